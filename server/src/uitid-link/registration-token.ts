import type { Config } from '../config.ts'
import { seal, unseal } from '../secrets/sealed.ts'
import { isUuid, type PassholderId } from '../values/ids.ts'

const purpose = 'UiTiD registration token'
const MINUTES = 30

/**
 * Proof, for half an hour, that its holder knew the number of a pass and the date of birth that goes with it. Nothing is
 * stored: it is sealed with our keys.
 */
export function registrationToken(keys: Config['secrets'], passholderId: PassholderId, now: Date): string {
  return seal(keys, purpose, `${passholderId} ${now.getTime() + MINUTES * 60_000}`)
}

/** Whom it is of; undefined for one that is no such token, was changed, or is too old. */
export function openRegistrationToken(
  keys: Config['secrets'],
  token: string | undefined,
  now: Date,
): PassholderId | undefined {
  if (token === undefined) return undefined
  const [passholderId = '', until] = textOf(keys, token).split(' ')
  return isUuid(passholderId) && Number(until) > now.getTime() ? passholderId : undefined
}

/** What cannot be opened says nothing: it comes from outside, so that it may be anything. */
function textOf(keys: Config['secrets'], token: string): string {
  try {
    return unseal(keys, purpose, token)
  } catch {
    return ''
  }
}
