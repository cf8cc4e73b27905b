import { transact } from '../../src/db/transact.ts'
import { newSetupCode, setupCodeHash } from '../../src/kiosks/secrets.ts'
import { insertKiosk, type KioskDetails, setChosenEvent, setSetupCode } from '../../src/kiosks/store.ts'
import { newId } from '../../src/values/ids.ts'
import type { Stage, TestApp } from '../test-app.ts'

/** A pillar of one balie that no device has been given yet. */
export async function addKiosk(
  test: Stage,
  { cardSystemId, organizerId }: { cardSystemId: number; organizerId: string },
  { chosenEventId, ...details }: Partial<KioskDetails> & { chosenEventId?: string } = {},
): Promise<string> {
  const id = newId()
  await transact(test.db, async (trx) => {
    await insertKiosk(trx, {
      id,
      cardSystemId,
      name: `Zuil ${id}`,
      organizerIds: [organizerId],
      showsCode: true,
      automatic: true,
      reader: 'BELOW',
      fixedEventId: null,
      ...details,
      at: test.clock.now(),
    })
    if (chosenEventId) await setChosenEvent(trx, id, chosenEventId)
  })
  return id
}

/** A configuration code for it, good for a day. */
export async function giveSetupCode(test: Stage, kioskId: string): Promise<string> {
  const code = newSetupCode()
  const expiresAt = new Date(test.clock.now().getTime() + 86_400_000)
  await transact(test.db, (trx) =>
    setSetupCode(trx, kioskId, { hash: setupCodeHash(test.config.secrets, code), expiresAt }),
  )
  return code
}

export interface TestKiosk {
  kioskId: string
  deviceId: string
  /** What its device sends as `x-custom-token`. */
  secret: string
}

/** A pillar with a device that was set up through the front door. */
export async function openKiosk(
  test: TestApp,
  counter: { cardSystemId: number; organizerId: string },
  details: Partial<KioskDetails> = {},
): Promise<TestKiosk> {
  const kioskId = await addKiosk(test, counter, details)
  const code = await giveSetupCode(test, kioskId)
  const deviceId = newId()
  const answer = await test.app.inject({
    method: 'PUT',
    url: '/api/uitpas/kiosk-devices/setup',
    headers: { 'x-custom-token': code },
    payload: { name: 'Zuil', deviceId },
  })
  if (answer.statusCode !== 200) throw new Error(`Set-up: ${answer.statusCode} ${answer.body}`)
  return { kioskId, deviceId, secret: String(answer.headers['x-custom-token']) }
}
