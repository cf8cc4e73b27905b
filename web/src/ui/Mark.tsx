import classes from './Mark.module.css'

interface MarkProps {
  /** Height of the letters it stands beside; the mark is 1.2 times that. */
  letters?: number
  onColour?: boolean
}

/** The pass with a point sinking into it. Decorative: the word beside it, or the page, has the name. */
export function Mark({ letters = 20, onColour = false }: MarkProps) {
  const size = letters * 1.2
  return (
    <svg viewBox="0 0 32 32" width={size} height={size} aria-hidden="true" focusable="false" className={classes.mark}>
      <path
        className={onColour ? classes.cardOnColour : classes.card}
        d="M7.225 13H4a2.5 2.5 0 0 0-2.5 2.5V27A2.5 2.5 0 0 0 4 29.5h24a2.5 2.5 0 0 0 2.5-2.5V15.5A2.5 2.5 0 0 0 28 13h-3.225A9 9 0 0 1 7.225 13Z"
      />
      <circle className={classes.point} cx="16" cy="11" r="6.8" />
    </svg>
  )
}

export function Wordmark({ letters = 20, onColour = false }: MarkProps) {
  return (
    <span className={classes.word} style={{ fontSize: `${letters / 16}rem` }}>
      <Mark letters={letters} onColour={onColour} />
      Openpas
    </span>
  )
}
