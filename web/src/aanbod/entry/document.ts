import type { EventDocument, PlaceDocument } from '../../api/aanbod.ts'
import { addDays, dayOf, time } from '../../i18n/format.ts'
import { amountOf, centsOf } from '../../ksb/form/amount.ts'
import { type OtherDays, weekdaysOf } from './dates.ts'
import { imageOf, imagesOf } from './images.ts'
import { typeOf } from './terms.ts'
import { instantOf } from './time.ts'
import {
  type ActivityValues,
  chosenPlace,
  emptyHours,
  emptyMoment,
  emptyValues,
  type Moment,
  type StatusType,
  textOf,
} from './values.ts'

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const
const baseName = { nl: 'Basistarief', fr: 'Tarif de base', en: 'Base tariff', de: 'Basisrate' }

/** What stands in the form of what the registry has. */
export function valuesOf(document: EventDocument): ActivityValues {
  const language = document.mainLanguage ?? 'nl'
  const base = document.priceInfo?.find(({ category }) => category === 'base')
  const [ageFrom = '', ageTo = ''] = (document.typicalAgeRange ?? '').split('-')
  // The card systems of its organiser are labels by themselves.
  const ofPass = Array.isArray(document.organizer.labels) ? document.organizer.labels : []
  const { bookingInfo: booking = {}, contactPoint: contact = {} } = document
  const isMoments = document.calendarType === 'single' || document.calendarType === 'multiple'
  const hours = (document.openingHours ?? []).map(hoursOf)
  return {
    ...emptyValues(idOf(document.organizer), undefined),
    title: textOf(document.name, language),
    typeId: document.terms?.find(({ domain }) => domain === 'eventtype')?.id ?? '',
    themeId: document.terms?.find(({ domain }) => domain === 'theme')?.id ?? '',
    calendar: document.calendarType,
    moments: isMoments ? (document.subEvent ?? []).map((one) => momentOf(one, language)) : [emptyMoment],
    from: !isMoments && document.startDate ? dayOf(document.startDate) : '',
    until: !isMoments && document.endDate ? dayOf(document.endDate) : '',
    hours: hours.length || !isMoments ? hours : [emptyHours],
    closed: (document.openingHoursClosedDays ?? []).map(({ startDate, endDate }) => ({ from: startDate, to: endDate })),
    other: (document.openingHoursAdjustedDays ?? []).flatMap(({ startDate: from, endDate: to, openingHours }) =>
      openingHours.map((one) => ({ from, to, ...hoursOf(one) })),
    ),
    place: chosenPlace(document.location as unknown as PlaceDocument),
    money: base === undefined ? 'unknown' : base.price === 0 ? 'free' : 'paid',
    base: base === undefined || base.price === 0 ? '' : amountOf(Math.round(base.price * 100)),
    more: (document.priceInfo ?? [])
      .filter(({ category }) => category === 'tariff')
      .map(({ name, price }) => ({ name: textOf(name, language), amount: amountOf(Math.round(price * 100)) })),
    audience: document.audience?.audienceType ?? 'everyone',
    ageFrom,
    ageTo,
    description: textOf(document.description, language),
    images: (document.mediaObject ?? []).map(imageOf),
    labels: (document.labels ?? []).filter((label) => !ofPass.includes(label)).join(', '),
    bookingUrl: first(booking.url),
    bookingPhone: first(booking.phone),
    bookingEmail: first(booking.email),
    contactUrl: first(contact.url),
    contactPhone: first(contact.phone),
    contactEmail: first(contact.email),
  }
}

type Hours = NonNullable<EventDocument['openingHours']>[number]

const hoursOf = ({ opens, closes, dayOfWeek }: Hours) => ({
  opens,
  closes,
  weekdays: dayOfWeek.map((day) => weekdays.indexOf(day) + 1),
})

const openingHoursOf = (days: readonly number[], { opens, closes }: { opens: string; closes: string }): Hours => ({
  opens,
  closes,
  dayOfWeek: days.toSorted().flatMap((day) => weekdays[day - 1] ?? []),
})

const idOf = (reference: { '@id': string }) => reference['@id'].split('/').at(-1) ?? ''
export const first = (value: unknown): string => String((Array.isArray(value) ? value[0] : value) ?? '')

function momentOf(one: NonNullable<EventDocument['subEvent']>[number], language: string): Moment {
  const day = dayOf(one.startDate)
  const [end, endDay] = one.endDate ? [time(one.endDate), dayOf(one.endDate)] : ['', day]
  const start = time(one.startDate)
  // What ends in the night of the same day needs no second day.
  const isSameDay = endDay === day || (endDay === addDays(day, 1) && end <= start)
  return {
    day,
    start,
    end,
    endDay: isSameDay ? '' : endDay,
    status: one.status?.type ?? 'Available',
    reason: textOf(one.status?.reason, language),
  }
}

/**
 * What is sent to the registry. What the form does not show (other languages, facilities) stays as it was in what was read.
 */
export function documentOf(
  values: ActivityValues,
  original: EventDocument | undefined,
  workflowStatus: 'DRAFT' | 'APPROVED',
): EventDocument {
  const language = original?.mainLanguage ?? 'nl'
  const kept = withoutWritten(original)
  const description = { ...original?.description, [language]: values.description.trim() }
  if (values.description.trim() === '') delete description[language]
  const ages =
    values.ageFrom.trim() === '' && values.ageTo.trim() === ''
      ? undefined
      : `${values.ageFrom.trim()}-${values.ageTo.trim()}`
  const images = imagesOf(values.images, original?.mediaObject)
  // A picture of somewhere else stays, unless there is one of ours.
  if (images.length || original?.mediaObject?.length) delete kept.image
  return {
    ...kept,
    name: { ...original?.name, [language]: values.title.trim() },
    ...(Object.keys(description).length ? { description } : {}),
    terms: termsOf(values, original),
    location: { '@id': values.place?.id ?? '' },
    organizer: { '@id': values.organiserId },
    ...calendarOf(values),
    priceInfo: pricesOf(values, original, language),
    audience: { audienceType: values.audience },
    ...(ages ? { typicalAgeRange: ages } : {}),
    ...(images.length ? { mediaObject: images } : {}),
    labels: labelsOf(values.labels),
    bookingInfo: {
      ...pruned(original?.bookingInfo, ['url', 'phone', 'email']),
      ...filled({ url: addressOf(values.bookingUrl), phone: values.bookingPhone, email: values.bookingEmail }),
    },
    contactPoint: contactOf(
      { url: values.contactUrl, phone: values.contactPhone, email: values.contactEmail },
      original?.contactPoint,
    ),
    workflowStatus,
  }
}

/** What the form writes itself, or leaves out when it is empty. */
const written = [
  ...([
    'startDate',
    'endDate',
    'subEvent',
    'openingHours',
    'openingHoursClosedDays',
    'openingHoursAdjustedDays',
  ] as const),
  ...(['mediaObject', 'typicalAgeRange', 'description'] as const),
] as const

function withoutWritten(original: EventDocument | undefined): Partial<EventDocument> {
  const kept: Partial<EventDocument> = { ...original }
  for (const member of written) delete kept[member]
  return kept
}

export const labelsOf = (typed: string): string[] => [
  ...new Set(
    typed
      .split(',')
      .map((one) => one.trim())
      .filter(Boolean),
  ),
]

function termsOf(
  { typeId, themeId }: ActivityValues,
  original: EventDocument | undefined,
): NonNullable<EventDocument['terms']> {
  const before = original?.terms ?? []
  const type = typeOf(typeId)
  const theme = type?.themes.find(({ id }) => id === themeId)
  const known = (id: string, domain: string) => before.find((one) => one.id === id && one.domain === domain)
  const one = (id: string, label: string | undefined, domain: string) =>
    id === '' ? [] : [known(id, domain) ?? { id, label: label ?? id, domain }]
  return [
    ...one(typeId, type?.label, 'eventtype'),
    ...one(themeId, theme?.label, 'theme'),
    ...before.filter(({ domain }) => domain !== 'eventtype' && domain !== 'theme'),
  ]
}

function calendarOf(values: ActivityValues): Pick<EventDocument, 'calendarType'> & Partial<EventDocument> {
  const { calendar } = values
  if (calendar === 'single' || calendar === 'multiple') {
    const moments = calendar === 'single' ? values.moments.slice(0, 1) : values.moments
    return { calendarType: calendar, subEvent: moments.map(subEventOf) }
  }
  const hours = values.hours.filter((one) => one.weekdays.length > 0)
  const weekly = {
    ...(hours.length
      ? {
          openingHours: hours.map((one) => openingHoursOf(one.weekdays, one)),
        }
      : {}),
    ...(values.closed.length
      ? {
          openingHoursClosedDays: values.closed.map(({ from, to }) => ({
            startDate: from,
            endDate: to === '' ? from : to,
          })),
        }
      : {}),
    ...(values.other.length ? { openingHoursAdjustedDays: adjustedOf(values.other) } : {}),
  }
  if (calendar === 'permanent') return { calendarType: calendar, ...weekly }
  return {
    calendarType: calendar,
    startDate: instantOf(values.from, '00:00'),
    endDate: instantOf(values.until, '00:00'),
    ...weekly,
  }
}

/** What counts on the same days is one for the registry. */
function adjustedOf(other: readonly OtherDays[]): NonNullable<EventDocument['openingHoursAdjustedDays']> {
  const periods = Map.groupBy(other, ({ from, to }) => `${from} ${to === '' ? from : to}`)
  return [...periods].map(([period, those]) => {
    const [startDate = '', endDate = ''] = period.split(' ')
    return { startDate, endDate, openingHours: those.map((one) => openingHoursOf(weekdaysOf(one), one)) }
  })
}

function subEventOf({ day, start, end, endDay, status, reason }: Moment) {
  const lastDay = endDay !== '' ? endDay : end !== '' && end <= start ? addDays(day, 1) : day
  return {
    startDate: instantOf(day, start),
    ...(end === '' ? {} : { endDate: instantOf(lastDay, end) }),
    status: statusOf(status, reason),
  }
}

const statusOf = (type: StatusType, reason: string) => ({
  type,
  ...(type !== 'Available' && reason.trim() !== '' ? { reason: { nl: reason.trim() } } : {}),
})

function pricesOf(
  { money, base, more }: ActivityValues,
  original: EventDocument | undefined,
  language: 'nl' | 'fr' | 'en' | 'de',
): NonNullable<EventDocument['priceInfo']> {
  if (money === 'unknown') return []
  const before = original?.priceInfo ?? []
  const name = before.find(({ category }) => category === 'base')?.name ?? baseName
  const euros = (typed: string) => (centsOf(typed) ?? 0) / 100
  if (money === 'free') return [{ category: 'base', name, price: 0 }]
  return [
    { category: 'base', name, price: euros(base) },
    ...more.map(({ name: typed, amount }) => {
      const known = before.find((one) => one.category === 'tariff' && textOf(one.name, language) === typed.trim())
      return { category: 'tariff' as const, name: known?.name ?? { [language]: typed.trim() }, price: euros(amount) }
    }),
  ]
}

/** Of each the first is what the form shows. */
export function contactOf(
  typed: { url: string; phone: string; email: string },
  before: Record<string, unknown> = {},
): Record<string, unknown> {
  const list = (name: 'url' | 'phone' | 'email', text: string) => {
    const known = before[name]
    const others = Array.isArray(known) ? known.slice(1) : []
    const all = text.trim() === '' ? others : [text.trim(), ...others]
    return all.length ? { [name]: all } : {}
  }
  return {
    ...pruned(before, ['url', 'phone', 'email']),
    ...list('url', addressOf(typed.url)),
    ...list('phone', typed.phone),
    ...list('email', typed.email),
  }
}

/** `www.bib.be` is what people type. */
export function addressOf(typed: string): string {
  const text = typed.trim()
  return text === '' || /^https?:\/\//i.test(text) ? text : `https://${text}`
}

function pruned(members: Record<string, unknown> | undefined, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(members ?? {}).filter(([name]) => !names.includes(name)))
}

const filled = (members: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(members).flatMap(([name, text]) => (text.trim() === '' ? [] : [[name, text.trim()]])),
  )
