import { Button } from '@mantine/core'
import { IconKey, IconPencil, IconPlugConnectedX, IconPlus, IconTrash } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cardSystemQuery } from '../../api/ksb.ts'
import { type Kiosk, kiosksQuery, type SetupCode } from '../../api/ksb-kiosks.ts'
import { everything } from '../../api/list.ts'
import { askedIn } from '../../ui/table/asked.ts'
import type { FilterField } from '../../ui/table/filter-field.ts'
import { consumerkeyWords, idWords } from '../../ui/table/ids.tsx'
import { List } from '../../ui/table/List.tsx'
import type { GoInList, ListSearch } from '../../ui/table/list-search.ts'
import type { RowAction } from '../../ui/table/RowMenu.tsx'
import { savedViews } from '../../ui/table/views.ts'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { ask } from '../app.ts'
import { ColumnsAndViews } from '../ColumnsAndViews.tsx'
import { baliesOf } from '../cards/useCardFields.ts'
import { kiosksRouteApi } from '../routes.ts'
import { PageHead } from '../shell/PageHead.tsx'
import { CodeDialog } from './CodeDialog.tsx'
import { kioskFilters } from './filters.ts'
import { KioskDialog } from './KioskDialog.tsx'
import { KioskQuestion } from './KioskQuestion.tsx'
import { useKioskColumns } from './useKioskColumns.tsx'

const icon = { size: 18, stroke: 2, 'aria-hidden': true } as const

type Asked =
  | { act: 'add' }
  | { act: 'change' | 'code' | 'disconnect' | 'remove'; kiosk: Kiosk }
  | { act: 'show'; name: string; code: SetupCode }

const views = savedViews('kiosks')

/** *Zuilen*: the pillars of a card system, when they were last seen, and at which event they are. */
export function KiosksPage() {
  const { t } = useTranslation(['kiosks', 'ksb', 'table'])
  const params = kiosksRouteApi.useParams()
  const search: ListSearch = kiosksRouteApi.useSearch()
  const navigate = useNavigate()
  const { cardSystemId } = params
  usePageTitle(`${t('title')} · ${t('ksb:name')}`)
  const parts = useQuery(cardSystemQuery(ask, cardSystemId)).data
  const query = useQuery(kiosksQuery(ask, cardSystemId, askedIn(search, kioskFilters)))
  const all = useQuery(kiosksQuery(ask, cardSystemId, everything)).data?.totalItems
  const columns = useKioskColumns()
  const words: Record<(typeof kioskFilters)[number]['key'], Omit<FilterField, 'key' | 'kind'>> = {
    q: { label: t('column.name') },
    organizerId: { label: t('column.balies'), choices: baliesOf(parts) },
    id: idWords(t('column.id')),
    eventId: idWords(t('column.eventId'), 'eventId'),
    clientId: consumerkeyWords(t('table:consumerkey')),
  }
  const fields: FilterField[] = kioskFilters.map((filter) => ({ ...filter, ...words[filter.key] }))
  const [asked, setAsked] = useState<Asked>()
  const close = () => setAsked(undefined)
  const add = (
    <Button size="xs" leftSection={<IconPlus {...icon} />} onClick={() => setAsked({ act: 'add' })}>
      {t('add')}
    </Button>
  )
  const actions = (kiosk: Kiosk): RowAction[] => [
    {
      key: 'change',
      label: t('act.change'),
      icon: <IconPencil {...icon} />,
      act: () => setAsked({ act: 'change', kiosk }),
    },
    { key: 'code', label: t('act.code'), icon: <IconKey {...icon} />, act: () => setAsked({ act: 'code', kiosk }) },
    {
      key: 'disconnect',
      label: t('act.disconnect'),
      icon: <IconPlugConnectedX {...icon} />,
      danger: true,
      impossible: kiosk.device ? undefined : t('noDevice'),
      act: () => setAsked({ act: 'disconnect', kiosk }),
    },
    {
      key: 'remove',
      label: t('act.remove'),
      icon: <IconTrash {...icon} />,
      danger: true,
      act: () => setAsked({ act: 'remove', kiosk }),
    },
  ]
  const go: GoInList = (next) => void navigate({ to: '/$cardSystemId/kiosks', params, search: next })
  return (
    <>
      <PageHead
        title={t('title')}
        chapter="kiosks"
        tools={
          <>
            <ColumnsAndViews columns={columns} views={views} filters={fields} search={search} go={go} />
            {add}
          </>
        }
      />
      <List<Kiosk>
        label={t('title')}
        noun={t('noun')}
        nounOne={t('nounOne')}
        columns={columns}
        fields={fields}
        search={search}
        usualSort="name"
        go={go}
        query={query}
        all={all}
        rowKey={(row) => row.id}
        rowName={(row) => row.name}
        nameLink={(_, name) => name}
        actions={actions}
        empty={{ title: t('empty.title'), text: t('empty.text'), action: add }}
      />
      {asked?.act === 'add' || asked?.act === 'change' ? (
        <KioskDialog
          kiosk={asked.act === 'change' ? asked.kiosk : undefined}
          balies={baliesOf(parts) ?? []}
          onMade={(name, code) => setAsked({ act: 'show', name, code })}
          onClose={close}
        />
      ) : null}
      {asked?.act === 'code' || asked?.act === 'disconnect' || asked?.act === 'remove' ? (
        <KioskQuestion
          key={asked.act}
          act={asked.act}
          kiosk={asked.kiosk}
          onCode={(code) => setAsked({ act: 'show', name: asked.kiosk.name, code })}
          onClose={close}
        />
      ) : null}
      {asked?.act === 'show' ? <CodeDialog name={asked.name} code={asked.code} onClose={close} /> : null}
    </>
  )
}
