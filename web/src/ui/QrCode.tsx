import QRCode from 'qrcode'
import { useMemo } from 'react'

interface QrCodeProps {
  text: string
  /** What it is, for who does not see it. */
  label: string
  /** How much of it may be lost: M for a screen in a hand or on paper, L where nothing is in the way and larger squares help. */
  level?: 'L' | 'M'
  /** The white zone that readers want around it, in squares; none where the page gives it. */
  quiet?: number
  ink?: string
  className?: string
}

/** The code as one path: sharp at any size. */
export function QrCode({ text, label, level = 'M', quiet = 4, ink = '#000', className }: QrCodeProps) {
  const { size, path } = useMemo(() => {
    const { modules } = QRCode.create(text, { errorCorrectionLevel: level })
    const dark: string[] = []
    for (let row = 0; row < modules.size; row++)
      for (let column = 0; column < modules.size; column++)
        if (modules.get(row, column)) dark.push(`M${column} ${row}h1v1h-1z`)
    return { size: modules.size, path: dark.join('') }
  }, [text, level])
  const side = size + 2 * quiet
  return (
    <svg
      viewBox={`${-quiet} ${-quiet} ${side} ${side}`}
      className={className}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      {quiet > 0 ? <rect x={-quiet} y={-quiet} width={side} height={side} fill="#fff" /> : null}
      <path d={path} fill={ink} />
    </svg>
  )
}
