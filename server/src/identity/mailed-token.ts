import { createHash, randomBytes } from 'node:crypto'

/** What a mailed link holds. Only its hash is kept: a copy of the table opens nothing. */
export function newMailedToken(): { token: string; hash: Buffer } {
  const token = randomBytes(32).toString('base64url')
  return { token, hash: mailedTokenHash(token) }
}

// A fast hash: there is nothing to guess at in 256 random bits.
export function mailedTokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
