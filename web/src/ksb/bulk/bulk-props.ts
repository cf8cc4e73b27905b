import type { ReactNode } from 'react'

/** What a chapter says about its act. */
export interface BulkWords<Outcome> {
  /** The act, as on its button. */
  act: string
  /** How many were chosen. */
  chosen: string
  /** The question, about so many for which it is possible. */
  title: (possible: number) => string
  verb: string
  effect: string
  /** Who or what one of them is. */
  name: (outcome: Outcome) => ReactNode
  why: (outcome: Outcome) => string
  /** More than that it can be done, or was. */
  more?: (outcome: Outcome) => string | undefined
}

export interface BulkDialogProps<Outcome> {
  /** Where it is asked: `…/bulk-acts`. */
  path: string
  /** For how many. */
  count: number
  words: BulkWords<Outcome>
  danger?: boolean
  /** What is asked; undefined while something is missing, which is then said at its field. */
  body: () => object | undefined
  /** What has to be chosen first. */
  children?: ReactNode
  /** Lists and records that are old afterwards. */
  changed: () => void
  onClose: () => void
  onDone: () => void
}
