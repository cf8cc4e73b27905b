import { randomInt } from 'node:crypto'
import { newId } from '../../values/ids.ts'
import { hashPassword, isPassword } from '../passwords.ts'

const count = 10
const length = 12
// No letters that look like figures or each other, and none that make words.
const letters = '23456789bcdfghjkmnpqrstvwxz'

/** Ten codes of 57 bits. They are shown once; what is kept is hashed like a password. */
export async function newRecoveryCodes(): Promise<{ codes: string[]; rows: { id: string; code_hash: string }[] }> {
  const codes = Array.from({ length: count }, newCode)
  const rows: { id: string; code_hash: string }[] = []
  // One after the other: each takes 12 ms of processor time.
  for (const code of codes) rows.push({ id: newId(), code_hash: await hashPassword(bare(code)) })
  return { codes, rows }
}

/** Which of these it is. All are looked at, whichever it is. */
export async function matchingRecoveryCode(
  rows: readonly { id: string; code_hash: string }[],
  typed: string,
): Promise<string | undefined> {
  let found: string | undefined
  for (const row of rows) if (await isPassword(row.code_hash, bare(typed))) found = row.id
  return found
}

export function looksLikeRecoveryCode(typed: string): boolean {
  const code = bare(typed)
  return code.length === length && [...code].every((letter) => letters.includes(letter))
}

function newCode(): string {
  const code = Array.from({ length }, () => letters[randomInt(letters.length)]).join('')
  return code.replace(/(.{4})(?=.)/g, '$1-')
}

function bare(typed: string): string {
  return typed.toLowerCase().replace(/[\s-]/g, '')
}
