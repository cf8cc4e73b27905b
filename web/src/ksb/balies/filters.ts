import { idFilter } from '../../ui/table/id-filter.ts'
import type { ListFilter } from '../../ui/table/list-search.ts'

/** By name and municipality; then what a balie is. The API calls them the same. */
export const balieFilters = [
  { key: 'name', kind: 'text' },
  { key: 'postalCode', kind: 'choices' },
  { key: 'active', kind: 'choice' },
  { key: 'groupId', kind: 'choice' },
  { key: 'pointOfSale', kind: 'choice' },
  idFilter,
  { key: 'clientId', kind: 'text' },
] as const satisfies readonly ListFilter[]
