import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { type EuroFault, journalTotals, verifyEuros } from '../euros/ledger.ts'
import { type Amounts, type OrganizerFigures, readAllFigures, sumOf } from '../financial-reports/figures.ts'
import { type Settled, type StatementFault, settledTotals, verifyStatements } from '../statements/store.ts'
import type { Cents } from '../values/cents.ts'

/** What one bears of the tickets of an organiser, as three who count apart have it. */
export interface Difference {
  organizerId: string
  kind: 'SALE' | 'CREDIT'
  /** As the ledger names it. */
  account: string
  /** What a financial report of this period says. */
  reportCents: Cents
  journalCents: Cents
  /** On statements, with what is on none yet; of the parts of municipalities and card systems. */
  statementCents?: Cents
}

export interface Reconciliation {
  sold: Amounts
  credited: Amounts
  /** Of the parts of municipalities and card systems, less what was taken back: on statements, and on none yet. */
  settledCents: Cents
  openCents: Cents
  /** Of this period. */
  differences: Difference[]
  /** Of all time: a ticket and its booking, a statement and its lines, are one by one. */
  euroFaults: EuroFault[]
  statementFaults: StatementFault[]
}

/**
 * Holds what financial reports, the journal and the statements say of a period against each other, for every organiser and
 * every account that bears a part of its tickets, to the cent; all as it was at one moment. No differences and no faults is
 * right. @param period two instants, the end not included
 */
export function reconcile(db: Db, period: { from: Date; until: Date }): Promise<Reconciliation> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (trx) => {
      await sql`set transaction read only`.execute(trx)
      const figures = await readAllFigures(trx, period)
      const settled = await settledTotals(trx, period)
      const of = (credit: boolean) => sumOf(figures.filter((one) => one.credit === credit))
      const net = (cents: (one: Settled) => Cents) =>
        settled.reduce((sum, one) => sum + (one.kind === 'SALE' ? cents(one) : -cents(one)), 0)
      return {
        sold: of(false),
        credited: of(true),
        settledCents: net((one) => one.settledCents),
        openCents: net((one) => one.openCents),
        differences: differencesOf(figures, await journalTotals(trx, period), settled),
        euroFaults: await verifyEuros(trx),
        statementFaults: await verifyStatements(trx),
      }
    })
}

export const agrees = ({ differences, euroFaults, statementFaults }: Reconciliation) =>
  differences.length + euroFaults.length + statementFaults.length === 0

function differencesOf(
  figures: readonly OrganizerFigures[],
  journal: Awaited<ReturnType<typeof journalTotals>>,
  settled: readonly Settled[],
): Difference[] {
  const found = new Map<string, Difference & { statementCents: Cents }>()
  const at = (
    organizerId: string,
    kind: Difference['kind'],
    account: string,
  ): Difference & { statementCents: Cents } => {
    const key = `${organizerId} ${kind} ${account}`
    const one = found.get(key) ?? { organizerId, kind, account, reportCents: 0, journalCents: 0, statementCents: 0 }
    found.set(key, one)
    return one
  }
  for (const { organizerId, credit, ...one } of figures) {
    const kind = credit ? 'CREDIT' : 'SALE'
    at(organizerId, kind, 'passholder').reportCents += one.passholderCents
    at(organizerId, kind, `organizer:${organizerId}`).reportCents += one.organizerCents
    at(organizerId, kind, publicAccount(one)).reportCents += one.municipalityCents
  }
  for (const { tickets, reason, account, cents } of journal)
    at(tickets.replace('tickets:', ''), reason === 'SALE' ? 'SALE' : 'CREDIT', account).journalCents += cents
  for (const { organizerId, kind, settledCents, openCents, ...one } of settled)
    at(organizerId, kind, publicAccount(one)).statementCents += settledCents + openCents
  return [...found.values()]
    .map(({ statementCents, ...one }): Difference => (isPublic(one.account) ? { ...one, statementCents } : one))
    .filter(
      (one) => one.reportCents !== one.journalCents || (one.statementCents ?? one.reportCents) !== one.reportCents,
    )
    .sort((a, b) => (a.organizerId + a.account + a.kind < b.organizerId + b.account + b.kind ? -1 : 1))
}

const publicAccount = ({ nis, cardSystemId }: Pick<Settled, 'nis' | 'cardSystemId'>) =>
  nis === null ? `card-system:${cardSystemId}` : `municipality:${nis}`

const isPublic = (account: string) => /^(municipality|card-system):/.test(account)
