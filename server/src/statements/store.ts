import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Db, Trx } from '../db/database.ts'
import type { Page } from '../http/paging.ts'
import { consumerKeysOf, hasConsumerKey } from '../permissions/consumer-keys.ts'
import type { Cents } from '../values/cents.ts'
import { addDays, type Day, startOfDay } from '../values/day.ts'
import { type CardSystemId, isUuid, type OrganizerId } from '../values/ids.ts'

export interface Statement {
  id: number
  cardSystemId: CardSystemId
  cardSystem: string
  organizerId: OrganizerId
  organizer: string
  /** The consumerkeys of the organiser. */
  clientIds: string[]
  untilDay: Day
  iban: string
  sales: number
  salesCents: Cents
  credits: number
  creditsCents: Cents
  closedAt: Date
  paidAt: Date | null
}

/** What one who pays owes. */
export interface StatementPart {
  nis: string | null
  name: string
  sales: number
  salesCents: Cents
  credits: number
  creditsCents: Cents
}

export interface Closing {
  cardSystemId: CardSystemId
  organizerId: OrganizerId
  untilDay: Day
  /** The first instant that is not on it. */
  until: Date
  iban: string
  at: Date
}

/** What was sold or taken back before that instant and is on no statement yet; of all organisers without one. */
const dueBefore = (cardSystemId: CardSystemId, until: Date, organizerId?: OrganizerId) => sql`
  select s.id as sale_id, k.kind, s.organizer_id, s.municipality_nis, s.municipality_cents as cents,
    case k.kind when 'SALE' then s.sold_at else s.cancelled_at end as at
  from ticket_sales s cross join (values ('SALE'), ('CREDIT')) as k (kind)
  where s.card_system_id = ${cardSystemId}
    ${organizerId === undefined ? sql`` : sql`and s.organizer_id = ${organizerId}::uuid`}
    and case k.kind when 'SALE' then s.sold_at else s.cancelled_at end < ${until}
    and not exists (select from statement_lines l where l.sale_id = s.id and l.kind = k.kind)`

/**
 * Puts on a new statement all that was sold or taken back before that instant and is on none. Who closes for this organiser
 * at the same moment waits, and finds nothing of it left.
 * @returns its id; undefined when there is nothing to settle
 */
export async function closeStatement(trx: Trx, closing: Closing): Promise<number | undefined> {
  const { cardSystemId, organizerId, untilDay, until, iban, at } = closing
  const place = `statement ${cardSystemId} ${organizerId}`
  await sql`select pg_advisory_xact_lock(hashtextextended(${place}, 0))`.execute(trx)
  const { rows } = await sql<{ id: number }>`
    with due as materialized (${dueBefore(cardSystemId, until, organizerId)}
    ), closed as (
      insert into statements (card_system_id, organizer_id, until_day, iban, sales, sales_cents, credits, credits_cents, closed_at)
      select ${cardSystemId}::integer, ${organizerId}::uuid, ${untilDay}::date, ${iban},
        count(*) filter (where kind = 'SALE'), coalesce(sum(cents) filter (where kind = 'SALE'), 0),
        count(*) filter (where kind = 'CREDIT'), coalesce(sum(cents) filter (where kind = 'CREDIT'), 0), ${at}
      from due having count(*) > 0 returning id
    ), lines as (
      insert into statement_lines (sale_id, kind, statement_id, municipality_nis, cents)
      select due.sale_id, due.kind, closed.id, due.municipality_nis, due.cents from due, closed
    )
    select id from closed`.execute(trx)
  return rows[0]?.id
}

/** Once. @returns false when it was paid already */
export async function markPaid(trx: Trx, id: number, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('statements')
    .set({ paid_at: at })
    .where('id', '=', id)
    .where('paid_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Whose statements somebody sees: in these card systems (null: in all), of these organisers. */
export interface StatementView {
  cardSystemIds: readonly CardSystemId[] | null
  organizerId?: readonly OrganizerId[] | undefined
}

export interface StatementFilter extends StatementView {
  id?: number | undefined
  /** The consumerkey of the organiser. */
  clientId?: string | undefined
  state?: 'PAID' | 'UNPAID' | undefined
  /** The days on which it was closed, both included. */
  from?: Day | undefined
  until?: Day | undefined
  sort?: 'id' | 'until' | 'organizer' | 'owed' | undefined
  order?: 'asc' | 'desc' | undefined
}

function statementsOf(db: Db, filter: StatementFilter) {
  const { cardSystemIds, id, organizerId, clientId, state, from, until } = filter
  let query = db
    .selectFrom('statements as s')
    .innerJoin('organizers as o', 'o.id', 's.organizer_id')
    .innerJoin('card_systems as c', 'c.id', 's.card_system_id')
  if (cardSystemIds !== null)
    query = query.where(sql<SqlBool>`s.card_system_id = any(${[...cardSystemIds]}::integer[])`)
  if (organizerId !== undefined)
    query = query.where(sql<SqlBool>`s.organizer_id = any(${[...organizerId].filter(isUuid)}::uuid[])`)
  if (id !== undefined) query = query.where('s.id', '=', id)
  if (clientId !== undefined) query = query.where(hasConsumerKey('s.organizer_id', clientId))
  if (state !== undefined) query = query.where('s.paid_at', state === 'PAID' ? 'is not' : 'is', null)
  if (from !== undefined) query = query.where('s.closed_at', '>=', startOfDay(from))
  if (until !== undefined) query = query.where('s.closed_at', '<', startOfDay(addDays(until, 1)))
  return query
}

const orderings = {
  id: sql`s.id`,
  until: sql`s.until_day`,
  organizer: sql`o.name_plain`,
  owed: sql`s.sales_cents - s.credits_cents`,
}

const columns = (query: ReturnType<typeof statementsOf>) =>
  query
    .select(['s.id', 's.card_system_id as cardSystemId', 's.organizer_id as organizerId', 's.until_day as untilDay'])
    .select(['c.name as cardSystem', 'o.name as organizer', 's.iban', 's.sales', 's.sales_cents as salesCents'])
    .select(consumerKeysOf('s.organizer_id').as('clientIds'))
    .select(['s.credits', 's.credits_cents as creditsCents', 's.closed_at as closedAt', 's.paid_at as paidAt'])

const inOrder = (query: ReturnType<typeof columns>, { sort = 'id', order = 'desc' }: StatementFilter) =>
  query.orderBy(orderings[sort], order).orderBy('s.id', order)

/** Newest first, unless another order is asked for. */
export async function listStatements(
  db: Db,
  filter: StatementFilter,
  page: Page,
): Promise<{ totalItems: number; member: Statement[] }> {
  const { count } = await statementsOf(db, filter)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  const found = inOrder(columns(statementsOf(db, filter)), filter)
    .limit(page.limit)
    .offset(page.start)
  return { totalItems: count, member: await found.execute() }
}

/** All of them in their order, a few hundred at a time. They are some thousands a year: their numbers fit in memory. */
export async function* eachStatement(db: Db, filter: StatementFilter, batch = 500): AsyncGenerator<Statement[]> {
  const { sort = 'id', order = 'desc' } = filter
  const rows = await statementsOf(db, filter)
    .select('s.id')
    .orderBy(orderings[sort], order)
    .orderBy('s.id', order)
    .limit(1_000_000)
    .execute()
  for (let start = 0; start < rows.length; start += batch) {
    const ids = rows.slice(start, start + batch).map(({ id }) => id)
    const found = columns(statementsOf(db, { cardSystemIds: null })).where('s.id', 'in', ids)
    yield await inOrder(found, filter).limit(batch).execute()
  }
}

export function findStatement(db: Db, view: StatementView, id: number): Promise<Statement | undefined> {
  return columns(statementsOf(db, view)).where('s.id', '=', id).executeTakeFirst()
}

/** What an organiser would get on a statement that is closed now. */
export interface OpenAccount {
  organizerId: OrganizerId
  organizer: string
  clientIds: string[]
  /** Undefined as long as nobody gave one. */
  iban: string | null
  sales: number
  salesCents: Cents
  credits: number
  creditsCents: Cents
  /** When the oldest of it was sold or taken back. */
  since: Date
}

const sums = sql`count(*) filter (where kind = 'SALE')::int as sales,
  coalesce(sum(cents) filter (where kind = 'SALE'), 0) as "salesCents",
  count(*) filter (where kind = 'CREDIT')::int as credits,
  coalesce(sum(cents) filter (where kind = 'CREDIT'), 0) as "creditsCents"`

/** Per organiser what is on no statement yet, by name. */
export async function listOpen(
  db: Db,
  { cardSystemId, until, organizerId }: { cardSystemId: CardSystemId; until: Date; organizerId?: OrganizerId },
): Promise<OpenAccount[]> {
  const { rows } = await sql<OpenAccount>`
    with open as (
      select organizer_id, ${sums}, min(at) as since
      from (${dueBefore(cardSystemId, until, organizerId)}) as due group by 1
    )
    select o.id as "organizerId", o.name as organizer, i.iban, sales, "salesCents", credits, "creditsCents", since,
      ${consumerKeysOf('o.id')} as "clientIds"
    from open join organizers o on o.id = open.organizer_id
    left join organizer_card_systems i on i.organizer_id = o.id and i.card_system_id = ${cardSystemId}
    order by o.name_plain, o.id limit 10000`.execute(db)
  return rows
}

const payer = (nis: RawBuilder<unknown>, cardSystem: RawBuilder<unknown>) => sql`
  coalesce((select m.name from municipalities m where m.nis_code = ${nis} order by m.valid_until desc limit 1), ${nis}, ${cardSystem})`

/** What would be on a statement that is closed until then, by who pays. */
export async function previewParts(
  db: Db,
  { cardSystemId, until, organizerId }: { cardSystemId: CardSystemId; until: Date; organizerId: OrganizerId },
): Promise<StatementPart[]> {
  const name = sql`(select c.name from card_systems c where c.id = ${cardSystemId})`
  const { rows } = await sql<StatementPart>`
    select municipality_nis as nis, ${payer(sql`municipality_nis`, name)} as name, ${sums}
    from (${dueBefore(cardSystemId, until, organizerId)}) as due group by 1 order by name, nis limit 10000`.execute(db)
  return rows
}

/** By who pays, in the order of their names. */
export async function listParts(db: Db, id: number): Promise<StatementPart[]> {
  const name = sql`(select c.name from statements s join card_systems c on c.id = s.card_system_id where s.id = ${id})`
  const { rows } = await sql<StatementPart>`
    select municipality_nis as nis, ${payer(sql`municipality_nis`, name)} as name, ${sums}
    from statement_lines where statement_id = ${id} group by 1 order by name, nis limit 10000`.execute(db)
  return rows
}

/** Of what was sold and taken back in a period, the part of one who pays: what is on statements, and what is on none yet. */
export interface Settled {
  organizerId: OrganizerId
  kind: 'SALE' | 'CREDIT'
  nis: string | null
  /** Where no municipality pays. */
  cardSystemId: CardSystemId | null
  settledCents: Cents
  openCents: Cents
}

export async function settledTotals(db: Db, { from, until }: { from: Date; until: Date }): Promise<Settled[]> {
  const { rows } = await sql<Settled>`
    select s.organizer_id as "organizerId", s.kind, coalesce(l.municipality_nis, s.nis) as nis,
      case when coalesce(l.municipality_nis, s.nis) is null then s.card_system_id end as "cardSystemId",
      coalesce(sum(l.cents), 0) as "settledCents",
      coalesce(sum(s.cents) filter (where l.sale_id is null), 0) as "openCents"
    from (
      select id, organizer_id, card_system_id, municipality_nis as nis, municipality_cents as cents, 'SALE' as kind
      from ticket_sales where sold_at >= ${from} and sold_at < ${until}
      union all
      select id, organizer_id, card_system_id, municipality_nis, municipality_cents, 'CREDIT'
      from ticket_sales where cancelled_at >= ${from} and cancelled_at < ${until}
    ) s left join statement_lines l on l.sale_id = s.id and l.kind = s.kind
    group by 1, 2, 3, 4 limit 1000000`.execute(db)
  return rows
}

export interface StatementFault {
  id: number
  /** Its totals are not those of its lines; or a line is no sale or credit of its organiser in its card system. */
  fault: 'OTHER_TOTALS' | 'OTHER_LINES'
}

/** Empty is right. At most a thousand. */
export async function verifyStatements(db: Db): Promise<StatementFault[]> {
  const { rows } = await sql<StatementFault>`
    with lines as (
      select l.statement_id as id,
        count(*) filter (where l.kind = 'SALE') as sales, coalesce(sum(l.cents) filter (where l.kind = 'SALE'), 0) as sold,
        count(*) filter (where l.kind = 'CREDIT') as credits,
        coalesce(sum(l.cents) filter (where l.kind = 'CREDIT'), 0) as credited,
        bool_or((s.organizer_id, s.card_system_id, s.municipality_nis, s.municipality_cents)
            is distinct from (t.organizer_id, t.card_system_id, l.municipality_nis, l.cents)
          or (l.kind = 'CREDIT' and s.cancelled_at is null)) as strange
      from statement_lines l join ticket_sales s on s.id = l.sale_id join statements t on t.id = l.statement_id
      group by l.statement_id
    )
    select t.id, case when l.strange then 'OTHER_LINES' else 'OTHER_TOTALS' end as fault
    from statements t left join lines l on l.id = t.id
    where (l.sales, l.sold, l.credits, l.credited) is distinct from (t.sales, t.sales_cents, t.credits, t.credits_cents)
      or l.strange
    order by t.id limit 1000`.execute(db)
  return rows
}
