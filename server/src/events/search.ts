import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../db/database.ts'
import type { Cents } from '../values/cents.ts'
import { isUuid } from '../values/ids.ts'
import { plainText } from '../values/plain-text.ts'
import type { CalendarType, Status } from './calendar.ts'
import { type AudienceType, type Event, visibleWorkflowStatuses, type WorkflowStatus } from './event.ts'
import { countFacets, type Facet, type FacetCounts, isInRegion, searchedEvents } from './facets.ts'
import { isWithin, metresTo, type Near } from './near.ts'
import { isOpenBetween } from './open-between.ts'
import { textQuery } from './search-text.ts'
import { similarInEventsOf } from './similar-words.ts'
import { eventOf, selectEvents } from './store.ts'

export type SortField = 'availableTo' | 'created' | 'modified' | 'score' | 'distance'

export interface EventSearch {
  ids?: string[]
  organizerIds?: string[]
  locationIds?: string[]
  /** Only events of organisers in a card system, or only the others. */
  uitpas?: boolean
  dateFrom?: Date
  dateTo?: Date
  text?: string
  /** With `organizerIds`: a slip of a letter in names of events, places and organisers is forgiven, and every word is wanted. */
  forgiving?: boolean
  audienceTypes?: AudienceType[]
  /** Shown on calendars at or after this moment; and at or before that one. */
  availableFrom?: Date
  availableTo?: Date
  calendarTypes?: CalendarType[]
  statuses?: Status[]
  workflowStatuses?: WorkflowStatus[]
  postalCode?: string
  country?: string
  labels?: string[]
  /** Types, themes or facilities: any of them. */
  termIds?: string[]
  termLabels?: string[]
  /** Municipalities, `nis-43005`: any of them. */
  regions?: string[]
  /** For somebody between these ages, both included. */
  ages?: { from: number; to: number }
  /** Of the base price. */
  minPriceCents?: Cents
  maxPriceCents?: Cents
  near?: Near
  /** What is counted beside it. */
  facets?: readonly Facet[]
  sort: { field: SortField; descending: boolean }[]
  start: number
  limit: number
}

type Condition = RawBuilder<boolean>

/** One page of events and how many there are in all. Ids that do not exist, or are no ids, give an empty page. */
export async function searchEvents(
  db: Db,
  search: EventSearch,
): Promise<{ events: Event[]; totalItems: number; facets?: FacetCounts }> {
  const words = search.text === undefined ? null : await textAsked(db, search.text, search)
  const wanted = sql<boolean>`${sql.join(conditionsOf(search, words), sql` and `)}`
  const rows = await selectEvents(db)
    .select(sql<number>`count(*) over ()`.as('total'))
    .where(wanted)
    .orderBy(orderOf(search.sort, words, search.near))
    .offset(search.start)
    .limit(search.limit)
    .execute()
  const totalItems = rows[0]?.total ?? (await countEvents(db, wanted))
  const facets = search.facets?.length ? { facets: await countFacets(db, wanted, search.facets) } : {}
  return { events: rows.map(eventOf), totalItems, ...facets }
}

/** Where a list is narrowed while typing; the registry itself finds what is written. */
async function textAsked(db: Db, text: string, { forgiving = false, organizerIds = [] }: EventSearch) {
  if (!forgiving) return textQuery(text)
  const similar = await similarInEventsOf(db, organizerIds, plainText(text).split(' '))
  return textQuery(text, { all: true, similar })
}

/** For a page past the end, or of length zero, which has no row to carry the count. */
async function countEvents(db: Db, wanted: Condition): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    select count(*)::int as total from ${searchedEvents} where ${wanted}`.execute(db)
  return rows[0]?.total ?? 0
}

function conditionsOf(search: EventSearch, words: string | null): Condition[] {
  const conditions: Condition[] = [
    isOneOf('e.workflow_status', search.workflowStatuses ?? [...visibleWorkflowStatuses]),
    ...(search.ids ? [isId('e.id', search.ids)] : []),
    ...(search.organizerIds ? [isId('e.organizer_id', search.organizerIds)] : []),
    ...(search.locationIds ? [isId('e.place_id', search.locationIds)] : []),
    ...(search.audienceTypes ? [isOneOf('e.audience_type', search.audienceTypes)] : []),
    ...(search.calendarTypes ? [isOneOf('e.calendar_type', search.calendarTypes)] : []),
    ...(search.statuses ? [isOneOf('e.status', search.statuses)] : []),
    ...(search.postalCode ? [sql<boolean>`p.postal_code = ${search.postalCode}`] : []),
    ...(search.country ? [sql<boolean>`p.country = ${search.country}`] : []),
    ...(search.labels ?? []).map((label) => sql<boolean>`(${hasLabel(label)})`),
    ...(search.termIds ? [hasTerm('id', search.termIds)] : []),
    ...(search.termLabels ? [hasTerm('label', search.termLabels)] : []),
    ...(search.regions ? [isInRegion(search.regions)] : []),
    ...(search.ages ? [isForAges(search.ages)] : []),
    ...(search.minPriceCents === undefined ? [] : [sql<boolean>`${basePrice} >= ${search.minPriceCents}::int`]),
    ...(search.maxPriceCents === undefined ? [] : [sql<boolean>`${basePrice} <= ${search.maxPriceCents}::int`]),
    ...(search.near?.metres === undefined ? [] : [isWithin(search.near, search.near.metres)]),
    ...(search.availableFrom
      ? [sql<boolean>`(e.available_to is null or e.available_to >= ${search.availableFrom})`]
      : []),
    ...(search.availableTo ? [sql<boolean>`e.available_from <= ${search.availableTo}`] : []),
  ]
  if (search.uitpas !== undefined) conditions.push(search.uitpas ? isUitpas : sql<boolean>`not ${isUitpas}`)
  if (search.text !== undefined) conditions.push(matches(search.text, words))
  if (search.dateFrom || search.dateTo) conditions.push(isOpenBetween(search.dateFrom ?? null, search.dateTo ?? null))
  return conditions
}

const isUitpas = sql<boolean>`exists (select from organizer_card_systems oc where oc.organizer_id = e.organizer_id)`

function isOneOf(column: string, values: string[]): Condition {
  return sql<boolean>`${sql.ref(column)} = any(${values}::text[])`
}

function isId(column: string, ids: string[]): Condition {
  return sql<boolean>`${sql.ref(column)} = any(${ids.filter(isUuid)}::uuid[])`
}

/** Events carry the names of their organiser's card systems as labels, beside their own. */
function hasLabel(label: string): Condition {
  return sql<boolean>`lower(${label}) in (select lower(unnest(e.labels))) or exists (
    select from organizer_card_systems oc join card_systems c on c.id = oc.card_system_id
    where oc.organizer_id = e.organizer_id and lower(c.name) = lower(${label}))`
}

const hasTerm = (member: 'id' | 'label', values: readonly string[]): Condition =>
  sql<boolean>`exists (select from jsonb_array_elements(e.terms) as t where lower(t ->> ${member}) = any(${values.map((one) => one.toLowerCase())}::text[]))`

/** `6-12`, `6-`, `-12`; without ages it is for everybody. */
function isForAges({ from, to }: { from: number; to: number }): Condition {
  const age = (part: number) => sql`nullif(split_part(e.details ->> 'typicalAgeRange', '-', ${part}::int), '')::int`
  return sql<boolean>`(coalesce(${age(1)}, 0) <= ${to}::int and coalesce(${age(2)}, 1000) >= ${from}::int)`
}

const basePrice = sql`(select (price ->> 'cents')::int from jsonb_array_elements(e.price_info) as price where price ->> 'category' = 'base')`

/**
 * Words anywhere in event, place or organiser. The three are put together here and not indexed: other conditions narrow
 * first, and a region has thousands of events (20,000 take 0.1 to 0.2 s), not millions.
 */
function matches(text: string, words: string | null): Condition {
  const id = /[0-9a-f-]{36}/i.exec(text)?.[0]
  if (id !== undefined && isUuid(id)) return sql<boolean>`${id}::uuid in (e.id, e.organizer_id, e.place_id)`
  return words === null ? sql<boolean>`true` : sql<boolean>`${eventWords} @@ to_tsquery('simple', ${words})`
}

const eventWords = sql`(e.words || p.words || to_tsvector('simple', coalesce(o.name_plain, r.search_text, '')))`

/** What ends soon comes first, as the registry advises; with words, what has most of them. */
function orderOf(sort: EventSearch['sort'], words: string | null, near: Near | undefined) {
  const fields = sort.length ? sort : [{ field: 'score' as const, descending: true }]
  const orders = fields.flatMap(({ field, descending }) => {
    const direction = descending ? sql`desc nulls first` : sql`asc nulls last`
    if (field === 'distance')
      return near ? [sql`${metresTo(near)} ${descending ? sql`desc` : sql`asc`} nulls last`] : []
    if (field !== 'score') return [sql`${sql.ref(COLUMNS[field])} ${direction}`]
    return words === null ? [] : [sql`ts_rank(${eventWords}, to_tsquery('simple', ${words})) ${direction}`]
  })
  return sql`${sql.join([...orders, sql`e.available_to asc nulls last`, sql`e.id`])}`
}

const COLUMNS = { availableTo: 'e.available_to', created: 'e.created_at', modified: 'e.modified_at' } as const
