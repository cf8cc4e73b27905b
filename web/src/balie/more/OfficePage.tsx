import { IconArrowLeft } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { useStay } from '../useStay.ts'
import classes from './OfficePage.module.css'

interface OfficePageProps {
  title: string
  /** Quiet tools at the end of the title's line. */
  tools?: ReactNode
  children: ReactNode
}

/** A page behind *Meer*: the way back, the title, and what is on it. */
export function OfficePage({ title, tools, children }: OfficePageProps) {
  const { t } = useTranslation('balie')
  const stay = useStay()
  usePageTitle(`${title} · ${t('name')}`)
  return (
    <div className={classes.page}>
      <Link to="/$organizerId/more" {...stay} className={classes.back}>
        <IconArrowLeft size={18} stroke={1.75} aria-hidden="true" /> {t('more.title')}
      </Link>
      <div className={classes.head}>
        <h1>{title}</h1>
        {tools ? <div className={classes.tools}>{tools}</div> : null}
      </div>
      {children}
    </div>
  )
}
