import { IconCopy } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { type ListedOrder, type OrderList, orderParameters, ordersPath, ordersQuery } from '../../api/ksb-orders.ts'
import { shortDate, time } from '../../i18n/format.ts'
import type { FilterField } from '../../ui/table/filter-field.ts'
import { defaultRows, type ListSearch } from '../../ui/table/list-search.ts'
import { savedViews } from '../../ui/table/views.ts'
import { useCopy } from '../../ui/useCopy.ts'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { ask } from '../app.ts'
import { ListPage } from '../ListPage.tsx'
import { ordersRouteApi } from '../routes.ts'
import { PageHead } from '../shell/PageHead.tsx'
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
  const copy = useCopy()
  return (
    <ListPage<ListedOrder>
      head={(tools) => <PageHead title={t('title')} chapter="orders" tools={tools} />}
      views={views}
      file={{ what: t('what'), path: `${ordersPath(cardSystemId)}/export`, parameters: orderParameters(list) }}
      label={t('title')}
      noun={t('noun')}
      nounOne={t('nounOne')}
      columns={useOrderColumns()}
      fields={useOrderFields()}
      search={search}
      usualSort="-createdAt"
      go={(next) => void navigate({ to: '/$cardSystemId/orders', params, search: next })}
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
          act: () => copy(row.id),
        },
      ]}
      empty={{ title: t('empty'), text: t('emptyText') }}
    />
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
