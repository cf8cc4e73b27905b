import { idFilter } from '../../ui/table/id-filter.ts'
import type { ListFilter } from '../../ui/table/list-search.ts'

/** As they stand in the address: number, name, municipality, and whether it still counts. */
export const groupPassFilters = [
  { key: 'uitpasNumber', kind: 'text' },
  { key: 'name', kind: 'text' },
  { key: 'city', kind: 'text' },
  { key: 'status', kind: 'choice' },
  idFilter,
] as const satisfies readonly ListFilter[]
