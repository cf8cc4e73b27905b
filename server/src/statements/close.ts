import { Problem } from '../http/problems.ts'
import type { Work } from '../http/work.ts'
import { findIban, ibanOf, keepIban } from '../organizers/iban.ts'
import { addDays, type Day, dayOf, startOfDay } from '../values/day.ts'
import type { CardSystemId, OrganizerId } from '../values/ids.ts'
import { closeStatement, findStatement, markPaid, type Statement } from './store.ts'

/**
 * Closes a period: all that is on no statement yet, until a day that is over. It is paid to the account that is kept of the
 * organiser; one that is given now is kept from now on.
 * @throws body/invalid-data for an account number that is none, or a day that is not over; openpas/iban-missing;
 * openpas/nothing-to-settle
 */
export async function closePeriod(
  work: Work,
  asked: { cardSystemId: CardSystemId; organizerId: OrganizerId; untilDay: Day; iban?: string },
): Promise<Statement> {
  const { cardSystemId, organizerId, untilDay } = asked
  requireOver(work.now, untilDay)
  const kept = await findIban(work.trx, cardSystemId, organizerId)
  const iban = asked.iban === undefined ? kept : ibanOf(asked.iban)
  if (iban === undefined) throw new Problem('openpas/iban-missing')
  if (iban !== kept) await keepIban(work, { cardSystemId, organizerId }, iban)
  const until = endOf(untilDay)
  const id = await closeStatement(work.trx, { cardSystemId, organizerId, untilDay, until, iban, at: work.now })
  if (id === undefined) throw new Problem('openpas/nothing-to-settle')
  work.record({ act: 'statement.close', organizerId, subject: 'statement', subjectId: String(id), fields: ['iban'] })
  return getStatement(work, cardSystemId, id)
}

/** @throws openpas/statement-not-found, openpas/statement-paid the second time */
export async function payStatement(work: Work, cardSystemId: CardSystemId, id: number): Promise<Statement> {
  const { organizerId } = await getStatement(work, cardSystemId, id)
  if (!(await markPaid(work.trx, id, work.now))) throw new Problem('openpas/statement-paid')
  work.record({ act: 'statement.pay', organizerId, subject: 'statement', subjectId: String(id), fields: ['paidAt'] })
  return getStatement(work, cardSystemId, id)
}

/** The first instant that is not on a statement until that day. */
export const endOf = (untilDay: Day) => startOfDay(addDays(untilDay, 1))

/** The last day that is over. */
export const lastDayOver = (now: Date): Day => addDays(dayOf(now), -1)

function requireOver(now: Date, untilDay: Day): void {
  if (untilDay <= lastDayOver(now)) return
  const schemaErrors = [{ jsonPointer: '/untilDay', error: 'is a day that is not over' }]
  throw new Problem('body/invalid-data', { schemaErrors })
}

async function getStatement({ trx }: Work, cardSystemId: CardSystemId, id: number): Promise<Statement> {
  const statement = await findStatement(trx, { cardSystemIds: [cardSystemId] }, id)
  if (!statement) throw new Problem('openpas/statement-not-found')
  return statement
}
