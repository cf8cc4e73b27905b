import { afterAll, beforeAll, expect, test } from 'vitest'
import { addMembership, addPerson, inszOf } from '../../test/scenes/people.ts'
import { addClient, addRegions, type Regions } from '../../test/scenes/region.ts'
import { openTestApp, type TestApp } from '../../test/test-app.ts'
import { createAccount } from '../identity/accounts.ts'
import { newId } from '../values/ids.ts'

let app: TestApp
let regions: Regions
let clientId: string
beforeAll(async () => {
  app = await openTestApp()
  regions = await addRegions(app)
  clientId = (
    await addClient(app, regions.vooruit, ['PASSHOLDERS_REGISTER_UITID', 'PASSHOLDERS_SELF_READ', 'PASSHOLDERS_WRITE'])
  ).clientId
})
afterAll(() => app.close())

const problem = (type: string) => `https://api.publiq.be/probs/${type}`
const basic = (number: string, birth: string) => `Basic ${Buffer.from(`${number}:${birth}`).toString('base64')}`
const me = '/api/uitpas/passholders/me'

async function addNoor() {
  const id = await addPerson(app, {
    dateOfBirth: '1998-05-12',
    insz: inszOf('1998-05-12', sequence++),
    email: 'noor@post.example',
  })
  return { id, uitpasNumber: await addMembership(app, id, regions.gent) }
}
let sequence = 100

const tokenOf = (authorization: string, headers: Record<string, string> = { 'x-client-id': clientId }) =>
  app.app.inject({ url: `${me}/uitid/registration-token`, headers: { authorization, ...headers } })
async function registrationTokenOf(uitpasNumber: string): Promise<string> {
  return (await tokenOf(basic(uitpasNumber, '1998-05-12'))).json().token
}
const statusOf = (token: string) =>
  app.app.inject({ url: `${me}/uitid/status`, headers: { 'x-registration-token': token, 'x-client-id': clientId } })
async function link(accountId: string, token: string, client = clientId) {
  const authorization = `Bearer ${await app.userToken(accountId, client)}`
  const headers = { authorization, 'x-registration-token': token }
  return app.app.inject({ method: 'PUT', url: `${me}/uitid`, headers })
}

test('somebody makes their pass theirs in four steps, and is known from then on', async () => {
  const noor = await addNoor()
  const accountId = await createAccount(app.db, { email: 'noor@post.example', name: 'Noor Desmet' })
  const emails = (email: string) =>
    app.app.inject({ url: `/api/uitpas/uitid/emails/${email}`, headers: { 'x-client-id': clientId } })
  const token = await registrationTokenOf(noor.uitpasNumber)
  const { uitpasNumber } = noor
  expect((await statusOf(token)).json()).toEqual({ uitpasNumber, email: 'noor@post.example', state: 'UNREGISTERED' })
  expect((await emails('NOOR@post.example')).json()).toEqual({ state: 'UITID_REGISTERED' })
  expect((await emails('nobody@post.example')).json()).toEqual({ state: 'UITID_UNREGISTERED' })
  const headers = { authorization: `Bearer ${await app.userToken(accountId, clientId)}` }
  expect((await app.app.inject({ url: me, headers })).json()).toMatchObject({
    status: 404,
    type: problem('uitpas/passholder-not-found'),
  })
  expect((await link(accountId, token)).statusCode).toBe(201)
  expect((await statusOf(token)).json()).toMatchObject({ state: 'REGISTERED' })
  expect((await emails('noor@post.example')).json()).toEqual({ state: 'UITPAS_ALREADY_LINKED' })
  const read = (await app.app.inject({ url: me, headers })).json()
  expect(read).toMatchObject({ id: noor.id, uitpasNumber, uitidStatus: 'REGISTERED', inszNumber: expect.any(String) })
})

test('whatever is wrong with number or date of birth, the answer is the same', async () => {
  const noor = await addNoor()
  const group = await addPerson(app, { kind: 'GROUP', name: 'De Brug', firstName: '' })
  const lost = await addPerson(app, { dateOfBirth: '1998-05-12' })
  const groupNumber = await addMembership(app, group, regions.gent)
  const lostNumber = await addMembership(app, lost, regions.gent, { blocked: 'LOST' })
  const wrong = await Promise.all([
    tokenOf(basic(noor.uitpasNumber, '1998-05-13')),
    tokenOf(basic('0900000095902', '1998-05-12')),
    tokenOf(basic('0900000095903', '1998-05-12')),
    tokenOf(basic(groupNumber, '')),
    tokenOf(basic(lostNumber, '1998-05-12')),
    tokenOf('Basic x'),
    tokenOf('Bearer abc'),
  ])
  const bodies = wrong.map((answer) => ({ ...answer.json(), requestId: '' }))
  expect(new Set(bodies.map((body) => JSON.stringify(body))).size).toBe(1)
  expect(bodies[0]).toMatchObject({ status: 403, type: problem('auth/forbidden') })
  expect((await tokenOf(basic(noor.uitpasNumber, '1998-05-12'), {})).statusCode).toBe(401)
})

test('a registration token is good for half an hour, and only as it was given', async () => {
  const noor = await addNoor()
  const token = await registrationTokenOf(noor.uitpasNumber)
  expect(token).not.toContain(noor.id)
  for (const other of [token.replace(/.{4}$/, 'AAAA'), token.slice(0, -8), 'nothing:at all'])
    expect((await statusOf(other)).statusCode, other).toBe(403)
  const began = app.clock.now()
  app.clock.freeze(new Date(began.getTime() + 29 * 60_000))
  expect((await statusOf(token)).statusCode).toBe(200)
  app.clock.freeze(new Date(began.getTime() + 30 * 60_000))
  expect((await statusOf(token)).statusCode).toBe(403)
  expect((await link(newId(), token)).statusCode).toBe(403)
  app.clock.freeze(began)
})

test('an account is of one person and a person has one account, also at the same moment', async () => {
  const [noor, other] = [await addNoor(), await addNoor()]
  const token = await registrationTokenOf(noor.uitpasNumber)
  const answers = await Promise.all(Array.from({ length: 8 }, () => link(newId(), token)))
  expect(answers.filter(({ statusCode }) => statusCode === 201)).toHaveLength(1)
  for (const refused of answers.filter(({ statusCode }) => statusCode !== 201)) {
    expect(refused.json()).toMatchObject({ status: 400, type: problem('uitpas/passholder-already-registered') })
  }
  const accountId = newId()
  const tokens = [
    await registrationTokenOf(other.uitpasNumber),
    await registrationTokenOf((await addNoor()).uitpasNumber),
  ]
  const both = await Promise.all(tokens.map((one) => link(accountId, one)))
  expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([201, 400])
  const refused = both.find(({ statusCode }) => statusCode === 400)?.json()
  expect(refused.type).toBe(problem('uitpas/uitid-already-registered'))
})

test('an app without the permission links nobody and reads nobody', async () => {
  const noor = await addNoor()
  const { clientId: small } = await addClient(app, regions.vooruit, ['PASSHOLDERS_SEARCH'])
  expect((await link(newId(), await registrationTokenOf(noor.uitpasNumber), small)).statusCode).toBe(403)
  const headers = { authorization: `Bearer ${await app.userToken(newId(), small)}` }
  expect((await app.app.inject({ url: me, headers })).statusCode).toBe(403)
})

test('who tries numbers or addresses from one network is stopped', async () => {
  const limited = await openTestApp({ RATE_LIMIT_LOOKUP: '3' })
  const { gent, vooruit } = await addRegions(limited)
  expect(gent).toBeGreaterThan(0)
  const { clientId: id } = await addClient(limited, vooruit, [])
  const ask = (url: string) =>
    limited.app.inject({ url, headers: { 'x-client-id': id, authorization: basic('0900000095902', '1998-05-12') } })
  const last = async (url: string) => {
    for (let i = 0; i < 3; i++) expect((await ask(url)).statusCode).not.toBe(429)
    return (await ask(url)).json()
  }
  expect(await last(`${me}/uitid/registration-token`)).toMatchObject({
    status: 429,
    type: problem('uitpas/rate-limited'),
  })
  // What is counted is the address, whatever it asks.
  for (const url of [`${me}/uitid/status`, '/api/uitpas/uitid/emails/x@y.example', '/api/uitpas/grouppasses']) {
    const refused = await limited.app.inject({ url, headers: { 'x-client-id': id } })
    expect(refused.json().type).toBe(problem('uitpas/rate-limited'))
  }
  await limited.close()
})
