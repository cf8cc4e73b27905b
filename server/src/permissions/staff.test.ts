import { afterAll, beforeAll, expect, test } from 'vitest'
import { queuedMails } from '../../test/mails.ts'
import { addAdministrator, addClient, addCounterWorker, addRegions, type Regions } from '../../test/scenes/region.ts'
import { openTestApp, type TestApp } from '../../test/test-app.ts'
import { transact } from '../db/transact.ts'
import { createAccount } from '../identity/accounts.ts'
import { createOrganizer } from '../organizers/store.ts'
import { newId } from '../values/ids.ts'
import { acceptInvitations } from './invite.ts'
import { purgeInvitations } from './role-store.ts'
import { addStaff } from './store.ts'

let t: TestApp
let regions: Regions
beforeAll(async () => {
  t = await openTestApp()
  regions = await addRegions(t)
})
afterAll(() => t.close())

type Headers = Record<string, string>
const problem = (type: string, status: number) => ({ type: `https://api.publiq.be/probs/${type}`, status })

async function call(method: 'GET' | 'POST' | 'DELETE', path: string, headers: Headers, body?: object) {
  const url = `/api/uitpas/organizers/${path}`
  const answer = await t.app.inject({ method, url, headers, ...(body ? { payload: body } : {}) })
  return {
    status: answer.statusCode,
    headers: answer.headers,
    body: answer.body === '' ? undefined : answer.json(),
  }
}

async function balie(): Promise<string> {
  const id = newId()
  await transact(t.db, (trx) => createOrganizer(trx, { id, name: 'Zaal Leie', cardSystemIds: [regions.gent] }))
  return id
}

/** Somebody with an account, who is this at a balie. */
async function addWorker(organizerId: string | undefined, type: 'MEMBER' | 'ADMIN' = 'ADMIN', emailVerified = true) {
  const email = `${newId()}@Balie.example`
  const accountId = await createAccount(t.db, { email, name: 'Hilde Van Damme', emailVerified })
  if (organizerId !== undefined) {
    await transact(t.db, (trx) => addStaff(trx, { organizerId, accountId, type, at: t.clock.now() }))
  }
  return { accountId, email, headers: { authorization: `Bearer ${await t.userToken(accountId)}` } }
}

const staff = async (organizerId: string) =>
  t.db.selectFrom('organizer_staff').select(['account_id', 'type']).where('organizer_id', '=', organizerId).execute()

test('an ADMIN adds somebody with an account, who may act at once; a MEMBER sees them and adds nobody', async () => {
  const id = await balie()
  const admin = await addWorker(id)
  const other = await addWorker(undefined)
  const added = await call('POST', `${id}/admins`, admin.headers, {
    email: ` ${other.email.toUpperCase()} `,
    type: 'MEMBER',
  })
  expect(added).toMatchObject({
    status: 201,
    body: { userId: other.accountId, email: other.email, type: 'MEMBER' },
  })
  const listed = await call('GET', `${id}/admins`, other.headers)
  expect(listed.body.totalItems).toBe(2)
  expect(listed.body.member).toContainEqual({ userId: admin.accountId, email: admin.email, type: 'ADMIN' })
  expect((await call('GET', `${id}/admins?start=1&limit=1`, other.headers)).body.member).toHaveLength(1)
  const refused = await call('POST', `${id}/admins`, other.headers, { email: 'x@balie.example', type: 'ADMIN' })
  expect(refused.body).toMatchObject(problem('auth/forbidden', 403))
  const entries = await t.db
    .selectFrom('audit_entries')
    .select(['act', 'fields'])
    .where('organizer_id', '=', id)
    .where('act', '!=', 'staff.read')
    .execute()
  expect(entries).toEqual([{ act: 'role.give', fields: ['email', 'type'] }])
})

test('a client with the permission manages staff, one without it does not', async () => {
  const id = await balie()
  const { headers } = await addClient(t, id, ['ORGANIZERS_ADMINS_READ', 'ORGANIZERS_ADMINS_WRITE'])
  const { headers: reader } = await addClient(t, id, ['ORGANIZERS_ADMINS_READ'])
  const { headers: elsewhere } = await addClient(t, regions.herbakker, [
    'ORGANIZERS_ADMINS_READ',
    'ORGANIZERS_ADMINS_WRITE',
  ])
  const person = await addWorker(undefined)
  const body = { email: person.email, type: 'ADMIN' }
  expect((await call('POST', `${id}/admins`, headers, body)).status).toBe(201)
  expect((await call('POST', `${id}/admins`, reader, body)).body).toMatchObject(problem('auth/forbidden', 403))
  expect((await call('POST', `${id}/admins`, elsewhere, body)).body).toMatchObject(problem('auth/forbidden', 403))
  expect((await call('GET', `${id}/admins`, reader)).body.totalItems).toBe(1)
  expect((await call('GET', `${id}/admins`, elsewhere)).body).toMatchObject(problem('auth/forbidden', 403))
})

test('who has no account gets a mail, is listed as invited, and is staff once the address is theirs', async () => {
  const id = await balie()
  const admin = await addWorker(id)
  const email = `${newId()}@nieuw.example`
  const invited = await call('POST', `${id}/admins`, admin.headers, { email, type: 'MEMBER' })
  expect(invited).toMatchObject({ status: 201, body: { email, type: 'MEMBER' } })
  const again = await call('POST', `${id}/admins`, admin.headers, { email: email.toUpperCase(), type: 'ADMIN' })
  expect(again.body.userId).toBe(invited.body.userId)
  const mails = (await queuedMails(t.db, t.config.secrets)).filter((mail) => mail.to.toLowerCase() === email)
  expect(mails).toHaveLength(2)
  expect(mails[0]).toMatchObject({ template: 'invitation', data: { organizer: 'Zaal Leie' } })
  expect((await call('GET', `${id}/admins`, admin.headers)).body.totalItems).toBe(2)

  const accountId = await createAccount(t.db, { email, name: 'Nieuw', emailVerified: true })
  const roles = await transact(t.db, (trx) => acceptInvitations(trx, { accountId, email }, t.clock.now()))
  expect(roles).toEqual([{ kind: 'STAFF', organizerId: id, type: 'ADMIN' }])
  expect(await staff(id)).toContainEqual({ account_id: accountId, type: 'ADMIN' })
  const { body } = await call('GET', `${id}/admins`, admin.headers)
  expect(body.totalItems).toBe(2)
  expect(body.member).toContainEqual({ userId: accountId, email, type: 'ADMIN' })
})

test('an account whose address was never shown to be theirs is invited, and gets nothing before', async () => {
  const id = await balie()
  const admin = await addWorker(id)
  const stranger = await addWorker(undefined, 'MEMBER', false)
  const { body } = await call('POST', `${id}/admins`, admin.headers, { email: stranger.email, type: 'ADMIN' })
  expect(body.userId).not.toBe(stranger.accountId)
  expect(await staff(id)).toHaveLength(1)
})

test('an invitation is withdrawn, or ends by itself after seven days', async () => {
  const id = await balie()
  const admin = await addWorker(id)
  const email = `${newId()}@nieuw.example`
  const invited = await call('POST', `${id}/admins`, admin.headers, { email, type: 'MEMBER' })
  expect((await call('DELETE', `${id}/admins/${invited.body.userId}`, admin.headers)).status).toBe(204)
  expect((await call('GET', `${id}/admins`, admin.headers)).body.totalItems).toBe(1)

  await call('POST', `${id}/admins`, admin.headers, { email, type: 'MEMBER' })
  const late = new Date(t.clock.now().getTime() + 7 * 86_400_000)
  const accountId = await createAccount(t.db, { email, name: 'Laat', emailVerified: true })
  const roles = await transact(t.db, (trx) => acceptInvitations(trx, { accountId, email }, late))
  expect(roles).toEqual([])
  await call('POST', `${id}/admins`, admin.headers, { email: `${newId()}@nieuw.example`, type: 'MEMBER' })
  await purgeInvitations(t.db, late)
  expect((await call('GET', `${id}/admins`, admin.headers)).body.totalItems).toBe(1)
})

test('the last ADMIN stays, whether removed or made a MEMBER, and says so to who tries', async () => {
  const id = await balie()
  const admin = await addWorker(id)
  const { headers: client } = await addClient(t, id, ['ORGANIZERS_ADMINS_WRITE'])
  for (const headers of [admin.headers, client]) {
    const removed = await call('DELETE', `${id}/admins/${admin.accountId}`, headers)
    expect(removed.body).toMatchObject(problem('openpas/last-administrator', 403))
    expect(removed.body.endUserMessage.nl).toContain('laatste beheerder')
    const demoted = await call('POST', `${id}/admins`, headers, { email: admin.email, type: 'MEMBER' })
    expect(demoted.body).toMatchObject(problem('openpas/last-administrator', 403))
  }
  expect(await staff(id)).toEqual([{ account_id: admin.accountId, type: 'ADMIN' }])
  const { headers: ksb } = await addAdministrator(t, regions.gent)
  expect((await call('DELETE', `${id}/admins/${admin.accountId}`, ksb)).status).toBe(204)
  expect(await staff(id)).toEqual([])
})

test('who removes themselves is told so', async () => {
  const id = await balie()
  const [one, two] = [await addWorker(id), await addWorker(id)]
  const others = await call('DELETE', `${id}/admins/${two.accountId}`, one.headers)
  expect(others.headers['openpas-notice']).toBeUndefined()
  const three = await addWorker(id)
  const own = await call('DELETE', `${id}/admins/${three.accountId}`, three.headers)
  expect(own).toMatchObject({ status: 204, headers: { 'openpas-notice': 'removed-oneself' } })
})

test('of two ADMINs who remove each other at the same moment, one stays', async () => {
  for (let round = 0; round < 8; round++) {
    const id = await balie()
    const [one, two] = [await addWorker(id), await addWorker(id)]
    const answers = await Promise.all([
      call('DELETE', `${id}/admins/${two.accountId}`, one.headers),
      call('DELETE', `${id}/admins/${one.accountId}`, two.headers),
    ])
    expect(answers.map((answer) => answer.status).sort()).toEqual([204, 403])
    expect(await staff(id)).toHaveLength(1)
  }
})

test('who was removed a moment ago removes nobody any more, though what they may do is still remembered', async () => {
  const id = await balie()
  const [one, two, three] = [await addWorker(id), await addWorker(id), await addWorker(id)]
  await call('GET', `${id}/admins`, two.headers)
  await call('DELETE', `${id}/admins/${two.accountId}`, one.headers)
  expect((await call('DELETE', `${id}/admins/${three.accountId}`, two.headers)).body).toMatchObject(
    problem('auth/forbidden', 403),
  )
})

test('refusals name what is wrong', async () => {
  const id = await balie()
  const admin = await addWorker(id)
  const good = { email: 'noor@balie.example', type: 'MEMBER' }
  for (const [method, path] of [
    ['GET', ''],
    ['POST', ''],
    ['DELETE', `/${newId()}`],
  ] as const) {
    const body = method === 'POST' ? good : undefined
    for (const unknown of [newId(), 'vooruit']) {
      expect((await call(method, `${unknown}/admins${path}`, admin.headers, body)).body).toMatchObject(
        problem('uitpas/organizer-not-found', 404),
      )
    }
    expect((await call(method, `${id}/admins${path}`, {}, body)).body).toMatchObject(problem('auth/unauthorized', 401))
  }
  for (const email of ['noor', 'noor@balie', '', 'a b@balie.example', 'a@b@balie.example']) {
    expect((await call('POST', `${id}/admins`, admin.headers, { ...good, email })).body).toMatchObject({
      ...problem('body/invalid-data', 400),
      schemaErrors: [{ jsonPointer: '/email', error: 'is no e-mail address' }],
    })
  }
  for (const unknown of [newId(), 'x']) {
    expect((await call('DELETE', `${id}/admins/${unknown}`, admin.headers)).body).toMatchObject(
      problem('openpas/administrator-not-found', 404),
    )
  }
  expect((await call('GET', `${id}/admins?limit=101`, admin.headers)).body).toMatchObject(
    problem('url/query-limit-exceeded', 400),
  )
  const { headers: member } = await addCounterWorker(t, id, ['PASSES_READ'])
  expect((await call('DELETE', `${id}/admins/${admin.accountId}`, member)).body).toMatchObject(
    problem('auth/forbidden', 403),
  )
})
