import type { Trx } from '../db/database.ts'
import { isUuid, type PassholderId } from '../values/ids.ts'
import { findPassholder, type Passholder, saveSearchKeys } from './store.ts'

/** A group, held until the transaction ends, as holdPerson does for people; undefined for a person. */
export async function holdGroup(trx: Trx, id: PassholderId): Promise<Passholder | undefined> {
  if (!isUuid(id)) return undefined
  await trx.selectFrom('passholders').select('id').where('id', '=', id).forNoKeyUpdate().execute()
  const group = await findPassholder(trx, id)
  return group?.kind === 'GROUP' ? group : undefined
}

export interface GroupDetails {
  name: string
  email: string | null
  phoneNumber: string | null
  street: string | null
  postalCode: string
  city: string
}

/** Writes how a group is called and reached. Whoever calls holds it. */
export async function saveGroup(trx: Trx, id: PassholderId, details: GroupDetails): Promise<void> {
  await trx
    .updateTable('passholders')
    .set({
      name: details.name,
      email: details.email,
      phone_number: details.phoneNumber,
      street: details.street,
      postal_code: details.postalCode,
      city: details.city,
    })
    .where('id', '=', id)
    .where('kind', '=', 'GROUP')
    .execute()
  await saveSearchKeys(trx, { ...details, id, firstName: '' })
}
