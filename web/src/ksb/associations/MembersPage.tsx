import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import {
  type AssociationMember,
  associationQuery,
  membersExportPath,
  membersQuery,
} from '../../api/ksb-associations.ts'
import { everything, listParameters } from '../../api/list.ts'
import { dayOf, shortDate } from '../../i18n/format.ts'
import { Status } from '../../ui/Status.tsx'
import { askedIn } from '../../ui/table/asked.ts'
import type { Column } from '../../ui/table/column.ts'
import type { FilterField } from '../../ui/table/filter-field.ts'
import { personIdFilter } from '../../ui/table/id-filter.ts'
import { idColumn, idWords } from '../../ui/table/ids.tsx'
import type { ListSearch } from '../../ui/table/list-search.ts'
import { savedViews } from '../../ui/table/views.ts'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { ask } from '../app.ts'
import { ListPage } from '../ListPage.tsx'
import { membersRouteApi } from '../routes.ts'
import { PageHead } from '../shell/PageHead.tsx'
import { memberFilters } from './filters.ts'
import { MemberBulkActions } from './MemberBulkActions.tsx'
import { useMemberActions } from './useMemberActions.tsx'

const views = savedViews('members')

/** Who is a member of an association, by the end of their membership. That one looked is written down. */
export function MembersPage() {
  const { t } = useTranslation(['associations', 'ksb', 'table'])
  const params = membersRouteApi.useParams()
  const search: ListSearch = membersRouteApi.useSearch()
  const navigate = useNavigate()
  const association = useQuery(associationQuery(ask, params)).data?.member[0]
  const name = association?.name
  const { actions, dialog } = useMemberActions(association)
  const question = askedIn(search, memberFilters)
  const query = useQuery({ ...membersQuery(ask, params, question), gcTime: 60_000 })
  const all = useQuery(membersQuery(ask, params, everything)).data?.totalItems
  const fields: FilterField[] = [
    { ...memberFilters[0], label: t('column.member') },
    {
      ...memberFilters[1],
      label: t('column.state'),
      choices: (['ACTIVE', 'EXPIRED'] as const).map((value) => ({ value, label: t(`memberState.${value}`) })),
    },
    { ...personIdFilter, ...idWords(t('table:id')) },
  ]
  usePageTitle(`${t('members')} · ${t('ksb:name')}`)
  return (
    <ListPage<AssociationMember>
      head={(tools) => (
        <PageHead
          title={name === undefined ? t('members') : t('membersOf', { name })}
          chapter="associations"
          trail={
            <Link to="/$cardSystemId/associations" params={params} search={{}}>
              {t('title')}
            </Link>
          }
          tools={tools}
        />
      )}
      views={views}
      file={{ path: membersExportPath(params), parameters: listParameters(question) }}
      label={t('members')}
      noun={t('membersNoun')}
      nounOne={t('membersNounOne')}
      columns={useMemberColumns()}
      fields={fields}
      search={search}
      usualSort="endDate"
      go={(next) => void navigate({ to: '/$cardSystemId/associations/$associationId/members', params, search: next })}
      query={query}
      all={all}
      rowKey={(row) => row.passholderId}
      rowName={(row) => `${row.firstName} ${row.name}`}
      nameLink={(row, words) => (
        <Link
          to="/$cardSystemId/passholders/$passholderId"
          params={{ cardSystemId: params.cardSystemId, passholderId: row.passholderId }}
          search={{}}
        >
          {words}
        </Link>
      )}
      actions={actions}
      empty={{ title: t('membersEmpty'), text: t('membersEmptyText') }}
      bulk={(rows, clear) =>
        association ? <MemberBulkActions association={association} rows={rows} clear={clear} /> : null
      }
    >
      {dialog}
    </ListPage>
  )
}

function useMemberColumns(): Column<AssociationMember>[] {
  const { t } = useTranslation(['associations', 'table'])
  const today = dayOf(new Date())
  const date = (day: string) => <span className="op-numbers">{shortDate(day)}</span>
  return [
    {
      key: 'name',
      label: t('column.member'),
      isName: true,
      cell: (row) => `${row.firstName} ${row.name}`,
      sort: 'name',
      width: 18,
    },
    { key: 'since', label: t('column.since'), cell: (row) => date(row.since), sort: 'since' },
    {
      key: 'until',
      label: t('column.until'),
      fact: true,
      labelled: true,
      cell: (row) => date(row.endDate),
      sort: 'endDate',
    },
    {
      key: 'state',
      label: t('column.state'),
      fact: true,
      cell: (row) => {
        const state = row.endDate < today ? 'EXPIRED' : 'ACTIVE'
        return <Status tone={state === 'ACTIVE' ? 'ordinary' : 'neutral'}>{t(`memberState.${state}`)}</Status>
      },
    },
    idColumn(t('table:id'), (row) => row.passholderId),
  ]
}
