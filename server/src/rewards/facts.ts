import { type RawBuilder, sql } from 'kysely'
import { findCard } from '../cards/store.ts'
import type { Db } from '../db/database.ts'
import { Problem } from '../http/problems.ts'
import { dayOf } from '../values/day.ts'
import { PERIOD_TYPES, type PeriodType, periodStart } from '../values/period.ts'
import type { HolderFacts, PastFacts, RewardFacts } from './rules.ts'
import { cardUnusable, notOnName } from './sentences.ts'

/** A passholder as the rules look at them; `points` is the ledger's and is read apart. */
export interface Holder extends Omit<HolderFacts, 'points'> {
  passholderId: string
  /** The card that was presented, or the current one. */
  uitpasNumber: string
  cardSystemId: number
}

/** The holder of a card, whatever its state; undefined for an unknown number and for a card nobody has. */
export function findHolderOfCard(db: Db, uitpasNumber: string): Promise<Holder | undefined> {
  return findHolder(db, sql`c.uitpas_number = ${uitpasNumber}`)
}

/** A passholder with the current card: the active one of the oldest membership; `NONE` without an active card. */
export function findHolderById(db: Db, passholderId: string): Promise<Holder | undefined> {
  return findHolder(db, sql`p.id = ${passholderId}::uuid`)
}

async function findHolder(db: Db, which: RawBuilder<unknown>): Promise<Holder | undefined> {
  const { rows } = await sql<
    Omit<Holder, 'cardStatus'> & { cardStatus: Holder['cardStatus'] | 'LOCAL_STOCK' | 'PROVISIONED' }
  >`
    select p.id as "passholderId", coalesce(c.uitpas_number, '') as "uitpasNumber", coalesce(c.card_system_id, 0) as "cardSystemId",
      coalesce(c.status, 'NONE') as "cardStatus", p.kind = 'GROUP' as "groupPass", p.postal_code as "postalCode",
      array(select m.card_system_id from memberships m
        where m.passholder_id = p.id and m.status = 'ACTIVE' and p.blocked_at is null
        order by m.created_at, m.card_system_id) as "activeCardSystemIds"
    from passholders p left join cards c on c.passholder_id = p.id
    left join memberships own on own.passholder_id = p.id and own.card_system_id = c.card_system_id
    where ${which}
    order by c.status = 'ACTIVE' desc nulls last, own.created_at, c.uitpas_number limit 1`.execute(db)
  const [row] = rows
  // A card with a holder has been handed out: the check on the table says so.
  return (
    row && {
      ...row,
      cardStatus: row.cardStatus === 'LOCAL_STOCK' || row.cardStatus === 'PROVISIONED' ? 'NONE' : row.cardStatus,
    }
  )
}

/** The refusal of a number without a holder: no card of ours, one that nobody has yet, or one that was lost in stock. */
export async function unknownHolder(db: Db, uitpasNumber: string): Promise<Problem> {
  const card = await findCard(db, uitpasNumber)
  if (!card) return new Problem('uitpas/passholder-not-found')
  const endUserMessage = card.status === 'BLOCKED' || card.status === 'DELETED' ? cardUnusable(card.status) : notOnName
  return new Problem('uitpas/passholder-not-found', { endUserMessage })
}

/** A reward with all that the rules ask about it and about one person. */
export interface JudgedReward extends RewardFacts {
  id: number
  title: string
  practicalInfo: string | null
  pictures: string[]
  owningCardSystemId: number
  /** A passholder redeems it by themselves, wherever they are. */
  online: boolean
  /** Whoever redeems it is given a code. */
  usesCodes: boolean
  /** The balies where it can be redeemed; none is anywhere in its card systems. */
  organizerIds: string[]
  past: PastFacts
}

interface FactsRow extends Omit<JudgedReward, 'redeemConstraint' | 'past'> {
  redeemVolume: number | null
  redeemVolumePeriod: PeriodType | null
  redeemed: number
  granted: PastFacts['granted'] | null
}

export async function findReward(
  db: Db,
  id: number,
  passholderId: string | null,
  at: Date,
): Promise<JudgedReward | undefined> {
  const [reward] = await findRewards(db, { passholderId, at, where: sql`r.id = ${id}`, limit: 1 })
  return reward
}

/**
 * The rewards of a condition on `rewards r`, with what has been taken in this month and year, and what the person did
 * with each. One statement, so that the facts of a counter's whole list are of one moment.
 */
export async function findRewards(
  db: Db,
  asked: {
    passholderId: string | null
    at: Date
    where: RawBuilder<unknown>
    orderBy?: RawBuilder<unknown>
    limit: number
  },
): Promise<JudgedReward[]> {
  const { passholderId, at } = asked
  const since = sql.join(
    PERIOD_TYPES.map((type) => sql`when ${type} then ${periodStart(type, at)}::timestamptz`),
    sql` `,
  )
  const taken = (period: 'MONTH' | 'YEAR') => sql<number>`coalesce((select taken from reward_counts
    where reward_id = r.id and period = ${period} and starts_on = ${dayOf(periodStart(period, at))}::date), 0)`
  const { rows } = await sql<FactsRow>`
    select r.id, r.type, r.status, r.title, r.points, r.practical_info as "practicalInfo", r.pictures,
      r.redeem_begin as "redeemBegin", r.redeem_end as "redeemEnd",
      r.owning_card_system_id as "owningCardSystemId", r.all_card_systems as "allCardSystems",
      array(select card_system_id from reward_card_systems where reward_id = r.id) as "cardSystemIds",
      array(select organizer_id from reward_organizers where reward_id = r.id) as "organizerIds",
      r.resident_postal_codes as "residentPostalCodes",
      array(select distinct m.name from postal_codes p join municipalities m using (nis_code)
        where p.postal_code = any(r.resident_postal_codes) and ${dayOf(at)}::date between m.valid_from and m.valid_until
        order by m.name) as "residentMunicipalities",
      r.max_available_units as "maxAvailableUnits", r.units_taken as "unitsTaken", r.max_in_total as "maxInTotal",
      r.max_per_month as "maxPerMonth", ${taken('MONTH')} as "takenThisMonth",
      r.max_per_year as "maxPerYear", ${taken('YEAR')} as "takenThisYear",
      r.online, r.uses_codes as "usesCodes", r.uses_codes and not exists (select from reward_codes
        where reward_id = r.id and redeemed_reward_id is null) as "codesGone",
      r.redeem_volume as "redeemVolume", r.redeem_volume_period as "redeemVolumePeriod",
      (select count(*)::int from redeemed_rewards x
        where x.passholder_id = ${passholderId}::uuid and x.reward_id = r.id and x.cancelled_at is null
          and x.redeemed_at >= case r.redeem_volume_period ${since} end) as redeemed,
      (select case when g.redeemed_reward_id is null then 'WAITING' else 'REDEEMED' end from granted_welcome_rewards g
        where g.passholder_id = ${passholderId}::uuid and g.reward_id = r.id) as granted
    from rewards r where ${asked.where}
    order by ${asked.orderBy ?? sql`r.id`} limit ${asked.limit}`.execute(db)
  return rows.map(({ redeemVolume: volume, redeemVolumePeriod: period, redeemed, granted, ...row }) => ({
    ...row,
    redeemConstraint: volume === null || period === null ? null : { volume, period },
    past: { redeemed, granted: granted ?? 'NEVER' },
  }))
}

/** With a condition on `rewards r`: it can be redeemed at this balie. */
export function redeemableAt(organizerId: string): RawBuilder<unknown> {
  return sql`case when exists (select from reward_organizers where reward_id = r.id)
    then exists (select from reward_organizers where reward_id = r.id and organizer_id = ${organizerId}::uuid)
    else r.all_card_systems or exists (select from organizer_card_systems oc where oc.organizer_id = ${organizerId}::uuid
      and (oc.card_system_id = r.owning_card_system_id or exists (
        select from reward_card_systems rc where rc.reward_id = r.id and rc.card_system_id = oc.card_system_id)))
    end`
}
