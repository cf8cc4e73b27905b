import { centsOf } from '../../ksb/form/amount.ts'
import { isOneDay, occurrencesOf } from './dates.ts'
import { addressOf, labelsOf } from './document.ts'
import type { ActivityValues, FieldName, Moment } from './values.ts'

/** Which sentence of `fault` a field has. */
export type Fault =
  | 'title'
  | 'type'
  | 'day'
  | 'dayMissing'
  | 'time'
  | 'period'
  | 'periodTurned'
  | 'hours'
  | 'weekdays'
  | 'closed'
  | 'nothingLeft'
  | 'place'
  | 'amount'
  | 'amounts'
  | 'age'
  | 'agesTurned'
  | 'labels'
  | 'url'
  | 'email'

const isTime = (text: string) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text)
const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text)
export const isUrl = (text: string) => text.trim() === '' || (URL.canParse(addressOf(text)) && /\.\w{2,}/.test(text))
export const isEmail = (text: string) => text.trim() === '' || /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(text.trim())
const isAge = (text: string) => /^\d{0,3}$/.test(text.trim())

/** What is wrong, by field in the order of the form; a draft needs no type and no price, but a name, a moment and a place. */
export function faultsOfActivity(values: ActivityValues, isDraft: boolean): [FieldName, Fault][] {
  const faults: Partial<Record<keyof ActivityValues, Fault>> = {}
  if (values.title.trim() === '') faults.title = 'title'
  if (values.typeId === '' && !isDraft) faults.typeId = 'type'
  Object.assign(faults, calendarFaults(values))
  if (!values.place) faults.place = 'place'
  if (values.money === 'paid') {
    if (centsOf(values.base) === undefined && !(isDraft && values.base.trim() === '')) faults.base = 'amount'
    if (values.more.some(({ name, amount }) => name.trim() === '' || centsOf(amount) === undefined))
      faults.more = 'amounts'
  }
  if (!isAge(values.ageFrom)) faults.ageFrom = 'age'
  if (!isAge(values.ageTo)) faults.ageTo = 'age'
  else if (values.ageFrom !== '' && values.ageTo !== '' && Number(values.ageTo) < Number(values.ageFrom))
    faults.ageTo = 'agesTurned'
  if (labelsOf(values.labels).some((label) => label.length < 2)) faults.labels = 'labels'
  for (const name of ['bookingUrl', 'contactUrl'] as const) if (!isUrl(values[name])) faults[name] = 'url'
  for (const name of ['bookingEmail', 'contactEmail'] as const) if (!isEmail(values[name])) faults[name] = 'email'
  return (Object.keys(values) as FieldName[]).flatMap((name): [FieldName, Fault][] => {
    const fault = faults[name]
    return fault ? [[name, fault]] : []
  })
}

function calendarFaults(values: ActivityValues): Partial<Record<keyof ActivityValues, Fault>> {
  const { calendar, moments, from, until } = values
  if (calendar === 'single') {
    const fault = momentFault(moments[0])
    return fault ? { moments: fault } : {}
  }
  if (calendar === 'multiple') {
    const fault = moments.length === 0 ? 'dayMissing' : moments.map(momentFault).find(Boolean)
    return fault ? { moments: fault } : {}
  }
  const week = weekFaults(values)
  if (calendar === 'permanent') return week
  if (!isDay(from)) return { from: 'period', ...week }
  if (!isDay(until)) return { until: 'period', ...week }
  if (until < from) return { until: 'periodTurned', ...week }
  if (Object.keys(week).length > 0) return week
  const hours = values.hours.filter(({ weekdays }) => weekdays.length > 0)
  const isEmpty =
    hours.length > 0 && occurrencesOf({ from, until, hours, closed: values.closed, other: values.other }).length === 0
  return isEmpty ? { hours: 'nothingLeft' } : {}
}

export function momentFault(moment: Moment | undefined): Fault | undefined {
  if (!moment || !isDay(moment.day)) return 'day'
  if (!isTime(moment.start) || (moment.end !== '' && !isTime(moment.end))) return 'time'
  if (moment.endDay !== '' && moment.endDay < moment.day) return 'periodTurned'
  return undefined
}

function weekFaults({ hours, closed, other }: ActivityValues): Partial<Record<keyof ActivityValues, Fault>> {
  const isBlank = (one: (typeof hours)[number]) => one.weekdays.length === 0 && one.opens === '' && one.closes === ''
  const asked = hours.filter((one) => !isBlank(one))
  if (asked.some(({ weekdays }) => weekdays.length === 0)) return { hours: 'weekdays' }
  if (asked.some(({ opens, closes }) => !isTime(opens) || !isTime(closes))) return { hours: 'hours' }
  if (closed.some(({ from, to }) => !isDay(from) || (to !== '' && (!isDay(to) || to < from))))
    return { closed: 'closed' }
  if (other.some(({ from }) => !isDay(from))) return { other: 'day' }
  if (other.some(({ from, to }) => to !== '' && (!isDay(to) || to < from))) return { other: 'closed' }
  if (other.some(({ opens, closes }) => !isTime(opens) || !isTime(closes))) return { other: 'hours' }
  if (other.some((one) => !isOneDay(one) && one.weekdays.length === 0)) return { other: 'weekdays' }
  return {}
}
