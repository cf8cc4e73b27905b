import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { type OwnReward, rewardsQuery } from '../../api/mijn.ts'
import { toProblem } from '../../api/problem.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { SkeletonLines } from '../../ui/SkeletonLines.tsx'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { ask } from '../app.ts'
import classes from '../page.module.css'
import { useWho } from '../useWho.ts'
import { WhoChoice } from '../WhoChoice.tsx'
import { RewardRow } from './RewardRow.tsx'

/** What can be got: what waits, what there are points enough for, and what is still to be saved for. */
export function RewardsPage() {
  const { t } = useTranslation(['mijn', 'common'])
  const { person } = useWho()
  usePageTitle(t('title.rewards'))
  const rewards = useQuery(rewardsQuery(ask, person.id))
  const all = rewards.data?.member ?? []
  const now = all.filter(({ redeemable }) => redeemable)
  const later = all.filter(({ redeemable }) => !redeemable)
  return (
    <div className={classes.page}>
      <h1>{t('title.rewards')}</h1>
      <WhoChoice />
      {rewards.isPending ? <SkeletonLines lines={5} rowHeight={112} /> : null}
      {rewards.isError ? (
        <ErrorState
          title={t('failed.rewards')}
          problem={toProblem(rewards.error)}
          onRetry={() => void rewards.refetch()}
        />
      ) : null}
      {rewards.data ? (
        <p className={classes.lead}>
          {t(person.self ? 'rewards.youHave' : 'rewards.has', { name: person.firstName, count: rewards.data.points })}
        </p>
      ) : null}
      {rewards.data && all.length === 0 ? <EmptyState title={t('rewards.none')} text={t('rewards.noneText')} /> : null}
      <Group title={t('rewards.now')} rewards={now} />
      <Group title={t('rewards.later')} rewards={later} />
    </div>
  )
}

function Group({ title, rewards }: { title: string; rewards: OwnReward[] }) {
  if (rewards.length === 0) return null
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <ul>
        {rewards.map((reward) => (
          <li key={reward.id}>
            <RewardRow reward={reward} />
          </li>
        ))}
      </ul>
    </section>
  )
}
