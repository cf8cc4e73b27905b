import type { StockFilters } from '../../api/ksb-stock.ts'
import type { ListFilter, ListSearch } from '../../ui/table/list-search.ts'

/** The filters that an address has, by the names that the API gives them as well. */
export const filtersIn = (search: ListSearch, filters: readonly ListFilter[]): StockFilters =>
  Object.fromEntries(
    filters.flatMap(({ key }) => {
      const value = search[key]
      return typeof value === 'string' || Array.isArray(value) ? [[key, value]] : []
    }),
  )
