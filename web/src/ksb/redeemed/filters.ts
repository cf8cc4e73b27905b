import { consumerkeyFilter, idFilter } from '../../ui/table/id-filter.ts'
import type { ListFilter } from '../../ui/table/list-search.ts'

/** The filters of *Opgenomen voordelen*; which tab it is stands in the address too. */
export const redeemedFilters = [
  { key: 'title', kind: 'text' },
  { key: 'uitpasNumber', kind: 'text', personal: true },
  { key: 'organizerId', kind: 'choice' },
  { key: 'from', kind: 'date' },
  { key: 'until', kind: 'date' },
  idFilter,
  { key: 'rewardId', kind: 'text' },
  { key: 'passholderId', kind: 'text', personal: true },
  consumerkeyFilter,
] as const satisfies readonly ListFilter[]

export const redeemedTab = { key: 'type', kind: 'choice' } as const satisfies ListFilter
