import { columnOf } from '../exports/column.ts'
import { consumerKeyColumn } from '../permissions/consumer-keys.ts'
import { centsToEuro } from '../values/cents.ts'
import { dayOf } from '../values/day.ts'
import type { ListedVersion } from './list.ts'

const column = columnOf<ListedVersion>()

/** What can be exported of a key: each thing it said, says or will say is a line. */
export const keyColumns = [
  column('name', ['Naam', 'Nom', 'Name', 'Name'], (row) => row.name, 30),
  column('organizer', ['Balie', 'Guichet', 'Counter', 'Schalter'], (row) => row.organizerName, 36),
  column('status', ['Toestand', 'État', 'State', 'Zustand'], (row) => row.status),
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
    (row) => (row.maxRegularPriceCents === null ? null : { cents: row.maxRegularPriceCents }),
  ),
  column('socialTariff', ['Kansentarief', 'Tarif social', 'Social tariff', 'Sozialtarif'], (row) => row.socialTariff),
  column('automatic', ['Vanzelf', 'Automatique', 'Automatic', 'Automatisch'], (row) => row.automatic),
  column('validFrom', ['Vanaf', 'À partir du', 'From', 'Ab'], (row) => dayOf(row.validFrom), 14),
  column(
    'validUntil',
    ['Niet meer vanaf', 'Plus à partir du', 'No longer from', 'Nicht mehr ab'],
    (row) => (row.validUntil === null ? null : dayOf(row.validUntil)),
    14,
  ),
  column('id', ['ID', 'ID', 'ID', 'ID'], (row) => row.keyId),
  consumerKeyColumn<ListedVersion>(),
]
