import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { Client } from './client.ts'

/** What a list asks for: filters by name, several of one kind repeated. */
export type ListFilters = Record<string, string | readonly string[] | undefined>

export interface ListAsked {
  filters?: ListFilters
  /** `name`, or `-name` for the other way round. */
  sort?: string | undefined
}

export interface PageAsked extends ListAsked {
  page: number
  rows: number
}

/** Nobody shown: how many there are. */
export const everything: PageAsked = { page: 1, rows: 0 }

/** As the API has it, in a list and in the file of it. */
export function listParameters({ filters = {}, sort }: ListAsked): URLSearchParams {
  const parameters = new URLSearchParams()
  for (const [key, value] of Object.entries(filters)) {
    for (const one of typeof value === 'string' ? [value] : (value ?? [])) parameters.append(key, one)
  }
  if (sort !== undefined) {
    parameters.set('sort', sort.replace(/^-/, ''))
    parameters.set('order', sort.startsWith('-') ? 'desc' : 'asc')
  }
  return parameters
}

/** One page of a list; that of before stays while the next one comes. `inWords`: where the API has filters otherwise. */
export function listQuery<Page>(
  ask: Client,
  key: readonly unknown[],
  path: string,
  asked: PageAsked,
  inWords = listParameters,
) {
  return queryOptions({
    queryKey: [...key, asked] as const,
    queryFn: ({ signal }) => {
      const parameters = inWords(asked)
      parameters.set('start', String((asked.page - 1) * asked.rows))
      parameters.set('limit', String(asked.rows))
      return ask<Page>({ path: `${path}?${parameters}`, signal })
    },
    placeholderData: keepPreviousData,
    staleTime: 15_000,
  })
}
