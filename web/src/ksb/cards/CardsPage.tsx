import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { cardSystemQuery } from '../../api/ksb.ts'
import { cardsQuery, exportPath } from '../../api/ksb-stock.ts'
import type { CardDetail } from '../../api/ksb-types.ts'
import { everything, listParameters } from '../../api/list.ts'
import { askedIn } from '../../ui/table/asked.ts'
import type { ListSearch } from '../../ui/table/list-search.ts'
import { savedViews } from '../../ui/table/views.ts'
import { UitpasNumber } from '../../ui/UitpasNumber.tsx'
import { ask } from '../app.ts'
import { ListPage } from '../ListPage.tsx'
import { cardsRouteApi } from '../routes.ts'
import { CardBulkActions } from './CardBulkActions.tsx'
import { CardsHead } from './CardsHead.tsx'
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
  const asked = askedIn(search, cardFilters)
  const query = useQuery(cardsQuery(ask, cardSystemId, asked))
  const all = useQuery(cardsQuery(ask, cardSystemId, everything)).data?.totalItems
  const { actions, dialog } = useCardActions()
  return (
    <ListPage<CardDetail>
      head={(tools) => <CardsHead tools={tools} />}
      views={views}
      file={{ what: t('exportWhat'), path: exportPath(cardSystemId, 'cards'), parameters: listParameters(asked) }}
      label={t('title')}
      noun={t('noun')}
      nounOne={t('nounOne')}
      columns={useCardColumns()}
      fields={useCardFields(parts)}
      search={search}
      usualSort="uitpasNumber"
      go={(next) => void navigate({ to: '/$cardSystemId/cards', params, search: next })}
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
      bulk={(rows, clear) => <CardBulkActions rows={rows} clear={clear} />}
    >
      {dialog}
    </ListPage>
  )
}
