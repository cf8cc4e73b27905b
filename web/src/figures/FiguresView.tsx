import { NativeSelect } from '@mantine/core'
import { lazy, Suspense, useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FigureLine, Figures } from '../api/figures.ts'
import { count, euro } from '../i18n/format.ts'
import { SimpleTable } from '../ui/table/SimpleTable.tsx'
import classes from './Figures.module.css'
import { type Dimension, isMeasure, type Measure, useLineName } from './line-name.ts'

const Chart = lazy(() => import('./Chart.tsx').then((module) => ({ default: module.Chart })))

/** More lines than this are read in the table: as bars they are too many to tell apart. */
const mostBars = 24

interface FiguresViewProps {
  figures: Figures
  by: Dimension
  /** What they are called where this is shown. */
  name: string
  /** What counts and what does not. */
  note: string
}

const say = (measure: Measure, value: number) => (measure.endsWith('Cents') ? euro(value / 100) : count(value))

/** Figures of a period: the totals, drawn, and the same as a table. */
export function FiguresView({ figures, by, name, note }: FiguresViewProps) {
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
          label={t('chart', { measure: t(`measure.${drawn}`), subject: name })}
          bars={bars}
          upright={by === 'period'}
          say={sayDrawn}
        />
      </Suspense>
      {figures.lines.length > bars.length ? (
        <p className={classes.note}>{t('notAllDrawn', { count: bars.length })}</p>
      ) : null}
      <SimpleTable<FigureLine>
        label={t('table', { subject: name })}
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
        {note} {measures.includes('people') ? t('note.people') : null}
      </p>
    </>
  )
}
