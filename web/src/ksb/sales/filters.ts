import { consumerkeyFilter, idFilter } from '../../ui/table/id-filter.ts'
import type { ListFilter } from '../../ui/table/list-search.ts'

/** As they stand in the address: what it was for, which balie, when, and how it stands. */
export const saleFilters = [
  { key: 'event', kind: 'text' },
  { key: 'organizerId', kind: 'choices' },
  { key: 'from', kind: 'date' },
  { key: 'until', kind: 'date' },
  { key: 'type', kind: 'choice' },
  { key: 'state', kind: 'choice' },
  { key: 'uitpasNumber', kind: 'text', personal: true },
  idFilter,
  { key: 'eventId', kind: 'text' },
  { key: 'passholderId', kind: 'text', personal: true },
  consumerkeyFilter,
] as const satisfies readonly ListFilter[]
