import { Type } from 'typebox'
import { Problem } from './problems.ts'

/** Contract parameters `start` and `limit`. */
export const Paging = {
  start: Type.Optional(Type.Integer({ minimum: 0, default: 0 })),
  limit: Type.Optional(Type.Integer({ minimum: 0, default: 20 })),
}

/** The largest `limit`. The contract documents `url/query-limit-exceeded` and no number. */
export const maxLimit = 100
/** How deep `start` may go: past this a list has to be narrowed. */
export const maxStart = 100_000

export interface Page {
  start: number
  limit: number
}

/**
 * @throws url/query-limit-exceeded where the operation documents it, url/invalid-data elsewhere.
 */
export function pageOf(query: { start?: number; limit?: number }): Page {
  const page = { start: query.start ?? 0, limit: query.limit ?? 20 }
  if (page.limit > maxLimit) throw new Problem('url/query-limit-exceeded', { detail: `limit is at most ${maxLimit}` })
  if (page.start > maxStart) throw new Problem('url/query-limit-exceeded', { detail: `start is at most ${maxStart}` })
  return page
}
