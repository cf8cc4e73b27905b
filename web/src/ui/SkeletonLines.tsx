import { useTranslation } from 'react-i18next'
import classes from './SkeletonLines.module.css'

interface SkeletonLinesProps {
  lines?: number
  /** Height of one line with its space, as the rows that will come. */
  rowHeight?: number
}

/** Nothing under 300 ms (the style sheet waits), then grey lines in the final shape. Never a full-page spinner. */
export function SkeletonLines({ lines = 3, rowHeight = 56 }: SkeletonLinesProps) {
  const { t } = useTranslation()
  return (
    <div className={classes.lines} role="status">
      <span className="op-spoken">{t('loading')}</span>
      {Array.from({ length: lines }, (_, line) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines have no identity
          key={line}
          className={classes.row}
          style={{ height: `${rowHeight / 16}rem` }}
        >
          <span className={classes.bar} style={{ width: `${[92, 64, 78, 56][line % 4]}%` }} />
        </span>
      ))}
    </div>
  )
}
