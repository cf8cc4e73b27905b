import { useTranslation } from 'react-i18next'
import type { ListedOrder } from '../../api/ksb-orders.ts'
import { count, euro, shortDate, time } from '../../i18n/format.ts'
import { Status } from '../../ui/Status.tsx'
import type { Column } from '../../ui/table/column.ts'
import { idColumn } from '../../ui/table/ids.tsx'

const moment = (instant: string) => (
  <span className="op-numbers">
    {shortDate(instant)} {time(instant)}
  </span>
)

const tones = { PENDING_PAYMENT: 'attention', REGISTERED: 'ordinary', CANCELLED: 'neutral' } as const

/** How an order stands; who is in it, stands with the passholders. */
export function useOrderColumns(): Column<ListedOrder>[] {
  const { t } = useTranslation('orders')
  return [
    {
      key: 'createdAt',
      label: t('column.createdAt'),
      cell: (row) => moment(row.createdAt),
      isName: true,
      sort: 'createdAt',
    },
    {
      key: 'status',
      label: t('column.status'),
      cell: (row) => <Status tone={tones[row.status]}>{t(`status.${row.status}`)}</Status>,
      fact: true,
    },
    { key: 'people', label: t('column.people'), cell: (row) => count(row.people), align: 'right' },
    {
      key: 'totalPrice',
      label: t('column.totalPrice'),
      cell: (row) => (row.totalPrice === 0 ? t('free') : euro(row.totalPrice)),
      align: 'right',
      fact: true,
    },
    {
      key: 'payment',
      label: t('column.payment'),
      cell: (row) => (row.payment === undefined ? null : t(`payment.${row.payment}`)),
    },
    {
      key: 'refund',
      label: t('column.refund'),
      cell: (row) => (row.refund === undefined ? null : <Refund refund={row.refund} />),
      fact: true,
    },
    {
      key: 'refusal',
      label: t('column.refusal'),
      cell: (row) => (row.refusal === undefined ? null : t(`refusal.${reasonOf(row.refusal)}`)),
      width: 14,
    },
    { key: 'client', label: t('column.client'), cell: (row) => row.clientName ?? t('deleted'), width: 12 },
    {
      key: 'endedAt',
      label: t('column.endedAt'),
      cell: (row) => (row.endedAt === undefined ? null : moment(row.endedAt)),
      optional: true,
    },
    idColumn(t('column.id'), (row) => row.id),
  ]
}

function Refund({ refund }: { refund: NonNullable<ListedOrder['refund']> }) {
  const { t } = useTranslation('orders')
  return <Status tone={refund === 'DUE' ? 'attention' : 'ordinary'}>{t(`refund.${refund}`)}</Status>
}

/** What an administrator has to know of it; the type itself is in the file. */
function reasonOf(refusal: string) {
  if (refusal === 'too-late') return 'late'
  if (refusal.includes('insz') || refusal.includes('already')) return 'insz'
  if (refusal.includes('postal-code') || refusal.includes('city')) return 'address'
  if (refusal.includes('voucher')) return 'voucher'
  return refusal === 'openpas/card-numbers-exhausted' ? 'numbers' : 'other'
}
