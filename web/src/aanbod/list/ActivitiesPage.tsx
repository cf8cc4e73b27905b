import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { type EnteredEvent, enteredQuery } from '../../api/aanbod.ts'
import { count, euro } from '../../i18n/format.ts'
import { Status } from '../../ui/Status.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import type { Column } from '../../ui/table/column.ts'
import type { FilterField } from '../../ui/table/filter-field.ts'
import { List } from '../../ui/table/List.tsx'
import { chosenOf, defaultRows, type GoInList, type ListSearch } from '../../ui/table/list-search.ts'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { ask } from '../app.ts'
import { activitiesRouteApi } from '../routes.ts'
import shell from '../shell/Shell.module.css'
import { shownFilters, tabOf, tabs } from './filters.ts'
import classes from './List.module.css'
import { useActs } from './useActs.tsx'
import { useWhen } from './useWhen.ts'

const statuses = ['Available', 'TemporarilyUnavailable', 'Unavailable'] as const

/** What this balie entered: to come, past, and not published yet. */
export function ActivitiesPage() {
  const { t } = useTranslation('aanbod')
  usePageTitle(`${t('list.title')} · ${t('name')}`)
  const params = activitiesRouteApi.useParams()
  const search: ListSearch = activitiesRouteApi.useSearch()
  const navigate = useNavigate()
  const tab = tabOf(search.tab)
  const usualSort = tab === 'upcoming' ? 'when' : tab === 'past' ? '-when' : '-modified'
  const query = useQuery(enteredQuery(ask, params.organizerId, parametersOf(search, usualSort)))
  const go: GoInList = (next) => void navigate({ to: '/$organizerId', params, search: next })
  const { actions, dialog } = useActs()
  return (
    <>
      <div className={shell.head}>
        <h1 className={shell.title}>{t('list.title')}</h1>
        <Link to="/$organizerId/new" params={params} search={{}} className={classes.new}>
          <IconPlus size={20} stroke={2} aria-hidden="true" />
          {t('list.new')}
        </Link>
      </div>
      {dialog}
      <Tabs label={t('list.tabs')}>
        {tabs.map((one) => (
          <Link
            key={one}
            to="/$organizerId"
            params={params}
            search={one === 'upcoming' ? {} : { tab: one }}
            aria-current={one === tab ? 'page' : undefined}
          >
            {t(`list.tab.${one}`)}
            {query.data ? <span className={classes.count}>{count(query.data.tabs[one])}</span> : null}
          </Link>
        ))}
      </Tabs>
      <List<EnteredEvent>
        label={t('list.title')}
        noun={t('list.noun')}
        nounOne={t('list.nounOne')}
        columns={useColumns()}
        fields={useFields()}
        search={search}
        usualSort={usualSort}
        go={go}
        query={query}
        all={query.data?.tabs[tab]}
        rowKey={(row) => row.id}
        rowName={(row) => row.title}
        nameLink={(row, name) => (
          <Link to="/$organizerId/activities/$eventId" params={{ ...params, eventId: row.id }}>
            {name}
          </Link>
        )}
        actions={actions}
        empty={{
          title: t(`list.empty.${tab}`),
          text: t(`list.emptyText.${tab}`),
          ...(tab === 'past'
            ? {}
            : {
                action: (
                  <Link to="/$organizerId/new" params={params} search={{}}>
                    {t('list.new')}
                  </Link>
                ),
              }),
        }}
      />
    </>
  )
}

function parametersOf(search: ListSearch, usualSort: string): Record<string, string> {
  const rows = search.rows ?? defaultRows
  const sort = search.sort ?? usualSort
  const [status] = chosenOf(search.status)
  return {
    tab: tabOf(search.tab),
    start: String(((search.page ?? 1) - 1) * rows),
    limit: String(rows),
    sort: sort.replace('-', ''),
    order: sort.startsWith('-') ? 'desc' : 'asc',
    ...(typeof search.q === 'string' ? { q: search.q } : {}),
    ...(status ? { status } : {}),
  }
}

function useFields(): FilterField[] {
  const { t } = useTranslation('aanbod')
  const words: Record<(typeof shownFilters)[number]['key'], Omit<FilterField, 'key' | 'kind'>> = {
    q: { label: t('list.filter.q') },
    status: {
      label: t('list.filter.status'),
      choices: statuses.map((value) => ({ value, label: t(`status.${value}`) })),
    },
  }
  return shownFilters.map((filter) => ({ ...filter, ...words[filter.key] }))
}

function useColumns(): Column<EnteredEvent>[] {
  const { t } = useTranslation('aanbod')
  const when = useWhen()
  return [
    { key: 'title', label: t('list.column.title'), isName: true, cell: (row) => row.title, sort: 'title', width: 24 },
    { key: 'when', label: t('list.column.when'), cell: when, sort: 'when', fact: true, width: 20 },
    {
      key: 'place',
      label: t('list.column.place'),
      cell: (row) => (row.place.includes(row.city) ? row.place : `${row.place}, ${row.city}`),
      fact: true,
      width: 16,
    },
    {
      key: 'price',
      label: t('list.column.price'),
      align: 'right',
      cell: (row) => (row.price === undefined ? '' : row.price === 0 ? t('free') : euro(row.price)),
    },
    {
      key: 'pass',
      label: t('list.column.pass'),
      cell: (row) => (row.passEvent ? t('list.pass') : ''),
    },
    {
      key: 'status',
      label: t('list.column.status'),
      fact: true,
      cell: (row) =>
        row.status === 'Available' ? (
          t('status.Available')
        ) : (
          <Status tone={row.status === 'Unavailable' ? 'refused' : 'attention'}>{t(`status.${row.status}`)}</Status>
        ),
    },
  ]
}
