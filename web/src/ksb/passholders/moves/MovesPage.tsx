import { IconCheck, IconId } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { type Notice, noticesKey, noticesPath, noticesQuery, readNotice } from '../../../api/ksb-person.ts'
import { everything, listParameters } from '../../../api/list.ts'
import { useSentence } from '../../../api/useSentence.ts'
import { shortDate } from '../../../i18n/format.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { Status } from '../../../ui/Status.tsx'
import { askedIn } from '../../../ui/table/asked.ts'
import type { Column } from '../../../ui/table/column.ts'
import type { FilterField } from '../../../ui/table/filter-field.ts'
import { personIdFilter } from '../../../ui/table/id-filter.ts'
import { idColumn, idWords } from '../../../ui/table/ids.tsx'
import type { ListSearch } from '../../../ui/table/list-search.ts'
import type { RowAction } from '../../../ui/table/RowMenu.tsx'
import { savedViews } from '../../../ui/table/views.ts'
import { useAct } from '../../../ui/useAct.ts'
import { usePageTitle } from '../../../ui/usePageTitle.ts'
import { ask } from '../../app.ts'
import { ListPage } from '../../ListPage.tsx'
import { movesRouteApi } from '../../routes.ts'
import { PageHead } from '../../shell/PageHead.tsx'
import { PassholderTabs } from '../PassholderTabs.tsx'
import { moveFilters } from './filters.ts'

const icon = { size: 18, stroke: 2, 'aria-hidden': true } as const

const views = savedViews('moves')

/** Who moved away from the region, and who came to live here. */
export function MovesPage() {
  const { t } = useTranslation(['passholders', 'ksb', 'table'])
  usePageTitle(`${t('moves.title')} · ${t('ksb:name')}`)
  const params = movesRouteApi.useParams()
  const search: ListSearch = movesRouteApi.useSearch()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const sentence = useSentence()
  const { cardSystemId } = params
  const question = askedIn(search, moveFilters)
  const query = useQuery(noticesQuery(ask, cardSystemId, question))
  const all = useQuery(noticesQuery(ask, cardSystemId, everything)).data
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
      sort: 'at',
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
    idColumn(t('table:id'), (row) => row.passholderId),
  ]
  const fields: FilterField[] = [
    {
      ...moveFilters[0],
      label: t('moves.what'),
      choices: (['MOVED_HERE', 'MOVED_AWAY'] as const).map((value) => ({ value, label: t(`moves.kinds.${value}`) })),
    },
    { ...moveFilters[1], label: t('detail.status'), choices: [{ value: 'true', label: t('moves.unread') }] },
    { ...personIdFilter, ...idWords(t('table:id')) },
  ]
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
    <ListPage<Notice>
      head={(tools) => (
        <>
          <PageHead title={t('title')} chapter="move" tools={tools} />
          <PassholderTabs />
        </>
      )}
      views={views}
      file={{ path: `${noticesPath(cardSystemId)}/export`, parameters: listParameters(question) }}
      note={
        said ? (
          <Banner tone="refused">
            {said.title}. {said.text}
          </Banner>
        ) : null
      }
      label={t('moves.title')}
      noun={t('moves.noun')}
      nounOne={t('moves.nounOne')}
      columns={columns}
      fields={fields}
      search={search}
      usualSort="-at"
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
  )
}
