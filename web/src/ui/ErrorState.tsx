import { IconPlugConnectedX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '../api/problem.ts'
import { useSentence } from '../api/useSentence.ts'
import { LinkButton } from './LinkButton.tsx'
import classes from './Notice.module.css'

interface ErrorStateProps {
  /** What failed. */
  title: string
  /** Why, and what can be done; without, what the problem itself says. */
  text?: string | undefined
  problem: Problem
  onRetry: () => void
}

/** What failed and why, the request's code for the help desk, and trying again. */
export function ErrorState({ title, text, problem, onRetry }: ErrorStateProps) {
  const { t } = useTranslation()
  const said = useSentence()(problem)
  const why = text ?? `${said.title}. ${said.text}`
  return (
    <div className={classes.notice} role="alert">
      <span className={classes.iconRefused} aria-hidden="true">
        <IconPlugConnectedX size={24} stroke={1.75} />
      </span>
      <div>
        <p className={classes.title}>{title}</p>
        {why ? <p className={classes.text}>{why}</p> : null}
        {problem.code ? <p className={classes.text}>{t('requestCode', { code: problem.code })}</p> : null}
        <LinkButton onClick={onRetry}>{t('tryAgain')}</LinkButton>
      </div>
    </div>
  )
}
