import { type ParsedNumber, withoutSeparators } from './uitpas-number.ts'

declare const kind: unique symbol
/** National number, 11 digits. Never in a log, a URL of ours, an error text or a list. */
export type Insz = string & { readonly [kind]?: 'INSZ' }

export function parseInsz(text: string): ParsedNumber<Insz, 'length' | 'digits' | 'checksum'> {
  const value = withoutSeparators(text)
  const digits = value.replace(/\D/g, '').length
  if (!/^\d*$/.test(value)) return { ok: false, reason: 'digits', digits }
  if (digits !== 11) return { ok: false, reason: 'length', digits }
  if (centuryOf(value) === null) return { ok: false, reason: 'checksum', digits }
  return { ok: true, value }
}

/** The check digits say in which century somebody was born: for births from 2000 a 2 is put before the nine digits. */
function centuryOf(insz: Insz): 1900 | 2000 | null {
  const check = Number(insz.slice(9))
  if (97 - (Number(insz.slice(0, 9)) % 97) === check) return 1900
  if (97 - (Number(`2${insz.slice(0, 9)}`) % 97) === check) return 2000
  return null
}

/** A number for somebody who is not in the national register: 20 or 40 is added to the month of birth. */
export function isBisNumber(insz: Insz): boolean {
  return Number(insz.slice(2, 4)) >= 20
}

/**
 * `YYYY-MM-DD` as far as the number tells: null when month or day is zero (unknown, or the numbers of that day had run
 * out) or no real date.
 */
export function birthDateOf(insz: Insz): string | null {
  const { year, month, day } = partsOf(insz)
  if (!isRealDate(year, month, day)) return null
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** Whether number and date of birth can be of one person; a part that the number leaves open agrees with anything. */
export function agreesWithBirthDate(insz: Insz, birthDate: string): boolean {
  const number = partsOf(insz)
  const [year, month, day] = birthDate.split('-').map(Number)
  if (number.year !== year) return false
  if (number.month === 0) return true
  return number.month === month && (number.day === 0 || number.day === day)
}

function partsOf(insz: Insz): { year: number; month: number; day: number } {
  const year = (centuryOf(insz) ?? 0) + Number(insz.slice(0, 2))
  return { year, month: Number(insz.slice(2, 4)) % 20, day: Number(insz.slice(4, 6)) }
}

function isRealDate(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day))
  return month >= 1 && month <= 12 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}
