import type { Config } from '../config.ts'
import type { Trx } from '../db/database.ts'
import { Problem } from '../http/problems.ts'
import { openBalance } from '../points/ledger.ts'
import { agreesWithBirthDate } from '../values/insz.ts'
import { insertPassholder, type NewPassholder, saveSearchKeys } from './store.ts'

/**
 * Adds a person with a balance of nothing, or a group, which saves no points. Memberships and cards come after.
 * @throws uitpas/insz-already-used when another passholder has this national number, uitpas/invalid-insz-number when
 *   it does not agree with the date of birth
 */
export async function registerPassholder(trx: Trx, keys: Config['secrets'], person: NewPassholder): Promise<void> {
  const { insz, dateOfBirth } = person
  if (insz !== undefined && dateOfBirth !== undefined && !agreesWithBirthDate(insz, dateOfBirth)) {
    throw new Problem('uitpas/invalid-insz-number', { detail: 'The number does not agree with the date of birth' })
  }
  if (!(await insertPassholder(trx, keys, person))) throw new Problem('uitpas/insz-already-used')
  await saveSearchKeys(trx, { ...person, street: person.street ?? null })
  if (person.kind !== 'GROUP') await openBalance(trx, person.id)
}
