declare const kind: unique symbol
/** 13 digits, Luhn-valid; the second-to-last is the social-tariff flag. */
export type UitpasNumber = string & { readonly [kind]?: 'UiTPAS number' }

/** `digits`: how many digits the text had, so that a screen can say "12 of 13". */
export type ParsedNumber<Value, Reason extends string> =
  | { ok: true; value: Value }
  | { ok: false; reason: Reason; digits: number }

/** People type spaces, dots and dashes as printed on the card; scanners add none. */
export function withoutSeparators(text: string): string {
  return text.replace(/[\s.\-/:]/g, '')
}

export function parseUitpasNumber(text: string): ParsedNumber<UitpasNumber, 'length' | 'digits' | 'checksum'> {
  const value = withoutSeparators(text)
  const digits = value.replace(/\D/g, '').length
  if (!/^\d*$/.test(value)) return { ok: false, reason: 'digits', digits }
  if (digits !== 13) return { ok: false, reason: 'length', digits }
  if (luhnSum(value) % 10 !== 0) return { ok: false, reason: 'checksum', digits }
  return { ok: true, value }
}

/** Luhn: from the right, every second digit counts double, digits of the doubled one added up. */
function luhnSum(digits: string): number {
  let sum = 0
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i])
    const weighted = i % 2 === 1 ? digit * 2 : digit
    sum += weighted > 9 ? weighted - 9 : weighted
  }
  return sum
}

/** Whether the card itself says social tariff; the membership decides whether its holder has it now. */
export function hasSocialTariffFlag(uitpasNumber: UitpasNumber): boolean {
  return uitpasNumber[11] === '1'
}

/** Adds the check digit to the first twelve (series, serial number and flag), for new batches of cards. */
export function completeUitpasNumber(firstTwelve: string): UitpasNumber {
  if (!/^\d{12}$/.test(firstTwelve)) throw new RangeError('expected twelve digits')
  return firstTwelve + ((10 - (luhnSum(`${firstTwelve}0`) % 10)) % 10)
}

/** As printed on the card: `0900 000 095 902`. */
export function formatUitpasNumber(uitpasNumber: UitpasNumber): string {
  return uitpasNumber.replace(/^(\d{4})(\d{3})(\d{3})(\d{3})$/, '$1 $2 $3 $4')
}

/** The last four digits, enough to recognise a card at the counter without showing the whole number. */
export function shortUitpasNumber(uitpasNumber: UitpasNumber): string {
  return uitpasNumber.slice(-4)
}
