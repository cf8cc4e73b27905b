import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { type PersonIds, passholderCouponsQuery } from '../../../api/ksb-passholders.ts'
import type { PassholderCoupon } from '../../../api/ksb-types.ts'
import { count, shortDate } from '../../../i18n/format.ts'
import { Status } from '../../../ui/Status.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { SimpleTable } from '../../../ui/table/SimpleTable.tsx'
import { ask } from '../../app.ts'
import { PartOf, usePart } from './PartOf.tsx'

/** The coupons that somebody has, and what is left of each. */
export function CouponsSection({ ids }: { ids: PersonIds }) {
  const { t } = useTranslation('passholders')
  const part = usePart()
  const query = useQuery(passholderCouponsQuery(ask, ids, part.limit))
  const date = (instant: string | undefined) =>
    instant === undefined ? null : <span className="op-numbers">{shortDate(instant)}</span>
  const columns: Column<PassholderCoupon>[] = [
    { key: 'coupon', label: t('detail.coupon'), isName: true, cell: (row) => row.coupon.name },
    {
      key: 'status',
      label: t('detail.status'),
      cell: (row) => (
        <Status tone={row.status === 'ACTIVE' ? 'ordinary' : 'neutral'}>{t(`detail.couponState.${row.status}`)}</Status>
      ),
    },
    { key: 'from', label: t('detail.from'), cell: (row) => date(row.validityPeriod?.begin) },
    { key: 'until', label: t('detail.until'), cell: (row) => date(row.validityPeriod?.end) },
    {
      key: 'left',
      label: t('detail.left'),
      align: 'right',
      cell: ({ remaining }) =>
        remaining === undefined ? null : t(`detail.leftIn.${remaining.period}`, { shown: count(remaining.volume) }),
    },
  ]
  return (
    <PartOf query={query} part={part} empty={{ title: t('detail.noCoupons'), text: t('detail.noCouponsText') }}>
      {(rows) => (
        <SimpleTable
          labelled
          label={t('detail.coupons')}
          rows={rows}
          columns={columns}
          rowKey={(row) => String(row.id)}
        />
      )}
    </PartOf>
  )
}
