/** `2,40` or `2.4` → 240 cents; undefined for what is no amount. */
export function centsOf(typed: string): number | undefined {
  const text = typed.replace(/[€\s\u00a0]/g, '').replace(',', '.')
  if (!/^\d{1,5}(\.\d{1,2})?$/.test(text)) return undefined
  return Math.round(Number(text) * 100)
}

/** As it is typed: `2,40`. */
export const amountOf = (cents: number): string => (cents / 100).toFixed(2).replace('.', ',')
