import { isUuid } from '../../../../server/src/values/ids.ts'
import type { Balie, BalieDetails, NewBalie } from '../../api/ksb-balies.ts'

export const weekdays = ['1', '2', '3', '4', '5', '6', '7'] as const
type Weekday = (typeof weekdays)[number]
export type HoursField = `hours${Weekday}`

export type BalieValues = Record<
  'name' | 'street' | 'postalCode' | 'city' | 'email' | 'phone' | 'website' | 'place' | 'openingNote' | 'note',
  string
> &
  Record<HoursField, string> & { pointOfSale: boolean }

export const newBalie: BalieValues = {
  name: '',
  street: '',
  postalCode: '',
  city: '',
  email: '',
  phone: '',
  website: '',
  place: '',
  pointOfSale: false,
  hours1: '',
  hours2: '',
  hours3: '',
  hours4: '',
  hours5: '',
  hours6: '',
  hours7: '',
  openingNote: '',
  note: '',
}

export function valuesOfBalie(balie: Balie): BalieValues {
  const { name, street, postalCode, city, email, phone, website, linkedLocation, pointOfSale, openingNote } = balie
  const hours = Object.fromEntries(
    weekdays.map((day) => [
      `hours${day}`,
      balie.openingHours
        .filter(({ weekday }) => String(weekday) === day)
        .map(({ opens, closes }) => `${opens}-${closes}`)
        .join(', '),
    ]),
  )
  const texts = { name, street, postalCode, city, email, phone, website, openingNote, place: linkedLocation?.id }
  const known = Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined))
  return { ...newBalie, ...known, ...hours, pointOfSale }
}

/** `9-12, 13:00 - 17:30`; undefined for what is no time, ends before it begins, or goes on in the next. */
export function hoursOf(typed: string): { opens: string; closes: string }[] | undefined {
  if (typed.trim() === '') return []
  const parts = typed.split(/[,;]/).map((part) => {
    const [, from = '', fromMinute = '00', until = '', untilMinute = '00'] =
      /^\s*(\d{1,2})(?:[:.u](\d{2}))?\s*[-–]\s*(\d{1,2})(?:[:.u](\d{2}))?\s*$/.exec(part) ?? []
    const time = (hour: string, minute: string) => `${hour.padStart(2, '0')}:${minute}`
    return { opens: time(from, fromMinute), closes: time(until, untilMinute) }
  })
  const isTime = (time: string) => /^([01]\d|2[0-3]):[0-5]\d$/.test(time)
  const good = parts.every(
    ({ opens, closes }, at) =>
      isTime(opens) && isTime(closes) && opens < closes && (parts[at - 1]?.closes ?? '00:00') <= opens,
  )
  return good ? parts : undefined
}

export type BalieFault = 'required' | 'postalCode' | 'email' | 'phone' | 'website' | 'place' | 'hours'

export function balieFaults(values: BalieValues): { [Key in keyof BalieValues]?: BalieFault | undefined } {
  const wrong = (text: string, pattern: RegExp) => text.trim() !== '' && !pattern.test(text.trim())
  return {
    name: values.name.trim() === '' ? 'required' : undefined,
    postalCode: wrong(values.postalCode, /^\d{4}$/) ? 'postalCode' : undefined,
    email: wrong(values.email, /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/) ? 'email' : undefined,
    phone: wrong(values.phone, /^\+?[\d ./()-]{6,}$/) ? 'phone' : undefined,
    website: wrong(values.website, /^(https?:\/\/)?[^\s/]+\.[^\s]+$/) ? 'website' : undefined,
    place: values.place.trim() !== '' && !isUuid(values.place.trim()) ? 'place' : undefined,
    ...Object.fromEntries(
      weekdays.map((day) => [`hours${day}`, hoursOf(values[`hours${day}`]) === undefined ? 'hours' : undefined]),
    ),
  }
}

const filled = <Texts extends Record<string, string>>(texts: Texts): Partial<Texts> =>
  Object.fromEntries(
    Object.entries(texts)
      .map(([key, text]) => [key, text.trim()])
      .filter(([, text]) => text !== ''),
  ) as Partial<Texts>

const withScheme = (website: string) =>
  website.trim() === '' || /^https?:/.test(website.trim()) ? website : `https://${website.trim()}`

function contactOf({ street, postalCode, city, email, phone, website }: BalieValues) {
  return filled({ street, postalCode, city, email, phone, website: withScheme(website) })
}

export const newBalieBody = (values: BalieValues): NewBalie => ({
  name: values.name.trim(),
  ...contactOf(values),
  ...filled({ note: values.note }),
})

export function detailsBody(values: BalieValues, version: number): BalieDetails {
  return {
    name: values.name.trim(),
    version,
    ...contactOf(values),
    ...filled({ linkedLocationId: values.place, openingNote: values.openingNote }),
    pointOfSale: values.pointOfSale,
    openingHours: weekdays.flatMap((day) =>
      (hoursOf(values[`hours${day}`]) ?? []).map((one) => ({ weekday: Number(day), ...one })),
    ),
  }
}
