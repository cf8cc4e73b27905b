import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../db/database.ts'
import type { Page } from '../http/paging.ts'
import { escapeLike } from '../organizers/store.ts'
import { addDays, type Day, startOfDay } from '../values/day.ts'
import { type CardSystemId, isUuid } from '../values/ids.ts'
import { plainText } from '../values/plain-text.ts'
import type { ApplicationKind, ApplicationStatus, Step } from './rules.ts'

export interface ListedApplication {
  id: string
  organisation: string
  kind: ApplicationKind
  status: ApplicationStatus
  nisCode: string
  municipality: string
  confirmed: boolean
  createdAt: Date
  endedAt: Date | null
  /** The first one that is open, with who does it and the day after which it is late. */
  step: Step | null
  owner: string | null
  due: Day | null
  /** How many of its steps are late. */
  late: number
  /** Done or skipped. */
  ended: number
}

export interface ApplicationFilter {
  cardSystemId: CardSystemId
  /** A part of the name of the organisation. */
  name?: string
  id?: string
  status?: ApplicationStatus
  step?: Step
  nisCode?: string
  kind?: ApplicationKind
  /** Something is late, or nothing. */
  late?: boolean
  /** Days on which it came in, both included. */
  from?: Day
  until?: Day
  sort?: 'createdAt' | 'name' | 'due'
  order?: 'asc' | 'desc'
}

export async function listApplications(
  db: Db,
  filter: ApplicationFilter,
  page: Page,
  today: Day,
): Promise<{ totalItems: number; member: ListedApplication[] }> {
  const from = rowsOf(filter, today)
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from (${from}) r`.execute(db)
  return { totalItems: rows[0]?.count ?? 0, member: await readPage(db, filter, page, today) }
}

const rowsAtOnce = 500

/** All of them, a few hundred at a time. */
export async function* eachApplication(
  db: Db,
  filter: ApplicationFilter,
  today: Day,
): AsyncGenerator<ListedApplication[]> {
  for (let start = 0; ; start += rowsAtOnce) {
    const rows = await readPage(db, filter, { start, limit: rowsAtOnce }, today)
    if (rows.length > 0) yield rows
    if (rows.length < rowsAtOnce) return
  }
}

async function readPage(db: Db, filter: ApplicationFilter, page: Page, today: Day): Promise<ListedApplication[]> {
  const { sort = 'createdAt', order = sort === 'createdAt' ? 'desc' : 'asc' } = filter
  const by = { createdAt: sql`r."createdAt"`, name: sql`r.plain`, due: sql`r.due` }[sort]
  const { rows } = await sql<ListedApplication & { plain?: string }>`
    select r.id, r.organisation, r.kind, r.status, r."nisCode", r.municipality, r.confirmed, r."createdAt", r."endedAt",
      r.step, r.owner, r.due, r.late, r.ended
    from (${rowsOf(filter, today)}) r
    order by ${by} ${order === 'asc' ? sql`asc` : sql`desc`} nulls last, r.id
    limit ${page.limit} offset ${page.start}`.execute(db)
  return rows
}

function rowsOf(filter: ApplicationFilter, today: Day): RawBuilder<unknown> {
  const { cardSystemId, name, id, status, step, nisCode, kind, late, from, until } = filter
  const all = [
    sql`a.card_system_id = ${cardSystemId}::int`,
    name === undefined ? undefined : sql`a.organisation_plain like ${`%${escapeLike(plainText(name))}%`}`,
    // Text that is no UUID is no application.
    id === undefined ? undefined : isUuid(id) ? sql`a.id = ${id}::uuid` : sql`false`,
    status === undefined ? undefined : sql`a.status = ${status}`,
    step === undefined ? undefined : sql`a.status = 'OPEN' and n.step = ${step}`,
    nisCode === undefined ? undefined : sql`a.nis_code = ${nisCode}`,
    kind === undefined ? undefined : sql`a.kind = ${kind}`,
    late === undefined ? undefined : late ? sql`s.late > 0` : sql`s.late = 0`,
    from === undefined ? undefined : sql`a.created_at >= ${startOfDay(from)}`,
    until === undefined ? undefined : sql`a.created_at < ${startOfDay(addDays(until, 1))}`,
  ].filter((one) => one !== undefined)
  return sql`
    select a.id, a.organisation, a.organisation_plain as plain, a.kind, a.status, a.nis_code as "nisCode",
      coalesce((select m.name from municipalities m where m.nis_code = a.nis_code
        order by m.valid_until desc limit 1), a.nis_code) as municipality,
      a.confirmed_at is not null as confirmed, a.created_at as "createdAt", a.ended_at as "endedAt",
      case when a.status = 'OPEN' then n.step end as step, case when a.status = 'OPEN' then n.owner end as owner,
      case when a.status = 'OPEN' then n.due end as due, s.late, s.ended
    from provider_applications a
    cross join lateral (
      select count(*) filter (where x.state <> 'OPEN')::int as ended,
        count(*) filter (where x.state = 'OPEN' and x.due < ${today}::date and a.status = 'OPEN')::int as late
      from provider_steps x where x.application_id = a.id) s
    left join lateral (
      select x.step, x.due, o.name as owner from provider_steps x left join accounts o on o.id = x.owner_id
      where x.application_id = a.id and x.state = 'OPEN' order by x.position limit 1) n on true
    where ${sql.join(all, sql` and `)}`
}
