import type { Config } from '../config.ts'
import { seal, unseal } from '../secrets/sealed.ts'
import { isUuid, type PassholderId } from '../values/ids.ts'

const purpose = 'family leave token'
const DAYS = 30

/** Whose list somebody is in, for whoever has the mail that says so. */
export interface Leaving {
  passholderId: PassholderId
  memberId: PassholderId
}

/** The custom token in the mail to a new family member: they leave with it, without logging in. Nothing is stored. */
export function leaveToken(keys: Config['secrets'], { passholderId, memberId }: Leaving, now: Date): string {
  const sealed = seal(keys, purpose, `${passholderId} ${memberId} ${now.getTime() + DAYS * 86_400_000}`)
  // It stands in an address, where a part has at most 200 characters: the other letters of base64, which are read as well.
  return sealed.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

/** @returns undefined for one that is no such token, was changed, or is too old */
export function openLeaveToken(keys: Config['secrets'], token: string, now: Date): Leaving | undefined {
  const [passholderId = '', memberId = '', until] = textOf(keys, token).split(' ')
  if (!isUuid(passholderId) || !isUuid(memberId) || !(Number(until) > now.getTime())) return undefined
  return { passholderId, memberId }
}

/** What cannot be opened says nothing: it comes from outside, so that it may be anything. */
function textOf(keys: Config['secrets'], token: string): string {
  try {
    return unseal(keys, purpose, token)
  } catch {
    return ''
  }
}
