/** *Online bestellingen* in KSB. */
export const orders = {
  title: 'Online bestellingen',
  noun: 'bestellingen',
  nounOne: 'bestelling',
  empty: 'Nog geen online bestellingen',
  emptyText: 'Wie online een pas bestelt, komt hier te staan. Wie aan een balie registreert, staat bij de pashouders.',
  what: 'Alle bestellingen met deze filters',
  filter: {
    id: 'Bestelnummer',
    from: 'Besteld vanaf',
    until: 'Tot en met',
  },
  column: {
    createdAt: 'Besteld',
    status: 'Toestand',
    people: 'Passen',
    totalPrice: 'Bedrag',
    payment: 'Betaling',
    refund: 'Terugbetaling',
    refusal: 'Waarom niet',
    client: 'Website',
    endedAt: 'Afgehandeld',
    id: 'Bestelnummer',
  },
  free: 'Gratis',
  deleted: 'Niet meer aangesloten',
  status: {
    PENDING_PAYMENT: 'Wacht op betaling',
    REGISTERED: 'Geregistreerd',
    CANCELLED: 'Geannuleerd',
  },
  payment: {
    OPEN: 'Nog niet betaald',
    PAID: 'Betaald',
    CANCELLED: 'Afgebroken',
    EXPIRED: 'Niet op tijd betaald',
  },
  refund: {
    DUE: 'Nog terug te betalen',
    DONE: 'Terugbetaald',
  },
  refusal: {
    late: 'Te laat betaald',
    insz: 'Was al pashouder',
    address: 'Woont niet meer in de regio',
    voucher: 'Voucher niet meer bruikbaar',
    numbers: 'Geen digitale kaarten meer',
    other: 'Kon niet geregistreerd worden',
  },
  act: {
    copy: 'Bestelnummer kopiëren',
  },
} as const
