import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { type PersonIds, rewardsQuery } from '../../../api/ksb-passholders.ts'
import type { PassholderReward } from '../../../api/ksb-types.ts'
import { count } from '../../../i18n/format.ts'
import { Status } from '../../../ui/Status.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { SimpleTable } from '../../../ui/table/SimpleTable.tsx'
import { ask } from '../../app.ts'
import { moment } from './moment.ts'
import { PartOf, usePart } from './PartOf.tsx'

const tones = { GRANTED: 'information', REDEEMED: 'ordinary', CANCELLED: 'neutral' } as const

/** What was redeemed, what of it was undone, and what waits. */
export function RewardsSection({ ids }: { ids: PersonIds }) {
  const { t } = useTranslation('passholders')
  const part = usePart()
  const query = useQuery(rewardsQuery(ask, ids, part.limit))
  const columns: Column<PassholderReward>[] = [
    { key: 'when', label: t('detail.when'), cell: (row) => <span className="op-numbers">{moment(row.at)}</span> },
    { key: 'reward', label: t('detail.reward'), isName: true, cell: (row) => row.title },
    { key: 'type', label: t('detail.cardType'), cell: (row) => t(`detail.rewardType.${row.type}`) },
    {
      key: 'status',
      label: t('detail.status'),
      cell: (row) => <Status tone={tones[row.status]}>{t(`detail.rewardStatus.${row.status}`)}</Status>,
    },
    { key: 'where', label: t('detail.where'), cell: (row) => row.organizer?.name ?? null },
    {
      key: 'points',
      label: t('detail.change'),
      align: 'right',
      cell: (row) => (row.points ? count(row.points) : null),
    },
  ]
  return (
    <PartOf query={query} part={part} empty={{ title: t('detail.noRewards'), text: t('detail.noRewardsText') }}>
      {(rows) => (
        <SimpleTable
          label={t('detail.rewards')}
          rows={rows}
          columns={columns}
          rowKey={(row) => row.redeemedRewardId ?? `${row.rewardId} ${row.at}`}
        />
      )}
    </PartOf>
  )
}
