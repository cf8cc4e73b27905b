import { IconChevronRight, IconHelpCircle } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Chapter } from '../help/chapters.ts'
import { cardSystemRouteApi } from '../routes.ts'
import classes from './PageHead.module.css'

interface PageHeadProps {
  title: string
  /** Which chapter *Uitleg* opens: every screen has one. */
  chapter: Chapter
  /** The way back: links, the last part is this page and not among them. */
  trail?: ReactNode
  /** Beside the title, in grey: a status, a date. */
  note?: ReactNode
  /** Quiet tools at the end of the line. */
  tools?: ReactNode
}

export function PageHead({ title, chapter, trail, note, tools }: PageHeadProps) {
  const { t } = useTranslation('ksb')
  const params = cardSystemRouteApi.useParams()
  return (
    <div className={classes.head}>
      {trail ? (
        <nav aria-label={t('nav.trail')} className={classes.trail}>
          {trail}
          <IconChevronRight size={16} stroke={2} aria-hidden="true" />
          <span aria-current="page">{title}</span>
        </nav>
      ) : null}
      <div className={classes.line}>
        <h1 className={classes.title}>{title}</h1>
        <Link to="/$cardSystemId/help/$chapter" params={{ ...params, chapter }} className={classes.help}>
          <IconHelpCircle size={18} stroke={2} aria-hidden="true" />
          {t('help.open')}
        </Link>
        {note ? <div className={classes.note}>{note}</div> : null}
        {tools ? <div className={classes.tools}>{tools}</div> : null}
      </div>
    </div>
  )
}
