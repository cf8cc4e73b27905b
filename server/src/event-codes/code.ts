import { timingSafeEqual } from 'node:crypto'
import type { Config } from '../config.ts'
import { lookupHash } from '../secrets/sealed.ts'
import { type EventId, isUuid } from '../values/ids.ts'

/**
 * The check-in code of an event, for its printed sheet: the event, signed, so that knowing a CDBID is not enough to make one.
 * It stays the same; when points can be saved with it is decided by the event.
 */
export function eventCode(keys: Config['secrets'], eventId: EventId): string {
  if (!isUuid(eventId)) throw new Error('Not a UUID')
  const id = Buffer.from(eventId.replaceAll('-', ''), 'hex')
  return prefix + Buffer.concat([id, signature(keys, id)]).toString('base64url')
}

/** The event of a code; undefined for what is no code of an event: changed, guessed, or of a pillar's screen. */
export function readEventCode(keys: Config['secrets'], code: string): EventId | undefined {
  if (!code.startsWith(prefix) || !/^[\w-]{38}$/.test(code.slice(prefix.length))) return undefined
  const bytes = Buffer.from(code.slice(prefix.length), 'base64url')
  const id = bytes.subarray(0, idBytes)
  if (!timingSafeEqual(bytes.subarray(idBytes), signature(keys, id))) return undefined
  return id.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** What stands in the picture: a phone's own camera opens it, and the passholders' app saves the point (web/src/mijn). */
export const codeAddress = ({ urls }: Pick<Config, 'urls'>, code: string): string => `${urls.mijn}/c/${code}`

/** No screen of a pillar and no pass begins like this. */
const prefix = 'OPE'
const idBytes = 16
const signatureBytes = 12

const signature = (keys: Config['secrets'], id: Buffer) =>
  lookupHash(keys, 'event check-in code', id.toString('base64url')).subarray(0, signatureBytes)
