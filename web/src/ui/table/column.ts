import type { ReactNode } from 'react'

export interface Column<Row> {
  key: string
  label: string
  cell: (row: Row) => ReactNode
  /** Under which name the server orders by it; without, it cannot be ordered. */
  sort?: string
  /** Numbers stand right. */
  align?: 'right'
  /** What the row is called: it is always shown, is bold, and leads to the row's own page. */
  isName?: true
  /** Not shown until somebody chooses it. */
  optional?: true
  /** One of the two facts under the name on a phone. */
  fact?: true
  /** On a phone its label stands before it: the value alone does not say what it is. */
  labelled?: true
  /** Longer text is cut, and shown in full on focus and hover (in rem). */
  width?: number
}

/** The columns as the address has them, in their own order; without it those that are not optional. */
export function shownColumns<Row>(columns: readonly Column<Row>[], chosen: string | undefined): Column<Row>[] {
  if (chosen === undefined) return columns.filter((column) => !column.optional)
  const keys = new Set(chosen.split(','))
  return columns.filter((column) => column.isName || keys.has(column.key))
}

/** For the address; undefined when it is what everybody begins with. */
export function columnsInAddress<Row>(columns: readonly Column<Row>[], keys: ReadonlySet<string>): string | undefined {
  const chosen = columns.filter((column) => column.isName || keys.has(column.key)).map(({ key }) => key)
  const usual = columns.filter((column) => !column.optional).map(({ key }) => key)
  return chosen.join() === usual.join() ? undefined : chosen.join()
}
