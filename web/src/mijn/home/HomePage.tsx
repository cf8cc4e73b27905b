import { Button } from '@mantine/core'
import { IconChevronRight, IconQrcode } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { historyQuery, passesQuery, rewardsQuery } from '../../api/mijn.ts'
import { toProblem } from '../../api/problem.ts'
import { Banner } from '../../ui/Banner.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { SkeletonLines } from '../../ui/SkeletonLines.tsx'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { ask } from '../app.ts'
import { RewardRow } from '../rewards/RewardRow.tsx'
import { useWho } from '../useWho.ts'
import { WhoChoice } from '../WhoChoice.tsx'
import { HistoryRows } from './HistoryRows.tsx'
import classes from './HomePage.module.css'
import { News } from './News.tsx'
import { PassCard } from './PassCard.tsx'
import { Welcome } from './Welcome.tsx'

const few = 3

/** The pass on top, its balance in the notch, then what is near. */
export function HomePage() {
  const { t } = useTranslation('mijn')
  const { person } = useWho()
  const navigate = useNavigate()
  usePageTitle(t('title.home'))
  const rewards = useQuery(rewardsQuery(ask, person.id))
  const enough = rewards.data?.member.filter(({ redeemable }) => redeemable).length ?? 0
  return (
    <div className={classes.home}>
      <div className={classes.pass}>
        <div className={classes.passIn}>
          <h1 className="op-spoken">{t('title.home')}</h1>
          <WhoChoice />
          <PassCard person={person} />
          <PassTrouble id={person.id} />
          {rewards.data ? (
            <Link to="/rewards" className={classes.enough}>
              <span>
                {enough === 0 ? t('home.notYet') : t('home.enough')}{' '}
                {enough === 0 ? null : <strong>{t('home.rewards', { count: enough })}</strong>}
              </span>
              <IconChevronRight size={24} stroke={1.75} aria-hidden="true" />
            </Link>
          ) : null}
          <Button
            size="xl"
            fullWidth
            leftSection={<IconQrcode size={24} stroke={1.75} aria-hidden="true" />}
            onClick={() => void navigate({ to: '/scan' })}
          >
            {t('home.scan')}
          </Button>
          <Link to="/lost">{t('home.lost')}</Link>
        </div>
      </div>
      <div className={classes.rest}>
        <Welcome id={person.id} />
        <News id={person.id} />
        <Near id={person.id} />
        <Lately id={person.id} />
      </div>
    </div>
  )
}

/** What is wrong with a pass, and nothing when nothing is. */
function PassTrouble({ id }: { id: string }) {
  const { t } = useTranslation('mijn')
  const { data } = useQuery(passesQuery(ask, id))
  if (!data) return null
  const isBlocked = data.blocked || data.passes.some(({ status }) => status === 'BLOCKED')
  if (isBlocked) return <Banner tone="refused">{t('home.blocked')}</Banner>
  const without = data.passes.find(({ cardStatus }) => cardStatus !== 'ACTIVE')
  if (!without) return null
  return <Banner tone="attention">{t('home.noCard', { name: without.cardSystem.name })}</Banner>
}

function Near({ id }: { id: string }) {
  const { t } = useTranslation('mijn')
  const rewards = useQuery(rewardsQuery(ask, id))
  const near = [...(rewards.data?.member ?? [])].sort((a, b) => distanceOf(a) - distanceOf(b)).slice(0, few)
  return (
    <section aria-labelledby="near">
      <div className={classes.head}>
        <h2 id="near">{rewards.data ? t('home.near', { city: rewards.data.city }) : t('tabs.rewards')}</h2>
        <Link to="/rewards">{t('home.all')}</Link>
      </div>
      {rewards.isPending ? <SkeletonLines lines={3} rowHeight={96} /> : null}
      {rewards.isError ? (
        <ErrorState
          title={t('failed.rewards')}
          problem={toProblem(rewards.error)}
          onRetry={() => void rewards.refetch()}
        />
      ) : null}
      {rewards.data && near.length === 0 ? <EmptyState title={t('rewards.none')} text={t('rewards.noneText')} /> : null}
      <ul>
        {near.map((reward) => (
          <li key={reward.id}>
            <RewardRow reward={reward} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What waits for somebody comes first, then what is nearest; what is redeemed anywhere or online comes last. */
function distanceOf({ type, places }: { type: string; places: { kilometres?: number }[] }): number {
  return type === 'WELCOME' ? -1 : (places[0]?.kilometres ?? Number.MAX_SAFE_INTEGER)
}

function Lately({ id }: { id: string }) {
  const { t } = useTranslation('mijn')
  const history = useQuery(historyQuery(ask, id, 0, few))
  return (
    <section aria-labelledby="lately">
      <div className={classes.head}>
        <h2 id="lately">{t('home.lately')}</h2>
        <Link to="/history">{t('home.allHistory')}</Link>
      </div>
      {history.isPending ? <SkeletonLines lines={3} /> : null}
      {history.isError ? (
        <ErrorState
          title={t('failed.history')}
          problem={toProblem(history.error)}
          onRetry={() => void history.refetch()}
        />
      ) : null}
      {history.data?.member.length === 0 ? <EmptyState title={t('history.none')} text={t('history.noneText')} /> : null}
      {history.data ? <HistoryRows entries={history.data.member} /> : null}
    </section>
  )
}
