import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { cardSystemQuery } from '../../api/ksb.ts'
import { cardsQuery } from '../../api/ksb-stock.ts'
import type { CardDetail } from '../../api/ksb-types.ts'
import { List } from '../../ui/table/List.tsx'
import { ColumnsMenu } from '../../ui/table/ListTools.tsx'
import { defaultRows, type GoInList, type ListSearch } from '../../ui/table/list-search.ts'
import { UitpasNumber } from '../../ui/UitpasNumber.tsx'
import { ask } from '../app.ts'
import { cardsRouteApi } from '../routes.ts'
import { CardsHead } from './CardsHead.tsx'
import { filtersIn } from './filters-in.ts'
import { cardFilters } from './sections.ts'
import { useCardActions } from './useCardActions.tsx'
import { useCardColumns } from './useCardColumns.tsx'
import { useCardFields } from './useCardFields.ts'

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
  const go: GoInList = (next) => void navigate({ to: '/$cardSystemId/cards', params, search: next })
  return (
    <>
      <CardsHead tools={<ColumnsMenu columns={columns} search={search} go={go} />} />
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
