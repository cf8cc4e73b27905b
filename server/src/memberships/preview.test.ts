import { afterAll, beforeAll, expect, test } from 'vitest'
import { addMembership, addPerson } from '../../test/scenes/people.ts'
import { addCounterWorker, addRegions, type Regions } from '../../test/scenes/region.ts'
import { openTestApp, type TestApp } from '../../test/test-app.ts'
import { transact } from '../db/transact.ts'
import { insertPrice, insertVoucher } from '../membership-prices/store.ts'
import { newId } from '../values/ids.ts'

let app: TestApp
let regions: Regions
let worker: { authorization: string }
beforeAll(async () => {
  app = await openTestApp()
  regions = await addRegions(app)
  worker = (await addCounterWorker(app, regions.herbakker, ['PASSHOLDERS_WRITE'])).headers
  const common = { cardSystemId: regions.meetjesland, label: 'Gewoon', validFrom: '2026-01-01', at: app.clock.now() }
  const nobody = { minAge: null, maxAge: null, postalCodes: [], socialTariff: null, cardType: null }
  await transact(app.db, async (trx) => {
    await insertPrice(trx, { ...common, ...nobody, priceCents: 500, description: '', residence: 'ANYWHERE' })
    await insertVoucher(trx, { ...common, label: 'Lente', code: 'LENTE', priceCents: 100, maxUses: 5 })
  })
})
afterAll(() => app.close())

async function preview(passholderId: string, asked: object = {}) {
  const answer = await app.app.inject({
    method: 'POST',
    url: `/api/balie/${regions.herbakker}/passholders/${passholderId}/memberships/${regions.meetjesland}/preview`,
    headers: worker,
    payload: { cardType: 'DIGITAL', socialTariff: false, ...asked },
  })
  return { status: answer.statusCode, body: answer.json() }
}

test('a balie sees what becoming a member and moving would do and cost, and nothing is done', async () => {
  const id = await addPerson(app)
  const uitpasNumber = await addMembership(app, id, regions.gent, { socialTariffEnd: '2027-04-30' })
  expect(await preview(id)).toEqual({
    status: 200,
    body: {
      type: 'NEW_MEMBERSHIP',
      livesHere: false,
      price: { priceCents: 500, label: 'Gewoon', description: '' },
      elsewhere: [{ cardSystem: { id: regions.gent, name: 'UiTPAS Regio Gent' }, uitpasNumber, socialTariff: true }],
    },
  })
  expect((await preview(id, { postalCode: '9900', voucher: 'lente' })).body).toMatchObject({
    livesHere: true,
    price: { priceCents: 100, label: 'Lente' },
  })
  // A residence in another region does not go while social tariff ties them there.
  expect((await preview(id, { socialTariff: true })).body).toMatchObject({ type: 'NOT_POSSIBLE' })
  await addMembership(app, id, regions.meetjesland)
  expect((await preview(id)).body).toMatchObject({ type: 'NOT_POSSIBLE' })
})

test('refused for nobody, a group and a voucher that is none', async () => {
  const group = await addPerson(app, { kind: 'GROUP', name: 'Buurtwerk', firstName: '' })
  for (const id of [newId(), 'nobody', group]) {
    expect(await preview(id)).toMatchObject({
      status: 404,
      body: { type: expect.stringContaining('uitpas/passholder-not-found') },
    })
  }
  expect(await preview(await addPerson(app), { voucher: 'HERFST' })).toMatchObject({
    status: 400,
    body: { type: expect.stringContaining('uitpas/invalid-voucher-code') },
  })
})
