import type { ListFilter, ListSearch } from './list-search.ts'

export interface FilterChoice {
  value: string
  label: string
}

/** A filter above the head of the table. */
export interface FilterField extends ListFilter {
  label: string
  /** In a chip, where room is short; else the label. */
  short?: string
  placeholder?: string
  /** Digits on a phone. */
  numeric?: true
  /** Without spaces and points, say: what the address gets of what was typed. */
  clean?: (typed: string) => string
  /** What is wrong with what was typed, as a sentence. */
  check?: (typed: string) => string | undefined
  choices?: readonly FilterChoice[] | undefined
  /** Not there until this column is shown, or it is in use. */
  withColumn?: string
}

/** Changes what a filter has by then in the address. */
export type OnFilter = (key: string, change: (now: ListSearch[string]) => string | string[] | undefined) => void

export const choiceLabel = (field: FilterField, value: string): string =>
  field.choices?.find((choice) => choice.value === value)?.label ?? value
