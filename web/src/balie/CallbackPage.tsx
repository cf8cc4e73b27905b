import { useQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { toProblem } from '../api/problem.ts'
import { ErrorState } from '../ui/ErrorState.tsx'
import { Wordmark } from '../ui/Mark.tsx'
import { SkeletonLines } from '../ui/SkeletonLines.tsx'
import { showToast } from '../ui/Toast.tsx'
import { login } from './app.ts'
import classes from './pages.module.css'
import { typedNumber } from './scan/typed.ts'

/** Comes back from the login screen with a code, and goes on to where somebody was. */
export function CallbackPage() {
  const { t } = useTranslation('balie')
  const router = useRouter()
  const finished = useQuery({
    queryKey: ['login', window.location.search],
    queryFn: async () => {
      const { returnTo, typed } = await login.finish(new URL(window.location.href))
      if (typed !== '') {
        typedNumber.set(typed)
        showToast(t('restored'), 'information')
      }
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
          onRetry={() => void login.start('/balie/')}
        />
      ) : (
        <SkeletonLines lines={3} />
      )}
    </main>
  )
}
