import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { type AssociationMember, associationsQuery, membersQuery } from '../../api/ksb-associations.ts'
import { dayOf, shortDate } from '../../i18n/format.ts'
import { Status } from '../../ui/Status.tsx'
import type { Column } from '../../ui/table/column.ts'
import { List } from '../../ui/table/List.tsx'
import { defaultRows, type ListSearch } from '../../ui/table/list-search.ts'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { ask } from '../app.ts'
import { membersRouteApi } from '../routes.ts'
import { PageHead } from '../shell/PageHead.tsx'

/** Who is a member of an association, by the end of their membership. That one looked is written down. */
export function MembersPage() {
  const { t } = useTranslation(['associations', 'ksb'])
  const params = membersRouteApi.useParams()
  const search: ListSearch = membersRouteApi.useSearch()
  const navigate = useNavigate()
  const all = useQuery(associationsQuery(ask, params.cardSystemId)).data
  const name = all?.find(({ id }) => id === params.associationId)?.name
  const place = { page: search.page ?? 1, rows: search.rows ?? defaultRows }
  const query = useQuery(membersQuery(ask, params, place))
  const columns = useMemberColumns()
  usePageTitle(`${t('members')} · ${t('ksb:name')}`)
  return (
    <>
      <PageHead
        title={name === undefined ? t('members') : t('membersOf', { name })}
        chapter="associations"
        trail={
          <Link to="/$cardSystemId/associations" params={params} search={{}}>
            {t('title')}
          </Link>
        }
      />
      <List<AssociationMember>
        label={t('members')}
        noun={t('membersNoun')}
        nounOne={t('membersNounOne')}
        columns={columns}
        fields={[]}
        search={search}
        usualSort={undefined}
        go={(next) => void navigate({ to: '/$cardSystemId/associations/$associationId/members', params, search: next })}
        query={query}
        all={query.data?.totalItems}
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
        actions={() => []}
        empty={{ title: t('membersEmpty'), text: t('membersEmptyText') }}
      />
    </>
  )
}

function useMemberColumns(): Column<AssociationMember>[] {
  const { t } = useTranslation('associations')
  const today = dayOf(new Date())
  const date = (day: string) => <span className="op-numbers">{shortDate(day)}</span>
  return [
    { key: 'name', label: t('column.member'), isName: true, cell: (row) => `${row.firstName} ${row.name}`, width: 18 },
    { key: 'since', label: t('column.since'), cell: (row) => date(row.since) },
    { key: 'until', label: t('column.until'), fact: true, cell: (row) => date(row.endDate) },
    {
      key: 'state',
      label: t('column.state'),
      fact: true,
      cell: (row) => {
        const state = row.endDate < today ? 'EXPIRED' : 'ACTIVE'
        return <Status tone={state === 'ACTIVE' ? 'ordinary' : 'neutral'}>{t(`memberState.${state}`)}</Status>
      },
    },
  ]
}
