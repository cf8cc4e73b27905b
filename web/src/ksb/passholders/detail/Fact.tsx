import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './PassholderPage.module.css'

interface FactProps {
  label: ReactNode
  /** Nothing is said to be not filled in. */
  children: ReactNode
}

export function Fact({ label, children }: FactProps) {
  const { t } = useTranslation('passholders')
  const isEmpty = children === undefined || children === null || children === ''
  return (
    <div>
      <dt>{label}</dt>
      <dd className={isEmpty ? classes.empty : undefined}>{isEmpty ? t('detail.unknown') : children}</dd>
    </div>
  )
}
