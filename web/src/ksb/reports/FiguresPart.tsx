import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type FigureLine, type Figures, figuresQuery, type Subject } from '../../api/ksb-figures.ts'
import { toProblem } from '../../api/problem.ts'
import { count, euro } from '../../i18n/format.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { SkeletonLines } from '../../ui/SkeletonLines.tsx'
import { SimpleTable } from '../../ui/table/SimpleTable.tsx'
import { ask } from '../app.ts'
import { reportsRouteApi } from '../routes.ts'
import type { Dimension } from './filters.ts'
import { isMeasure, type Measure, useLineName } from './line-name.ts'
import classes from './Reports.module.css'

const Chart = lazy(() => import('./Chart.tsx').then((module) => ({ default: module.Chart })))

/** More lines than this are read in the table: as bars they are too many to tell apart. */
const mostBars = 24

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
      <Filled figures={query.data} subject={subject} by={by} />
    </div>
  )
}

const say = (measure: Measure, value: number) => (measure.endsWith('Cents') ? euro(value / 100) : count(value))

function Filled({ figures, subject, by }: { figures: Figures; subject: Subject; by: Dimension }) {
  const { t } = useTranslation('reports')
  const measures = figures.measures.filter(isMeasure)
  const [chosen, choose] = useState<Measure>()
  const drawn = measures.find((one) => one === chosen) ?? measures[0]
  const nameOf = useLineName(by, figures.unit)
  const index = drawn === undefined ? 0 : figures.measures.indexOf(drawn)
  const bars = useMemo(
    () =>
      figures.lines
        .slice(0, mostBars * (by === 'period' ? 5 : 1))
        .map((line) => ({ name: nameOf(line), value: line.values[index] ?? 0 })),
    [figures, index, nameOf, by],
  )
  const sayDrawn = useCallback(
    (value: number) => (drawn?.endsWith('Cents') ? euro(value / 100) : count(value)),
    [drawn],
  )
  if (drawn === undefined) return null
  return (
    <>
      <dl className={classes.totals} aria-label={t('total')}>
        {measures.map((measure, at) => (
          <div key={measure}>
            <dt>{t(`measure.${measure}`)}</dt>
            <dd>{say(measure, figures.total[at] ?? 0)}</dd>
          </div>
        ))}
      </dl>
      {measures.length > 1 ? (
        <NativeSelect
          label={t('drawn')}
          maw={280}
          value={drawn}
          onChange={(event) => choose(measures.find((one) => one === event.currentTarget.value))}
          data={measures.map((measure) => ({ value: measure, label: t(`measure.${measure}`) }))}
        />
      ) : null}
      <Suspense fallback={<div className={classes.chart} style={{ height: 280 }} />}>
        <Chart
          label={t('chart', { measure: t(`measure.${drawn}`), subject: t(`tab.${subject}`) })}
          bars={bars}
          upright={by === 'period'}
          say={sayDrawn}
        />
      </Suspense>
      {figures.lines.length > bars.length ? (
        <p className={classes.note}>{t('notAllDrawn', { count: bars.length })}</p>
      ) : null}
      <SimpleTable<FigureLine>
        label={t('table', { subject: t(`tab.${subject}`) })}
        labelled
        rows={figures.lines}
        rowKey={(line, at) => line.key ?? `unknown ${at}`}
        columns={[
          { key: 'name', label: by === 'item' ? t('name') : t(`dimension.${by}`), isName: true, cell: nameOf },
          ...measures.map((measure, at) => ({
            key: measure,
            label: t(`measure.${measure}`),
            align: 'right' as const,
            cell: (line: FigureLine) => say(measure, line.values[at] ?? 0),
          })),
        ]}
      />
      <p className={classes.note}>
        {t(`note.${subject}`)} {measures.includes('people') ? t('note.people') : null}
      </p>
    </>
  )
}
