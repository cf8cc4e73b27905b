import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { FigureLine, Figures } from '../api/figures.ts'
import { shortDate } from '../i18n/format.ts'
import { currentLanguage } from '../i18n/language.ts'

export const dimensions = ['period', 'municipality', 'age', 'socialTariff', 'organizer', 'item'] as const
export type Dimension = (typeof dimensions)[number]

export const ages = ['0-5', '6-11', '12-17', '18-25', '26-64', '65+'] as const

export const measures = [
  'active',
  'registered',
  'ended',
  'handedOut',
  'blocked',
  'checkins',
  'people',
  'points',
  'tickets',
  'regularCents',
  'passholderCents',
  'organizerCents',
  'municipalityCents',
  'redeemed',
  'registrations',
] as const
export type Measure = (typeof measures)[number]
export const isMeasure = (name: string): name is Measure => measures.some((one) => one === name)

/** What a line is called on the screen: a period in words, a municipality, an age. */
export function useLineName(by: Dimension, unit: Figures['unit']): (line: FigureLine) => string {
  const { t } = useTranslation('reports')
  return useCallback(
    ({ key, label }: FigureLine) => {
      if (key === undefined) return t('unknown')
      if (by === 'period') return periodName(key, unit, (quarter) => t('quarter', { quarter }))
      if (by === 'socialTariff') return key === 'true' ? t('socialTariff.true') : t('socialTariff.false')
      const age = ages.find((one) => one === key)
      return by === 'age' && age ? t(`age.${age}`) : (label ?? key)
    },
    [by, unit, t],
  )
}

function periodName(day: string, unit: Figures['unit'], quarterName: (quarter: number) => string): string {
  const year = day.slice(0, 4)
  const month = Number(day.slice(5, 7))
  switch (unit) {
    case 'year':
      return year
    case 'quarter':
      return `${quarterName((month + 2) / 3)} ${year}`
    case 'month':
      return new Intl.DateTimeFormat(currentLanguage(), { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(
        new Date(`${day}T00:00:00Z`),
      )
    default:
      return shortDate(day)
  }
}
