import { idFilter } from '../../ui/table/id-filter.ts'
import type { ListFilter } from '../../ui/table/list-search.ts'

export const priceFilters = [
  { key: 'label', kind: 'text' },
  { key: 'state', kind: 'choice' },
  idFilter,
] as const satisfies readonly ListFilter[]

export const voucherFilters = [
  { key: 'code', kind: 'text' },
  { key: 'label', kind: 'text' },
  { key: 'state', kind: 'choice' },
  idFilter,
] as const satisfies readonly ListFilter[]
