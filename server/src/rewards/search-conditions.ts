import { type RawBuilder, sql } from 'kysely'
import { plainText } from '../values/plain-text.ts'
import { lastChanceMs } from './rules.ts'
import type { FacetName, RewardsQuery } from './schema.ts'

type Condition = RawBuilder<boolean>

/** All of them; without any, true. */
export function allOf(conditions: readonly RawBuilder<unknown>[]): RawBuilder<unknown> {
  return conditions.length
    ? sql.join(
        conditions.map((one) => sql`(${one})`),
        sql` and `,
      )
    : sql`true`
}

/** Where and after when a person was active: what makes a reward interesting. */
export const interestMs = 180 * 86_400_000

/**
 * The conditions of a search on `rewards r`, apart for what has a facet: a facet counts what would be found with each
 * value of its own filter, so it is counted with all conditions but that one.
 */
export interface Conditions {
  common: Condition[]
  byFacet: Partial<Record<FacetName, Condition>>
}

/**
 * @param found the rewards that a person can redeem, when that was asked, and for each word that was typed the words like it
 */
export function conditionsOf(
  query: RewardsQuery,
  at: Date,
  found: { redeemableIds: readonly number[] | undefined; similar: ReadonlyMap<string, readonly string[]> },
): Conditions {
  const { redeemableIds, similar } = found
  const common = [...subsetOf(query.subset ?? 'ENDUSERS', at), ...whereOf(query)]
  if (query.status) common.push(sql`r.status = ${query.status}`)
  if (query.featured !== undefined) common.push(sql`r.featured = ${query.featured}`)
  if (query.pointsFrom !== undefined) common.push(sql`r.points >= ${query.pointsFrom}`)
  if (query.pointsTo !== undefined) common.push(sql`r.points <= ${query.pointsTo}`)
  if (query.text !== undefined) common.push(...wordsOf(query.text, similar))
  if (redeemableIds) common.push(sql`r.id = any(${redeemableIds}::int[])`)
  if (query.isInterestingForPassholderId !== undefined) common.push(interesting(query.isInterestingForPassholderId, at))
  return { common, byFacet: facetConditions(query, at) }
}

function facetConditions(query: RewardsQuery, at: Date): Conditions['byFacet'] {
  const { type = 'POINTS', categories, owningCardSystemId, forKids, sport, online } = query
  return {
    ...(type === 'ANY' ? {} : { type: sql`r.type = ${type}` }),
    ...(categories?.length ? { categories: sql`r.categories && ${categories}::text[]` } : {}),
    ...(owningCardSystemId?.length
      ? { owningCardSystemId: sql`r.owning_card_system_id = any(${owningCardSystemId}::int[])` }
      : {}),
    ...(forKids === undefined ? {} : { forKids: sql`r.for_kids = ${forKids}` }),
    ...(sport === undefined ? {} : { sport: sql`r.sport = ${sport}` }),
    ...(online === undefined ? {} : { online: sql`r.online = ${online}` }),
    ...(query.lastChance === undefined ? {} : { lastChance: sql`(${lastChance(at)}) = ${query.lastChance}` }),
  }
}

/** As rules.ts decides it for one reward; a test holds the two against each other. */
export function lastChance(at: Date): Condition {
  const soon = new Date(at.getTime() + lastChanceMs)
  return sql`coalesce(r.redeem_end >= ${at}, true) and coalesce(r.units_taken < r.max_available_units, true)
    and (coalesce(r.redeem_end <= ${soon}, false)
      or coalesce((r.max_available_units - r.units_taken) * 10 < r.max_available_units, false))`
}

/** Contract notes: what each subset shows. */
function subsetOf(subset: NonNullable<RewardsQuery['subset']>, at: Date): Condition[] {
  if (subset === 'ALL') return []
  const published = sql<boolean>`r.publication_begin <= ${at} and coalesce(r.publication_end >= ${at}, true)`
  const now = sql<boolean>`coalesce(r.redeem_begin <= ${at}, true) and coalesce(r.redeem_end >= ${at}, true)`
  const later = sql<boolean>`r.redeem_begin > ${at}`
  return [
    sql`r.status = 'ACTIVE'`,
    sql`exists (select from card_systems c where c.id = r.owning_card_system_id and c.permanent)`,
    subset.endsWith('FUTURE') ? later : now,
    ...(subset.startsWith('ENDUSER') ? [published] : []),
  ]
}

function whereOf(query: RewardsQuery): Condition[] {
  const { organizerId, organizerPostalCode, applicableCardSystemId, atBalies } = query
  const conditions: Condition[] = []
  if (atBalies) {
    conditions.push(
      sql`exists (select from reward_organizers ro where ro.reward_id = r.id and ro.organizer_id = any(${[...atBalies]}::uuid[]))`,
    )
  }
  if (organizerId?.length) {
    conditions.push(
      sql`exists (select from reward_organizers ro where ro.reward_id = r.id and ro.organizer_id = any(${organizerId}::uuid[]))`,
    )
  }
  if (organizerPostalCode?.length) {
    conditions.push(sql`exists (select from reward_organizers ro join organizers o on o.id = ro.organizer_id
      where ro.reward_id = r.id and o.postal_code = any(${organizerPostalCode}::text[]))`)
  }
  if (applicableCardSystemId?.length) {
    conditions.push(sql`(r.all_card_systems or exists (select from reward_card_systems rc
      where rc.reward_id = r.id and rc.card_system_id = any(${applicableCardSystemId}::int[])))`)
  }
  return conditions
}

/** A city is stored as it is written: the accents go here, as plainText does it elsewhere. */
export const plainCity = sql`lower(regexp_replace(normalize(o.city, nfkd), '[\\u0300-\\u036f''’]', '', 'g'))`

/** Every word, anywhere in the title, in the name of a balie or in its city. */
function wordsOf(text: string, similar: ReadonlyMap<string, readonly string[]>): Condition[] {
  const words = typedWords(text)
  const found = (word: string) => wordFound(word, similar.get(word) ?? [])
  // The whole text can be the number of the reward too.
  const [only, ...others] = words
  if (only !== undefined && !others.length && /^\d{1,9}$/.test(only))
    return [sql`(r.id = ${Number(only)} or ${found(only)})`]
  return words.map(found)
}

export const typedWords = (text: string): string[] => plainText(text).split(' ').filter(Boolean)

function wordFound(word: string, similar: readonly string[]): Condition {
  const like = `%${word}%`
  const said = (text: RawBuilder<unknown>) =>
    similar.length
      ? sql`(${text} like ${like} or string_to_array(${text}, ' ') && ${similar}::text[])`
      : sql`${text} like ${like}`
  return sql`(${said(sql`r.title_plain`)} or exists (
      select from reward_organizers ro join organizers o on o.id = ro.organizer_id
      where ro.reward_id = r.id and (${said(sql`o.name_plain`)} or ${said(plainCity)})))`
}

/**
 * Interesting for a person: for a membership and a residence of theirs, and either at a balie where they saved points or
 * redeemed something in the last 180 days, or of a category they redeemed in then, or at a balie where they live.
 * Source: docs/domain/rewards.md.
 */
function interesting(passholderId: string, at: Date): Condition {
  const since = new Date(at.getTime() - interestMs)
  return sql`exists (select from passholders p where p.id = ${passholderId}::uuid
    and (r.resident_postal_codes = '{}' or p.postal_code = any(r.resident_postal_codes))
    and exists (select from memberships m where m.passholder_id = p.id and m.status = 'ACTIVE' and p.blocked_at is null
      and (r.all_card_systems or exists (
        select from reward_card_systems rc where rc.reward_id = r.id and rc.card_system_id = m.card_system_id)))
    and (exists (select from reward_organizers ro join organizers o on o.id = ro.organizer_id
        where ro.reward_id = r.id and (o.postal_code = p.postal_code
          or o.id in (select k.organizer_id from checkins k
            where k.passholder_id = p.id and k.cancelled_at is null and k.created_at >= ${since})
          or o.id in (select x.organizer_id from redeemed_rewards x
            where x.passholder_id = p.id and x.cancelled_at is null and x.redeemed_at >= ${since})))
      or exists (select from redeemed_rewards x join rewards past on past.id = x.reward_id
        where x.passholder_id = p.id and x.cancelled_at is null and x.redeemed_at >= ${since}
          and past.categories && r.categories)))`
}
