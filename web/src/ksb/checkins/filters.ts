import type { ListFilter } from '../../ui/table/list-search.ts'

/** In the handbook's order: event, time, balie. */
export const checkinFilters = [
  { key: 'eventId', kind: 'text' },
  { key: 'from', kind: 'date' },
  { key: 'until', kind: 'date' },
  { key: 'organizerId', kind: 'choice' },
  { key: 'state', kind: 'choice' },
] as const satisfies readonly ListFilter[]
