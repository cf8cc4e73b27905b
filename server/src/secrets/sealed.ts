import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import type { Config } from '../config.ts'

type Keys = Pick<Config['secrets'], 'dataKeys' | 'lookupKey'>

/**
 * Encrypts with AES-256-GCM under the newest data key: `keyId:base64(iv|tag|cipher)`. `purpose` is bound to the
 * result, so that a value cannot be moved to another column or row kind and still be read.
 */
export function seal(keys: Keys, purpose: string, plain: string): string {
  const [current] = keys.dataKeys
  if (!current) throw new Error('No data key')
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', current.key, iv).setAAD(Buffer.from(purpose))
  const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
  return `${current.id}:${Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64')}`
}

/** @throws when the key is not configured any more, or the value was changed or sealed for another purpose. */
export function unseal(keys: Keys, purpose: string, sealed: string): string {
  const at = sealed.indexOf(':')
  const id = sealed.slice(0, at)
  const key = keys.dataKeys.find((candidate) => candidate.id === id)
  if (!key) throw new Error(`No data key named ${id}`)
  const bytes = Buffer.from(sealed.slice(at + 1), 'base64')
  // Without the length, Node also believes a tag that was cut short, and so one that is easier to guess.
  const decipher = createDecipheriv('aes-256-gcm', key.key, bytes.subarray(0, 12), { authTagLength: 16 })
  decipher.setAAD(Buffer.from(purpose)).setAuthTag(bytes.subarray(12, 28))
  return decipher.update(bytes.subarray(28), undefined, 'utf8') + decipher.final('utf8')
}

/** True when a value should be sealed again, because a newer key is in use. */
export function isSealedWithOldKey(keys: Keys, sealed: string): boolean {
  return !sealed.startsWith(`${keys.dataKeys[0]?.id}:`)
}

/** A keyed hash by which a sealed value is found again; useless without the key. */
export function lookupHash(keys: Keys, purpose: string, plain: string): Buffer {
  return createHmac('sha256', keys.lookupKey).update(`${purpose}\0${plain}`).digest()
}
