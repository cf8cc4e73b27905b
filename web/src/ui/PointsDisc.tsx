import classes from './PointsDisc.module.css'

interface PointsDiscProps {
  /** What stands in it: `24`, `+1`, `−5`. At most three digits fit; above that the text goes beside the disc. */
  text: string
  /** 36 row, 56–64 balance, 72–96 just saved (px). */
  size: number
  /** Grows once: a point was saved this moment. */
  isNew?: boolean
  /** Grey: not enough points for this, or taken back. */
  isOff?: boolean
}

/** Yellow means points, always and only. The number in it, or the word beside it, carries the meaning. */
export function PointsDisc({ text, size, isNew = false, isOff = false }: PointsDiscProps) {
  const fits = text.replace(/\D/g, '').length <= 3
  const disc = (
    <span
      className={classes.disc}
      data-new={isNew || undefined}
      data-off={isOff || undefined}
      style={{ '--disc': `${(fits ? size : size / 3) / 16}rem` }}
      data-length={text.length}
    >
      {fits ? text : ''}
    </span>
  )
  if (fits) return disc
  return (
    <span className={classes.beside}>
      {disc}
      <span style={{ fontSize: `${Math.max(16, size * 0.38) / 16}rem` }}>{text}</span>
    </span>
  )
}
