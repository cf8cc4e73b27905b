import type { ReactNode } from 'react'
import classes from './Shares.module.css'

/** Fields of a dialog under one word of the handbook. */
export function SharePart({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className={classes.part}>
      <legend className={classes.title}>{title}</legend>
      <div className={classes.fields}>{children}</div>
    </fieldset>
  )
}
