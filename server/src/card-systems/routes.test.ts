import { afterAll, beforeAll, expect, test } from 'vitest'
import { addClient, addRegions, type Regions } from '../../test/scenes/region.ts'
import { openTestApp, type TestApp } from '../../test/test-app.ts'
import { transact } from '../db/transact.ts'
import { addPostalCodesToCardSystem, createCardSystem, savePostalCodes } from './store.ts'

let t: TestApp
let regions: Regions
let headers: Record<string, string>

beforeAll(async () => {
  t = await openTestApp()
  regions = await addRegions(t)
  const { clientId } = await addClient(t, regions.vooruit, [])
  headers = { 'x-client-id': clientId }
})
afterAll(() => t.close())

const get = async (path: string) => {
  const answer = await t.app.inject({ url: `/api/uitpas/card-systems${path}`, headers })
  return { status: answer.statusCode, body: answer.json() }
}
const names = async (query: string) =>
  ((await get(`?${query}`)).body.member as { name: string }[]).map(({ name }) => name)
const problem = (type: string, status: number) =>
  expect.objectContaining({ status, body: expect.objectContaining({ type: `https://api.publiq.be/probs/${type}` }) })

test('card systems are found by name of a city, by postal code, and by name in order', async () => {
  expect(await names('')).toEqual(['UiTPAS Meetjesland', 'UiTPAS Regio Gent'])
  expect(await names('sort=-name')).toEqual(['UiTPAS Regio Gent', 'UiTPAS Meetjesland'])
  expect(await names('city=gentbrugge')).toEqual(['UiTPAS Regio Gent'])
  expect(await names('city=Gent&city=EEKLO')).toHaveLength(2)
  expect(await names('city=Brugge')).toEqual([])
  expect(await names('postalCode=9900')).toEqual(['UiTPAS Meetjesland'])
  expect(await names('postalCode=9900&postalCode=9050')).toHaveLength(2)
  expect(await names('permanent=false')).toEqual([])
  expect((await get('?limit=1&start=1')).body).toMatchObject({ totalItems: 2, member: [{ id: regions.gent }] })
})

test('the nearest comes first when one asks from where', async () => {
  expect(await names('sort=distance&postalCodeSort=9050')).toEqual(['UiTPAS Regio Gent', 'UiTPAS Meetjesland'])
  expect(await names('postalCodeSort=9900')).toEqual(['UiTPAS Meetjesland', 'UiTPAS Regio Gent'])
  expect(await get('?sort=distance')).toEqual(problem('uitpas/postal-code-required', 400))
  expect(await get('?sort=distance&postalCodeSort=1234')).toEqual(problem('uitpas/invalid-postal-code', 400))
  expect(await get('?postalCode=Gent')).toEqual(problem('uitpas/invalid-postal-code', 400))
  expect(await get('?limit=101')).toEqual(problem('url/query-limit-exceeded', 400))
})

test('a card system is shown whole, and its prices and settings', async () => {
  expect((await get(`/${regions.gent}`)).body).toMatchObject({
    id: regions.gent,
    cities: [
      { postalCode: '9000', name: 'Gent' },
      { postalCode: '9050', name: 'Gentbrugge' },
    ],
  })
  for (const path of [
    '',
    '/social-tariff-settings?postalCode=9000',
    '/city-settings',
    '/membership-prices?cardType=DIGITAL',
  ])
    expect(await get(`/99999${path}`)).toEqual(problem('uitpas/cardsystem-not-found', 404))
})

test('settings say whether one becomes a member without a card, for postal codes of the card system only', async () => {
  const id = await transact(t.db, async (trx) => {
    await savePostalCodes(trx, [
      { postalCode: '9880', name: 'Aalter', nisCode: '44084', latitude: 51.09, longitude: 3.45 },
    ])
    const made = await createCardSystem(trx, {
      name: 'UiTPAS Aalter',
      cardlessRegistrationType: 'REGULAR',
      helpDeskEmail: 'uitpas@aalter.example',
    })
    await addPostalCodesToCardSystem(trx, made, ['9880'])
    return made
  })
  const settings = (of: number, path: string) => get(`/${of}/${path}`)
  expect((await settings(regions.gent, 'social-tariff-settings?postalCode=9050')).body).toEqual({
    postalCode: '9050',
    allowsCardlessRegistration: true,
  })
  expect((await settings(id, 'social-tariff-settings?postalCode=9880')).body).toMatchObject({
    allowsCardlessRegistration: false,
  })
  expect((await settings(regions.gent, 'city-settings')).body).toEqual([
    { city: 'Gent', allowsCardlessRegistration: true, contactEmail: '' },
  ])
  expect((await settings(id, 'city-settings?postalCode=9880')).body).toEqual([
    { city: 'Aalter', allowsCardlessRegistration: true, contactEmail: 'uitpas@aalter.example' },
  ])
  for (const path of ['city-settings?postalCode=', 'social-tariff-settings?postalCode=']) {
    expect(await settings(id, `${path}9000`)).toEqual(problem('uitpas/postal-code-not-in-card-system', 400))
    expect(await settings(id, `${path}90`)).toEqual(problem('uitpas/invalid-postal-code', 400))
  }
})
