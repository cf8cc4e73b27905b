import { expect, test } from 'vitest'
import { plainText } from './plain-text.ts'

test.each([
  ['Özgür Çelik', 'ozgur celik'],
  ["D'Hondt", 'dhondt'],
  ['d’Hondt', 'dhondt'],
  ['Jean-Pierre', 'jean pierre'],
  ['Strauß', 'strauss'],
  ['Sørensen', 'sorensen'],
  ['  De   SMET ', 'de smet'],
])('%s is searched as %s', (text, plain) => {
  expect(plainText(text)).toBe(plain)
})
