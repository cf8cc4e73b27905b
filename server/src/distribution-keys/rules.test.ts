import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { euroToCents } from '../values/cents.ts'
import { type KeyVersion, keyState, type PriceTerms, sharesOf, versionAt } from './rules.ts'

const document = readFileSync(join(import.meta.dirname, '../../../docs/domain/prices.md'), 'utf8')
const rows = document
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )

const rules = { percentage: 'PERCENTAGE', 'fixed price': 'FIXED_PRICE', 'fixed discount': 'FIXED_DISCOUNT' } as const
const keys = new Map<string, PriceTerms>(
  rows.flatMap(([name = '', rule = '', value, organizer, municipality]) =>
    rule in rules
      ? [
          [
            name,
            {
              priceRule: rules[rule as keyof typeof rules],
              // Hundredths of a percent, and cents: both are a hundred times what is written.
              priceValue: euroToCents(Number(value)),
              organizerPart: Number(organizer),
              municipalityPart: Number(municipality),
            },
          ] as const,
        ]
      : [],
  ),
)
const cases = rows.filter(([name = '', regular = '']) => keys.has(name) && /^\d+\.\d\d$/.test(regular))

test('the document has keys and cases', () => {
  expect(keys.size).toBe(7)
  expect(cases.length).toBeGreaterThan(24)
})

test.each(cases)('%s of %s: %s for the passholder, %s for the organiser, %s for the municipality', (...cells) => {
  const [name = '', ...amounts] = cells
  const [regular = 0, passholder, organizer, municipality] = amounts.map((amount) => euroToCents(Number(amount)))
  const terms = keys.get(name)
  expect(terms && sharesOf(terms, regular)).toEqual({ passholder, organizer, municipality })
})

describe.each([...keys])('%s', (_name, terms) => {
  test('divides every price from 0.01 to 50.00 without a cent too much or too little', () => {
    for (let regular = 1; regular <= 5_000; regular++) {
      const { passholder, organizer, municipality } = sharesOf(terms, regular)
      expect(passholder + organizer + municipality).toBe(regular)
      expect(Math.min(passholder, organizer, municipality)).toBeGreaterThanOrEqual(0)
    }
  })
})

test('of any key and any price the shares add up, and nobody is off by a cent or more', () => {
  const part = fc.integer({ min: 0, max: 10_000 })
  const percentage = fc.record({
    priceRule: fc.constant('PERCENTAGE' as const),
    priceValue: fc.integer({ min: 0, max: 10_000 }),
    organizerPart: part,
    municipalityPart: part,
  })
  const inCents = fc.record({
    priceRule: fc.constantFrom('FIXED_PRICE' as const, 'FIXED_DISCOUNT' as const),
    priceValue: fc.integer({ min: 0, max: 10_000_000 }),
    organizerPart: part,
    municipalityPart: part,
  })
  const borne = fc.oneof(percentage, inCents).filter((one) => one.organizerPart + one.municipalityPart > 0)
  fc.assert(
    fc.property(borne, fc.integer({ min: 0, max: 10_000_000 }), (terms, regular) => {
      const shares = sharesOf(terms, regular)
      expect(shares.passholder + shares.organizer + shares.municipality).toBe(regular)
      for (const share of Object.values(shares)) {
        expect(Number.isInteger(share)).toBe(true)
        expect(share).toBeGreaterThanOrEqual(0)
      }
      const rest = regular - shares.passholder
      const exact = (rest * terms.municipalityPart) / (terms.organizerPart + terms.municipalityPart)
      expect(exact - shares.municipality).toBeLessThan(1)
      if (terms.priceRule === 'PERCENTAGE')
        // Twice the difference in hundredths of a percent of a cent: half a cent at most, and a half goes up.
        expect(2 * (shares.passholder * 10_000 - regular * terms.priceValue)).toBeLessThanOrEqual(10_000)
    }),
  )
})

describe('the version that counts', () => {
  const dated = rows.filter((row) => row.length === 6 && row.some((cell) => /^\d{4}-\d\d-\d\d$/.test(cell)))
  const day = (text: string) => new Date(`${text}T00:00:00+01:00`)
  const decided: { number: number; validFrom: Date }[] = []

  test('the document has them', () => expect(dated.length).toBe(6))
  for (const [number, , from = '', , asked = '', counts] of dated) {
    if (number) decided.push({ number: Number(number), validFrom: day(from) })
    const known = [...decided]
    test(`after decision ${known.length}, on ${asked}: ${counts || 'none'}`, () => {
      expect(versionAt(known, day(asked))?.number).toBe(counts ? Number(counts) : undefined)
    })
  }
})

test('an event has its organiser’s automatic keys, else those of the card system, and what is switched on', () => {
  const key = (keyId: number, rest: Partial<KeyVersion> = {}): KeyVersion => ({
    keyId,
    number: 1,
    cardSystemId: 1,
    organizerId: null,
    validFrom: new Date(0),
    inUse: true,
    name: 'Kansentarief',
    priceRule: 'PERCENTAGE',
    priceValue: 2_000,
    organizerPart: 40,
    municipalityPart: 40,
    socialTariff: 'OWN_CARD_SYSTEM',
    maxRegularPriceCents: null,
    automatic: true,
    ...rest,
  })
  const event = { organizerId: 'library', cardSystemIds: [1, 2], keyIds: [3] }
  const regional = [key(1), key(2, { cardSystemId: 2 }), key(5, { cardSystemId: 9 })]
  const byHand = [key(3, { automatic: false }), key(4, { automatic: false })]
  const states = (all: KeyVersion[]) => Object.fromEntries(all.map((one) => [one.keyId, keyState(one, all, event)]))

  expect(states([...regional, ...byHand])).toEqual({
    1: 'COUNTS',
    2: 'COUNTS',
    3: 'COUNTS',
    4: 'NOT_SWITCHED_ON',
    5: 'CARD_SYSTEM_DISABLED',
  })
  const own = key(6, { organizerId: 'library' })
  expect(states([...regional, ...byHand, own])).toMatchObject({
    1: 'REPLACED_BY_OWN',
    2: 'COUNTS',
    3: 'COUNTS',
    6: 'COUNTS',
  })
  // A key of the balie that is switched on by hand takes nothing's place.
  expect(states([key(1), key(7, { organizerId: 'library', automatic: false })])).toEqual({
    1: 'COUNTS',
    7: 'NOT_SWITCHED_ON',
  })
})
