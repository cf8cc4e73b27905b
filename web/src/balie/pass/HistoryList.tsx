import { Loader } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HistoryEntry, Person } from '../../api/balie-types.ts'
import { addDays, capital, change, dayOf, euro, time, weekdayDate } from '../../i18n/format.ts'
import { currentLanguage } from '../../i18n/language.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { Section } from '../../ui/Section.tsx'
import { useCounterContext } from '../CounterContext.ts'
import { ActProblem } from './ActProblem.tsx'
import classes from './HistoryList.module.css'

const fewEntries = 6

/** What was saved and redeemed, by day, newest first; what this balie may take back can be taken back here. */
export function HistoryList({ person }: { person: Person }) {
  const { t } = useTranslation(['balie', 'common'])
  const { hidden, today } = useCounterContext()
  const [all, setAll] = useState(false)
  const { history } = person
  const entries = all ? history : history.slice(0, fewEntries)
  // What is wrong is nearly always of today; older mistakes can be put right once one looks at everything.
  const more = !hidden && (history.length > fewEntries || history.some((entry) => isOldUndoable(entry, today)))

  return (
    <Section
      title={t('history.title')}
      note={
        more ? (
          <LinkButton onClick={() => setAll(!all)} aria-expanded={all}>
            {all ? t('history.fewer') : t('history.all')}
          </LinkButton>
        ) : null
      }
    >
      {hidden ? <p className={classes.hidden}>{t('history.hidden')}</p> : null}
      {!hidden && history.length === 0 ? <EmptyState title={t('history.none')} text={t('history.noneText')} /> : null}
      {hidden ? null : <Days entries={entries} undoAll={all} />}
    </Section>
  )
}

const isOldUndoable = (entry: HistoryEntry, today: string) =>
  entry.undoable && !entry.undone && dayOf(entry.at) !== today

function Days({ entries, undoAll }: { entries: HistoryEntry[]; undoAll: boolean }) {
  const { t } = useTranslation(['balie', 'common'])
  const { today } = useCounterContext()
  const days = Map.groupBy(entries, (entry) => dayOf(entry.at))
  const name = (day: string) =>
    day === today
      ? t('common:today')
      : day === addDays(today, -1)
        ? t('common:yesterday')
        : weekdayDate(day, currentLanguage())
  return [...days].map(([day, ofDay]) => (
    <div key={day} className={classes.day}>
      <h3 className={classes.date}>{capital(name(day))}</h3>
      <ul>
        {ofDay.map((entry) => (
          <li key={`${entry.kind} ${entry.id}`}>
            <Entry entry={entry} offersUndo={entry.undoable && !entry.undone && (undoAll || day === today)} />
          </li>
        ))}
      </ul>
    </div>
  ))
}

function Entry({ entry, offersUndo }: { entry: HistoryEntry; offersUndo: boolean }) {
  const { t } = useTranslation(['balie', 'common'])
  const { counter, undo } = useCounterContext()
  const { shown } = counter
  const busy = shown.step === 'answered' && shown.busyWith === entry.id
  const at = time(entry.at)
  const title = useEntryTitle(entry)
  return (
    <div className={classes.entry} data-undone={entry.undone || undefined}>
      <span className={classes.time}>{at}</span>
      <div>
        <p className={classes.title}>{title}</p>
        {entry.undone ? <p className={classes.note}>{t('history.undone')}</p> : null}
        {offersUndo ? (
          <LinkButton
            aria-label={t('history.undoNamed', { title, time: at })}
            aria-busy={busy}
            onClick={() => undo({ kind: entry.kind, id: entry.id, title: entry.title, points: Math.abs(entry.points) })}
          >
            {t('common:undo')} {busy ? <Loader size={14} /> : null}
          </LinkButton>
        ) : null}
        <ActProblem row={entry.id} />
      </div>
      {entry.points === 0 ? null : <span className={classes.points}>{change(entry.points)}</span>}
    </div>
  )
}

function useEntryTitle({ kind, points, title, priceCents = 0 }: HistoryEntry): string {
  const { t } = useTranslation(['balie', 'common', 'tickets'])
  if (kind === 'TICKET') return t('tickets:inHistory', { title, price: euro(priceCents / 100) })
  if (kind === 'REWARD') return t(points === 0 ? 'history.given' : 'history.redeemed', { title })
  return title
}
