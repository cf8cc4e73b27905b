import { useTranslation } from 'react-i18next'
import type { ListedEvent } from '../../api/ksb-events.ts'
import { shortDate, time } from '../../i18n/format.ts'

/** When an event is, short: a day with its hour, or from when until when. */
export function useWhen(): (event: Omit<ListedEvent, 'clientIds'>) => string {
  const { t } = useTranslation('events')
  return ({ startsAt, endsAt, calendarType }) => {
    if (calendarType === 'permanent' || (!startsAt && !endsAt)) return t('when.always')
    const [from, until] = [startsAt && shortDate(startsAt), endsAt && shortDate(endsAt)]
    if (startsAt && from === until) return `${from} ${time(startsAt)}`
    if (!until) return t('when.from', { from: from ?? '' })
    return from ? `${from} – ${until}` : t('when.until', { until })
  }
}
