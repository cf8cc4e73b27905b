import { Button } from '@mantine/core'
import { IconPencil, IconPlus, IconTicketOff } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Voucher, vouchersExportPath, vouchersQuery } from '../../api/ksb-prices.ts'
import { everything, listParameters } from '../../api/list.ts'
import { count, dayOf, euro, shortDate } from '../../i18n/format.ts'
import { Status } from '../../ui/Status.tsx'
import { askedIn } from '../../ui/table/asked.ts'
import type { Column } from '../../ui/table/column.ts'
import type { FilterField } from '../../ui/table/filter-field.ts'
import { idFilter } from '../../ui/table/id-filter.ts'
import { idColumn, numberWords } from '../../ui/table/ids.tsx'
import type { ListSearch } from '../../ui/table/list-search.ts'
import type { RowAction } from '../../ui/table/RowMenu.tsx'
import { savedViews } from '../../ui/table/views.ts'
import { ask } from '../app.ts'
import { ListPage } from '../ListPage.tsx'
import { vouchersRouteApi } from '../routes.ts'
import { EndVoucherDialog } from './EndDialogs.tsx'
import { voucherFilters } from './filters.ts'
import { PricesHead } from './PricesHead.tsx'
import { voucherState, voucherStates } from './price-state.ts'
import { VoucherDialog } from './VoucherDialog.tsx'

const icon = { size: 18, stroke: 2, 'aria-hidden': true } as const
const tones = { USABLE: 'ordinary', LATER: 'information', USED: 'neutral', ENDED: 'neutral' } as const

const views = savedViews('vouchers')

/** Codes that make a membership cheaper, the newest first, with how often each was used. */
export function VouchersPage() {
  const { t } = useTranslation(['prices', 'table'])
  const params = vouchersRouteApi.useParams()
  const search: ListSearch = vouchersRouteApi.useSearch()
  const navigate = useNavigate()
  const [asked, setAsked] = useState<{ edit: Voucher } | { end: Voucher }>()
  const question = askedIn(search, voucherFilters)
  const query = useQuery(vouchersQuery(ask, params.cardSystemId, question))
  const all = useQuery(vouchersQuery(ask, params.cardSystemId, everything)).data?.totalItems
  const today = dayOf(new Date())
  const date = (day: string | undefined) =>
    day === undefined ? null : <span className="op-numbers">{shortDate(day)}</span>
  const columns: Column<Voucher>[] = [
    { key: 'code', label: t('column.code'), isName: true, cell: (row) => row.code, sort: 'code', width: 11 },
    { key: 'label', label: t('column.label'), cell: (row) => row.label, sort: 'label', width: 14 },
    {
      key: 'price',
      label: t('column.price'),
      sort: 'price',
      align: 'right',
      cell: (row) => <span className="op-numbers">{euro(row.priceCents / 100)}</span>,
    },
    {
      key: 'uses',
      label: t('column.uses'),
      sort: 'uses',
      align: 'right',
      fact: true,
      cell: (row) => (
        <span className="op-numbers">{t('uses', { used: count(row.uses), all: count(row.maxUses) })}</span>
      ),
    },
    { key: 'from', label: t('column.from'), cell: (row) => date(row.validFrom), sort: 'validFrom' },
    { key: 'until', label: t('column.until'), cell: (row) => date(row.validUntil), sort: 'validUntil' },
    {
      key: 'state',
      label: t('column.state'),
      fact: true,
      cell: (row) => {
        const state = voucherState(row, today)
        return <Status tone={tones[state]}>{t(`voucherState.${state}`)}</Status>
      },
    },
    idColumn(t('table:number'), (row) => String(row.id)),
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
  const fields: FilterField[] = [
    { ...voucherFilters[0], label: t('column.code') },
    { ...voucherFilters[1], label: t('column.label') },
    {
      ...voucherFilters[2],
      label: t('column.state'),
      choices: voucherStates.map((value) => ({ value, label: t(`voucherState.${value}`) })),
    },
    { ...idFilter, ...numberWords(t('table:number'), t('table:digits')) },
  ]
  return (
    <ListPage<Voucher>
      head={(tools) => <PricesHead tools={tools} />}
      views={views}
      file={{ path: vouchersExportPath(params.cardSystemId), parameters: listParameters(question) }}
      tools={
        <Button
          size="xs"
          leftSection={<IconPlus {...icon} />}
          onClick={() => void navigate({ to: '/$cardSystemId/prices/vouchers/new', params })}
        >
          {t('act.newVouchers')}
        </Button>
      }
      label={t('vouchers')}
      noun={t('vouchersNoun')}
      nounOne={t('vouchersNounOne')}
      columns={columns}
      fields={fields}
      search={search}
      usualSort={undefined}
      go={(next) => void navigate({ to: '/$cardSystemId/prices/vouchers', params, search: next })}
      query={query}
      all={all}
      rowKey={(row) => String(row.id)}
      rowName={(row) => row.code}
      nameLink={(_, name) => name}
      actions={actions}
      empty={{ title: t('vouchersEmpty'), text: t('vouchersEmptyText') }}
    >
      {asked && 'edit' in asked ? <VoucherDialog voucher={asked.edit} onClose={close} /> : null}
      {asked && 'end' in asked ? <EndVoucherDialog voucher={asked.end} onClose={close} /> : null}
    </ListPage>
  )
}
