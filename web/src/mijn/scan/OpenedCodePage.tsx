import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { holdCode } from '../../api/mijn.ts'
import { toProblem } from '../../api/problem.ts'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { Wordmark } from '../../ui/Mark.tsx'
import classes from '../../ui/pages.module.css'
import { SkeletonLines } from '../../ui/SkeletonLines.tsx'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { useSaid } from '../useSaid.ts'
import { keepHeld } from './held.ts'

/**
 * Opened by a phone's own camera. The code of a pillar lives for a minute, and logging in may take longer: it is exchanged first, and
 * it leaves the address.
 */
export function OpenedCodePage() {
  const { t } = useTranslation('mijn')
  const { code } = useParams({ from: '/c/$code' })
  const navigate = useNavigate()
  const said = useSaid()
  usePageTitle(t('title.scan'))
  const held = useQuery({
    queryKey: ['mijn', 'held', code],
    queryFn: async () => {
      keepHeld((await holdCode(code)).heldCode)
      await navigate({ to: '/scan', replace: true })
      return null
    },
    refetchOnWindowFocus: false,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const problem = held.error ? toProblem(held.error) : null
  return (
    <main className={classes.page}>
      <Wordmark />
      {problem ? (
        <ErrorState
          title={said(problem).title}
          text={said(problem).text}
          problem={problem}
          onRetry={() => void held.refetch()}
        />
      ) : (
        <SkeletonLines lines={3} />
      )}
    </main>
  )
}
