import { consumerkeyFilter } from '../../ui/table/id-filter.ts'
import type { ListFilter } from '../../ui/table/list-search.ts'

/** CDBID or words, whose it is, and when it takes place. */
export const eventFilters = [
  { key: 'q', kind: 'text' },
  { key: 'organizerId', kind: 'choice' },
  { key: 'from', kind: 'date' },
  { key: 'until', kind: 'date' },
  consumerkeyFilter,
] as const satisfies readonly ListFilter[]
