/** What a list shows is in its address: page, rows, order, columns, and every filter under its own name. */

export interface ListFilter {
  key: string
  /** Text and days are typed; choices are picked from a list, several at a time unless there can be only one. */
  kind: 'text' | 'date' | 'choices' | 'choice'
  /** Says something about one person: never kept on the device with a saved view. */
  personal?: true
}

export interface ListPlace {
  page?: number
  rows?: number
  /** `name`, or `-name` for the other way round. */
  sort?: string
  columns?: string
}

/** Filters as they stand in the address: text, or the choices. */
export type ListSearch = ListPlace & { [filter: string]: string | string[] | number | undefined }

/** Goes to another page of the list, from where it is by then: two quick choices are two. */
export type GoInList = (change: (now: ListSearch) => ListSearch) => void

export const rowChoices = [15, 25, 50, 100]
export const defaultRows = 15

const places = ['page', 'rows', 'sort', 'columns'] as const

function number(value: unknown): number | undefined {
  const found = Number(value)
  return Number.isSafeInteger(found) && found > 0 ? found : undefined
}

const text = (value: unknown): string | undefined => {
  const first = Array.isArray(value) ? value[0] : value
  return (typeof first === 'string' || typeof first === 'number') && String(first).trim() !== ''
    ? String(first)
    : undefined
}

function choices(value: unknown): string[] | undefined {
  const all = (Array.isArray(value) ? value : [value]).flatMap((one) => text(one) ?? [])
  return all.length ? [...new Set(all)] : undefined
}

/** An address that somebody typed or kept: what a list does not know is left out. */
export function readListSearch(filters: readonly ListFilter[]) {
  return (search: Record<string, unknown>): ListSearch => {
    const page = number(search.page)
    const rows = number(search.rows)
    const found: ListSearch = {
      ...(page !== undefined && page > 1 ? { page } : {}),
      ...(rows !== undefined && rowChoices.includes(rows) && rows !== defaultRows ? { rows } : {}),
    }
    const sort = text(search.sort)
    if (sort !== undefined) found.sort = sort
    const columns = text(search.columns)
    if (columns !== undefined) found.columns = columns
    for (const { key, kind } of filters) {
      const value = kind === 'choices' ? choices(search[key]) : text(search[key])
      if (value !== undefined) found[key] = value
    }
    return found
  }
}

/** What a filter has in the address: none, one or several values. */
export const chosenOf = (value: ListSearch[string]): string[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [String(value)]

/** Without the filters, and on the first page. */
export function withoutFilters(search: ListSearch, filters: readonly ListFilter[]): ListSearch {
  const kept: ListSearch = { ...search }
  delete kept.page
  for (const { key } of filters) delete kept[key]
  return kept
}

/** Another filter begins at the first page again. */
export function withFilter(search: ListSearch, key: string, value: string | string[] | undefined): ListSearch {
  const { page: _, [key]: __, ...rest } = search
  const isEmpty = value === undefined || value.length === 0 || (typeof value === 'string' && value.trim() === '')
  return isEmpty ? rest : { ...rest, [key]: value }
}

export function withSort(search: ListSearch, key: string, now: string | undefined): ListSearch {
  const { page: _, ...rest } = search
  return { ...rest, sort: now === key ? `-${key}` : key }
}

/** What may be kept as a view: everything but the page and what says something about one person. */
export function viewOf(search: ListSearch, filters: readonly ListFilter[]): ListSearch {
  const kept = { ...search }
  delete kept.page
  for (const { key, personal } of filters) if (personal) delete kept[key]
  return kept
}

export const activeFilters = (search: ListSearch, filters: readonly ListFilter[]): ListFilter[] =>
  filters.filter(({ key }) => search[key] !== undefined)

export const isPlace = (key: string): boolean => places.some((place) => place === key)

/** Which pages the pager shows: the first, the last, and those around this one; null is a gap. */
export function pagesShown(page: number, last: number): (number | null)[] {
  const near = [1, page - 1, page, page + 1, last].filter((one) => one >= 1 && one <= last)
  const shown = [...new Set(page === 1 ? [...near, 3].filter((one) => one <= last) : near)].sort((a, b) => a - b)
  return shown.flatMap((one, index) => {
    const before = shown[index - 1]
    if (before === undefined || one === before + 1) return [one]
    return one === before + 2 ? [one - 1, one] : [null, one]
  })
}
