import type { Db, Trx } from '../db/database.ts'
import { removeListingIn, saveListing } from '../passholders/listing.ts'
import type { Day } from '../values/day.ts'
import type { CardSystemId, PassholderId } from '../values/ids.ts'
import { type SocialTariff, socialTariffOn } from './rules.ts'
import type { ProofType } from './tables.ts'

export type { ProofType } from './tables.ts'

/** Of entitlement: what was shown, and its date. Never the document. */
export interface Proof {
  type: ProofType
  date: Day
}

/** A passholder's membership of one card system, with what the card system rules about it. */
export interface Membership {
  passholderId: PassholderId
  cardSystemId: CardSystemId
  cardSystemName: string
  status: 'ACTIVE' | 'BLOCKED'
  createdAt: Date
  socialTariffEnd: Day | null
  suspendedUntil: Day | null
  proofType: ProofType | null
  proofDate: Day | null
  /** Why social tariff was suspended or revoked; for administrators only. */
  tariffReason: string | null
  gracePeriodDays: number
  /** Group passes: tickets at social tariff in a calendar year, and in a day. */
  ticketsPerYear: number | null
  ticketsPerDay: number | null
}

/** The open ones: who moved away is no member any more. */
function selectMemberships(db: Db) {
  return db
    .selectFrom('memberships as m')
    .innerJoin('card_systems as c', 'c.id', 'm.card_system_id')
    .select([
      'm.passholder_id as passholderId',
      'm.card_system_id as cardSystemId',
      'c.name as cardSystemName',
      'm.created_at as createdAt',
      'm.social_tariff_end as socialTariffEnd',
      'm.social_tariff_suspended_until as suspendedUntil',
      'm.social_tariff_proof as proofType',
      'm.social_tariff_proof_date as proofDate',
      'm.social_tariff_reason as tariffReason',
      'c.grace_period_days as gracePeriodDays',
      'm.tickets_per_year as ticketsPerYear',
      'm.tickets_per_day as ticketsPerDay',
    ])
    .select((eb) => eb.ref('m.status').$castTo<'ACTIVE' | 'BLOCKED'>().as('status'))
    .where('m.status', '<>', 'CLOSED')
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
  proof?: Proof | undefined
  ticketsPerYear?: number | null
  ticketsPerDay?: number | null
}

/** Makes a passholder a member, or once more after they moved away. @returns false when they are a member already */
export async function insertMembership(trx: Trx, membership: NewMembership): Promise<boolean> {
  const columns = {
    created_at: membership.at,
    social_tariff_end: membership.socialTariffEnd ?? null,
    social_tariff_suspended_until: membership.suspendedUntil ?? null,
    social_tariff_proof: membership.proof?.type ?? null,
    social_tariff_proof_date: membership.proof?.date ?? null,
    tickets_per_year: membership.ticketsPerYear ?? null,
    tickets_per_day: membership.ticketsPerDay ?? null,
  }
  const result = await trx
    .insertInto('memberships')
    .values({ passholder_id: membership.passholderId, card_system_id: membership.cardSystemId, ...columns })
    .onConflict((conflict) =>
      conflict
        .columns(['passholder_id', 'card_system_id'])
        .doUpdateSet({ ...columns, status: 'ACTIVE', closed_at: null })
        .where('memberships.status', '=', 'CLOSED'),
    )
    .executeTakeFirst()
  if (result.numInsertedOrUpdatedRows !== 1n) return false
  await saveListing(trx, membership.passholderId)
  return true
}

interface MembershipKey {
  passholderId: PassholderId
  cardSystemId: CardSystemId
}

/** Writes what was granted; `null` takes it away. Whoever calls holds the membership's row. */
export async function setSocialTariff(
  trx: Trx,
  { passholderId, cardSystemId }: MembershipKey,
  right: { end: Day; suspendedUntil: Day | null; proof: Proof | undefined } | null,
  reason: string | null = null,
): Promise<void> {
  await trx
    .updateTable('memberships')
    .set({
      social_tariff_end: right?.end ?? null,
      social_tariff_suspended_until: right?.suspendedUntil ?? null,
      social_tariff_proof: right?.proof?.type ?? null,
      social_tariff_proof_date: right?.proof?.date ?? null,
      social_tariff_reason: reason,
    })
    .where('passholder_id', '=', passholderId)
    .where('card_system_id', '=', cardSystemId)
    .where('status', '<>', 'CLOSED')
    .executeTakeFirst()
}

/** Of a group pass: how many tickets it gives. Whoever calls holds the membership's row. */
export async function setTickets(
  trx: Trx,
  { passholderId, cardSystemId }: MembershipKey,
  tickets: { perYear: number | null; perDay: number | null },
): Promise<void> {
  await trx
    .updateTable('memberships')
    .set({ tickets_per_year: tickets.perYear, tickets_per_day: tickets.perDay })
    .where('passholder_id', '=', passholderId)
    .where('card_system_id', '=', cardSystemId)
    .where('status', '<>', 'CLOSED')
    .execute()
}

/** Ends a membership, and its social tariff. Its cards stay with it, for the history. @returns false when it was closed */
export async function setMembershipClosed(
  trx: Trx,
  { passholderId, cardSystemId }: MembershipKey,
  at: Date,
): Promise<boolean> {
  const result = await trx
    .updateTable('memberships')
    .set({
      status: 'CLOSED',
      closed_at: at,
      social_tariff_end: null,
      social_tariff_suspended_until: null,
      social_tariff_proof: null,
      social_tariff_proof_date: null,
    })
    .where('passholder_id', '=', passholderId)
    .where('card_system_id', '=', cardSystemId)
    .where('status', '<>', 'CLOSED')
    .executeTakeFirst()
  if (result.numUpdatedRows !== 1n) return false
  await removeListingIn(trx, passholderId, cardSystemId)
  return true
}

/** Blocks or unblocks all memberships of a passholder. */
export async function setMembershipStatuses(
  trx: Trx,
  passholderId: PassholderId,
  status: 'ACTIVE' | 'BLOCKED',
): Promise<void> {
  await trx
    .updateTable('memberships')
    .set({ status })
    .where('passholder_id', '=', passholderId)
    .where('status', '<>', 'CLOSED')
    .execute()
}

/** What somebody showed to be entitled to a social tariff goes with who they were. */
export async function removeProofs(trx: Trx, passholderId: PassholderId): Promise<void> {
  await trx
    .updateTable('memberships')
    .set({ social_tariff_proof: null, social_tariff_proof_date: null, social_tariff_reason: null })
    .where('passholder_id', '=', passholderId)
    .execute()
}

/** Every membership there was, closed ones too, with what was shown for it: for the copy of a person's data. */
export async function listAllMemberships(db: Db, passholderId: PassholderId) {
  return await db
    .selectFrom('memberships as m')
    .innerJoin('card_systems as c', 'c.id', 'm.card_system_id')
    .select(['c.name as cardSystem', 'm.status', 'm.created_at as since', 'm.closed_at as closedAt'])
    .select(['m.social_tariff_end as socialTariffEnd', 'm.social_tariff_suspended_until as suspendedUntil'])
    .select(['m.social_tariff_proof as proof', 'm.social_tariff_proof_date as proofDate'])
    .select('m.social_tariff_reason as reason')
    .where('m.passholder_id', '=', passholderId)
    .orderBy('m.card_system_id')
    .execute()
}
