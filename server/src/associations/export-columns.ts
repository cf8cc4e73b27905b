import { columnOf } from '../exports/column.ts'
import type { Association, AssociationMember } from './store.ts'

const column = columnOf<Association>()
const ofMember = columnOf<AssociationMember>()
const id = ['UUID', 'UUID', 'UUID', 'UUID'] as const

export const associationColumns = [
  column('name', ['Vereniging', 'Association', 'Association', 'Verein'], (row) => row.name, 30),
  column('endDateType', ['Einde', 'Fin', 'End', 'Ende'], (row) => row.endDateType, 28),
  column('yearlyEnd', ['Einde (MM-DD)', 'Fin (MM-JJ)', 'End (MM-DD)', 'Ende (MM-TT)'], (row) => row.yearlyEnd),
  column('endAge', ['Tot leeftijd', 'Jusqu’à l’âge', 'Until age', 'Bis zum Alter'], (row) => row.endAge),
  column('months', ['Maanden', 'Mois', 'Months', 'Monate'], (row) => row.months),
  column(
    'renewalDays',
    ['Verlengbaar (dagen)', 'Renouvelable (jours)', 'Renewable (days)', 'Verlängerbar (Tage)'],
    (row) => row.renewalDays,
  ),
  column('active', ['Open', 'Ouverte', 'Open', 'Offen'], (row) => row.active),
  column('id', id, (row) => row.id, 38),
]

export const memberColumns = [
  ofMember('name', ['Naam', 'Nom', 'Name', 'Name'], (row) => row.name, 24),
  ofMember('firstName', ['Voornaam', 'Prénom', 'First name', 'Vorname'], (row) => row.firstName, 20),
  ofMember('since', ['Lid sinds', 'Membre depuis', 'Member since', 'Mitglied seit'], (row) => row.since),
  ofMember('endDate', ['Tot en met', 'Jusqu’au', 'Until', 'Bis einschließlich'], (row) => row.endDate),
  ofMember('id', id, (row) => row.passholderId, 38),
]
