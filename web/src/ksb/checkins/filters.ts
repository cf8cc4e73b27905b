import { consumerkeyFilter, idFilter } from '../../ui/table/id-filter.ts'
import type { ListFilter } from '../../ui/table/list-search.ts'

/** In the handbook's order: event, time, balie; then the unique ids. */
export const checkinFilters = [
  { key: 'event', kind: 'text' },
  { key: 'eventId', kind: 'text' },
  { key: 'from', kind: 'date' },
  { key: 'until', kind: 'date' },
  { key: 'organizerId', kind: 'choice' },
  { key: 'state', kind: 'choice' },
  idFilter,
  { key: 'passholderId', kind: 'text', personal: true },
  consumerkeyFilter,
] as const satisfies readonly ListFilter[]
