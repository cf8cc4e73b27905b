import { type ErrorComponentProps, Link, useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Problem, toProblem } from '../api/problem.ts'
import { useSentence } from '../api/useSentence.ts'
import { EmptyState } from './EmptyState.tsx'
import { ErrorState } from './ErrorState.tsx'
import { Wordmark } from './Mark.tsx'
import classes from './pages.module.css'
import { SkeletonLines } from './SkeletonLines.tsx'

/** Before there is a balie: waiting, trouble, and an address that leads nowhere. */
export function WaitPage() {
  return (
    <main className={classes.page}>
      <Wordmark />
      <SkeletonLines lines={4} />
    </main>
  )
}

export function TroublePage({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation()
  const sentence = useSentence()
  const router = useRouter()
  const problem = toProblem(error)
  const said = error instanceof Problem ? sentence(problem) : null
  return (
    <main className={classes.page}>
      <Wordmark />
      <ErrorState
        title={said?.title ?? t('pageFailed')}
        text={said?.text}
        problem={problem}
        onRetry={() => {
          reset()
          void router.invalidate()
        }}
      />
    </main>
  )
}

export function NotFoundPage() {
  const { t } = useTranslation()
  return (
    <main className={classes.page}>
      <Wordmark />
      <EmptyState title={t('pageNotFound')} text={t('pageNotFoundText')} action={<Link to="/">{t('toStart')}</Link>} />
    </main>
  )
}
