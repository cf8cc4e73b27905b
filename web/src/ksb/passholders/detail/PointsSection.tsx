import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { type PersonIds, pointsQuery } from '../../../api/ksb-passholders.ts'
import type { PointsEntry } from '../../../api/ksb-types.ts'
import { change, count } from '../../../i18n/format.ts'
import { PointsDisc } from '../../../ui/PointsDisc.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { SimpleTable } from '../../../ui/table/SimpleTable.tsx'
import { ask } from '../../app.ts'
import { moment } from './moment.ts'
import { PartOf, usePart } from './PartOf.tsx'
import classes from './PassholderPage.module.css'

const reasons = [
  'CHECKIN',
  'CHECKIN_CANCELLED',
  'REWARD_REDEEMED',
  'REWARD_CANCELLED',
  'MERGED_AWAY',
  'MERGED_HERE',
  'UNMERGED_AWAY',
  'UNMERGED_HERE',
] as const

/** Every change of the balance, newest first; what was undone stands there too, with its undoing. */
export function PointsSection({ ids, balance }: { ids: PersonIds; balance: number }) {
  const { t } = useTranslation(['passholders', 'common'])
  const part = usePart()
  const query = useQuery(pointsQuery(ask, ids, part.limit))
  const columns: Column<PointsEntry>[] = [
    { key: 'when', label: t('detail.when'), cell: (row) => <span className="op-numbers">{moment(row.at)}</span> },
    { key: 'what', label: t('detail.what'), isName: true, cell: (row) => words(row) },
    { key: 'where', label: t('detail.where'), cell: (row) => row.organizer?.name ?? null },
    { key: 'change', label: t('detail.change'), align: 'right', cell: (row) => change(row.points) },
    { key: 'after', label: t('detail.after'), align: 'right', cell: (row) => count(row.balance) },
  ]
  return (
    <>
      <p className={classes.balance}>
        <PointsDisc size={56} text={count(balance)} />
        <span>{t('common:pointsWord', { count: balance })}</span>
      </p>
      <PartOf query={query} part={part} empty={{ title: t('detail.noPoints'), text: t('detail.noPointsText') }}>
        {(rows) => (
          <SimpleTable
            label={t('detail.points')}
            rows={rows}
            columns={columns}
            rowKey={(row, index) => `${row.at} ${row.balance} ${index}`}
          />
        )}
      </PartOf>
    </>
  )

  function words(row: PointsEntry) {
    const known = reasons.find((one) => one === row.reason)
    const what = t(`detail.reasonsOfPoints.${known ?? 'other'}`)
    return row.title === undefined ? what : `${what}: ${row.title}`
  }
}
