import { electronicFormatIBAN, isValidIBAN } from 'ibantools'
import { Problem } from '../http/problems.ts'
import type { Work } from '../http/work.ts'
import { addDays, type Day, dayOf, startOfDay } from '../values/day.ts'
import type { CardSystemId, OrganizerId } from '../values/ids.ts'
import { closeStatement, findStatement, markPaid, type Statement } from './store.ts'

/**
 * Closes a period: all that is on no statement yet, until a day that is over.
 * @throws body/invalid-data for an account number that is none, or a day that is not over; openpas/nothing-to-settle
 */
export async function closePeriod(
  work: Work,
  asked: { cardSystemId: CardSystemId; organizerId: OrganizerId; untilDay: Day; iban: string },
): Promise<Statement> {
  const iban = electronicFormatIBAN(asked.iban) ?? ''
  if (!isValidIBAN(iban)) throw wrong('/iban', 'is no IBAN')
  if (asked.untilDay >= dayOf(work.now)) throw wrong('/untilDay', 'is a day that is not over')
  const { cardSystemId, organizerId, untilDay } = asked
  const until = startOfDay(addDays(untilDay, 1))
  const id = await closeStatement(work.trx, { cardSystemId, organizerId, untilDay, until, iban, at: work.now })
  if (id === undefined) throw new Problem('openpas/nothing-to-settle')
  work.record({ act: 'statement.close', organizerId, subject: 'statement', subjectId: String(id), fields: ['iban'] })
  return getStatement(work, { cardSystemId }, id)
}

/** @throws openpas/statement-not-found, openpas/statement-paid the second time */
export async function payStatement(work: Work, cardSystemId: CardSystemId, id: number): Promise<Statement> {
  const { organizerId } = await getStatement(work, { cardSystemId }, id)
  if (!(await markPaid(work.trx, id, work.now))) throw new Problem('openpas/statement-paid')
  work.record({ act: 'statement.pay', organizerId, subject: 'statement', subjectId: String(id), fields: ['paidAt'] })
  return getStatement(work, { cardSystemId }, id)
}

async function getStatement({ trx }: Work, view: { cardSystemId: CardSystemId }, id: number): Promise<Statement> {
  const statement = await findStatement(trx, view, id)
  if (!statement) throw new Problem('openpas/statement-not-found')
  return statement
}

const wrong = (jsonPointer: string, error: string) =>
  new Problem('body/invalid-data', { schemaErrors: [{ jsonPointer, error }] })
