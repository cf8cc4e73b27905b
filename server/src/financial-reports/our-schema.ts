import { type Static, Type } from 'typebox'
import { toRfc3339 } from '../values/instant.ts'
import { type Amounts, type PayerFigures, sumOf } from './figures.ts'
import { suggestedPeriods } from './periods.ts'
import type { FinancialReport } from './store.ts'
import { owedBy } from './workbook.ts'

/** What our own screens show of reports: amounts are cents. */

const DayText = Type.String({ format: 'date', pattern: '^[12]' })
export const Period = { startDate: DayText, endDate: DayText }
export const Periods = Type.Array(
  Type.Object({ startDate: Type.String({ format: 'date' }), endDate: Type.String({ format: 'date' }) }),
)

const AmountsAnswer = Type.Object({
  count: Type.Integer(),
  regularCents: Type.Integer(),
  passholderCents: Type.Integer(),
  organizerCents: Type.Integer(),
  municipalityCents: Type.Integer(),
})
const Figures = {
  sold: AmountsAnswer,
  credited: AmountsAnswer,
  owedCents: Type.Integer({
    description: 'the municipality’s part of what was sold, less that of what was taken back',
  }),
}
export const PayerAnswer = Type.Object({ nis: Type.Optional(Type.String()), name: Type.String(), ...Figures })
export const FiguresAnswer = Type.Object({ ...Figures, payers: Type.Array(PayerAnswer) })

export const OwnReport = Type.Object({
  id: Type.Integer(),
  status: Type.Enum(['STARTED', 'AVAILABLE', 'FAILED']),
  ...Period,
  createdAt: Type.String({ format: 'date-time' }),
  bytes: Type.Optional(Type.Integer({ description: 'of the file' })),
  percent: Type.Optional(Type.Integer({ description: 'how far it is; left out as long as it waits' })),
})

const amountsOf = ({ count, regularCents, passholderCents, organizerCents, municipalityCents }: Amounts) => ({
  count,
  regularCents,
  passholderCents,
  organizerCents,
  municipalityCents,
})

const figuresOf = (of: Pick<PayerFigures, 'sold' | 'credited'>) => ({
  sold: amountsOf(of.sold),
  credited: amountsOf(of.credited),
  owedCents: owedBy(of),
})

export const figuresAnswer = (payers: readonly PayerFigures[]): Static<typeof FiguresAnswer> => ({
  ...figuresOf({ sold: sumOf(payers.map((one) => one.sold)), credited: sumOf(payers.map((one) => one.credited)) }),
  payers: payers.map((one) => ({ ...(one.nis === null ? {} : { nis: one.nis }), name: one.name, ...figuresOf(one) })),
})

export function ownReport(report: FinancialReport): Static<typeof OwnReport> {
  const { id, status, startDate, endDate, createdAt, bytes, lines, ofLines } = report
  return {
    id,
    status,
    startDate,
    endDate,
    createdAt: toRfc3339(createdAt),
    ...(bytes === null ? {} : { bytes }),
    ...(status === 'STARTED' && lines !== null ? { percent: ofLines ? Math.floor((100 * lines) / ofLines) : 0 } : {}),
  }
}

export const periodsAnswer = (first: Date | undefined, now: Date): Static<typeof Periods> =>
  suggestedPeriods(first, now)
