import type { Trx } from '../db/database.ts'
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

/** Several passholders, groups too, held until the transaction ends: in the order of their ids, so that two never wait for each other. */
export async function holdPassholders(trx: Trx, ids: readonly PassholderId[]): Promise<void> {
  if (ids.length === 0) return
  const wanted = [...new Set(ids)]
  await trx
    .selectFrom('passholders')
    .select('id')
    .where('id', 'in', wanted)
    .orderBy('id')
    .forNoKeyUpdate()
    .limit(wanted.length)
    .execute()
}
