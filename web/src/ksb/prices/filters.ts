import type { ListFilter } from '../../ui/table/list-search.ts'

export const priceFilters = [{ key: 'state', kind: 'choice' }] as const satisfies readonly ListFilter[]
