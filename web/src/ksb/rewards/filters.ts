import { consumerkeyFilter } from '../../ui/table/id-filter.ts'
import type { ListFilter } from '../../ui/table/list-search.ts'

/** The filters of *Omruilvoordelen* and *Welkomstvoordelen*. */
export const rewardFilters = [
  { key: 'text', kind: 'text' },
  { key: 'organizerId', kind: 'choice' },
  { key: 'status', kind: 'choice' },
  { key: 'online', kind: 'choice' },
  consumerkeyFilter,
] as const satisfies readonly ListFilter[]
