import type { ReactNode } from 'react'
import { useId } from 'react'
import classes from './Section.module.css'

interface SectionProps {
  title: string
  /** In grey at the end of the title's line: a count, or a link to more. */
  note?: ReactNode
  children: ReactNode
}

/** A title on a line, and rows below it. */
export function Section({ title, note, children }: SectionProps) {
  const id = useId()
  return (
    <section aria-labelledby={id} className={classes.section}>
      <div className={classes.head}>
        <h2 id={id} className={classes.title}>
          {title}
        </h2>
        {note ? <div className={classes.note}>{note}</div> : null}
      </div>
      {children}
    </section>
  )
}
