import { personIdFilter } from '../../../ui/table/id-filter.ts'
import type { ListFilter } from '../../../ui/table/list-search.ts'

export const moveFilters = [
  { key: 'kind', kind: 'choice' },
  { key: 'unread', kind: 'choice' },
  personIdFilter,
] as const satisfies readonly ListFilter[]
