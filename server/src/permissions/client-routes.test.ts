import { afterAll, beforeAll, expect, test } from 'vitest'
import { queuedMails } from '../../test/mails.ts'
import { addAdministrator, addRegions, type Regions } from '../../test/scenes/region.ts'
import { openTestApp, type TestApp } from '../../test/test-app.ts'
import { transact } from '../db/transact.ts'
import { createAccount } from '../identity/accounts.ts'
import { findClient, isClientSecret } from '../identity/clients.ts'
import { findFactors, hasAnyFactor, insertTotp, replaceRecoveryCodes } from '../identity/second-factor/store.ts'
import { newId } from '../values/ids.ts'
import { addPlatformAdmin, findClientGrants } from './store.ts'

let t: TestApp
let regions: Regions
let gent: Headers
let platform: Headers
type Headers = Record<string, string>

beforeAll(async () => {
  t = await openTestApp()
  regions = await addRegions(t)
  gent = (await addAdministrator(t, regions.gent)).headers
  const accountId = await createAccount(t.db, { email: 'platform@openpas.example', name: 'Pia' })
  await transact(t.db, (trx) => addPlatformAdmin(trx, { accountId, at: t.clock.now() }))
  platform = { authorization: `Bearer ${await t.userToken(accountId)}` }
})
afterAll(() => t.close())

async function call(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, headers: Headers, body?: object) {
  const answer = await t.app.inject({ method, url: `/api/ksb${path}`, headers, ...(body ? { payload: body } : {}) })
  return { status: answer.statusCode, body: answer.body === '' ? undefined : answer.json() }
}

const shop = {
  name: 'Ticketwinkel',
  redirectUris: ['https://shop.example/terug', 'http://localhost:3000/terug', 'uitpas://terug'],
  postLogoutRedirectUris: ['https://shop.example/'],
  allowedOrigins: ['https://shop.example'],
  grants: ['authorization_code', 'refresh_token', 'client_credentials'],
}
const ofGent = () => `/card-systems/${regions.gent}/clients`

async function register() {
  const { status, body } = await call('POST', ofGent(), gent, { ...shop, kind: 'confidential' })
  expect(status).toBe(201)
  return body as { clientId: string; secret: string }
}

async function works(clientId: string, secret: string): Promise<boolean> {
  const client = await findClient(t.db, clientId)
  return !!client?.secret_hash && isClientSecret(t.config.secrets, clientId, client.secret_hash, secret)
}

test('a card system registers a client, says its secret once, and another card system does not find it', async () => {
  const { clientId, secret } = await register()
  expect(await works(clientId, secret)).toBe(true)
  const { body } = await call('GET', ofGent(), gent)
  expect(body.member).toContainEqual({
    clientId,
    kind: 'confidential',
    active: true,
    cardSystemId: regions.gent,
    ...shop,
  })
  expect(JSON.stringify(body)).not.toContain(secret)
  expect((await call('GET', '/clients', platform)).body.member).toContainEqual(expect.objectContaining({ clientId }))
  const other = await addAdministrator(t, regions.meetjesland)
  const theirs = `/card-systems/${regions.meetjesland}/clients`
  expect((await call('GET', theirs, other.headers)).body).toEqual({ totalItems: 0, member: [] })
  expect(await call('POST', `${theirs}/${clientId}/secret`, other.headers)).toMatchObject({ status: 404 })
})

test('another secret ends the one before; disabled it is nobody, enabled it works again', async () => {
  const { clientId, secret } = await register()
  const next = (await call('POST', `${ofGent()}/${clientId}/secret`, gent)).body.secret
  expect([await works(clientId, secret), await works(clientId, next)]).toEqual([false, true])
  await call('PUT', `${ofGent()}/${clientId}/active`, gent, { active: false })
  expect(await findClient(t.db, clientId)).toBeUndefined()
  await call('PUT', `${ofGent()}/${clientId}/active`, gent, { active: true })
  expect(await works(clientId, next)).toBe(true)
})

test('changes are in the audit trail by the names of fields', async () => {
  const { clientId } = await register()
  const changed = { ...shop, name: 'Winkel', allowedOrigins: [] }
  expect(await call('PUT', `${ofGent()}/${clientId}`, gent, changed)).toMatchObject({ status: 204 })
  expect((await call('GET', ofGent(), gent)).body.member).toContainEqual(
    expect.objectContaining({ clientId, ...changed }),
  )
  const entries = await t.db.selectFrom('audit_entries').select('act').where('subject_id', '=', clientId).execute()
  expect(entries.map(({ act }) => act).sort()).toEqual(['client.create', 'client.update'])
})

test('addresses are https, one’s own machine or an app’s, without wildcard or fragment', async () => {
  const wrong = [
    'http://shop.example/',
    'https://*.shop.example/',
    'https://shop.example/#a',
    'javascript://x/%0aa',
    'shop',
  ]
  for (const uri of wrong) {
    const body = { ...shop, kind: 'confidential', redirectUris: [uri] }
    const answer = await call('POST', ofGent(), gent, body)
    expect(answer.status, uri).toBe(400)
    expect(answer.body.schemaErrors, uri).toMatchObject([{ jsonPointer: '/redirectUris/0' }])
  }
  const wide = { ...shop, kind: 'confidential', allowedOrigins: ['https://shop.example/pad'] }
  expect(await call('POST', ofGent(), gent, wide)).toMatchObject({ status: 400 })
  expect(await call('POST', ofGent(), gent, { ...shop, kind: 'public' })).toMatchObject({ status: 400 })
})

test('a client holds permissions for balies of the card system, and for no other', async () => {
  const { clientId } = await register()
  const at = (organizerId: string) => `${ofGent()}/${clientId}/permissions/${organizerId}`
  const permissions = ['CHECKINS_WRITE']
  expect(await call('PUT', at(regions.vooruit), gent, { permissions })).toMatchObject({ status: 204 })
  expect(await call('PUT', at(regions.herbakker), gent, { permissions })).toMatchObject({ status: 404 })
  const elsewhere = `/clients/${clientId}/permissions/${regions.herbakker}`
  expect(await call('PUT', elsewhere, platform, { permissions })).toMatchObject({ status: 204 })
  const here = { organizer: { id: regions.vooruit, name: expect.any(String) }, permissions }
  expect((await call('GET', `${ofGent()}/${clientId}/permissions`, gent)).body).toEqual({ member: [here] })
  const all = (await call('GET', `/clients/${clientId}/permissions`, platform)).body.member
  expect(all.map((one: typeof here) => one.organizer.id).sort()).toEqual([regions.vooruit, regions.herbakker].sort())
  expect(await call('GET', `${ofGent()}/nobody/permissions`, gent)).toMatchObject({ status: 404 })
  expect(await call('GET', '/clients/nobody/permissions', platform)).toMatchObject({ status: 404 })
  await call('PUT', elsewhere, platform, { permissions: [] })
  const beyond = { permissions: ['EVENTS_READ_ALL'] }
  expect(await call('PUT', at(regions.vooruit), gent, beyond)).toMatchObject({ status: 403 })
  expect(await findClientGrants(t.db, clientId)).toMatchObject([{ organizerId: regions.vooruit }])
  expect(await call('PUT', at(regions.vooruit), gent, { permissions: [] })).toMatchObject({ status: 204 })
  expect(await findClientGrants(t.db, clientId)).toEqual([])
})

test('the platform finds, disables and enables an account, and resets its second factor', async () => {
  const email = `${newId()}@openpas.example`
  const id = await createAccount(t.db, { email, name: 'Rik', emailVerified: true })
  const find = () => call('POST', '/accounts/search', platform, { email: email.toUpperCase() })
  expect((await find()).body.member).toEqual([{ id, email, name: 'Rik', emailVerified: true, active: true }])
  expect(await call('PUT', `/accounts/${id}/active`, platform, { active: false })).toMatchObject({ status: 204 })
  expect((await find()).body.member).toMatchObject([{ active: false }])
  expect(await call('PUT', `/accounts/${id}/active`, platform, { active: true })).toMatchObject({ status: 204 })
  expect(await call('DELETE', `/accounts/${id}/second-factor`, platform)).toMatchObject({ status: 204 })
  expect(await call('DELETE', `/accounts/${newId()}/second-factor`, platform)).toMatchObject({ status: 404 })
  expect(await call('PUT', `/accounts/${newId()}/active`, platform, { active: true })).toMatchObject({ status: 404 })
  const entries = await t.db.selectFrom('audit_entries').select('act').where('subject_id', '=', id).execute()
  expect(entries.map(({ act }) => act)).toEqual(
    expect.arrayContaining(['account.disable', 'account.enable', 'second-factor.reset', 'account.read']),
  )
})

test('what is not there is not found: a card system, a client of it or of the platform, a balie', async () => {
  const { clientId } = await register()
  const notFound = (type: string) => ({ status: 404, body: { type: `https://api.publiq.be/probs/uitpas/${type}` } })
  const body = { ...shop, kind: 'confidential' }
  expect(await call('POST', '/card-systems/999999/clients', platform, body)).toMatchObject(
    notFound('cardsystem-not-found'),
  )
  for (const [path, headers] of [
    [ofGent(), gent],
    ['/clients', platform],
  ] as const) {
    for (const [method, at, sent] of [
      ['PUT', '', shop],
      ['POST', '/secret', undefined],
      ['PUT', '/active', { active: true }],
      ['GET', '/permissions', undefined],
      ['PUT', `/permissions/${regions.vooruit}`, { permissions: [] }],
    ] as const)
      expect(await call(method, `${path}/nobody${at}`, headers, sent)).toMatchObject(notFound('client-not-found'))
    const at = `${path}/${clientId}/permissions/${newId()}`
    expect(await call('PUT', at, headers, { permissions: [] })).toMatchObject(notFound('organizer-not-found'))
  }
})

test('two changes of one client at the same moment come one after the other, and the last one stands whole', async () => {
  const { clientId } = await register()
  const path = `${ofGent()}/${clientId}`
  const changes = [1, 2, 3, 4].map((n) => ({
    ...shop,
    name: `Winkel ${n}`,
    allowedOrigins: [`https://winkel${n}.example`],
  }))
  const answers = await Promise.all(changes.map((body) => call('PUT', path, gent, body)))
  expect(answers.map(({ status }) => status)).toEqual([204, 204, 204, 204])
  const { member } = (await call('GET', ofGent(), gent)).body
  const left = member.find((one: { clientId: string }) => one.clientId === clientId)
  expect(changes).toContainEqual({ ...shop, name: left.name, allowedOrigins: left.allowedOrigins })
  const secrets = await Promise.all([1, 2, 3].map(() => call('POST', `${path}/secret`, gent)))
  const working = await Promise.all(secrets.map(({ body }) => works(clientId, body.secret)))
  expect(working.filter(Boolean)).toHaveLength(1)
})

test('disabling an account ends its sessions and its tokens; enabling it accepts what it was invited to meanwhile', async () => {
  const email = `${newId()}@openpas.example`
  const id = await createAccount(t.db, { email, name: 'Rik', emailVerified: true })
  const none = { grant_id: null, uid: null, user_code: null, consumed_at: null, expires_at: null }
  const artifact = (model: string) => ({ id_hash: Buffer.from(`${model} ${id}`), model, payload: '{}', account_id: id })
  await t.db
    .insertInto('oidc_artifacts')
    .values(['Session', 'RefreshToken'].map((model) => ({ ...artifact(model), ...none })))
    .execute()
  expect(await call('PUT', `/accounts/${id}/active`, platform, { active: false })).toMatchObject({ status: 204 })
  expect(await t.db.selectFrom('oidc_artifacts').selectAll().where('account_id', '=', id).execute()).toEqual([])
  const token = { authorization: `Bearer ${await t.userToken(id)}` }
  const me = () => t.app.inject({ method: 'GET', url: '/api/balie/me', headers: token })
  expect((await me()).statusCode).toBe(401)

  const staff = `/card-systems/${regions.gent}/organizers/${regions.vooruit}/staff`
  const invited = await call('POST', staff, gent, { email, type: 'MEMBER' })
  expect(invited).toMatchObject({ status: 201, body: { invited: true } })
  expect(await call('PUT', `/accounts/${id}/active`, platform, { active: true })).toMatchObject({ status: 204 })
  expect((await call('GET', staff, gent)).body.member).toContainEqual(expect.objectContaining({ id, invited: false }))
})

test('resetting takes the app, the passkeys and the recovery codes away, and tells their owner', async () => {
  const email = `${newId()}@openpas.example`
  const accountId = await createAccount(t.db, { email, name: 'Rik', emailVerified: true })
  await transact(t.db, async (trx) => {
    await insertTotp(trx, { accountId, secretSealed: 'sealed', step: 1 })
    await replaceRecoveryCodes(trx, accountId, [{ id: newId(), code_hash: '$argon2id$one' }])
  })
  expect(await hasAnyFactor(t.db, accountId)).toBe(true)
  expect(await call('DELETE', `/accounts/${accountId}/second-factor`, platform)).toMatchObject({ status: 204 })
  expect(await findFactors(t.db, accountId)).toMatchObject({ passkeys: [], recoveryCodes: 0 })
  expect(await hasAnyFactor(t.db, accountId)).toBe(false)
  const mails = (await queuedMails(t.db, t.config.secrets)).filter(({ to }) => to === email)
  expect(mails).toMatchObject([{ template: 'factorRemoved' }])
})
