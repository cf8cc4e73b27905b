import type { ActivityValues } from './values.ts'

/**
 * What somebody typed and has not saved, on this device: a tab that closes, a log-in that runs out or a network that is gone
 * loses nothing. Of an activity, which is no person.
 */
interface Kept {
  values: ActivityValues
  /** When what it was typed on last changed: somebody else may have changed it since. */
  at: number
}

const keyOf = (organizerId: string, eventId: string) => `openpas.aanbod.${organizerId}.${eventId}`
/** Older is no longer what somebody is busy with. */
const mostMilliseconds = 14 * 24 * 3600 * 1000

export function keptValues(organizerId: string, eventId: string): ActivityValues | null {
  try {
    const text = localStorage.getItem(keyOf(organizerId, eventId))
    if (text === null) return null
    const kept = JSON.parse(text) as Kept
    return Date.now() - kept.at < mostMilliseconds ? kept.values : null
  } catch {
    return null
  }
}

export function keepValues(organizerId: string, eventId: string, values: ActivityValues): void {
  try {
    localStorage.setItem(keyOf(organizerId, eventId), JSON.stringify({ values, at: Date.now() } satisfies Kept))
  } catch {
    // A device that stores nothing: it is there until the page closes.
  }
}

export function forgetValues(organizerId: string, eventId: string): void {
  try {
    localStorage.removeItem(keyOf(organizerId, eventId))
  } catch {
    // Nothing was stored.
  }
}
