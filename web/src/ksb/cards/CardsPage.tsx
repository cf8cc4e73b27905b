import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { cardSystemQuery } from '../../api/ksb.ts'
import { cardsExportPath, cardsQuery, parametersOf } from '../../api/ksb-stock.ts'
import type { CardDetail } from '../../api/ksb-types.ts'
import { List } from '../../ui/table/List.tsx'
import { defaultRows, type GoInList, type ListSearch } from '../../ui/table/list-search.ts'
import { savedViews } from '../../ui/table/views.ts'
import { UitpasNumber } from '../../ui/UitpasNumber.tsx'
import { ask } from '../app.ts'
import { ColumnsAndViews } from '../ColumnsAndViews.tsx'
import { cardsRouteApi } from '../routes.ts'
import { useListExport } from '../useListExport.tsx'
import { CardsHead } from './CardsHead.tsx'
import { filtersIn } from './filters-in.ts'
import { cardFilters } from './sections.ts'
import { useCardActions } from './useCardActions.tsx'
import { useCardColumns } from './useCardColumns.tsx'
import { useCardFields } from './useCardFields.ts'

const views = savedViews('cards')

/** Every card of the card system, whatever became of it. */
export function CardsPage() {
  const { t } = useTranslation('cards')
  const params = cardsRouteApi.useParams()
  const search: ListSearch = cardsRouteApi.useSearch()
  const navigate = useNavigate()
  const { cardSystemId } = params
  const parts = useQuery(cardSystemQuery(ask, cardSystemId)).data
  const query = useQuery(
    cardsQuery(ask, cardSystemId, {
      filters: filtersIn(search, cardFilters),
      sort: search.sort,
      page: search.page ?? 1,
      rows: search.rows ?? defaultRows,
    }),
  )
  const all = useQuery(cardsQuery(ask, cardSystemId, { page: 1, rows: 1 })).data?.totalItems
  const columns = useCardColumns()
  const fields = useCardFields(parts)
  const { actions, dialog } = useCardActions()
  const exporting = useListExport(
    t('exportWhat'),
    cardsExportPath(cardSystemId),
    parametersOf(filtersIn(search, cardFilters), search.sort),
  )
  const go: GoInList = (next) => void navigate({ to: '/$cardSystemId/cards', params, search: next })
  return (
    <>
      <CardsHead
        tools={
          <>
            <ColumnsAndViews columns={columns} views={views} filters={fields} search={search} go={go} />
            {exporting.menu}
          </>
        }
      />
      {exporting.refused}
      <List<CardDetail>
        label={t('title')}
        noun={t('noun')}
        nounOne={t('nounOne')}
        columns={columns}
        fields={fields}
        search={search}
        usualSort="uitpasNumber"
        go={go}
        query={query}
        all={all}
        rowKey={(row) => row.uitpasNumber}
        rowName={(row) => row.uitpasNumber}
        nameLink={(row) =>
          row.passholderId === undefined ? (
            <UitpasNumber number={row.uitpasNumber} />
          ) : (
            <Link
              to="/$cardSystemId/passholders/$passholderId"
              params={{ ...params, passholderId: row.passholderId }}
              search={{ section: 'cards' }}
            >
              <UitpasNumber number={row.uitpasNumber} />
            </Link>
          )
        }
        actions={actions}
        empty={{ title: t('empty'), text: t('emptyText') }}
      />
      {dialog}
    </>
  )
}
