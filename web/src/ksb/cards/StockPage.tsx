import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { cardSystemQuery } from '../../api/ksb.ts'
import { type BalieStock, exportPath, stockQuery } from '../../api/ksb-stock.ts'
import { listParameters } from '../../api/list.ts'
import { count } from '../../i18n/format.ts'
import { Status } from '../../ui/Status.tsx'
import { askedIn } from '../../ui/table/asked.ts'
import type { Column } from '../../ui/table/column.ts'
import type { FilterField } from '../../ui/table/filter-field.ts'
import { idFilter } from '../../ui/table/id-filter.ts'
import { idColumn, idWords } from '../../ui/table/ids.tsx'
import type { ListSearch } from '../../ui/table/list-search.ts'
import { savedViews } from '../../ui/table/views.ts'
import { ask } from '../app.ts'
import { ListPage } from '../ListPage.tsx'
import { stockRouteApi } from '../routes.ts'
import classes from './Cards.module.css'
import { CardsHead } from './CardsHead.tsx'
import { stockFilters } from './sections.ts'
import { useStockActions } from './useStockActions.tsx'

const views = savedViews('stock')

/** How many cards each balie has, what is low first. */
export function StockPage() {
  const { t } = useTranslation(['cards', 'table'])
  const params = stockRouteApi.useParams()
  const search: ListSearch = stockRouteApi.useSearch()
  const navigate = useNavigate()
  const { cardSystemId } = params
  const parts = useQuery(cardSystemQuery(ask, cardSystemId)).data
  const asked = askedIn(search, stockFilters)
  const query = useQuery(stockQuery(ask, cardSystemId, asked))
  const { actions, dialog } = useStockActions(parts)
  const fields: FilterField[] = [
    { ...stockFilters[0], label: t('column.balie') },
    { ...stockFilters[1], label: t('filter.onlyLow'), choices: [{ value: 'true', label: t('filter.low') }] },
    { ...idFilter, ...idWords(t('table:id')) },
  ]
  const unsent = query.data?.unsent
  return (
    <ListPage<BalieStock>
      head={(tools) => <CardsHead tools={tools} />}
      views={views}
      file={{ path: exportPath(cardSystemId, 'stock'), parameters: listParameters(asked) }}
      note={
        unsent ? (
          <p className={classes.note}>
            {t('unsent', { regular: count(unsent.regular), socialTariff: count(unsent.socialTariff) })}
          </p>
        ) : null
      }
      label={t('stock')}
      noun={t('stockNoun')}
      nounOne={t('stockNounOne')}
      columns={useStockColumns()}
      fields={fields}
      search={search}
      usualSort={undefined}
      go={(next) => void navigate({ to: '/$cardSystemId/cards/stock', params, search: next })}
      query={query}
      all={parts?.organizers.length}
      rowKey={(row) => row.organizerId}
      rowName={(row) => row.name}
      nameLink={(_, name) => name}
      actions={actions}
      empty={{ title: t('stockEmpty'), text: t('stockEmptyText') }}
    >
      {dialog}
    </ListPage>
  )
}

function useStockColumns(): Column<BalieStock>[] {
  const { t } = useTranslation(['cards', 'table'])
  const figure = (value: number) => <span className="op-numbers">{count(value)}</span>
  return [
    { key: 'balie', label: t('column.balie'), cell: (row) => row.name, sort: 'name', isName: true, width: 18 },
    {
      key: 'regular',
      label: t('column.regular'),
      cell: (row) => figure(row.regular),
      sort: 'regular',
      align: 'right',
      fact: true,
    },
    {
      key: 'socialTariff',
      label: t('column.socialTariff'),
      cell: (row) => figure(row.socialTariff),
      sort: 'socialTariff',
      align: 'right',
      fact: true,
    },
    {
      key: 'underWay',
      label: t('column.underWay'),
      cell: (row) => figure(row.underWay),
      sort: 'underWay',
      align: 'right',
    },
    {
      key: 'low',
      label: t('column.low'),
      cell: (row) =>
        row.low ? (
          <Status tone="attention">{t('lowStock')}</Status>
        ) : row.active ? null : (
          <Status tone="neutral">{t('inactive')}</Status>
        ),
    },
    idColumn(t('table:id'), (row) => row.organizerId),
  ]
}
