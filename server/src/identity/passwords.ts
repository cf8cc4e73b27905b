import { hash, verify } from '@node-rs/argon2'

// OWASP's parameters for Argon2id: 19 MiB, two passes, one lane. The library's default algorithm is Argon2id.
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Longer than anybody types, short enough that hashing stays cheap to refuse. */
export const passwordMaxLength = 256

export function hashPassword(password: string): Promise<string> {
  return hash(normalized(password), parameters)
}

let decoy: Promise<string> | undefined

/** Takes as long for an account that does not exist, or has no password, as for one that does. */
export async function isPassword(passwordHash: string | null | undefined, password: string): Promise<boolean> {
  decoy ??= hashPassword('nobody has this password')
  // What is too long is nobody's password: cut off, it would be accepted for its beginning.
  const known = password.length <= passwordMaxLength ? passwordHash : undefined
  const matches = await verify(known ?? (await decoy), normalized(password).slice(0, passwordMaxLength))
  return matches && known != null
}

// The same letters can be typed as different code points on a phone and on a desktop.
function normalized(password: string): string {
  return password.normalize('NFKC')
}
