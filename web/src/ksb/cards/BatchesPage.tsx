import { Button } from '@mantine/core'
import { IconFileTypeCsv, IconPlus, IconTruck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cardSystemQuery } from '../../api/ksb.ts'
import { batchesQuery, exportPath } from '../../api/ksb-stock.ts'
import type { CardBatch } from '../../api/ksb-types.ts'
import { everything, listParameters } from '../../api/list.ts'
import { count, shortDate } from '../../i18n/format.ts'
import { Status } from '../../ui/Status.tsx'
import { askedIn } from '../../ui/table/asked.ts'
import type { Column } from '../../ui/table/column.ts'
import type { FilterField } from '../../ui/table/filter-field.ts'
import { idFilter } from '../../ui/table/id-filter.ts'
import { idColumn, idWords } from '../../ui/table/ids.tsx'
import type { ListSearch } from '../../ui/table/list-search.ts'
import type { RowAction } from '../../ui/table/RowMenu.tsx'
import { savedViews } from '../../ui/table/views.ts'
import { ask } from '../app.ts'
import { ListPage } from '../ListPage.tsx'
import { batchesRouteApi } from '../routes.ts'
import { CardsHead } from './CardsHead.tsx'
import { FileDialog } from './FileDialog.tsx'
import { NumberRanges } from './NumberRanges.tsx'
import { RangeDialog } from './RangeDialog.tsx'
import { SendDialog } from './SendDialog.tsx'
import { batchFilters } from './sections.ts'

const icon = { size: 18, stroke: 2, 'aria-hidden': true } as const
type Question = 'range' | 'file' | { send: CardBatch }

const views = savedViews('batches')

/** Boxes of cards as they come from the printer, and the numbers of cards that are never printed. */
export function BatchesPage() {
  const { t } = useTranslation(['cards', 'table'])
  const params = batchesRouteApi.useParams()
  const search: ListSearch = batchesRouteApi.useSearch()
  const navigate = useNavigate()
  const { cardSystemId } = params
  const parts = useQuery(cardSystemQuery(ask, cardSystemId)).data
  const question = askedIn(search, batchFilters)
  const query = useQuery(batchesQuery(ask, cardSystemId, question))
  const all = useQuery(batchesQuery(ask, cardSystemId, everything)).data?.totalItems
  const [asked, setAsked] = useState<Question>()
  const close = () => setAsked(undefined)
  const actions = (batch: CardBatch): RowAction[] => {
    const unsent = batch.statuses?.PROVISIONED ?? 0
    return unsent > 0
      ? [
          {
            key: 'send',
            label: t('act.send'),
            icon: <IconTruck {...icon} />,
            act: () => setAsked({ send: batch }),
          },
        ]
      : []
  }
  const tools = (
    <>
      <Button variant="default" size="xs" leftSection={<IconPlus {...icon} />} onClick={() => setAsked('range')}>
        {t('act.addRange')}
      </Button>
      <Button variant="default" size="xs" leftSection={<IconFileTypeCsv {...icon} />} onClick={() => setAsked('file')}>
        {t('act.addFile')}
      </Button>
    </>
  )
  const fields: FilterField[] = [
    { ...batchFilters[0], label: t('column.batch') },
    {
      ...batchFilters[1],
      label: t('column.source'),
      choices: (['CSV', 'RANGE'] as const).map((value) => ({ value, label: t(`source.${value}`) })),
    },
    { ...idFilter, ...idWords(t('table:id')) },
  ]
  return (
    <ListPage<CardBatch>
      head={(all) => <CardsHead tools={all} />}
      views={views}
      file={{ path: exportPath(cardSystemId, 'card-batches'), parameters: listParameters(question) }}
      tools={tools}
      label={t('batches')}
      noun={t('batchesNoun')}
      nounOne={t('batchesNounOne')}
      columns={useBatchColumns()}
      fields={fields}
      search={search}
      usualSort="-createdAt"
      go={(next) => void navigate({ to: '/$cardSystemId/cards/batches', params, search: next })}
      query={query}
      all={all}
      rowKey={(row) => row.id}
      rowName={(row) => row.name}
      nameLink={(_, name) => name}
      actions={actions}
      empty={{ title: t('batchesEmpty'), text: t('batchesEmptyText') }}
    >
      <NumberRanges />
      {asked === 'range' ? <RangeDialog onClose={close} /> : null}
      {asked === 'file' ? <FileDialog onClose={close} /> : null}
      {typeof asked === 'object' ? <SendDialog batch={asked.send} parts={parts} onClose={close} /> : null}
    </ListPage>
  )
}

function useBatchColumns(): Column<CardBatch>[] {
  const { t } = useTranslation(['cards', 'table'])
  const figure = (value: number | undefined) => <span className="op-numbers">{count(value ?? 0)}</span>
  return [
    { key: 'batch', label: t('column.batch'), cell: (row) => row.name, sort: 'name', isName: true, width: 18 },
    { key: 'source', label: t('column.source'), cell: (row) => t(`source.${row.source}`) },
    { key: 'status', label: t('column.status'), cell: (row) => <BatchState batch={row} />, fact: true },
    {
      key: 'cards',
      label: t('column.cards'),
      cell: (row) => figure(row.cards),
      sort: 'cards',
      align: 'right',
      fact: true,
    },
    {
      key: 'unsent',
      label: t('column.unsent'),
      cell: (row) => figure(row.statuses?.PROVISIONED),
      align: 'right',
    },
    {
      key: 'addedAt',
      label: t('column.addedAt'),
      cell: (row) => (row.createdAt ? <span className="op-numbers">{shortDate(row.createdAt)}</span> : null),
      sort: 'createdAt',
    },
    idColumn(t('table:id'), (row) => row.id),
  ]
}

function BatchState({ batch }: { batch: CardBatch }) {
  const { t } = useTranslation('cards')
  const { state, linesRead = 0, linesTotal = 0 } = batch
  if (state === 'READY') return <Status tone="ordinary">{t('batchState.READY')}</Status>
  if (state !== 'READING') return <Status tone="refused">{t(`batchState.${state}`)}</Status>
  return <Status tone="information">{t('file.progress', { read: count(linesRead), total: count(linesTotal) })}</Status>
}
