import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Problem, toProblem } from '../api/problem.ts'
import { useSentence } from '../api/useSentence.ts'
import { ErrorState } from './ErrorState.tsx'
import { SkeletonLines } from './SkeletonLines.tsx'

/** A chapter or part that is being fetched: the shape of a title, filters and rows, inside what stays. */
export const PartWait = () => <SkeletonLines lines={8} rowHeight={44} />

/** A chapter or part that could not be fetched: no connection, or a new version that is not there yet. */
export function PartTrouble({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation()
  const sentence = useSentence()
  const router = useRouter()
  const problem = toProblem(error)
  const said = error instanceof Problem ? sentence(problem) : null
  return (
    <ErrorState
      title={said?.title ?? t('pageFailed')}
      text={said?.text}
      problem={problem}
      onRetry={() => {
        reset()
        void router.invalidate()
      }}
    />
  )
}
