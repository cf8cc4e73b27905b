import type { Config } from '../config.ts'
import { inFlight } from '../http/idempotency.ts'
import type { Work } from '../http/work.ts'
import type { PassholderId } from '../values/ids.ts'
import { holdPerson } from './hold.ts'
import { reachableAt } from './register-details.ts'
import { type OptIn, updatePassholder } from './store.ts'
import { changedFields } from './update-person.ts'

/**
 * Changes by which address and number somebody is reached, and for what. What is left out is known no more, but for the
 * preferences. Where they live, and so who pays for them, is changed at a counter.
 * @throws body/invalid-data
 */
export async function updateOwnContact(
  work: Work,
  keys: Config['secrets'],
  id: PassholderId,
  body: { email?: string; phoneNumber?: string; optInPreferences?: OptIn },
): Promise<void> {
  const reach = reachableAt(body)
  const before = await holdPerson(work.trx, id)
  if (!before) throw inFlight()
  const change = { ...reach, optIn: body.optInPreferences ?? before.optIn }
  await updatePassholder(work.trx, keys, id, { ...before, dateOfBirth: before.dateOfBirth ?? '', ...change })
  const fields = changedFields(before, change)
  work.record({ act: 'passholder.update', passholderId: id, subject: 'passholder', subjectId: id, fields })
}
