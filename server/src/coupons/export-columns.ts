import { columnOf } from '../exports/column.ts'
import { centsToEuro } from '../values/cents.ts'
import { addDays, dayOf } from '../values/day.ts'
import type { ListedCoupon } from './list.ts'

const column = columnOf<ListedCoupon>()
const euro = (cents: number | null) => (cents === null ? null : { cents })

/** What can be exported of a coupon: for whom, what it gives, and how much of it is used. */
export const couponColumns = [
  column('name', ['Naam', 'Nom', 'Name', 'Name'], (row) => row.name, 30),
  column('description', ['Beschrijving', 'Description', 'Description', 'Beschreibung'], (row) => row.description, 40),
  column('status', ['Toestand', 'État', 'State', 'Zustand'], (row) => row.status),
  column(
    'people',
    ['Pashouders nu', 'Détenteurs actuels', 'Passholders now', 'Passinhaber jetzt'],
    (row) => row.people,
  ),
  column('priceRule', ['Prijsregel', 'Règle de prix', 'Price rule', 'Preisregel'], (row) => row.priceRule),
  // Of a percentage in percent, of a price or a discount in euro.
  column('priceValue', ['Waarde', 'Valeur', 'Value', 'Wert'], (row) => centsToEuro(row.priceValue)),
  column(
    'organizerPart',
    ['Deel organisator', 'Part organisateur', 'Organiser’s part', 'Teil Veranstalter'],
    (row) => row.organizerPart,
  ),
  column(
    'municipalityPart',
    ['Deel gemeente', 'Part commune', 'Municipality’s part', 'Teil Gemeinde'],
    (row) => row.municipalityPart,
  ),
  column(
    'maxRegularPrice',
    ['Hoogste gewone prijs', 'Prix normal maximal', 'Highest regular price', 'Höchster normaler Preis'],
    (row) => euro(row.maxRegularPriceCents),
  ),
  column('uses', ['Gebruikt', 'Utilisé', 'Used', 'Benutzt'], (row) => row.uses),
  column('maxUses', ['Hoogstens', 'Au plus', 'At most', 'Höchstens'], (row) => row.maxUses),
  column('spent', ['Besteed', 'Dépensé', 'Spent', 'Ausgegeben'], (row) => euro(row.spentCents)),
  column('budget', ['Budget', 'Budget', 'Budget', 'Budget'], (row) => euro(row.budgetCents)),
  column('validFrom', ['Vanaf', 'À partir du', 'From', 'Ab'], (row) => dayOf(row.validFrom), 14),
  column(
    'validUntil',
    ['Tot en met', 'Jusqu’au', 'Until', 'Bis einschließlich'],
    (row) => (row.validUntil ? addDays(dayOf(row.validUntil), -1) : null),
    14,
  ),
  column(
    'validDays',
    ['Dagen na toekennen', 'Jours après l’octroi', 'Days after granting', 'Tage nach Gewährung'],
    (row) => row.validDays,
  ),
  column('id', ['ID', 'ID', 'ID', 'ID'], (row) => row.id),
  column('eventIds', ['CDBID', 'CDBID', 'CDBID', 'CDBID'], (row) => row.eventIds.join(', '), 38),
]
