import { type PointerEvent, type ReactNode, useId, useRef } from 'react'
import classes from './Providers.module.css'

/** Lines as x, y, x, y … in a field of 1000 by 400: what the server draws in the PDF. */
export type Strokes = number[][]
const [wide, high] = [1000, 400]
const mostStrokes = 200
const mostNumbers = 4000

interface SignatureFieldProps {
  label: string
  help: string
  onStrokes: (strokes: Strokes) => void
  /** What clears it. */
  children: (clear: () => void) => ReactNode
}

/** A field to draw in with a finger, a pen or a mouse. Who cannot leaves it empty: the name counts then. */
export function SignatureField({ label, help, onStrokes, children }: SignatureFieldProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const strokes = useRef<Strokes>([])
  const stroke = useRef<number[] | null>(null)
  const [labelId, helpId] = [useId(), useId()]

  function pointOf(event: PointerEvent<HTMLCanvasElement>): [number, number] {
    const box = event.currentTarget.getBoundingClientRect()
    const within = (value: number, most: number) => Math.round(Math.min(Math.max(value, 0), most))
    return [
      within(((event.clientX - box.left) / box.width) * wide, wide),
      within(((event.clientY - box.top) / box.height) * high, high),
    ]
  }
  function pen(): CanvasRenderingContext2D | null {
    const context = canvas.current?.getContext('2d') ?? null
    if (context) Object.assign(context, { lineWidth: 4, lineCap: 'round', lineJoin: 'round', strokeStyle: '#172021' })
    return context
  }
  function draw(from: [number, number], to: [number, number]) {
    const context = pen()
    context?.beginPath()
    context?.moveTo(...from)
    context?.lineTo(...to)
    context?.stroke()
  }
  function begin(event: PointerEvent<HTMLCanvasElement>) {
    if (strokes.current.length === mostStrokes) return
    event.currentTarget.setPointerCapture(event.pointerId)
    const point = pointOf(event)
    stroke.current = [...point]
    strokes.current.push(stroke.current)
    draw(point, point)
  }
  function move(event: PointerEvent<HTMLCanvasElement>) {
    const line = stroke.current
    if (!line || line.length >= mostNumbers) return
    const point = pointOf(event)
    draw([line.at(-2) ?? 0, line.at(-1) ?? 0], point)
    line.push(...point)
  }
  function end() {
    stroke.current = null
    onStrokes(strokes.current.map((line) => [...line]))
  }
  function clear() {
    strokes.current = []
    canvas.current?.getContext('2d')?.clearRect(0, 0, wide, high)
    onStrokes([])
  }
  return (
    <div>
      <span id={labelId} className="mantine-InputWrapper-label">
        {label}
      </span>
      <p id={helpId} className={classes.quiet}>
        {help}
      </p>
      <canvas
        ref={canvas}
        width={wide}
        height={high}
        role="img"
        aria-labelledby={labelId}
        aria-describedby={helpId}
        className={classes.canvas}
        onPointerDown={begin}
        onPointerMove={move}
        onPointerUp={end}
        onPointerCancel={end}
      />
      {children(clear)}
    </div>
  )
}
