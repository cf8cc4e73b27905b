import type { ListFilter } from '../../ui/table/list-search.ts'

export const tabs = ['upcoming', 'past', 'drafts'] as const
export type ListTab = (typeof tabs)[number]

/** What stands above the list. */
export const shownFilters = [
  { key: 'q', kind: 'text' },
  { key: 'status', kind: 'choice' },
] as const satisfies readonly ListFilter[]

/** Everything in the address: the part of the list too. */
export const activityFilters: readonly ListFilter[] = [{ key: 'tab', kind: 'choice' }, ...shownFilters]

export const placeFilters = [{ key: 'q', kind: 'text' }] as const satisfies readonly ListFilter[]

export const tabOf = (value: unknown): ListTab => tabs.find((tab) => tab === value) ?? 'upcoming'
