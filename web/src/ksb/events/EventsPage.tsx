import { Button } from '@mantine/core'
import { IconCopy, IconQrcode } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { cardSystemQuery } from '../../api/ksb.ts'
import { eventsQuery, type ListedEvent } from '../../api/ksb-events.ts'
import { count } from '../../i18n/format.ts'
import type { Column } from '../../ui/table/column.ts'
import type { FilterField } from '../../ui/table/filter-field.ts'
import { consumerkeyColumn, consumerkeyWords, idColumn } from '../../ui/table/ids.tsx'
import { List } from '../../ui/table/List.tsx'
import { ColumnsMenu } from '../../ui/table/ListTools.tsx'
import { defaultRows, type GoInList, type ListSearch } from '../../ui/table/list-search.ts'
import { useCopy } from '../../ui/useCopy.ts'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { ask } from '../app.ts'
import { baliesOf } from '../cards/useCardFields.ts'
import { eventsRouteApi } from '../routes.ts'
import { PageHead } from '../shell/PageHead.tsx'
import { eventFilters } from './filters.ts'
import { useCodes } from './useCodes.tsx'
import { useWhen } from './useWhen.ts'

const icon = { size: 18, stroke: 2, 'aria-hidden': true } as const
const text = (value: ListSearch[string]) => (typeof value === 'string' ? value : undefined)

/** *Evenementen*: what was entered in the registry, found by CDBID most easily, with the codes to print. */
export function EventsPage() {
  const { t } = useTranslation(['events', 'ksb'])
  usePageTitle(`${t('title')} · ${t('ksb:name')}`)
  const params = eventsRouteApi.useParams()
  const search: ListSearch = eventsRouteApi.useSearch()
  const navigate = useNavigate()
  const { cardSystemId } = params
  const filters = Object.fromEntries(eventFilters.map(({ key }) => [key, text(search[key])]))
  const query = useQuery(eventsQuery(ask, cardSystemId, filters, search.page ?? 1, search.rows ?? defaultRows))
  const all = useQuery(eventsQuery(ask, cardSystemId, {}, 1, 1)).data?.totalItems
  const columns = useEventColumns()
  const codes = useCodes(cardSystemId)
  const go: GoInList = (next) => void navigate({ to: '/$cardSystemId/events', params, search: next })
  const copy = useCopy()
  return (
    <>
      <PageHead title={t('title')} chapter="events" tools={<ColumnsMenu columns={columns} search={search} go={go} />} />
      {codes.refused}
      <List<ListedEvent>
        label={t('title')}
        noun={t('noun')}
        nounOne={t('nounOne')}
        columns={columns}
        fields={useEventFields(cardSystemId)}
        search={search}
        usualSort={undefined}
        go={go}
        query={query}
        all={all}
        rowKey={(row) => row.id}
        rowName={(row) => row.title}
        nameLink={(row, name) => (
          <Link to="/$cardSystemId/events/$eventId" params={{ ...params, eventId: row.id }}>
            {name}
          </Link>
        )}
        actions={(row) => [
          { key: 'code', label: t('code'), icon: <IconQrcode {...icon} />, act: () => codes.get([row.id], 'pdf') },
          { key: 'copy', label: t('copy'), icon: <IconCopy {...icon} />, act: () => copy(row.id) },
        ]}
        bulk={(rows) =>
          (['pdf', 'zip'] as const).map((format) => (
            <Button
              key={format}
              variant="default"
              size="xs"
              aria-busy={codes.pending}
              onClick={() =>
                codes.get(
                  rows.map(({ id }) => id),
                  format,
                )
              }
            >
              {t(`codes.${format}`)}
            </Button>
          ))
        }
        empty={{ title: t('empty'), text: t('emptyText') }}
      />
    </>
  )
}

function useEventColumns(): Column<ListedEvent>[] {
  const { t } = useTranslation(['events', 'table'])
  const when = useWhen()
  return [
    { key: 'title', label: t('column.title'), isName: true, cell: (row) => row.title, width: 22 },
    { key: 'organizer', label: t('column.organizer'), cell: (row) => row.organizerName, fact: true, width: 16 },
    {
      key: 'place',
      label: t('column.place'),
      cell: (row) => (row.place.includes(row.city) ? row.place : `${row.place}, ${row.city}`),
      width: 16,
    },
    { key: 'when', label: t('column.when'), cell: when, fact: true, width: 14 },
    {
      key: 'points',
      label: t('column.points'),
      align: 'right',
      cell: (row) => <span className="op-numbers">{count(row.checkinPoints)}</span>,
    },
    idColumn(t('column.id'), (row) => row.id),
    idColumn(t('column.organizerId'), (row) => row.organizerId, 'organizerUuid'),
    consumerkeyColumn(t('table:consumerkey')),
  ]
}

function useEventFields(cardSystemId: number): FilterField[] {
  const { t } = useTranslation(['events', 'table'])
  const parts = useQuery(cardSystemQuery(ask, cardSystemId)).data
  const words: Record<(typeof eventFilters)[number]['key'], Omit<FilterField, 'key' | 'kind'>> = {
    q: { label: t('filter.q') },
    organizerId: { label: t('column.organizer'), choices: baliesOf(parts) },
    from: { label: t('filter.from') },
    until: { label: t('filter.until') },
    clientId: consumerkeyWords(t('table:consumerkey')),
  }
  return eventFilters.map((filter) => ({ ...filter, ...words[filter.key] }))
}
