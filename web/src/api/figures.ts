import type { GetCardSystemFiguresAnswer } from '../../../contract/ksb.d.ts'

/** Figures as administrators and balies get them. */
export type Figures = GetCardSystemFiguresAnswer
export type FigureLine = Figures['lines'][number]

export const subjects = ['passholders', 'cards', 'checkins', 'tariffs', 'rewards', 'coupons', 'balies'] as const
export type Subject = (typeof subjects)[number]

/** What a balie counts of its own. */
export const balieSubjects = [
  'checkins',
  'tariffs',
  'coupons',
  'rewards',
  'cards',
] as const satisfies readonly Subject[]
export type BalieSubject = (typeof balieSubjects)[number]
