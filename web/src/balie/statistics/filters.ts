import { type BalieSubject, balieSubjects } from '../../api/figures.ts'

/** What a balie's figures are told apart by; not by social tariff: at a counter that is a price. */
export const balieDimensions = ['period', 'municipality', 'age', 'item'] as const
export type BalieDimension = (typeof balieDimensions)[number]

export interface StatisticsSearch {
  subject?: BalieSubject
  by?: BalieDimension
  from?: string
  to?: string
}

const isDay = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)

export function readStatisticsSearch(search: Record<string, unknown>): StatisticsSearch {
  const subject = balieSubjects.find((one) => one === search.subject)
  const by = balieDimensions.find((one) => one === search.by)
  return {
    ...(subject === undefined ? {} : { subject }),
    ...(by === undefined ? {} : { by }),
    ...(isDay(search.from) ? { from: search.from } : {}),
    ...(isDay(search.to) ? { to: search.to } : {}),
  }
}

/** The permission for what is counted: who may look at it one by one. */
export const permissionOf: Record<BalieSubject, string> = {
  checkins: 'CHECKINS_READ',
  tariffs: 'TICKETSALES_SEARCH',
  coupons: 'TICKETSALES_SEARCH',
  rewards: 'REWARDS_READ',
  cards: 'CARDS_READ',
}
