/** How much lighter one colour is than another, from 1 (the same) to 21 (black on white), as WCAG counts it. */
export function contrastOf(one: string, other: string): number {
  const [a, b] = [lightnessOf(one), lightnessOf(other)]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

/** Below this the edge of a shape is not seen (WCAG 1.4.11). */
export const leastContrast = 3
/** Below this letters are hard to read (WCAG 1.4.3). */
export const readableContrast = 4.5

/** @param colour `#rrggbb` */
function lightnessOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
