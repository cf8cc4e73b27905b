import { columnOf } from '../exports/column.ts'
import type { ListedApplication } from './list.ts'
import type { Subscriber } from './newsletter.ts'

const column = columnOf<ListedApplication>()

/** What can be exported of an application: how it stands, and nobody who is in it. */
export const applicationColumns = [
  column('name', ['Organisatie', 'Organisation', 'Organisation', 'Organisation'], (row) => row.organisation, 32),
  column('municipality', ['Gemeente', 'Commune', 'Municipality', 'Gemeinde'], (row) => row.municipality, 20),
  column('kind', ['Soort', 'Type', 'Kind', 'Art'], (row) => row.kind),
  column('status', ['Toestand', 'État', 'Status', 'Status'], (row) => row.status),
  column('step', ['Volgende stap', 'Étape suivante', 'Next step', 'Nächster Schritt'], (row) => row.step, 18),
  column('owner', ['Verantwoordelijke', 'Responsable', 'Person in charge', 'Verantwortlich'], (row) => row.owner, 24),
  column('due', ['Tegen', 'Échéance', 'Due', 'Fällig'], (row) => row.due, 12),
  column('late', ['Te laat', 'En retard', 'Late', 'Verspätet'], (row) => row.late),
  column('createdAt', ['Aangevraagd op', 'Demandé le', 'Applied at', 'Beantragt am'], (row) => row.createdAt, 18),
  column('endedAt', ['Afgerond op', 'Terminé le', 'Ended at', 'Beendet am'], (row) => row.endedAt, 18),
  column('id', ['Unieke code', 'Code unique', 'Unique id', 'Eindeutige Kennung'], (row) => row.id, 38),
]

const ofSubscriber = columnOf<Subscriber>()
export const subscriberColumns = [
  ofSubscriber('email', ['E-mail', 'E-mail', 'E-mail', 'E-Mail'], (row) => row.email, 32),
  ofSubscriber(
    'organisation',
    ['Organisatie', 'Organisation', 'Organisation', 'Organisation'],
    (row) => row.organisation,
    32,
  ),
  ofSubscriber('since', ['Sinds', 'Depuis', 'Since', 'Seit'], (row) => row.since, 18),
]
