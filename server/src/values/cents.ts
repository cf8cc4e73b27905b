declare const kind: unique symbol
/** A whole number of euro cents; euros with two decimals exist on the wire only. */
export type Cents = number & { readonly [kind]?: 'cents' }

/** From the wire. Throws a RangeError for more than two decimals: an amount is never rounded silently on the way in. */
export function euroToCents(euro: number): Cents {
  const cents = Math.round(euro * 100)
  // 19.99 * 100 is 1998.9999999999998, so compare on the way back instead of asking whether it is whole.
  if (!Number.isSafeInteger(cents) || cents / 100 !== euro) throw new RangeError('not an amount with two decimals')
  return cents
}

/** To the wire: `1250` becomes `12.5`. */
export function centsToEuro(cents: Cents): number {
  return cents / 100
}
