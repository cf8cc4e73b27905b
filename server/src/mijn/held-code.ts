import type { Config } from '../config.ts'
import { seal, unseal } from '../secrets/sealed.ts'
import { type EventId, isUuid } from '../values/ids.ts'

const purpose = 'held check-in code'
const MINUTES = 10

export const heldUntil = (now: Date): Date => new Date(now.getTime() + MINUTES * 60_000)

/**
 * A code that was good when somebody opened its address, for as long as it takes to log in. Nothing is stored: it is sealed with
 * our keys.
 */
export function heldCode(keys: Config['secrets'], eventId: EventId, now: Date): string {
  return seal(keys, purpose, `${eventId} ${heldUntil(now).getTime()}`)
}

/** The event of it; undefined for one that is no such code, was changed, or is too old. */
export function readHeldCode(keys: Config['secrets'], code: string, now: Date): EventId | 'EXPIRED' | undefined {
  let text: string
  try {
    text = unseal(keys, purpose, code)
  } catch {
    // From outside, so that it may be anything.
    return undefined
  }
  const [eventId = '', until] = text.split(' ')
  if (!isUuid(eventId)) return undefined
  return Number(until) > now.getTime() ? eventId : 'EXPIRED'
}
