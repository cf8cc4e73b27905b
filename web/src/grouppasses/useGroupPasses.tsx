import { IconBan, IconHistory, IconPencil } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { GroupPass, GroupPlace } from '../api/grouppasses.ts'
import { count, shortDate } from '../i18n/format.ts'
import { Status } from '../ui/Status.tsx'
import type { Column } from '../ui/table/column.ts'
import { idColumn } from '../ui/table/ids.tsx'
import type { RowAction } from '../ui/table/RowMenu.tsx'
import { UitpasNumber } from '../ui/UitpasNumber.tsx'
import { EndDialog } from './EndDialog.tsx'
import { GroupPassDialog } from './GroupPassDialog.tsx'
import { HistoryDialog } from './HistoryDialog.tsx'

const icon = { size: 18, stroke: 2, 'aria-hidden': true } as const
type Question = 'new' | { act: 'change' | 'end' | 'history'; group: GroupPass }

/** What can be done with group passes: a new one, and the three dots beside each. */
export function useGroupPassActions(place: GroupPlace): {
  register: () => void
  actions: (group: GroupPass) => RowAction[]
  dialog: ReactNode
} {
  const { t } = useTranslation('grouppasses')
  const [asked, setAsked] = useState<Question>()
  const close = () => setAsked(undefined)
  function actions(group: GroupPass): RowAction[] {
    const question = (act: 'change' | 'end' | 'history') => () => setAsked({ act, group })
    const history = {
      key: 'history',
      label: t('act.history'),
      icon: <IconHistory {...icon} />,
      act: question('history'),
    }
    // What ended, ended for good.
    if (group.status === 'ENDED') return [history]
    return [
      { key: 'change', label: t('act.change'), icon: <IconPencil {...icon} />, act: question('change') },
      history,
      { key: 'end', label: t('act.end'), icon: <IconBan {...icon} />, danger: true, act: question('end') },
    ]
  }
  const about = typeof asked === 'object' ? { place, group: asked.group, onClose: close } : undefined
  const dialog =
    asked === 'new' ? (
      <GroupPassDialog place={place} onClose={close} />
    ) : !about || typeof asked !== 'object' ? null : asked.act === 'change' ? (
      <GroupPassDialog {...about} />
    ) : asked.act === 'end' ? (
      <EndDialog {...about} />
    ) : (
      <HistoryDialog {...about} />
    )
  return { register: () => setAsked('new'), actions, dialog }
}

export function useGroupPassColumns(): Column<GroupPass>[] {
  const { t } = useTranslation(['grouppasses', 'table'])
  return [
    { key: 'name', label: t('column.name'), cell: (row) => row.name, sort: 'name', isName: true, width: 20 },
    { key: 'organisation', label: t('column.organisation'), cell: (row) => row.organisation, width: 14 },
    { key: 'city', label: t('column.city'), cell: (row) => row.city, sort: 'city', width: 10 },
    {
      key: 'uitpasNumber',
      label: t('column.uitpasNumber'),
      cell: (row) => (row.card ? <UitpasNumber number={row.card.uitpasNumber} /> : null),
    },
    { key: 'status', label: t('column.status'), cell: (row) => <GroupStatus group={row} />, fact: true },
    {
      key: 'tickets',
      label: t('column.tickets'),
      cell: (row) => (
        <span className="op-numbers">
          {row.availableTickets === null || row.ticketsPerYear === null
            ? t('noLimit')
            : t('left', { left: count(row.availableTickets), all: count(row.ticketsPerYear) })}
        </span>
      ),
      align: 'right',
      fact: true,
      labelled: true,
    },
    {
      key: 'endDate',
      label: t('column.endDate'),
      cell: (row) => (row.endDate ? <span className="op-numbers">{shortDate(row.endDate)}</span> : null),
      sort: 'endDate',
    },
    {
      key: 'createdAt',
      label: t('column.createdAt'),
      cell: (row) => <span className="op-numbers">{shortDate(row.createdAt)}</span>,
      sort: 'createdAt',
      optional: true,
    },
    idColumn(t('table:id'), (row) => row.id),
  ]
}

function GroupStatus({ group }: { group: GroupPass }) {
  const { t } = useTranslation('grouppasses')
  if (group.status !== 'ACTIVE') return <Status tone="neutral">{t(`status.${group.status}`)}</Status>
  if (group.card?.status === 'BLOCKED') return <Status tone="refused">{t('cardBlocked')}</Status>
  return <Status tone="ordinary">{t('status.ACTIVE')}</Status>
}
