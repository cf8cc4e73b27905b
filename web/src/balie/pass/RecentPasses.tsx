import { UnstyledButton } from '@mantine/core'
import { IconBan, IconChevronRight, IconGift, IconTicket } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { todayQuery } from '../../api/balie.ts'
import type { DayEntry, DayList } from '../../api/balie-types.ts'
import { toProblem } from '../../api/problem.ts'
import { change, euro, lastFour, time } from '../../i18n/format.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { PointsDisc } from '../../ui/PointsDisc.tsx'
import { Section } from '../../ui/Section.tsx'
import { SkeletonLines } from '../../ui/SkeletonLines.tsx'
import { ask } from '../app.ts'
import { useCounterContext } from '../CounterContext.ts'
import { useStay } from '../useStay.ts'
import classes from './RecentPasses.module.css'
import { refusalOfProblem, refusalOfScan, useRefusalWords } from './words.ts'

/** The passes of just now, to go back to one; with an initial instead of a name, as the neighbour can read it. */
export function RecentPasses({ limit }: { limit: number }) {
  const { t } = useTranslation(['balie', 'common'])
  const { balie } = useCounterContext()
  const stay = useStay()
  const today = useQuery(todayQuery(ask, balie.id, limit))
  const entries = useEntries(today.data, limit)
  return (
    <Section
      title={t('recent.title')}
      note={
        today.data && today.data.member.length > 0 ? (
          <Link to="/$organizerId/today" {...stay}>
            {t('recent.all')}
          </Link>
        ) : null
      }
    >
      {today.isPending ? <SkeletonLines lines={3} rowHeight={60} /> : null}
      {today.isError && !today.data ? (
        <ErrorState
          title={t('common:loadFailed')}
          problem={toProblem(today.error)}
          onRetry={() => void today.refetch()}
        />
      ) : null}
      {today.data && entries.length === 0 ? <EmptyState title={t('recent.none')} text={t('recent.noneText')} /> : null}
      <ul>
        {entries.map((entry) => (
          <li key={`${entry.kind} ${entry.id}`} className={classes.item}>
            <Row entry={entry} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** A pass of just now: what the server has, and what was refused on this screen. */
type RecentEntry = Omit<DayEntry, 'kind'> & { kind: DayEntry['kind'] | 'REFUSED' }

/** The day's list with this screen's refusals in between, newest first. */
function useEntries(today: DayList | undefined, limit: number): RecentEntry[] {
  const { t } = useTranslation('balie')
  const { counter } = useCounterContext()
  const words = useRefusalWords()
  const refusals = counter.refusals.map(({ actKey, at, identifier, cause }): RecentEntry => {
    const number = 'scan' in cause ? cause.scan.card.uitpasNumber : identifier.length === 13 ? identifier : undefined
    const refused = 'scan' in cause ? refusalOfScan(cause.scan) : refusalOfProblem(cause.problem)
    return {
      id: actKey,
      kind: 'REFUSED',
      at,
      who: number === undefined ? t('recent.unknown') : t('recent.endsIn', { last: lastFour(number) }),
      ...(number === undefined ? {} : { uitpasNumber: number }),
      title: words(refused).title,
      points: 0,
      undoable: false,
      undone: false,
    }
  })
  return [...(today?.member ?? []), ...refusals].sort((a, b) => Date.parse(b.at) - Date.parse(a.at)).slice(0, limit)
}

function Row({ entry }: { entry: RecentEntry }) {
  const { t } = useTranslation(['balie', 'common'])
  const { show } = useCounterContext()
  const about = useEntryWords()(entry)
  const { uitpasNumber } = entry
  const words = (
    <>
      <span className={classes.time}>{time(entry.at)}</span>
      <EntryDisc entry={entry} />
      <span className={classes.words}>
        <span className={classes.who}>{entry.who}</span>
        <span className={classes.about}>{about}</span>
      </span>
    </>
  )
  if (uitpasNumber === undefined) return <div className={classes.row}>{words}</div>
  return (
    <UnstyledButton className={classes.row} onClick={() => show(uitpasNumber)}>
      {words}
      <span className="op-spoken">. {t('recent.show', { who: entry.who })}</span>
      <IconChevronRight size={20} stroke={2} aria-hidden="true" className={classes.chevron} />
    </UnstyledButton>
  )
}

export function EntryDisc({ entry }: { entry: RecentEntry }) {
  if (entry.kind === 'REFUSED') {
    return (
      <span className={classes.refused} aria-hidden="true">
        <IconBan size={20} stroke={2} />
      </span>
    )
  }
  if (entry.kind === 'TICKET') {
    return (
      <span className={classes.gift} aria-hidden="true">
        <IconTicket size={20} stroke={1.75} />
      </span>
    )
  }
  if (entry.points === 0) {
    return (
      <span className={classes.gift} aria-hidden="true">
        <IconGift size={20} stroke={1.75} />
      </span>
    )
  }
  return (
    <span aria-hidden="true" className={classes.disc}>
      <PointsDisc text={change(entry.points)} size={36} isOff={entry.undone} />
    </span>
  )
}

/** `1 punt gespaard`, `Omgeruild: koffie of thee`, or the refusal in words. */
export function useEntryWords(): (entry: RecentEntry) => string {
  const { t } = useTranslation(['balie', 'common'])
  return (entry) => {
    const words =
      entry.kind === 'CHECKIN'
        ? t('recent.saved', { count: entry.points })
        : entry.kind === 'REFUSED'
          ? entry.title
          : entry.kind === 'TICKET'
            ? t('recent.ticket', { title: entry.title, price: euro((entry.priceCents ?? 0) / 100) })
            : t(entry.points === 0 ? 'recent.given' : 'recent.redeemed', { title: entry.title })
    return entry.undone ? `${words}, ${t('recent.undone')}` : words
  }
}
