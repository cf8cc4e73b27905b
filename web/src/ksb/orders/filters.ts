import type { ListFilter } from '../../ui/table/list-search.ts'

/** As they stand in the address: its number, how it stands, its money, and when it was placed. */
export const orderFilters = [
  { key: 'id', kind: 'text' },
  { key: 'status', kind: 'choice' },
  { key: 'payment', kind: 'choice' },
  { key: 'refund', kind: 'choice' },
  { key: 'from', kind: 'date' },
  { key: 'until', kind: 'date' },
] as const satisfies readonly ListFilter[]
