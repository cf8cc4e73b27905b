import { classifyIdentifier } from '../../../../server/src/values/identifier.ts'
import { azertyToDigits } from './burst.ts'

export type NumberFault = 'empty' | 'length' | 'characters' | 'wrong' | 'wrongInsz'

export type CheckedNumber = { ok: true; value: string } | { ok: false; fault: NumberFault; digits: number }

const faults = {
  empty: 'empty',
  length: 'length',
  characters: 'characters',
  'uitpas-checksum': 'wrong',
  'insz-checksum': 'wrongInsz',
} as const

/** The number's own errors, before anything is sent. */
export function checkNumber(text: string): CheckedNumber {
  const identifier = classifyIdentifier(azertyToDigits(text))
  if (identifier.kind !== 'none') return { ok: true, value: identifier.value }
  return { ok: false, fault: faults[identifier.reason], digits: identifier.digits }
}

/** `0900 000 095 902` while it is being typed: digits in the groups of the card, anything else as it is. */
export function inGroups(text: string): string {
  const compact = text.replace(/\s/g, '')
  if (!/^\d*$/.test(compact) || compact.length > 13) return text
  return [compact.slice(0, 4), compact.slice(4, 7), compact.slice(7, 10), compact.slice(10)].filter(Boolean).join(' ')
}
