import type { Language } from '../exports/column.ts'

type Words = Record<Language, string>
const w = (nl: string, fr: string, en: string, de: string): Words => ({ nl, fr, en, de })

/** What stands in a report, in its four languages. */
export const words = {
  report: w('Financieel rapport', 'Rapport financier', 'Financial report', 'Finanzbericht'),
  organizer: w('Organisator', 'Organisateur', 'Organizer', 'Veranstalter'),
  period: w('Periode', 'Période', 'Period', 'Zeitraum'),
  periodUntil: w(
    '{start} tot en met {end}',
    'du {start} au {end} inclus',
    '{start} to {end} included',
    '{start} bis einschließlich {end}',
  ),
  madeAt: w('Aangevraagd op', 'Demandé le', 'Asked for on', 'Angefordert am'),
  cardSystems: w('Kaartsystemen', 'Systèmes de cartes', 'Card systems', 'Kartensysteme'),
  totals: w('Per gemeente', 'Par commune', 'Per municipality', 'Nach Gemeinde'),
  sales: w('Verkopen', 'Ventes', 'Sales', 'Verkäufe'),
  credits: w('Geannuleerd', 'Annulé', 'Cancelled', 'Storniert'),
  total: w('Totaal', 'Total', 'Total', 'Summe'),
  owed: w('Te betalen', 'À payer', 'Owed', 'Zu zahlen'),
  municipality: w('Gemeente', 'Commune', 'Municipality', 'Gemeinde'),
  nis: w('NIS-code', 'Code INS', 'NIS code', 'NIS-Code'),
  cardSystem: w('Kaartsysteem', 'Système de cartes', 'Card system', 'Kartensystem'),
  tickets: w('Tickets', 'Billets', 'Tickets', 'Tickets'),
  creditedTickets: w('Geannuleerde tickets', 'Billets annulés', 'Cancelled tickets', 'Stornierte Tickets'),
  ticket: w('Ticket', 'Billet', 'Ticket', 'Ticket'),
  soldAt: w('Verkocht op', 'Vendu le', 'Sold on', 'Verkauft am'),
  cancelledAt: w('Geannuleerd op', 'Annulé le', 'Cancelled on', 'Storniert am'),
  event: w('Activiteit', 'Activité', 'Event', 'Aktivität'),
  tariff: w('Tarief', 'Tarif', 'Tariff', 'Tarif'),
  priceLabel: w('Prijs', 'Prix', 'Price', 'Preis'),
  regular: w('Gewone prijs', 'Prix normal', 'Regular price', 'Normaler Preis'),
  passholder: w(
    'Betaald door de pashouder',
    'Payé par le titulaire',
    'Paid by the passholder',
    'Bezahlt vom Passinhaber',
  ),
  organizerPart: w('Deel organisator', 'Part de l’organisateur', 'Part of the organizer', 'Anteil des Veranstalters'),
  municipalityPart: w('Deel gemeente', 'Part de la commune', 'Part of the municipality', 'Anteil der Gemeinde'),
  credited: w('{what}, geannuleerd', '{what}, annulé', '{what}, cancelled', '{what}, storniert'),
  view: w(
    'Dit rapport is een overzicht van wat in deze periode verkocht en geannuleerd is, en rekent niets af. Een ticket dat in de periode verkocht én geannuleerd is, staat bij beide. Elk ticket staat in het rekenblad.',
    'Ce rapport montre ce qui a été vendu et annulé pendant cette période, et ne règle rien. Un billet vendu et annulé dans la période figure deux fois. Chaque billet est dans le tableur.',
    'This report shows what was sold and cancelled in this period, and settles nothing. A ticket that was sold and cancelled in the period is counted in both. Every ticket is in the spreadsheet.',
    'Dieser Bericht zeigt, was in diesem Zeitraum verkauft und storniert wurde, und rechnet nichts ab. Ein im Zeitraum verkauftes und storniertes Ticket zählt bei beidem. Jedes Ticket steht in der Tabelle.',
  ),
  none: w(
    'In deze periode is niets verkocht of geannuleerd.',
    'Rien n’a été vendu ni annulé pendant cette période.',
    'Nothing was sold or cancelled in this period.',
    'In diesem Zeitraum wurde nichts verkauft oder storniert.',
  ),
  waiting: w(
    'Het rapport staat in de wachtrij.',
    'Le rapport est dans la file d’attente.',
    'The report waits for its turn.',
    'Der Bericht wartet.',
  ),
  making: w(
    'Het rapport wordt gemaakt: {percent} % klaar.',
    'Le rapport est en préparation : {percent} %.',
    'The report is being made: {percent} % done.',
    'Der Bericht wird erstellt: {percent} % fertig.',
  ),
  failed: w(
    'Het rapport is niet gemaakt. Vraag het opnieuw aan, of neem contact op met de beheerder.',
    'Le rapport n’a pas été créé. Redemandez-le, ou contactez l’administrateur.',
    'The report was not made. Ask for it again, or contact the administrator.',
    'Der Bericht wurde nicht erstellt. Fordern Sie ihn erneut an, oder wenden Sie sich an die Verwaltung.',
  ),
} as const

export const say = (
  language: Language,
  key: keyof typeof words,
  values: Record<string, string | number> = {},
): string => words[key][language].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))

/** The first language of `accept-language` that we speak; Dutch otherwise. */
export function languageOf(header: string | undefined): Language {
  for (const part of (header ?? '').split(',')) {
    const code = part.trim().slice(0, 2).toLowerCase()
    if (code === 'nl' || code === 'fr' || code === 'en' || code === 'de') return code
  }
  return 'nl'
}
