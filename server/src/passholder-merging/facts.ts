import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { Problem } from '../http/problems.ts'
import { getMember } from '../passholders/ksb-detail.ts'
import type { Day } from '../values/day.ts'
import type { CardSystemId, PassholderId } from '../values/ids.ts'
import { type MergeFacts, whyNotMergeable } from './rules.ts'

export interface MergePair {
  keeps: MergeFacts
  other: MergeFacts
}

/**
 * The two records, both of members of this card system.
 * @throws uitpas/passholder-not-found, openpas/merge-same-record (also for a record that was merged into the other already),
 *   openpas/merge-blocked, openpas/merge-two-national-numbers, openpas/merge-two-accounts
 */
export async function getMergeable(
  db: Db,
  cardSystemId: CardSystemId,
  { keepsId, otherId, today }: { keepsId: PassholderId; otherId: PassholderId; today: Day },
): Promise<MergePair> {
  const keeps = await readFacts(db, (await getMember(db, cardSystemId, keepsId)).id, today)
  const other = await readFacts(db, (await getMember(db, cardSystemId, otherId)).id, today)
  const refusal = whyNotMergeable(keeps, other)
  if (refusal) throw new Problem(refusal)
  return { keeps, other }
}

async function readFacts(db: Db, id: PassholderId, today: Day): Promise<MergeFacts> {
  const { rows } = await sql<MergeFacts>`
    select p.id, p.blocked_at is not null as blocked, p.postal_code as "postalCode",
      p.insz_hash is not null as "hasNationalNumber",
      p.uitid_account_id is not null as "hasAccount",
      coalesce((select balance from points_balances b where b.passholder_id = p.id), 0) as points,
      (select count(*)::int from checkins c where c.passholder_id = p.id) as checkins,
      (select count(*)::int from redeemed_rewards r where r.passholder_id = p.id) as "redeemedRewards",
      (select count(*)::int from cards c where c.passholder_id = p.id) as cards,
      (select coalesce(json_agg(json_build_object('cardSystemId', c.card_system_id, 'uitpasNumber', c.uitpas_number,
        'fits', c.card_type = 'DIGITAL' or c.social_tariff)
        order by c.card_system_id), '[]') from cards c where c.passholder_id = p.id and c.status = 'ACTIVE') as "activeCards",
      (select coalesce(json_agg(json_build_object('cardSystemId', m.card_system_id, 'socialTariffEnd', m.social_tariff_end,
        'holds', coalesce(m.social_tariff_end + y.grace_period_days >= ${today}::date, false))
        order by m.card_system_id), '[]') from memberships m join card_systems y on y.id = m.card_system_id
        where m.passholder_id = p.id) as memberships,
      (select coalesce(json_agg(json_build_object('rewardId', g.reward_id, 'title', r.title,
        'used', g.redeemed_reward_id is not null) order by g.reward_id), '[]')
        from granted_welcome_rewards g join rewards r on r.id = g.reward_id where g.passholder_id = p.id) as "welcomeRewards",
      (select coalesce(json_agg(json_build_object('associationId', a.association_id, 'end', a.end_date)
        order by a.association_id), '[]') from association_memberships a where a.passholder_id = p.id) as associations,
      (select coalesce(json_agg(f.id), '[]') from (select member_id as id from family_members where passholder_id = p.id
        union select passholder_id from family_members where member_id = p.id) f) as family,
      exists (select from passholder_schools s where s.passholder_id = p.id) as "hasSchool"
    from passholders p where p.id = ${id}`.execute(db)
  const [facts] = rows
  if (!facts) throw new Problem('uitpas/passholder-not-found')
  return facts
}
