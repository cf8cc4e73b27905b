import { sql } from 'kysely'
import type { Db, Trx } from '../db/database.ts'
import { type FinancialReport, findReport } from './store.ts'

/**
 * Takes the oldest report that nobody makes. Its row is removed in the caller's transaction, which is committed with the
 * file: until then nobody else takes it, and when the caller dies it is there again.
 */
export async function claimReport(trx: Trx): Promise<FinancialReport | undefined> {
  const { rows } = await sql<{ id: number }>`
    delete from financial_report_jobs where report_id = (
      select report_id from financial_report_jobs order by report_id limit 1 for update skip locked)
    returning report_id as id`.execute(trx)
  return rows[0] && findReport(trx, rows[0].id)
}

/** Counts a try, before it begins, so that one that brings the process down is counted too. @returns which one it is */
export async function countAttempt(db: Db, reportId: number): Promise<number> {
  const { attempts } = await db
    .insertInto('financial_report_progress')
    .values({ report_id: reportId, attempts: 1 })
    .onConflict((on) =>
      on.column('report_id').doUpdateSet((eb) => ({
        attempts: eb('financial_report_progress.attempts', '+', 1),
        lines: 0,
      })),
    )
    .returning('attempts')
    .executeTakeFirstOrThrow()
  return attempts
}

/** Broken off by ourselves: that was no try. */
export async function uncountAttempt(db: Db, reportId: number): Promise<void> {
  await sql`
    update financial_report_progress set attempts = greatest(attempts - 1, 0) where report_id = ${reportId}`.execute(db)
}

export async function saveProgress(db: Db, reportId: number, done: { lines: number; ofLines: number }): Promise<void> {
  await db
    .updateTable('financial_report_progress')
    .set({ lines: done.lines, of_lines: done.ofLines })
    .where('report_id', '=', reportId)
    .execute()
}

export async function insertPart(trx: Trx, part: { reportId: number; number: number; content: Buffer }): Promise<void> {
  await trx
    .insertInto('financial_report_parts')
    .values({ report_id: part.reportId, number: part.number, content: part.content })
    .execute()
}

export async function finishReport(trx: Trx, reportId: number, end: { bytes: number; at: Date }): Promise<void> {
  await trx
    .updateTable('financial_reports')
    .set({ status: 'AVAILABLE', finished_at: end.at, bytes: end.bytes })
    .where('id', '=', reportId)
    .execute()
}

export async function failReport(trx: Trx, reportId: number, at: Date): Promise<void> {
  await trx.deleteFrom('financial_report_jobs').where('report_id', '=', reportId).execute()
  await trx
    .updateTable('financial_reports')
    .set({ status: 'FAILED', finished_at: at })
    .where('id', '=', reportId)
    .where('status', '=', 'STARTED')
    .execute()
}
