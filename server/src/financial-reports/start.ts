import type { Language } from '../exports/column.ts'
import { Problem } from '../http/problems.ts'
import type { Work } from '../http/work.ts'
import type { Period } from './periods.ts'
import { type FinancialReport, findReport, insertReport, type ReportView } from './store.ts'

/** Asks for a report of a period; a worker makes it. @throws body/invalid-data for a period that ends before it begins */
export async function startReport(
  work: Work,
  view: ReportView,
  { startDate, endDate }: Period,
  language: Language,
): Promise<FinancialReport | undefined> {
  if (endDate < startDate) {
    const schemaErrors = [{ jsonPointer: '/endDate', error: 'is before startDate' }]
    throw new Problem('body/invalid-data', { schemaErrors })
  }
  const id = await insertReport(work.trx, { ...view, startDate, endDate, language, at: work.now })
  const { organizerId } = view
  const subject = { subject: 'financial-report', subjectId: String(id) }
  work.record({ act: 'financial-report.start', organizerId, ...subject, fields: ['startDate', 'endDate'] })
  return findReport(work.trx, id)
}
