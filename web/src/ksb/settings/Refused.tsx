import { useTranslation } from 'react-i18next'
import type { Problem } from '../../api/problem.ts'
import { useSentence } from '../../api/useSentence.ts'
import { Banner } from '../../ui/Banner.tsx'

/** What was refused, and what can be done. */
export function Refused({ problem }: { problem: Problem | null }) {
  const { t } = useTranslation('common')
  const sentence = useSentence()
  if (!problem) return null
  const { title, text } = sentence(problem)
  return (
    <Banner tone="refused">
      {title}. {text} {problem.code ? t('requestCode', { code: problem.code }) : null}
    </Banner>
  )
}
