import { sql } from 'kysely'
import type { Trx } from '../db/database.ts'
import type { CardSystemId, PassholderId } from '../values/ids.ts'
import { findSearchedNames, forgetNames } from './known-names.ts'

/**
 * Writes the lines of a person in the lists of their card systems again: whenever a name, the residence, a membership or
 * blocking changed. Who is no person, was erased or was merged has none. The person's row is held meanwhile, so that two
 * changes at the same moment leave the newer one.
 */
export async function saveListing(trx: Trx, passholderId: PassholderId): Promise<void> {
  await sql`
    insert into listed_passholders (card_system_id, passholder_id, name_plain, first_name_plain, city_plain, postal_code,
      registration_organizer_id, blocked, created_at)
    select m.card_system_id, p.id, s.name_plain, s.first_name_plain, s.city_plain, p.postal_code,
      p.registration_organizer_id, p.blocked_at is not null, p.created_at
    from passholders p join passholder_search s on s.passholder_id = p.id
      join memberships m on m.passholder_id = p.id and m.status <> 'CLOSED'
    where p.id = ${passholderId} and p.kind = 'INDIVIDUAL' and p.erased_at is null and p.merged_into is null
    for no key update of p
    on conflict (card_system_id, passholder_id) do update set name_plain = excluded.name_plain,
      first_name_plain = excluded.first_name_plain, city_plain = excluded.city_plain, postal_code = excluded.postal_code,
      registration_organizer_id = excluded.registration_organizer_id, blocked = excluded.blocked`.execute(trx)
}

/** Takes them out of every list: erased, or merged into another record. */
export async function removeListing(trx: Trx, passholderId: PassholderId): Promise<void> {
  const names = await findSearchedNames(trx, passholderId)
  await trx.deleteFrom('listed_passholders').where('passholder_id', '=', passholderId).execute()
  await trx.deleteFrom('passholder_search').where('passholder_id', '=', passholderId).execute()
  await forgetNames(trx, names)
}

/** Takes them out of the list of a card system that they left. */
export async function removeListingIn(trx: Trx, passholderId: PassholderId, cardSystemId: CardSystemId): Promise<void> {
  await trx
    .deleteFrom('listed_passholders')
    .where('passholder_id', '=', passholderId)
    .where('card_system_id', '=', cardSystemId)
    .execute()
}
