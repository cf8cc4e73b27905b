import { afterAll, beforeAll, expect, test } from 'vitest'
import { addMembership, addPassholder, addPerson, nextUitpasNumber } from '../../test/scenes/people.ts'
import { addClient, addRegions, type Regions } from '../../test/scenes/region.ts'
import { openTestApp, type TestApp } from '../../test/test-app.ts'
import { newId } from '../values/ids.ts'

let app: TestApp
let regions: Regions
let client: Awaited<ReturnType<typeof addClient>>
beforeAll(async () => {
  app = await openTestApp()
  regions = await addRegions(app)
  client = await addClient(app, regions.vooruit, ['GROUPPASSES_SEARCH'])
})
afterAll(() => app.close())

const problem = (type: string) => `https://api.publiq.be/probs/${type}`
const ask = (path: string, headers: Record<string, string> = client.headers) =>
  app.app.inject({ url: `/api/uitpas/grouppasses${path}`, headers })

async function addGroup(cardSystemId: number, rest: object = {}) {
  const id = await addPerson(app, {
    kind: 'GROUP',
    name: 'Buurtwerk De Brug',
    firstName: '',
    email: 'brug@post.example',
  })
  const uitpasNumber = nextUitpasNumber(true)
  const tariff = { socialTariffEnd: '2027-04-30', ticketsPerYear: 500 }
  return { id, uitpasNumber: await addMembership(app, id, cardSystemId, { uitpasNumber, ...tariff, ...rest }) }
}

test('a group pass is found by either number, with what its year allows', async () => {
  const chipNumber = '04D0AB6AF85C81'
  const { id, uitpasNumber } = await addGroup(regions.gent, { chipNumber })
  const found = (await ask(`?uitpasNumber=${uitpasNumber}`)).json()
  expect(found).toMatchObject({
    totalItems: 1,
    member: [
      {
        id,
        uitpasNumber,
        name: 'Buurtwerk De Brug',
        cardStatus: 'ACTIVE',
        socialTariff: { status: 'ACTIVE', totalTicketsPerYear: 500, availableTickets: 500 },
        cardSystem: { id: regions.gent },
        address: { postalCode: '9000', city: 'Gent' },
      },
    ],
  })
  expect((await ask(`?chipNumber=${chipNumber.toLowerCase()}`)).json()).toEqual(found)
  expect((await ask(`?chipNumber=${chipNumber}&uitpasNumber=${uitpasNumber}`)).json()).toEqual(found)
  expect((await ask(`/${id}`)).json()).toEqual(found.member[0])
})

test('a client id alone hears nothing of who the group is', async () => {
  const { uitpasNumber } = await addGroup(regions.gent)
  const { body, statusCode } = await ask(`?uitpasNumber=${uitpasNumber}`, { 'x-client-id': client.clientId })
  expect(statusCode).toBe(200)
  expect(JSON.parse(body).member).toEqual([
    { uitpasNumber, cardStatus: 'ACTIVE', cardSystem: expect.anything(), socialTariff: { status: 'ACTIVE' } },
  ])
})

test('people, unknown numbers and two numbers that do not belong together find nothing', async () => {
  const person = await addPassholder(app, regions.gent)
  const group = await addGroup(regions.gent, { chipNumber: '04D0AB6AF85C82' })
  for (const query of [
    `?uitpasNumber=${person.uitpasNumber}`,
    '?uitpasNumber=0900000095902',
    '?chipNumber=04AAAAAAAAAA80',
    `?chipNumber=04D0AB6AF85C82&uitpasNumber=${person.uitpasNumber}`,
  ])
    expect((await ask(query)).json(), query).toEqual({ totalItems: 0, member: [] })
  expect((await ask(`/${person.id}`)).json()).toMatchObject({ status: 404, type: problem('url/not-found') })
  expect((await ask(`/${newId()}`)).statusCode).toBe(404)
  expect((await ask(`/${group.id}`)).statusCode).toBe(200)
})

test('refused: no number, a wrong one, too many at once, another permission, another region', async () => {
  const elsewhere = await addGroup(regions.meetjesland)
  expect((await ask('')).json()).toMatchObject({ status: 400, type: problem('url/invalid-data') })
  expect((await ask('?uitpasNumber=0900000095903')).json().type).toBe(problem('uitpas/invalid-uitpas-number'))
  expect((await ask('?uitpasNumber=0900000095902&limit=101')).json().type).toBe(problem('url/query-limit-exceeded'))
  const other = await addClient(app, regions.vooruit, ['PASSES_READ'])
  expect((await ask('?uitpasNumber=0900000095902', other.headers)).statusCode).toBe(403)
  expect((await ask(`/${elsewhere.id}`)).statusCode).toBe(403)
  // Whoever shows a pass is there.
  expect((await ask(`?uitpasNumber=${elsewhere.uitpasNumber}`)).json().totalItems).toBe(1)
})

test('a blocked card is shown as it is', async () => {
  const { uitpasNumber } = await addGroup(regions.gent, { blocked: 'LOST' })
  expect((await ask(`?uitpasNumber=${uitpasNumber}`)).json().member[0]).toMatchObject({ cardStatus: 'BLOCKED' })
})
