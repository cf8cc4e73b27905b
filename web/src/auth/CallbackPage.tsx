import { useQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { toProblem } from '../api/problem.ts'
import { ErrorState } from '../ui/ErrorState.tsx'
import { Wordmark } from '../ui/Mark.tsx'
import classes from '../ui/pages.module.css'
import { SkeletonLines } from '../ui/SkeletonLines.tsx'
import type { Login } from './login.ts'

interface CallbackPageProps {
  login: Login
  /** Where one begins again when logging in did not work: `/balie/`. */
  home: string
  /** What stood in the field before one had to log in, when there was something. */
  onTyped?: (typed: string) => void
}

/** Comes back from the login screen with a code, and goes on to where somebody was. */
export function CallbackPage({ login, home, onTyped }: CallbackPageProps) {
  const { t } = useTranslation()
  const router = useRouter()
  const finished = useQuery({
    queryKey: ['login', window.location.search],
    queryFn: async () => {
      const { returnTo, typed } = await login.finish(new URL(window.location.href))
      if (typed !== '') onTyped?.(typed)
      router.history.replace(returnTo)
      return null
    },
    staleTime: Number.POSITIVE_INFINITY,
    // A code works once: coming back to this tab must not use it again.
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })
  return (
    <main className={classes.page}>
      <Wordmark />
      {finished.isError ? (
        <ErrorState
          title={t('signIn.failed')}
          text={t('signIn.failedText')}
          problem={toProblem(finished.error)}
          onRetry={() => void login.start(home)}
        />
      ) : (
        <SkeletonLines lines={3} />
      )}
    </main>
  )
}
