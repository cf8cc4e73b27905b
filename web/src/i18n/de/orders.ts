import type { Messages } from '../messages.ts'
import type { orders as dutch } from '../nl/orders.ts'

export const orders: Messages<typeof dutch> = {
  title: 'Online-Bestellungen',
  noun: 'Bestellungen',
  nounOne: 'Bestellung',
  empty: 'Noch keine Online-Bestellungen',
  emptyText: 'Online bestellte Pässe erscheinen hier. Wer sich am Schalter registriert, steht bei den Passinhabern.',
  what: 'Alle Bestellungen mit diesen Filtern',
  filter: {
    id: 'Bestellnummer',
    from: 'Bestellt ab',
    until: 'Bis',
  },
  column: {
    createdAt: 'Bestellt',
    status: 'Status',
    people: 'Pässe',
    totalPrice: 'Betrag',
    payment: 'Zahlung',
    refund: 'Erstattung',
    refusal: 'Warum nicht',
    client: 'Website',
    endedAt: 'Abgeschlossen',
    id: 'Bestellnummer',
  },
  free: 'Kostenlos',
  deleted: 'Nicht mehr verbunden',
  status: {
    PENDING_PAYMENT: 'Wartet auf Zahlung',
    REGISTERED: 'Registriert',
    CANCELLED: 'Storniert',
  },
  payment: {
    OPEN: 'Noch nicht bezahlt',
    PAID: 'Bezahlt',
    CANCELLED: 'Abgebrochen',
    EXPIRED: 'Nicht rechtzeitig bezahlt',
  },
  refund: {
    DUE: 'Noch zu erstatten',
    DONE: 'Erstattet',
  },
  refusal: {
    late: 'Zu spät bezahlt',
    insz: 'War schon Passinhaber',
    address: 'Wohnt nicht mehr in der Region',
    voucher: 'Gutschein nicht mehr gültig',
    numbers: 'Keine digitalen Karten mehr',
    other: 'Konnte nicht registriert werden',
  },
  act: {
    copy: 'Bestellnummer kopieren',
  },
}
