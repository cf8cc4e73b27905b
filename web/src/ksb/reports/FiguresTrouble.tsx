import { useTranslation } from 'react-i18next'
import { toProblem } from '../../api/problem.ts'
import { useSentence } from '../../api/useSentence.ts'
import { ErrorState } from '../../ui/ErrorState.tsx'

/** Figures that did not come: why, and asking again. */
export function FiguresTrouble({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation('reports')
  const problem = toProblem(error)
  const said = useSentence()(problem)
  return <ErrorState title={t('failed')} text={`${said.title}. ${said.text}`} problem={problem} onRetry={onRetry} />
}
