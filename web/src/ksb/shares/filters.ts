import type { ListFilter } from '../../ui/table/list-search.ts'

/** As they stand in the address. */
export const couponFilters = [
  { key: 'name', kind: 'text' },
  { key: 'status', kind: 'choices' },
] as const satisfies readonly ListFilter[]
