import type { ListFilter } from '../../../ui/table/list-search.ts'

export const moveFilters = [{ key: 'unread', kind: 'choice' }] as const satisfies readonly ListFilter[]
