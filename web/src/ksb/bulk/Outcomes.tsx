import type { ReactNode } from 'react'
import type { BulkOutcome } from '../../api/ksb-bulk.ts'
import { Status } from '../../ui/Status.tsx'
import classes from './bulk.module.css'

interface OutcomesProps<Outcome> {
  label: string
  outcomes: readonly Outcome[]
  /** Who or what it is about. */
  name: (outcome: Outcome) => ReactNode
  /** What is said of one that is not refused: it can be done, or it was. */
  done: (outcome: Outcome) => string
  why: (outcome: Outcome) => string
}

/** Of each: done, or refused and why. */
export function Outcomes<Outcome extends BulkOutcome>({ label, outcomes, name, done, why }: OutcomesProps<Outcome>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls is scrolled with the keyboard too
    <ul className={classes.results} aria-label={label} tabIndex={0}>
      {outcomes.map((one) => (
        <li key={one.id}>
          <span>{name(one)}</span>
          {one.outcome === 'DONE' ? (
            <Status tone="ordinary">{done(one)}</Status>
          ) : (
            <Status tone="attention">{why(one)}</Status>
          )}
        </li>
      ))}
    </ul>
  )
}
