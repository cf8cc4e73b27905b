import { type SqlBool, sql } from 'kysely'
import type { Db, Trx } from '../db/database.ts'
import type { Language } from '../exports/column.ts'
import type { CardSystemId, OrganizerId } from '../values/ids.ts'
import type { Period } from './periods.ts'
import type { FinancialReportTable } from './tables.ts'

export type ReportStatus = FinancialReportTable['status']

export interface FinancialReport extends Period {
  id: number
  organizerId: OrganizerId
  /** Null: all. */
  cardSystemIds: CardSystemId[] | null
  language: Language
  status: ReportStatus
  createdAt: Date
  bytes: number | null
  /** Of how many lines; nothing as long as nobody began. */
  lines: number | null
  ofLines: number | null
}

/** Whose reports somebody sees: of an organiser, and of an administrator no more than what they administer. */
export interface ReportView {
  organizerId: OrganizerId
  cardSystemIds: readonly CardSystemId[] | null
}

export async function insertReport(
  trx: Trx,
  report: ReportView & Period & { language: Language; at: Date },
): Promise<number> {
  const { organizerId, cardSystemIds, startDate, endDate, language, at } = report
  const { id } = await trx
    .insertInto('financial_reports')
    .values({
      organizer_id: organizerId,
      card_system_ids: cardSystemIds === null ? null : [...cardSystemIds],
      start_date: startDate,
      end_date: endDate,
      language,
      status: 'STARTED',
      created_at: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await trx.insertInto('financial_report_jobs').values({ report_id: id }).execute()
  return id
}

function selectReports(db: Db) {
  return db
    .selectFrom('financial_reports as r')
    .leftJoin('financial_report_progress as p', 'p.report_id', 'r.id')
    .select(['r.id', 'r.organizer_id as organizerId', 'r.card_system_ids as cardSystemIds', 'r.language', 'r.status'])
    .select(['r.start_date as startDate', 'r.end_date as endDate', 'r.created_at as createdAt', 'r.bytes'])
    .select(['p.lines', 'p.of_lines as ofLines'])
}

const seen = ({ organizerId, cardSystemIds }: ReportView) =>
  sql<boolean>`r.organizer_id = ${organizerId}::uuid
    ${cardSystemIds === null ? sql`` : sql`and r.card_system_ids <@ ${[...cardSystemIds]}::integer[]`}`

export function findReport(db: Db, id: number): Promise<FinancialReport | undefined> {
  return selectReports(db).where('r.id', '=', id).executeTakeFirst()
}

export function findReportFor(db: Db, view: ReportView, id: number): Promise<FinancialReport | undefined> {
  return selectReports(db).where('r.id', '=', id).where(seen(view)).executeTakeFirst()
}

/** Newest first. */
export function listReports(db: Db, view: ReportView): Promise<FinancialReport[]> {
  return selectReports(db).where(seen(view)).orderBy('r.id', 'desc').limit(100).execute()
}

/** Of all organisers of a card system, those that hold nothing of another one; newest first. */
export function listReportsOf(
  db: Db,
  { cardSystemId, organizerId }: { cardSystemId: CardSystemId; organizerId?: OrganizerId | undefined },
): Promise<(FinancialReport & { organizer: string })[]> {
  return selectReports(db)
    .innerJoin('organizers as o', 'o.id', 'r.organizer_id')
    .select('o.name as organizer')
    .where(sql<SqlBool>`r.card_system_ids = ${[cardSystemId]}::integer[]`)
    .$if(organizerId !== undefined, (query) => query.where('r.organizer_id', '=', organizerId ?? ''))
    .orderBy('r.id', 'desc')
    .limit(100)
    .execute()
}

export function findReportOf(db: Db, cardSystemId: CardSystemId, id: number): Promise<FinancialReport | undefined> {
  return selectReports(db)
    .where('r.id', '=', id)
    .where(sql<SqlBool>`r.card_system_ids = ${[cardSystemId]}::integer[]`)
    .executeTakeFirst()
}

/** When the first ticket of a card system was given. */
export async function findFirstSaleOf(db: Db, cardSystemId: CardSystemId): Promise<Date | undefined> {
  const row = await db
    .selectFrom('ticket_sales')
    .select('sold_at')
    .where('card_system_id', '=', cardSystemId)
    .orderBy('sold_at')
    .limit(1)
    .executeTakeFirst()
  return row?.sold_at
}

/** When the first ticket was given that a report of theirs would hold. */
export async function findFirstSale(db: Db, { organizerId, cardSystemIds }: ReportView): Promise<Date | undefined> {
  const row = await db
    .selectFrom('ticket_sales')
    .select('sold_at')
    .where('organizer_id', '=', organizerId)
    .$if(cardSystemIds !== null, (query) => query.where('card_system_id', 'in', [...(cardSystemIds ?? []), -1]))
    .orderBy('sold_at')
    .limit(1)
    .executeTakeFirst()
  return row?.sold_at
}

/** The pieces of the file in their order, one in memory at a time. */
export async function* readParts(db: Db, reportId: number): AsyncGenerator<Buffer> {
  for (let number = 0; ; number++) {
    const part = await db
      .selectFrom('financial_report_parts')
      .select('content')
      .where('report_id', '=', reportId)
      .where('number', '=', number)
      .executeTakeFirst()
    if (!part) return
    yield part.content
  }
}

/** A report is a view that can be asked again: after a month it goes, and nothing is lost. */
export async function purgeReports(db: Db, now: Date): Promise<void> {
  const month = new Date(now.getTime() - 30 * 86_400_000)
  await sql`
    delete from financial_reports where id in (
      select id from financial_reports where created_at < ${month} and status <> 'STARTED' order by created_at limit 1000)`.execute(
    db,
  )
}
