import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { normalizeVoucherCode, type PriceRule, priceFor } from './rules.ts'

const document = readFileSync(join(import.meta.dirname, '../../../docs/domain/membership-prices.md'), 'utf8')
const rows = document
  .split('\n')
  .filter((line) => /^\|.*\d{4}-\d\d-\d\d/.test(line))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )

const cardType = { physical: 'NFC_CARD', digital: 'DIGITAL' } as const
const prices: PriceRule[] = rows
  .filter((row) => row.length === 9)
  .map(([id, cents, ages = '', residence, codes, tariff, card, from = '', until]) => {
    const [min, max] = ages.split('-')
    return {
      id: Number(id),
      priceCents: Number(cents),
      minAge: min ? Number(min) : null,
      maxAge: max ? Number(max) : null,
      residence: residence === 'inside' ? 'INSIDE' : residence === 'outside' ? 'OUTSIDE' : 'ANYWHERE',
      postalCodes: codes ? codes.split(' ') : [],
      socialTariff: tariff ? tariff === 'yes' : null,
      cardType: card ? cardType[card as keyof typeof cardType] : null,
      validFrom: from,
      validUntil: until || null,
    }
  })
const cases = rows.filter((row) => row.length === 8)

test('the document has prices and cases', () => {
  expect(prices.length).toBe(8)
  expect(cases.length).toBeGreaterThan(12)
})

test.each(cases)('born %s, living in %s (inside: %s), social tariff %s, %s card, on %s: price %s', (...cells) => {
  const [dateOfBirth = '', postalCode = '', inside, tariff, card, day = '', id, cents] = cells
  const asker = {
    dateOfBirth,
    postalCode,
    inside: inside === 'yes',
    socialTariff: tariff === 'yes',
    cardType: cardType[card as keyof typeof cardType],
  }
  const price = priceFor(prices, asker, day)
  expect(price?.id).toBe(id ? Number(id) : undefined)
  expect(price?.priceCents ?? 0).toBe(Number(cents))
})

test('a code is one code, however it is typed', () => {
  expect(normalizeVoucherCode(' eeklo-2026 ab.c')).toBe('EEKLO2026ABC')
})
