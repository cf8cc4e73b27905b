import { Button, Loader } from '@mantine/core'
import { IconBan, IconInfoCircle } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Outcome, Outcomes, OwnPerson } from '../../api/mijn.ts'
import { isNoNetwork, type Problem } from '../../api/problem.ts'
import { PointsDisc } from '../../ui/PointsDisc.tsx'
import { ResultBand } from '../../ui/ResultBand.tsx'
import page from '../page.module.css'
import { useSaid } from '../useSaid.ts'
import classes from './ScanPage.module.css'

interface ResultProps {
  outcomes: Outcomes | null
  problem: Problem | null
  pending: boolean
  /** The same once more, when no answer came. */
  onAgain: () => void
  onNext: () => void
  /** Who of the family was not chosen. */
  others: OwnPerson[]
  onOther: (id: string) => void
}

/** What became of a scan: words, colour and shape, then everybody by name. A point that was there already is no fault. */
export function Result({ outcomes, problem, pending, onAgain, onNext, others, onOther }: ResultProps) {
  const { t } = useTranslation(['mijn', 'common'])
  const navigate = useNavigate()
  const content = useBand(outcomes, problem)
  const next = useRef<HTMLButtonElement>(null)
  // What was in use is gone from the screen: the way on takes the focus.
  useEffect(() => next.current?.focus(), [])
  return (
    <div className={classes.result}>
      <div className={classes.band}>
        <ResultBand content={content} isHeading={false} />
      </div>
      {outcomes ? (
        <ul className={page.rows}>
          {outcomes.member.map((one) => (
            <li key={one.passholderId}>
              <Line outcome={one} />
            </li>
          ))}
        </ul>
      ) : null}
      {outcomes && others.length > 0 ? (
        <div className={page.actions}>
          {others.map(({ id, firstName }) => (
            <Button key={id} variant="outline" size="lg" aria-busy={pending} onClick={() => onOther(id)}>
              {t('scan.alsoFor', { name: firstName })}
            </Button>
          ))}
        </div>
      ) : null}
      <div className={page.actions}>
        {problem && isNoNetwork(problem) ? (
          <Button
            size="xl"
            ref={next}
            aria-busy={pending}
            leftSection={pending ? <Loader size={20} color="currentColor" /> : null}
            onClick={onAgain}
          >
            {t('common:tryAgain')}
          </Button>
        ) : (
          <Button size="xl" ref={next} onClick={() => (problem ? onNext() : void navigate({ to: '/' }))}>
            {problem ? t('scan.next') : t('scan.done')}
          </Button>
        )}
        <Button
          variant="default"
          size="xl"
          onClick={() => (problem && !isNoNetwork(problem) ? void navigate({ to: '/' }) : onNext())}
        >
          {problem && !isNoNetwork(problem) ? t('scan.done') : t('scan.next')}
        </Button>
      </div>
    </div>
  )
}

function useBand(outcomes: Outcomes | null, problem: Problem | null) {
  const { t } = useTranslation('mijn')
  const said = useSaid()
  if (problem) {
    const { title, text } = said(problem)
    const lead = <IconBan size={32} stroke={2} />
    return { id: problem.code ?? problem.name, tone: 'attention' as const, lead, title, text }
  }
  if (!outcomes) return null
  const { eventTitle, member } = outcomes
  const points = member.reduce((sum, { addedPoints }) => sum + addedPoints, 0)
  const id = JSON.stringify(member)
  if (points > 0) {
    const lead = <PointsDisc text={`+${points}`} size={72} isNew />
    return { id, tone: 'done' as const, lead, title: t('scan.saved', { count: points }), text: eventTitle }
  }
  const isThere = member.some(({ outcome }) => outcome === 'ALREADY_SAVED')
  const lead = isThere ? <IconInfoCircle size={32} stroke={2} /> : <IconBan size={32} stroke={2} />
  return {
    id,
    tone: isThere ? ('information' as const) : ('attention' as const),
    lead,
    title: t(isThere ? 'scan.already' : 'scan.none'),
    text: eventTitle,
  }
}

function Line({ outcome }: { outcome: Outcome }) {
  const { t, i18n } = useTranslation(['mijn', 'common'])
  const { firstName, addedPoints, totalPoints, endUserMessage } = outcome
  const why = endUserMessage?.[i18n.language] ?? endUserMessage?.nl ?? ''
  return (
    <div className={page.line}>
      <div>
        <p className={classes.name}>{firstName}</p>
        <p className={page.muted}>{outcome.outcome === 'SAVED' ? t('scan.now', { count: totalPoints }) : why}</p>
      </div>
      {addedPoints > 0 ? <PointsDisc text={`+${addedPoints}`} size={36} /> : null}
    </div>
  )
}
