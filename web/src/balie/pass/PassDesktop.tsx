import { IconIdBadge2 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Person } from '../../api/balie-types.ts'
import { KeyHint } from '../../ui/KeyHint.tsx'
import { ResultBand } from '../../ui/ResultBand.tsx'
import { Section } from '../../ui/Section.tsx'
import { SkeletonLines } from '../../ui/SkeletonLines.tsx'
import { useCounterContext } from '../CounterContext.ts'
import { DeskButton } from '../desk/DeskButton.tsx'
import { TicketList } from '../tickets/TicketList.tsx'
import { ActProblem } from './ActProblem.tsx'
import { HistoryList } from './HistoryList.tsx'
import { latestUndoable } from './latest.ts'
import classes from './PassDesktop.module.css'
import { HideButton, PersonPanel } from './PersonPanel.tsx'
import { RecentPasses } from './RecentPasses.tsx'
import { RefusalAdvice } from './RefusalAdvice.tsx'
import { RewardList } from './RewardList.tsx'
import { UndoButton } from './UndoButton.tsx'
import { useBand } from './useBand.tsx'
import { useRefusal } from './useRefusal.ts'
import { useSpokenBalance } from './useSpokenBalance.ts'

/** Desktop: result and person, what is possible, history. */
export function PassDesktop({ person }: { person: Person | null }) {
  const { t } = useTranslation('balie')
  const { counter } = useCounterContext()
  const band = useBand(person)
  const spoken = useSpokenBalance(person)
  const refusal = useRefusal()
  const undoable = latestUndoable(counter.shown)
  const asking = counter.shown.step === 'asking'
  const waiting = counter.shown.step === 'waiting'
  return (
    <div className={classes.columns}>
      <section className={classes.left} aria-label={t('person.pass')}>
        <ResultBand content={band} spoken={spoken} isHeading={person === null} />
        {undoable ? (
          <div className={classes.undo}>
            <UndoButton onColour={false} />
            <ActProblem row={undoable.id} />
          </div>
        ) : null}
        {person ? <PersonPanel person={person} /> : null}
        {person ? <DeskButton person={person} /> : null}
        {asking ? (
          <div className={classes.ready}>
            <SkeletonLines lines={6} rowHeight={37} />
          </div>
        ) : null}
        {waiting ? <Ready /> : null}
        <div className={classes.foot}>
          <HideButton />
        </div>
      </section>
      <div key={`middle ${person?.passholderId}`} className={classes.middle}>
        {person ? <TicketList person={person} /> : null}
        {person ? <RewardList person={person} /> : null}
        {refusal && person === null ? <RefusalAdvice {...refusal} /> : null}
        {asking ? <SkeletonLines lines={5} /> : null}
        {waiting ? <RecentPasses limit={8} /> : null}
      </div>
      <aside
        key={`right ${person?.passholderId}`}
        className={classes.right}
        aria-label={t(person ? 'history.title' : 'keys.title')}
      >
        {person ? <HistoryList person={person} /> : asking ? <SkeletonLines lines={4} /> : <Keys />}
      </aside>
    </div>
  )
}

function Ready() {
  const { t } = useTranslation('balie')
  return (
    <div className={classes.ready}>
      <IconIdBadge2 size={40} stroke={1.5} aria-hidden="true" className={classes.readyIcon} />
      <h1 className={classes.readyTitle}>{t('ready.title')}</h1>
      <p>{t('ready.text')}</p>
    </div>
  )
}

/** Learned at a glance while nobody is on screen. */
function Keys() {
  const { t } = useTranslation('balie')
  const keys = [
    ['Esc', t('keys.next')],
    ['F2', t('keys.activity')],
    ['F8', t('keys.undo')],
    ['F9', t('keys.hide')],
    ['Alt 1…9', t('keys.rows')],
  ] as const
  return (
    <Section title={t('keys.title')}>
      <dl>
        {keys.map(([key, does]) => (
          <div key={key} className={classes.key}>
            <dt>
              <KeyHint keys={key} />
              <span className="op-spoken">{key}</span>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}
