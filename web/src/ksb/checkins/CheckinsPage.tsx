import { IconArrowBackUp, IconCopy } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cardSystemQuery } from '../../api/ksb.ts'
import { checkinsQuery, type ListedCheckin } from '../../api/ksb-events.ts'
import { addDays, count, shortDate, time } from '../../i18n/format.ts'
import { Status } from '../../ui/Status.tsx'
import { showToast } from '../../ui/Toast.tsx'
import type { Column } from '../../ui/table/column.ts'
import type { FilterField } from '../../ui/table/filter-field.ts'
import { List } from '../../ui/table/List.tsx'
import { ColumnsMenu } from '../../ui/table/ListTools.tsx'
import { defaultRows, type GoInList, type ListSearch } from '../../ui/table/list-search.ts'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { ask } from '../app.ts'
import { baliesOf } from '../cards/useCardFields.ts'
import { checkinsRouteApi } from '../routes.ts'
import { PageHead } from '../shell/PageHead.tsx'
import { CancelDialog } from './CancelDialog.tsx'
import { checkinFilters } from './filters.ts'

const icon = { size: 18, stroke: 2, 'aria-hidden': true } as const
const text = (value: ListSearch[string]) => (typeof value === 'string' ? value : undefined)
const midnight = (day: string) => new Date(`${day}T00:00:00`).toISOString()

/** *Check-ins*: the points that were saved; one that was given by mistake is put right here. */
export function CheckinsPage() {
  const { t } = useTranslation(['events', 'ksb'])
  usePageTitle(`${t('checkins.title')} · ${t('ksb:name')}`)
  const params = checkinsRouteApi.useParams()
  const search: ListSearch = checkinsRouteApi.useSearch()
  const navigate = useNavigate()
  const { cardSystemId } = params
  const [from, until] = [text(search.from), text(search.until)]
  const filters = {
    eventId: text(search.eventId),
    organizerId: text(search.organizerId),
    state: text(search.state),
    from: from && midnight(from),
    until: until && midnight(addDays(until, 1)),
  }
  const query = useQuery(checkinsQuery(ask, cardSystemId, filters, search.page ?? 1, search.rows ?? defaultRows))
  const columns = useCheckinColumns()
  const [asked, setAsked] = useState<ListedCheckin>()
  const go: GoInList = (next) => void navigate({ to: '/$cardSystemId/checkins', params, search: next })
  const copy = (checkin: ListedCheckin) =>
    void navigator.clipboard.writeText(checkin.id).then(
      () => showToast(t('copied')),
      () => showToast(t('copyFailed'), 'information'),
    )
  return (
    <>
      <PageHead
        title={t('checkins.title')}
        chapter="checkins"
        tools={<ColumnsMenu columns={columns} search={search} go={go} />}
      />
      <List<ListedCheckin>
        label={t('checkins.title')}
        noun={t('checkins.noun')}
        nounOne={t('checkins.nounOne')}
        columns={columns}
        fields={useCheckinFields(cardSystemId)}
        search={search}
        usualSort={undefined}
        go={go}
        query={query}
        all={undefined}
        rowKey={(row) => row.id}
        rowName={(row) => `${shortDate(row.creationDate)} ${time(row.creationDate)}`}
        nameLink={(_, name) => name}
        actions={(row) => [
          {
            key: 'cancel',
            label: t('checkins.act'),
            icon: <IconArrowBackUp {...icon} />,
            danger: true,
            impossible: row.cancelledAt === undefined ? undefined : t('checkins.already'),
            act: () => setAsked(row),
          },
          { key: 'copy', label: t('checkins.copy'), icon: <IconCopy {...icon} />, act: () => copy(row) },
        ]}
        empty={{ title: t('checkins.empty'), text: t('checkins.emptyText') }}
      />
      {asked ? <CancelDialog checkin={asked} onClose={() => setAsked(undefined)} /> : null}
    </>
  )
}

function useCheckinColumns(): Column<ListedCheckin>[] {
  const { t } = useTranslation('events')
  const params = checkinsRouteApi.useParams()
  return [
    {
      key: 'time',
      label: t('checkins.time'),
      isName: true,
      cell: (row) => (
        <span className="op-numbers">
          {shortDate(row.creationDate)} {time(row.creationDate)}
        </span>
      ),
      width: 11,
    },
    {
      key: 'event',
      label: t('one'),
      fact: true,
      width: 20,
      cell: (row) => (
        <Link to="/$cardSystemId/events/$eventId" params={{ ...params, eventId: row.eventId }}>
          {row.eventTitle || row.eventId}
        </Link>
      ),
    },
    { key: 'balie', label: t('checkins.balie'), cell: (row) => row.balieName, width: 16 },
    {
      key: 'pass',
      label: t('checkins.pass'),
      width: 12,
      cell: (row) => (
        <Link
          to="/$cardSystemId/passholders/$passholderId"
          params={{ ...params, passholderId: row.passholderId }}
          search={{}}
          className="op-numbers"
        >
          {row.uitpasNumber}
        </Link>
      ),
    },
    {
      key: 'points',
      label: t('column.points'),
      align: 'right',
      cell: (row) => <span className="op-numbers">{count(row.points)}</span>,
    },
    {
      key: 'state',
      label: t('column.state'),
      fact: true,
      width: 16,
      cell: (row) =>
        row.cancelledAt === undefined ? (
          <Status tone="ordinary">{t('checkins.state.SAVED')}</Status>
        ) : (
          <Status tone="neutral">
            {[t('checkins.state.CANCELLED'), row.cancelledReason].filter(Boolean).join(': ')}
          </Status>
        ),
    },
    { key: 'id', label: t('checkins.id'), cell: (row) => row.id, optional: true, width: 20 },
  ]
}

function useCheckinFields(cardSystemId: number): FilterField[] {
  const { t } = useTranslation('events')
  const parts = useQuery(cardSystemQuery(ask, cardSystemId)).data
  const words: Record<(typeof checkinFilters)[number]['key'], Omit<FilterField, 'key' | 'kind'>> = {
    eventId: {
      label: t('checkins.event'),
      check: (typed) => (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(typed) ? undefined : t('checkins.cdbid')),
    },
    from: { label: t('filter.from') },
    until: { label: t('filter.until') },
    organizerId: { label: t('checkins.balie'), choices: baliesOf(parts) },
    state: {
      label: t('column.state'),
      choices: (['SAVED', 'CANCELLED'] as const).map((value) => ({ value, label: t(`checkins.state.${value}`) })),
    },
  }
  return checkinFilters.map((filter) => ({ ...filter, ...words[filter.key] }))
}
