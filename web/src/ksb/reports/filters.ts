import { subjects } from '../../api/figures.ts'
import type { ListFilter } from '../../ui/table/list-search.ts'

/** What a report is about and told apart by stands in the address, as the filters of a list do. */
export const reportFilters = [
  { key: 'from', kind: 'date' },
  { key: 'to', kind: 'date' },
  { key: 'municipality', kind: 'choice' },
  { key: 'age', kind: 'choice' },
  { key: 'socialTariff', kind: 'choice' },
  { key: 'organizerId', kind: 'choice' },
] as const satisfies readonly ListFilter[]

export const reportTab = { key: 'subject', kind: 'choice' } as const satisfies ListFilter
export const reportBy = { key: 'by', kind: 'choice' } as const satisfies ListFilter

export const tabs = [...subjects, 'reach'] as const
export type ReportTab = (typeof tabs)[number]

/** About what something of a name can be told. */
export const withItems: readonly ReportTab[] = ['checkins', 'tariffs', 'rewards', 'coupons']
