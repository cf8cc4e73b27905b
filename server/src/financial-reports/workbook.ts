import type { Readable } from 'node:stream'
import type { Column, Language } from '../exports/column.ts'
import { type Sheet, sheetOf, workbookStream } from '../exports/xlsx.ts'
import { type Amounts, type Line, type PayerFigures, sumOf } from './figures.ts'
import { say, words } from './words.ts'

/** A sheet can have 1,048,576 lines: what is more goes on in the next one. A whole number of the reader's thousands. */
export const linesPerSheet = 1_000_000

export interface WorkbookParts {
  language: Language
  at: Date
  figures: readonly PayerFigures[]
  sales: AsyncGenerator<Line[]>
  credits: AsyncGenerator<Line[]>
}

/** Totals per municipality, every ticket that was sold, and every one that was taken back. */
export function reportWorkbook(
  { language, at, figures, sales, credits }: WorkbookParts,
  perSheet = linesPerSheet,
): Readable {
  const sold = sumOf(figures.map((one) => one.sold))
  const credited = sumOf(figures.map((one) => one.credited))
  const total = { nis: null, name: say(language, 'total'), sold, credited }
  const names = new Map(figures.map(({ nis, name }) => [nis, name]))
  return workbookStream(
    [
      sheetOf(say(language, 'totals'), totalColumns, [[...figures, total]]),
      ...sheetsOf(say(language, 'sales'), lineColumns(names, 1), sales, Math.ceil(sold.count / perSheet), perSheet),
      ...sheetsOf(
        say(language, 'credits'),
        lineColumns(names, -1),
        credits,
        Math.ceil(credited.count / perSheet),
        perSheet,
      ),
    ],
    { language, at },
  )
}

/** One list over as many sheets as it needs, at least one. They are written one after the other. */
function sheetsOf(
  title: string,
  columns: readonly Column<Line>[],
  lines: AsyncGenerator<Line[]>,
  count: number,
  perSheet: number,
): Sheet[] {
  async function* some(): AsyncGenerator<Line[]> {
    let left = perSheet
    while (left > 0) {
      const { value, done } = await lines.next()
      if (done) return
      left -= value.length
      yield value
    }
  }
  return Array.from({ length: Math.max(count, 1) }, (_, at) =>
    sheetOf(at === 0 ? title : `${title} ${at + 1}`, columns, some()),
  )
}

const amountColumns = ['regular', 'passholder', 'organizerPart', 'municipalityPart'] as const
const centsOf = {
  regular: 'regularCents',
  passholder: 'passholderCents',
  organizerPart: 'organizerCents',
  municipalityPart: 'municipalityCents',
} as const

const credited = (key: (typeof amountColumns)[number]): Record<Language, string> => ({
  nl: say('nl', 'credited', { what: words[key].nl }),
  fr: say('fr', 'credited', { what: words[key].fr }),
  en: say('en', 'credited', { what: words[key].en }),
  de: say('de', 'credited', { what: words[key].de }),
})

const totalColumns: readonly Column<PayerFigures>[] = [
  { key: 'municipality', header: words.municipality, width: 28, value: ({ name }) => name },
  { key: 'nis', header: words.nis, value: ({ nis }) => nis },
  { key: 'tickets', header: words.tickets, value: ({ sold }) => sold.count },
  ...amountColumns.map((key) => ({
    key,
    header: words[key],
    value: ({ sold }: PayerFigures) => ({ cents: sold[centsOf[key]] }),
  })),
  { key: 'credited-tickets', header: words.creditedTickets, value: ({ credited }) => credited.count },
  ...amountColumns.map((key) => ({
    key: `credited-${key}`,
    header: credited(key),
    value: (of: PayerFigures) => ({ cents: -of.credited[centsOf[key]] }),
  })),
  { key: 'owed', header: words.owed, value: (of) => ({ cents: owedBy(of) }) },
]

/** What the municipality bears of what was sold, without what was taken back. */
export const owedBy = ({ sold, credited }: { sold: Amounts; credited: Amounts }) =>
  sold.municipalityCents - credited.municipalityCents

/** @param sign below zero for what is taken back */
function lineColumns(names: ReadonlyMap<string | null, string>, sign: 1 | -1): readonly Column<Line>[] {
  return [
    { key: 'ticket', header: words.ticket, width: 38, value: ({ id }) => id },
    ...(sign === 1 ? [] : [{ key: 'cancelled', header: words.cancelledAt, value: (of: Line) => of.cancelledAt }]),
    { key: 'sold', header: words.soldAt, value: ({ soldAt }) => soldAt },
    { key: 'event', header: words.event, width: 36, value: ({ eventTitle }) => eventTitle },
    { key: 'tariff', header: words.tariff, width: 24, value: ({ tariffName }) => tariffName },
    { key: 'price', header: words.priceLabel, value: ({ regularPriceLabel }) => regularPriceLabel },
    { key: 'card-system', header: words.cardSystem, width: 24, value: ({ cardSystem }) => cardSystem },
    {
      key: 'municipality',
      header: words.municipality,
      width: 24,
      value: ({ nis, cardSystem }) => (nis === null ? cardSystem : names.get(nis)),
    },
    ...amountColumns.map((key) => ({
      key,
      header: words[key],
      value: (line: Line) => ({ cents: sign * line[centsOf[key]] }),
    })),
    ...(sign === 1 ? [{ key: 'cancelled', header: words.cancelledAt, value: (of: Line) => of.cancelledAt }] : []),
  ]
}
