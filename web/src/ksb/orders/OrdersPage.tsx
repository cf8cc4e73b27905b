import { IconCopy } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { type ListedOrder, type OrderList, orderParameters, ordersPath, ordersQuery } from '../../api/ksb-orders.ts'
import { shortDate, time } from '../../i18n/format.ts'
import { showToast } from '../../ui/Toast.tsx'
import type { FilterField } from '../../ui/table/filter-field.ts'
import { List } from '../../ui/table/List.tsx'
import { ColumnsMenu, ViewsMenu } from '../../ui/table/ListTools.tsx'
import { defaultRows, type GoInList, type ListSearch } from '../../ui/table/list-search.ts'
import { savedViews } from '../../ui/table/views.ts'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { ask } from '../app.ts'
import { ordersRouteApi } from '../routes.ts'
import { PageHead } from '../shell/PageHead.tsx'
import { useListExport } from '../useListExport.tsx'
import { orderFilters } from './filters.ts'
import { useOrderColumns } from './useOrderColumns.tsx'

const views = savedViews('orders')
const text = (value: ListSearch[string]) => (typeof value === 'string' ? value : undefined)

/** *Online bestellingen*: how far each is, and which money still goes back. */
export function OrdersPage() {
  const { t } = useTranslation(['orders', 'ksb'])
  usePageTitle(`${t('title')} · ${t('ksb:name')}`)
  const params = ordersRouteApi.useParams()
  const search: ListSearch = ordersRouteApi.useSearch()
  const navigate = useNavigate()
  const { cardSystemId } = params
  const list: OrderList = {
    ...Object.fromEntries(orderFilters.map(({ key }) => [key, text(search[key])])),
    sort: text(search.sort),
  }
  const query = useQuery(ordersQuery(ask, cardSystemId, list, search.page ?? 1, search.rows ?? defaultRows))
  const all = useQuery(ordersQuery(ask, cardSystemId, {}, 1, 1)).data?.totalItems
  const columns = useOrderColumns()
  const fields = useOrderFields()
  const exporting = useListExport(t('what'), `${ordersPath(cardSystemId)}/export`, orderParameters(list))
  const go: GoInList = (next) => void navigate({ to: '/$cardSystemId/orders', params, search: next })
  const copy = (order: ListedOrder) =>
    void navigator.clipboard.writeText(order.id).then(
      () => showToast(t('act.copied')),
      () => showToast(t('act.copyFailed'), 'information'),
    )
  return (
    <>
      <PageHead
        title={t('title')}
        chapter="orders"
        tools={
          <>
            <ColumnsMenu columns={columns} search={search} go={go} />
            <ViewsMenu views={views} filters={fields} search={search} go={go} />
            {exporting.menu}
          </>
        }
      />
      {exporting.refused}
      <List<ListedOrder>
        label={t('title')}
        noun={t('noun')}
        nounOne={t('nounOne')}
        columns={columns}
        fields={fields}
        search={search}
        usualSort="-createdAt"
        go={go}
        query={query}
        all={all}
        rowKey={(row) => row.id}
        rowName={(row) => `${shortDate(row.createdAt)} ${time(row.createdAt)}`}
        nameLink={(_, name) => name}
        actions={(row) => [
          {
            key: 'copy',
            label: t('act.copy'),
            icon: <IconCopy size={18} stroke={2} aria-hidden="true" />,
            act: () => copy(row),
          },
        ]}
        empty={{ title: t('empty'), text: t('emptyText') }}
      />
    </>
  )
}

function useOrderFields(): FilterField[] {
  const { t } = useTranslation('orders')
  const words: Record<(typeof orderFilters)[number]['key'], Omit<FilterField, 'key' | 'kind'>> = {
    id: { label: t('filter.id'), personal: true },
    status: {
      label: t('column.status'),
      choices: (['PENDING_PAYMENT', 'REGISTERED', 'CANCELLED'] as const).map((value) => ({
        value,
        label: t(`status.${value}`),
      })),
    },
    payment: {
      label: t('column.payment'),
      choices: (['OPEN', 'PAID', 'CANCELLED', 'EXPIRED'] as const).map((value) => ({
        value,
        label: t(`payment.${value}`),
      })),
    },
    refund: {
      label: t('column.refund'),
      choices: (['DUE', 'DONE'] as const).map((value) => ({ value, label: t(`refund.${value}`) })),
    },
    from: { label: t('filter.from') },
    until: { label: t('filter.until') },
  }
  return orderFilters.map((filter) => ({ ...filter, ...words[filter.key] }))
}
