/**
 * What somebody typed and has not saved, on this device: a tab that closes, a log-in that runs out or a network that is gone
 * loses nothing. Of an activity or an organiser, which is no person.
 */
interface Kept {
  values: object
  /** When what it was typed on last changed: somebody else may have changed it since. */
  at: number
}

const keyOf = (organizerId: string, keptAs: string) => `openpas.aanbod.${organizerId}.${keptAs}`
/** Older is no longer what somebody is busy with. */
const mostMilliseconds = 14 * 24 * 3600 * 1000

/** Over what there is now: what was kept by an older form does not have every field. */
export function keptValues<Values extends object>(organizerId: string, keptAs: string, now: Values): Values | null {
  try {
    const text = localStorage.getItem(keyOf(organizerId, keptAs))
    if (text === null) return null
    const kept = JSON.parse(text) as Kept
    return Date.now() - kept.at < mostMilliseconds ? { ...now, ...kept.values } : null
  } catch {
    return null
  }
}

export function keepValues(organizerId: string, keptAs: string, values: object): void {
  try {
    localStorage.setItem(keyOf(organizerId, keptAs), JSON.stringify({ values, at: Date.now() } satisfies Kept))
  } catch {
    // A device that stores nothing: it is there until the page closes.
  }
}

export function forgetValues(organizerId: string, keptAs: string): void {
  try {
    localStorage.removeItem(keyOf(organizerId, keptAs))
  } catch {
    // Nothing was stored.
  }
}
