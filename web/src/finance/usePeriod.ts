import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Period, periodsQuery, type ReportPlace } from '../api/finance.ts'
import { dayOf } from '../i18n/format.ts'

const isDay = (text: string) => /^[12]\d{3}-\d{2}-\d{2}$/.test(text)

/** Which period is looked at: at first the month that runs. */
export function usePeriod(place: ReportPlace) {
  const { t } = useTranslation('finance')
  const [chosen, setChosen] = useState<Period>()
  const periods = useQuery(periodsQuery(place))
  const today = dayOf(new Date())
  const usual = periods.data?.[0] ?? { startDate: `${today.slice(0, 7)}-01`, endDate: today }
  const period = chosen ?? usual
  const { startDate, endDate } = period
  const isWhole = isDay(startDate) && isDay(endDate)
  return {
    typed: period,
    set: setChosen,
    wrong: isWhole ? (endDate < startDate ? t('period.turned') : undefined) : t('period.missing'),
    /** Undefined until it is known, and as long as what is typed is none. */
    period: isWhole && endDate >= startDate && !periods.isPending ? period : undefined,
  }
}
