import { useTranslation } from 'react-i18next'
import { count } from '../../i18n/format.ts'
import { PointsDisc } from '../../ui/PointsDisc.tsx'
import classes from './Balance.module.css'

/** The balance: number in the disc, the word below it. */
export function Balance({ points, size }: { points: number; size: number }) {
  const { t } = useTranslation(['balie', 'common'])
  const shown = points < 0 ? `\u2212${count(-points)}` : count(points)
  return (
    <p className={classes.balance}>
      <span className="op-spoken">{t('person.balance')} </span>
      <PointsDisc text={shown} size={size} />
      <span className={classes.word}>{t('common:pointsWord', { count: points })}</span>
    </p>
  )
}
