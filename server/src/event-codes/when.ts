import type { Event } from '../events/event.ts'
import { dayOf } from '../values/day.ts'
import { dayInWords } from '../values/instant.ts'

/** When an event is, in one line of Dutch, as on a poster. */
export function whenInWords({ calendar, startsAt, endsAt }: Event): string {
  if (calendar.type === 'permanent') return 'Doorlopend'
  const [first, last] = [startsAt && dayOf(startsAt), endsAt && dayOf(endsAt)]
  if (calendar.type === 'single' && startsAt && first !== null && first === last)
    return `${day(startsAt)}, ${time(startsAt)}${until(calendar.moments[0]?.end)}`
  if (first && last)
    return first === last
      ? dayInWords(first, 'nl')
      : `Van ${dayInWords(first, 'nl')} tot en met ${dayInWords(last, 'nl')}`
  if (first) return `Vanaf ${dayInWords(first, 'nl')}`
  return last ? `Tot en met ${dayInWords(last, 'nl')}` : 'Doorlopend'
}

const zone = { timeZone: 'Europe/Brussels' } as const
const day = (instant: Date) =>
  instant.toLocaleDateString('nl-BE', { ...zone, weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
const time = (instant: Date) => instant.toLocaleTimeString('nl-BE', { ...zone, hour: '2-digit', minute: '2-digit' })
/** A moment whose end is not known lasts until the end of its day, which nobody wants to read. */
const until = (end: string | undefined) => (end === undefined ? '' : ` – ${time(new Date(end))}`)
