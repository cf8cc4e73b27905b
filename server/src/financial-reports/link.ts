import { timingSafeEqual } from 'node:crypto'
import type { Config } from '../config.ts'
import { lookupHash } from '../secrets/sealed.ts'

const minutes = 5

const signatureOf = (keys: Config['secrets'], id: number, expires: number) =>
  lookupHash(keys, 'financial-report-link', `${id} ${expires}`).toString('base64url')

/** An address that gives the file for five minutes to whoever has it: a browser that downloads sends no token. */
export function reportLink(config: Config, id: number, now: Date): string {
  const expires = Math.floor(now.getTime() / 1000) + 60 * minutes
  const query = new URLSearchParams({ expires: String(expires), signature: signatureOf(config.secrets, id, expires) })
  return `${config.publicUrl}/financial-reports/${id}?${query}`
}

export function isValidReportLink(
  keys: Config['secrets'],
  link: { id: number; expires: number; signature: string },
  now: Date,
): boolean {
  if (link.expires * 1000 < now.getTime()) return false
  const [given, right] = [Buffer.from(link.signature), Buffer.from(signatureOf(keys, link.id, link.expires))]
  return given.length === right.length && timingSafeEqual(given, right)
}
