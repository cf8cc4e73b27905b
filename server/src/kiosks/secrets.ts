import { createHash, randomInt } from 'node:crypto'
import type { Config } from '../config.ts'
import { lookupHash } from '../secrets/sealed.ts'
import type { KioskId } from '../values/ids.ts'

type Keys = Config['secrets']

/** Without what can be taken for something else: 0 and O, 1, I and L, U and V. */
const letters = '23456789ABCDEFGHJKMNPQRSTWXYZ'
const codeLength = 10

/** For how many days a configuration code can be used. */
export const codeDays = 7

/** A configuration code, as it is typed on a pillar: two times five letters and digits. */
export function newSetupCode(): string {
  const code = Array.from({ length: codeLength }, () => letters[randomInt(letters.length)]).join('')
  return `${code.slice(0, 5)}-${code.slice(5)}`
}

/** However it was typed: small letters, spaces and the dash do not matter. */
export const setupCodeHash = (keys: Keys, code: string): Buffer => lookupHash(keys, 'kiosk setup code', plainCode(code))

/**
 * The secret of a device. It follows from the code it was set up with, so that a device that never heard the answer can
 * ask again and get the same one; without our key nobody can make it.
 */
export const deviceSecret = (keys: Keys, kioskId: KioskId, code: string, deviceId: string): string =>
  lookupHash(keys, 'kiosk secret', JSON.stringify([kioskId, plainCode(code), deviceId])).toString('base64url')

/** 256 bits that nobody chose need no key of ours to be safe. */
export const secretHash = (secret: string): Buffer => createHash('sha256').update(secret).digest()

const plainCode = (code: string) => code.toUpperCase().replace(/[^A-Z0-9]/g, '')
