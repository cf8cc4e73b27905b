import type { Db } from '../db/database.ts'
import { remember } from '../db/remember.ts'
import type { Actor } from '../http/actor.ts'
import { actorOf, type Request } from '../http/app-types.ts'
import { unauthorized } from '../http/authentication.ts'
import type { System } from '../system.ts'
import type { KioskId } from '../values/ids.ts'
import { secretHash } from './secrets.ts'
import { findKiosk, findKioskIdBySecret, type Kiosk, markSeen } from './store.ts'

/** A pillar acts for itself, and holds no permission: its routes are its own. */
export const kioskActor = (kioskId: KioskId): Actor => ({
  kind: 'KIOSK',
  clientId: `kiosk:${kioskId}`,
  kioskId,
  grants: new Map(),
  cardSystemIds: new Set(),
  platformAdmin: false,
})

/** Whose secret this is, remembered for three seconds; that a device was taken away is seen at once (`kioskOf`). */
export function createKioskActors(db: Db): (secret: string) => Promise<Actor | undefined> {
  return remember(
    async (secret) => {
      const kioskId = await findKioskIdBySecret(db, secretHash(secret))
      return kioskId === undefined ? undefined : kioskActor(kioskId)
    },
    { forMs: 3_000, atMost: 10_000 },
    (secret) => secretHash(secret).toString('base64'),
  )
}

/** The pillar that asks, as it is now. Being asked for shows that it is there. */
export async function kioskOf({ db, clock }: System, request: Request): Promise<Kiosk> {
  const { kioskId } = actorOf(request)
  const kiosk = kioskId === undefined ? undefined : await findKiosk(db, kioskId)
  if (!kiosk?.setUpAt) throw unauthorized('x-custom-token is of no kiosk any more')
  const now = clock.now()
  if (kiosk.lastSeenAt === null || now.getTime() - kiosk.lastSeenAt.getTime() > 30_000)
    await markSeen(db, kiosk.id, now)
  return kiosk
}
