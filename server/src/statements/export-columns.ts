import { type Column, columnOf } from '../exports/column.ts'
import { consumerKeyColumn } from '../permissions/consumer-keys.ts'
import { dayOf } from '../values/day.ts'
import type { Statement } from './store.ts'

const column = columnOf<Statement>()

/** What can be exported of a statement: what a treasurer pays, to whom. */
export const statementColumns: readonly Column<Statement>[] = [
  column('id', ['Nummer', 'Numéro', 'Number', 'Nummer'], (row) => row.id, 10),
  column('organizer', ['Balie', 'Guichet', 'Counter', 'Schalter'], (row) => row.organizer, 36),
  column('until', ['Tot en met', 'Jusqu’au', 'Until', 'Bis einschließlich'], (row) => row.untilDay, 14),
  column('closedAt', ['Opgemaakt op', 'Établie le', 'Made on', 'Erstellt am'], (row) => dayOf(row.closedAt), 14),
  column('sales', ['Tickets', 'Billets', 'Tickets', 'Tickets'], (row) => row.sales, 10),
  column('salesAmount', ['Verkocht', 'Vendu', 'Sold', 'Verkauft'], (row) => ({ cents: row.salesCents })),
  column(
    'credits',
    ['Geannuleerde tickets', 'Billets annulés', 'Cancelled tickets', 'Stornierte Tickets'],
    (row) => row.credits,
  ),
  column('creditsAmount', ['Geannuleerd', 'Annulé', 'Cancelled', 'Storniert'], (row) => ({ cents: row.creditsCents })),
  column('owed', ['Te betalen', 'À payer', 'Owed', 'Zu zahlen'], (row) => ({
    cents: row.salesCents - row.creditsCents,
  })),
  column('iban', ['IBAN', 'IBAN', 'IBAN', 'IBAN'], (row) => row.iban, 24),
  column(
    'paidAt',
    ['Betaald op', 'Payée le', 'Paid on', 'Bezahlt am'],
    (row) => (row.paidAt ? dayOf(row.paidAt) : undefined),
    14,
  ),
  consumerKeyColumn<Statement>(),
]
