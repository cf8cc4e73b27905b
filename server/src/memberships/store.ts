import type { Db, Trx } from '../db/database.ts'
import { saveListing } from '../passholders/listing.ts'
import type { Day } from '../values/day.ts'
import type { CardSystemId, PassholderId } from '../values/ids.ts'
import { type SocialTariff, socialTariffOn } from './rules.ts'

/** A passholder's membership of one card system, with what the card system rules about it. */
export interface Membership {
  passholderId: PassholderId
  cardSystemId: CardSystemId
  cardSystemName: string
  status: 'ACTIVE' | 'BLOCKED'
  createdAt: Date
  socialTariffEnd: Day | null
  suspendedUntil: Day | null
  gracePeriodDays: number
  /** Group passes: tickets at social tariff in a calendar year, and in a day. */
  ticketsPerYear: number | null
  ticketsPerDay: number | null
}

function selectMemberships(db: Db) {
  return db
    .selectFrom('memberships as m')
    .innerJoin('card_systems as c', 'c.id', 'm.card_system_id')
    .select([
      'm.passholder_id as passholderId',
      'm.card_system_id as cardSystemId',
      'c.name as cardSystemName',
      'm.status',
      'm.created_at as createdAt',
      'm.social_tariff_end as socialTariffEnd',
      'm.social_tariff_suspended_until as suspendedUntil',
      'c.grace_period_days as gracePeriodDays',
      'm.tickets_per_year as ticketsPerYear',
      'm.tickets_per_day as ticketsPerDay',
    ])
}

/** Oldest first; who has none is missing. */
export async function findMemberships(
  db: Db,
  passholderIds: readonly PassholderId[],
): Promise<Map<PassholderId, Membership[]>> {
  if (passholderIds.length === 0) return new Map()
  const rows: Membership[] = await selectMemberships(db)
    .where('m.passholder_id', 'in', passholderIds)
    .orderBy('m.created_at')
    .orderBy('m.card_system_id')
    .execute()
  return Map.groupBy(rows, (row) => row.passholderId)
}

export async function findMembership(
  db: Db,
  passholderId: PassholderId,
  cardSystemId: CardSystemId,
): Promise<Membership | undefined> {
  return await selectMemberships(db)
    .where('m.passholder_id', '=', passholderId)
    .where('m.card_system_id', '=', cardSystemId)
    .executeTakeFirst()
}

export function socialTariffOf(membership: Membership, day: Day): SocialTariff {
  const { socialTariffEnd: end, suspendedUntil, gracePeriodDays } = membership
  return socialTariffOn(day, { end, suspendedUntil, gracePeriodDays })
}

export interface NewMembership {
  passholderId: PassholderId
  cardSystemId: CardSystemId
  at: Date
  socialTariffEnd?: Day | null
  suspendedUntil?: Day | null
  ticketsPerYear?: number | null
  ticketsPerDay?: number | null
}

/** @returns false when the passholder is a member already */
export async function insertMembership(trx: Trx, membership: NewMembership): Promise<boolean> {
  const result = await trx
    .insertInto('memberships')
    .values({
      passholder_id: membership.passholderId,
      card_system_id: membership.cardSystemId,
      created_at: membership.at,
      social_tariff_end: membership.socialTariffEnd ?? null,
      social_tariff_suspended_until: membership.suspendedUntil ?? null,
      tickets_per_year: membership.ticketsPerYear ?? null,
      tickets_per_day: membership.ticketsPerDay ?? null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (result.numInsertedOrUpdatedRows !== 1n) return false
  await saveListing(trx, membership.passholderId)
  return true
}

/** Blocks or unblocks all memberships of a passholder. */
export async function setMembershipStatuses(
  trx: Trx,
  passholderId: PassholderId,
  status: 'ACTIVE' | 'BLOCKED',
): Promise<void> {
  await trx.updateTable('memberships').set({ status }).where('passholder_id', '=', passholderId).execute()
}
