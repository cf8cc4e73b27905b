/** What the fonts that every PDF reader has can show: Latin-1 and the signs of Windows-1252. */
const shown = /^[\x20-\x7e\xa0-\xff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]$/u

/** Text for print: a letter that the font does not have loses its accent, and what is no letter of ours is left out. */
export function printable(text: string): string {
  const letters = [...text.normalize('NFC')].map((letter) => {
    if (shown.test(letter)) return letter
    if (/\s/u.test(letter)) return ' '
    return [...letter.normalize('NFD')].filter((part) => shown.test(part)).join('')
  })
  return letters.join('').replace(/ +/g, ' ').trim()
}
