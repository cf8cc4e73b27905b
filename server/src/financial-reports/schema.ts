import { type Static, Type } from 'typebox'
import { toRfc3339 } from '../values/instant.ts'
import type { FinancialReport } from './store.ts'
import { say } from './words.ts'

/** Contract schema `ReportPeriod`. */
export const ReportPeriod = Type.Object(
  {
    startDate: Type.String({ format: 'date', description: 'included' }),
    endDate: Type.String({ format: 'date', description: 'included' }),
  },
  { $id: 'ReportPeriod' },
)
export const ReportPeriodRef = Type.Unsafe<Static<typeof ReportPeriod>>({ $ref: 'ReportPeriod#' })

/** Contract schema `Report`. */
export const Report = Type.Object(
  {
    status: Type.Enum(['STARTED', 'AVAILABLE', 'FAILED']),
    id: Type.Integer(),
    message: Type.Optional(Type.String({ description: 'how far it is, or why there is none' })),
    period: Type.Optional(ReportPeriodRef),
    creationDate: Type.String({ format: 'date-time' }),
  },
  { $id: 'Report' },
)
export const ReportRef = Type.Unsafe<Static<typeof Report>>({ $ref: 'Report#' })

export function reportAnswer(report: FinancialReport): Static<typeof Report> {
  const { id, status, startDate, endDate, createdAt } = report
  const message = messageOf(report)
  return {
    id,
    status,
    ...(message === undefined ? {} : { message }),
    period: { startDate, endDate },
    creationDate: toRfc3339(createdAt),
  }
}

function messageOf({ status, language, lines, ofLines }: FinancialReport): string | undefined {
  if (status === 'AVAILABLE') return undefined
  if (status === 'FAILED') return say(language, 'failed')
  if (lines === null) return say(language, 'waiting')
  return say(language, 'making', { percent: ofLines ? Math.floor((100 * lines) / ofLines) : 0 })
}
