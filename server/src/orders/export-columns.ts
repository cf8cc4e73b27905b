import { type Column, columnOf } from '../exports/column.ts'
import { centsToEuro } from '../values/cents.ts'
import type { ListedOrder } from './list-orders.ts'

type One = Column<ListedOrder>
const column = columnOf<ListedOrder>()

/** What can be exported of an order: how it stands, and nobody who is in it. */
export const orderColumns: readonly One[] = [
  column('createdAt', ['Besteld op', 'Commandé le', 'Ordered at', 'Bestellt am'], (row) => row.createdAt, 18),
  column('status', ['Toestand', 'État', 'Status', 'Status'], (row) => row.status, 18),
  column('people', ['Passen', 'Pass', 'Passes', 'Pässe'], (row) => row.people),
  column('totalPrice', ['Bedrag', 'Montant', 'Amount', 'Betrag'], (row) => centsToEuro(row.totalCents)),
  column('payment', ['Betaling', 'Paiement', 'Payment', 'Zahlung'], (row) => row.payment),
  column('refund', ['Terugbetaling', 'Remboursement', 'Refund', 'Erstattung'], (row) => row.refund),
  column(
    'refusal',
    ['Waarom niet geregistreerd', 'Raison du refus', 'Why not registered', 'Warum nicht registriert'],
    (row) => row.refusal,
    36,
  ),
  column('client', ['Website', 'Site web', 'Website', 'Website'], (row) => row.clientName ?? row.clientId, 24),
  column('endedAt', ['Afgehandeld op', 'Traité le', 'Ended at', 'Abgeschlossen am'], (row) => row.endedAt, 18),
  column('id', ['Bestelnummer', 'Numéro de commande', 'Order number', 'Bestellnummer'], (row) => row.id, 38),
]
