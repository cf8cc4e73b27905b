import { Textarea } from '@mantine/core'
import { IconCheck, IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { withoutSeparators } from '../../../../server/src/values/uitpas-number.ts'
import { cardSystemQuery } from '../../api/ksb.ts'
import { cancelDelivery, deliveriesQuery, exportPath, receiveDelivery } from '../../api/ksb-stock.ts'
import type { DeliveriesPage as DeliveriesAnswer } from '../../api/ksb-types.ts'
import { everything, listParameters } from '../../api/list.ts'
import { count, shortDate } from '../../i18n/format.ts'
import { AskDialog } from '../../ui/AskDialog.tsx'
import { Status } from '../../ui/Status.tsx'
import { showToast } from '../../ui/Toast.tsx'
import { askedIn } from '../../ui/table/asked.ts'
import type { Column } from '../../ui/table/column.ts'
import type { FilterField } from '../../ui/table/filter-field.ts'
import { idFilter } from '../../ui/table/id-filter.ts'
import { idColumn, idWords } from '../../ui/table/ids.tsx'
import type { ListSearch } from '../../ui/table/list-search.ts'
import type { RowAction } from '../../ui/table/RowMenu.tsx'
import { savedViews } from '../../ui/table/views.ts'
import { useAct } from '../../ui/useAct.ts'
import { ask } from '../app.ts'
import { ListPage } from '../ListPage.tsx'
import { deliveriesRouteApi } from '../routes.ts'
import { CardsHead } from './CardsHead.tsx'
import { cardNumber, useFields } from './fields.ts'
import { deliveryFilters } from './sections.ts'
import { baliesOf } from './useCardFields.ts'
import { useChanged } from './useChanged.ts'

type Delivery = DeliveriesAnswer['member'][number]
const icon = { size: 18, stroke: 2, 'aria-hidden': true } as const
const statuses = ['SENT', 'RECEIVED', 'CANCELLED'] as const

const views = savedViews('deliveries')

/** What is on its way to balies, and what arrived. */
export function DeliveriesPage() {
  const { t } = useTranslation(['cards', 'table'])
  const params = deliveriesRouteApi.useParams()
  const search: ListSearch = deliveriesRouteApi.useSearch()
  const navigate = useNavigate()
  const { cardSystemId } = params
  const parts = useQuery(cardSystemQuery(ask, cardSystemId)).data
  const question = askedIn(search, deliveryFilters)
  const query = useQuery(deliveriesQuery(ask, cardSystemId, question))
  const all = useQuery(deliveriesQuery(ask, cardSystemId, everything)).data?.totalItems
  const [asked, setAsked] = useState<{ act: 'receive' | 'cancel'; delivery: Delivery }>()
  const close = () => setAsked(undefined)
  const fields: FilterField[] = [
    { key: 'organizerId', kind: 'choice', label: t('column.balie'), choices: baliesOf(parts) },
    {
      key: 'status',
      kind: 'choice',
      label: t('column.status'),
      choices: statuses.map((value) => ({ value, label: t(`deliveryStatus.${value}`) })),
    },
    { key: 'from', kind: 'date', label: t('table:from') },
    { key: 'until', kind: 'date', label: t('table:until') },
    { ...idFilter, ...idWords(t('table:id')) },
  ]
  const actions = (delivery: Delivery): RowAction[] =>
    delivery.status === 'SENT'
      ? [
          {
            key: 'receive',
            label: t('act.receive'),
            icon: <IconCheck {...icon} />,
            act: () => setAsked({ act: 'receive', delivery }),
          },
          {
            key: 'cancel',
            label: t('act.cancel'),
            icon: <IconX {...icon} />,
            danger: true,
            act: () => setAsked({ act: 'cancel', delivery }),
          },
        ]
      : []
  return (
    <ListPage<Delivery>
      head={(tools) => <CardsHead tools={tools} />}
      views={views}
      file={{ path: exportPath(cardSystemId, 'deliveries'), parameters: listParameters(question) }}
      label={t('deliveries')}
      noun={t('deliveriesNoun')}
      nounOne={t('deliveriesNounOne')}
      columns={useDeliveryColumns()}
      fields={fields}
      search={search}
      usualSort="-sentAt"
      go={(next) => void navigate({ to: '/$cardSystemId/cards/deliveries', params, search: next })}
      query={query}
      all={all}
      rowKey={(row) => row.id}
      rowName={(row) => `${row.organizer.name}, ${shortDate(row.sentAt)}`}
      nameLink={(_, name) => name}
      actions={actions}
      empty={{ title: t('deliveriesEmpty'), text: t('deliveriesEmptyText') }}
    >
      {asked?.act === 'receive' ? <ReceiveDialog delivery={asked.delivery} onClose={close} /> : null}
      {asked?.act === 'cancel' ? <CancelDialog delivery={asked.delivery} onClose={close} /> : null}
    </ListPage>
  )
}

function useDeliveryColumns(): Column<Delivery>[] {
  const { t } = useTranslation(['cards', 'table'])
  const figure = (value: number) => <span className="op-numbers">{count(value)}</span>
  return [
    {
      key: 'balie',
      label: t('column.balie'),
      cell: (row) => row.organizer.name,
      sort: 'balie',
      isName: true,
      width: 18,
    },
    { key: 'batch', label: t('column.batch'), cell: (row) => row.batch.name, width: 14 },
    { key: 'regular', label: t('column.regular'), cell: (row) => figure(row.regular), sort: 'regular', align: 'right' },
    {
      key: 'socialTariff',
      label: t('column.socialTariff'),
      cell: (row) => figure(row.socialTariff),
      sort: 'socialTariff',
      align: 'right',
    },
    {
      key: 'status',
      label: t('column.status'),
      cell: (row) => (
        <Status tone={row.status === 'SENT' ? 'information' : row.status === 'RECEIVED' ? 'ordinary' : 'neutral'}>
          {t(`deliveryStatus.${row.status}`)}
          {row.missing > 0 ? `, ${t('missing', { count: row.missing })}` : ''}
        </Status>
      ),
      fact: true,
    },
    {
      key: 'sentAt',
      label: t('column.sentAt'),
      cell: (row) => <span className="op-numbers">{shortDate(row.sentAt)}</span>,
      sort: 'sentAt',
      fact: true,
    },
    {
      key: 'closedAt',
      label: t('column.closedAt'),
      cell: (row) =>
        row.closedAt === undefined ? null : <span className="op-numbers">{shortDate(row.closedAt)}</span>,
      optional: true,
    },
    idColumn(t('table:id'), (row) => row.id),
  ]
}

interface DialogProps {
  delivery: Delivery
  onClose: () => void
}

function ReceiveDialog({ delivery, onClose }: DialogProps) {
  const { t } = useTranslation('cards')
  const { cardSystemId } = deliveriesRouteApi.useParams()
  const changed = useChanged()
  const fields = useFields({ missing: '' })
  const act = useAct(
    (missing: string[], key) => receiveDelivery(ask, cardSystemId, delivery.id, key, missing),
    () => {
      changed()
      showToast(t('receive.done'))
      onClose()
    },
  )
  return (
    <AskDialog
      opened
      title={t('receive.title', { balie: delivery.organizer.name })}
      verb={t('receive.verb')}
      pending={act.pending}
      problem={act.problem}
      onClose={onClose}
      onSubmit={() => {
        const missing = fields.typed.missing
          .split('\n')
          .map(withoutSeparators)
          .filter((line) => line !== '')
        if (fields.check({ missing: missing.map(cardNumber).find((fault) => fault !== undefined) })) act.run(missing)
      }}
    >
      <p>{t('receive.text')}</p>
      <Textarea
        label={t('receive.missing')}
        description={t('receive.missingHelp')}
        autosize
        minRows={2}
        maxRows={8}
        {...fields.of('missing')}
      />
    </AskDialog>
  )
}

function CancelDialog({ delivery, onClose }: DialogProps) {
  const { t } = useTranslation('cards')
  const { cardSystemId } = deliveriesRouteApi.useParams()
  const changed = useChanged()
  const act = useAct(
    (_: null, key) => cancelDelivery(ask, cardSystemId, delivery.id, key),
    () => {
      changed()
      showToast(t('cancel.done'))
      onClose()
    },
  )
  return (
    <AskDialog
      opened
      title={t('cancel.title', { balie: delivery.organizer.name })}
      verb={t('cancel.verb')}
      danger
      pending={act.pending}
      problem={act.problem}
      onClose={onClose}
      onSubmit={() => act.run(null)}
    >
      <p>{t('cancel.text')}</p>
    </AskDialog>
  )
}
