import { columnOf } from '../exports/column.ts'
import type { ListedGroup } from './store.ts'

const column = columnOf<ListedGroup>()

/** What can be exported of a group pass. */
export const groupColumns = [
  column('name', ['Naam', 'Nom', 'Name', 'Name'], (row) => row.name, 30),
  column(
    'organisation',
    ['Organisatie', 'Organisation', 'Organisation', 'Organisation'],
    (row) => row.organisation,
    30,
  ),
  column('email', ['E-mail', 'E-mail', 'E-mail', 'E-Mail'], (row) => row.email, 30),
  column('phoneNumber', ['Telefoon', 'Téléphone', 'Phone', 'Telefon'], (row) => row.phoneNumber),
  column('street', ['Straat', 'Rue', 'Street', 'Straße'], (row) => row.street, 30),
  column('postalCode', ['Postcode', 'Code postal', 'Postal code', 'Postleitzahl'], (row) => row.postalCode),
  column('city', ['Gemeente', 'Commune', 'Municipality', 'Gemeinde'], (row) => row.city, 20),
  column(
    'uitpasNumber',
    ['UiTPAS-nummer', 'Numéro UiTPAS', 'UiTPAS number', 'UiTPAS-Nummer'],
    (row) => row.uitpasNumber,
  ),
  column('status', ['Toestand', 'État', 'Status', 'Status'], (row) => row.status),
  column('endDate', ['Tot en met', 'Jusqu’au', 'Until', 'Bis einschließlich'], (row) => row.endDate),
  column(
    'ticketsPerYear',
    ['Tickets per jaar', 'Tickets par an', 'Tickets a year', 'Tickets im Jahr'],
    (row) => row.ticketsPerYear,
  ),
  column(
    'ticketsPerDay',
    ['Tickets per dag', 'Tickets par jour', 'Tickets a day', 'Tickets am Tag'],
    (row) => row.ticketsPerDay,
  ),
  column('soldThisYear', ['Dit jaar', 'Cette année', 'This year', 'Dieses Jahr'], (row) => row.soldThisYear),
  column(
    'createdAt',
    ['Geregistreerd op', 'Enregistré le', 'Registered at', 'Registriert am'],
    (row) => row.createdAt,
    18,
  ),
  column('id', ['UUID', 'UUID', 'UUID', 'UUID'], (row) => row.id, 38),
]
