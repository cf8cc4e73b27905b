import { afterAll, beforeAll, expect, test } from 'vitest'
import { queuedMails } from '../../test/mails.ts'
import { type Administrator, addCardSystemAdministrator, askKsb } from '../../test/scenes/administrators.ts'
import { addApplication } from '../../test/scenes/providers.ts'
import { addRegions, type Regions } from '../../test/scenes/region.ts'
import { openTestApp, type TestApp } from '../../test/test-app.ts'
import { transact } from '../db/transact.ts'
import { createAccount } from '../identity/accounts.ts'
import { addStaff } from '../permissions/store.ts'
import { newId } from '../values/ids.ts'

let t: TestApp
let regions: Regions
let katrien: Administrator
beforeAll(async () => {
  t = await openTestApp({ RATE_LIMIT_LOOKUP: '0', RATE_LIMIT_LOGIN: '0' })
  regions = await addRegions(t)
  katrien = await addCardSystemAdministrator(t, regions.meetjesland)
})
afterAll(() => t.close())

const problem = (type: string, status: number) => ({
  status,
  body: { type: `https://api.publiq.be/probs/${type}`, status },
})
const path = (id: string, rest = '') => `/card-systems/${regions.meetjesland}/provider-applications/${id}${rest}`
const ask = (method: 'GET' | 'POST' | 'PUT' | 'DELETE', at: string, body?: object) =>
  askKsb(t, katrien, method, at, body as Record<string, unknown> | undefined)
const read = async (id: string) => (await ask('GET', path(id))).body
const correct = (id: string, body: object) => ask('PUT', path(id, '/applicant'), body)
const wrong = (...pointers: string[]) => ({
  ...problem('body/invalid-data', 400),
  body: { schemaErrors: pointers.map((jsonPointer) => ({ jsonPointer })) },
})
const stepOf = (body: { steps: { step: string }[] }, name: string) => body.steps.find(({ step }) => step === name)
const post = (url: string, body: Record<string, string> = {}) =>
  t.app.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(body).toString(),
  })
async function linkTo(email: string): Promise<string> {
  const mail = (await queuedMails(t.db, t.config.secrets)).findLast(({ to }) => to === email)
  return new URL((mail?.data as { link: string }).link).pathname
}

test('what an association wrote is put right by the rules of its form, field by field, and the trail says which', async () => {
  const id = await addApplication(t, regions.meetjesland)
  const good = {
    ...{ organisation: ' Chiro Zonnebos Eeklo ', street: 'Bosstraat 2', postalCode: '9900', city: 'Eeklo' },
    ...{ iban: 'BE68 5390 0754 7034', website: 'chiro.example', phone: '09 377 12 34' },
  }
  expect((await correct(id, good)).status).toBe(204)
  expect(await read(id)).toMatchObject({
    ...{ organisation: 'Chiro Zonnebos Eeklo', street: 'Bosstraat 2', iban: 'BE68539007547034' },
    ...{ website: 'https://chiro.example', contactName: 'Lies Verstraete', offers: 'Spelnamiddagen' },
  })
  // Found by its new name.
  const list = `/card-systems/${regions.meetjesland}/provider-applications?name=zonnebos%20eeklo`
  expect((await ask('GET', list)).body.member).toMatchObject([{ id }])
  // Two who correct something at once keep both.
  await Promise.all([correct(id, { offers: 'Spel en kamp' }), correct(id, { contactName: 'Lies Maes' })])
  expect(await read(id)).toMatchObject({ offers: 'Spel en kamp', contactName: 'Lies Maes' })
  expect((await correct(id, { website: '' })).status).toBe(204)
  expect(await read(id)).not.toHaveProperty('website')

  expect(await correct(id, { iban: 'BE68 5390 0754 7035', contactName: ' ' })).toMatchObject(
    wrong('/iban', '/contactName'),
  )
  // Of another region; no address; needed of who has no balie yet.
  expect(await correct(id, { nisCode: '44021' })).toMatchObject(wrong('/nisCode'))
  expect(await correct(id, { email: 'lies', postalCode: '99' })).toMatchObject(wrong('/email', '/postalCode'))
  expect(await correct(id, { iban: '' })).toMatchObject(wrong('/iban'))
  expect((await correct(id, {})).status).toBe(400)
  expect((await correct(id, { uitidEmail: 'a@b.example' })).status).toBe(400)
  expect(await read(id)).toMatchObject({ iban: 'BE68539007547034', contactName: 'Lies Maes' })
  const entries = await t.db
    .selectFrom('audit_entries')
    .select('fields')
    .where('subject_id', '=', id)
    .where('act', '=', 'provider-application.correct')
    .orderBy('at')
    .execute()
  expect(entries[0]?.fields).toEqual(['city', 'iban', 'organisation', 'phone', 'postalCode', 'street', 'website'])
  expect(entries).toHaveLength(4)
  expect(t.logLines.join('\n')).not.toMatch(/Bosstraat|BE68539|Lies Maes/)
})

test('another mail address gets a link of its own, to be confirmed; the old one opens nothing; what was signed stays', async () => {
  const id = await addApplication(t, regions.meetjesland)
  const email = (name: string) => `${name}-${newId()}@chiro.example`
  const first = email('els')
  expect((await correct(id, { email: first })).status).toBe(204)
  const before = await linkTo(first)
  await post(`${before}/bevestigen`)
  const signing = { name: 'Lies Verstraete', agree: 'yes', strokes: '' }
  expect((await post(`${before}/tekenen`, signing)).statusCode).toBe(303)
  const signed = () => t.app.inject({ url: `/api/ksb${path(id, '/agreement')}`, headers: katrien.headers })
  const pdf = (await signed()).rawPayload

  const second = email('lies')
  // The same address is no correction: nothing is mailed, and the link stays.
  expect((await correct(id, { email: first })).status).toBe(204)
  expect((await t.app.inject({ url: before })).statusCode).toBe(200)
  expect((await correct(id, { email: second, organisation: 'Anders genoemd' })).status).toBe(204)
  expect((await t.app.inject({ url: before })).statusCode).toBe(410)
  const after = await linkTo(second)
  expect(await read(id)).not.toHaveProperty('confirmedAt')
  expect(stepOf(await read(id), 'FORM')).toMatchObject({ state: 'DONE' })
  expect((await t.app.inject({ url: after })).body).toContain('Is dit jouw aanvraag?')
  expect((await post(`${after}/bevestigen`)).statusCode).toBe(303)
  expect(await read(id)).toMatchObject({ email: second, confirmedAt: expect.any(String) })
  expect((await signed()).rawPayload.equals(pdf)).toBe(true)
})

test('what was withdrawn or refused is taken up again with a reason: the college decides anew, and days begin now', async () => {
  const id = await addApplication(t, regions.meetjesland)
  const again = (at: string, reason = 'Toch aanbod in de gemeente') => ask('POST', path(at, '/reopen'), { reason })
  const no = problem('openpas/provider-application-cannot-reopen', 409)
  expect(await again(id)).toMatchObject(no)
  await ask('POST', path(id, '/form'), {})
  await ask('POST', path(id, '/withdraw'), { reason: 'Stopt ermee' })
  t.clock.freeze(new Date('2026-12-10T10:00:00+01:00'))
  expect((await again(id, ' ')).status).toBe(400)
  expect((await again(id)).status).toBe(204)
  const open = await read(id)
  expect(open).toMatchObject({
    ...{ status: 'OPEN', reason: 'Stopt ermee', reopenedReason: 'Toch aanbod in de gemeente' },
    reopenedAt: expect.any(String),
  })
  expect(open).not.toHaveProperty('endedAt')
  expect(stepOf(open, 'UITID')).toMatchObject({ state: 'OPEN', due: '2026-12-24', late: false })

  await ask('POST', path(id, '/steps/UITID/skip'), { reason: 'Later' })
  await ask('POST', path(id, '/agreement/signature'), { name: 'Lies', strokes: [] })
  await ask('POST', path(id, '/agenda'), { day: '2026-12-10' })
  await ask('POST', path(id, '/decision'), { approved: false, day: '2026-12-10', reason: 'Geen aanbod' })
  // Two at once: it is taken up once.
  const both = await Promise.all([again(id), again(id)])
  expect(both.map(({ status }) => status).sort()).toEqual([204, 409])
  expect(await read(id)).toMatchObject({ status: 'OPEN', reason: 'Geen aanbod' })
  expect(stepOf(await read(id), 'DECISION')).toMatchObject({ state: 'OPEN', mayBegin: true })
  expect((await ask('POST', path(id, '/decision'), { approved: true, day: '2026-12-10' })).status).toBe(204)

  await ask('POST', path(id, '/withdraw'), { reason: 'Toch niet' })
  await ask('DELETE', path(id, '/personal-data'))
  // Nobody knows any more who applied.
  expect(await again(id)).toMatchObject(no)
  expect(await again(newId())).toMatchObject(problem('openpas/provider-application-not-found', 404))
})

test('at a balie that was there the applicant becomes what is chosen, a worker without a choice, and never less than they were', async () => {
  const arrange = async (email: string, role?: 'MEMBER' | 'ADMIN') => {
    const id = await addApplication(t, regions.meetjesland)
    await correct(id, { email })
    await ask('POST', path(id, '/form'), {})
    await ask('POST', path(id, '/steps/UITID/skip'), { reason: 'Later' })
    await ask('POST', path(id, '/agreement/signature'), { name: 'Lies', strokes: [] })
    await ask('POST', path(id, '/agenda'), { day: '2026-12-10' })
    await ask('POST', path(id, '/decision'), { approved: true, day: '2026-12-10' })
    const body = { way: 'OWN', organizerId: regions.herbakker, ...(role === undefined ? {} : { role }) }
    expect((await ask('POST', path(id, '/balie'), body)).body).toMatchObject({ status: 'DONE' })
    const { member } = (await ask('GET', `/card-systems/${regions.meetjesland}/organizers/${regions.herbakker}/staff`))
      .body
    return member.find((one: { email: string }) => one.email === email)?.type
  }
  const person = async () => {
    const email = `els-${newId()}@chiro.example`
    return { email, id: await createAccount(t.db, { email, name: 'Els', emailVerified: true }) }
  }
  const [els, lies, an] = [await person(), await person(), await person()]
  expect(await arrange(els.email)).toBe('MEMBER')
  expect(await arrange(lies.email, 'ADMIN')).toBe('ADMIN')
  const at = t.clock.now()
  await transact(t.db, (trx) => addStaff(trx, { organizerId: regions.herbakker, accountId: an.id, type: 'ADMIN', at }))
  expect(await arrange(an.email, 'MEMBER')).toBe('ADMIN')
})
