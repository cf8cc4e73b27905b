import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Figures as FigureLines } from '../../api/figures.ts'
import { figuresQuery, reachQuery } from '../../api/ksb-figures.ts'
import { toProblem } from '../../api/problem.ts'
import { count, dayOf, monthName, percent } from '../../i18n/format.ts'
import { currentLanguage } from '../../i18n/language.ts'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { ask } from '../app.ts'
import { useCardSystem } from '../useCardSystem.ts'
import { Sparkline } from './Sparkline.tsx'
import classes from './StartPage.module.css'

/** The last thirteen months, this one not over yet: a year ago and now stand at both ends. */
function lastYear(): URLSearchParams {
  const to = dayOf(new Date())
  const from = `${Number(to.slice(0, 4)) - 1}${to.slice(4, 7)}-01`
  return new URLSearchParams({ from, to, by: 'period', unit: 'month' })
}

/** The four figures that administrators are asked for. */
export function Figures() {
  const { t } = useTranslation('ksb')
  const { cardSystem } = useCardSystem()
  const asked = lastYear()
  const members = useQuery(figuresQuery(ask, cardSystem.id, 'passholders', asked))
  const checkins = useQuery(figuresQuery(ask, cardSystem.id, 'checkins', asked))
  const rewards = useQuery(figuresQuery(ask, cardSystem.id, 'rewards', asked))
  const reach = useQuery(reachQuery(ask, cardSystem.id))
  const all = [members, checkins, rewards, reach]
  const failed = all.find((query) => query.error && query.data === undefined)
  if (failed) {
    const problem = toProblem(failed.error)
    return (
      <ErrorState
        title={t('start.figuresFailed')}
        problem={problem}
        onRetry={() => void Promise.all(all.map((query) => query.refetch()))}
      />
    )
  }
  const month = (key: string | undefined) => (key === undefined ? '' : monthName(key, currentLanguage()))
  const more = change(members.data)
  return (
    <dl className={classes.figures}>
      <Figure label={t('start.passholders')} value={now(members.data)} drawn={members.data} month={month}>
        {more === undefined
          ? ''
          : more === 0
            ? t('start.same')
            : t(more > 0 ? 'start.more' : 'start.less', { shown: count(Math.abs(more)) })}
      </Figure>
      <ReachFigure {...(reach.data ? { total: reach.data.total } : {})} />
      <Figure label={t('start.checkins')} value={now(checkins.data)} drawn={checkins.data} month={month}>
        {checkins.data
          ? t('start.yearAgo', { month: month(checkins.data.lines[0]?.key), shown: count(first(checkins.data)) })
          : ''}
      </Figure>
      <Figure label={t('start.redeemed')} value={now(rewards.data)} drawn={rewards.data} month={month}>
        {rewards.data
          ? t('start.yearAgo', { month: month(rewards.data.lines[0]?.key), shown: count(first(rewards.data)) })
          : ''}
      </Figure>
    </dl>
  )
}

const values = (figures: FigureLines) => figures.lines.map((line) => line.values[0] ?? 0)
const now = (figures: FigureLines | undefined) => (figures ? values(figures).at(-1) : undefined)
const first = (figures: FigureLines) => values(figures)[0] ?? 0
const change = (figures: FigureLines | undefined) => (figures ? (now(figures) ?? 0) - first(figures) : undefined)

interface FigureProps {
  label: string
  value: number | undefined
  drawn: FigureLines | undefined
  month: (key: string | undefined) => string
  children: string
}

function Figure({ label, value, drawn, month, children }: FigureProps) {
  const { t } = useTranslation('ksb')
  return (
    <div className={classes.figure}>
      <dt className={classes.label}>{label}</dt>
      <dd className={classes.value}>{value === undefined ? '…' : count(value)}</dd>
      <dd className={classes.text}>{children || '\u00a0'}</dd>
      {drawn ? (
        <dd>
          <Sparkline values={values(drawn)} />
          <span className={classes.axis}>
            <span>{month(drawn.lines[0]?.key)}</span>
            <span>{t('start.untilNow', { month: month(drawn.lines.at(-1)?.key) })}</span>
          </span>
        </dd>
      ) : null}
    </div>
  )
}

function ReachFigure({ total }: { total?: { entitled: number; withSocialTariff: number | null } }) {
  const { t } = useTranslation('ksb')
  const having = total?.withSocialTariff ?? null
  const share = total && total.entitled > 0 && having !== null ? percent((having / total.entitled) * 100) : '–'
  return (
    <div className={classes.figure}>
      <dt className={classes.label}>{t('start.reach')}</dt>
      <dd className={classes.value}>{total ? share : '…'}</dd>
      <dd className={classes.text}>
        {total === undefined
          ? '\u00a0'
          : total.entitled === 0
            ? t('start.reachUnknown')
            : having === null
              ? t('start.reachFew')
              : t('start.reachOf', { having: count(having), entitled: count(total.entitled) })}
      </dd>
    </div>
  )
}
