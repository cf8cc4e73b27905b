import { sql } from 'kysely'
import type { Db, Trx } from '../db/database.ts'
import { isRetryable } from '../db/transact.ts'
import { organizerTotals } from '../euros/ledger.ts'
import { zipStream } from '../exports/zip.ts'
import { findOrganizer } from '../organizers/store.ts'
import type { Clock } from '../values/clock.ts'
import { type Line, readCredits, readFigures, readSales, type Scope, scopeOf, sumOf } from './figures.ts'
import { inTurn } from './in-turn.ts'
import { claimReport, countAttempt, failReport, finishReport, insertPart, saveProgress, uncountAttempt } from './job.ts'
import type { FinancialReport } from './store.ts'
import { reportPdf } from './summary.ts'
import { linesPerSheet, reportWorkbook } from './workbook.ts'

/** A report that was begun so often and never finished is given up. */
const mostAttempts = 5
/** Of the file that is kept in one row. */
const partBytes = 256 * 1024
const progressMs = 500

export interface MakeOptions {
  db: Db
  clock: Clock
  /** Breaks off: the report is begun again later. */
  signal?: AbortSignal
  perSheet?: number
  /** Told after each piece that is written. */
  onPart?: () => Promise<void> | void
}

/** The tickets and the ledger do not say the same: no report is made of that. */
export class LedgerDiffers extends Error {}

/**
 * Makes the oldest report that waits, in one transaction that sees everything as it was at one moment: the job and the file
 * are committed together, so a process that is killed leaves neither, and the next one begins again. However many tickets
 * there are, a few thousand are in memory.
 * @returns false when nothing waits
 */
export async function makeNextReport(options: MakeOptions): Promise<boolean> {
  const { db, clock, signal } = options
  let taken: number | undefined
  try {
    return await db
      .transaction()
      .setIsolationLevel('repeatable read')
      .execute(async (trx) => {
        const report = await claimReport(trx)
        if (!report) return false
        taken = report.id
        if ((await countAttempt(db, report.id)) > mostAttempts) await failReport(trx, report.id, clock.now())
        else await makeReport(trx, report, options)
        return true
      })
  } catch (error) {
    // Somebody else took it at that very moment.
    if (taken === undefined && isRetryable(error)) return true
    if (taken !== undefined && signal?.aborted) await uncountAttempt(db, taken)
    if (taken !== undefined && error instanceof LedgerDiffers) {
      const id = taken
      await db.transaction().execute((trx) => failReport(trx, id, clock.now()))
    }
    throw error
  }
}

async function makeReport(
  trx: Trx,
  report: FinancialReport,
  { db, clock, signal, perSheet = linesPerSheet, onPart }: MakeOptions,
): Promise<void> {
  const turn = inTurn()
  const scope = scopeOf(report, report)
  const figures = await readFigures(trx, scope)
  const ofLines = sumOf(figures.flatMap(({ sold, credited }) => [sold, credited])).count
  const counted = counting(db, report.id, ofLines)
  const workbook = reportWorkbook(
    {
      language: report.language,
      at: report.createdAt,
      figures,
      sales: counted(readSales(trx, turn, scope)),
      credits: counted(readCredits(trx, turn, scope)),
    },
    perSheet,
  )
  const name = `${report.startDate}_${report.endDate}`
  const names = await namesFor(trx, report)
  const zip = zipStream(
    [
      { name: `${name}.xlsx`, content: workbook },
      { name: `${name}.pdf`, content: reportPdf(report, names, figures) },
    ],
    report.createdAt,
  )
  let [number, bytes, gathered, size]: [number, number, Buffer[], number] = [0, 0, [], 0]
  const keep = async () => {
    const content = Buffer.concat(gathered)
    await turn(() => insertPart(trx, { reportId: report.id, number, content }))
    ;[number, bytes, gathered, size] = [number + 1, bytes + content.length, [], 0]
    await onPart?.()
  }
  for await (const part of zip as AsyncIterable<Buffer>) {
    signal?.throwIfAborted()
    gathered.push(part)
    size += part.length
    if (size >= partBytes) await keep()
  }
  if (size > 0) await keep()
  if (counted.lines() !== ofLines) throw new Error('Not every line was written')
  await requireLedger(trx, scope, figures)
  await finishReport(trx, report.id, { bytes, at: clock.now() })
}

/** Counts the lines that pass, and says so to whoever waits, now and then. */
function counting(db: Db, reportId: number, ofLines: number) {
  let [lines, told] = [0, Number.NEGATIVE_INFINITY]
  async function* count(some: AsyncGenerator<Line[]>): AsyncGenerator<Line[]> {
    for await (const batch of some) {
      lines += batch.length
      if (performance.now() - told > progressMs) {
        told = performance.now()
        await saveProgress(db, reportId, { lines, ofLines })
      }
      yield batch
    }
  }
  return Object.assign(count, { lines: () => lines })
}

/** @throws LedgerDiffers unless the euro ledger says the same, in the same snapshot, cent for cent */
async function requireLedger(trx: Trx, scope: Scope, figures: Awaited<ReturnType<typeof readFigures>>): Promise<void> {
  const ledger = await organizerTotals(trx, scope)
  for (const [reason, of] of [
    ['SALE', 'sold'],
    ['CANCELLATION', 'credited'],
  ] as const) {
    const sum = sumOf(figures.map((one) => one[of]))
    const booked = (payers: string[]) =>
      ledger
        .filter((one) => one.reason === reason && payers.includes(one.payer))
        .reduce((total, { cents }) => total + cents, 0)
    const agrees =
      booked(['PASSHOLDER']) === sum.passholderCents &&
      booked(['ORGANIZER']) === sum.organizerCents &&
      booked(['MUNICIPALITY', 'CARD_SYSTEM']) === sum.municipalityCents
    if (!agrees) throw new LedgerDiffers(`The ledger and the tickets of ${scope.organizerId} differ`)
  }
}

async function namesFor(trx: Trx, { organizerId, cardSystemIds }: FinancialReport) {
  const organizer = await findOrganizer(trx, organizerId)
  const { rows } = await sql<{ name: string }>`
    select name from card_systems where id = any(${cardSystemIds ?? organizer?.cardSystems?.map(({ id }) => id) ?? []}::integer[])
    order by name limit 10000`.execute(trx)
  return { organizer: organizer?.name ?? '', cardSystems: rows.map(({ name }) => name) }
}
