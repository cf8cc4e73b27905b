import { columnOf } from '../exports/column.ts'
import { centsToEuro } from '../values/cents.ts'
import type { Price, Voucher } from './store.ts'

const ofPrice = columnOf<Price>()
const ofVoucher = columnOf<Voucher>()
const label = ['Naam', 'Nom', 'Name', 'Name'] as const
const price = ['Prijs', 'Prix', 'Price', 'Preis'] as const
const from = ['Vanaf', 'À partir du', 'From', 'Ab'] as const
const id = ['ID', 'ID', 'ID', 'ID'] as const

export const priceColumns = [
  ofPrice('label', label, (row) => row.label, 24),
  ofPrice('description', ['Uitleg', 'Explication', 'Description', 'Erläuterung'], (row) => row.description, 40),
  ofPrice('price', price, (row) => centsToEuro(row.priceCents)),
  ofPrice('minAge', ['Vanaf leeftijd', 'À partir de l’âge', 'From age', 'Ab Alter'], (row) => row.minAge),
  ofPrice('maxAge', ['Tot en met leeftijd', 'Jusqu’à l’âge', 'Up to age', 'Bis Alter'], (row) => row.maxAge),
  ofPrice('residence', ['Woonplaats', 'Domicile', 'Residence', 'Wohnort'], (row) => row.residence),
  ofPrice(
    'postalCodes',
    ['Postcodes', 'Codes postaux', 'Postal codes', 'Postleitzahlen'],
    (row) => row.postalCodes.join(', '),
    30,
  ),
  ofPrice('socialTariff', ['Kansenstatuut', 'Tarif social', 'Social tariff', 'Sozialtarif'], (row) => row.socialTariff),
  ofPrice('cardType', ['Kaart', 'Carte', 'Card', 'Karte'], (row) => row.cardType),
  ofPrice('validFrom', from, (row) => row.validFrom),
  ofPrice(
    'validUntil',
    ['Niet meer vanaf', 'Plus à partir du', 'No longer from', 'Nicht mehr ab'],
    (row) => row.validUntil,
  ),
  ofPrice('id', id, (row) => row.id),
]

export const voucherColumns = [
  ofVoucher('code', ['Code', 'Code', 'Code', 'Code'], (row) => row.code, 20),
  ofVoucher('label', label, (row) => row.label, 24),
  ofVoucher('price', price, (row) => centsToEuro(row.priceCents)),
  ofVoucher('uses', ['Gebruikt', 'Utilisé', 'Used', 'Benutzt'], (row) => row.uses),
  ofVoucher('maxUses', ['Hoogstens', 'Au plus', 'At most', 'Höchstens'], (row) => row.maxUses),
  ofVoucher('validFrom', from, (row) => row.validFrom),
  ofVoucher('validUntil', ['Tot en met', 'Jusqu’au', 'Until', 'Bis einschließlich'], (row) => row.validUntil),
  ofVoucher(
    'withdrawnAt',
    ['Ingetrokken op', 'Retiré le', 'Withdrawn at', 'Zurückgezogen am'],
    (row) => row.withdrawnAt,
    18,
  ),
  ofVoucher('id', id, (row) => row.id),
]
