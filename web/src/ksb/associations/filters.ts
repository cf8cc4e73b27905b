import type { ListFilter } from '../../ui/table/list-search.ts'

export const associationFilters = [
  { key: 'name', kind: 'text' },
  { key: 'state', kind: 'choice' },
] as const satisfies readonly ListFilter[]
