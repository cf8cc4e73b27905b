import type { Amounts } from '../financial-reports/figures.ts'
import type { Reconciliation } from './reconcile.ts'

/** What a reconciliation found, line by line, for who looks at a terminal. */
export function* linesOf(found: Reconciliation): Generator<string> {
  const { sold, credited, differences, euroFaults, statementFaults } = found
  yield `Sold: ${inWords(sold)}`
  yield `Taken back: ${inWords(credited)}`
  yield `Of municipalities and card systems: ${euro(found.settledCents)} on statements, ${euro(found.openCents)} on none yet`
  yield `Euro ledger: ${euroFaults.length} tickets that are not booked as they were sold and cancelled`
  for (const { saleId, reason, fault } of euroFaults) yield `  ticket sale ${saleId}, ${reason}: ${fault}`
  yield `Statements: ${statementFaults.length} that are not what their tickets are`
  for (const { id, fault } of statementFaults) yield `  statement ${id}: ${fault}`
  yield `Reports, journal and statements: ${differences.length} amounts that differ`
  for (const { organizerId, kind, account, reportCents, journalCents, statementCents } of differences)
    yield `  organizer ${organizerId}, ${kind}, ${account}: report ${euro(reportCents)}, journal ${euro(journalCents)}${
      statementCents === undefined ? '' : `, statements ${euro(statementCents)}`
    }`
}

const inWords = ({ count, regularCents, passholderCents, organizerCents, municipalityCents }: Amounts) =>
  `${count} tickets of ${euro(regularCents)}: passholders ${euro(passholderCents)}, organizers ${euro(organizerCents)}, ` +
  `municipalities and card systems ${euro(municipalityCents)}`

const euro = (cents: number) => (cents / 100).toFixed(2)
