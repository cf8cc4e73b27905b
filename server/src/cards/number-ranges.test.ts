import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApp, type TestApp } from '../../test/test-app.ts'
import { createCardSystem } from '../card-systems/store.ts'
import { transact } from '../db/transact.ts'
import { hasSocialTariffFlag, parseUitpasNumber } from '../values/uitpas-number.ts'
import { addNumberRange, listNumberRanges, takeDigitalNumber, uitpasNumberOf } from './number-ranges.ts'
import { insertStock } from './store.ts'

let t: TestApp
beforeAll(async () => {
  t = await openTestApp()
})
afterAll(() => t.close())

let used = 70_000_000_000
/** A card system with ranges of these sizes, one after the other. */
async function addRanges(...sizes: number[]) {
  const at = t.clock.now()
  used += 1
  return transact(t.db, async (trx) => {
    const cardSystemId = await createCardSystem(trx, { name: `UiTPAS Waasland ${used}` })
    const starts: number[] = []
    for (const size of sizes) {
      await addNumberRange(trx, { cardSystemId, firstSerial: used, lastSerial: used + size - 1, at })
      starts.push(used)
      used += size + 10
    }
    return { cardSystemId, starts }
  })
}
const take = (cardSystemId: number, socialTariff = false) =>
  transact(t.db, (trx) => takeDigitalNumber(trx, cardSystemId, socialTariff))
const refusal = (type: string) => expect.objectContaining({ type })

test('every number of a range is a right one, and says social tariff when it should', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_999_999_999 }), fc.boolean(), (serial, socialTariff) => {
      const number = uitpasNumberOf(serial, socialTariff)
      expect(parseUitpasNumber(number)).toEqual({ ok: true, value: number })
      expect(Number(number.slice(0, 11))).toBe(serial)
      expect(hasSocialTariffFlag(number)).toBe(socialTariff)
    }),
  )
})

test('fifty people at once get fifty numbers, over the end of a range into the next one', async () => {
  const { cardSystemId } = await addRanges(20, 40)
  const numbers = await Promise.all(Array.from({ length: 50 }, (_, i) => take(cardSystemId, i % 2 === 0)))
  expect(new Set(numbers.map((number) => number.slice(0, 11))).size).toBe(50)
  expect(numbers.filter(hasSocialTariffFlag)).toHaveLength(25)
  expect((await listNumberRanges(t.db, cardSystemId)).map(({ left }) => left)).toEqual([0, 10])
})

test('when more ask than there are numbers, exactly as many get one', async () => {
  const { cardSystemId } = await addRanges(10)
  const outcomes = await Promise.allSettled(Array.from({ length: 25 }, () => take(cardSystemId)))
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(10)
  for (const outcome of outcomes)
    if (outcome.status === 'rejected') expect(outcome.reason).toEqual(refusal('openpas/card-numbers-exhausted'))
})

test('a number that a card has already is passed over, thousands of them too', async () => {
  const { cardSystemId, starts } = await addRanges(1502)
  const [start = 0] = starts
  const serials = Array.from({ length: 1500 }, (_, i) => start + i)
  await transact(t.db, (trx) =>
    insertStock(
      trx,
      serials.map((serial) => ({ uitpasNumber: uitpasNumberOf(serial, true), cardSystemId })),
    ),
  )
  expect(await take(cardSystemId, true)).toBe(uitpasNumberOf(start + 1500, true))
  expect(await take(cardSystemId, true)).toBe(uitpasNumberOf(start + 1501, true))
  await expect(take(cardSystemId, true)).rejects.toEqual(refusal('openpas/card-numbers-exhausted'))
})

test('a number that was taken in vain is the next one’s', async () => {
  const { cardSystemId } = await addRanges(1)
  const inVain = transact(t.db, async (trx) => {
    await takeDigitalNumber(trx, cardSystemId, false)
    throw new Error('The registration failed')
  })
  await expect(inVain).rejects.toThrow('failed')
  expect(await take(cardSystemId)).toMatch(/^\d{13}$/)
})

test('a card system without a range has no numbers', async () => {
  const { cardSystemId } = await addRanges()
  await expect(take(cardSystemId)).rejects.toEqual(refusal('openpas/card-numbers-exhausted'))
})

test('numbers are in one range only, whosever it is', async () => {
  const { starts } = await addRanges(100)
  const [start = 0] = starts
  const other = await addRanges()
  const add = (firstSerial: number, lastSerial: number) =>
    transact(t.db, (trx) =>
      addNumberRange(trx, { cardSystemId: other.cardSystemId, firstSerial, lastSerial, at: t.clock.now() }),
    )
  for (const [first, last] of [
    [start + 99, start + 105],
    [start - 5, start],
    [start + 10, start + 20],
  ] as const)
    await expect(add(first, last)).rejects.toEqual(refusal('openpas/card-numbers-taken'))
  await add(start + 100, start + 105)
})
