import { type Card, findCardsOf } from '../cards/store.ts'
import type { Db } from '../db/database.ts'
import { type Column, columnOf } from '../exports/column.ts'
import { findMemberships, type Membership } from '../memberships/store.ts'
import { findOrganizers } from '../organizers/store.ts'
import { readBalances } from '../points/ledger.ts'
import type { PassholderId } from '../values/ids.ts'
import { eachPassholder, type PassholderList } from './ksb-list.ts'
import { findPassholders, type Passholder } from './store.ts'

export interface ExportedPassholder {
  person: Passholder
  card: Card | undefined
  membership: Membership | undefined
  organizerName: string | undefined
  points: number
}

type One = Column<ExportedPassholder>
const column = columnOf<ExportedPassholder>()

/** What can be exported of a person: never the national number. */
export const exportColumns: readonly One[] = [
  column(
    'uitpasNumber',
    ['UiTPAS-nummer', 'Numéro UiTPAS', 'UiTPAS number', 'UiTPAS-Nummer'],
    (row) => row.card?.uitpasNumber,
  ),
  column('name', ['Naam', 'Nom', 'Name', 'Name'], (row) => row.person.name, 24),
  column('firstName', ['Voornaam', 'Prénom', 'First name', 'Vorname'], (row) => row.person.firstName),
  column(
    'dateOfBirth',
    ['Geboortedatum', 'Date de naissance', 'Date of birth', 'Geburtsdatum'],
    (row) => row.person.dateOfBirth,
  ),
  column('gender', ['Geslacht', 'Sexe', 'Gender', 'Geschlecht'], (row) => row.person.gender),
  column('email', ['E-mail', 'E-mail', 'E-mail', 'E-Mail'], (row) => row.person.email, 28),
  column('phoneNumber', ['Telefoon', 'Téléphone', 'Phone', 'Telefon'], (row) => row.person.phoneNumber),
  column('street', ['Straat', 'Rue', 'Street', 'Straße'], (row) => row.person.street, 28),
  column('postalCode', ['Postcode', 'Code postal', 'Postal code', 'Postleitzahl'], (row) => row.person.postalCode),
  column('city', ['Gemeente', 'Commune', 'Municipality', 'Gemeinde'], (row) => row.person.city),
  column(
    'cardStatus',
    ['Status van de kaart', 'Statut de la carte', 'Status of the card', 'Status der Karte'],
    (row) => row.card?.status,
  ),
  column('cardType', ['Soort kaart', 'Type de carte', 'Kind of card', 'Kartenart'], (row) => row.card?.cardType),
  column(
    'socialTariffEnd',
    ['Kansenstatuut tot', 'Tarif social jusqu’au', 'Social tariff until', 'Sozialtarif bis'],
    (row) => row.membership?.socialTariffEnd,
  ),
  column('points', ['Punten', 'Points', 'Points', 'Punkte'], (row) => row.points),
  column(
    'registrationOrganizer',
    ['Balie van verkoop', 'Guichet de vente', 'Sold at', 'Verkaufsschalter'],
    (row) => row.organizerName,
    28,
  ),
  column('blocked', ['Geblokkeerd', 'Bloqué', 'Blocked', 'Gesperrt'], (row) => row.person.blockedAt !== null),
  column(
    'createdAt',
    ['Geregistreerd op', 'Enregistré le', 'Registered at', 'Registriert am'],
    (row) => row.person.createdAt,
    18,
  ),
  column('id', ['UUID', 'UUID', 'UUID', 'UUID'], (row) => row.person.id, 38),
]

/** Everybody of a list, some hundreds at a time; `seen` is told of them before they are given. */
export async function* exportedPassholders(
  db: Db,
  list: PassholderList,
  seen: (ids: readonly PassholderId[]) => Promise<void>,
): AsyncGenerator<ExportedPassholder[]> {
  for await (const ids of eachPassholder(db, list)) {
    await seen(ids)
    const [people, cards, memberships, balances] = await Promise.all([
      findPassholders(db, ids),
      findCardsOf(db, ids),
      findMemberships(db, ids),
      readBalances(db, ids),
    ])
    const organizers = await findOrganizers(
      db,
      [...people.values()].flatMap((one) => one.registrationOrganizerId ?? []),
    )
    yield ids.flatMap((id) => {
      const person = people.get(id)
      if (!person) return []
      return {
        person,
        card: cards.get(id)?.find((one) => one.cardSystemId === list.cardSystemId),
        membership: memberships.get(id)?.find((one) => one.cardSystemId === list.cardSystemId),
        organizerName: organizers.get(person.registrationOrganizerId ?? '')?.name,
        points: balances.get(id) ?? 0,
      }
    })
  }
}
