import { timingSafeEqual } from 'node:crypto'
import type { Config } from '../config.ts'
import { lookupHash } from '../secrets/sealed.ts'
import { type EventId, isUuid, type KioskId } from '../values/ids.ts'

/** How long a code is on the screen; the one before it counts too, for who is just opening a camera. */
export const codeSeconds = 30

/** What the code on a pillar's screen stands for. */
export interface KioskCode {
  kioskId: KioskId
  eventId: EventId
}

/**
 * The code on the screen of a pillar: which pillar, which event, and which half minute it is, signed. A photo of it is
 * of no use a minute later.
 */
export function checkinCode(keys: Config['secrets'], { kioskId, eventId }: KioskCode, now: Date): string {
  const payload = Buffer.concat([bytesOf(kioskId), bytesOf(eventId), numberBytes(windowOf(now))])
  return prefix + Buffer.concat([payload, signature(keys, payload)]).toString('base64url')
}

/** When the code of this moment makes place for the next one. */
export const codeExpiry = (now: Date): Date => new Date((windowOf(now) + 1) * codeSeconds * 1000)

/**
 * What a code says: of a pillar now, of a pillar a while ago (EXPIRED), or undefined for what is no code of a pillar:
 * changed, guessed, or of the printed sheet of an event.
 */
export function readCheckinCode(keys: Config['secrets'], code: string, now: Date): KioskCode | 'EXPIRED' | undefined {
  if (!code.startsWith(prefix) || !/^[\w-]{64}$/.test(code.slice(prefix.length))) return undefined
  const bytes = Buffer.from(code.slice(prefix.length), 'base64url')
  const payload = bytes.subarray(0, payloadBytes)
  if (!timingSafeEqual(bytes.subarray(payloadBytes), signature(keys, payload))) return undefined
  const age = windowOf(now) - payload.readUInt32BE(32)
  if (age !== 0 && age !== 1) return 'EXPIRED'
  return { kioskId: uuidOf(payload.subarray(0, 16)), eventId: uuidOf(payload.subarray(16, 32)) }
}

/** No sheet and no pass begins like this. */
const prefix = 'OPZ'
const payloadBytes = 16 + 16 + 4
const signatureBytes = 12

const windowOf = (now: Date) => Math.floor(now.getTime() / (codeSeconds * 1000))
const signature = (keys: Config['secrets'], payload: Buffer) =>
  lookupHash(keys, 'kiosk check-in code', payload.toString('base64url')).subarray(0, signatureBytes)

function numberBytes(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}

function bytesOf(id: string): Buffer {
  if (!isUuid(id)) throw new Error('Not a UUID')
  return Buffer.from(id.replaceAll('-', ''), 'hex')
}

const uuidOf = (bytes: Buffer) => bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
