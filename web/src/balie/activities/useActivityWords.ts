import { useTranslation } from 'react-i18next'
import { capital, count, listDate, timeRange } from '../../i18n/format.ts'
import { currentLanguage } from '../../i18n/language.ts'
import { useCounterContext } from '../CounterContext.ts'
import { counterRouteApi } from '../routes.ts'

/** What the bars say about the activity that points are saved for. */
export function useActivityWords(): { title: string; phone: string; desktop: string } {
  const { t } = useTranslation(['balie', 'common'])
  const { activity, balie, today } = useCounterContext()
  const { activity: chosen, day = today } = counterRouteApi.useSearch()
  if (chosen === undefined) {
    return { title: t('bar.noActivity'), phone: balie.name, desktop: t('bar.onlyShow') }
  }
  if (activity === undefined) return { title: ' ', phone: balie.name, desktop: ' ' }

  const language = currentLanguage()
  const when =
    activity.alwaysOpen || activity.start === undefined
      ? t('activities.alwaysOpen')
      : timeRange(activity.start, activity.end, language)
  const date = day === today ? t('common:today') : listDate(day, language)
  const saved = activity.checkins * activity.points
  return {
    title: activity.title,
    phone: `${day === today ? '' : `${date} `}${when} · ${balie.name}`,
    desktop: `${capital(date)} ${when} · ${t('activities.saved', { count: saved, formatted: count(saved) })}`,
  }
}
