import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addPassholder, asClient, type Counter, openCounter } from '../../test/scenes/counter.ts'
import { addMembership, addPerson } from '../../test/scenes/people.ts'
import { openTestApp, type TestApp } from '../../test/test-app.ts'
import { allPermissions } from '../http/permissions.ts'
import { type MailJob, openMail } from '../mail/queue.ts'
import { registrationToken } from '../uitid-link/registration-token.ts'
import { newId } from '../values/ids.ts'

let app: TestApp
let counter: Counter
let call: ReturnType<typeof asClient>
beforeAll(async () => {
  app = await openTestApp()
  counter = await openCounter(app, allPermissions)
  call = asClient(app, counter)
})
afterAll(() => app.close())

const problem = (type: string) => `https://api.publiq.be/probs/${type}`
const adult = (rest = {}) => addPassholder(app, counter.cardSystemId, { dateOfBirth: '1990-01-01', ...rest })
const child = (rest = {}) => addPassholder(app, counter.cardSystemId, { dateOfBirth: '2018-05-05', ...rest })
const familyOf = (passholderId: string) => `/passholders/${passholderId}/family-members`
const add = (passholderId: string, uitpasNumber: string) => call('POST', familyOf(passholderId), { uitpasNumber })

/** Somebody with an account, in an app of the counter. */
async function asThemselves(passholderId: string) {
  const accountId = newId()
  await app.db.updateTable('passholders').set({ uitid_account_id: accountId }).where('id', '=', passholderId).execute()
  return asClient(app, { token: await app.userToken(accountId, counter.clientId) })
}
const consent = (passholderId: string) => ({
  'x-registration-token': registrationToken(app.config.secrets, passholderId, app.clock.now()),
})

test('a person is the main member of the own family, and the list is not mutual', async () => {
  const [noor, kato] = [await adult(), await child({ firstName: 'Kato' })]
  const added = await call('POST', familyOf(noor.passholderId), { uitpasNumber: kato.uitpasNumber, icon: 'fox' })
  expect(added.status).toBe(201)
  const family = await call('GET', familyOf(noor.passholderId))
  expect(family.body).toMatchObject([
    { mainFamilyMember: true, uitpasNumber: noor.uitpasNumber, passholder: { id: noor.passholderId } },
    { mainFamilyMember: false, uitpasNumber: kato.uitpasNumber, passholder: { firstName: 'Kato' }, icon: 'fox' },
  ])
  expect((await call('GET', familyOf(kato.passholderId))).body).toHaveLength(1)
  const families = await call('GET', `/passholders/${kato.passholderId}/families`)
  expect(families.body).toMatchObject([{ passholderId: noor.passholderId, memberSince: expect.any(String) }])
  expect((await call('GET', `/passholders/${noor.passholderId}/families`)).body).toEqual([])
})

test('the icon can be changed, and a member taken out once', async () => {
  const [noor, kato] = [await adult(), await child()]
  await add(noor.passholderId, kato.uitpasNumber)
  const member = `${familyOf(noor.passholderId)}/${kato.passholderId}`
  expect((await call('PUT', member, { icon: 'owl' })).status).toBe(202)
  expect((await call('GET', familyOf(noor.passholderId))).body[1]).toMatchObject({ icon: 'owl' })
  expect((await call('DELETE', member)).status).toBe(202)
  for (const id of [kato.passholderId, noor.passholderId, 'x', newId()]) {
    const gone = { status: 404, body: { type: problem('url/not-found') } }
    expect(await call('PUT', `${familyOf(noor.passholderId)}/${id}`, { icon: '' })).toMatchObject(gone)
    expect(await call('DELETE', `${familyOf(noor.passholderId)}/${id}`)).toMatchObject(gone)
  }
})

test('refused: twice, oneself, a wrong or unknown number, a group, too many adults', async () => {
  const [noor, kato, jef, mia] = [await adult(), await child(), await adult(), await adult()]
  const group = await addPassholder(app, counter.cardSystemId, { kind: 'GROUP' })
  for (const { uitpasNumber } of [kato, jef]) expect((await add(noor.passholderId, uitpasNumber)).status).toBe(201)
  const refusals = [
    [kato.uitpasNumber, 'uitpas/family-member-already-added'],
    [noor.uitpasNumber, 'uitpas/family-member-already-added'],
    ['0900000095903', 'uitpas/invalid-uitpas-number'],
    ['0900000095902', 'uitpas/passholder-not-found'],
    [group.uitpasNumber, 'uitpas/passholder-not-found'],
    [mia.uitpasNumber, 'uitpas/too-many-adults-in-family'],
  ] as const
  for (const [number, type] of refusals) {
    expect(await add(noor.passholderId, number), type).toMatchObject({ status: 400, body: { type: problem(type) } })
  }
  for (const id of [newId(), group.passholderId]) {
    const nobody = { status: 404, body: { type: problem('url/not-found') } }
    expect(await add(id, kato.uitpasNumber)).toMatchObject(nobody)
    expect(await call('GET', familyOf(id))).toMatchObject(nobody)
    expect(await call('GET', `/passholders/${id}/families`)).toMatchObject(nobody)
  }
})

test('the last place is taken once, whoever comes at the same moment', async () => {
  const noor = await adult()
  const children = await Promise.all(Array.from({ length: 8 }, () => child()))
  for (const { uitpasNumber } of children) expect((await add(noor.passholderId, uitpasNumber)).status).toBe(201)
  const others = await Promise.all(Array.from({ length: 6 }, () => child()))
  const answers = await Promise.all(others.map(({ uitpasNumber }) => add(noor.passholderId, uitpasNumber)))
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 400, 400, 400, 400, 400])
  const full = { type: problem('uitpas/too-many-family-members') }
  for (const answer of answers.filter(({ status }) => status === 400)) expect(answer.body).toMatchObject(full)
  expect((await call('GET', familyOf(noor.passholderId))).body).toHaveLength(10)
})

test('with one’s own token the new member has to agree, and may leave', async () => {
  const [noor, kato] = [await adult(), await child()]
  const [asNoor, asKato] = [await asThemselves(noor.passholderId), await asThemselves(kato.passholderId)]
  const body = { uitpasNumber: kato.uitpasNumber }
  expect((await asNoor('POST', familyOf('me'), body)).status).toBe(403)
  expect((await asNoor('POST', familyOf('me'), body, consent(noor.passholderId))).status).toBe(403)
  const unknown = { uitpasNumber: '0900000095902' }
  expect((await asNoor('POST', familyOf('me'), unknown, consent(kato.passholderId))).status).toBe(403)
  expect((await asNoor('POST', familyOf('me'), body, consent(kato.passholderId))).status).toBe(201)
  expect((await asNoor('GET', familyOf(noor.passholderId))).body).toHaveLength(2)
  expect((await asNoor('GET', familyOf(kato.passholderId))).status).toBe(403)
  const history = (who: string) => `/passholders/${who}/transactions`
  expect((await asNoor('GET', history(kato.passholderId))).status).toBe(200)
  expect((await asKato('GET', history(noor.passholderId))).status).toBe(403)
  expect((await asKato('DELETE', `${familyOf(noor.passholderId)}/me`)).status).toBe(202)
  expect((await asNoor('GET', history(kato.passholderId))).status).toBe(403)
})

test('a balie shows, adds and takes out, for people of its region', async () => {
  const [noor, kato] = [await adult(), await child()]
  const [jef, mia] = [await adult(), await adult()]
  const headers = { authorization: `Bearer ${counter.staffToken}` }
  const path = (who = noor.passholderId) => `/api/balie/${counter.organizerId}${familyOf(who)}`
  const inject = (method: 'GET' | 'POST' | 'DELETE', url: string, payload?: object) =>
    app.app.inject({ method, url, headers, ...(payload ? { payload } : {}) })
  const added = await inject('POST', path(), { uitpasNumber: kato.uitpasNumber })
  expect(added.json()).toEqual({ passholderId: kato.passholderId })
  expect((await inject('GET', path())).json()).toMatchObject({
    maxPeople: 10,
    maxAdults: 2,
    member: [{}, { passholderId: kato.passholderId }],
  })
  const post = async (uitpasNumber: string, who?: string) =>
    (await inject('POST', path(who), { uitpasNumber })).json().type
  expect(await post(kato.uitpasNumber)).toBe(problem('uitpas/family-member-already-added'))
  expect(await post('0900000095903')).toBe(problem('uitpas/invalid-uitpas-number'))
  expect(await post('0900000095902')).toBe(problem('uitpas/passholder-not-found'))
  await post(jef.uitpasNumber)
  expect(await post(mia.uitpasNumber)).toBe(problem('uitpas/too-many-adults-in-family'))
  for (let i = 0; i < 7; i++) await post((await child()).uitpasNumber)
  expect(await post((await child()).uitpasNumber)).toBe(problem('uitpas/too-many-family-members'))
  const elsewhere = await openCounter(app, allPermissions)
  const stranger = await addPassholder(app, elsewhere.cardSystemId)
  for (const method of ['GET', 'POST', 'DELETE'] as const) {
    const url =
      method === 'DELETE' ? `${path(stranger.passholderId)}/${kato.passholderId}` : path(stranger.passholderId)
    const refused = await inject(method, url, method === 'POST' ? { uitpasNumber: kato.uitpasNumber } : undefined)
    expect(refused.json(), method).toMatchObject({ status: 404, type: problem('uitpas/passholder-not-found') })
  }
  expect((await inject('DELETE', `${path()}/${kato.passholderId}`)).statusCode).toBe(204)
  expect((await inject('DELETE', `${path()}/${kato.passholderId}`)).json().type).toBe(problem('url/not-found'))
})

/** A child who can be written to, and wants mail about their pass or not. */
async function reachable(email: string, serviceMails: boolean) {
  const optIn = { serviceMails, milestoneMails: false, infoMails: false, sms: false, post: false }
  const passholderId = await addPerson(app, { dateOfBirth: '2018-05-05', email, optIn })
  return { passholderId, uitpasNumber: await addMembership(app, passholderId, counter.cardSystemId) }
}

test('who is added hears of it, and leaves with the link in the mail, on its page or over the API', async () => {
  const noor = await adult({ firstName: 'Noor' })
  const kato = await reachable('kato@post.example', true)
  const queued = async () => {
    const { rows } = await sql<{ payload: MailJob }>`select payload from graphile_worker._private_jobs`.execute(app.db)
    return rows
      .map(({ payload }) => openMail(app.config.secrets, payload))
      .filter(({ to }) => to === 'kato@post.example')
  }
  await add(noor.passholderId, kato.uitpasNumber)
  const [mail] = await queued()
  expect(mail).toMatchObject({ template: 'familyMemberAdded', data: { person: 'Noor' } })
  const path = new URL((mail?.data as { link: string }).link).pathname
  expect(path).not.toContain(kato.passholderId)
  const look = await app.app.inject(path)
  expect(look.body).toContain('Haal mij uit de lijst')
  expect((await call('GET', familyOf(noor.passholderId))).body).toHaveLength(2)
  expect((await app.app.inject({ method: 'POST', url: path })).body).toContain('Je bent eruit')
  expect((await call('GET', familyOf(noor.passholderId))).body).toHaveLength(1)
  for (const method of ['GET', 'POST'] as const)
    expect((await app.app.inject({ method, url: path })).body).toContain('Er is niets veranderd')

  await add(noor.passholderId, kato.uitpasNumber)
  const token = path.split('/').at(-1) ?? ''
  const leave = (of: string, headers: Record<string, string>) =>
    app.app.inject({ method: 'DELETE', url: `/api/uitpas${familyOf(of)}/${kato.passholderId}`, headers })
  const other = await adult()
  await add(other.passholderId, kato.uitpasNumber)
  for (const wrong of [
    await leave(other.passholderId, { 'x-custom-token': token }),
    await leave(noor.passholderId, { 'x-custom-token': 'x' }),
  ])
    expect(wrong.json()).toMatchObject({ status: 401, type: problem('auth/unauthorized') })
  expect((await leave(noor.passholderId, { 'x-custom-token': token })).statusCode).toBe(202)
  expect((await leave(noor.passholderId, { 'x-custom-token': token })).json()).toMatchObject({ status: 404 })
  const began = app.clock.now()
  await add(noor.passholderId, kato.uitpasNumber)
  app.clock.freeze(new Date(began.getTime() + 31 * 86_400_000))
  expect((await leave(noor.passholderId, { 'x-custom-token': token })).statusCode).toBe(401)
  app.clock.freeze(began)
})

test('who wants no mail about their pass gets none', async () => {
  const [noor, jef] = [await adult(), await reachable('jef@post.example', false)]
  expect((await add(noor.passholderId, jef.uitpasNumber)).status).toBe(201)
  const { rows } = await sql<{ payload: MailJob }>`select payload from graphile_worker._private_jobs`.execute(app.db)
  const to = rows.map(({ payload }) => openMail(app.config.secrets, payload).to)
  expect(to).not.toContain('jef@post.example')
})
