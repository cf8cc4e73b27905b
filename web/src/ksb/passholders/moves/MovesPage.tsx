import { IconCheck, IconId } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { type Notice, noticesKey, noticesQuery, readNotice } from '../../../api/ksb-person.ts'
import { useSentence } from '../../../api/useSentence.ts'
import { shortDate } from '../../../i18n/format.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { Status } from '../../../ui/Status.tsx'
import type { Column } from '../../../ui/table/column.ts'
import type { FilterField } from '../../../ui/table/filter-field.ts'
import { List } from '../../../ui/table/List.tsx'
import { defaultRows, type ListSearch } from '../../../ui/table/list-search.ts'
import type { RowAction } from '../../../ui/table/RowMenu.tsx'
import { useAct } from '../../../ui/useAct.ts'
import { usePageTitle } from '../../../ui/usePageTitle.ts'
import { ask } from '../../app.ts'
import { movesRouteApi } from '../../routes.ts'
import { PageHead } from '../../shell/PageHead.tsx'
import { PassholderTabs } from '../PassholderTabs.tsx'
import { moveFilters } from './filters.ts'

const icon = { size: 18, stroke: 2, 'aria-hidden': true } as const

/** Who moved away from the region, and who came to live here. */
export function MovesPage() {
  const { t } = useTranslation(['passholders', 'ksb'])
  usePageTitle(`${t('moves.title')} · ${t('ksb:name')}`)
  const params = movesRouteApi.useParams()
  const search: ListSearch = movesRouteApi.useSearch()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const sentence = useSentence()
  const { cardSystemId } = params
  const unread = search.unread !== undefined
  const rows = search.rows ?? defaultRows
  const query = useQuery(noticesQuery(ask, cardSystemId, { page: search.page ?? 1, rows, unread }))
  const all = useQuery(noticesQuery(ask, cardSystemId, { page: 1, rows: 1, unread: false })).data
  const reading = useAct(
    (id: number, key) => readNotice(ask, cardSystemId, id, key),
    () => void queries.invalidateQueries({ queryKey: noticesKey(cardSystemId) }),
  )
  const said = reading.problem ? sentence(reading.problem) : null
  const words = (row: Notice) => t(`moves.${row.kind}`, { region: row.otherCardSystem.name })
  const columns: Column<Notice>[] = [
    { key: 'what', label: t('moves.what'), isName: true, cell: words, width: 24 },
    {
      key: 'at',
      label: t('detail.when'),
      fact: true,
      cell: (row) => <span className="op-numbers">{shortDate(row.at)}</span>,
    },
    {
      key: 'state',
      label: t('detail.status'),
      fact: true,
      cell: (row) =>
        row.readAt === undefined ? (
          <Status tone="information">{t('moves.unread')}</Status>
        ) : (
          <Status tone="ordinary">{t('moves.read')}</Status>
        ),
    },
  ]
  const fields: FilterField[] = moveFilters.map((filter) => ({
    ...filter,
    label: t('detail.status'),
    choices: [{ value: 'yes', label: t('moves.unread') }],
  }))
  const actions = (row: Notice): RowAction[] => [
    ...(row.kind === 'MOVED_HERE'
      ? [
          {
            key: 'open',
            label: t('act.open'),
            icon: <IconId {...icon} />,
            act: () =>
              void navigate({
                to: '/$cardSystemId/passholders/$passholderId',
                params: { ...params, passholderId: row.passholderId },
                search: {},
              }),
          },
        ]
      : []),
    ...(row.readAt === undefined
      ? [
          {
            key: 'read',
            label: t('moves.markRead'),
            icon: <IconCheck {...icon} />,
            act: () => reading.run(row.id),
          },
        ]
      : []),
  ]
  return (
    <>
      <PageHead title={t('title')} chapter="move" />
      <PassholderTabs />
      {said ? (
        <Banner tone="refused">
          {said.title}. {said.text}
        </Banner>
      ) : null}
      <List<Notice>
        label={t('moves.title')}
        noun={t('moves.noun')}
        nounOne={t('moves.nounOne')}
        columns={columns}
        fields={fields}
        search={search}
        usualSort={undefined}
        go={(next) => void navigate({ to: '/$cardSystemId/passholders/moves', params, search: next })}
        query={query}
        all={all?.totalItems}
        rowKey={(row) => String(row.id)}
        rowName={words}
        nameLink={(row, name) =>
          row.kind === 'MOVED_HERE' ? (
            <Link
              to="/$cardSystemId/passholders/$passholderId"
              params={{ ...params, passholderId: row.passholderId }}
              search={{}}
            >
              {name}
            </Link>
          ) : (
            name
          )
        }
        actions={actions}
        empty={{ title: t('moves.empty'), text: t('moves.emptyText') }}
      />
    </>
  )
}
