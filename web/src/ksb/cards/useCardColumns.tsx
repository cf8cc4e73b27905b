import { useTranslation } from 'react-i18next'
import type { CardDetail } from '../../api/ksb-types.ts'
import { Status } from '../../ui/Status.tsx'
import type { Column } from '../../ui/table/column.ts'
import { idColumn } from '../../ui/table/ids.tsx'
import { UitpasNumber } from '../../ui/UitpasNumber.tsx'

export function useCardColumns(): Column<CardDetail>[] {
  const { t } = useTranslation(['cards', 'table'])
  return [
    {
      key: 'uitpasNumber',
      label: t('column.uitpasNumber'),
      cell: (row) => <UitpasNumber number={row.uitpasNumber} />,
      sort: 'uitpasNumber',
      isName: true,
    },
    {
      key: 'kind',
      label: t('column.kind'),
      cell: (row) =>
        row.cardType === 'DIGITAL' ? t('kind.digital') : t(row.socialTariff ? 'kind.socialTariff' : 'kind.regular'),
      fact: true,
    },
    { key: 'status', label: t('column.status'), cell: (row) => <CardState card={row} />, sort: 'status', fact: true },
    { key: 'balie', label: t('column.balie'), cell: (row) => row.organizer?.name ?? null, width: 16 },
    {
      key: 'chipNumber',
      label: t('column.chipNumber'),
      cell: (row) => <span className="op-numbers">{row.chipNumber ?? ''}</span>,
      optional: true,
    },
    idColumn(t('table:id'), (row) => row.passholderId, 'passholderId'),
  ]
}

/** Ordinary is what people have in their pocket; the reason of a block stands beside it. */
function CardState({ card }: { card: CardDetail }) {
  const { t } = useTranslation('cards')
  const { status, blockReason } = card
  if (status === 'ACTIVE') return <Status tone="ordinary">{t('status.ACTIVE')}</Status>
  const why = status === 'BLOCKED' && blockReason !== undefined ? `, ${t(`reason.${blockReason}`).toLowerCase()}` : ''
  return (
    <Status tone={status === 'BLOCKED' ? 'refused' : status === 'DELETED' ? 'neutral' : 'stock'}>
      {t(`status.${status}`)}
      {why}
    </Status>
  )
}
