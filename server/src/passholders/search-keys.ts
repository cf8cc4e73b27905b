import { hash } from 'node:crypto'
import { remembered } from '../values/day.ts'
import { plainText } from '../values/plain-text.ts'

/** What people are searched by: (family) name, first name, city, street. */
export type SearchField = 'n' | 'f' | 'c' | 's'

const longestBeginning = 20

/**
 * The keys a text is found by. `>` keys are the beginnings of each word, so that half a name is enough; `~` keys are
 * the word and its sound, and both with any one letter left out. Two words that differ by one letter more, less, other or
 * swapped share a `~` key, which an index finds at once, however many people there are.
 */
export function searchKeys(field: SearchField, text: string): string[] {
  const keys = new Set<string>()
  for (const word of [...wordsOf(text), joined(text)]) {
    for (let length = 1; length <= Math.min(word.length, longestBeginning); length++) {
      keys.add(`${field}>${word.slice(0, length)}`)
    }
    for (const spelling of spellings(word)) keys.add(`${field}~${spelling}`)
  }
  return [...keys]
}

/**
 * What to look for: one of the lists must hold, every group of keys in it with at least one of its keys. The words one
 * by one, or written together (`Van den Broeck`, `Vandenbroeck`).
 */
export function searchedKeys(field: SearchField, typed: string): string[][][] {
  const groupOf = (word: string) => [
    `${field}>${word.slice(0, longestBeginning)}`,
    ...spellings(word).map((spelling) => `${field}~${spelling}`),
  ]
  const words = wordsOf(typed)
  if (words.length === 0) return []
  const apart = words.map(groupOf)
  return words.length === 1 ? [apart] : [apart, [groupOf(joined(typed))]]
}

/**
 * The spellings of a whole name written together: two names with one in common differ by no more than a letter, or sound
 * the same. Empty for a name without letters.
 */
export function spellingsOf(name: string): Set<string> {
  const whole = joined(name)
  return new Set(whole === '' ? [] : spellings(whole))
}

const spellingsKept = remembered((word: string) => spellingsOf(word))

/**
 * For each word that somebody typed, from four letters on: the words of these that differ from it by no more than a letter, or
 * sound the same.
 */
export function similarTo(typed: readonly string[], words: readonly string[]): Map<string, string[]> {
  return new Map(
    typed
      .filter((word) => word.length > 3)
      .map((word) => {
        const mine = spellingsKept(word)
        const near = words.filter((other) => Math.abs(other.length - word.length) < 3 && other !== word)
        return [word, near.filter((other) => [...spellingsKept(other)].some((one) => mine.has(one)))]
      }),
  )
}

/** Keys as they are stored and compared: 64 bits of a hash, a third of the space, and no two keys alike. */
export function keyNumbers(keys: readonly string[]): string[] {
  return keys.map((key) => hash('sha1', key, 'buffer').readBigInt64BE(0).toString())
}

const wordsOf = (text: string) => plainText(text).split(' ').filter(Boolean)
const joined = (text: string) => plainText(text).replaceAll(' ', '')

/** A word and its sound, and from four letters on also each of them with one letter left out. */
function spellings(word: string): string[] {
  const forms = [...new Set([word, soundOf(word)])]
  return [...new Set(forms.flatMap((form) => [form, ...(form.length < 4 ? [] : withoutOne(form))]))]
}

const withoutOne = (word: string) => Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))

/**
 * Spellings of one sound that Flemish names mix up: De Smet, De Smedt; Claes, Klaas; Thys, Tijs; Vercruysse,
 * Verkruisse. Doubled letters count once.
 */
function soundOf(word: string): string {
  return word
    .replace(/dt/g, 't')
    .replace(/th/g, 't')
    .replace(/ph/g, 'f')
    .replace(/gh/g, 'g')
    .replace(/ck/g, 'k')
    .replace(/c(?=[aoulrk]|$)/g, 'k')
    .replace(/ae/g, 'a')
    .replace(/ue/g, 'u')
    .replace(/ij|y/g, 'i')
    .replace(/x/g, 'ks')
    .replace(/(.)\1+/g, '$1')
}
