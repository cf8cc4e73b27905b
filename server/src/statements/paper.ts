import type { Readable } from 'node:stream'
import { friendlyFormatIBAN } from 'ibantools'
import type { Db } from '../db/database.ts'
import type { Language } from '../exports/column.ts'
import { amountInWords, pdfStream } from '../exports/pdf.ts'
import type { Reply } from '../http/app-types.ts'
import { dayOf } from '../values/day.ts'
import { dayInWords } from '../values/instant.ts'
import { listParts, type Statement, type StatementPart } from './store.ts'

const words = {
  title: { nl: 'Onkostennota', fr: 'Note de frais', en: 'Statement', de: 'Abrechnung' },
  organizer: { nl: 'Organisator', fr: 'Organisateur', en: 'Organizer', de: 'Veranstalter' },
  cardSystem: { nl: 'Kaartsysteem', fr: 'Système de cartes', en: 'Card system', de: 'Kartensystem' },
  until: { nl: 'Tot en met', fr: 'Jusqu’au', en: 'Until', de: 'Bis einschließlich' },
  closed: { nl: 'Opgemaakt op', fr: 'Établie le', en: 'Made on', de: 'Erstellt am' },
  iban: { nl: 'Te betalen op', fr: 'À payer sur', en: 'To be paid to', de: 'Zu zahlen auf' },
  reference: { nl: 'Mededeling', fr: 'Communication', en: 'Reference', de: 'Verwendungszweck' },
  payer: { nl: 'Gemeente', fr: 'Commune', en: 'Municipality', de: 'Gemeinde' },
  tickets: { nl: 'Tickets', fr: 'Billets', en: 'Tickets', de: 'Tickets' },
  sold: { nl: 'Verkocht', fr: 'Vendu', en: 'Sold', de: 'Verkauft' },
  credits: { nl: 'Geannuleerd', fr: 'Annulé', en: 'Cancelled', de: 'Storniert' },
  owed: { nl: 'Te betalen', fr: 'À payer', en: 'Owed', de: 'Zu zahlen' },
  total: { nl: 'Totaal', fr: 'Total', en: 'Total', de: 'Summe' },
} as const

/** What a treasurer pays by. */
function statementPdf(of: Statement, parts: readonly StatementPart[], language: Language): Readable {
  const say = (key: keyof typeof words) => words[key][language]
  const money = (cents: number) => amountInWords(cents, language)
  const title = `${say('title')} ${of.id}`
  const cells = (one: Pick<Statement, 'sales' | 'salesCents' | 'credits' | 'creditsCents'>) => [
    String(one.sales),
    money(one.salesCents),
    String(one.credits),
    money(-one.creditsCents),
    money(one.salesCents - one.creditsCents),
  ]
  return pdfStream({
    title,
    language,
    at: of.closedAt,
    facts: [
      [say('organizer'), of.organizer],
      [say('cardSystem'), of.cardSystem],
      [say('until'), dayInWords(of.untilDay, language)],
      [say('closed'), dayInWords(dayOf(of.closedAt), language)],
      [say('iban'), friendlyFormatIBAN(of.iban) ?? of.iban],
      [say('reference'), title],
    ],
    parts: [
      {
        columns: [
          { header: say('payer') },
          { header: say('tickets'), width: 48, right: true },
          { header: say('sold'), width: 80, right: true },
          { header: say('tickets'), width: 48, right: true },
          { header: say('credits'), width: 80, right: true },
          { header: say('owed'), width: 80, right: true },
        ],
        rows: parts.map((one) => [one.name, ...cells(one)]),
        total: [say('total'), ...cells(of)],
      },
    ],
    footer: `${title} · ${of.organizer}`,
  })
}

export async function sendStatement(db: Db, reply: Reply, statement: Statement, language: Language = 'nl') {
  return reply
    .header('content-type', 'application/pdf')
    .header('content-disposition', `attachment; filename="onkostennota-${statement.id}.pdf"`)
    .header('cache-control', 'no-store')
    .send(statementPdf(statement, await listParts(db, statement.id), language))
}
