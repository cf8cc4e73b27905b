import { afterAll, beforeAll, expect, test } from 'vitest'
import { addMembership, addPassholder, addPerson, inszOf, nextUitpasNumber } from '../../test/scenes/people.ts'
import { addClient, addRegions, type Regions } from '../../test/scenes/region.ts'
import { openTestApp, type TestApp } from '../../test/test-app.ts'
import { insertStock } from '../cards/store.ts'
import { transact } from '../db/transact.ts'
import { blockPassholder, unblockPassholder } from '../passholders/block.ts'
import { postPoints } from '../points/ledger.ts'
import { newId } from '../values/ids.ts'

let t: TestApp
let regions: Regions
let headers: Record<string, string>

beforeAll(async () => {
  t = await openTestApp()
  regions = await addRegions(t)
  const client = await addClient(t, regions.vooruit, [
    'PASSES_READ',
    'PASSES_INSZNUMBERS_READ',
    'PASSES_CHIPNUMBERS_READ',
  ])
  headers = client.headers
})
afterAll(() => t.close())

const get = (path: string) => t.app.inject({ url: `/api/uitpas${path}`, headers })
const look = (identifier: string) => get(`/passes?identifier=${encodeURIComponent(identifier)}`)
const problem = (type: string, status: number) => ({ type: `https://api.publiq.be/probs/${type}`, status })

test('a pass shows the person, the points and the membership of the card', async () => {
  const { id, uitpasNumber } = await addPassholder(t, regions.gent)
  await transact(t.db, (trx) =>
    postPoints(trx, { passholderId: id, amount: 7, reason: 'OPENING_BALANCE', sourceId: newId(), at: t.clock.now() }),
  )
  const answer = await look(uitpasNumber)
  expect(answer.statusCode).toBe(200)
  expect(answer.json()).toEqual({
    passholderId: id,
    passType: 'INDIVIDUAL',
    uitpasNumber,
    firstName: 'Noor',
    points: 7,
    postalCode: '9000',
    cardSystem: {
      id: regions.gent,
      name: 'UiTPAS Regio Gent',
      branding: { primaryColor: '#00a0d2' },
      links: { website: 'https://uitpas.example' },
      cities: [
        { postalCode: '9000', name: 'Gent' },
        { postalCode: '9050', name: 'Gentbrugge' },
      ],
      permanent: true,
      allowsCardlessRegistration: true,
      cardlessRegistrationType: 'ALL',
    },
    socialTariff: { status: 'NONE' },
  })
})

test('a chip number is found in every shape a reader gives it in, reversed too', async () => {
  const { uitpasNumber } = await addPassholder(t, regions.gent, {}, { chipNumber: '04784CDAEE3880' })
  for (const shape of [
    '04784CDAEE3880',
    '04784cdaee3880',
    '04:78:4c:da:ee:38:80',
    '0x04784CDAEE3880',
    '8038EEDA4C7804',
  ]) {
    expect((await look(shape)).json().uitpasNumber).toBe(uitpasNumber)
    expect((await get(`/chip-numbers/${encodeURIComponent(shape)}`)).json().uitpasNumber).toBe(uitpasNumber)
  }
})

test('a chip number that is one card as read and another reversed is refused', async () => {
  await addPassholder(t, regions.gent, {}, { chipNumber: '04AAAAAAAAAA01' })
  await addPassholder(t, regions.gent, {}, { chipNumber: '01AAAAAAAAAA04' })
  const answer = await look('04aaaaaaaaaa01')
  expect(answer.json()).toMatchObject(problem('body/invalid-data', 400))
  expect(answer.json().endUserMessage.nl).toContain('Typ het nummer')
})

test('a national number, typed or as a barcode, leads to the oldest active membership with an active card', async () => {
  const insz = inszOf('1998-05-12', 7)
  const person = await addPerson(t, { insz })
  await addMembership(t, person, regions.meetjesland, { blocked: 'LOST', at: new Date('2024-01-01T12:00:00Z') })
  const current = await addMembership(t, person, regions.gent)
  for (const shape of [insz, `${insz.slice(0, 6)}-${insz.slice(6, 9)}.${insz.slice(9)}`, `*${insz}*`]) {
    const answer = await look(shape)
    expect(answer.json()).toMatchObject({
      passholderId: person,
      uitpasNumber: current,
      cardSystem: { id: regions.gent },
    })
  }
  expect((await get(`/insz-numbers/${insz}`)).json().uitpasNumber).toBe(current)
})

test('a number is looked up without an address that holds it', async () => {
  const insz = inszOf('1998-05-12', 21)
  const { id } = await addPassholder(t, regions.gent, { insz })
  const lost = inszOf('1998-05-12', 23)
  await addPassholder(t, regions.gent, { insz: lost }, { blocked: 'STOLEN' })
  const blocked = inszOf('1998-05-12', 25)
  const { id: blockedId } = await addPassholder(t, regions.gent, { insz: blocked })
  await t.db.updateTable('passholders').set({ blocked_at: new Date() }).where('id', '=', blockedId).execute()
  const post = (path: string, payload: object) =>
    t.app.inject({ method: 'POST', url: `/api/uitpas${path}`, headers, payload })
  const unknown = inszOf('1950-01-01')
  for (const [path, name, lostType] of [
    ['/insz-numbers', 'inszNumber', 'uitpas/card-blocked'],
    ['/passes', 'identifier', 'uitpas/invalid-card-status'],
  ] as const) {
    expect((await post(path, { [name]: insz })).json()).toMatchObject({ passholderId: id })
    expect((await post(path, { [name]: lost })).json()).toMatchObject(problem(lostType, 400))
    expect((await post(path, { [name]: blocked })).json()).toMatchObject(problem('uitpas/passholder-blocked', 400))
    expect((await post(path, { [name]: unknown })).json()).toMatchObject(problem('uitpas/pass-not-found', 404))
  }
})

test('a national number of somebody whose only card is blocked says so', async () => {
  const insz = inszOf('1998-05-12', 9)
  const { id } = await addPassholder(t, regions.gent, { insz }, { blocked: 'STOLEN' })
  expect((await look(insz)).json()).toMatchObject({
    ...problem('uitpas/invalid-card-status', 400),
    cardStatus: 'BLOCKED',
    passholderId: id,
  })
  expect((await get(`/insz-numbers/${insz}`)).json()).toMatchObject(problem('uitpas/card-blocked', 400))
})

test('a national number of somebody without any card is no pass', async () => {
  const insz = inszOf('1998-05-12', 11)
  await addPerson(t, { insz })
  expect((await look(insz)).json()).toMatchObject(problem('uitpas/pass-not-found', 404))
})

test('a social tariff is that of the membership of this card, until the end of its last day', async () => {
  const person = await addPerson(t)
  const social = await addMembership(t, person, regions.gent, { socialTariffEnd: '2027-04-30' })
  const regular = await addMembership(t, person, regions.meetjesland)
  expect((await look(social)).json()).toMatchObject({
    socialTariff: { status: 'ACTIVE', endDate: '2027-04-30T23:59:59+02:00' },
  })
  expect((await look(regular)).json()).toMatchObject({ socialTariff: { status: 'NONE' } })
})

test('a social tariff in its grace period is active, with a message', async () => {
  const { uitpasNumber } = await addPassholder(t, regions.gent, {}, { socialTariffEnd: '2026-10-31' })
  const pass = (await look(uitpasNumber)).json()
  expect(pass.socialTariff.status).toBe('ACTIVE')
  expect(pass.messages).toEqual([
    {
      level: 'INFO',
      text: 'Het kansentarief liep tot 31 oktober 2026 en geldt nog tot en met 30 november 2026. Vraag om te verlengen.',
    },
  ])
})

test('a suspended social tariff shows as expired, with a message that says until when', async () => {
  const { uitpasNumber } = await addPassholder(
    t,
    regions.gent,
    {},
    { socialTariffEnd: '2027-04-30', suspendedUntil: '2027-01-31' },
  )
  const pass = (await look(uitpasNumber)).json()
  expect(pass.socialTariff.status).toBe('EXPIRED')
  expect(pass.messages).toEqual([{ level: 'WARN', text: 'Het kansentarief is geschorst tot en met 31 januari 2027.' }])
})

test('an expired social tariff is said', async () => {
  const { uitpasNumber } = await addPassholder(t, regions.meetjesland, {}, { socialTariffEnd: '2026-11-22' })
  const pass = (await look(uitpasNumber)).json()
  expect(pass.socialTariff).toEqual({ status: 'EXPIRED', endDate: '2026-11-22T23:59:59+01:00' })
  expect(pass.messages).toEqual([{ level: 'WARN', text: 'Het kansentarief is vervallen op 22 november 2026.' }])
})

test('a group pass shows as one, without points', async () => {
  const group = { kind: 'GROUP', name: 'Jeugdhuis Kristal', firstName: '' } as const
  const { uitpasNumber } = await addPassholder(t, regions.gent, group)
  expect((await look(uitpasNumber)).json()).toMatchObject({
    passType: 'GROUP',
    firstName: 'Jeugdhuis Kristal',
    points: 0,
  })
})

test('a blocked card answers its status and its holder', async () => {
  const { id, uitpasNumber } = await addPassholder(t, regions.gent, {}, { blocked: 'LOST' })
  const answer = (await look(uitpasNumber)).json()
  expect(answer).toMatchObject({
    ...problem('uitpas/invalid-card-status', 400),
    cardStatus: 'BLOCKED',
    passholderId: id,
    passType: 'INDIVIDUAL',
  })
  expect(answer.endUserMessage.nl).toBe('Deze kaart is geblokkeerd. Vraag de nieuwe kaart.')
  expect((await get(`/passes/${uitpasNumber}`)).json()).toMatchObject(problem('uitpas/card-blocked', 400))
})

test('a blocked card is blocked by its chip number too', async () => {
  const chipNumber = '04FFFFFFFFFF01'
  await addPassholder(t, regions.gent, {}, { chipNumber, blocked: 'DEFECT' })
  expect((await look(chipNumber)).json()).toMatchObject({ cardStatus: 'BLOCKED' })
  expect((await get(`/chip-numbers/${chipNumber}`)).json()).toMatchObject(problem('uitpas/card-blocked', 400))
})

test('a card in stock answers its status, and has no holder', async () => {
  const [uitpasNumber, chipNumber] = [nextUitpasNumber(true), '044AC54A8E6180']
  await transact(t.db, (trx) => insertStock(trx, [{ uitpasNumber, chipNumber, cardSystemId: regions.gent }]))
  const answer = (await look(chipNumber)).json()
  expect(answer).toMatchObject({ ...problem('uitpas/invalid-card-status', 400), cardStatus: 'LOCAL_STOCK' })
  expect(answer).not.toHaveProperty('passholderId')
  expect(answer.endUserMessage.nl).toContain('Registreer eerst')
  expect((await get(`/chip-numbers/${chipNumber}`)).json()).toMatchObject(problem('uitpas/pass-not-found', 404))
})

test('every card of a blocked passholder answers passholder-blocked, until it is lifted', async () => {
  const insz = inszOf('1998-05-12', 13)
  const { id, uitpasNumber } = await addPassholder(t, regions.gent, { insz }, { chipNumber: '04BBBBBBBBBB01' })
  const old = await addMembership(t, id, regions.meetjesland, { blocked: 'DEFECT' })
  await transact(t.db, (trx) => blockPassholder(trx, { passholderId: id, reason: 'misbruik', at: t.clock.now() }))
  const paths = [`/passes?identifier=${uitpasNumber}`, `/passes?identifier=${old}`, `/passes/${uitpasNumber}`]
  for (const path of [...paths, `/chip-numbers/04BBBBBBBBBB01`, `/insz-numbers/${insz}`]) {
    expect((await get(path)).json()).toMatchObject(problem('uitpas/passholder-blocked', 400))
  }
  await transact(t.db, (trx) => unblockPassholder(trx, id))
  expect((await look(uitpasNumber)).statusCode).toBe(200)
})

test('an unknown number is not found, and text that is no number is refused', async () => {
  for (const unknown of [nextUitpasNumber(), '04CCCCCCCCCC01', inszOf('1950-01-01')]) {
    expect((await look(unknown)).json()).toMatchObject(problem('uitpas/pass-not-found', 404))
  }
  for (const text of ['0900000095903', '123', 'noor', '', '83030201541']) {
    expect((await look(text)).json()).toMatchObject(problem('body/invalid-data', 400))
  }
  expect((await get('/passes')).json()).toMatchObject(problem('url/invalid-data', 400))
  for (const path of [
    '/passes/0900000095903',
    '/insz-numbers/83030201541',
    '/chip-numbers/0478',
    `/passes/${nextUitpasNumber()}`,
  ]) {
    expect((await get(path)).json()).toMatchObject(problem('uitpas/pass-not-found', 404))
  }
})

test('each look-up asks for its own permission', async () => {
  const { headers } = await addClient(t, regions.vooruit, ['CHECKINS_WRITE'])
  for (const path of ['/passes?identifier=1', '/passes/1', '/insz-numbers/1', '/chip-numbers/1']) {
    const url = `/api/uitpas${path}`
    expect((await t.app.inject({ url, headers })).json()).toMatchObject(problem('auth/forbidden', 403))
    expect((await t.app.inject({ url })).json()).toMatchObject(problem('auth/unauthorized', 401))
  }
})

test('a look-up is in the audit trail, and no national number is in it or in the log', async () => {
  const insz = inszOf('1998-05-12', 15)
  const { id } = await addPassholder(t, regions.gent, { insz })
  await look(insz)
  await get(`/insz-numbers/${insz}`)
  const entries = await t.db.selectFrom('audit_entries').selectAll().where('passholder_id', '=', id).execute()
  expect(entries.map((entry) => entry.act)).toEqual(['pass.read', 'pass.read'])
  expect(JSON.stringify(entries) + t.logLines.join('')).not.toContain(insz)
})
