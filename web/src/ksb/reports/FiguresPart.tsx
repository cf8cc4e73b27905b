import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Subject } from '../../api/figures.ts'
import { figuresQuery } from '../../api/ksb-figures.ts'
import { toProblem } from '../../api/problem.ts'
import classes from '../../figures/Figures.module.css'
import { FiguresView } from '../../figures/FiguresView.tsx'
import type { Dimension } from '../../figures/line-name.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { SkeletonLines } from '../../ui/SkeletonLines.tsx'
import { ask } from '../app.ts'
import { reportsRouteApi } from '../routes.ts'

interface PartProps {
  subject: Subject
  by: Dimension
  parameters: URLSearchParams
}

export function FiguresPart({ subject, by, parameters }: PartProps) {
  const { t } = useTranslation('reports')
  const { cardSystemId } = reportsRouteApi.useParams()
  const query = useQuery(figuresQuery(ask, cardSystemId, subject, parameters))
  if (query.error && !query.data)
    return <ErrorState title={t('failed')} problem={toProblem(query.error)} onRetry={() => void query.refetch()} />
  if (!query.data) return <SkeletonLines lines={10} />
  if (query.data.total.every((value) => value === 0)) return <EmptyState title={t('empty')} text={t('emptyText')} />
  return (
    <div className={query.isPlaceholderData ? classes.faded : undefined} aria-busy={query.isPlaceholderData}>
      <FiguresView figures={query.data} by={by} name={t(`tab.${subject}`)} note={t(`note.${subject}`)} />
    </div>
  )
}
