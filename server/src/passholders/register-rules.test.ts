import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { allowsDigitalCard } from '../card-systems/cardless.ts'
import { neededPermissions, needsParentalConsent } from './register-rules.ts'

const document = readFileSync(join(import.meta.dirname, '../../../docs/domain/registration.md'), 'utf8')
const rows = document.split('\n').flatMap((line) =>
  line.startsWith('|')
    ? [
        line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      ]
    : [],
)
const permissions = rows.filter(([who]) => who === 'partner' || who === 'balie')
const ages = rows.filter(([born = '']) => /^\d{4}-/.test(born))

test('the document has cases', () => {
  expect(permissions.length).toBeGreaterThan(12)
  expect(ages.length).toBe(4)
})

test.each(
  permissions,
)('%s, %s, municipality %s, social tariff %s, number %s: %s', (who, lives, place, tariff, insz, needed) => {
  const more = (needed ?? '').split(', ').filter((name) => name !== '')
  expect(
    neededPermissions({
      atBalie: who === 'balie',
      abroad: lives === 'abroad',
      otherMunicipality: place === 'other',
      socialTariff: tariff === 'yes',
      insz: insz === 'yes',
    }).toSorted(),
  ).toEqual(['PASSHOLDERS_WRITE', ...more.map((name) => `PASSHOLDERS_WRITE_${name}`)].sort())
})

test.each(ages)('born on %s: consent is %s', (born = '', consent) => {
  expect(needsParentalConsent(born, '2026-11-26')).toBe(consent === 'needed')
})

test('a digital card alone is for whom the card system says', () => {
  const allows = (type: 'ALL' | 'REGULAR' | 'SOCIALTARIFF' | 'NONE', socialTariff: boolean) =>
    allowsDigitalCard({ allowsCardlessRegistration: true, cardlessRegistrationType: type }, socialTariff)
  expect([allows('ALL', true), allows('REGULAR', false), allows('SOCIALTARIFF', true)]).toEqual([true, true, true])
  expect([allows('NONE', false), allows('REGULAR', true), allows('SOCIALTARIFF', false)]).toEqual([false, false, false])
  expect(allowsDigitalCard({ allowsCardlessRegistration: false, cardlessRegistrationType: 'ALL' }, false)).toBe(false)
})
