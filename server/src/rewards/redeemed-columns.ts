import { columnOf } from '../exports/column.ts'
import { consumerKeyColumn } from '../permissions/consumer-keys.ts'
import type { RedeemedInKsb } from './ksb-schema.ts'

const column = columnOf<RedeemedInKsb>()

/** What can be exported of a redemption: what the list shows, and its unique ids. */
export const redeemedColumns = [
  column('title', ['Voordeel', 'Avantage', 'Reward', 'Vorteil'], (row) => row.title, 36),
  column(
    'uitpasNumber',
    ['UiTPAS-nummer', 'Numéro UiTPAS', 'UiTPAS number', 'UiTPAS-Nummer'],
    (row) => row.uitpasNumber,
  ),
  column('points', ['Punten', 'Points', 'Points', 'Punkte'], (row) => row.points, 8),
  column('balie', ['Balie', 'Guichet', 'Counter', 'Schalter'], (row) => row.organizer.name, 30),
  column(
    'redeemedAt',
    ['Opgenomen op', 'Obtenu le', 'Redeemed at', 'Eingelöst am'],
    (row) => new Date(row.redeemedAt),
    18,
  ),
  column(
    'id',
    ['ActieID van de opname', 'ActieID de l’obtention', 'ActieID of the redemption', 'ActieID der Einlösung'],
    (row) => row.id,
    38,
  ),
  column(
    'rewardId',
    ['ActieID van het voordeel', 'ActieID de l’avantage', 'ActieID of the reward', 'ActieID des Vorteils'],
    (row) => row.rewardId,
  ),
  column('passholderId', ['UUID', 'UUID', 'UUID', 'UUID'], (row) => row.passholderId, 38),
  consumerKeyColumn<RedeemedInKsb>(),
]
