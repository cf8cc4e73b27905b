import { columnOf } from '../exports/column.ts'
import type { AdministeredOrganizer } from './list.ts'

const column = columnOf<AdministeredOrganizer>()

/** What can be exported of a balie: what the list shows, and its unique ids. */
export const organizerColumns = [
  column('name', ['Balie', 'Guichet', 'Counter', 'Schalter'], (row) => row.name, 36),
  column('active', ['Actief', 'Actif', 'Active', 'Aktiv'], (row) => row.active),
  column('street', ['Straat en nummer', 'Rue et numéro', 'Street', 'Straße'], (row) => row.street, 28),
  column('postalCode', ['Postcode', 'Code postal', 'Postal code', 'Postleitzahl'], (row) => row.postalCode, 10),
  column('city', ['Gemeente', 'Commune', 'Municipality', 'Gemeinde'], (row) => row.city, 20),
  column('email', ['E-mail', 'E-mail', 'E-mail', 'E-Mail'], (row) => row.email, 28),
  column('phone', ['Telefoon', 'Téléphone', 'Phone', 'Telefon'], (row) => row.phone, 18),
  column('website', ['Website', 'Site web', 'Website', 'Website'], (row) => row.website, 28),
  column(
    'groups',
    ['Permissiegroepen', 'Groupes de permissions', 'Permission groups', 'Berechtigungsgruppen'],
    (row) => row.permissionGroups.map(({ name }) => name).join(', '),
    40,
  ),
  column('pointOfSale', ['Verkooppunt', 'Point de vente', 'Point of sale', 'Verkaufsstelle'], (row) => row.pointOfSale),
  column(
    'regions',
    ['Kaartsystemen', 'Systèmes de cartes', 'Card systems', 'Kartensysteme'],
    (row) => row.cardSystems.map(({ name }) => name).join(', '),
    36,
  ),
  column('id', ['Unieke code', 'Code unique', 'Unique id', 'Eindeutige Kennung'], (row) => row.id, 38),
  column(
    'clientIds',
    ['Consumerkey', 'Consumerkey', 'Consumerkey', 'Consumerkey'],
    (row) => row.clientIds.join(', '),
    38,
  ),
  column(
    'linkedLocationId',
    ['Unieke code van de locatie', 'Code unique du lieu', 'Unique id of the place', 'Kennung des Ortes'],
    (row) => row.linkedLocationId,
    38,
  ),
]
