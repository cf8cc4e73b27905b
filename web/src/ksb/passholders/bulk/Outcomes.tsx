import { useTranslation } from 'react-i18next'
import type { BulkOutcome } from '../../../api/ksb-bulk.ts'
import { lastFour } from '../../../i18n/format.ts'
import { Status } from '../../../ui/Status.tsx'
import classes from '../acts/acts.module.css'

interface OutcomesProps {
  label: string
  outcomes: readonly BulkOutcome[]
  names: ReadonlyMap<string, string>
  /** What is said of who is not refused: it can be done, or it was. */
  done: 'possible' | 'done'
}

/** Of each: done, or refused and why. */
export function Outcomes({ label, outcomes, names, done }: OutcomesProps) {
  const { t } = useTranslation('passholders')
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls is scrolled with the keyboard too
    <ul className={classes.results} aria-label={label} tabIndex={0}>
      {outcomes.map(({ passholderId, outcome, why, uitpasNumber }) => (
        <li key={passholderId}>
          <span>
            {names.get(passholderId)}
            {uitpasNumber === undefined ? null : ` · ${t('bulk.card', { last: lastFour(uitpasNumber) })}`}
          </span>
          {outcome === 'DONE' ? (
            <Status tone="ordinary">{t(`bulk.${done}Word`)}</Status>
          ) : (
            <Status tone="attention">{t(`bulk.why.${why ?? 'other'}`)}</Status>
          )}
        </li>
      ))}
    </ul>
  )
}
