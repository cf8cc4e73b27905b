/**
 * A keyboard-wedge reader is a keyboard that types very fast: digits or hexadecimal, then Enter. Wherever the focus is,
 * such a burst is a scan. Pure: it is told which key came when.
 */

export interface KeyStroke {
  /** `event.key`: the character that the keyboard layout makes of it. */
  key: string
  /** `event.code`: the place on the keyboard. */
  code: string
  /** Milliseconds, rising. */
  at: number
}

/** People do not keep this up for eight keys; readers take 1 to 30 ms. */
const longestGapMilliseconds = 50
/** A computer that is busy for a moment holds up one key; a person who types holds up nearly all of them. */
const hiccupMilliseconds = 200
/** The shortest chip number; no key combination of ours comes near. */
const fewestCharacters = 8

export interface Burst {
  strokes: KeyStroke[]
  /** One slow key is forgiven, a second one is not. */
  hadHiccup: boolean
}

export const noBurst: Burst = { strokes: [], hadHiccup: false }

export type Outcome = { burst: Burst; read: string | null }

export function addStroke(burst: Burst, stroke: KeyStroke): Outcome {
  const last = burst.strokes.at(-1)
  const gap = last === undefined ? Number.POSITIVE_INFINITY : stroke.at - last.at
  // Not between the first two keys: a digit that somebody typed just before is not part of what is read.
  const isHiccup = gap >= longestGapMilliseconds && burst.strokes.length > 1 && !burst.hadHiccup
  const follows = gap < (isHiccup ? hiccupMilliseconds : longestGapMilliseconds)
  if (stroke.key === 'Enter') {
    const read = follows && burst.strokes.length >= fewestCharacters ? textOf(burst.strokes) : null
    return { burst: noBurst, read }
  }
  if (!canBeRead(stroke)) return { burst: noBurst, read: null }
  if (!follows) return { burst: { strokes: [stroke], hadHiccup: false }, read: null }
  return { burst: { strokes: [...burst.strokes, stroke], hadHiccup: burst.hadHiccup || isHiccup }, read: null }
}

const isHexKey = ({ key }: KeyStroke) => /^[0-9a-f]$/i.test(key)

/**
 * The character at this place on an American keyboard, as most readers type. On a Belgian (AZERTY) keyboard the same key
 * gives `à` for 0 or `q` for A: without this a reader that was never configured would not work.
 */
function american({ code }: KeyStroke): string | null {
  const place = /^(?:Digit|Numpad)(\d)$|^Key([A-F])$/.exec(code)
  return place?.[1] ?? place?.[2] ?? null
}

const canBeRead = (stroke: KeyStroke) => isHexKey(stroke) || american(stroke) !== null

/** As the layout says when every key is a digit or hexadecimal by that, else by place; null when neither fits. */
function textOf(strokes: KeyStroke[]): string | null {
  if (strokes.every(isHexKey)) return strokes.map(({ key }) => key.toUpperCase()).join('')
  const byPlace = strokes.map(american)
  return byPlace.includes(null) ? null : byPlace.join('')
}

const azertyDigits: Record<string, string> = {
  à: '0',
  '&': '1',
  é: '2',
  '"': '3',
  "'": '4',
  '(': '5',
  '§': '6',
  è: '7',
  '!': '8',
  ç: '9',
}

/** What somebody typed on an AZERTY keyboard without Shift: only when nothing else stands there. */
export function azertyToDigits(text: string): string {
  const characters = [...text.replace(/\s/g, '')]
  const isAzerty =
    characters.length > 0 && characters.every((character) => character in azertyDigits || /\d/.test(character))
  return isAzerty ? characters.map((character) => azertyDigits[character] ?? character).join('') : text
}
