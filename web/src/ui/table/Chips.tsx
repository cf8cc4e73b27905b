import { IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { LinkButton } from '../LinkButton.tsx'
import classes from './Chips.module.css'

export interface Chip {
  key: string
  /** Which filter. */
  label: string
  value: string
  remove: () => void
}

interface ChipsProps {
  /** `318 van 12.846 pashouders`: said again when it changes. */
  count: ReactNode
  chips: readonly Chip[]
  onClear: () => void
}

/** How many there are, and by which filters: each can be taken away, or all. */
export function Chips({ count, chips, onClear }: ChipsProps) {
  const { t } = useTranslation('table')
  return (
    <div className={classes.line}>
      <p role="status" className={classes.count}>
        {count}
      </p>
      {chips.length > 0 ? (
        <ul className={classes.chips} aria-label={t('filters')}>
          {chips.map(({ key, label, value, remove }) => (
            <li key={key} className={classes.chip}>
              <span className={classes.label}>{label}</span> <span className={classes.value}>{value}</span>
              <button
                type="button"
                className={classes.remove}
                aria-label={t('removeFilter', { label, value })}
                onClick={remove}
              >
                <IconX size={16} stroke={2.25} aria-hidden="true" />
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      {chips.length > 0 ? <LinkButton onClick={onClear}>{t('clearFilters')}</LinkButton> : null}
    </div>
  )
}
