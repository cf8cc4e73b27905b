import { type RawBuilder, sql } from 'kysely'
import { findCardSystems } from '../card-systems/store.ts'
import type { Db } from '../db/database.ts'
import { pageOf } from '../http/paging.ts'
import { Problem } from '../http/problems.ts'
import { findOrganizers } from '../organizers/store.ts'
import { readBalance } from '../points/ledger.ts'
import { isUuid } from '../values/ids.ts'
import { answerColumns, type RewardAnswerRow, rewardAnswer } from './answers.ts'
import { countRewards } from './facets.ts'
import { findHolderById, findRewards } from './facts.ts'
import { whyNotRedeemable } from './rules.ts'
import type { Facet, FacetName, Reward, RewardsQuery } from './schema.ts'
import { allOf, conditionsOf, typedWords } from './search-conditions.ts'
import { similarWords } from './similar-words.ts'

export interface FoundRewards {
  totalItems: number
  member: Reward[]
  facet?: Partial<Record<FacetName, Facet>>
}

/**
 * Contract operation get-rewards.
 * @throws uitpas/organizer-not-found, uitpas/cardsystem-not-found, url/query-limit-exceeded
 */
export async function searchRewards(db: Db, query: RewardsQuery, at: Date, publicUrl: string): Promise<FoundRewards> {
  const page = pageOf(query)
  await requireKnown(db, query)
  const { isRedeemableByPassholderId: redeemableBy, isInterestingForPassholderId: interestingFor } = query
  // Whoever does not exist can redeem nothing and is interested in nothing.
  if ([redeemableBy, interestingFor].some((id) => id !== undefined && !isUuid(id))) return nothingFound(query)
  const redeemableIds = redeemableBy === undefined ? undefined : await findRedeemable(db, redeemableBy, at)
  const similar = await similarWords(db, query.text === undefined ? [] : typedWords(query.text))
  const conditions = conditionsOf(query, at, { redeemableIds, similar })
  const { totalItems, facet } = await countRewards(db, conditions, query.facets ?? [], at)
  const where = allOf([...conditions.common, ...Object.values(conditions.byFacet)])
  const rows =
    page.limit === 0 || page.start >= totalItems
      ? []
      : await findPage(db, sql`${where} order by ${orderOf(query)} limit ${page.limit} offset ${page.start}`)
  const member = rows.map((row) => rewardAnswer(row, at, publicUrl))
  return { totalItems, member, ...(query.facets?.length ? { facet } : {}) }
}

async function findPage(db: Db, which: RawBuilder<unknown>): Promise<RewardAnswerRow[]> {
  const { rows } = await sql<RewardAnswerRow>`select ${answerColumns} from rewards r where ${which}`.execute(db)
  return rows
}

function nothingFound(query: RewardsQuery): FoundRewards {
  const facet = Object.fromEntries((query.facets ?? []).map((name) => [name, {}]))
  return { totalItems: 0, member: [], ...(query.facets?.length ? { facet } : {}) }
}

async function requireKnown(db: Db, query: RewardsQuery): Promise<void> {
  const organizerIds = query.organizerId ?? []
  const organizers = await findOrganizers(db, organizerIds)
  if (!organizerIds.every((id) => organizers.has(id.toLowerCase()))) throw new Problem('uitpas/organizer-not-found')
  const cardSystemIds = [...(query.owningCardSystemId ?? []), ...(query.applicableCardSystemId ?? [])]
  const cardSystems = await findCardSystems(db, cardSystemIds.map(Number))
  if (!cardSystemIds.every((id) => /^\d+$/.test(id) && cardSystems.has(Number(id))))
    throw new Problem('uitpas/cardsystem-not-found')
}

/** Judged one by one with the rules that redeeming asks: there is no second version of them in SQL. */
async function findRedeemable(db: Db, passholderId: string, at: Date): Promise<number[]> {
  const holder = await findHolderById(db, passholderId)
  if (!holder) return []
  const points = await readBalance(db, passholderId)
  const rewards = await findRewards(db, {
    passholderId,
    at,
    where: sql`r.status = 'ACTIVE' and (r.points <= ${points} or r.points = 0)
      and coalesce(r.redeem_begin <= ${at}, true) and coalesce(r.redeem_end >= ${at}, true)`,
    limit: 100_000,
  })
  return rewards
    .filter((reward) => !whyNotRedeemable(reward, { ...holder, points }, reward.past, at))
    .map((reward) => reward.id)
}

const columns: Record<string, string> = {
  name: 'title_plain',
  title: 'title_plain',
  creationDate: 'created_at',
  redeemCount: 'units_taken',
  featured: 'featured',
  points: 'points',
}

/**
 * `sort` first, then the deprecated `sort[…]` in the order of the address; without any, featured ones first, then the
 * newest. The id makes the order one, so that pages do not overlap.
 */
function orderOf(query: RewardsQuery): RawBuilder<unknown> {
  const old = Object.entries(query).flatMap(([name, value]) => {
    const key = /^sort\[(.+)\]$/.exec(name)?.[1]
    return key === undefined ? [] : [value === 'desc' ? `-${key}` : key]
  })
  const keys = [...(query.sort?.split(',') ?? []), ...old]
  const order = (keys.length ? keys : ['-featured', '-creationDate']).flatMap((key) => {
    const column = columns[key.replace('-', '')]
    return column === undefined ? [] : [sql`${sql.ref(`r.${column}`)} ${key.startsWith('-') ? sql`desc` : sql`asc`}`]
  })
  return sql.join([...order, sql`r.id`])
}
