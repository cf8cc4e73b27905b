import { idFilter } from '../../ui/table/id-filter.ts'
import type { ListFilter } from '../../ui/table/list-search.ts'

/** By name, then how far it is. The API calls them the same. */
export const providerFilters = [
  { key: 'name', kind: 'text' },
  { key: 'status', kind: 'choice' },
  { key: 'late', kind: 'choice' },
  { key: 'step', kind: 'choice' },
  { key: 'nisCode', kind: 'choice' },
  { key: 'kind', kind: 'choice' },
  { key: 'from', kind: 'date' },
  { key: 'until', kind: 'date' },
  idFilter,
] as const satisfies readonly ListFilter[]
