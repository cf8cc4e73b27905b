import { Button } from '@mantine/core'
import { IconCalendarX, IconPencil, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cardSystemQuery } from '../../api/ksb.ts'
import { type Key, keysExportPath, keysQuery } from '../../api/ksb-shares.ts'
import { everything, listParameters } from '../../api/list.ts'
import { dayOf, shortDate } from '../../i18n/format.ts'
import { Status } from '../../ui/Status.tsx'
import { askedIn } from '../../ui/table/asked.ts'
import type { Column } from '../../ui/table/column.ts'
import type { FilterField } from '../../ui/table/filter-field.ts'
import { consumerkeyFilter, idFilter } from '../../ui/table/id-filter.ts'
import { consumerkeyColumn, consumerkeyWords, idColumn, numberWords } from '../../ui/table/ids.tsx'
import type { ListSearch } from '../../ui/table/list-search.ts'
import type { RowAction } from '../../ui/table/RowMenu.tsx'
import { savedViews } from '../../ui/table/views.ts'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { ask } from '../app.ts'
import { ListPage } from '../ListPage.tsx'
import { keysRouteApi } from '../routes.ts'
import { PageHead } from '../shell/PageHead.tsx'
import { keyFilters } from './filters.ts'
import { KeyDialog } from './KeyDialog.tsx'
import { usePriceWords } from './usePriceWords.ts'
import { WithdrawKeyDialog } from './WithdrawDialogs.tsx'

const icon = { size: 18, stroke: 2, 'aria-hidden': true } as const
const tones = { CURRENT: 'ordinary', PLANNED: 'information', PAST: 'neutral' } as const

const statuses = ['CURRENT', 'PLANNED', 'PAST'] as const
const views = savedViews('distribution-keys')
const day = (instant: string) => shortDate(dayOf(instant))

/** *Verdeelsleutels*: what each says, from which day; what was sold stays as it was sold. */
export function KeysPage() {
  const { t } = useTranslation(['shares', 'ksb', 'table'])
  usePageTitle(`${t('keys.title')} · ${t('ksb:name')}`)
  const params = keysRouteApi.useParams()
  const search: ListSearch = keysRouteApi.useSearch()
  const navigate = useNavigate()
  const [asked, setAsked] = useState<{ act: 'change' | 'withdraw'; key: Key } | { act: 'new' }>()
  const question = askedIn(search, keyFilters)
  const query = useQuery(keysQuery(ask, params.cardSystemId, question))
  const all = useQuery(keysQuery(ask, params.cardSystemId, everything)).data?.totalItems
  const actions = (key: Key): RowAction[] =>
    key.status === 'PAST' || key.withdrawn
      ? []
      : [
          {
            key: 'change',
            label: t('keys.change'),
            icon: <IconPencil {...icon} />,
            act: () => setAsked({ act: 'change', key }),
          },
          {
            key: 'withdraw',
            label: `${t('keys.withdraw')}…`,
            icon: <IconCalendarX {...icon} />,
            act: () => setAsked({ act: 'withdraw', key }),
            danger: true,
          },
        ]
  return (
    <ListPage<Key>
      head={(tools) => <PageHead title={t('keys.title')} chapter="keys" tools={tools} />}
      views={views}
      file={{ path: keysExportPath(params.cardSystemId), parameters: listParameters(question) }}
      tools={
        <Button size="xs" leftSection={<IconPlus {...icon} />} onClick={() => setAsked({ act: 'new' })}>
          {t('keys.new')}
        </Button>
      }
      label={t('keys.title')}
      noun={t('keys.noun')}
      nounOne={t('keys.nounOne')}
      columns={useKeyColumns()}
      fields={useKeyFields(params.cardSystemId)}
      search={search}
      usualSort={undefined}
      go={(next) => void navigate({ to: '/$cardSystemId/distribution-keys', params, search: next })}
      query={query}
      all={all}
      rowKey={({ id, number }) => `${id} ${number}`}
      rowName={({ name }) => name}
      nameLink={(_, name) => name}
      actions={actions}
      empty={{ title: t('keys.empty'), text: t('keys.emptyText') }}
    >
      {asked?.act === 'new' ? <KeyDialog onClose={() => setAsked(undefined)} /> : null}
      {asked?.act === 'change' ? <KeyDialog changes={asked.key} onClose={() => setAsked(undefined)} /> : null}
      {asked?.act === 'withdraw' ? <WithdrawKeyDialog of={asked.key} onClose={() => setAsked(undefined)} /> : null}
    </ListPage>
  )
}

function useKeyColumns(): Column<Key>[] {
  const { t } = useTranslation(['shares', 'table'])
  const words = usePriceWords()
  return [
    { key: 'name', label: t('column.name'), isName: true, cell: (row) => row.name, sort: 'name', width: 14 },
    {
      key: 'organizer',
      label: t('column.organizer'),
      cell: (row) => row.organizer?.name ?? t('keys.everywhere'),
      sort: 'organizer',
    },
    { key: 'price', label: t('column.price'), cell: words.price, width: 14, fact: true },
    { key: 'example', label: t('column.example'), cell: words.example, width: 14 },
    { key: 'from', label: t('column.from'), cell: (row) => day(row.validFrom), sort: 'validFrom' },
    {
      key: 'until',
      label: t('column.notFrom'),
      cell: (row) => (row.validUntil === undefined ? null : day(row.validUntil)),
    },
    {
      key: 'automatic',
      label: t('form.automatic'),
      cell: (row) => t(row.automatic ? 'keys.automatic' : 'keys.perEvent'),
      optional: true,
    },
    {
      key: 'state',
      label: t('column.state'),
      cell: (row) => (
        <Status tone={tones[row.status]}>
          {t(`keys.status.${row.withdrawn && row.status === 'PAST' ? 'WITHDRAWN' : row.status}`)}
        </Status>
      ),
      fact: true,
    },
    idColumn(t('table:number'), (row) => String(row.id)),
    consumerkeyColumn(t('table:consumerkey')),
  ]
}

function useKeyFields(cardSystemId: number): FilterField[] {
  const { t } = useTranslation(['shares', 'table'])
  const parts = useQuery(cardSystemQuery(ask, cardSystemId)).data
  const balies = parts?.organizers.map(({ id, name }) => ({ value: id, label: name })) ?? []
  return [
    { ...keyFilters[0], label: t('column.name') },
    {
      ...keyFilters[1],
      label: t('column.organizer'),
      choices: [{ value: 'ALL', label: t('keys.everywhere') }, ...balies],
    },
    {
      ...keyFilters[2],
      label: t('column.state'),
      choices: statuses.map((value) => ({ value, label: t(`keys.status.${value}`) })),
    },
    { ...idFilter, ...numberWords(t('table:number'), t('table:digits')) },
    { ...consumerkeyFilter, ...consumerkeyWords(t('table:consumerkey')) },
  ]
}
