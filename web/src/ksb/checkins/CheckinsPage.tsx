import { IconArrowBackUp, IconCopy } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cardSystemQuery } from '../../api/ksb.ts'
import { checkinParameters, checkinsPath, checkinsQuery, type ListedCheckin } from '../../api/ksb-events.ts'
import { everything } from '../../api/list.ts'
import { count, shortDate, time } from '../../i18n/format.ts'
import { Status } from '../../ui/Status.tsx'
import { askedIn } from '../../ui/table/asked.ts'
import type { Column } from '../../ui/table/column.ts'
import type { FilterField } from '../../ui/table/filter-field.ts'
import { consumerkeyColumn, consumerkeyWords, idColumn, idWords } from '../../ui/table/ids.tsx'
import type { ListSearch } from '../../ui/table/list-search.ts'
import { savedViews } from '../../ui/table/views.ts'
import { UitpasNumber } from '../../ui/UitpasNumber.tsx'
import { useCopy } from '../../ui/useCopy.ts'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { ask } from '../app.ts'
import { baliesOf } from '../cards/useCardFields.ts'
import { ListPage } from '../ListPage.tsx'
import { checkinsRouteApi } from '../routes.ts'
import { PageHead } from '../shell/PageHead.tsx'
import { CancelDialog } from './CancelDialog.tsx'
import { checkinFilters } from './filters.ts'

const icon = { size: 18, stroke: 2, 'aria-hidden': true } as const
const views = savedViews('checkins')

/** *Check-ins*: the points that were saved; one that was given by mistake is put right here. */
export function CheckinsPage() {
  const { t } = useTranslation(['events', 'ksb'])
  usePageTitle(`${t('checkins.title')} · ${t('ksb:name')}`)
  const params = checkinsRouteApi.useParams()
  const search: ListSearch = checkinsRouteApi.useSearch()
  const navigate = useNavigate()
  const { cardSystemId } = params
  const asked = askedIn(search, checkinFilters)
  const query = useQuery(checkinsQuery(ask, cardSystemId, asked))
  const all = useQuery(checkinsQuery(ask, cardSystemId, everything)).data?.totalItems
  const copy = useCopy()
  const [wrong, setWrong] = useState<ListedCheckin>()
  return (
    <ListPage<ListedCheckin>
      head={(tools) => <PageHead title={t('checkins.title')} chapter="checkins" tools={tools} />}
      views={views}
      file={{ path: `${checkinsPath(cardSystemId)}/export`, parameters: checkinParameters(asked) }}
      label={t('checkins.title')}
      noun={t('checkins.noun')}
      nounOne={t('checkins.nounOne')}
      columns={useCheckinColumns()}
      fields={useCheckinFields(cardSystemId)}
      search={search}
      usualSort={undefined}
      go={(next) => void navigate({ to: '/$cardSystemId/checkins', params, search: next })}
      query={query}
      all={all}
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
          act: () => setWrong(row),
        },
        { key: 'copy', label: t('checkins.copy'), icon: <IconCopy {...icon} />, act: () => copy(row.id) },
      ]}
      empty={{ title: t('checkins.empty'), text: t('checkins.emptyText') }}
    >
      {wrong ? <CancelDialog checkin={wrong} onClose={() => setWrong(undefined)} /> : null}
    </ListPage>
  )
}

function useCheckinColumns(): Column<ListedCheckin>[] {
  const { t } = useTranslation(['events', 'table'])
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
        >
          <UitpasNumber number={row.uitpasNumber} />
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
    idColumn(t('checkins.id'), (row) => row.id),
    idColumn(t('column.id'), (row) => row.eventId, 'eventId'),
    idColumn(t('table:id'), (row) => row.passholderId, 'passholderId'),
    consumerkeyColumn(t('table:consumerkey')),
  ]
}

function useCheckinFields(cardSystemId: number): FilterField[] {
  const { t } = useTranslation(['events', 'table'])
  const parts = useQuery(cardSystemQuery(ask, cardSystemId)).data
  const words: Record<(typeof checkinFilters)[number]['key'], Omit<FilterField, 'key' | 'kind'>> = {
    event: { label: t('one') },
    eventId: {
      label: t('checkins.event'),
      clean: (typed) => typed.trim().toLowerCase(),
      check: (typed) => (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(typed) ? undefined : t('checkins.cdbid')),
    },
    from: { label: t('filter.from') },
    until: { label: t('filter.until') },
    organizerId: { label: t('checkins.balie'), choices: baliesOf(parts) },
    state: {
      label: t('column.state'),
      choices: (['SAVED', 'CANCELLED'] as const).map((value) => ({ value, label: t(`checkins.state.${value}`) })),
    },
    id: idWords(t('checkins.id')),
    passholderId: idWords(t('table:id'), 'passholderId'),
    clientId: consumerkeyWords(t('table:consumerkey')),
  }
  return checkinFilters.map((filter) => ({ ...filter, ...words[filter.key] }))
}
