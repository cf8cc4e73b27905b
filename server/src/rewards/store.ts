import { sql } from 'kysely'
import type { Db, Trx } from '../db/database.ts'
import { dayOf } from '../values/day.ts'
import { periodStart } from '../values/period.ts'
import { plainText } from '../values/plain-text.ts'
import type { NewReward } from './new-reward.ts'
import type { RewardStatus, RewardType } from './tables.ts'

export async function insertReward(trx: Trx, reward: NewReward): Promise<number> {
  const { id } = await trx
    .insertInto('rewards')
    .values({
      ...(reward.id === undefined ? {} : { id: reward.id }),
      ...describedColumns(reward),
      ...administeredColumns(reward),
      created_at: reward.createdAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await insertPlaces(trx, id, reward)
  return id
}

/** What a redemption or a grant fixes of a reward, and what decides who may change it. */
export interface StoredReward {
  id: number
  type: RewardType
  status: RewardStatus
  points: number
  redeemBegin: Date | null
  grantingBegin: Date | null
  unitsTaken: number
  owningCardSystemId: number
  organizerIds: string[]
}

/** Locks the row: a redemption or a grant under way is waited for, and seen. */
export async function lockReward(trx: Trx, id: number): Promise<StoredReward | undefined> {
  return await trx
    .selectFrom('rewards as r')
    .select([
      'r.id',
      'r.type',
      'r.status',
      'r.points',
      'r.redeem_begin as redeemBegin',
      'r.granting_begin as grantingBegin',
      'r.units_taken as unitsTaken',
      'r.owning_card_system_id as owningCardSystemId',
      sql<string[]>`array(select organizer_id from reward_organizers where reward_id = r.id order by organizer_id)`.as(
        'organizerIds',
      ),
    ])
    .where('r.id', '=', id)
    .forUpdate('r')
    .executeTakeFirst()
}

/** Somebody has it: redeemed and not undone, or granted. */
export async function isRewardInUse(trx: Trx, id: number): Promise<boolean> {
  const { rows } = await sql<{ used: boolean }>`
    select exists (select from redeemed_rewards where reward_id = ${id} and cancelled_at is null)
      or exists (select from granted_welcome_rewards where reward_id = ${id}) as used`.execute(trx)
  return rows[0]?.used === true
}

/** Replaces what partners say of it; what only administrators see stays. */
export async function updateReward(
  trx: Trx,
  id: number,
  reward: Omit<NewReward, 'createdAt' | 'online'> & { isOnline: boolean },
): Promise<void> {
  await trx
    .updateTable('rewards')
    .set({ ...describedColumns(reward), online: reward.isOnline })
    .where('id', '=', id)
    .execute()
  await trx.deleteFrom('reward_card_systems').where('reward_id', '=', id).execute()
  await trx.deleteFrom('reward_organizers').where('reward_id', '=', id).execute()
  await insertPlaces(trx, id, reward)
}

/** For the members of which card systems, and at which balies. */
async function insertPlaces(
  trx: Trx,
  reward_id: number,
  reward: Pick<NewReward, 'applicableCardSystemIds' | 'organizerIds'>,
): Promise<void> {
  const { applicableCardSystemIds = [], organizerIds = [] } = reward
  if (applicableCardSystemIds.length) {
    await trx
      .insertInto('reward_card_systems')
      .values(applicableCardSystemIds.map((card_system_id) => ({ reward_id, card_system_id })))
      .execute()
  }
  if (organizerIds.length) {
    await trx
      .insertInto('reward_organizers')
      .values(organizerIds.map((organizer_id) => ({ reward_id, organizer_id })))
      .execute()
  }
}

function describedColumns(reward: Omit<NewReward, 'createdAt'>) {
  return {
    type: reward.type,
    title: reward.title,
    title_plain: plainText(reward.title),
    promotional_description: reward.promotionalDescription ?? '',
    points: reward.points ?? 0,
    categories: [...(reward.categories ?? [])],
    publication_begin: reward.publicationPeriod.begin,
    publication_end: reward.publicationPeriod.end ?? null,
    granting_begin: reward.grantingPeriod?.begin ?? null,
    granting_end: reward.grantingPeriod?.end ?? null,
    redeem_begin: reward.redeemPeriod?.begin ?? null,
    redeem_end: reward.redeemPeriod?.end ?? null,
    owning_card_system_id: reward.owningCardSystemId,
    all_card_systems: reward.allCardSystems ?? !reward.applicableCardSystemIds?.length,
    max_available_units: reward.maxAvailableUnits ?? null,
    redeem_volume: reward.redeemConstraint?.volume ?? null,
    redeem_volume_period: reward.redeemConstraint?.period ?? null,
    pictures: [...(reward.pictures ?? [])],
    practical_info: reward.practicalInfo ?? null,
    more_info_url: reward.moreInfoUrl ?? null,
    for_kids: reward.forKids ?? false,
    sport: reward.sport ?? false,
    featured: reward.featured ?? false,
  }
}

/** Replaces what only administrators say of it. */
export async function updateAdministered(
  trx: Trx,
  id: number,
  reward: Parameters<typeof administeredColumns>[0],
): Promise<void> {
  await trx.updateTable('rewards').set(administeredColumns(reward)).where('id', '=', id).execute()
}

/** The card system that owns a reward. */
export async function findOwnerOf(trx: Trx, id: number): Promise<number | undefined> {
  const row = await trx.selectFrom('rewards').select('owning_card_system_id').where('id', '=', id).executeTakeFirst()
  return row?.owning_card_system_id
}

/** What the partner API neither shows nor takes. */
function administeredColumns(
  reward: Pick<NewReward, 'status' | 'maxInTotal' | 'maxPerMonth' | 'maxPerYear' | 'residentPostalCodes' | 'online'>,
) {
  return {
    status: reward.status ?? 'ACTIVE',
    max_in_total: reward.maxInTotal ?? null,
    max_per_month: reward.maxPerMonth ?? null,
    max_per_year: reward.maxPerYear ?? null,
    resident_postal_codes: [...(reward.residentPostalCodes ?? [])],
    online: reward.online !== undefined,
    online_link: reward.online?.link ?? null,
    online_label: reward.online?.label ?? null,
    online_text: reward.online?.text ?? null,
  }
}

/** A reward that somebody redeemed. */
export interface Redemption {
  id: string
  passholderId: string
  rewardId: number
  organizerId: string
  cardSystemId: number
  uitpasNumber: string
  points: number
  redeemedAt: Date
  accountId: string | null
  clientId: string
  cancelledAt: Date | null
}

const redemptionColumns = [
  'x.id',
  'x.passholder_id as passholderId',
  'x.reward_id as rewardId',
  'x.organizer_id as organizerId',
  'x.card_system_id as cardSystemId',
  'x.uitpas_number as uitpasNumber',
  'x.points',
  'x.redeemed_at as redeemedAt',
  'x.account_id as accountId',
  'x.client_id as clientId',
  'x.cancelled_at as cancelledAt',
] as const

export async function insertRedemption(trx: Trx, redemption: Omit<Redemption, 'cancelledAt'>): Promise<void> {
  await trx
    .insertInto('redeemed_rewards')
    .values({
      id: redemption.id,
      passholder_id: redemption.passholderId,
      reward_id: redemption.rewardId,
      organizer_id: redemption.organizerId,
      card_system_id: redemption.cardSystemId,
      uitpas_number: redemption.uitpasNumber,
      points: redemption.points,
      redeemed_at: redemption.redeemedAt,
      account_id: redemption.accountId,
      client_id: redemption.clientId,
    })
    .execute()
}

export async function findRedemption(db: Db, id: string): Promise<Redemption | undefined> {
  return await db
    .selectFrom('redeemed_rewards as x')
    .select(redemptionColumns)
    .where('x.id', '=', id)
    .executeTakeFirst()
}

/** @returns false when it was cancelled already */
export async function markCancelled(
  trx: Trx,
  redemption: Pick<Redemption, 'id' | 'passholderId'>,
  { at, reason }: { at: Date; reason: string | null },
): Promise<boolean> {
  const result = await trx
    .updateTable('redeemed_rewards')
    .set({ cancelled_at: at, cancelled_reason: reason })
    .where('passholder_id', '=', redemption.passholderId)
    .where('id', '=', redemption.id)
    .where('cancelled_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** Uses a welcome reward that waits. @returns false when none does */
export async function useGrant(
  trx: Trx,
  redemption: Pick<Redemption, 'id' | 'passholderId' | 'rewardId'>,
): Promise<boolean> {
  const result = await trx
    .updateTable('granted_welcome_rewards')
    .set({ redeemed_reward_id: redemption.id })
    .where('passholder_id', '=', redemption.passholderId)
    .where('reward_id', '=', redemption.rewardId)
    .where('redeemed_reward_id', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** The welcome reward of an undone redemption waits again. */
export async function returnGrant(trx: Trx, redemption: Pick<Redemption, 'id' | 'passholderId'>): Promise<void> {
  await trx
    .updateTable('granted_welcome_rewards')
    .set({ redeemed_reward_id: null })
    .where('passholder_id', '=', redemption.passholderId)
    .where('redeemed_reward_id', '=', redemption.id)
    .execute()
}

export type UnitTaken = 'TAKEN' | 'SOLD_OUT' | 'SOLD_OUT_MONTH' | 'SOLD_OUT_YEAR'

/**
 * Takes one unit of a reward, if there is one left for everybody together: of the stock, in total, in this month and in
 * this year. The statements decide, whatever was read before. Locks the reward's row: the last lock of a redemption.
 * Unless it answers TAKEN the transaction has to be rolled back.
 */
export async function takeUnit(trx: Trx, rewardId: number, at: Date): Promise<UnitTaken> {
  const reward = await trx
    .updateTable('rewards')
    .set((eb) => ({ units_taken: eb('units_taken', '+', 1) }))
    .where('id', '=', rewardId)
    .where('status', '=', 'ACTIVE')
    .where((eb) =>
      eb.or([eb('max_available_units', 'is', null), eb('units_taken', '<', eb.ref('max_available_units'))]),
    )
    .where((eb) => eb.or([eb('max_in_total', 'is', null), eb('units_taken', '<', eb.ref('max_in_total'))]))
    .returning(['max_per_month as month', 'max_per_year as year'])
    .executeTakeFirst()
  if (!reward) return 'SOLD_OUT'
  const { rows } = await sql<{ period: 'MONTH' | 'YEAR' }>`
    insert into reward_counts (reward_id, period, starts_on, taken)
    values (${rewardId}, 'MONTH', ${dayOf(periodStart('MONTH', at))}, 1), (${rewardId}, 'YEAR', ${dayOf(periodStart('YEAR', at))}, 1)
    on conflict (reward_id, period, starts_on) do update set taken = reward_counts.taken + 1
      where reward_counts.taken < case reward_counts.period when 'MONTH' then ${reward.month ?? unlimited}::int else ${reward.year ?? unlimited}::int end
    returning period`.execute(trx)
  if (!rows.some((row) => row.period === 'YEAR')) return 'SOLD_OUT_YEAR'
  return rows.length === 2 ? 'TAKEN' : 'SOLD_OUT_MONTH'
}

const unlimited = 2_147_483_647

/** Gives the unit of an undone redemption back, also to the month and year it was taken in. */
export async function returnUnit(trx: Trx, redemption: Pick<Redemption, 'rewardId' | 'redeemedAt'>): Promise<void> {
  const { rewardId, redeemedAt } = redemption
  await trx
    .updateTable('rewards')
    .set((eb) => ({ units_taken: eb('units_taken', '-', 1) }))
    .where('id', '=', rewardId)
    .execute()
  await sql`update reward_counts set taken = taken - 1 where reward_id = ${rewardId}
    and (period, starts_on) in (('MONTH', ${dayOf(periodStart('MONTH', redeemedAt))}::date), ('YEAR', ${dayOf(periodStart('YEAR', redeemedAt))}::date))`.execute(
    trx,
  )
}
