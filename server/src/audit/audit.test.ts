import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addPassholder, asClient, type Counter, openCounter, type TestPassholder } from '../../test/scenes/counter.ts'
import { inszOf } from '../../test/scenes/people.ts'
import { addReward, addSaver } from '../../test/scenes/rewards.ts'
import { openTestApp, type TestApp, testMoment } from '../../test/test-app.ts'
import type { Trx } from '../db/database.ts'
import { newId } from '../values/ids.ts'
import { anchorChains } from './anchor.ts'
import { sealEntry } from './entry.ts'
import { createAuditTrail } from './trail.ts'
import { verifyAuditTrail } from './verify.ts'

let app: TestApp
let counter: Counter
let call: ReturnType<typeof asClient>
let person: TestPassholder
const insz = inszOf('1992-03-14')

beforeAll(async () => {
  app = await openTestApp()
  counter = await openCounter(app)
  call = asClient(app, counter)
  person = await addPassholder(app, counter.cardSystemId, { insz })
  const people = [1, 2, 3, 4].map(() => addPassholder(app, counter.cardSystemId))
  for (const { uitpasNumber } of await Promise.all(people)) {
    await call('POST', '/checkins', { uitpasNumber, eventId: counter.eventId })
    await call('GET', `/passes?identifier=${uitpasNumber}`)
    await anchorChains(app.db, app.audit, app.clock.now())
  }
  // Several people in one answer, so that there are several chains, and links with several entries.
  await call('GET', '/passholders?name=De%20Vlieger')
  const reward = await addReward(app, counter)
  const savers = await Promise.all([1, 2, 3].map(() => addSaver(app, counter.cardSystemId, 9)))
  await Promise.all(
    savers.map(({ uitpasNumber }) => call('POST', '/rewards/redeemed', { rewardId: reward, uitpasNumber })),
  )
  await app.audit.flush()
  await anchorChains(app.db, app.audit, app.clock.now())
})
afterAll(() => app.close())

test('the trail is whole: every hash can be made again, and every chain stands in an anchor', async () => {
  const trail = await verifyAuditTrail(app.db)
  expect(trail.faults).toEqual([])
  expect(trail.chains).toBeGreaterThan(1)
  expect(trail.anchors).toBe(5)
  expect(trail.entries).toBeGreaterThan(trail.links)
})

/** What verifying says after `tamper`, which is then taken back. */
async function faultsAfter(tamper: (trx: Trx) => Promise<unknown>): Promise<string[]> {
  let faults: string[] = []
  const undo = new Error('undo')
  await app.db
    .transaction()
    .execute(async (trx) => {
      await tamper(trx)
      faults = (await verifyAuditTrail(trx)).faults
      throw undo
    })
    .catch((error: unknown) => {
      if (error !== undo) throw error
    })
  return faults
}

const run = (text: string) => (trx: Trx) => sql.raw(text).execute(trx)
/** The chain of the check-ins that were made one after another: four links and more. */
const long = `(select chain_id from audit_links group by chain_id order by count(*) desc, chain_id limit 1)`

describe('tampering shows', () => {
  const other: Record<string, string> = {
    at: `at + interval '1 ms'`,
    request_id: `'x'`,
    act: `'nothing'`,
    actor: `'SYSTEM'`,
    account_id: `gen_random_uuid()`,
    client_id: `'x'`,
    organizer_id: `gen_random_uuid()`,
    address: `'10.0.0.1'`,
    passholder_id: `null`,
    subject: `'x'`,
    subject_id: `'x'`,
    fields: `'{x}'`,
    hash: `sha256('x')`,
  }
  test.each(Object.entries(other))('in an entry: %s', async (column, value) => {
    const entry = `(chain_id, link, position) = (select chain_id, link, position from audit_entries
      where passholder_id is not null order by chain_id, link, position limit 1)`
    expect(await faultsAfter(run(`update audit_entries set ${column} = ${value} where ${entry}`))).not.toEqual([])
  })

  test('every column of an entry is tried', async () => {
    const { rows } = await sql<{ name: string }>`
      select attname as name from pg_attribute where attrelid = 'audit_entries'::regclass and attnum > 0`.execute(
      app.db,
    )
    const place = ['chain_id', 'link', 'position']
    expect(rows.map(({ name }) => name).sort()).toEqual([...place, ...Object.keys(other)].sort())
  })

  const several = `select chain_id, link from audit_links where entries > 1 order by chain_id, link limit 1`
  const middle = `chain_id = ${long} and link = 2`
  const cases: Record<string, [string, string | RegExp]> = {
    'an entry that is gone': [
      `delete from audit_entries where (chain_id, link) in (${several}) and position = 1`,
      'its entries are not those it was sealed with',
    ],
    'all entries of a link that are gone': [
      `delete from audit_entries where ${middle}`,
      'its entries are not those it was sealed with',
    ],
    'an entry that was put in': [
      `insert into audit_entries select chain_id, link, position + 10, at, request_id, act, actor, account_id, client_id,
        organizer_id, address, passholder_id, subject, subject_id, fields, hash from audit_entries where ${middle}`,
      'its entries are not those it was sealed with',
    ],
    'entries that changed places': [
      `update audit_entries set position = 100 - position where (chain_id, link) in (${several})`,
      'its entries are not those it was sealed with',
    ],
    'a count that was changed': [
      `update audit_links set entries = entries + 1 where ${middle}`,
      'its entries are not those it was sealed with',
    ],
    'an entry made anew with its hash': [
      `update audit_entries set act = 'nothing', hash = sha256('forged') where ${middle}`,
      /1 entries were changed/,
    ],
    'a link that is gone': [
      `delete from audit_entries where ${middle}; delete from audit_links where ${middle}`,
      'the links before it are missing',
    ],
    'a first link that is gone': [
      `delete from audit_entries where chain_id = ${long} and link = 1`,
      'its entries are not those it was sealed with',
    ],
    'links that changed places': [
      `create temp table place (chain uuid) on commit drop; insert into place select ${long};
       update audit_links set link = 1000 + link where chain_id = (select chain from place) and link in (2, 3);
       update audit_entries set link = 1000 + link where chain_id = (select chain from place) and link in (2, 3);
       update audit_links set link = 1005 - link where chain_id = (select chain from place) and link > 1000;
       update audit_entries set link = 1005 - link where chain_id = (select chain from place) and link > 1000`,
      'does not continue the link before it',
    ],
    'a link whose hash was changed': [
      `update audit_links set hash = sha256('x') where ${middle}`,
      'does not continue the link before it',
    ],
    'a chain whose end is gone': [
      `create temp table place (chain uuid, link int) on commit drop;
       insert into place select chain_id, max(link) from audit_links where chain_id = ${long} group by 1;
       delete from audit_entries where (chain_id, link) in (table place);
       delete from audit_links where (chain_id, link) in (table place)`,
      'anchored, and gone',
    ],
    'a whole chain that is gone': [
      `create temp table place (chain uuid) on commit drop; insert into place select ${long};
       delete from audit_entries where chain_id in (table place); delete from audit_links where chain_id in (table place)`,
      'anchored, and gone',
    ],
    'an anchor that says something else': [
      `update audit_anchors set heads = '{}' where anchor = 2`,
      'anchor 2: was changed or moved',
    ],
    'an anchor at another moment': [
      `update audit_anchors set at = at + interval '1 day' where anchor = 2`,
      'anchor 2: was changed or moved',
    ],
    'an anchor that is gone': [`delete from audit_anchors where anchor = 2`, 'anchor 3: was changed or moved'],
    'anchors that changed places': [
      `update audit_anchors set anchor = 100 + anchor where anchor in (2, 3);
       update audit_anchors set anchor = 105 - anchor where anchor > 100`,
      'was changed or moved',
    ],
  }
  test.each(Object.entries(cases))('%s', async (_, [text, fault]) => {
    const faults = await faultsAfter(run(text))
    expect(faults.join('\n')).toMatch(fault)
  })
})

test('a chain made anew from its start differs from its anchor', async () => {
  const faults = await faultsAfter(async (trx) => {
    // Somebody who knows how hashes are made changes an entry and every hash after it.
    await run(`create temp table place (chain uuid) on commit drop; insert into place select ${long}`)(trx)
    const end = `chain_id in (table place) and link = (select max(link) from audit_links where chain_id in (table place))`
    await run(`update audit_entries set hash = sha256('forged') where ${end}`)(trx)
    await run(`update audit_links l set hash = sha256(previous || (
      select string_agg(e.hash, ''::bytea order by position) from audit_entries e
      where e.chain_id = l.chain_id and e.link = l.link)) where ${end}`)(trx)
  })
  expect(faults.join('\n')).toContain('differs from its anchor')
})

describe('what is recorded', () => {
  const entries = () => app.db.selectFrom('audit_entries').selectAll().orderBy('at', 'desc').execute()

  test('who, in which app, as which balie, did what to whom, when and from where', async () => {
    const { uitpasNumber, passholderId } = await addPassholder(app, counter.cardSystemId)
    const scan = await app.app.inject({
      method: 'POST',
      url: `/api/balie/${counter.organizerId}/scans`,
      headers: { authorization: `Bearer ${counter.staffToken}` },
      payload: { identifier: uitpasNumber, eventId: counter.eventId },
      remoteAddress: '192.0.2.7',
    })
    expect((await entries()).find((entry) => entry.subject_id === scan.json().checkinId)).toMatchObject({
      act: 'checkin.create',
      actor: 'USER',
      account_id: counter.accountId,
      client_id: 'openpas-balie',
      organizer_id: counter.organizerId,
      passholder_id: passholderId,
      subject: 'checkin',
      at: testMoment,
      address: '192.0.2.7',
      request_id: scan.headers['x-request-id'],
    })
  })

  test('a refused act leaves no entry', async () => {
    const { uitpasNumber } = await addPassholder(app, counter.cardSystemId)
    const before = (await entries()).length
    const refused = await call('POST', '/rewards/redeemed', { rewardId: '999999', uitpasNumber })
    expect(refused.status).toBe(400)
    expect((await entries()).length).toBe(before)
  })

  test('reading personal data, about whom and which fields, on every route that shows any', async () => {
    const { organizerId, eventId } = counter
    const { passholderId, uitpasNumber } = person
    const reads: [string, string][] = [
      [`/api/uitpas/passes?identifier=${uitpasNumber}`, 'pass.read'],
      [`/api/uitpas/passes/${uitpasNumber}`, 'pass.read'],
      [`/api/uitpas/insz-numbers/${insz}`, 'pass.read'],
      [`/api/uitpas/passholders?uitpasNumber=${uitpasNumber}`, 'passholder.search'],
      [`/api/uitpas/passholders/${passholderId}`, 'passholder.read'],
      [`/api/uitpas/checkins?passholderId=${passholderId}&organizerId=${organizerId}`, 'checkins.read'],
      [`/api/uitpas/checkin-status?uitpasNumber=${uitpasNumber}&eventId=${eventId}`, 'checkin-status.read'],
      [`/api/uitpas/rewards/redeemed?uitpasNumber=${uitpasNumber}`, 'rewards.redeemed.read'],
      [`/api/uitpas/rewards?isRedeemableByPassholderId=${passholderId}`, 'rewards.read'],
      [`/api/balie/${organizerId}/passholders/${passholderId}`, 'passholder.read'],
      [`/api/balie/${organizerId}/passholders/${passholderId.toUpperCase()}`, 'passholder.read'],
    ]
    for (const [url, act] of reads) {
      const token = url.startsWith('/api/balie') ? counter.staffToken : counter.token
      const answer = await app.app.inject({ url, headers: { authorization: `Bearer ${token}` } })
      expect(answer.statusCode, url).toBe(200)
      const recorded = (await entries()).find((entry) => entry.request_id === answer.headers['x-request-id'])
      expect(recorded, url).toMatchObject({ act, passholder_id: passholderId })
    }
    const numbers = JSON.stringify((await entries()).map(({ hash: _, ...entry }) => entry))
    expect(numbers).not.toContain(insz)
    await anchorChains(app.db, app.audit, app.clock.now())
    expect((await verifyAuditTrail(app.db)).faults).toEqual([])
  })

  test('what cannot be recorded is not shown', async () => {
    await sql`alter table audit_entries rename to audit_entries_away`.execute(app.db)
    const answers = await Promise.all(
      [1, 2].map(() => call('GET', `/passes?identifier=${person.uitpasNumber}`)),
    ).finally(() => sql`alter table audit_entries_away rename to audit_entries`.execute(app.db))
    for (const answer of answers) {
      expect(answer.status).toBe(500)
      expect(JSON.stringify(answer.body)).not.toContain('Noor')
    }
    expect((await call('GET', `/passes?identifier=${person.uitpasNumber}`)).status).toBe(200)
  })
})

test('several processes write chains of their own, and anchor them in one row of anchors', async () => {
  const trails = [1, 2, 3].map(() => createAuditTrail(app.db))
  const context = { requestId: newId(), actor: 'SYSTEM' as const, accountId: null, clientId: null, address: null }
  const entry = () => sealEntry(context, { act: 'pass.read', subject: 'test', subjectId: newId() }, app.clock.now())
  for (let round = 0; round < 3; round++) {
    await Promise.all(trails.flatMap((trail) => [1, 2, 3].map(() => trail.recordRead(entry()))))
    await Promise.all(trails.map((trail) => anchorChains(app.db, trail, app.clock.now())))
  }
  const { faults, anchors } = await verifyAuditTrail(app.db)
  expect(faults).toEqual([])
  expect(anchors).toBeGreaterThanOrEqual(5 + 9)
  expect(await anchorChains(app.db, createAuditTrail(app.db), app.clock.now())).toBe(0)
})
