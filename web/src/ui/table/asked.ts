import type { PageAsked } from '../../api/list.ts'
import { defaultRows, type ListFilter, type ListSearch } from './list-search.ts'

/** What the address of a list asks of the server, which calls the filters by the same names. */
export const askedIn = (search: ListSearch, filters: readonly ListFilter[]): PageAsked => ({
  filters: Object.fromEntries(
    filters.flatMap(({ key }) => {
      const value = search[key]
      return typeof value === 'string' || Array.isArray(value) ? [[key, value]] : []
    }),
  ),
  sort: search.sort,
  page: search.page ?? 1,
  rows: search.rows ?? defaultRows,
})
