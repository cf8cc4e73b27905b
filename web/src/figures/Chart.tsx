import { BarController, BarElement, CategoryScale, Chart as Drawing, LinearScale, Tooltip } from 'chart.js'
import { useEffect, useRef } from 'react'
import classes from './Figures.module.css'

Drawing.register(BarController, BarElement, CategoryScale, LinearScale, Tooltip)

interface ChartProps {
  /** What it shows, for who does not see it; the table below says the same. */
  label: string
  bars: readonly { name: string; value: number }[]
  /** Names below, as time goes; otherwise beside, where there is room for them. */
  upright: boolean
  say: (value: number) => string
}

/** Bars, one for each line of the table. */
export function Chart({ label, bars, upright, say }: ChartProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const element = canvas.current
    if (!element) return
    const style = getComputedStyle(element)
    const colour = (name: string) => style.getPropertyValue(name).trim()
    Drawing.defaults.font.family = style.fontFamily
    Drawing.defaults.font.size = 14
    Drawing.defaults.color = colour('--op-second')
    const numbers = { ticks: { callback: (value: number | string) => say(Number(value)), precision: 0 } }
    const names = { grid: { display: false }, ticks: { autoSkip: upright } }
    const drawing = new Drawing(element, {
      type: 'bar',
      data: {
        labels: bars.map(({ name }) => name),
        datasets: [
          { data: bars.map(({ value }) => value), backgroundColor: colour('--op-primary'), maxBarThickness: 36 },
        ],
      },
      options: {
        indexAxis: upright ? 'x' : 'y',
        maintainAspectRatio: false,
        animation: false,
        scales: {
          [upright ? 'x' : 'y']: names,
          [upright ? 'y' : 'x']: { ...numbers, beginAtZero: true, grid: { color: colour('--op-line') } },
        },
        plugins: { tooltip: { displayColors: false, callbacks: { label: (item) => say(Number(item.raw)) } } },
      },
    })
    return () => drawing.destroy()
  }, [bars, upright, say])
  const height = upright ? 280 : Math.max(160, bars.length * 34 + 48)
  return (
    <div className={classes.chart} style={{ height }}>
      <canvas ref={canvas} role="img" aria-label={label} />
    </div>
  )
}
