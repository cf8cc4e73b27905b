import { dictionary } from '@zxcvbn-ts/language-common'
import { expect, test } from 'vitest'
import { checkNewPassword, passwordMinLength } from './password-rules.ts'

const hilde = { email: 'Hilde.Standaert@bib.test', name: 'Hilde Standaert', givenName: 'Hilde' }

test.each([
  ['paard batterij nietje', undefined],
  ['k8#vRm2q', undefined],
  ['        zin met spaties', undefined],
  ['пароль мой длинный', undefined],
  ['x'.repeat(100) + 'yz'.repeat(78), undefined],
  ['k8#vRm2', 'too-short'],
  // Four signs that look like eight, and one that becomes many.
  ['🦄🦄🦄🦄', 'too-short'],
  ['ab cd '.repeat(43), 'too-long'],
  ['ﷺ1ab'.repeat(14), 'too-long'],
  ['password', 'too-common'],
  ['PassWord', 'too-common'],
  ['ｐａｓｓｗｏｒｄ', 'too-common'],
  ['Password1!', 'too-common'],
  ['Welkom2026', 'too-common'],
  ['wachtwoord', 'too-common'],
  ['aaaaaaaaaaaa', 'too-common'],
  ['🦄🦄🦄🦄🦄🦄🦄🦄', 'too-common'],
  ['12345678', 'too-common'],
  ['mijn OpenPas is leuk', 'about-you'],
  ['U-i-T-p-a-s 2026!', 'about-you'],
  ['uitid en nog iets', 'about-you'],
  ['hilde is de beste', 'about-you'],
  ['STANDAERTje 77', 'about-you'],
  ['Hïldë houdt van koek', 'about-you'],
  ['hilde.standaert@bib.test', 'about-you'],
])('%s: %s', (password, fault) => {
  expect(checkNewPassword(password, hilde)).toBe(fault)
})

test('a name of a few letters forbids no words that happen to hold it', () => {
  expect(checkNewPassword('banaan en andere dingen', { email: 'an@bib.test', name: 'An Li', givenName: 'An' })).toBe(
    undefined,
  )
})

test('thousands of the most used passwords that are long enough are refused, in any capitals', () => {
  const longEnough = dictionary['passwords-common'].filter((one) => one.length >= passwordMinLength)
  expect(longEnough.length).toBeGreaterThan(10_000)
  for (const one of longEnough) expect([one, checkNewPassword(one, hilde)]).toEqual([one, 'too-common'])
  for (const one of longEnough.slice(0, 3000)) expect(checkNewPassword(one.toUpperCase(), hilde)).toBe('too-common')
})
