import { Button } from '@mantine/core'
import { IconCalendarX, IconPencil, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Key, keysQuery } from '../../api/ksb-shares.ts'
import { dayOf, shortDate } from '../../i18n/format.ts'
import { Status } from '../../ui/Status.tsx'
import type { Column } from '../../ui/table/column.ts'
import { List } from '../../ui/table/List.tsx'
import type { ListSearch } from '../../ui/table/list-search.ts'
import { pageOfWhole } from '../../ui/table/whole-list.ts'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { ask } from '../app.ts'
import { keysRouteApi } from '../routes.ts'
import { PageHead } from '../shell/PageHead.tsx'
import { KeyDialog } from './KeyDialog.tsx'
import { usePriceWords } from './usePriceWords.ts'
import { WithdrawKeyDialog } from './WithdrawDialogs.tsx'

const icon = { size: 18, stroke: 2, 'aria-hidden': true } as const
const tones = { CURRENT: 'ordinary', PLANNED: 'information', PAST: 'neutral' } as const

/** What a key said, says or will say, with the key it is of: the list has all of them. */
type Row = { key: Key; version: Key['versions'][number] }

/** *Verdeelsleutels*: what each says, from which day; what was sold stays as it was sold. */
export function KeysPage() {
  const { t } = useTranslation(['shares', 'ksb'])
  usePageTitle(`${t('keys.title')} · ${t('ksb:name')}`)
  const params = keysRouteApi.useParams()
  const search: ListSearch = keysRouteApi.useSearch()
  const navigate = useNavigate()
  const words = usePriceWords()
  const [asked, setAsked] = useState<{ act: 'change' | 'withdraw'; key: Key } | { act: 'new' }>()
  const query = useQuery(keysQuery(ask, params.cardSystemId))
  const rows = query.data?.flatMap((key) =>
    key.versions.filter(({ inUse }) => inUse).map((version) => ({ key, version })),
  )
  const columns: Column<Row>[] = [
    { key: 'name', label: t('column.name'), isName: true, cell: ({ version }) => version.name, width: 14 },
    { key: 'organizer', label: t('column.organizer'), cell: ({ key }) => key.organizer?.name ?? t('keys.everywhere') },
    { key: 'price', label: t('column.price'), cell: ({ version }) => words.price(version), width: 14, fact: true },
    { key: 'example', label: t('column.example'), cell: ({ version }) => words.example(version), width: 14 },
    { key: 'from', label: t('column.from'), cell: ({ version }) => shortDate(dayOf(version.validFrom)) },
    {
      key: 'state',
      label: t('column.state'),
      cell: ({ key, version }) => (
        <Status tone={tones[version.status]}>
          {t(isWithdrawn(key) && version.status === 'PAST' ? 'keys.status.WITHDRAWN' : `keys.status.${version.status}`)}
        </Status>
      ),
      fact: true,
    },
  ]
  return (
    <>
      <PageHead
        title={t('keys.title')}
        chapter="keys"
        tools={
          <Button
            variant="default"
            size="xs"
            leftSection={<IconPlus {...icon} />}
            onClick={() => setAsked({ act: 'new' })}
          >
            {t('keys.new')}
          </Button>
        }
      />
      <List<Row>
        label={t('keys.title')}
        noun={t('keys.noun')}
        nounOne={t('keys.nounOne')}
        columns={columns}
        fields={[]}
        search={search}
        usualSort={undefined}
        go={(next) => void navigate({ to: '/$cardSystemId/distribution-keys', params, search: next })}
        query={{ ...query, data: pageOfWhole(rows, search) }}
        all={rows?.length}
        rowKey={({ key, version }) => `${key.id} ${version.number}`}
        rowName={({ version }) => version.name}
        nameLink={(_, name) => name}
        actions={({ key, version }) =>
          version.status === 'PAST'
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
                  label: t('keys.withdraw'),
                  icon: <IconCalendarX {...icon} />,
                  act: () => setAsked({ act: 'withdraw', key }),
                  danger: true,
                },
              ]
        }
        empty={{ title: t('keys.empty'), text: t('keys.emptyText') }}
      />
      {asked?.act === 'new' ? <KeyDialog onClose={() => setAsked(undefined)} /> : null}
      {asked?.act === 'change' ? <KeyDialog changes={asked.key} onClose={() => setAsked(undefined)} /> : null}
      {asked?.act === 'withdraw' ? <WithdrawKeyDialog of={asked.key} onClose={() => setAsked(undefined)} /> : null}
    </>
  )
}

const isWithdrawn = (key: Key) => key.versions[0]?.inUse === false
