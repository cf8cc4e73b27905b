import type { Trx } from '../db/database.ts'
import { inFlight } from '../http/idempotency.ts'
import { isUuid, type PassholderId } from '../values/ids.ts'
import { findPassholder, type Passholder } from './store.ts'

/**
 * A person, held until the transaction ends: what they are a member of, where they live and what that gives them a right
 * to is changed by one at a time. Undefined for a group, and for who was erased or merged into another record.
 */
export async function holdPerson(trx: Trx, id: PassholderId): Promise<Passholder | undefined> {
  if (!isUuid(id)) return undefined
  await trx.selectFrom('passholders').select('id').where('id', '=', id).forNoKeyUpdate().execute()
  const person = await findPassholder(trx, id)
  return person?.kind === 'INDIVIDUAL' && !person.erasedAt && !person.mergedInto ? person : undefined
}

/**
 * Several passholders, groups too, held until the transaction ends: in the order of their ids, so that two never wait for each other.
 * @throws openpas/request-in-flight when one was merged into another record meanwhile: asked again, it finds that one
 */
export async function holdPassholders(trx: Trx, ids: readonly PassholderId[]): Promise<void> {
  if (ids.length === 0) return
  const wanted = [...new Set(ids)]
  const held = await trx
    .selectFrom('passholders')
    .select('merged_into')
    .where('id', 'in', wanted)
    .orderBy('id')
    .forNoKeyUpdate()
    .limit(wanted.length)
    .execute()
  if (held.some((one) => one.merged_into !== null)) throw inFlight()
}

/**
 * As holdPerson, for whoever looked the person up before the transaction began.
 * @throws openpas/request-in-flight when they were erased or merged meanwhile: asked again, it finds who they are now
 */
export async function holdFound(trx: Trx, id: PassholderId): Promise<void> {
  if (!(await holdPerson(trx, id))) throw inFlight()
}
