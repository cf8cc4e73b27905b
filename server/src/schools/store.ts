import type { Db, Trx } from '../db/database.ts'
import { type CardSystemId, isUuid, type PassholderId } from '../values/ids.ts'

export interface School {
  id: string
  cardSystemId: CardSystemId
  name: string
  street: string | null
  postalCode: string | null
  city: string
  active: boolean
}

const selectSchools = (db: Db) =>
  db
    .selectFrom('schools as s')
    .select([
      's.id',
      's.card_system_id as cardSystemId',
      's.name',
      's.street',
      's.postal_code as postalCode',
      's.city',
      's.active',
    ])

/** Text that is no UUID is no school. */
export async function findSchool(db: Db, id: string): Promise<School | undefined> {
  if (!isUuid(id)) return undefined
  return await selectSchools(db).where('s.id', '=', id).executeTakeFirst()
}

export async function findSchoolOf(db: Db, passholderId: PassholderId): Promise<School | undefined> {
  return await selectSchools(db)
    .innerJoin('passholder_schools as p', 'p.school_id', 's.id')
    .where('p.passholder_id', '=', passholderId)
    .executeTakeFirst()
}

/** Of these card systems, by name. */
export async function listSchools(
  db: Db,
  cardSystemIds: readonly CardSystemId[],
  onlyActive = false,
): Promise<School[]> {
  if (cardSystemIds.length === 0) return []
  let query = selectSchools(db).where('s.card_system_id', 'in', cardSystemIds)
  if (onlyActive) query = query.where('s.active', '=', true)
  return await query.orderBy('s.name').orderBy('s.id').limit(5000).execute()
}

/** @returns false when the card system has a school of this name in this place */
export async function insertSchool(trx: Trx, school: School): Promise<boolean> {
  const { cardSystemId, postalCode, ...rest } = school
  const result = await trx
    .insertInto('schools')
    .values({ ...rest, card_system_id: cardSystemId, postal_code: postalCode })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return result.numInsertedOrUpdatedRows === 1n
}

/** @returns false when this card system has no such school */
export async function updateSchool(trx: Trx, school: School): Promise<boolean> {
  if (!isUuid(school.id)) return false
  const { id, cardSystemId, name, street, postalCode, city, active } = school
  const result = await trx
    .updateTable('schools')
    .set({ name, street, postal_code: postalCode, city, active })
    .where('id', '=', id)
    .where('card_system_id', '=', cardSystemId)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

export async function setSchool(trx: Trx, passholderId: PassholderId, schoolId: string, since: Date): Promise<void> {
  await trx
    .insertInto('passholder_schools')
    .values({ passholder_id: passholderId, school_id: schoolId, since })
    .onConflict((conflict) => conflict.column('passholder_id').doUpdateSet({ school_id: schoolId, since }))
    .execute()
}

export async function removeSchool(trx: Trx, passholderId: PassholderId): Promise<void> {
  await trx.deleteFrom('passholder_schools').where('passholder_id', '=', passholderId).execute()
}
