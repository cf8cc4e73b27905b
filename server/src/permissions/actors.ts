import type { Db } from '../db/database.ts'
import { remember } from '../db/remember.ts'
import type { Actor, Grant } from '../http/actor.ts'
import type { Verified } from '../http/authentication.ts'
import { allPermissions, type Permission } from '../http/permissions.ts'
import {
  findAdministeredCardSystems,
  findClientGrants,
  findStaffGrants,
  isPlatformAdmin,
  organizersOfCardSystems,
  organizersOfPlatform,
} from './store.ts'

/** A permission taken away works on for at most three seconds. */
const remembered = { forMs: 3_000, atMost: 10_000 }

const everything: ReadonlySet<Permission> = new Set(allPermissions)
/** The `_ALL` permissions reach beyond the organizer they are held for: they are no administrator's of one card system. */
const everythingThere: ReadonlySet<Permission> = new Set(allPermissions.filter((one) => !one.endsWith('_ALL')))

/** Answers what a verified caller may do, remembering it for three seconds. */
export function createActors(db: Db): (verified: Verified) => Promise<Actor> {
  return remember(
    (verified) => (verified.kind === 'USER' ? userActor(db, verified) : clientActor(db, verified.clientId)),
    remembered,
    (verified) => (verified.kind === 'USER' ? `${verified.accountId} ${verified.clientId}` : verified.clientId),
  )
}

async function clientActor(db: Db, clientId: string): Promise<Actor> {
  const grants = await findClientGrants(db, clientId)
  return { kind: 'CLIENT', clientId, grants: byOrganizer(grants), cardSystemIds: new Set(), platformAdmin: false }
}

/** A person: staff of balies, administrator of card systems (everything, in every balie of those), or of the platform. */
async function userActor(db: Db, verified: { accountId: string; clientId: string }): Promise<Actor> {
  const { accountId, clientId } = verified
  const [staff, cardSystemIds, platformAdmin] = await Promise.all([
    findStaffGrants(db, accountId),
    findAdministeredCardSystems(db, accountId),
    isPlatformAdmin(db, accountId),
  ])
  const administered = platformAdmin ? await organizersOfPlatform(db) : await organizersOfCardSystems(db, cardSystemIds)
  const as = platformAdmin ? 'PLATFORM' : 'KSB'
  const permissions = platformAdmin ? everything : everythingThere
  const grants = byOrganizer([
    ...staff,
    ...administered.map(
      ({ id, active, cardSystemIds: inside }) =>
        ({ organizerId: id, active, permissions, as, cardSystemIds: inside }) as const,
    ),
  ])
  return { kind: 'USER', clientId, accountId, grants, cardSystemIds: new Set(cardSystemIds), platformAdmin }
}

/** The later grant for the same organizer wins: an administrator who is also staff acts as administrator. */
function byOrganizer(grants: readonly Grant[]): Map<string, Grant> {
  return new Map(grants.map((grant) => [grant.organizerId, grant]))
}
