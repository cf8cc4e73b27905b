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
import { List } from '../../ui/table/List.tsx'
import { ColumnsMenu, ViewsMenu } from '../../ui/table/ListTools.tsx'
import { defaultRows, type GoInList, type ListSearch } from '../../ui/table/list-search.ts'
import { savedViews } from '../../ui/table/views.ts'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { ask } from '../app.ts'
import { passholdersRouteApi } from '../routes.ts'
import { PageHead } from '../shell/PageHead.tsx'
import { useListExport } from '../useListExport.tsx'
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
  const fields = usePassholderFields(parts)
  const columns = usePassholderColumns()
  const { actions, dialog } = usePassholderActions()
  const exporting = useListExport(
    t('exportWhat'),
    `${passholdersPath(cardSystemId)}/export`,
    passholderParameters(list),
  )
  const go: GoInList = (next) => void navigate({ to: '/$cardSystemId/passholders', params, search: next })

  return (
    <>
      <PageHead
        title={t('title')}
        chapter="passholders"
        tools={
          <>
            <Link to="/$cardSystemId/passholders/doubles" params={params}>
              {t('act.doubles')}
            </Link>
            <ColumnsMenu columns={columns} search={search} go={go} />
            <ViewsMenu views={views} filters={fields} search={search} go={go} />
            {exporting.menu}
          </>
        }
      />
      <PassholderTabs />
      {exporting.refused}
      <List
        label={t('title')}
        noun={t('noun')}
        nounOne={t('nounOne')}
        columns={columns}
        fields={fields}
        search={search}
        usualSort={hasName(search) ? undefined : 'name'}
        go={go}
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
      />
      {dialog}
    </>
  )
}

/** Who is spelled as it was typed comes first then, and no column says in which order that is. */
const hasName = (search: ListSearch) => search.name !== undefined || search.firstName !== undefined
