import type { CheckinEvent, FindCheckinEvent } from '../checkins/checkin-events.ts'
import { eventRefusal } from '../checkins/rules.ts'
import type { Db } from '../db/database.ts'
import { remember } from '../db/remember.ts'
import { listActivities } from '../events/activities.ts'
import { checkinWindow, type Window } from '../events/rules.ts'
import type { EndUserMessage } from '../http/problems.ts'
import { findOrganizerNames } from '../organizers/store.ts'
import { addDays, dayOf } from '../values/day.ts'
import { eventToUse, type Standing } from './rules.ts'
import type { Kiosk } from './store.ts'

/** At which event a pillar saves points now; without one, from when it will, as far as that is known. */
export type Chosen = { event: CheckinEvent; window: Window } | { event: undefined; next: Date | undefined }

export type FindKioskEvent = (kiosk: Kiosk, now: Date) => Promise<Chosen>

/** The event that somebody set: an administrator before the balie. */
export const configuredEventId = (kiosk: Kiosk) => kiosk.fixedEventId ?? kiosk.chosenEventId

/**
 * Finds the event of a pillar. What goes on at its balies is remembered for three seconds, for a hall full of people; of
 * another second of the clock it is asked again.
 */
export function createKioskEvents(db: Db, findCheckinEvent: FindCheckinEvent): FindKioskEvent {
  const nearbyOf = remember(
    ({ kiosk, now }: { kiosk: Kiosk; now: Date }) => findNearby(db, findCheckinEvent, kiosk, now),
    { forMs: 3_000, atMost: 1_000 },
    ({ kiosk, now }) =>
      [
        kiosk.id,
        Math.floor(now.getTime() / 1000),
        ...kiosk.balies.filter(({ active }) => active).map(({ id }) => id),
      ].join(),
  )
  return async (kiosk, now) => {
    const id = configuredEventId(kiosk)
    const set = id === null ? undefined : await findCheckinEvent(id)
    const standing: Standing = id === null ? 'none' : set && !eventRefusal(set, now) ? 'open' : 'closed'
    const looksAround = kiosk.automatic && standing !== 'open'
    const nearby = looksAround ? await nearbyOf({ kiosk, now }) : undefined
    const use = eventToUse({
      fixed: kiosk.fixedEventId === null ? 'none' : standing,
      chosen: kiosk.fixedEventId === null ? standing : 'none',
      automatic: kiosk.automatic,
      nearby: nearby?.event ? 'open' : 'none',
    })
    const event = use === 'none' ? undefined : use === 'nearest' ? nearby?.event : set
    if (!event) return { event: undefined, next: earliest([nextOf(set, now), nearby?.next]) }
    const window = checkinWindow(event, now, event.margins)
    if (!window.open) throw new Error('An event that was open a moment ago is closed')
    return { event, window: window.window }
  }
}

interface Nearby {
  event: CheckinEvent | undefined
  next: Date | undefined
}

/** Of the pillar's balies and their locations: the open event whose start is nearest, and when the next one opens. */
async function findNearby(db: Db, findCheckinEvent: FindCheckinEvent, kiosk: Kiosk, now: Date): Promise<Nearby> {
  const balies = kiosk.balies.filter(({ active }) => active).map(({ id }) => id)
  const today = dayOf(now)
  // What ended shortly before midnight, or begins shortly after it, may be open too.
  const days = [addDays(today, -1), today, addDays(today, 1)]
  const activities = (await Promise.all(days.map((day) => listActivities(db, balies, day)))).flat()
  const distance = ({ start }: { start: Date | null }) =>
    start === null ? Number.POSITIVE_INFINITY : Math.abs(start.getTime() - now.getTime())
  activities.sort((a, b) => compare(distance(a.opening), distance(b.opening)) || compare(a.event.id, b.event.id))
  const organizers = await findOrganizerNames(
    db,
    activities.flatMap(({ event }) => event.organizerId ?? []),
  )
  const active = new Set(organizers.filter((one) => one.active).map(({ id }) => id))
  const next: (Date | undefined)[] = []
  const usable = activities.filter(({ event }) => event.organizerId !== null && active.has(event.organizerId))
  for (const id of new Set(usable.map(({ event }) => event.id))) {
    const event = await findCheckinEvent(id)
    if (event && !eventRefusal(event, now)) return { event, next: undefined }
    next.push(nextOf(event, now))
  }
  return { event: undefined, next: earliest(next) }
}

const compare = <T>(a: T, b: T) => (a === b ? 0 : a < b ? -1 : 1)

function nextOf(event: CheckinEvent | undefined, now: Date): Date | undefined {
  if (!event?.margins) return undefined
  const window = checkinWindow(event, now, event.margins)
  return window.open ? undefined : (window.next?.from ?? undefined)
}

function earliest(moments: readonly (Date | undefined)[]): Date | undefined {
  return moments.reduce<Date | undefined>((first, one) => (one && (!first || one < first) ? one : first), undefined)
}

/** What a pillar says when there is nothing to save points at. */
export function noEvent(next: Date | undefined, now: Date): EndUserMessage {
  if (!next) return nothing
  const time = next.toLocaleTimeString('nl-BE', { timeZone: 'Europe/Brussels', hour: '2-digit', minute: '2-digit' })
  const day = (locale: string) =>
    dayOf(next) === dayOf(now)
      ? ''
      : `${next.toLocaleDateString(locale, { timeZone: 'Europe/Brussels', weekday: 'long', day: 'numeric', month: 'long' })} `
  return {
    nl: `Punten sparen kan vanaf ${day('nl-BE')}${time}.`,
    fr: `On peut épargner des points à partir de ${day('fr-BE')}${time}.`,
    en: `Points can be saved from ${day('en-GB')}${time}.`,
    de: `Punkte sammeln geht ab ${day('de-BE')}${time}.`,
  }
}

const nothing: EndUserMessage = {
  nl: 'Er is nu geen activiteit om punten te sparen.',
  fr: 'Il n’y a pas d’activité pour épargner des points en ce moment.',
  en: 'There is no activity to save points at now.',
  de: 'Zurzeit gibt es keine Aktivität, bei der man Punkte sammeln kann.',
}
