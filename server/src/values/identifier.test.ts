import fc from 'fast-check'
import { expect, test } from 'vitest'
import { classifyIdentifier } from './identifier.ts'

test.each([
  ['0900 000 095 902', 'uitpasNumber', '0900000095902'],
  ['0900000095902\r\n', 'uitpasNumber', '0900000095902'],
  ['83.03.02-015.40', 'insz', '83030201540'],
  ['*83030201540*', 'insz', '83030201540'],
  ['83030201540592123456789', 'insz', '83030201540'],
  ['04:78:4c:da:ee:38:80', 'chipNumber', '04784CDAEE3880'],
  ['04112233445566', 'chipNumber', '04112233445566'],
])('%s is a %s', (text, kind, value) => expect(classifyIdentifier(text)).toEqual({ kind, value }))

test.each([
  ['', 'empty', 0],
  ['  ', 'empty', 0],
  ['090000009590', 'length', 12],
  ['830302015401', 'length', 12],
  ['0900000095903', 'uitpas-checksum', 13],
  ['83030201541', 'insz-checksum', 11],
  ['Noor', 'characters', 0],
  ['04784CDAEE388', 'characters', 8],
])('%j can be none: %s', (text, reason, digits) =>
  expect(classifyIdentifier(text)).toEqual({ kind: 'none', reason, digits }))

test('any text at all is answered', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(classifyIdentifier(text).kind).toBeDefined()
    }),
  )
})
