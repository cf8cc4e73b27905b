import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { cardSystemQuery } from '../../api/ksb.ts'
import {
  passholderCountQuery,
  passholderParameters,
  passholdersPath,
  passholdersQuery,
} from '../../api/ksb-passholders.ts'
import type { ListedPassholder } from '../../api/ksb-types.ts'
import { defaultRows, type ListSearch } from '../../ui/table/list-search.ts'
import { savedViews } from '../../ui/table/views.ts'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { ask } from '../app.ts'
import { ListPage } from '../ListPage.tsx'
import { passholdersRouteApi } from '../routes.ts'
import { PageHead } from '../shell/PageHead.tsx'
import { whoOfRow } from './acts/who.ts'
import { BulkActions } from './bulk/BulkActions.tsx'
import { passholderListOf } from './filters.ts'
import { PassholderTabs } from './PassholderTabs.tsx'
import { usePassholderActions } from './usePassholderActions.tsx'
import { usePassholderColumns } from './usePassholderColumns.tsx'
import { usePassholderFields } from './usePassholderFields.ts'

const views = savedViews('passholders')

/** *Pashouders*: filter, look, and what can be done with each. */
export function PassholdersPage() {
  const { t } = useTranslation(['passholders', 'ksb'])
  usePageTitle(`${t('title')} · ${t('ksb:name')}`)
  const params = passholdersRouteApi.useParams()
  const search: ListSearch = passholdersRouteApi.useSearch()
  const navigate = useNavigate()
  const { cardSystemId } = params
  const parts = useQuery(cardSystemQuery(ask, cardSystemId)).data
  const list = passholderListOf(search)
  const query = useQuery(passholdersQuery(ask, cardSystemId, list, search.page ?? 1, search.rows ?? defaultRows))
  const all = useQuery(passholderCountQuery(ask, cardSystemId)).data
  const { actions, dialog } = usePassholderActions()
  return (
    <ListPage<ListedPassholder>
      head={(tools) => (
        <>
          <PageHead title={t('title')} chapter="passholders" tools={tools} />
          <PassholderTabs />
        </>
      )}
      lead={
        <Link to="/$cardSystemId/passholders/doubles" params={params}>
          {t('act.doubles')}
        </Link>
      }
      views={views}
      file={{
        what: t('exportWhat'),
        path: `${passholdersPath(cardSystemId)}/export`,
        parameters: passholderParameters(list),
      }}
      label={t('title')}
      noun={t('noun')}
      nounOne={t('nounOne')}
      columns={usePassholderColumns()}
      fields={usePassholderFields(parts)}
      search={search}
      usualSort={hasName(search) ? undefined : 'name'}
      go={(next) => void navigate({ to: '/$cardSystemId/passholders', params, search: next })}
      query={query}
      all={all}
      rowKey={(row) => row.id}
      rowName={(row) => `${row.firstName} ${row.name}`}
      nameLink={(row, name) => (
        <Link
          to="/$cardSystemId/passholders/$passholderId"
          params={{ ...params, passholderId: row.id }}
          aria-label={`${row.firstName} ${row.name}`}
        >
          {name}
        </Link>
      )}
      actions={(row) => actions(whoOfRow(row))}
      empty={{ title: t('empty'), text: t('emptyText') }}
      bulk={(rows, clear) => <BulkActions rows={rows} clear={clear} />}
    >
      {dialog}
    </ListPage>
  )
}

/** Who is spelled as it was typed comes first then, and no column says in which order that is. */
const hasName = (search: ListSearch) => search.name !== undefined || search.firstName !== undefined
