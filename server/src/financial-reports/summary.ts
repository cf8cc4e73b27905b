import type { Readable } from 'node:stream'
import { amountInWords, pdfStream } from '../exports/pdf.ts'
import { dayOf } from '../values/day.ts'
import { dayInWords } from '../values/instant.ts'
import { type Amounts, type PayerFigures, sumOf } from './figures.ts'
import type { FinancialReport } from './store.ts'
import { say, type words } from './words.ts'
import { owedBy } from './workbook.ts'

/** The totals on paper: what every municipality bears. */
export function reportPdf(
  report: FinancialReport,
  names: { organizer: string; cardSystems: readonly string[] },
  figures: readonly PayerFigures[],
): Readable {
  const { language, startDate, endDate, createdAt } = report
  const at = (key: keyof typeof words, values?: Record<string, string>) => say(language, key, values)
  const money = (cents: number) => amountInWords(cents, language)
  const day = (text: string) => dayInWords(text, language)
  const period = at('periodUntil', { start: day(startDate), end: day(endDate) })
  const sold = sumOf(figures.map((one) => one.sold))
  const credited = sumOf(figures.map((one) => one.credited))
  const cells = (amounts: Amounts, sign: 1 | -1) => [
    String(amounts.count),
    ...[amounts.regularCents, amounts.passholderCents, amounts.organizerCents, amounts.municipalityCents].map((cents) =>
      money(sign * cents),
    ),
  ]
  const columns = [
    { header: at('municipality') },
    { header: at('tickets'), width: 48, right: true },
    ...(['regular', 'passholder', 'organizerPart', 'municipalityPart'] as const).map((key) => ({
      header: at(key),
      width: 78,
      right: true,
    })),
  ]
  const table = (of: 'sold' | 'credited', sum: Amounts, sign: 1 | -1) => ({
    columns,
    rows: figures.filter((one) => one[of].count > 0).map((one) => [one.name, ...cells(one[of], sign)]),
    total: [at('total'), ...cells(sum, sign)],
  })
  const owed = {
    columns: [{ header: at('municipality') }, { header: at('owed'), width: 110, right: true }],
    rows: figures.map((one) => [one.name, money(owedBy(one))]),
    total: [at('total'), money(owedBy({ sold, credited }))],
  }
  const parts = [
    { heading: at('sales') },
    table('sold', sold, 1),
    ...(credited.count ? [{ heading: at('credits') }, table('credited', credited, -1)] : []),
    { heading: at('owed') },
    owed,
  ]
  return pdfStream({
    title: at('report'),
    language,
    at: createdAt,
    facts: [
      [at('organizer'), names.organizer],
      [at('period'), period],
      [at('cardSystems'), names.cardSystems.join(', ')],
      [at('madeAt'), day(dayOf(createdAt))],
    ],
    parts: [at('view'), ...(figures.length ? parts : [at('none')])],
    footer: `${names.organizer} · ${period}`,
  })
}
