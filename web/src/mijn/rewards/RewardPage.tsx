import { IconArrowLeft, IconCalendar, IconDeviceMobile, IconMapPin, IconRepeat } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { type OwnReward, rewardsQuery } from '../../api/mijn.ts'
import { toProblem } from '../../api/problem.ts'
import { count, longDate } from '../../i18n/format.ts'
import { currentLanguage } from '../../i18n/language.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { PointsDisc } from '../../ui/PointsDisc.tsx'
import { SkeletonLines } from '../../ui/SkeletonLines.tsx'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { ask } from '../app.ts'
import { Places } from '../Places.tsx'
import { useWho } from '../useWho.ts'
import { WhoChoice } from '../WhoChoice.tsx'
import { RedeemOnline } from './RedeemOnline.tsx'
import classes from './RewardPage.module.css'
import { RewardPicture } from './RewardPicture.tsx'

/** One reward: what it costs and what is left then, until when, how often, where, and how one gets it. */
export function RewardPage() {
  const { t } = useTranslation('mijn')
  const { person } = useWho()
  const { rewardId } = useParams({ from: '/signed-in/linked/rewards/$rewardId' })
  const rewards = useQuery(rewardsQuery(ask, person.id))
  const reward = rewards.data?.member.find(({ id }) => id === rewardId)
  usePageTitle(reward?.title ?? t('title.rewards'))
  return (
    <div className={classes.page}>
      {reward ? <RewardPicture reward={reward} className={classes.picture} /> : null}
      <Link to="/rewards" className={classes.back} aria-label={t('back.rewards')}>
        <IconArrowLeft size={24} stroke={2} aria-hidden="true" />
      </Link>
      <div className={classes.words}>
        {rewards.isPending ? <SkeletonLines lines={5} rowHeight={72} /> : null}
        {rewards.isError ? (
          <ErrorState
            title={t('failed.rewards')}
            problem={toProblem(rewards.error)}
            onRetry={() => void rewards.refetch()}
          />
        ) : null}
        {rewards.data && !reward ? <EmptyState title={t('rewards.gone')} text={t('rewards.goneText')} /> : null}
        {reward && rewards.data ? (
          <>
            <h1>{reward.title}</h1>
            <WhoChoice />
            <Cost reward={reward} points={rewards.data.points} name={person.self ? undefined : person.firstName} />
            {reward.description ? <p className={classes.description}>{reward.description}</p> : null}
            <Facts reward={reward} />
            <How reward={reward} />
          </>
        ) : null}
      </div>
    </div>
  )
}

function Cost({ reward, points, name }: { reward: OwnReward; points: number; name: string | undefined }) {
  const { t, i18n } = useTranslation(['mijn', 'common'])
  if (reward.type === 'WELCOME') return <p className={classes.welcome}>{t('rewards.welcomeText')}</p>
  const { endUserMessage, pointsShort } = reward
  const left = points - reward.points
  const why = endUserMessage?.[i18n.language] ?? endUserMessage?.nl
  return (
    <div className={classes.cost}>
      <PointsDisc text={count(reward.points)} size={56} isOff={!reward.redeemable} />
      <div>
        <p className={classes.unit}>{t('common:pointsWord', { count: reward.points })}</p>
        <p className={classes.note}>
          {name === undefined ? t('rewards.have', { points }) : t('rewards.theyHave', { name, points })}{' '}
          {reward.redeemable ? t('rewards.left', { left }) : null}
          {pointsShort === undefined ? null : t('rewards.short', { count: pointsShort })}
        </p>
        {!reward.redeemable && pointsShort === undefined && why ? <p className={classes.note}>{why}</p> : null}
      </div>
    </div>
  )
}

function Facts({ reward }: { reward: OwnReward }) {
  const { t } = useTranslation('mijn')
  const language = currentLanguage()
  const { redeemFrom, redeemUntil, limit, unitsLeft, online } = reward
  const often = [
    ...(limit ? [t(`rewards.limit.${periodOf(limit.period)}`, { count: limit.volume })] : []),
    ...(unitsLeft === undefined ? [] : [t('rewards.units', { count: unitsLeft })]),
  ]
  return (
    <ul className={classes.facts}>
      {online ? <Fact icon={<IconDeviceMobile size={24} stroke={1.75} />}>{t('rewards.onlineText')}</Fact> : null}
      {redeemFrom && new Date(redeemFrom).getTime() > Date.now() ? (
        <Fact icon={<IconCalendar size={24} stroke={1.75} />}>
          {t('rewards.from', { date: longDate(redeemFrom, language) })}
        </Fact>
      ) : null}
      {redeemUntil ? (
        <Fact icon={<IconCalendar size={24} stroke={1.75} />}>
          {t('rewards.until', { date: longDate(redeemUntil, language) })}
        </Fact>
      ) : null}
      {often.length > 0 ? <Fact icon={<IconRepeat size={24} stroke={1.75} />}>{often.join(', ')}</Fact> : null}
      {reward.places.length === 0 && !online ? (
        <Fact icon={<IconMapPin size={24} stroke={1.75} />}>{t('rewards.everywhere')}</Fact>
      ) : null}
    </ul>
  )
}

type Period = 'ABSOLUTE' | 'DAY' | 'WEEK' | 'MONTH' | 'QUARTER' | 'YEAR'
const periods: readonly Period[] = ['DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR']
const periodOf = (period: string): Period => periods.find((one) => one === period) ?? 'ABSOLUTE'

function Fact({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <li>
      <span aria-hidden="true">{icon}</span>
      {children}
    </li>
  )
}

/** How one gets it: at a counter, with the pass. */
function How({ reward }: { reward: OwnReward }) {
  const { t } = useTranslation('mijn')
  const { practicalInfo, moreInfoUrl, online, places } = reward
  return (
    <section aria-labelledby="how" className={classes.how}>
      <h2 id="how">{t('rewards.how')}</h2>
      <p>{t(online ? 'rewards.howOnline' : 'rewards.howCounter')}</p>
      {online ? <RedeemOnline key={reward.id} reward={reward} /> : null}
      {practicalInfo ? <p>{practicalInfo}</p> : null}
      {moreInfoUrl ? (
        <p>
          <a href={moreInfoUrl} rel="noreferrer">
            {t('rewards.moreInfo')}
          </a>
        </p>
      ) : null}
      {places.length > 0 ? <Places places={places} /> : null}
      <p>
        <Link to="/pass">{t('home.showMine')}</Link>
      </p>
    </section>
  )
}
