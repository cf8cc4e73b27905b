import { type RawBuilder, sql } from 'kysely'
import type { Db, Trx } from '../db/database.ts'
import type { Cents } from '../values/cents.ts'
import { addDays, startOfDay } from '../values/day.ts'
import type { CardSystemId, OrganizerId, TicketSaleId } from '../values/ids.ts'
import type { Period } from './periods.ts'
import type { ReportView } from './store.ts'

/** What a report is about: an organiser, in some card systems or in all, and two instants, the end not included. */
export interface Scope extends ReportView {
  from: Date
  until: Date
}

export const scopeOf = (view: ReportView, { startDate, endDate }: Period): Scope => ({
  organizerId: view.organizerId,
  cardSystemIds: view.cardSystemIds,
  from: startOfDay(startDate),
  until: startOfDay(addDays(endDate, 1)),
})

export interface Amounts {
  count: number
  regularCents: Cents
  passholderCents: Cents
  organizerCents: Cents
  municipalityCents: Cents
}

/** Of one who pays: a municipality, or the card system for people of no municipality that is known. */
export interface PayerFigures {
  nis: string | null
  /** Its name, or that of the card system. */
  name: string
  sold: Amounts
  credited: Amounts
}

export interface Line {
  id: TicketSaleId
  soldAt: Date
  cancelledAt: Date | null
  eventTitle: string | null
  tariffName: string
  regularPriceLabel: string | null
  cardSystem: string
  nis: string | null
  regularCents: Cents
  passholderCents: Cents
  organizerCents: Cents
  municipalityCents: Cents
}

const ofScope = ({ organizerId, cardSystemIds }: Scope) =>
  sql`s.organizer_id = ${organizerId}::uuid
    ${cardSystemIds === null ? sql`` : sql`and s.card_system_id = any(${[...cardSystemIds]}::integer[])`}`

interface FigureRow {
  nis: string | null
  cardSystemId: CardSystemId | null
  name: string | null
  credit: boolean
  count: number
  regularCents: number
  passholderCents: number
  organizerCents: number
  municipalityCents: number
}

/** What a report is made of, by organiser and by who pays. What was sold and taken back in the period is both. */
const figuresOf = (which: RawBuilder<unknown>, { from, until }: Pick<Scope, 'from' | 'until'>) => sql`
  select organizer_id, municipality_nis as nis, case when municipality_nis is null then card_system_id end as card_system_id,
    credit, count(*)::int as count, sum(regular_price_cents) as regular, sum(passholder_cents) as passholder,
    sum(organizer_cents) as organizer, sum(municipality_cents) as municipality
  from (
    select s.*, false as credit from ticket_sales s where ${which} and s.sold_at >= ${from} and s.sold_at < ${until}
    union all
    select s.*, true from ticket_sales s where ${which} and s.cancelled_at >= ${from} and s.cancelled_at < ${until}
  ) lines group by 1, 2, 3, 4`

export interface OrganizerFigures extends Amounts {
  organizerId: OrganizerId
  nis: string | null
  /** Where no municipality pays. */
  cardSystemId: CardSystemId | null
  credit: boolean
}

/** What the reports of all organisers about a period say together. */
export async function readAllFigures(db: Db, period: Pick<Scope, 'from' | 'until'>): Promise<OrganizerFigures[]> {
  const { rows } = await sql<OrganizerFigures>`
    select organizer_id as "organizerId", nis, card_system_id as "cardSystemId", credit, count, regular as "regularCents",
      passholder as "passholderCents", organizer as "organizerCents", municipality as "municipalityCents"
    from (${figuresOf(sql`true`, period)}) f limit 1000000`.execute(db)
  return rows
}

/** By who pays, in the order of their names. */
export async function readFigures(db: Db, scope: Scope): Promise<PayerFigures[]> {
  const { rows } = await sql<FigureRow>`
    with figures as (${figuresOf(ofScope(scope), scope)})
    select f.nis, f.card_system_id as "cardSystemId", f.credit, f.count, f.regular as "regularCents",
      f.passholder as "passholderCents", f.organizer as "organizerCents", f.municipality as "municipalityCents",
      coalesce(c.name, (select m.name from municipalities m where m.nis_code = f.nis order by m.valid_until desc limit 1)) as name
    from figures f left join card_systems c on c.id = f.card_system_id
    order by name, nis, "cardSystemId" limit 100000`.execute(db)
  const payers = new Map<string, PayerFigures>()
  for (const { nis, cardSystemId, name, credit, ...amounts } of rows) {
    const key = nis ?? `card system ${cardSystemId}`
    const payer = payers.get(key) ?? { nis, name: name ?? key, sold: nothing, credited: nothing }
    payers.set(key, { ...payer, [credit ? 'credited' : 'sold']: amounts })
  }
  return [...payers.values()]
}

export const nothing: Amounts = {
  count: 0,
  regularCents: 0,
  passholderCents: 0,
  organizerCents: 0,
  municipalityCents: 0,
}

export function sumOf(amounts: readonly Amounts[]): Amounts {
  const sum = { ...nothing }
  for (const one of amounts) for (const key of Object.keys(sum) as (keyof Amounts)[]) sum[key] += one[key]
  return sum
}

type InTurn = <T>(act: () => Promise<T>) => Promise<T>

const readAtOnce = 1000

/** The tickets of the period, by municipality and in the order in which they were sold: a thousand in memory at a time. */
export const readSales = (trx: Trx, turn: InTurn, scope: Scope): AsyncGenerator<Line[]> =>
  readLines(trx, turn, scope, { cursor: 'report_sales', at: sql`s.sold_at` })

/** What was taken back in the period, whenever it was sold. */
export const readCredits = (trx: Trx, turn: InTurn, scope: Scope): AsyncGenerator<Line[]> =>
  readLines(trx, turn, scope, { cursor: 'report_credits', at: sql`s.cancelled_at` })

async function* readLines(
  trx: Trx,
  turn: InTurn,
  scope: Scope,
  { cursor, at }: { cursor: string; at: RawBuilder<unknown> },
): AsyncGenerator<Line[]> {
  const { from, until } = scope
  await turn(() =>
    sql`
    declare ${sql.id(cursor)} no scroll cursor for
    select s.id, s.sold_at as "soldAt", s.cancelled_at as "cancelledAt", e.name ->> e.main_language as "eventTitle",
      s.tariff_name as "tariffName", s.regular_price_label as "regularPriceLabel", c.name as "cardSystem",
      s.municipality_nis as nis, s.regular_price_cents as "regularCents", s.passholder_cents as "passholderCents",
      s.organizer_cents as "organizerCents", s.municipality_cents as "municipalityCents"
    from ticket_sales s join card_systems c on c.id = s.card_system_id left join events e on e.id = s.event_id
    where ${ofScope(scope)} and ${at} >= ${from} and ${at} < ${until}
    order by s.municipality_nis nulls last, ${at}, s.id`.execute(trx),
  )
  for (;;) {
    const { rows } = await turn(() => sql<Line>`fetch ${sql.lit(readAtOnce)} from ${sql.id(cursor)}`.execute(trx))
    if (rows.length === 0) return
    yield rows
  }
}
