import { useTranslation } from 'react-i18next'
import type { ListedReward, RewardType } from '../../api/ksb-rewards.ts'
import { count, shortDate } from '../../i18n/format.ts'
import { Status } from '../../ui/Status.tsx'
import type { Column } from '../../ui/table/column.ts'
import { consumerkeyColumn, idColumn } from '../../ui/table/ids.tsx'
import classes from './Rewards.module.css'

const tones = { ACTIVE: 'ordinary', INACTIVE: 'attention', DELETED: 'neutral' } as const

/** The columns of the list of rewards; what not everybody needs is chosen. */
export function useRewardColumns(type: RewardType): Column<ListedReward>[] {
  const { t } = useTranslation(['rewards', 'table'])
  const period = (from: string | undefined, until: string | undefined) =>
    from === undefined
      ? t('always')
      : until === undefined
        ? t('from', { day: shortDate(from) })
        : t('period', { from: shortDate(from), until: shortDate(until) })
  return [
    { key: 'title', label: t('column.title'), cell: (row) => row.title, isName: true, width: 22, sort: 'title' },
    ...(type === 'POINTS'
      ? [
          {
            key: 'points',
            label: t('column.points'),
            cell: (row: ListedReward) => <span className="op-numbers">{count(row.points)}</span>,
            align: 'right',
            sort: 'points',
          } as const,
        ]
      : []),
    {
      key: 'balies',
      label: t('column.balies'),
      cell: (row) => row.organizers.map(({ name }) => name).join(', ') || t('anyBalie'),
      width: 18,
    },
    {
      key: 'redeemed',
      label: t('column.redeemed'),
      cell: (row) => (
        <span className="op-numbers">
          {row.maxAvailableUnits === undefined
            ? count(row.unitsTaken)
            : t('of', { taken: count(row.unitsTaken), all: count(row.maxAvailableUnits) })}
        </span>
      ),
      align: 'right',
      sort: 'redeemCount',
    },
    {
      key: 'redeemPeriod',
      label: t('column.redeemPeriod'),
      cell: (row) => period(row.redeemPeriod?.begin, row.redeemPeriod?.end),
      width: 15,
      fact: true,
    },
    {
      key: 'state',
      label: t('column.state'),
      cell: (row) => <Status tone={tones[row.status]}>{t(`state.${row.status}`)}</Status>,
      fact: true,
    },
    {
      key: 'online',
      label: t('column.online'),
      cell: (row) => t(row.online ? 'online.yes' : 'online.no'),
      optional: true,
    },
    {
      key: 'publicationPeriod',
      label: t('column.publicationPeriod'),
      cell: (row) => period(row.publicationPeriod.begin, row.publicationPeriod.end),
      optional: true,
      width: 15,
    },
    ...(type === 'WELCOME'
      ? [
          {
            key: 'grantingPeriod',
            label: t('column.grantingPeriod'),
            cell: (row: ListedReward) => period(row.grantingPeriod?.begin, row.grantingPeriod?.end),
            optional: true,
            width: 15,
          } as const,
        ]
      : []),
    {
      key: 'picture',
      label: t('column.picture'),
      cell: (row) => (row.pictures[0] ? <img src={row.pictures[0]} alt="" className={classes.small} /> : '–'),
      optional: true,
    },
    idColumn(t('column.id'), (row) => row.id),
    idColumn(t('column.balieIds'), (row) => row.organizers.map(({ id }) => id), 'balieIds'),
    consumerkeyColumn(t('table:consumerkey')),
  ]
}
