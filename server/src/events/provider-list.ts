import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import type { Page } from '../http/paging.ts'
import type { OrganizerId } from '../values/ids.ts'
import { openingsBetween, type Status } from './calendar.ts'
import type { Event, Place } from './event.ts'
import { nextOpening } from './rules.ts'
import { textQuery } from './search-text.ts'
import { eventOf, placeColumns, placeOf, selectEvents } from './store.ts'

export const providerTabs = ['upcoming', 'past', 'drafts'] as const
export type ProviderTab = (typeof providerTabs)[number]
export const providerSorts = ['when', 'title', 'modified'] as const

export interface ProviderSearch extends Page {
  tab: ProviderTab
  /** Every word is wanted. */
  q?: string | undefined
  statuses?: readonly Status[] | undefined
  sort: (typeof providerSorts)[number]
  descending: boolean
}

/** What these organisers entered, drafts included; what was withdrawn is gone. */
export async function listEntered(
  db: Db,
  organizerIds: readonly OrganizerId[],
  search: ProviderSearch,
  now: Date,
): Promise<{ events: Event[]; totalItems: number; counts: Record<ProviderTab, number> }> {
  const ids = [...organizerIds]
  const { rows: counted } = await sql<Record<ProviderTab, number>>`
    select count(*) filter (where ${isIn('upcoming', now)})::int as upcoming,
      count(*) filter (where ${isIn('past', now)})::int as past,
      count(*) filter (where ${isIn('drafts', now)})::int as drafts
    from events e where e.organizer_id = any(${ids}::uuid[])`.execute(db)
  const counts = counted[0] ?? { upcoming: 0, past: 0, drafts: 0 }
  const words = search.q === undefined ? null : textQuery(search.q.replaceAll('"', ' '), { all: true })
  let query = selectEvents(db)
    .select(sql<number>`count(*) over ()`.as('total'))
    .where(sql<boolean>`e.organizer_id = any(${ids}::uuid[])`)
    .where(isIn(search.tab, now))
  if (words !== null) query = query.where(sql<boolean>`(e.words || p.words) @@ to_tsquery('simple', ${words})`)
  if (search.statuses?.length) query = query.where('e.status', 'in', [...search.statuses])
  const direction = search.descending ? sql`desc` : sql`asc`
  const ordered = query.orderBy(sql`${orders[search.sort]} ${direction} nulls last`).orderBy('e.id')
  if (search.tab === 'upcoming' && search.sort === 'when') {
    const rows = await ordered.limit(MOST).execute()
    const events = byNext(rows.map(eventOf), search.descending, now).slice(search.start, search.start + search.limit)
    return { events, totalItems: rows[0]?.total ?? 0, counts }
  }
  const rows = await ordered.offset(search.start).limit(search.limit).execute()
  return { events: rows.map(eventOf), totalItems: rows[0]?.total ?? 0, counts }
}

/** More than any balie has to come. */
const MOST = 2000

/** By what comes next of each, which only its calendar knows; what is always open comes last. */
function byNext(events: readonly Event[], descending: boolean, now: Date): Event[] {
  const next = (event: Event) =>
    (openingsBetween(event.calendar, now, now)[0] ?? nextOpening(event.calendar, now))?.start?.getTime() ??
    Number.MAX_VALUE
  const keyed = events.map((event) => ({ event, at: next(event) }))
  keyed.sort((a, b) => (descending ? b.at - a.at : a.at - b.at) || a.event.id.localeCompare(b.event.id))
  return keyed.map(({ event }) => event)
}

const isIn = (tab: ProviderTab, now: Date) =>
  ({
    upcoming: sql<boolean>`(e.workflow_status not in ('DRAFT', 'DELETED') and (e.ends_at is null or e.ends_at >= ${now}))`,
    past: sql<boolean>`(e.workflow_status not in ('DRAFT', 'DELETED') and e.ends_at < ${now})`,
    drafts: sql<boolean>`e.workflow_status = 'DRAFT'`,
  })[tab]

const orders = { when: sql`e.ends_at`, title: sql`e.title_text`, modified: sql`e.modified_at` }

/** The places that a balie changes: those it entered, and the one that it is. */
export async function listOwnPlaces(
  db: Db,
  of: { organizerId: OrganizerId; q?: string | undefined },
  page: Page,
): Promise<{ places: Place[]; totalItems: number }> {
  const words = of.q === undefined ? null : textQuery(of.q.replaceAll('"', ' '), { all: true })
  const wanted = sql<boolean>`(p.organizer_id = ${of.organizerId}::uuid
    or p.id = (select linked_location_id from organizers where id = ${of.organizerId}::uuid))
    ${words === null ? sql`` : sql`and p.words @@ to_tsquery('simple', ${words})`}`
  const rows = await db
    .selectFrom('places as p')
    .select(placeColumns)
    .select(sql<number>`count(*) over ()`.as('total'))
    .where(wanted)
    .orderBy('p.search_text')
    .orderBy('p.id')
    .offset(page.start)
    .limit(page.limit)
    .execute()
  return { places: rows.map(placeOf), totalItems: rows[0]?.total ?? 0 }
}
