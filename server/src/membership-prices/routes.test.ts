import { afterAll, beforeAll, expect, test } from 'vitest'
import { addPassholder } from '../../test/scenes/people.ts'
import { addAdministrator, addClient, addRegions, type Regions } from '../../test/scenes/region.ts'
import { openTestApp, type TestApp } from '../../test/test-app.ts'
import { transact } from '../db/transact.ts'
import { newId } from '../values/ids.ts'
import { chargeMembership } from './quote.ts'
import { listCharges } from './store.ts'

let t: TestApp
let regions: Regions
/** Of a client that may ask prices, of an administrator of Gent, and of one of the Meetjesland. */
let client: Headers
let admin: Headers
let other: Headers
type Headers = Record<string, string>

beforeAll(async () => {
  t = await openTestApp()
  regions = await addRegions(t)
  client = (await addClient(t, regions.vooruit, ['MEMBERSHIP_PRICES_READ', 'PASSHOLDERS_SEARCH'])).headers
  admin = (await addAdministrator(t, regions.gent)).headers
  other = (await addAdministrator(t, regions.meetjesland)).headers
})
afterAll(() => t.close())

async function call(method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', url: string, headers: Headers, body?: object) {
  const answer = await t.app.inject({ method, url, headers, ...(body ? { payload: body } : {}) })
  return { status: answer.statusCode, body: answer.body === '' ? undefined : answer.json() }
}
const problem = (type: string, status: number) =>
  expect.objectContaining({ status, body: expect.objectContaining({ type: `https://api.publiq.be/probs/${type}` }) })
const ksb = (path: string) => `/api/ksb/card-systems/${regions.gent}/${path}`
const uitpas = (path: string, query: Record<string, string> = {}) =>
  `/api/uitpas${path}?${new URLSearchParams({ cardType: 'NFC_CARD', ...query })}`
const someone = { postalCode: '9000', dateOfBirth: '1990-05-12' }
const setPrice = (body: object) => call('POST', ksb('membership-prices'), admin, body)
const setVoucher = (body: object) => call('POST', ksb('vouchers'), admin, { label: 'Actie', priceCents: 0, ...body })

test('a new person is told the lowest price that holds for them, with its words', async () => {
  expect(await call('GET', uitpas(`/passholders/membership-prices/${regions.gent}`, someone), client)).toEqual({
    status: 200,
    body: { price: 0, label: 'Gratis', description: '' },
  })
  await setPrice({ label: 'Volwassene', description: 'Vanaf 18 jaar', priceCents: 550, minAge: 18 })
  await setPrice({ label: 'Kansentarief', priceCents: 100, socialTariff: true, residence: 'INSIDE' })
  const ask = (query: object) =>
    call('GET', uitpas(`/passholders/membership-prices/${regions.gent}`, { ...someone, ...query }), client)
  expect((await ask({})).body).toEqual({ price: 5.5, label: 'Volwassene', description: 'Vanaf 18 jaar' })
  expect((await ask({ socialTariff: 'true' })).body).toEqual({ price: 1, label: 'Kansentarief', description: '' })
  expect((await ask({ socialTariff: 'true', postalCode: '9900' })).body).toMatchObject({ price: 5.5 })
  expect(await ask({ postalCode: '90000' })).toEqual(problem('uitpas/invalid-postal-code', 400))
  expect(await ask({ voucher: 'NOTHING' })).toEqual(problem('uitpas/invalid-voucher-code', 400))
  expect(await call('GET', uitpas('/passholders/membership-prices/99999', someone), client)).toEqual(
    problem('uitpas/cardsystem-not-found', 404),
  )
})

test('a passholder is told the price with the social tariff that they have, unless asked otherwise', async () => {
  const { id } = await addPassholder(t, regions.gent, { dateOfBirth: '1990-05-12' }, { socialTariffEnd: '2027-04-30' })
  const path = `/passholders/${id}/membership-prices/${regions.gent}`
  expect((await call('GET', uitpas(path), client)).body).toMatchObject({ price: 1 })
  expect((await call('GET', uitpas(path, { socialTariff: 'false' }), client)).body).toMatchObject({ price: 5.5 })
  expect(await call('GET', uitpas(path, { voucher: 'NOTHING' }), client)).toEqual(
    problem('uitpas/invalid-voucher-code', 400),
  )
  const elsewhere = (passholderId: string, cardSystemId: number) =>
    call('GET', uitpas(`/passholders/${passholderId}/membership-prices/${cardSystemId}`), client)
  expect(await elsewhere(newId(), regions.gent)).toEqual(problem('uitpas/passholder-not-found', 404))
  expect(await elsewhere(id, 99_999)).toEqual(problem('uitpas/cardsystem-not-found', 404))
  const { headers } = await addClient(t, regions.vooruit, ['MEMBERSHIP_PRICES_READ'])
  expect(await call('GET', uitpas(path), headers)).toEqual(problem('auth/forbidden', 403))
})

test('another price holds from its day, and the one before it stays in the list', async () => {
  const { body } = await setPrice({ label: 'Senior', priceCents: 300, minAge: 90 })
  const path = ksb(`membership-prices/${body.id}`)
  const changed = await call('PUT', path, admin, {
    label: 'Senior',
    priceCents: 350,
    minAge: 90,
    validFrom: '2027-01-01',
  })
  expect(changed.status).toBe(201)
  const prices = (await call('GET', ksb('membership-prices?sort=validFrom'), admin)).body.member as { id: number }[]
  expect(prices.find(({ id }) => id === body.id)).toMatchObject({ priceCents: 300, validUntil: '2027-01-01' })
  expect(prices.find(({ id }) => id === changed.body.id)).toMatchObject({ priceCents: 350, replacesId: body.id })
  expect((await call('DELETE', ksb(`membership-prices/${changed.body.id}`), admin)).status).toBe(204)
  expect((await call('DELETE', `${path}?from=2026-12-01`, admin)).status).toBe(204)
  const again = { label: 'Senior', priceCents: 1, validFrom: '2027-06-01' }
  expect(await call('PUT', path, admin, again)).toEqual(problem('openpas/membership-price-not-found', 404))
  expect(await call('DELETE', ksb('membership-prices/999999'), admin)).toEqual(
    problem('openpas/membership-price-not-found', 404),
  )
  for (const wrong of [{ validFrom: '2026-11-22' }, { validUntil: '2026-11-01' }, { minAge: 10, maxAge: 9 }])
    expect(await setPrice({ label: 'Fout', priceCents: 1, ...wrong })).toEqual(problem('body/invalid-data', 400))
})

test('the prices of a card system are for anybody, those of today for that card', async () => {
  await setPrice({ label: 'Digitaal', priceCents: 200, cardType: 'DIGITAL' })
  await setPrice({ label: 'Later', priceCents: 200, validFrom: '2027-06-01' })
  const answer = await call('GET', uitpas(`/card-systems/${regions.gent}/membership-prices`), client)
  const labels = (answer.body as { label: string }[]).map(({ label }) => label)
  expect(labels).toEqual(expect.arrayContaining(['Volwassene', 'Kansentarief']))
  expect(labels).not.toEqual(expect.arrayContaining(['Digitaal']))
  expect(labels).not.toEqual(expect.arrayContaining(['Later']))
  expect(await call('GET', uitpas('/card-systems/99999/membership-prices'), client)).toEqual(
    problem('uitpas/cardsystem-not-found', 404),
  )
})

test('vouchers are made up or chosen, shown with their uses, changed and withdrawn', async () => {
  const made = await setVoucher({ maxUses: 1, count: 25 })
  expect(new Set(made.body.codes).size).toBe(25)
  expect(await setVoucher({ maxUses: 5, code: 'lente 2026' })).toEqual({ status: 201, body: { codes: ['LENTE2026'] } })
  expect(await setVoucher({ maxUses: 5, code: 'Lente-2026' })).toEqual(problem('openpas/voucher-code-taken', 400))
  for (const wrong of [{ code: 'HERFST', count: 2 }, { code: '- - -' }, { validUntil: '2026-11-22' }])
    expect(await setVoucher({ maxUses: 1, ...wrong })).toEqual(problem('body/invalid-data', 400))
  const list = await call('GET', ksb('vouchers?limit=1'), admin)
  expect(list.body).toMatchObject({ totalItems: 26, member: [{ code: 'LENTE2026', uses: 0, maxUses: 5 }] })
  const path = ksb(`vouchers/${list.body.member[0].id}`)
  const withVoucher = uitpas(`/passholders/membership-prices/${regions.gent}`, { ...someone, voucher: 'lente2026' })
  expect((await call('GET', withVoucher, client)).body).toMatchObject({ price: 0, label: 'Actie' })
  expect((await call('PATCH', path, admin, { maxUses: 2, validUntil: '2026-12-31' })).status).toBe(204)
  expect((await call('PATCH', path, admin, {})).status).toBe(204)
  expect((await call('GET', ksb('vouchers?limit=1'), admin)).body.member[0]).toMatchObject({
    maxUses: 2,
    validUntil: '2026-12-31',
  })
  expect((await call('DELETE', path, admin)).status).toBe(204)
  expect(await call('GET', withVoucher, client)).toEqual(problem('uitpas/invalid-voucher-code', 400))
  expect(await call('DELETE', path, admin)).toEqual(problem('openpas/voucher-not-found', 404))
  expect(await call('PATCH', path, admin, { maxUses: 3 })).toEqual(problem('openpas/voucher-not-found', 404))
})

test('of thirty at once with a voucher for three, three are charged its price, and it counts three', async () => {
  const { body } = await setVoucher({ maxUses: 3, priceCents: 50, label: 'Lente' })
  const [voucher] = body.codes as string[]
  const people = await Promise.all(Array.from({ length: 30 }, () => addPassholder(t, regions.gent)))
  const asking = { cardSystemId: regions.gent, ...someone, socialTariff: false, cardType: 'NFC_CARD', voucher } as const
  const outcomes = await Promise.allSettled(
    people.map(({ id: passholderId }) =>
      transact(t.db, (trx) =>
        chargeMembership(trx, { ...asking, passholderId, kind: 'MEMBERSHIP', organizerId: null, at: t.clock.now() }),
      ),
    ),
  )
  expect(outcomes.filter(({ status }) => status === 'fulfilled').length).toBe(3)
  for (const outcome of outcomes)
    if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ type: 'uitpas/invalid-voucher-code' })
  const charges = (await Promise.all(people.map(({ id }) => listCharges(t.db, id)))).flat()
  expect(charges.map(({ priceCents, label }) => [priceCents, label])).toEqual(Array(3).fill([50, 'Lente']))
  const [listed] = (await call('GET', ksb('vouchers?limit=1'), admin)).body.member
  expect(listed).toMatchObject({ uses: 3 })
  const path = ksb(`vouchers/${listed.id}`)
  expect(await call('PATCH', path, admin, { maxUses: 2 })).toEqual(problem('body/invalid-data', 400))
})

test('a voucher never makes it dearer, and a later price changes nothing that was charged', async () => {
  const { id } = await addPassholder(t, regions.gent)
  const { body } = await setVoucher({ maxUses: 1, priceCents: 9900, code: 'DUUR' })
  const asking = { cardSystemId: regions.gent, ...someone, socialTariff: false, cardType: 'NFC_CARD' } as const
  const charged = await transact(t.db, (trx) =>
    chargeMembership(trx, {
      ...asking,
      voucher: body.codes[0],
      passholderId: id,
      kind: 'REGISTRATION',
      organizerId: regions.vooruit,
      at: t.clock.now(),
    }),
  )
  expect(charged.priceCents).toBe(550)
  const adult = (
    (await call('GET', ksb('membership-prices'), admin)).body.member as { id: number; label: string }[]
  ).find(({ label }) => label === 'Volwassene')
  await call('PUT', ksb(`membership-prices/${adult?.id}`), admin, { label: 'Volwassene', priceCents: 900, minAge: 18 })
  expect(await listCharges(t.db, id)).toMatchObject([
    { priceCents: 550, kind: 'REGISTRATION', organizerId: regions.vooruit },
  ])
})

test('the administrator of another card system sets no price here', async () => {
  for (const [method, path, body] of [
    ['GET', 'membership-prices'],
    ['GET', 'vouchers'],
    ['POST', 'membership-prices', { label: 'x', priceCents: 1 }],
    ['POST', 'vouchers', { label: 'x', priceCents: 1, maxUses: 1 }],
    ['DELETE', 'membership-prices/1'],
    ['DELETE', 'vouchers/1'],
  ] as const)
    expect(await call(method, ksb(path), other, body)).toEqual(problem('auth/forbidden', 403))
})
