import { consumerkeyFilter, idFilter } from '../../ui/table/id-filter.ts'
import type { ListFilter } from '../../ui/table/list-search.ts'

/** As they stand in the address. */
export const openFilters = [{ key: 'name', kind: 'text' }, consumerkeyFilter] as const satisfies readonly ListFilter[]

export const statementFilters = [
  { key: 'organizerId', kind: 'choices' },
  { key: 'state', kind: 'choice' },
  { key: 'from', kind: 'date' },
  { key: 'until', kind: 'date' },
  idFilter,
  consumerkeyFilter,
] as const satisfies readonly ListFilter[]

/** What each line of the figures is about. */
export const figureLines = ['organizer', 'municipality', 'both'] as const
export type FigureLines = (typeof figureLines)[number]
export const financialReportFilters = [
  { key: 'lines', kind: 'choice' },
  consumerkeyFilter,
] as const satisfies readonly ListFilter[]
