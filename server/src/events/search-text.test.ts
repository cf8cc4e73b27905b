import fc from 'fast-check'
import { expect, test } from 'vitest'
import { eventSearchText, textQuery, titleText } from './search-text.ts'

test('capitals, accents and punctuation make no difference', () => {
  expect(titleText({ nl: 'Naaicafé', fr: 'Café couture' })).toBe('naaicafe cafe couture')
  expect(eventSearchText({ description: { nl: 'Voor «Zoë»!' }, labels: ['UiTPAS Meetjesland'] })).toBe(
    'voor zoe uitpas meetjesland',
  )
})

test.each([
  ['fietsen dijle', '((fietsen:*) | (dijle:*))'],
  ['fietsen AND dijle', '((fietsen:*) & (dijle:*))'],
  ['(wandelen OR fietsen)', '((wandelen:*) | (fietsen:*))'],
  ['"lekker veggie" eten', '((lekker <-> veggie) | (eten:*))'],
  ['wandelen NOT honden', '((wandelen:*)) & !(honden:*)'],
  ['wandelen -honden', '((wandelen:*)) & !(honden:*)'],
  ['name.nl:lantaarn*', '((lantaarn:*))'],
  ['sint-laureins', '((sint:* & laureins:*))'],
])('%s is asked as %s', (typed, query) => expect(textQuery(typed)).toBe(query))

test('all words are wanted where a list is narrowed while typing', () => {
  expect(textQuery('lant wilg', { all: true })).toBe('((lant:*) & (wilg:*))')
})

test('words that are as good are asked beside the one that was typed, not for what must be absent or stands in quotes', () => {
  const similar = new Map([['vogels', ['vogel', 'fogels']]])
  expect(textQuery('vroege vogels', { all: true, similar })).toBe('((vroege:*) & ((vogels:* | vogel | fogels)))')
  expect(textQuery('vroege -vogels', { similar })).toBe('((vroege:*)) & !(vogels:*)')
  expect(textQuery('"vroege vogels"', { similar })).toBe('((vroege <-> vogels))')
})

test('text without words asks nothing, and whatever is typed has no syntax of its own', () => {
  expect(textQuery(' "" !&|():* ')).toBeNull()
  fc.assert(
    fc.property(fc.string(), (typed) => {
      const words = (textQuery(typed) ?? 'x').replace(/ <-> |:\*| & | \| |!\(|[()]/g, ' ')
      expect(words).toMatch(/^[\p{L}\p{N} ]*$/u)
    }),
  )
})
