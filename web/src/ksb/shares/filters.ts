import { consumerkeyFilter, idFilter } from '../../ui/table/id-filter.ts'
import type { ListFilter } from '../../ui/table/list-search.ts'

/** As they stand in the address. */
export const couponFilters = [
  { key: 'name', kind: 'text' },
  { key: 'status', kind: 'choices' },
  idFilter,
  { key: 'eventId', kind: 'text' },
] as const satisfies readonly ListFilter[]

export const keyFilters = [
  { key: 'name', kind: 'text' },
  { key: 'organizerId', kind: 'choices' },
  { key: 'status', kind: 'choices' },
  idFilter,
  consumerkeyFilter,
] as const satisfies readonly ListFilter[]
