/**
 * In the letters of Western Europe, which is what the built-in fonts have: an accent that they lack is left out, and what
 * cannot be shown is a question mark.
 */
export function printable(text: string): string {
  return [
    ...text
      .normalize('NFC')
      .replace(/[\u2000-\u200a\u202f]/g, '\u00a0')
      .replace(/[\t\r\n]+/g, ' ')
      .replace(/\u2212/g, '-'),
  ]
    .map((sign) => (isWestern(sign) ? sign : sign.normalize('NFD').replace(/\p{M}/gu, '')))
    .map((sign) => (isWestern(sign) ? sign : '?'))
    .join('')
}

const isWestern = (sign: string) => /^[\u0020-\u007e\u00a0-\u00ff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]*$/u.test(sign)
