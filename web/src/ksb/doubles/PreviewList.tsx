import { useTranslation } from 'react-i18next'
import type { MergePreview } from '../../api/ksb-doubles.ts'
import { count, shortDate } from '../../i18n/format.ts'
import classes from './Doubles.module.css'

const counted = [
  'cards',
  'memberships',
  'checkins',
  'redeemedRewards',
  'welcomeRewards',
  'associations',
  'family',
] as const
const told = ['school', 'nationalNumber', 'account'] as const

/** What merging moves and what is in the way, in sentences. */
export function PreviewList({ plan, total }: { plan: MergePreview; total: number }) {
  const { t } = useTranslation('doubles')
  const { moves, conflicts } = plan
  return (
    <ul className={classes.list}>
      <li>
        {moves.points === 0
          ? t('merge.moves.noPoints')
          : t('merge.moves.points', { count: moves.points, total: count(total) })}
      </li>
      {counted.map((one) =>
        moves[one] > 0 ? <li key={one}>{t(`merge.moves.${one}`, { count: moves[one] })}</li> : null,
      )}
      {told.map((one) => (moves[one] ? <li key={one}>{t(`merge.moves.${one}`)}</li> : null))}
      {conflicts.map((conflict) => (
        <li key={JSON.stringify(conflict)}>{inWords(conflict)}</li>
      ))}
      <li>{t('merge.old')}</li>
    </ul>
  )

  function inWords(conflict: MergePreview['conflicts'][number]): string {
    switch (conflict.kind) {
      case 'TWO_ACTIVE_CARDS':
        return t('merge.conflict.TWO_ACTIVE_CARDS', { stays: conflict.stays, blocked: conflict.blocked })
      case 'TWO_SOCIAL_TARIFFS':
        return t('merge.conflict.TWO_SOCIAL_TARIFFS', { end: shortDate(conflict.end) })
      case 'CARD_WITHOUT_SOCIAL_TARIFF':
        return t('merge.conflict.CARD_WITHOUT_SOCIAL_TARIFF', { number: conflict.uitpasNumber })
      case 'WELCOME_REWARD_TWICE':
        return conflict.used
          ? t('merge.conflict.WELCOME_REWARD_USED', { title: conflict.title })
          : t('merge.conflict.WELCOME_REWARD_TWICE', { title: conflict.title })
      case 'ASSOCIATION_TWICE':
        return t('merge.conflict.ASSOCIATION_TWICE', { end: shortDate(conflict.end) })
      case 'TWO_SCHOOLS':
        return t('merge.conflict.TWO_SCHOOLS')
    }
  }
}
