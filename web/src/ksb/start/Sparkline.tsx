import classes from './StartPage.module.css'

const width = 240
const height = 48

/** A line through the months, without numbers: the figure above it and the report behind it have those. */
export function Sparkline({ values }: { values: readonly number[] }) {
  const most = Math.max(...values, 1)
  const step = width / Math.max(values.length - 1, 1)
  const points = values.map((value, index) => [index * step, height - 4 - (value / most) * (height - 8)] as const)
  const line = points.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')
  const [x = 0, y = 0] = points.at(-1) ?? []
  return (
    <svg
      className={classes.sparkline}
      viewBox={`-4 0 ${width + 8} ${height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <polygon points={`0,${height} ${line} ${width},${height}`} className={classes.under} />
      <polyline points={line} className={classes.line} />
      <path d={`M${x} ${y}h0.01`} className={classes.dot} />
    </svg>
  )
}
