import { columnOf } from '../exports/column.ts'
import { consumerKeyColumn } from '../permissions/consumer-keys.ts'
import type { ListedCheckin } from './ksb-list.ts'

const column = columnOf<ListedCheckin>()

/** What can be exported of a check-in: what the list shows, and its unique ids. */
export const checkinColumns = [
  column('time', ['Tijdstip', 'Moment', 'Time', 'Zeitpunkt'], (row) => row.createdAt, 18),
  column('event', ['Evenement', 'Événement', 'Event', 'Veranstaltung'], (row) => row.eventTitle, 36),
  column('balie', ['Balie', 'Guichet', 'Counter', 'Schalter'], (row) => row.balieName, 30),
  column(
    'uitpasNumber',
    ['UiTPAS-nummer', 'Numéro UiTPAS', 'UiTPAS number', 'UiTPAS-Nummer'],
    (row) => row.uitpasNumber,
  ),
  column('points', ['Punten', 'Points', 'Points', 'Punkte'], (row) => row.points, 8),
  column(
    'cancelledAt',
    ['Rechtgezet op', 'Rectifié le', 'Put right at', 'Berichtigt am'],
    (row) => row.cancelledAt ?? undefined,
    18,
  ),
  column('reason', ['Reden', 'Raison', 'Reason', 'Grund'], (row) => row.cancelledReason ?? undefined, 36),
  column('id', ['ActieID', 'ActieID', 'ActieID', 'ActieID'], (row) => row.id, 38),
  column('eventId', ['CDBID', 'CDBID', 'CDBID', 'CDBID'], (row) => row.eventId, 38),
  column('passholderId', ['UUID', 'UUID', 'UUID', 'UUID'], (row) => row.passholderId, 38),
  consumerKeyColumn<ListedCheckin>(),
]
