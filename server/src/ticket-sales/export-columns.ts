import { type Column, columnOf } from '../exports/column.ts'
import { consumerKeyColumn } from '../permissions/consumer-keys.ts'
import { centsToEuro } from '../values/cents.ts'
import type { ListedSale } from './list-sales.ts'

type One = Column<ListedSale>
const column = columnOf<ListedSale>()

/** What can be exported of a ticket: what it is for and who pays what; of whom it is for, the pass. */
export const saleColumns: readonly One[] = [
  column('soldAt', ['Toegekend op', 'Attribué le', 'Given at', 'Vergeben am'], (row) => row.soldAt, 18),
  column('event', ['Evenement', 'Événement', 'Event', 'Veranstaltung'], (row) => row.eventTitle, 36),
  column('organizer', ['Balie', 'Guichet', 'Counter', 'Schalter'], (row) => row.organizerName, 30),
  column(
    'uitpasNumber',
    ['UiTPAS-nummer', 'Numéro UiTPAS', 'UiTPAS number', 'UiTPAS-Nummer'],
    (row) => row.uitpasNumber,
  ),
  column('tariff', ['Tarief', 'Tarif', 'Tariff', 'Tarif'], (row) => row.tariffName, 24),
  column(
    'regularPriceLabel',
    ['Soort ticket', 'Type de billet', 'Kind of ticket', 'Ticketart'],
    (row) => row.regularPriceLabel ?? undefined,
    20,
  ),
  column('regularPrice', ['Gewone prijs', 'Prix normal', 'Regular price', 'Normaler Preis'], (row) =>
    centsToEuro(row.regularPriceCents),
  ),
  column('passholder', ['Pashouder betaalt', 'Part du titulaire', 'Passholder pays', 'Passinhaber zahlt'], (row) =>
    centsToEuro(row.passholderCents),
  ),
  column('organizerPart', ['Deel organisator', 'Part organisateur', 'Organiser’s part', 'Teil Veranstalter'], (row) =>
    centsToEuro(row.organizerCents),
  ),
  column('municipalityPart', ['Deel gemeente', 'Part commune', 'Municipality’s part', 'Teil Gemeinde'], (row) =>
    centsToEuro(row.municipalityCents),
  ),
  column(
    'cancelledAt',
    ['Geannuleerd op', 'Annulé le', 'Cancelled at', 'Storniert am'],
    (row) => row.cancelledAt ?? undefined,
    18,
  ),
  column('reason', ['Reden', 'Raison', 'Reason', 'Grund'], (row) => row.cancelledReason ?? undefined, 36),
  column('id', ['Nummer', 'Numéro', 'Number', 'Nummer'], (row) => row.id, 38),
  column('eventId', ['CDBID', 'CDBID', 'CDBID', 'CDBID'], (row) => row.eventId, 38),
  column('passholderId', ['UUID', 'UUID', 'UUID', 'UUID'], (row) => row.passholderId, 38),
  consumerKeyColumn<ListedSale>(),
]
