import { Button, Loader } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { keepPerson, refreshCounts, todayQuery, undo } from '../../api/balie.ts'
import { refreshTariffs, undoTicket } from '../../api/balie-tickets.ts'
import type { DayEntry } from '../../api/balie-types.ts'
import { newActKey } from '../../api/client.ts'
import { toProblem } from '../../api/problem.ts'
import { capital, count, time, weekdayDate } from '../../i18n/format.ts'
import { currentLanguage } from '../../i18n/language.ts'
import { Banner } from '../../ui/Banner.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { SkeletonLines } from '../../ui/SkeletonLines.tsx'
import { soundRefused } from '../../ui/sound.ts'
import { showToast } from '../../ui/Toast.tsx'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { ask } from '../app.ts'
import { useCounterContext } from '../CounterContext.ts'
import { focusHome } from '../focus.ts'
import { EntryDisc, useEntryWords } from '../pass/RecentPasses.tsx'
import { refusalOfProblem, useRefusalWords } from '../pass/words.ts'
import classes from './TodayPage.module.css'

const step = 50

/** Everything of today at this balie, with undo for what this balie may take back. */
export function TodayPage() {
  const { t } = useTranslation(['balie', 'common'])
  const { balie } = useCounterContext()
  usePageTitle(`${t('today.title')} · ${t('name')}`)
  const [limit, setLimit] = useState(step)
  const today = useQuery({ ...todayQuery(ask, balie.id, limit), placeholderData: (before) => before })
  return (
    <div className={classes.page}>
      <div className={classes.head}>
        <h1>{t('today.title')}</h1>
        {today.data ? (
          <p className={classes.summary}>
            {capital(weekdayDate(today.data.day, currentLanguage()))} ·{' '}
            {t('today.summary', { count: today.data.checkins, formatted: count(today.data.checkins) })}
            {today.data.tickets === undefined
              ? null
              : ` · ${t('today.tickets', { count: today.data.tickets, shown: count(today.data.tickets) })}`}
          </p>
        ) : null}
      </div>
      {today.isPending ? <SkeletonLines lines={6} rowHeight={60} /> : null}
      {today.isError && !today.data ? (
        <ErrorState
          title={t('common:loadFailed')}
          problem={toProblem(today.error)}
          onRetry={() => void today.refetch()}
        />
      ) : null}
      {today.data?.member.length === 0 ? <EmptyState title={t('today.none')} text={t('today.noneText')} /> : null}
      <ul className={classes.list}>
        {today.data?.member.map((entry) => (
          <li key={`${entry.kind} ${entry.id}`}>
            <Row entry={entry} />
          </li>
        ))}
      </ul>
      {today.data && today.data.member.length >= limit ? (
        <Button variant="default" size="lg" onClick={() => setLimit(limit + step)}>
          {t('today.more')}
        </Button>
      ) : null}
    </div>
  )
}

function Row({ entry }: { entry: DayEntry }) {
  const { t } = useTranslation(['balie', 'common'])
  const { isWide } = useCounterContext()
  const words = useRefusalWords()
  const about = useEntryWords()(entry)
  const undoing = useUndo(entry)
  const refused = undoing.error ? words(refusalOfProblem(toProblem(undoing.error))) : null
  return (
    <div className={classes.row}>
      <span className={classes.time}>{time(entry.at)}</span>
      <EntryDisc entry={entry} />
      <div className={classes.words}>
        <p className={classes.who}>{entry.who}</p>
        <p className={classes.about}>
          {about}
          {entry.kind === 'CHECKIN' && entry.title ? ` · ${entry.title}` : ''}
        </p>
      </div>
      {entry.undoable && !entry.undone ? (
        <Button
          variant="outline"
          size={isWide ? 'sm' : 'lg'}
          className={classes.undo ?? ''}
          aria-label={t('today.undoNamed', { title: about, who: entry.who })}
          aria-busy={undoing.isPending}
          leftSection={undoing.isPending ? <Loader size={16} color="currentColor" /> : null}
          onClick={() => {
            if (!undoing.isPending) undoing.mutate()
          }}
        >
          {t('common:undo')}
        </Button>
      ) : null}
      {refused ? (
        <div className={classes.problem}>
          <Banner tone="refused">
            {refused.title}. {refused.text}
          </Banner>
        </div>
      ) : null}
    </div>
  )
}

function useUndo(entry: DayEntry) {
  const { t } = useTranslation(['balie', 'common'])
  const { balie } = useCounterContext()
  const queries = useQueryClient()
  const about = useEntryWords()(entry)
  const { kind, id } = entry
  return useMutation({
    mutationFn: async () => {
      if (kind !== 'TICKET') return undo(ask, balie.id, newActKey(), { ...entry, kind })
      await undoTicket(ask, balie.id, newActKey(), id)
      return undefined
    },
    onSuccess: (person) => {
      if (person) keepPerson(queries, balie.id, person)
      else refreshTariffs(queries, balie.id)
      refreshCounts(queries, balie.id)
      showToast(t('today.undoneToast', { title: about, who: entry.who }))
      focusHome()
    },
    onError: soundRefused,
  })
}
