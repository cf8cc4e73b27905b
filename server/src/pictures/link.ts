import { timingSafeEqual } from 'node:crypto'
import type { Config } from '../config.ts'
import { lookupHash } from '../secrets/sealed.ts'
import { isUuid, type PassholderId } from '../values/ids.ts'

const minutes = 5

const signatureOf = (keys: Config['secrets'], id: PassholderId, expires: number) =>
  lookupHash(keys, 'picture-link', `${id} ${expires}`).toString('base64url')

/** An address that shows the picture for five minutes to whoever has it: an image on a page sends no token. */
export function pictureLink(config: Config, id: PassholderId, now: Date): string {
  const expires = Math.floor(now.getTime() / 1000) + 60 * minutes
  const query = new URLSearchParams({ expires: String(expires), signature: signatureOf(config.secrets, id, expires) })
  return `${config.publicUrl}/pictures/${id}?${query}`
}

export function isValidLink(
  keys: Config['secrets'],
  link: { id: PassholderId; expires: number; signature: string },
  now: Date,
): boolean {
  if (!isUuid(link.id) || link.expires * 1000 < now.getTime()) return false
  const [given, right] = [Buffer.from(link.signature), Buffer.from(signatureOf(keys, link.id, link.expires))]
  return given.length === right.length && timingSafeEqual(given, right)
}
