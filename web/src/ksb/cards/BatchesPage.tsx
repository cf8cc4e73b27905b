import { Button } from '@mantine/core'
import { IconFileTypeCsv, IconPlus, IconTruck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cardSystemQuery } from '../../api/ksb.ts'
import { batchesQuery } from '../../api/ksb-stock.ts'
import type { CardBatch } from '../../api/ksb-types.ts'
import { count, shortDate } from '../../i18n/format.ts'
import { Status } from '../../ui/Status.tsx'
import type { Column } from '../../ui/table/column.ts'
import { List } from '../../ui/table/List.tsx'
import { defaultRows, type GoInList, type ListSearch } from '../../ui/table/list-search.ts'
import type { RowAction } from '../../ui/table/RowMenu.tsx'
import { savedViews } from '../../ui/table/views.ts'
import { ask } from '../app.ts'
import { ColumnsAndViews } from '../ColumnsAndViews.tsx'
import { batchesRouteApi } from '../routes.ts'
import { CardsHead } from './CardsHead.tsx'
import { FileDialog } from './FileDialog.tsx'
import { NumberRanges } from './NumberRanges.tsx'
import { RangeDialog } from './RangeDialog.tsx'
import { SendDialog } from './SendDialog.tsx'

const icon = { size: 18, stroke: 2, 'aria-hidden': true } as const
type Question = 'range' | 'file' | { send: CardBatch }

const views = savedViews('batches')

/** Boxes of cards as they come from the printer, and the numbers of cards that are never printed. */
export function BatchesPage() {
  const { t } = useTranslation('cards')
  const params = batchesRouteApi.useParams()
  const search: ListSearch = batchesRouteApi.useSearch()
  const navigate = useNavigate()
  const { cardSystemId } = params
  const parts = useQuery(cardSystemQuery(ask, cardSystemId)).data
  const query = useQuery(batchesQuery(ask, cardSystemId, { page: search.page ?? 1, rows: search.rows ?? defaultRows }))
  const columns = useBatchColumns()
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
  const go: GoInList = (next) => void navigate({ to: '/$cardSystemId/cards/batches', params, search: next })
  return (
    <>
      <CardsHead
        tools={
          <>
            <ColumnsAndViews columns={columns} views={views} filters={[]} search={search} go={go} />
            {tools}
          </>
        }
      />
      <List<CardBatch>
        label={t('batches')}
        noun={t('batchesNoun')}
        nounOne={t('batchesNounOne')}
        columns={columns}
        fields={[]}
        search={search}
        usualSort={undefined}
        go={go}
        query={query}
        all={query.data?.totalItems}
        rowKey={(row) => row.id}
        rowName={(row) => row.name}
        nameLink={(_, name) => name}
        actions={actions}
        empty={{ title: t('batchesEmpty'), text: t('batchesEmptyText') }}
      />
      <NumberRanges />
      {asked === 'range' ? <RangeDialog onClose={close} /> : null}
      {asked === 'file' ? <FileDialog onClose={close} /> : null}
      {typeof asked === 'object' ? <SendDialog batch={asked.send} parts={parts} onClose={close} /> : null}
    </>
  )
}

function useBatchColumns(): Column<CardBatch>[] {
  const { t } = useTranslation('cards')
  const figure = (value: number | undefined) => <span className="op-numbers">{count(value ?? 0)}</span>
  return [
    { key: 'batch', label: t('column.batch'), cell: (row) => row.name, isName: true, width: 18 },
    { key: 'source', label: t('column.source'), cell: (row) => t(`source.${row.source}`) },
    { key: 'status', label: t('column.status'), cell: (row) => <BatchState batch={row} />, fact: true },
    { key: 'cards', label: t('column.cards'), cell: (row) => figure(row.cards), align: 'right', fact: true },
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
    },
  ]
}

function BatchState({ batch }: { batch: CardBatch }) {
  const { t } = useTranslation('cards')
  const { state, linesRead = 0, linesTotal = 0 } = batch
  if (state === 'READY') return <Status tone="ordinary">{t('batchState.READY')}</Status>
  if (state !== 'READING') return <Status tone="refused">{t(`batchState.${state}`)}</Status>
  return <Status tone="information">{t('file.progress', { read: count(linesRead), total: count(linesTotal) })}</Status>
}
