import { timingSafeEqual } from 'node:crypto'
import type { Config } from '../config.ts'
import { lookupHash } from './sealed.ts'

type Keys = Config['secrets']

export interface SignedPart {
  expires: number
  signature: string
}

const signatureOf = (keys: Keys, purpose: string, what: string, expires: number) =>
  lookupHash(keys, purpose, `${what} ${expires}`).toString('base64url')

/** What makes an address good for some minutes, for whoever has it: `?expires=…&signature=…`. */
export function signLink(keys: Keys, purpose: string, what: string, until: Date): URLSearchParams {
  const expires = Math.floor(until.getTime() / 1000)
  return new URLSearchParams({ expires: String(expires), signature: signatureOf(keys, purpose, what, expires) })
}

export function isSignedLink(keys: Keys, purpose: string, what: string, link: SignedPart, now: Date): boolean {
  if (link.expires * 1000 < now.getTime()) return false
  const [given, right] = [Buffer.from(link.signature), Buffer.from(signatureOf(keys, purpose, what, link.expires))]
  return given.length === right.length && timingSafeEqual(given, right)
}
