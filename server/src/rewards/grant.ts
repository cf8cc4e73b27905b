import { sql } from 'kysely'
import type { Trx } from '../db/database.ts'

/**
 * Grants the welcome rewards of a card system to a passholder who registers or joins: those that are active, within
 * their granting period, for its members, and for who lives there. Each once, whatever is joined later; group passes get
 * none. Returns the ids of what was granted now.
 * Source: handbook, Welkomstvoordelen toevoegen.
 */
export async function grantWelcomeRewards(
  trx: Trx,
  passholderId: string,
  cardSystemId: number,
  at: Date,
): Promise<string[]> {
  const { rows } = await sql<{ reward_id: number }>`
    insert into granted_welcome_rewards (passholder_id, reward_id, card_system_id, granted_at)
    select p.id, r.id, ${cardSystemId}, ${at} from rewards r, passholders p
    where p.id = ${passholderId} and p.kind = 'INDIVIDUAL' and r.type = 'WELCOME' and r.status = 'ACTIVE'
      and (r.granting_begin is null or r.granting_begin <= ${at}) and (r.granting_end is null or r.granting_end >= ${at})
      and (r.all_card_systems or exists (
        select from reward_card_systems c where c.reward_id = r.id and c.card_system_id = ${cardSystemId}))
      and (r.resident_postal_codes = '{}' or p.postal_code = any(r.resident_postal_codes))
    on conflict (passholder_id, reward_id) do nothing
    returning reward_id`.execute(trx)
  return rows.map((row) => String(row.reward_id))
}

/**
 * Grants one welcome reward to who joined before it was made: the active members of its card systems who joined within its
 * granting period and live there. Who has it already keeps it as it is.
 */
export async function grantToMembers(trx: Trx, rewardId: number, at: Date): Promise<void> {
  await sql`
    insert into granted_welcome_rewards (passholder_id, reward_id, card_system_id, granted_at)
    select distinct on (p.id) p.id, r.id, m.card_system_id, ${at}
    from rewards r, memberships m join passholders p on p.id = m.passholder_id
    where r.id = ${rewardId} and r.type = 'WELCOME' and r.status = 'ACTIVE'
      and p.kind = 'INDIVIDUAL' and m.status = 'ACTIVE'
      and (r.granting_begin is null or m.created_at >= r.granting_begin)
      and (r.granting_end is null or m.created_at <= r.granting_end)
      and (r.all_card_systems or exists (
        select from reward_card_systems c where c.reward_id = r.id and c.card_system_id = m.card_system_id))
      and (r.resident_postal_codes = '{}' or p.postal_code = any(r.resident_postal_codes))
    order by p.id, m.created_at
    on conflict (passholder_id, reward_id) do nothing`.execute(trx)
}
