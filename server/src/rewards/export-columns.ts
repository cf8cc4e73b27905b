import { type Column, columnOf } from '../exports/column.ts'
import { consumerKeyColumn } from '../permissions/consumer-keys.ts'
import type { ListedReward } from './ksb-schema.ts'

const column = columnOf<ListedReward>()
const statuses = { ACTIVE: 'actief', INACTIVE: 'niet actief', DELETED: 'beëindigd' }
const instant = (value: string | undefined) => (value === undefined ? undefined : new Date(value))

/** What can be exported of a reward. */
export const rewardColumns: readonly Column<ListedReward>[] = [
  column('id', ['ActieID', 'ActieID', 'ActieID', 'ActieID'], (row) => row.id),
  column('title', ['Titel', 'Titre', 'Title', 'Titel'], (row) => row.title, 36),
  column('points', ['Punten', 'Points', 'Points', 'Punkte'], (row) => row.points),
  column('status', ['Toestand', 'État', 'State', 'Zustand'], (row) => statuses[row.status]),
  column(
    'organizers',
    ['Balie(s)', 'Guichet(s)', 'Counter(s)', 'Schalter'],
    (row) => row.organizers.map(({ name }) => name).join(', '),
    36,
  ),
  column('unitsTaken', ['Opgenomen', 'Échangés', 'Redeemed', 'Eingelöst'], (row) => row.unitsTaken),
  column(
    'maxAvailableUnits',
    ['Beschikbare eenheden', 'Unités disponibles', 'Available units', 'Verfügbare Einheiten'],
    (row) => row.maxAvailableUnits,
  ),
  column(
    'publicationBegin',
    ['Publicatie vanaf', 'Publication dès', 'Published from', 'Veröffentlicht ab'],
    (row) => instant(row.publicationPeriod.begin),
    18,
  ),
  column(
    'publicationEnd',
    ['Publicatie tot', 'Publication jusqu’au', 'Published until', 'Veröffentlicht bis'],
    (row) => instant(row.publicationPeriod.end),
    18,
  ),
  column(
    'redeemBegin',
    ['Omruilen vanaf', 'Échange dès', 'Redeem from', 'Einlösen ab'],
    (row) => instant(row.redeemPeriod?.begin),
    18,
  ),
  column(
    'redeemEnd',
    ['Omruilen tot', 'Échange jusqu’au', 'Redeem until', 'Einlösen bis'],
    (row) => instant(row.redeemPeriod?.end),
    18,
  ),
  column('online', ['Online', 'En ligne', 'Online', 'Online'], (row) => row.online),
  consumerKeyColumn<ListedReward>(),
]
