import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { count } from '../../i18n/format.ts'
import { LinkButton } from '../LinkButton.tsx'
import classes from './Chips.module.css'

interface SelectionBarProps {
  selected: number
  /** What can be done with all of them. */
  children: ReactNode
  onClear: () => void
}

/** In place of the chips while something is chosen: how many, and what can be done with them. */
export function SelectionBar({ selected, children, onClear }: SelectionBarProps) {
  const { t } = useTranslation('table')
  return (
    <section aria-label={t('selection')} className={classes.bar}>
      <p role="status" className={classes.chosen}>
        {t('selected', { count: selected, shown: count(selected) })}
      </p>
      {children}
      <LinkButton onClick={onClear}>{t('clearSelection')}</LinkButton>
    </section>
  )
}
