import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { queuedMails } from '../../test/mails.ts'
import { openTestDb } from '../../test/open-test-db.ts'
import { type Administrator, addCardSystemAdministrator, askKsb } from '../../test/scenes/administrators.ts'
import { addPassholder, type Person } from '../../test/scenes/people.ts'
import { addApplication } from '../../test/scenes/providers.ts'
import { addRegions, type Regions } from '../../test/scenes/region.ts'
import { startServerProcess } from '../../test/server-process.ts'
import { openTestApp, type TestApp, testMoment } from '../../test/test-app.ts'
import { transact } from '../db/transact.ts'
import { createAccount } from '../identity/accounts.ts'
import { linkAccount } from '../passholders/link-account.ts'
import { newId } from '../values/ids.ts'
import { continueMailings } from './news.ts'
import { endStep } from './store.ts'

let t: TestApp
let databaseUrl: string
let regions: Regions
let katrien: Administrator
beforeAll(async () => {
  t = await openTestApp({}, async () => {
    const opened = await openTestDb()
    databaseUrl = opened.url
    return opened
  })
  regions = await addRegions(t)
  katrien = await addCardSystemAdministrator(t, regions.meetjesland)
})
afterAll(() => t.close())

const problem = (type: string, status: number) => ({
  status,
  body: { type: `https://api.publiq.be/probs/${type}`, status },
})
const path = (id: string, rest = '') => `/card-systems/${regions.meetjesland}/provider-applications/${id}${rest}`
const ask = (method: 'GET' | 'POST', at: string, body?: object) =>
  askKsb(t, katrien, method, at, body as Record<string, unknown> | undefined)

const wants = { serviceMails: false, milestoneMails: false, infoMails: true, sms: false, post: false }
const eeklo = { postalCode: '9900', city: 'Eeklo' }
const person = (rest: Person) => addPassholder(t, regions.meetjesland, { ...eeklo, optIn: wants, ...rest })

/** An application whose balie is arranged: the passholders can be told. */
async function toTell(): Promise<string> {
  const id = await addApplication(t, regions.meetjesland)
  await transact(t.db, async (trx) => {
    for (const step of ['FORM', 'UITID', 'AGREEMENT', 'AGENDA', 'DECISION', 'BALIE'] as const)
      await endStep(trx, id, step, { state: 'DONE', at: t.clock.now(), by: undefined })
  })
  return id
}
const mailed = async () =>
  (await queuedMails(t.db, t.config.secrets)).filter(({ template }) => template === 'providerNews').map(({ to }) => to)
const text = 'Vanaf nu UiTPAS-aanbieder in Eeklo: Chiro Zonnebos!'

test('the news is mailed to who wants it and lives there, once an address, however often and by whomever it is gone on with', async () => {
  await person({ email: 'noor@pas.example' })
  await person({ email: 'NOOR@pas.example', firstName: 'Lou' })
  await person({ email: 'emma@pas.example', firstName: 'Emma' })
  await person({ email: 'nooit@pas.example', optIn: { ...wants, infoMails: false, serviceMails: true } })
  await person({ firstName: 'Zonder' })
  const blocked = await person({ email: 'blok@pas.example' })
  await t.db.updateTable('passholders').set({ blocked_at: testMoment }).where('id', '=', blocked.id).execute()
  await person({ email: 'gent@pas.example', postalCode: '9000', city: 'Gent' })
  const id = await toTell()
  const preview = async (audience: string) =>
    (await ask('POST', path(id, '/passholders/preview'), { audience, text })).body
  expect(await preview('MUNICIPALITY')).toMatchObject({
    ...{ people: 5, reachable: 2, subject: 'Nieuw bij UiTPAS Meetjesland: Chiro Zonnebos' },
    text: expect.stringContaining(text),
  })
  expect(await preview('CARD_SYSTEM')).toMatchObject({ people: 6, reachable: 3 })
  expect(await ask('POST', path(newId(), '/passholders/preview'), { audience: 'CARD_SYSTEM', text })).toMatchObject(
    problem('openpas/provider-application-not-found', 404),
  )
  // Nobody is told.
  for (const body of [{}, { channels: ' ' }, { news: { audience: 'MUNICIPALITY', text, show: false, mail: false } }])
    expect(await ask('POST', path(id, '/passholders'), body)).toMatchObject(problem('body/invalid-data', 400))
  const news = { audience: 'MUNICIPALITY', text, show: false, mail: true }
  const both = await Promise.all([1, 2].map(() => ask('POST', path(id, '/passholders'), { news })))
  expect(both.map(({ status }) => status).sort()).toEqual([204, 409])
  expect(await mailed()).toEqual([])
  expect((await ask('GET', path(id))).body.news).toEqual({ nisCode: '43005', mailed: true, queued: 0 })
  await Promise.all([1, 2, 3].map(() => continueMailings(t)))
  await continueMailings(t)
  expect((await mailed()).map((to) => to.toLowerCase()).sort()).toEqual(['emma@pas.example', 'noor@pas.example'])
  expect((await ask('GET', path(id))).body.news).toMatchObject({ queued: 2, finishedAt: expect.any(String) })
  // To whom it went is not kept.
  expect(await t.db.selectFrom('provider_news_addresses').select('application_id').execute()).toEqual([])
  // What was mailed is not taken back.
  const steps = (await ask('GET', path(id))).body.steps as { step: string; mayReopen: boolean }[]
  expect(steps.find(({ step }) => step === 'PASSHOLDERS')).toMatchObject({ mayReopen: false })
  expect(await ask('POST', path(id, '/steps/PASSHOLDERS/reopen'))).toMatchObject(
    problem('openpas/provider-step-needed', 400),
  )
})

test('the news stands in the app of who lives there for sixty days, and goes when it is taken back', async () => {
  const mine = async (who: { id: string }) => {
    const accountId = await createAccount(t.db, {
      ...{ email: `${newId()}@pas.example`, name: 'Noor', emailVerified: true },
    })
    await transact(t.db, (trx) => linkAccount(trx, who.id, accountId))
    const headers = { authorization: `Bearer ${await t.userToken(accountId, 'openpas-mijn')}` }
    return async () => {
      const answer = await t.app.inject({ url: '/api/mijn/people/me/news', headers })
      expect(answer.statusCode).toBe(200)
      return answer.json().member as { id: string; text: string; municipality: string }[]
    }
  }
  const [here, elsewhere] = [
    await mine(await person({})),
    await mine(await person({ postalCode: '9000', city: 'Gent' })),
  ]
  const id = await toTell()
  const news = { audience: 'MUNICIPALITY', text: ` ${text} `, show: true, mail: false }
  expect((await ask('POST', path(id, '/passholders'), { news, channels: 'Gemeenteblad' })).status).toBe(204)
  expect(await here()).toEqual([
    { id, organisation: 'Chiro Zonnebos', municipality: 'Eeklo', text, at: '2026-11-23T14:00:00+01:00' },
  ])
  expect(await elsewhere()).toEqual([])
  expect((await ask('GET', path(id))).body.news).toMatchObject({ shownUntil: '2027-01-22', mailed: false })
  await ask('POST', path(id, '/steps/PASSHOLDERS/reopen'))
  expect(await here()).toEqual([])
  await ask('POST', path(id, '/passholders'), { news: { ...news, audience: 'CARD_SYSTEM' } })
  expect((await elsewhere()).map((one) => one.id)).toEqual([id])
  t.clock.freeze(new Date('2027-01-22T23:00:00+01:00'))
  expect(await here()).toHaveLength(1)
  t.clock.freeze(new Date('2027-01-23T00:30:00+01:00'))
  expect(await here()).toEqual([])
  t.clock.freeze(testMoment)
})

test('a server that is killed in the middle of a mailing leaves the rest to the next one, and nobody gets it twice', async () => {
  const many = 1000
  // Straight into the tables: how they became members is tried elsewhere.
  await sql`
    with people as (
      insert into passholders (id, name, first_name, date_of_birth, email, postal_code, city, opt_in_info_mails, created_at)
      select gen_random_uuid(), 'Maes', 'Lid ' || n, '1990-01-01', 'lid' || n || '@velen.example', '9900', 'Eeklo', true, now()
      from generate_series(1, ${many}) n returning id)
    insert into memberships (passholder_id, card_system_id, created_at) select id, ${regions.meetjesland}, now() from people`.execute(
    t.db,
  )
  const id = await toTell()
  // From the third batch on a commit waits, so that the server dies with it half-way.
  await sql`create function wait_for_test() returns trigger language plpgsql as
    $$ begin perform pg_advisory_xact_lock(72); return new; end $$`.execute(t.db)
  await sql`create trigger waits before update of queued on provider_news for each row
    when (old.queued >= 400) execute function wait_for_test()`.execute(t.db)
  const [held, release] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const holding = t.db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(72)`.execute(trx)
    held.resolve()
    await release.promise
  })
  await held.promise
  const news = { audience: 'MUNICIPALITY', text, show: false, mail: true }
  expect((await ask('POST', path(id, '/passholders'), { news })).status).toBe(204)
  const env = { DATABASE_URL: databaseUrl }
  const first = await startServerProcess(env)
  const waiting = async () => {
    const { rows } = await sql<{ count: number }>`select count(*)::int as count from pg_locks
      where locktype = 'advisory' and objid = 72 and not granted`.execute(t.db)
    return rows[0]?.count
  }
  await expect.poll(waiting, { timeout: 30_000 }).toBe(1)
  expect(await first.end('SIGKILL')).toBe('SIGKILL')
  release.resolve()
  await holding
  await expect.poll(waiting, { timeout: 30_000 }).toBe(0)
  const half = (await mailed()).filter((to) => to.endsWith('@velen.example'))
  expect(half.length).toBeGreaterThan(300)
  expect(half.length).toBeLessThan(many)

  const second = await startServerProcess(env)
  const finished = async () => (await ask('GET', path(id))).body.news.finishedAt
  await expect.poll(finished, { timeout: 30_000 }).toBeDefined()
  expect(await second.end('SIGTERM')).toBe(0)
  const all = (await mailed()).filter((to) => to.endsWith('@velen.example'))
  expect(all).toHaveLength(many)
  expect(new Set(all).size).toBe(many)
}, 120_000)
