import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Administrator, addCardSystemAdministrator, askKsb } from '../../test/scenes/administrators.ts'
import { addEvent, addPassholder, asClient, type Counter, nextNumber, openCounter } from '../../test/scenes/counter.ts'
import { openTestApp, type TestApp } from '../../test/test-app.ts'
import { insertStock } from '../cards/store.ts'
import { transact } from '../db/transact.ts'
import { newId } from '../values/ids.ts'

// One line of text on top of KSB, and what somebody may mean by it.

let app: TestApp
let here: Counter
let elsewhere: Counter
let admin: Administrator
let noor: { passholderId: string; uitpasNumber: string }

beforeAll(async () => {
  app = await openTestApp()
  here = await openCounter(app)
  elsewhere = await openCounter(app)
  admin = await addCardSystemAdministrator(app, here.cardSystemId)
  noor = await addPassholder(app, here.cardSystemId, { firstName: 'Noor', name: 'Verstraete' })
  await addPassholder(app, elsewhere.cardSystemId, { firstName: 'Noor', name: 'Verstraete' })
})
afterAll(() => app.close())

const search = (q: string, of = here.cardSystemId, as = admin) =>
  askKsb(app, as, 'POST', `/card-systems/${of}/quick-search`, { q })
const foundBy = async (q: string) => (await search(q)).body.member
const reads = async () =>
  (await app.db.selectFrom('audit_entries').select(['passholder_id']).where('act', '=', 'passholder.search').execute())
    .length

test('a person by name, in either order, by number, chip and UUID; each is in the trail once', async () => {
  const person = {
    kind: 'PASSHOLDER',
    id: noor.passholderId,
    title: 'Noor Verstraete',
    text: `${noor.uitpasNumber} · Eeklo`,
  }
  for (const typed of [
    'verstraete',
    'noor',
    'Noor Verstraete',
    'verstraete noor',
    noor.uitpasNumber,
    noor.uitpasNumber.replace(/^(.{4})/, '$1 '),
    noor.uitpasNumber.slice(0, 12),
    noor.passholderId,
  ]) {
    const before = await reads()
    expect(await foundBy(typed), typed).toEqual([person])
    expect(await reads(), typed).toBe(before + 1)
  }
  await app.db
    .updateTable('cards')
    .set({ chip_number: '04784CDAEE3880' })
    .where('uitpas_number', '=', noor.uitpasNumber)
    .execute()
  expect(await foundBy('04:78:4c:da:ee:38:80')).toEqual([person])
})

test('a card that nobody has, with where it lies', async () => {
  const uitpasNumber = nextNumber()
  const { cardSystemId, organizerId } = here
  await transact(app.db, (trx) => insertStock(trx, [{ uitpasNumber, cardSystemId, organizerId }]))
  expect(await foundBy(uitpasNumber)).toEqual([
    { kind: 'CARD', id: uitpasNumber, title: uitpasNumber, text: 'Bibliotheek Eeklo' },
  ])
})

test('a balie and an event, by words and by their ids', async () => {
  const eventId = await addEvent(app, here, { type: 'permanent', hours: [] }, { title: 'Zwemmen voor beginners' })
  const event = { kind: 'EVENT', id: eventId, title: 'Zwemmen voor beginners', text: 'Bibliotheek Eeklo' }
  const balie = { kind: 'BALIE', id: here.organizerId, title: 'Bibliotheek Eeklo', text: 'Eeklo' }
  expect(await foundBy('zwemmen beginners')).toEqual([event])
  expect(await foundBy(eventId.toUpperCase())).toEqual([event])
  expect(await foundBy('bibliotheek')).toContainEqual(balie)
  expect(await foundBy(here.organizerId)).toEqual([balie])
})

test('a check-in by its ActieID, and a client by its consumerkey', async () => {
  const saved = await asClient(app, here)('POST', '/checkins', {
    uitpasNumber: noor.uitpasNumber,
    eventId: here.eventId,
  })
  expect(await foundBy(saved.body.id)).toEqual([
    {
      kind: 'CHECKIN',
      id: saved.body.id,
      title: 'Lantaarns maken met wilgentenen',
      text: 'Bibliotheek Eeklo',
      at: '2026-11-23T14:00:00+01:00',
    },
  ])
  const list = await askKsb(app, admin, 'GET', `/card-systems/${here.cardSystemId}/checkins?id=${saved.body.id}`)
  expect(list.body.member.map(({ id }: { id: string }) => id)).toEqual([saved.body.id])
  const none = await askKsb(app, admin, 'GET', `/card-systems/${here.cardSystemId}/checkins?id=${newId()}`)
  expect(none.body.totalItems).toBe(0)
  await app.db
    .insertInto('clients')
    .values({ client_id: here.clientId, name: 'Ticketwinkel', kind: 'public', grants: ['authorization_code'] })
    .execute()
  expect(await foundBy(here.clientId)).toEqual([
    { kind: 'CLIENT', id: here.organizerId, title: 'Ticketwinkel', text: 'Bibliotheek Eeklo' },
  ])
})

test('nothing of another card system but a whole number, and nothing for who does not administer', async () => {
  const theirs = await addPassholder(app, elsewhere.cardSystemId, { firstName: 'Wout', name: 'Goethals' })
  for (const typed of ['goethals', theirs.passholderId, elsewhere.organizerId, elsewhere.eventId, elsewhere.clientId])
    expect(await foundBy(typed), typed).toEqual([])
  expect(await foundBy(theirs.uitpasNumber)).toMatchObject([
    { kind: 'PASSHOLDER', id: theirs.passholderId, uitpasNumber: theirs.uitpasNumber },
  ])
  expect((await search('noor', elsewhere.cardSystemId)).status).toBe(403)
})

test('what can be no name or number finds nothing, and is no fault', async () => {
  for (const typed of ['x', '12', '0900000000000', '90010112345', '%', '"', ' a ', '" AND "', newId()])
    expect(await search(typed), typed).toMatchObject({ status: 200, body: { member: [] } })
  expect((await search('')).status).toBe(400)
})
