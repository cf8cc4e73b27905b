import { idFilter, personIdFilter } from '../../ui/table/id-filter.ts'
import type { ListFilter } from '../../ui/table/list-search.ts'

export const associationFilters = [
  { key: 'name', kind: 'text' },
  { key: 'active', kind: 'choice' },
  { key: 'endDateType', kind: 'choice' },
  idFilter,
] as const satisfies readonly ListFilter[]

export const memberFilters = [
  { key: 'name', kind: 'text', personal: true },
  { key: 'state', kind: 'choice' },
  personIdFilter,
] as const satisfies readonly ListFilter[]
