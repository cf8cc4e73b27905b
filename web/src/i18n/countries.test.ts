import { expect, test } from 'vitest'
import { countriesAbroad, countryName } from './countries.ts'

test.each([
  'nl',
  'fr',
  'en',
  'de',
] as const)('the neighbours come first, then every other country once, by its name in %s', (language) => {
  const countries = countriesAbroad(language)
  const codes = countries.map(({ value }) => value)
  expect(codes.slice(0, 4)).toEqual(['NL', 'FR', 'DE', 'LU'])
  expect(new Set(codes).size).toBe(codes.length)
  // Belgium is not abroad, and no country is shown by its code.
  expect(codes).not.toContain('BE')
  for (const { value, label } of countries) expect(label).not.toBe(value)
  const names = countries.slice(4).map(({ label }) => label)
  expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, language)))
})

test('the names are those of the language, and a code that was kept before is among them', () => {
  expect(
    countriesAbroad('nl')
      .slice(0, 4)
      .map(({ label }) => label),
  ).toEqual(['Nederland', 'Frankrijk', 'Duitsland', 'Luxemburg'])
  expect(countriesAbroad('fr')[0]).toEqual({ value: 'NL', label: 'Pays-Bas' })
  const values = (also: string) => countriesAbroad('nl', also).map(({ value }) => value)
  expect(values('ZZ')).toContain('ZZ')
  expect(values('ZZ')).toHaveLength(values('').length + 1)
  expect(values('NL')).toEqual(values(''))
  expect(countryName('NL', 'de')).toBe('Niederlande')
  expect(countryName('nergens', 'nl')).toBe('nergens')
  // What an earlier screen let somebody type.
  expect(values('nederland')).toEqual(values(''))
})
