import { Button } from '@mantine/core'
import { IconPencil, IconPlus, IconTicketOff } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Voucher, vouchersQuery } from '../../api/ksb-prices.ts'
import { count, dayOf, euro, shortDate } from '../../i18n/format.ts'
import { Status } from '../../ui/Status.tsx'
import type { Column } from '../../ui/table/column.ts'
import { List } from '../../ui/table/List.tsx'
import { defaultRows, type GoInList, type ListSearch } from '../../ui/table/list-search.ts'
import type { RowAction } from '../../ui/table/RowMenu.tsx'
import { savedViews } from '../../ui/table/views.ts'
import { ask } from '../app.ts'
import { ColumnsAndViews } from '../ColumnsAndViews.tsx'
import { vouchersRouteApi } from '../routes.ts'
import { EndVoucherDialog } from './EndDialogs.tsx'
import { PricesHead } from './PricesHead.tsx'
import { voucherState } from './price-state.ts'
import { VoucherDialog } from './VoucherDialog.tsx'

const icon = { size: 18, stroke: 2, 'aria-hidden': true } as const
const tones = { USABLE: 'ordinary', LATER: 'information', USED: 'neutral', ENDED: 'neutral' } as const

const views = savedViews('vouchers')

/** Codes that make a membership cheaper, the newest first, with how often each was used. */
export function VouchersPage() {
  const { t } = useTranslation('prices')
  const params = vouchersRouteApi.useParams()
  const search: ListSearch = vouchersRouteApi.useSearch()
  const navigate = useNavigate()
  const [asked, setAsked] = useState<{ edit: Voucher } | { end: Voucher }>()
  const place = { page: search.page ?? 1, rows: search.rows ?? defaultRows }
  const query = useQuery(vouchersQuery(ask, params.cardSystemId, place))
  const today = dayOf(new Date())
  const date = (day: string | undefined) =>
    day === undefined ? null : <span className="op-numbers">{shortDate(day)}</span>
  const columns: Column<Voucher>[] = [
    { key: 'code', label: t('column.code'), isName: true, cell: (row) => row.code, width: 11 },
    { key: 'label', label: t('column.label'), cell: (row) => row.label, width: 14 },
    {
      key: 'price',
      label: t('column.price'),
      align: 'right',
      cell: (row) => <span className="op-numbers">{euro(row.priceCents / 100)}</span>,
    },
    {
      key: 'uses',
      label: t('column.uses'),
      align: 'right',
      fact: true,
      cell: (row) => (
        <span className="op-numbers">{t('uses', { used: count(row.uses), all: count(row.maxUses) })}</span>
      ),
    },
    { key: 'from', label: t('column.from'), cell: (row) => date(row.validFrom) },
    { key: 'until', label: t('column.until'), cell: (row) => date(row.validUntil) },
    {
      key: 'state',
      label: t('column.state'),
      fact: true,
      cell: (row) => {
        const state = voucherState(row, today)
        return <Status tone={tones[state]}>{t(`voucherState.${state}`)}</Status>
      },
    },
  ]
  const actions = (row: Voucher): RowAction[] =>
    row.withdrawnAt === undefined
      ? [
          {
            key: 'edit',
            label: t('act.editVoucher'),
            icon: <IconPencil {...icon} />,
            act: () => setAsked({ edit: row }),
          },
          {
            key: 'end',
            label: t('act.end'),
            icon: <IconTicketOff {...icon} />,
            act: () => setAsked({ end: row }),
            danger: true,
          },
        ]
      : []
  const close = () => setAsked(undefined)
  const go: GoInList = (next) => void navigate({ to: '/$cardSystemId/prices/vouchers', params, search: next })
  return (
    <>
      <PricesHead
        tools={
          <>
            <ColumnsAndViews columns={columns} views={views} filters={[]} search={search} go={go} />
            <Button
              variant="default"
              size="xs"
              leftSection={<IconPlus {...icon} />}
              onClick={() => void navigate({ to: '/$cardSystemId/prices/vouchers/new', params })}
            >
              {t('act.newVouchers')}
            </Button>
          </>
        }
      />
      <List<Voucher>
        label={t('vouchers')}
        noun={t('vouchersNoun')}
        nounOne={t('vouchersNounOne')}
        columns={columns}
        fields={[]}
        search={search}
        usualSort={undefined}
        go={go}
        query={query}
        all={query.data?.totalItems}
        rowKey={(row) => String(row.id)}
        rowName={(row) => row.code}
        nameLink={(_, name) => name}
        actions={actions}
        empty={{ title: t('vouchersEmpty'), text: t('vouchersEmptyText') }}
      />
      {asked && 'edit' in asked ? <VoucherDialog voucher={asked.edit} onClose={close} /> : null}
      {asked && 'end' in asked ? <EndVoucherDialog voucher={asked.end} onClose={close} /> : null}
    </>
  )
}
