import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Administrator, addCardSystemAdministrator, askKsb } from '../../test/scenes/administrators.ts'
import { type Counter, openCounter } from '../../test/scenes/counter.ts'
import { addPassholder, nextUitpasNumber } from '../../test/scenes/people.ts'
import { addRegions } from '../../test/scenes/region.ts'
import { openTestApp, type TestApp } from '../../test/test-app.ts'

let t: TestApp
let counter: Counter
let admin: Administrator
const numbers: string[] = []

beforeAll(async () => {
  t = await openTestApp()
  await addRegions(t)
  counter = await openCounter(t)
  admin = await addCardSystemAdministrator(t, counter.cardSystemId)
  const { cardSystemId } = counter
  for (const [postalCode, city, dateOfBirth, socialTariffEnd] of [
    ['9000', 'Gent', '1990-01-01', null],
    ['9900', 'Eeklo', '2014-11-24', '2028-04-30'],
    ['9900', 'Eeklo', '1950-05-05', '2028-04-30'],
  ] as const)
    numbers.push(
      (await addPassholder(t, cardSystemId, { postalCode, city, dateOfBirth }, { socialTariffEnd })).uitpasNumber,
    )
})
afterAll(() => t.close())

const ksb = (path = '') => `/card-systems/${counter.cardSystemId}/coupons${path}`
const half = { name: 'Herfstcoupon', priceRule: 'PERCENTAGE', priceValue: 5_000, organizerPart: 0, municipalityPart: 1 }
const count = async (segment: object, uitpasNumbers?: string[]) =>
  (await askKsb(t, admin, 'POST', ksb('/segment'), { segment, ...(uitpasNumbers ? { uitpasNumbers } : {}) })).body

test.each([
  [{}, 3],
  [{ socialTariff: true }, 2],
  [{ socialTariff: false }, 1],
  [{ postalCodes: ['9900'] }, 2],
  [{ postalCodes: ['9900'], minAge: 60 }, 1],
  [{ maxAge: 17, socialTariff: true }, 1],
  [{ passes: 'GROUPS' }, 0],
])('%j is counted before the coupon is made, as it is afterwards: %i', async (segment, people) => {
  expect(await count(segment)).toEqual({ people, unknown: [] })
  const made = await askKsb(t, admin, 'POST', ksb(), { ...half, segment })
  const listed = (await askKsb(t, admin, 'GET', ksb(`?id=${made.body.id}`))).body
  expect(listed.member).toMatchObject([{ id: made.body.id, people }])
})

test('of a list, it says which numbers are of nobody here, and what is on it can be read, which is written down', async () => {
  const stranger = nextUitpasNumber()
  const [first = '', second = ''] = numbers
  expect(await count({ listed: true }, [first, stranger, 'twaalf', second])).toEqual({
    people: 2,
    unknown: [stranger, 'twaalf'],
  })
  expect(await count({ listed: true, postalCodes: ['9000'] }, [first, second])).toMatchObject({ people: 1 })
  const body = { ...half, segment: { listed: true }, uitpasNumbers: [first, second] }
  const { id } = (await askKsb(t, admin, 'POST', ksb(), body)).body
  const { totalItems, member } = (await askKsb(t, admin, 'GET', ksb(`/${id}/people`))).body
  expect(totalItems).toBe(2)
  expect(member.map((one: { uitpasNumber: string }) => one.uitpasNumber).toSorted()).toEqual([first, second].toSorted())
  const reads = await t.db.selectFrom('audit_entries').select('act').where('act', '=', 'coupon.people.read').execute()
  expect(reads).toHaveLength(2)
  expect(await askKsb(t, admin, 'GET', ksb('/2147483647/people'))).toMatchObject({
    status: 404,
    body: { type: 'https://api.publiq.be/probs/openpas/coupon-not-found' },
  })
})
