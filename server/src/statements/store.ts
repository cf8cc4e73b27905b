import { sql } from 'kysely'
import type { Db, Trx } from '../db/database.ts'
import type { Cents } from '../values/cents.ts'
import type { Day } from '../values/day.ts'
import type { CardSystemId, OrganizerId } from '../values/ids.ts'

export interface Statement {
  id: number
  cardSystemId: CardSystemId
  cardSystem: string
  organizerId: OrganizerId
  organizer: string
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
    with due as materialized (
      select s.id as sale_id, k.kind, s.municipality_nis, s.municipality_cents as cents
      from ticket_sales s cross join (values ('SALE'), ('CREDIT')) as k (kind)
      where s.organizer_id = ${organizerId}::uuid and s.card_system_id = ${cardSystemId}
        and case k.kind when 'SALE' then s.sold_at else s.cancelled_at end < ${until}
        and not exists (select from statement_lines l where l.sale_id = s.id and l.kind = k.kind)
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

export interface StatementView {
  cardSystemId?: CardSystemId
  organizerId?: OrganizerId
}

function selectStatements(db: Db, { cardSystemId, organizerId }: StatementView) {
  return db
    .selectFrom('statements as s')
    .innerJoin('organizers as o', 'o.id', 's.organizer_id')
    .innerJoin('card_systems as c', 'c.id', 's.card_system_id')
    .select(['s.id', 's.card_system_id as cardSystemId', 's.organizer_id as organizerId', 's.until_day as untilDay'])
    .select(['c.name as cardSystem', 'o.name as organizer', 's.iban', 's.sales', 's.sales_cents as salesCents'])
    .select(['s.credits', 's.credits_cents as creditsCents', 's.closed_at as closedAt', 's.paid_at as paidAt'])
    .$if(cardSystemId !== undefined, (query) => query.where('s.card_system_id', '=', cardSystemId ?? 0))
    .$if(organizerId !== undefined, (query) => query.where('s.organizer_id', '=', organizerId ?? ''))
}

/** Newest first. */
export function listStatements(db: Db, view: StatementView): Promise<Statement[]> {
  return selectStatements(db, view).orderBy('s.id', 'desc').limit(500).execute()
}

export function findStatement(db: Db, view: StatementView, id: number): Promise<Statement | undefined> {
  return selectStatements(db, view).where('s.id', '=', id).executeTakeFirst()
}

/** By who pays, in the order of their names. */
export async function listParts(db: Db, id: number): Promise<StatementPart[]> {
  const { rows } = await sql<StatementPart>`
    select l.municipality_nis as nis,
      coalesce((select m.name from municipalities m where m.nis_code = l.municipality_nis order by m.valid_until desc limit 1),
        l.municipality_nis, (select c.name from statements s join card_systems c on c.id = s.card_system_id where s.id = ${id})) as name,
      count(*) filter (where kind = 'SALE')::int as sales,
      coalesce(sum(cents) filter (where kind = 'SALE'), 0) as "salesCents",
      count(*) filter (where kind = 'CREDIT')::int as credits,
      coalesce(sum(cents) filter (where kind = 'CREDIT'), 0) as "creditsCents"
    from statement_lines l where statement_id = ${id} group by 1 order by name, nis limit 10000`.execute(db)
  return rows
}
