import { defaultRows, type ListSearch } from './list-search.ts'

/** A list that comes whole, because it is short: the page of it that the address asks for. */
export function pageOfWhole<Row>(rows: readonly Row[] | undefined, search: ListSearch) {
  if (rows === undefined) return undefined
  const size = search.rows ?? defaultRows
  const start = ((search.page ?? 1) - 1) * size
  return { totalItems: rows.length, member: rows.slice(start, start + size) }
}
