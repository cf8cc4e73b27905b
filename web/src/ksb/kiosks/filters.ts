import { consumerkeyFilter, idFilter } from '../../ui/table/id-filter.ts'
import type { ListFilter } from '../../ui/table/list-search.ts'

/** The filters of the list of pillars, as they stand in the address. */
export const kioskFilters = [
  { key: 'q', kind: 'text' },
  { key: 'organizerId', kind: 'choice' },
  idFilter,
  { key: 'eventId', kind: 'text' },
  consumerkeyFilter,
] as const satisfies readonly ListFilter[]
