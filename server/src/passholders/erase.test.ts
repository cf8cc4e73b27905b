import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asClient, type Counter, openCounter } from '../../test/scenes/counter.ts'
import { addMembership, addPassholder, inszOf } from '../../test/scenes/people.ts'
import { addAdministrator } from '../../test/scenes/region.ts'
import { givePoints } from '../../test/scenes/rewards.ts'
import { openTestApp, type TestApp } from '../../test/test-app.ts'
import { verifyAuditTrail } from '../audit/verify.ts'
import { transact } from '../db/transact.ts'
import { storePicture } from '../pictures/store.ts'
import { readBalance, verifyLedger } from '../points/ledger.ts'
import { newId } from '../values/ids.ts'

let t: TestApp
let counter: Counter
let call: ReturnType<typeof asClient>
let headers: Record<string, string>
beforeAll(async () => {
  t = await openTestApp()
  counter = await openCounter(t)
  call = asClient(t, counter)
  headers = (await addAdministrator(t, counter.cardSystemId)).headers
})
afterAll(() => t.close())

const problem = (type: string, status: number) => ({
  status,
  body: { type: `https://api.publiq.be/probs/${type}`, status },
})
async function ksb(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, payload?: object) {
  const url = `/api/ksb/card-systems/${counter.cardSystemId}/passholders${/^[?]|^$/.test(path) ? '' : '/'}${path}`
  const answer = await t.app.inject({ method, url, headers, ...(payload ? { payload } : {}) })
  return { status: answer.statusCode, body: answer.body === '' ? undefined : answer.json() }
}

const insz = inszOf('1998-05-12', 99)
const secret = {
  insz,
  name: 'Wittebroodt',
  firstName: 'Ghislaine',
  email: 'ghislaine@example.be',
  phoneNumber: '+32499112233',
  street: 'Geheimstraat 7',
}

test('erasing takes away who it was, everywhere, and leaves what was saved', async () => {
  const { id, uitpasNumber } = await addPassholder(t, counter.cardSystemId, secret)
  await givePoints(t, id, 5)
  const { eventId } = counter
  const key = { 'idempotency-key': newId() }
  expect((await call('POST', '/checkins', { uitpasNumber, eventId }, key)).status).toBe(201)
  expect((await call('PUT', `/passholders/${id}/private`, { note: 'Wittebroodt komt laat' })).status).toBe(204)
  await transact(t.db, (trx) => storePicture(trx, { passholderId: id, jpeg: Buffer.from('x'), at: t.clock.now() }))

  expect((await call('DELETE', `/passholders/${id}`)).status).toBe(204)

  expect(await readBalance(t.db, id)).toBe(6)
  expect(await verifyLedger(t.db)).toEqual([])
  expect((await verifyAuditTrail(t.db)).faults).toEqual([])
  await expectNoTrace(id)
  const { rows } = await sql`
    select act from audit_entries where passholder_id = ${id} and act = 'passholder.erase'`.execute(t.db)
  expect(rows).toHaveLength(1)
})

/** Looks through every row of every table that could hold something of the person. */
async function expectNoTrace(id: string): Promise<void> {
  const { rows: tables } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`.execute(
    t.db,
  )
  expect(tables.length).toBeGreaterThan(30)
  const words = [secret.name, secret.firstName, secret.email, '99112233', 'Geheimstraat', insz, 'wittebroodt']
  for (const { name } of tables) {
    const { rows } = await sql<{ row: string }>`select to_jsonb(x)::text as row from ${sql.table(name)} x`.execute(t.db)
    const found = rows.filter(({ row }) => words.some((word) => row.includes(word)))
    expect(found, name).toEqual([])
  }
  for (const name of [
    'pictures',
    'private_properties',
    'idempotent_answers',
    'passholder_search',
    'listed_passholders',
  ]) {
    const { rows } = await sql`select passholder_id from ${sql.table(name)} where passholder_id = ${id}`.execute(t.db)
    expect(rows, name).toEqual([])
  }
}

test('who was erased is nobody: not found, not blocked or unblocked, and no card of theirs is good for anything', async () => {
  const { id, uitpasNumber } = await addPassholder(t, counter.cardSystemId, { name: 'Verdwenen' })
  expect((await call('DELETE', `/passholders/${id}`)).status).toBe(204)
  const gone = problem('uitpas/passholder-not-found', 404)
  expect(await call('DELETE', `/passholders/${id}`)).toMatchObject(gone)
  expect(await call('GET', `/passholders/${id}`)).toMatchObject(gone)
  expect(await call('GET', `/passholders/${id}/private`)).toMatchObject(gone)
  expect((await call('PUT', `/passholders/${id}/private`, { note: 'x' })).status).toBe(403)
  expect((await call('GET', '/passholders?name=Verdwenen')).body.totalItems).toBe(0)
  expect((await call('GET', `/passholders?uitpasNumber=${uitpasNumber}`)).body.totalItems).toBe(0)
  expect(await ksb('GET', id)).toMatchObject(gone)
  expect(await ksb('DELETE', `${id}/block`)).toMatchObject(gone)
  expect(await ksb('GET', `${id}/note`)).toMatchObject(gone)
  expect(await ksb('PUT', `${id}/note`, { note: 'x' })).toMatchObject(gone)
  expect((await ksb('GET', `?uitpasNumber=${uitpasNumber}`)).body.totalItems).toBe(0)
  const saved = await call('POST', '/checkins', { uitpasNumber, eventId: counter.eventId })
  expect(saved.status).toBe(400)
  expect(JSON.stringify(saved.body)).not.toContain('Verdwenen')
})

test('an administrator erases a member of their card system, in every card system, and nobody else', async () => {
  const { id } = await addPassholder(t, counter.cardSystemId, { name: 'Verdwenen' })
  const other = await openCounter(t)
  await addMembership(t, id, other.cardSystemId)
  const stranger = await addPassholder(t, other.cardSystemId)
  const gone = problem('uitpas/passholder-not-found', 404)
  expect(await ksb('DELETE', stranger.id)).toMatchObject(gone)
  expect((await ksb('DELETE', id)).status).toBe(204)
  expect(await ksb('GET', id)).toMatchObject(gone)
  expect(await ksb('DELETE', id)).toMatchObject(gone)
  const { rows } = await sql<{ act: string }>`
    select act from audit_entries where passholder_id = ${id} and act = 'passholder.erase'`.execute(t.db)
  expect(rows).toHaveLength(1)
})

test('two who erase at the same moment: one did, the other hears that nobody is there', async () => {
  const { id } = await addPassholder(t, counter.cardSystemId)
  const answers = await Promise.all([1, 2, 3, 4].map(() => call('DELETE', `/passholders/${id}`)))
  expect(answers.map(({ status }) => status).sort()).toEqual([204, 404, 404, 404])
})

test('an erasure whose answer got lost is asked again with its key, and answered as the first time', async () => {
  const [first, second] = [await addPassholder(t, counter.cardSystemId), await addPassholder(t, counter.cardSystemId)]
  const key = { 'idempotency-key': newId() }
  for (const replayed of [undefined, 'true']) {
    const answer = await call('DELETE', `/passholders/${first.id}`, undefined, key)
    expect(answer.status).toBe(204)
    const url = `/api/ksb/card-systems/${counter.cardSystemId}/passholders/${second.id}`
    const other = await t.app.inject({ method: 'DELETE', url, headers: { ...headers, ...key } })
    expect(other.statusCode).toBe(204)
    expect(other.headers['idempotency-replayed']).toBe(replayed)
  }
  // Asked anew, there is nobody.
  expect(await call('DELETE', `/passholders/${first.id}`)).toMatchObject(problem('uitpas/passholder-not-found', 404))
})

test('another person can be registered with the number of who was erased', async () => {
  const number = inszOf('1971-02-03', 5)
  const person = { insz: number, dateOfBirth: '1971-02-03' }
  const { id } = await addPassholder(t, counter.cardSystemId, person)
  await call('DELETE', `/passholders/${id}`)
  await expect(addPassholder(t, counter.cardSystemId, person)).resolves.toHaveProperty('id')
})

test('the note is read, written, emptied, encrypted, and every look is in the trail', async () => {
  const { id } = await addPassholder(t, counter.cardSystemId)
  expect((await call('GET', `/passholders/${id}/private`)).body).toEqual({ id })
  expect((await call('PUT', `/passholders/${id}/private`, { note: 'Bel eerst de zus' })).status).toBe(204)
  expect((await call('GET', `/passholders/${id}/private`)).body).toEqual({ id, note: 'Bel eerst de zus' })
  expect((await ksb('GET', `${id}/note`)).body).toEqual({ id, note: 'Bel eerst de zus' })
  const { rows } = await sql<{ row: string }>`select to_jsonb(x)::text as row from private_properties x`.execute(t.db)
  expect(JSON.stringify(rows)).not.toContain('zus')
  expect((await ksb('PUT', `${id}/note`, { note: '' })).status).toBe(204)
  expect((await ksb('GET', `${id}/note`)).body).toEqual({ id })
  const acts = (await ksb('GET', `${id}/audit`)).body.member.map((one: { act: string }) => one.act)
  expect(acts.filter((act: string) => act === 'passholder.note.read')).toHaveLength(4)
  expect(acts.filter((act: string) => act === 'passholder.note.write')).toHaveLength(2)
})

test('a note that is none is refused', async () => {
  const { id } = await addPassholder(t, counter.cardSystemId)
  const put = async (payload?: string) => {
    const types = payload === undefined ? {} : { 'content-type': 'application/json' }
    const answer = await t.app.inject({
      method: 'PUT',
      url: `/api/uitpas/passholders/${id}/private`,
      headers: { authorization: `Bearer ${counter.token}`, ...types },
      ...(payload === undefined ? {} : { payload }),
    })
    return { status: answer.statusCode, body: answer.json() }
  }
  expect(await put()).toMatchObject(problem('body/missing', 400))
  expect(await put('{')).toMatchObject(problem('body/invalid-syntax', 400))
  expect(await put('{"colour":"red"}')).toMatchObject(problem('body/invalid-data', 400))
  expect(await put('{"note":7}')).toMatchObject(problem('body/invalid-data', 400))
})

test('a person is blocked with a reason, by the administrator or the balie, and the block is lifted', async () => {
  const { id, uitpasNumber } = await addPassholder(t, counter.cardSystemId)
  expect((await ksb('POST', `${id}/block`, { reason: ' Misbruik ' })).status).toBe(204)
  expect((await ksb('GET', id)).body.blocked).toMatchObject({ reason: 'Misbruik' })
  const again = await ksb('POST', `${id}/block`, { reason: 'Nog eens' })
  expect(again).toMatchObject(problem('uitpas/passholder-not-found', 404))
  expect((await call('POST', '/checkins', { uitpasNumber, eventId: counter.eventId })).status).toBe(400)
  expect((await ksb('DELETE', `${id}/block`)).status).toBe(204)
  expect((await ksb('GET', id)).body.blocked).toBeUndefined()
  expect((await call('POST', '/checkins', { uitpasNumber, eventId: counter.eventId })).status).toBe(201)
  expect((await ksb('POST', `${id}/block`, { reason: '  ' })).status).toBe(400)

  const { staffToken, organizerId } = await openCounter(t, ['PASSHOLDERS_BLOCK'])
  const atOther = await t.app.inject({
    method: 'POST',
    url: `/api/balie/${organizerId}/passholders/${id}/block`,
    headers: { authorization: `Bearer ${staffToken}` },
    payload: { reason: 'Misbruik' },
  })
  expect(atOther.json()).toMatchObject(problem('uitpas/passholder-not-found', 404).body)
})

test('a balie with the permission blocks its own members', async () => {
  const own = await openCounter(t, ['PASSHOLDERS_BLOCK'])
  const { id } = await addPassholder(t, own.cardSystemId)
  const url = `/api/balie/${own.organizerId}/passholders/${id}/block`
  const as = { headers: { authorization: `Bearer ${own.staffToken}` } }
  expect((await t.app.inject({ method: 'DELETE', url, ...as })).statusCode).toBe(404)
  expect((await t.app.inject({ method: 'POST', url, ...as, payload: { reason: 'Misbruik' } })).statusCode).toBe(204)
  expect((await t.app.inject({ method: 'DELETE', url, ...as })).statusCode).toBe(204)
})
