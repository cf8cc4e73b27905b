import type { InjectOptions } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Administrator, addCardSystemAdministrator } from '../../test/scenes/administrators.ts'
import { addPassholder, nextUitpasNumber } from '../../test/scenes/people.ts'
import { addCounterWorker, addRegions, type Regions } from '../../test/scenes/region.ts'
import { openTestApp, type TestApp } from '../../test/test-app.ts'
import { createCardSystem } from '../card-systems/store.ts'
import { insertStock } from '../cards/store.ts'
import { transact } from '../db/transact.ts'
import { newId } from '../values/ids.ts'

let app: TestApp
let regions: Regions
let katrien: Administrator
let hilde: { headers: { authorization: string } }
beforeAll(async () => {
  app = await openTestApp()
  regions = await addRegions(app)
  katrien = await addCardSystemAdministrator(app, regions.gent)
  hilde = await addCounterWorker(app, regions.vooruit, ['GROUPPASSES_WRITE'])
})
afterAll(() => app.close())

const bridge = {
  name: 'Buurtwerk De Brug',
  organisation: 'Samenlevingsopbouw Gent vzw',
  email: 'brug@post.example',
  phoneNumber: '09 223 00 00',
  street: 'Dok-Noord 7',
  postalCode: '9000',
  city: 'Gent',
  endDate: '2027-04-30',
  ticketsPerYear: 500,
  ticketsPerDay: 20,
}
const digital = { ...bridge, cardType: 'DIGITAL' }

async function call(
  who: { headers: { authorization: string } },
  method: 'GET' | 'POST' | 'PUT',
  url: string,
  payload?: InjectOptions['payload'],
  headers: Record<string, string> = {},
) {
  const answer = await app.app.inject({
    method,
    url,
    headers: { ...who.headers, ...headers },
    ...(payload === undefined ? {} : { payload }),
  })
  return { status: answer.statusCode, body: answer.body === '' ? undefined : answer.json() }
}
const ksb = () => `/api/ksb/card-systems/${regions.gent}/grouppasses`
const balie = (cardSystemId = regions.gent) => `/api/balie/${regions.vooruit}/card-systems/${cardSystemId}/grouppasses`
const doors = () => [
  { door: 'KSB', who: katrien, url: ksb() },
  { door: 'balie', who: hilde, url: balie() },
]
const problem = (type: string, status: number) => ({
  status,
  body: expect.objectContaining({ type: expect.stringContaining(`/probs/${type}`) }),
})

async function stockCard(socialTariff: boolean): Promise<string> {
  const uitpasNumber = nextUitpasNumber(socialTariff)
  await transact(app.db, (trx) => insertStock(trx, [{ uitpasNumber, cardSystemId: regions.gent }]))
  return uitpasNumber
}

test('a group pass is registered with a card, shown in the list, changed and ended, and all of it is in its history', async () => {
  for (const { door, who, url } of doors()) {
    const uitpasNumber = await stockCard(true)
    const name = `Scouts ${door}`
    const made = await call(who, 'POST', url, { ...bridge, name, cardType: 'NFC_CARD', uitpasNumber })
    expect(made).toMatchObject({
      status: 201,
      body: {
        name,
        organisation: bridge.organisation,
        status: 'ACTIVE',
        endDate: '2027-04-30',
        ticketsPerYear: 500,
        ticketsPerDay: 20,
        soldThisYear: 0,
        availableTickets: 500,
        card: { uitpasNumber, status: 'ACTIVE', cardType: 'NFC_CARD' },
      },
    })
    const { id } = made.body
    expect((await call(who, 'GET', `${url}/${id}`)).body).toEqual(made.body)
    for (const query of [`name=scouts%20${door.toLowerCase()}`, `uitpasNumber=${uitpasNumber}`]) {
      expect((await call(who, 'GET', `${url}?${query}`)).body, query).toMatchObject({ totalItems: 1, member: [{ id }] })
    }
    const changed = await call(who, 'PUT', `${url}/${id}`, {
      ...bridge,
      name,
      organisation: null,
      endDate: '2028-04-30',
      ticketsPerYear: null,
      ticketsPerDay: null,
      postalCode: '9050',
      city: 'Gentbrugge',
    })
    expect(changed).toMatchObject({
      status: 200,
      body: {
        organisation: null,
        endDate: '2028-04-30',
        ticketsPerYear: null,
        availableTickets: null,
        city: 'Gentbrugge',
      },
    })
    const ended = await call(who, 'POST', `${url}/${id}/end`)
    expect(ended).toMatchObject({ status: 200, body: { status: 'ENDED', card: { uitpasNumber, status: 'BLOCKED' } } })
    expect((await call(who, 'GET', `${url}?status=ENDED&name=${encodeURIComponent(name)}`)).body.totalItems).toBe(1)
    expect((await call(who, 'GET', `${url}?status=ACTIVE&name=${encodeURIComponent(name)}`)).body.totalItems).toBe(0)
    const history = await call(who, 'GET', `${url}/${id}/history`)
    expect(history.body.member.map(({ act }: { act: string }) => act)).toEqual([
      'grouppass.end',
      'grouppass.change',
      'grouppass.register',
    ])
    expect(JSON.stringify(history.body)).not.toContain('Dok-Noord')
    expect(await call(who, 'POST', `${url}/${id}/end`)).toEqual(problem('openpas/grouppass-not-found', 404))
    expect(await call(who, 'PUT', `${url}/${id}`, bridge)).toEqual(problem('openpas/grouppass-not-found', 404))
  }
})

test('a lost answer is asked for again with the same key, and registers once', async () => {
  const key = { 'idempotency-key': newId() }
  const name = 'Chiro Elckerlyc'
  const first = await call(katrien, 'POST', ksb(), { ...digital, name }, key)
  const again = await call(katrien, 'POST', ksb(), { ...digital, name }, key)
  expect(again).toEqual(first)
  expect((await call(katrien, 'GET', `${ksb()}?name=Elckerlyc`)).body.totalItems).toBe(1)
})

test('of two groups that get one card at the same moment, one is registered; a pass ends once', async () => {
  const uitpasNumber = await stockCard(true)
  const made = await Promise.all(
    doors().map(({ who, url, door }) =>
      call(who, 'POST', url, { ...bridge, name: `Speelplein ${door}`, cardType: 'NFC_CARD', uitpasNumber }),
    ),
  )
  expect(made.map(({ status }) => status).sort()).toEqual([201, 400])
  expect((await call(katrien, 'GET', `${ksb()}?name=Speelplein`)).body.totalItems).toBe(1)
  const { id } = made.find(({ status }) => status === 201)?.body ?? {}
  const ended = await Promise.all(doors().map(({ who, url }) => call(who, 'POST', `${url}/${id}/end`)))
  expect(ended.map(({ status }) => status).sort()).toEqual([200, 404])
})

test('the list has its own order and pages, and an expired pass is shown as such', async () => {
  const soon = await call(katrien, 'POST', ksb(), { ...digital, name: 'Zomerkamp', endDate: '2026-12-01' })
  const all = (await call(katrien, 'GET', `${ksb()}?sort=endDate&order=asc&limit=1`)).body
  expect(all).toMatchObject({ start: 0, limit: 1, member: [{ id: soon.body.id }] })
  expect((await call(katrien, 'GET', `${ksb()}?city=gent&status=EXPIRED`)).body.totalItems).toBe(0)
  const then = app.clock.now()
  app.clock.set(new Date('2027-03-01T12:00:00Z'))
  expect((await call(katrien, 'GET', `${ksb()}?status=EXPIRED&name=Zomerkamp`)).body.totalItems).toBe(1)
  // What stays as it was may be past; another end may not.
  const change = { ...bridge, name: 'Zomerkamp' }
  expect((await call(katrien, 'PUT', `${ksb()}/${soon.body.id}`, { ...change, endDate: '2026-12-01' })).status).toBe(
    200,
  )
  expect((await call(katrien, 'PUT', `${ksb()}/${soon.body.id}`, { ...change, endDate: '2026-12-02' })).status).toBe(
    400,
  )
  app.clock.set(then)
})

test('through both doors the same is refused', async () => {
  const regular = await stockCard(false)
  const used = (await addPassholder(app, regions.gent)).uitpasNumber
  const empty = await transact(app.db, (trx) => createCardSystem(trx, { name: `Zonder nummers ${newId()}` }))
  for (const { door, who, url } of doors()) {
    const nfc = { ...bridge, cardType: 'NFC_CARD' }
    const refusals: [object, string][] = [
      [{ ...digital, endDate: '2026-01-01' }, 'body/invalid-data'],
      [{ ...digital, name: ' ' }, 'body/invalid-data'],
      [{ ...digital, ticketsPerYear: 0 }, 'body/invalid-data'],
      [{ ...nfc }, 'body/invalid-data'],
      [{ ...digital, city: 'Oostende' }, 'uitpas/invalid-city'],
      [{ ...digital, postalCode: '9900', city: 'Eeklo' }, 'uitpas/postal-code-not-in-card-system'],
      [{ ...nfc, uitpasNumber: '0900000095903' }, 'uitpas/invalid-uitpas-number'],
      [{ ...nfc, uitpasNumber: nextUitpasNumber(true) }, 'uitpas/invalid-card'],
      [{ ...nfc, uitpasNumber: regular }, 'uitpas/invalid-card'],
      [{ ...nfc, uitpasNumber: used }, 'uitpas/invalid-card'],
    ]
    for (const [body, type] of refusals) {
      expect(await call(who, 'POST', url, body), `${door} ${type} ${JSON.stringify(body)}`).toEqual(problem(type, 400))
    }
    const taken = await stockCard(true)
    const made = await call(who, 'POST', url, { ...nfc, uitpasNumber: taken })
    expect(await call(who, 'POST', url, { ...nfc, uitpasNumber: taken })).toEqual(
      problem('uitpas/invalid-card-status', 400),
    )
    const one = `${url}/${made.body.id}`
    expect(await call(who, 'PUT', one, { ...bridge, endDate: '2026-01-01' })).toEqual(problem('body/invalid-data', 400))
    expect(await call(who, 'PUT', one, { ...bridge, city: 'Oostende' })).toEqual(problem('uitpas/invalid-city', 400))
    expect(await call(who, 'PUT', one, { ...bridge, postalCode: '9900', city: 'Eeklo' })).toEqual(
      problem('uitpas/postal-code-not-in-card-system', 400),
    )
    for (const id of [newId(), 'nothing']) {
      expect(await call(who, 'GET', `${url}/${id}`)).toEqual(problem('openpas/grouppass-not-found', 404))
      expect(await call(who, 'GET', `${url}/${id}/history`)).toEqual(problem('openpas/grouppass-not-found', 404))
    }
    // Where the numbers for digital cards are used up.
    await app.db.deleteFrom('card_number_ranges').where('card_system_id', '=', regions.gent).execute()
    expect(await call(who, 'POST', url, digital)).toEqual(problem('openpas/card-numbers-exhausted', 400))
  }
  expect((await call(katrien, 'GET', `/api/ksb/card-systems/${empty}/grouppasses`)).status).toBe(403)
  expect((await call(hilde, 'GET', balie(regions.meetjesland))).status).toBe(403)
})

test('a card that is a regular one keeps a pass that is over from being extended', async () => {
  for (const { who, url } of doors()) {
    const uitpasNumber = await stockCard(true)
    const short = { ...bridge, endDate: '2026-12-01' }
    const { body } = await call(who, 'POST', url, { ...short, cardType: 'NFC_CARD', uitpasNumber })
    const then = app.clock.now()
    app.clock.set(new Date('2027-03-01T12:00:00Z'))
    const replacement = { passholderId: body.id, reason: 'DEFECT', uitpasNumber: await stockCard(false) }
    const replaced = await call(katrien, 'POST', `/api/ksb/card-systems/${regions.gent}/card-replacements`, replacement)
    expect(replaced.status).toBe(201)
    expect(await call(who, 'PUT', `${url}/${body.id}`, { ...bridge, endDate: '2027-12-31' })).toEqual(
      problem('uitpas/invalid-card', 400),
    )
    app.clock.set(then)
  }
})
