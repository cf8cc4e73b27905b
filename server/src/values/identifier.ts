import { type ChipNumber, normalizeChipNumber } from './chip-number.ts'
import { type Insz, parseInsz } from './insz.ts'
import { parseUitpasNumber, type UitpasNumber, withoutSeparators } from './uitpas-number.ts'

export type Identifier =
  | { kind: 'uitpasNumber'; value: UitpasNumber }
  | { kind: 'chipNumber'; value: ChipNumber }
  | { kind: 'insz'; value: Insz }
  | {
      kind: 'none'
      /** `length`: digits, but too few or too many; `characters`: neither digits nor a chip's hexadecimal. */
      reason: 'empty' | 'length' | 'characters' | 'uitpas-checksum' | 'insz-checksum'
      digits: number
    }

/**
 * Which number the typed, scanned or read text can be: 13 digits a UiTPAS number, 11 an INSZ, hexadecimal of a chip's
 * length a chip number. The browser uses it to tell somebody what is wrong before anything is sent.
 *
 * The barcode on an identity document holds the INSZ between start and stop characters (`*…*`) or followed by the number
 * of the document. Twelve to fourteen digits are never taken for one: they are far more often a mistyped UiTPAS number.
 */
export function classifyIdentifier(text: string): Identifier {
  const compact = withoutSeparators(text).replace(/^\*(.*)\*$/, '$1')
  const digits = compact.replace(/\D/g, '').length
  if (compact === '') return { kind: 'none', reason: 'empty', digits }

  const uitpasNumber = parseUitpasNumber(compact)
  if (uitpasNumber.ok) return { kind: 'uitpasNumber', value: uitpasNumber.value }
  if (uitpasNumber.reason === 'checksum') return { kind: 'none', reason: 'uitpas-checksum', digits }

  const insz = parseInsz(compact)
  if (insz.ok) return { kind: 'insz', value: insz.value }
  if (insz.reason === 'checksum') return { kind: 'none', reason: 'insz-checksum', digits }

  const chipNumber = normalizeChipNumber(compact)
  if (chipNumber !== null) return { kind: 'chipNumber', value: chipNumber }

  const barcode = parseInsz(compact.slice(0, 11))
  if (barcode.ok && compact.length > 14) return { kind: 'insz', value: barcode.value }

  return { kind: 'none', reason: digits === compact.length ? 'length' : 'characters', digits }
}
