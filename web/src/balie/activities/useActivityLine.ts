import { useTranslation } from 'react-i18next'
import type { Activity } from '../../api/balie-types.ts'
import { count, dayOf, listDate, time, timeRange } from '../../i18n/format.ts'
import { currentLanguage } from '../../i18n/language.ts'
import { useCounterContext } from '../CounterContext.ts'

/** How an activity stands in the list: when, where, and whether a point can be saved at this moment. */
export function useActivityLine(
  activity: Activity,
  day: string | null,
): { when: string; about: string; state: string } {
  const { t } = useTranslation(['balie', 'common'])
  const { today } = useCounterContext()
  const language = currentLanguage()
  const { start, end, alwaysOpen, checkin } = activity

  const hours = alwaysOpen || start === undefined ? t('activities.alwaysOpen') : timeRange(start, end, language)
  const ownDay = day === null && start !== undefined && !alwaysOpen ? `${dayWords(dayOf(start))} ` : ''
  const saved = activity.checkins * activity.points
  const about = [
    activity.location,
    saved > 0 ? t('activities.saved', { count: saved, formatted: count(saved) }) : '',
  ].filter((part) => part !== '')

  function dayWords(of: string): string {
    return of === today ? t('common:today') : listDate(of, language)
  }

  function state(): string {
    if (checkin.allowed) return t('activities.now')
    if (checkin.from !== undefined && !checkin.over) {
      const from = dayOf(checkin.from)
      return from === today
        ? t('activities.from', { time: time(checkin.from) })
        : t('activities.fromDay', { day: listDate(from, language), time: time(checkin.from) })
    }
    return t(checkin.over ? 'activities.over' : 'activities.notNow')
  }

  return { when: `${ownDay}${hours}`, about: about.join(' · '), state: state() }
}
