import { useTranslation } from 'react-i18next'
import type { PassholderCard, PassholderDetail } from '../../../api/ksb-types.ts'
import { shortDate } from '../../../i18n/format.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Status } from '../../../ui/Status.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { SimpleTable } from '../../../ui/table/SimpleTable.tsx'
import { UitpasNumber } from '../../../ui/UitpasNumber.tsx'

/** All cards there were: the current one of each card system first. */
export function CardsSection({ detail }: { detail: PassholderDetail }) {
  const { t } = useTranslation('passholders')
  const names = new Map(
    (detail.passholder.cardSystemMemberships ?? []).map(({ cardSystem }) => [cardSystem.id, cardSystem.name]),
  )
  const columns: Column<PassholderCard>[] = [
    {
      key: 'number',
      label: t('column.uitpasNumber'),
      isName: true,
      cell: (card) => <UitpasNumber number={card.uitpasNumber} />,
    },
    {
      key: 'system',
      label: t('detail.cardSystem'),
      cell: (card) => names.get(card.cardSystemId) ?? t('detail.otherSystem', { id: card.cardSystemId }),
    },
    { key: 'type', label: t('detail.cardType'), cell: (card) => t(`detail.cardTypes.${card.cardType}`) },
    {
      key: 'status',
      label: t('detail.status'),
      cell: (card) => (
        <Status tone={card.status === 'ACTIVE' ? 'ordinary' : card.status === 'BLOCKED' ? 'refused' : 'neutral'}>
          {t(`cardStatus.${card.status}`)}
        </Status>
      ),
    },
    { key: 'since', label: t('detail.since'), cell: (card) => (card.activatedAt ? shortDate(card.activatedAt) : null) },
    {
      key: 'blocked',
      label: t('detail.blockedOn'),
      cell: (card) => (card.blockedAt ? shortDate(card.blockedAt) : null),
    },
    { key: 'reason', label: t('detail.reason'), cell: (card) => reasonOf(card.blockReason) },
  ]
  if (detail.cards.length === 0) return <EmptyState title={t('detail.noCards')} text={t('detail.noCardsText')} />
  return (
    <SimpleTable label={t('detail.cards')} rows={detail.cards} columns={columns} rowKey={(card) => card.uitpasNumber} />
  )

  function reasonOf(reason: string | undefined) {
    if (reason === undefined) return null
    const known = (['LOST', 'STOLEN', 'DEFECT', 'REPLACED'] as const).find((one) => one === reason)
    return t(`detail.reasons.${known ?? 'OTHER'}`)
  }
}
