import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { OwnReward } from '../../api/mijn.ts'
import { count } from '../../i18n/format.ts'
import { useDistance } from '../useDistance.ts'
import { RewardPicture } from './RewardPicture.tsx'
import classes from './RewardRow.module.css'

/** A reward in a list: what, where and how far, how many points; what is missing in words. */
export function RewardRow({ reward }: { reward: OwnReward }) {
  const { t } = useTranslation(['mijn', 'common'])
  const distance = useDistance()
  const { id, type, title, points, places, lastChance, redeemable, pointsShort, online } = reward
  const [place] = places
  const where = place
    ? [place.name, ...(place.kilometres === undefined ? [] : [distance(place.kilometres)])].join(' · ')
    : t(online ? 'rewards.online' : 'rewards.everywhere')
  return (
    <Link to="/rewards/$rewardId" params={{ rewardId: id }} className={classes.row}>
      <RewardPicture reward={reward} className={classes.picture} />
      <span className={classes.words}>
        <span className={classes.title}>{title}</span>
        <span className={classes.where}>{where}</span>
        <span className={classes.cost}>
          {type === 'WELCOME' ? (
            <strong>{t('rewards.welcome')}</strong>
          ) : (
            <>
              <span className={classes.dot} data-off={redeemable ? undefined : true} aria-hidden="true" />
              <strong>
                {count(points)} {t('common:pointsWord', { count: points })}
              </strong>
            </>
          )}
          {lastChance ? <span className={classes.last}>{t('rewards.lastChance')}</span> : null}
        </span>
        {pointsShort === undefined ? null : (
          <span className={classes.where}>{t('rewards.short', { count: pointsShort })}</span>
        )}
      </span>
    </Link>
  )
}
