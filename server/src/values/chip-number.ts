import { withoutSeparators } from './uitpas-number.ts'

declare const kind: unique symbol
/** The UID of an NFC chip: upper-case hexadecimal, 4, 7 (typical) or 10 bytes. */
export type ChipNumber = string & { readonly [kind]?: 'chip number' }

/** Readers give lower case, colons, spaces, `0x` or a trailing newline; null when it cannot be a UID of any chip. */
export function normalizeChipNumber(text: string): ChipNumber | null {
  const hex = withoutSeparators(text).replace(/^0x/i, '').toUpperCase()
  return /^([0-9A-F]{8}|[0-9A-F]{14}|[0-9A-F]{20})$/.test(hex) ? hex : null
}

/** Some readers send the bytes last first. Look-ups try as read, then reversed; if both match, they refuse. */
export function reversedChipNumber(chipNumber: ChipNumber): ChipNumber {
  return (chipNumber.match(/../g) ?? []).reverse().join('')
}
