import { Button } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { type Verification, verificationsKey, verificationsQuery, verify } from '../../api/ksb-audit.ts'
import { toProblem } from '../../api/problem.ts'
import { count, shortDate, time } from '../../i18n/format.ts'
import { Banner } from '../../ui/Banner.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { Section } from '../../ui/Section.tsx'
import { SkeletonLines } from '../../ui/SkeletonLines.tsx'
import { useAct } from '../../ui/useAct.ts'
import { ask } from '../app.ts'
import { Refused } from './Refused.tsx'
import classes from './Settings.module.css'

/** *Keten controleren*: makes every hash again, shows how far it is, and says what came out. */
export function VerifySection() {
  const { t } = useTranslation(['settings', 'common'])
  const queries = useQueryClient()
  const query = useQuery(verificationsQuery(ask))
  const act = useAct(
    (_: null, key) => verify(ask, key),
    () => void queries.invalidateQueries({ queryKey: verificationsKey }),
  )
  const [last] = query.data ?? []
  const running = last?.state === 'RUNNING'
  return (
    <Section title={t('verify.title')}>
      <div className={classes.form}>
        <p className={classes.quiet}>{t('verify.lead')}</p>
        {query.isPending ? <SkeletonLines lines={1} /> : null}
        {query.isError && !query.data ? (
          <ErrorState
            title={t('common:loadFailed')}
            problem={toProblem(query.error)}
            onRetry={() => void query.refetch()}
          />
        ) : null}
        {query.data && !last ? <p className={classes.quiet}>{t('verify.never')}</p> : null}
        {last ? <Result of={last} /> : null}
        <Refused problem={act.problem} />
        <div>
          <Button
            variant="default"
            aria-busy={act.pending || running}
            aria-disabled={running}
            onClick={() => {
              if (!act.pending && !running) act.run(null)
            }}
          >
            {t(running ? 'verify.running' : 'verify.start')}
          </Button>
        </div>
      </div>
    </Section>
  )
}

function Result({ of }: { of: Verification }) {
  const { t } = useTranslation('settings')
  const when = `${shortDate(of.askedAt)} ${time(of.askedAt)}`
  const who = of.askedBy ? t('by', { name: of.askedBy }) : ''
  if (of.state === 'RUNNING') {
    return (
      <div role="status">
        <p>{t('verify.progress', { done: count(of.linksDone), total: count(of.linksTotal) })}</p>
        <progress
          className={classes.progress}
          aria-label={t('verify.title')}
          max={Math.max(of.linksTotal, 1)}
          value={of.linksDone}
        />
      </div>
    )
  }
  if (of.state === 'STOPPED') return <Banner tone="attention">{t('verify.stopped', { when })}</Banner>
  if (of.state === 'WHOLE') {
    return (
      <Banner tone="done">
        {t('verify.whole', { when, who, entries: count(of.entries ?? 0), chains: count(of.chains ?? 0) })}
      </Banner>
    )
  }
  return (
    <Banner tone="refused">
      <p>{t('verify.broken', { when, who, count: of.faults.length })}</p>
      <ul>
        {of.faults.slice(0, 20).map((fault) => (
          <li key={fault} className={classes.code}>
            {fault}
          </li>
        ))}
      </ul>
    </Banner>
  )
}
