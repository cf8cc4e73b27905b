import { useTranslation } from 'react-i18next'
import type { ListedPassholder } from '../../api/ksb-types.ts'
import { shortDate } from '../../i18n/format.ts'
import { Status } from '../../ui/Status.tsx'
import type { Column } from '../../ui/table/column.ts'
import { idColumn } from '../../ui/table/ids.tsx'
import { UitpasNumber } from '../../ui/UitpasNumber.tsx'

/** The social tariff is no column: it is of no use to look through people by it. */
export function usePassholderColumns(): Column<ListedPassholder>[] {
  const { t } = useTranslation(['passholders', 'table'])
  return [
    { key: 'name', label: t('column.name'), cell: (row) => row.name, sort: 'name', isName: true, width: 13 },
    { key: 'firstName', label: t('column.firstName'), cell: (row) => row.firstName, sort: 'firstName', width: 10 },
    { key: 'postalCode', label: t('column.postalCode'), cell: (row) => row.postalCode, optional: true },
    { key: 'city', label: t('column.city'), cell: (row) => row.city, sort: 'municipality', width: 11, fact: true },
    {
      key: 'uitpasNumber',
      label: t('column.uitpasNumber'),
      cell: (row) => (row.card ? <UitpasNumber number={row.card.uitpasNumber} /> : null),
    },
    { key: 'card', label: t('column.card'), cell: (row) => <CardStatus row={row} />, fact: true },
    {
      key: 'organizer',
      label: t('column.organizer'),
      cell: (row) => row.registrationOrganizer?.name ?? null,
      width: 14,
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

/** Ordinary is icon and text; what differs stands out. A blocked person matters more than a blocked card. */
export function CardStatus({ row }: { row: ListedPassholder }) {
  const { t } = useTranslation('passholders')
  const { card, blocked, memberHere } = row
  if (blocked) return <Status tone="refused">{t('personBlocked')}</Status>
  if (!memberHere) return <Status tone="neutral">{t('elsewhere')}</Status>
  if (!card) return <span>{t('cardStatus.none')}</span>
  if (card.status === 'ACTIVE') {
    return (
      <Status tone="ordinary">
        {t(card.cardType === 'DIGITAL' ? 'cardStatus.activeDigital' : 'cardStatus.ACTIVE')}
      </Status>
    )
  }
  return <Status tone={card.status === 'BLOCKED' ? 'refused' : 'neutral'}>{t(`cardStatus.${card.status}`)}</Status>
}
