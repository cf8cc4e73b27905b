import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addMembership, addPassholder, addPerson, inszOf, nextUitpasNumber } from '../../test/scenes/people.ts'
import { addAdministrator, addCounterWorker, addRegions, type Regions } from '../../test/scenes/region.ts'
import { openTestApp, type TestApp, testMoment } from '../../test/test-app.ts'
import { verifyAuditTrail } from '../audit/verify.ts'
import { insertStock } from '../cards/store.ts'
import { transact } from '../db/transact.ts'
import { allPermissions, type Permission } from '../http/permissions.ts'
import { blockPassholder } from '../passholders/block.ts'

// Granting, extending, suspending and revoking, through both doors.

let t: TestApp
let regions: Regions
let ksb: Record<string, string>
let worker: Record<string, string>

const why = { reason: 'Dossier bij het OCMW gesloten' }
const proof = { type: 'INCREASED_REIMBURSEMENT', date: '2026-11-20' }

beforeAll(async () => {
  t = await openTestApp()
  regions = await addRegions(t)
  ksb = (await addAdministrator(t, regions.gent)).headers
  worker = (await addCounterWorker(t, regions.vooruit, allPermissions)).headers
})
afterAll(async () => {
  expect((await verifyAuditTrail(t.db)).faults).toEqual([])
  await t.close()
})

type Method = 'POST' | 'PUT' | 'DELETE'
async function ask(method: Method, url: string, headers: Record<string, string>, body?: object) {
  const answer = await t.app.inject({ method, url, headers, ...(body ? { payload: body } : {}) })
  return { status: answer.statusCode, body: answer.body === '' ? undefined : answer.json() }
}

const inKsb = (method: Method, id: string, path = '', body?: object) =>
  ask(method, `/api/ksb/card-systems/${regions.gent}/passholders/${id}/social-tariff${path}`, ksb, body)
const atBalie = (method: Method, id: string, path = '', body?: object, headers = worker) =>
  ask(
    method,
    `/api/balie/${regions.vooruit}/passholders/${id}/memberships/${regions.gent}/social-tariff${path}`,
    headers,
    body,
  )
const refused = (type: string, status = 400) => ({ status, body: { type: `https://api.publiq.be/probs/${type}` } })

/** A member with a physical card, which says social tariff or not. */
async function addWithChip(socialTariff: boolean, person = {}) {
  const uitpasNumber = nextUitpasNumber(socialTariff)
  const chipNumber = `04${uitpasNumber.slice(1)}`
  return addPassholder(t, regions.gent, person, { uitpasNumber, chipNumber })
}

describe.each([
  ['in KSB', inKsb],
  ['at a balie', atBalie],
] as const)('%s', (_, call) => {
  test('it is granted until 30 April of next year, extended, suspended, resumed and revoked', async () => {
    const { id } = await addPassholder(t, regions.gent)
    expect(await call('POST', id, '', { proof })).toEqual({
      status: 200,
      body: {
        cardSystemId: regions.gent,
        status: 'ACTIVE',
        endDate: '2027-04-30',
        inGracePeriod: false,
        countsUntil: '2027-05-30',
        proof,
      },
    })
    expect(await call('POST', id, '', { proof })).toMatchObject(refused('openpas/social-tariff-held'))
    expect(await call('PUT', id, '/suspension', { until: '2026-12-31', ...why })).toMatchObject({
      status: 200,
      body: { status: 'SUSPENDED', suspendedUntil: '2026-12-31', proof },
    })
    const other = { type: 'PUBLIC_WELFARE', date: '2026-11-23' }
    expect(await call('PUT', id, '', { endDate: '2028-04-30', proof: other })).toMatchObject({
      status: 200,
      body: { status: 'SUSPENDED', endDate: '2028-04-30', proof: other },
    })
    expect(await call('DELETE', id, '/suspension')).toMatchObject({ status: 200, body: { status: 'ACTIVE' } })
    expect(await call('POST', id, '/revocation', why)).toEqual({
      status: 200,
      body: { cardSystemId: regions.gent, status: 'NONE' },
    })
    for (const [method, path, body] of [
      ['POST', '/revocation', why],
      ['DELETE', '/suspension', undefined],
      ['PUT', '/suspension', { until: '2026-12-31', ...why }],
      ['PUT', '', { proof }],
    ] as const)
      expect(await call(method, id, path, body)).toMatchObject(refused('openpas/no-social-tariff'))
  })

  test('it needs a residence inside the card system, and a physical card that says so', async () => {
    const outside = await addPassholder(t, regions.gent, { postalCode: '9900', city: 'Eeklo' })
    expect(await call('POST', outside.id, '', { proof })).toMatchObject(
      refused('uitpas/postal-code-not-in-card-system'),
    )
    const regular = await addWithChip(false)
    expect(await call('POST', regular.id, '', { proof })).toMatchObject(refused('uitpas/invalid-card'))
    const social = await addWithChip(true)
    expect(await call('POST', social.id, '', { proof })).toMatchObject({ status: 200 })
    for (const id of [outside.id, regular.id])
      expect(await call('POST', id, '/revocation', why)).toMatchObject(refused('openpas/no-social-tariff'))
  })

  test('extending asks again where they live and which card they have', async () => {
    const at = { socialTariffEnd: '2026-11-30' }
    const outside = await addPassholder(t, regions.gent, { postalCode: '9900', city: 'Eeklo' }, at)
    expect(await call('PUT', outside.id, '', { proof })).toMatchObject(refused('uitpas/postal-code-not-in-card-system'))
    const blocked = await addPassholder(t, regions.gent, {}, at)
    await transact(t.db, (trx) => blockPassholder(trx, { passholderId: blocked.id, reason: 'x', at: t.clock.now() }))
    expect(await call('PUT', blocked.id, '', { proof })).toMatchObject(refused('uitpas/passholder-blocked'))
    const regular = await addWithChip(false)
    await sql`update memberships set social_tariff_end = '2026-11-30' where passholder_id = ${regular.id}`.execute(t.db)
    expect(await call('PUT', regular.id, '', { proof })).toMatchObject(refused('uitpas/invalid-card'))
  })

  test('days that cannot be are refused, and so is shortening', async () => {
    const { id } = await addPassholder(t, regions.gent)
    for (const [body, jsonPointer] of [
      [{ proof, endDate: '2026-11-22' }, '/endDate'],
      [{ proof, endDate: '2032-01-01' }, '/endDate'],
      [{ proof: { ...proof, date: '2026-11-24' } }, '/proof/date'],
      [{}, '/proof'],
    ] as const) {
      const answer = await call('POST', id, '', body)
      expect(answer).toMatchObject(refused('body/invalid-data'))
      expect(answer.body.schemaErrors[0].jsonPointer).toBe(jsonPointer)
    }
    await call('POST', id, '', { proof })
    expect(await call('PUT', id, '', { proof, endDate: '2027-04-29' })).toMatchObject(refused('body/invalid-data'))
    expect(await call('PUT', id, '/suspension', { until: '2026-11-22', ...why })).toMatchObject(
      refused('body/invalid-data'),
    )
  })

  test('the blocked are granted nothing, and who is no member is not found', async () => {
    const { id } = await addPassholder(t, regions.gent)
    await transact(t.db, (trx) => blockPassholder(trx, { passholderId: id, reason: 'x', at: t.clock.now() }))
    expect(await call('POST', id, '', { proof })).toMatchObject(refused('uitpas/passholder-blocked'))
    const elsewhere = await addPassholder(t, regions.meetjesland)
    for (const [method, path, body] of [
      ['POST', '', { proof }],
      ['PUT', '', { proof }],
      ['POST', '/revocation', why],
      ['PUT', '/suspension', { until: '2026-12-31', ...why }],
      ['DELETE', '/suspension', undefined],
    ] as const)
      expect(await call(method, elsewhere.id, path, body)).toMatchObject(refused('uitpas/passholder-not-found', 404))
  })

  test('of two who grant at the same moment one does', async () => {
    const { id } = await addPassholder(t, regions.gent)
    const answers = await Promise.all(
      ['2027-04-30', '2028-04-30', '2027-12-31', '2029-04-30'].map((endDate) =>
        call('POST', id, '', { proof, endDate }),
      ),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400, 400, 400])
  })

  test('granting while a regular card is handed out gives one of both', async () => {
    for (let turn = 0; turn < 5; turn += 1) {
      const { id } = await addPassholder(t, regions.gent)
      const card = nextUitpasNumber()
      await transact(t.db, (trx) => insertStock(trx, [{ uitpasNumber: card, cardSystemId: regions.gent }]))
      const [granted, replaced] = await Promise.all([
        call('POST', id, '', { proof }),
        ask('POST', `/api/ksb/card-systems/${regions.gent}/card-replacements`, ksb, {
          passholderId: id,
          reason: 'DEFECT',
          uitpasNumber: card,
        }),
      ])
      expect([granted.status, replaced.status].sort()).toEqual(granted.status === 200 ? [200, 400] : [201, 400])
      expect(await broken(id)).toEqual([])
    }
  })
})

describe('at a balie', () => {
  const without = async (...left: Permission[]) =>
    (
      await addCounterWorker(
        t,
        regions.vooruit,
        allPermissions.filter((one) => !left.includes(one)),
      )
    ).headers

  test('whose group does not say so, and in a card system that is not its own: 403', async () => {
    const { id } = await addPassholder(t, regions.gent)
    const url = `/api/balie/${regions.vooruit}/passholders/${id}/memberships/${regions.meetjesland}/social-tariff`
    expect(await ask('POST', url, worker, { proof })).toMatchObject(refused('auth/forbidden', 403))
  })

  test('of another municipality: the permission for the whole card system is needed', async () => {
    await sql`update organizers set postal_code = '9900' where id = ${regions.vooruit}`.execute(t.db)
    const { id } = await addPassholder(t, regions.gent)
    expect(await atBalie('POST', id, '', { proof })).toMatchObject({ status: 200 })
    await sql`delete from organizer_permission_groups where organizer_id = ${regions.vooruit}`.execute(t.db)
    const small = await without('PASSHOLDERS_WRITE_SOCIALTARIFF_FULL_CARDSYSTEM')
    expect(await atBalie('PUT', id, '', { proof }, small)).toMatchObject(refused('auth/forbidden', 403))
    await sql`update organizers set postal_code = '9050' where id = ${regions.vooruit}`.execute(t.db)
    expect(await atBalie('PUT', id, '', { proof }, small)).toMatchObject({ status: 200 })
    expect(await atBalie('POST', id, '/revocation', why, small)).toMatchObject({ status: 200 })
  })
})

test('why it was suspended or revoked is for administrators, stays until it is granted anew, and is in no trail', async () => {
  const { id } = await addPassholder(t, regions.gent)
  const url = `/api/ksb/card-systems/${regions.gent}/passholders/${id}`
  const detail = async () => (await t.app.inject({ url, headers: ksb })).json().socialTariffReason
  await inKsb('POST', id, '', { proof })
  expect((await inKsb('POST', id, '/revocation', {})).body).toMatchObject({ status: 400 })
  expect((await inKsb('PUT', id, '/suspension', { until: '2026-12-31', reason: ' ' })).body).toMatchObject({
    status: 400,
  })
  await inKsb('PUT', id, '/suspension', { until: '2026-12-31', ...why })
  expect(await detail()).toBe(why.reason)
  await inKsb('PUT', id, '', { proof, endDate: '2028-04-30' })
  expect(await detail()).toBe(why.reason)
  await inKsb('DELETE', id, '/suspension')
  expect(await detail()).toBeUndefined()
  expect((await atBalie('POST', id, '/revocation', { reason: ' Uitgeschreven ' })).status).toBe(200)
  expect(await detail()).toBe('Uitgeschreven')
  const trail = await sql<{ fields: string[] }>`select fields from audit_entries
    where passholder_id = ${id} and act = 'social-tariff.revoke'`.execute(t.db)
  expect(trail.rows).toEqual([{ fields: ['end', 'suspendedUntil', 'proof', 'reason'] }])
  await inKsb('POST', id, '', { proof })
  expect(await detail()).toBeUndefined()
})

test('the trail says who did what to which membership, and no value', async () => {
  const id = await addPerson(t, { insz: inszOf('1998-05-12', 7) })
  await addMembership(t, id, regions.gent)
  await inKsb('POST', id, '', { proof })
  const { rows } = await sql`select act, subject, fields from audit_entries
    where passholder_id = ${id} and act like 'social-tariff%'`.execute(t.db)
  expect(rows).toEqual([{ act: 'social-tariff.grant', subject: 'membership', fields: ['end', 'proof'] }])
})

/** What must never be, of the memberships of one person: those of earlier lives were led until a later day than this one's. */
async function broken(id: string): Promise<unknown[]> {
  const today = t.clock.now()
  const { rows } = await sql`
    select * from (
    select m.passholder_id, 'a regular card with social tariff' as what
    from memberships m join cards c on c.passholder_id = m.passholder_id and c.card_system_id = m.card_system_id
    join card_systems s on s.id = m.card_system_id
    where c.status = 'ACTIVE' and c.card_type = 'NFC_CARD' and not c.social_tariff
      and m.social_tariff_end + s.grace_period_days >= ${today}::date and m.social_tariff_proof is not null
    union all
    select m.passholder_id, 'suspended without a right' from memberships m
    where m.social_tariff_suspended_until is not null and m.social_tariff_end is null
    union all
    select m.passholder_id, 'closed with something left' from memberships m
    left join cards c on c.passholder_id = m.passholder_id and c.card_system_id = m.card_system_id and c.status = 'ACTIVE'
    where m.status = 'CLOSED' and (c.uitpas_number is not null or m.social_tariff_end is not null)
    union all
    select m.passholder_id, 'blocked by half' from memberships m join passholders p on p.id = m.passholder_id
    where m.status <> 'CLOSED' and (m.status = 'BLOCKED') <> (p.blocked_at is not null)
    union all
    select m.passholder_id, 'listed wrong' from memberships m
    left join listed_passholders l on l.passholder_id = m.passholder_id and l.card_system_id = m.card_system_id
    where (m.status = 'CLOSED') = (l.passholder_id is not null)
    ) what where passholder_id = ${id}`.execute(t.db)
  return rows
}

test('no life of a membership, a card and a social tariff reaches a state that cannot be', async () => {
  const stock = async (socialTariff: boolean) => {
    const uitpasNumber = nextUitpasNumber(socialTariff)
    await transact(t.db, (trx) => insertStock(trx, [{ uitpasNumber, cardSystemId: regions.gent }]))
    return uitpasNumber
  }
  const base = `/api/ksb/card-systems/${regions.gent}`
  const day = (days: number) => new Date(t.clock.now().getTime() + days * 86_400_000).toISOString().slice(0, 10)
  const replace = async (id: string, reason: string, card?: string) =>
    ask('POST', `${base}/card-replacements`, ksb, {
      passholderId: id,
      reason,
      ...(card === undefined ? { cardSystemId: regions.gent } : { uitpasNumber: card }),
    })
  const acts = {
    grant: (id: string, n: number) => inKsb('POST', id, '', { proof, endDate: day(n) }),
    extend: (id: string, n: number) => inKsb('PUT', id, '', { proof, endDate: day(n) }),
    suspend: (id: string, n: number) => inKsb('PUT', id, '/suspension', { until: day(n), ...why }),
    resume: (id: string) => inKsb('DELETE', id, '/suspension'),
    revoke: (id: string) => inKsb('POST', id, '/revocation', why),
    block: (id: string) => ask('POST', `${base}/passholders/${id}/block`, ksb, { reason: 'x' }),
    unblock: (id: string) => ask('DELETE', `${base}/passholders/${id}/block`, ksb),
    regular: async (id: string) => replace(id, 'DEFECT', await stock(false)),
    social: async (id: string) => replace(id, 'SOCIAL_TARIFF', await stock(true)),
    digital: (id: string) => replace(id, 'DEFECT'),
  }
  type Act = keyof typeof acts | 'wait'
  const step = fc.record({
    act: fc.constantFrom<Act>(...(Object.keys(acts) as Act[]), 'grant', 'grant', 'wait'),
    days: fc.integer({ min: 0, max: 120 }),
  })
  const seen = new Set<string>()
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 10 }), async (steps) => {
      t.clock.freeze(testMoment)
      const { id } = await addPassholder(t, regions.gent)
      for (const { act, days } of steps) {
        if (act === 'wait') t.clock.freeze(new Date(t.clock.now().getTime() + days * 86_400_000))
        else {
          const { status, body } = await acts[act](id, days)
          seen.add(`${act} ${status < 300 ? 'done' : 'refused'}`)
          expect([200, 201, 204, 400, 404], JSON.stringify(body)).toContain(status)
        }
        expect(await broken(id)).toEqual([])
      }
    }),
    { numRuns: 25 },
  )
  t.clock.freeze(testMoment)
  expect([...seen]).toEqual(expect.arrayContaining(['grant done', 'grant refused', 'regular done', 'social done']))
}, 120_000)
