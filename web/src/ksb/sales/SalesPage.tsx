import { IconBan, IconCalendarX, IconReceiptEuro } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cardSystemQuery } from '../../api/ksb.ts'
import { type ListedSale, type SaleList, saleParameters, salesPath, salesQuery } from '../../api/ksb-sales.ts'
import type { CardSystemParts } from '../../api/ksb-types.ts'
import { chapterWords } from '../../i18n/chapter-words.ts'
import { shortDate, time } from '../../i18n/format.ts'
import type { FilterField } from '../../ui/table/filter-field.ts'
import { consumerkeyWords, idWords } from '../../ui/table/ids.tsx'
import { List } from '../../ui/table/List.tsx'
import { ColumnsMenu, ViewsMenu } from '../../ui/table/ListTools.tsx'
import { defaultRows, type GoInList, type ListSearch } from '../../ui/table/list-search.ts'
import type { RowAction } from '../../ui/table/RowMenu.tsx'
import { savedViews } from '../../ui/table/views.ts'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { ask } from '../app.ts'
import { salesRouteApi } from '../routes.ts'
import { PageHead } from '../shell/PageHead.tsx'
import { useListExport } from '../useListExport.tsx'
import { CancelDialog } from './CancelDialog.tsx'
import { saleFilters } from './filters.ts'
import { SettleDialog } from './SettleDialog.tsx'
import { useSaleColumns } from './useSaleColumns.tsx'

const icon = { size: 18, stroke: 2, 'aria-hidden': true } as const
const views = savedViews('sales')
/** In the words of the balie. */
const WhySaleDialog = lazy(async () => {
  const [{ WhySaleDialog }] = await Promise.all([import('./WhySaleDialog.tsx'), chapterWords('tickets')()])
  return { default: WhySaleDialog }
})
const text = (value: ListSearch[string]) => (typeof value === 'string' ? value : undefined)

function listOf(search: ListSearch): SaleList {
  const { organizerId, uitpasNumber } = search
  return {
    ...Object.fromEntries(
      (['event', 'from', 'until', 'type', 'state', 'id', 'eventId', 'passholderId', 'clientId', 'sort'] as const).map(
        (key) => [key, text(search[key])],
      ),
    ),
    uitpasNumber: text(uitpasNumber)?.replace(/\s/g, ''),
    organizerId: Array.isArray(organizerId) ? organizerId : typeof organizerId === 'string' ? [organizerId] : undefined,
  }
}

/** *Toegekende kansentarieven*: look one up, and put right what was given by mistake. */
export function SalesPage() {
  const { t } = useTranslation(['sales', 'ksb'])
  usePageTitle(`${t('title')} · ${t('ksb:name')}`)
  const params = salesRouteApi.useParams()
  const search: ListSearch = salesRouteApi.useSearch()
  const navigate = useNavigate()
  const { cardSystemId } = params
  const [asked, setAsked] = useState<{ act: 'cancel' | 'settle' | 'why'; sale: ListedSale }>()
  const list = listOf(search)
  const parts = useQuery(cardSystemQuery(ask, cardSystemId)).data
  const query = useQuery(salesQuery(ask, cardSystemId, list, search.page ?? 1, search.rows ?? defaultRows))
  const all = useQuery(salesQuery(ask, cardSystemId, {}, 1, 1)).data?.totalItems
  const columns = useSaleColumns()
  const fields = useSaleFields(parts)
  const exporting = useListExport(t('what'), `${salesPath(cardSystemId)}/export`, saleParameters(list))
  const go: GoInList = (next) => void navigate({ to: '/$cardSystemId/ticket-sales', params, search: next })
  const actions = (sale: ListedSale): RowAction[] => [
    {
      key: 'why',
      label: t('act.why'),
      icon: <IconReceiptEuro {...icon} />,
      act: () => setAsked({ act: 'why', sale }),
    },
    ...(sale.cancelledAt === undefined
      ? [
          {
            key: 'cancel',
            label: t('act.cancel'),
            icon: <IconBan {...icon} />,
            act: () => setAsked({ act: 'cancel', sale }),
            danger: true,
          },
        ]
      : []),
    {
      key: 'settle',
      label: t('act.settle'),
      icon: <IconCalendarX {...icon} />,
      act: () => setAsked({ act: 'settle', sale }),
    },
  ]
  return (
    <>
      <PageHead
        title={t('title')}
        chapter="sales"
        tools={
          <>
            <ColumnsMenu columns={columns} search={search} go={go} />
            <ViewsMenu views={views} filters={fields} search={search} go={go} />
            {exporting.menu}
          </>
        }
      />
      {exporting.refused}
      <List<ListedSale>
        label={t('title')}
        noun={t('noun')}
        nounOne={t('nounOne')}
        columns={columns}
        fields={fields}
        search={search}
        usualSort="-at"
        go={go}
        query={query}
        all={all}
        rowKey={(row) => row.id}
        rowName={(row) => `${row.event.title}, ${shortDate(row.at)} ${time(row.at)}`}
        nameLink={(_, name) => name}
        actions={actions}
        empty={{ title: t('empty'), text: t('emptyText') }}
      />
      {asked?.act === 'cancel' ? <CancelDialog sale={asked.sale} onClose={() => setAsked(undefined)} /> : null}
      {asked?.act === 'why' ? (
        <Suspense>
          <WhySaleDialog sale={asked.sale} onClose={() => setAsked(undefined)} />
        </Suspense>
      ) : null}
      {asked?.act === 'settle' ? <SettleDialog event={asked.sale.event} onClose={() => setAsked(undefined)} /> : null}
    </>
  )
}

function useSaleFields(parts: CardSystemParts | undefined): FilterField[] {
  const { t } = useTranslation(['sales', 'table'])
  const words: Record<(typeof saleFilters)[number]['key'], Omit<FilterField, 'key' | 'kind'>> = {
    event: { label: t('column.event') },
    organizerId: {
      label: t('column.organizer'),
      choices: parts?.organizers.map(({ id, name }) => ({ value: id, label: name })),
    },
    from: { label: t('filter.from') },
    until: { label: t('filter.until') },
    type: {
      label: t('filter.type'),
      choices: (['SOCIALTARIFF', 'COUPON'] as const).map((value) => ({ value, label: t(`type.${value}`) })),
    },
    state: {
      label: t('column.state'),
      choices: (['STANDING', 'CANCELLED'] as const).map((value) => ({ value, label: t(`state.${value}`) })),
    },
    uitpasNumber: { label: t('column.uitpasNumber'), numeric: true },
    id: idWords(t('column.id')),
    eventId: idWords(t('column.eventId'), 'eventId'),
    passholderId: idWords(t('table:id'), 'passholderId'),
    clientId: consumerkeyWords(t('table:consumerkey')),
  }
  return saleFilters.map((filter) => ({ ...filter, ...words[filter.key] }))
}
