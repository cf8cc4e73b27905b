import { useTranslation } from 'react-i18next'
import type { EnteredEvent } from '../../api/aanbod.ts'
import { dayOf, listDate, shortDate, time, timeRange } from '../../i18n/format.ts'
import { currentLanguage } from '../../i18n/language.ts'

/** When an activity is, short: the next time and its hours, or from when until when. */
export function useWhen(): (event: EnteredEvent) => string {
  const { t } = useTranslation('aanbod')
  return ({ nextStart, nextEnd, startsAt, endsAt, calendarType }) => {
    const language = currentLanguage()
    if (nextStart) {
      const when = `${listDate(nextStart, language)}, ${timeRange(nextStart, nextEnd, language)}`
      const isOnce = calendarType === 'single'
      const until = endsAt && dayOf(endsAt) !== dayOf(nextStart) ? shortDate(endsAt) : undefined
      if (isOnce) return when
      return until ? t('when.nextUntil', { when, until }) : t('when.next', { when })
    }
    if (calendarType === 'permanent' || (!startsAt && !endsAt)) return t('when.always')
    const [from, until] = [startsAt && shortDate(startsAt), endsAt && shortDate(endsAt)]
    if (startsAt && from === until) return `${from} ${time(startsAt)}`
    return from && until ? `${from} – ${until}` : (from ?? until ?? '')
  }
}
