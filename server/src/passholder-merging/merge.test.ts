import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addAssociation, addAssociationMember, addSchool, putInSchool } from '../../test/scenes/circles.ts'
import { addEvent, asClient, type Counter, openCounter } from '../../test/scenes/counter.ts'
import { addCoupon, addKey } from '../../test/scenes/money.ts'
import { addMembership, addPassholder, inszOf, nextUitpasNumber, type Person } from '../../test/scenes/people.ts'
import { addAdministrator } from '../../test/scenes/region.ts'
import { addReward, givePoints, grantWelcome } from '../../test/scenes/rewards.ts'
import { openTestApp, type TestApp } from '../../test/test-app.ts'
import { verifyAuditTrail } from '../audit/verify.ts'
import { transact } from '../db/transact.ts'
import { verifyEuros } from '../euros/ledger.ts'
import { insertFamilyMember } from '../families/store.ts'
import { insertCharge } from '../membership-prices/store.ts'
import { insertNotices } from '../memberships/notices.ts'
import { blockPassholder } from '../passholders/block.ts'
import { storePicture } from '../pictures/store.ts'
import { lockBalance, readBalance, verifyLedger } from '../points/ledger.ts'
import { newId } from '../values/ids.ts'

let t: TestApp
let counter: Counter
let elsewhere: Counter
let headers: Record<string, string>
let call: ReturnType<typeof asClient>
beforeAll(async () => {
  t = await openTestApp()
  counter = await openCounter(t)
  elsewhere = await openCounter(t)
  headers = (await addAdministrator(t, counter.cardSystemId)).headers
  call = asClient(t, counter)
})
afterAll(() => t.close())

async function ksb(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, payload?: object, as = headers) {
  const url = `/api/ksb/card-systems/${counter.cardSystemId}/passholders/${path}`
  const answer = await t.app.inject({ method, url, headers: as, ...(payload ? { payload } : {}) })
  return { status: answer.statusCode, body: answer.body === '' ? undefined : answer.json() }
}
const merge = (keeps: string, other: string, take: string[] = [], as = headers) =>
  ksb('POST', `${keeps}/merges`, { otherPassholderId: other, take }, as)
const undo = (keeps: string, mergeId: string, as = headers) =>
  ksb('POST', `${keeps}/merges/${mergeId}/undo`, undefined, as)
const problem = (type: string, status: number) => ({ status, body: { type: `https://api.publiq.be/probs/${type}` } })
const noor: Person = { name: 'De Smet', firstName: 'Noor', dateOfBirth: '1998-05-12' }
const checkIn = (uitpasNumber: string, eventId = counter.eventId) =>
  call('POST', '/checkins', { uitpasNumber, eventId })

/** A record with one of everything that can move. */
async function addWhole(person: Person) {
  const { id, uitpasNumber } = await addPassholder(t, counter.cardSystemId, { ...noor, ...person })
  const second = await addMembership(t, id, elsewhere.cardSystemId, { socialTariffEnd: '2027-06-30' })
  await givePoints(t, id, 20)
  expect((await checkIn(uitpasNumber)).status).toBe(201)
  const rewardId = await addReward(t, counter, { points: 3 })
  const redeemed = await call('POST', '/rewards/redeemed', { uitpasNumber, rewardId })
  expect(redeemed.status).toBe(201)
  const relative = await addPassholder(t, counter.cardSystemId)
  const associationId = await addAssociation(t, counter.cardSystemId, {})
  await addAssociationMember(t, id, associationId, '2027-08-31')
  await putInSchool(t, id, await addSchool(t, counter.cardSystemId))
  expect((await ksb('PUT', `${id}/note`, { note: `Nota van ${person.email}` })).status).toBe(204)
  const at = t.clock.now()
  await transact(t.db, async (trx) => {
    await insertFamilyMember(trx, id, { memberId: relative.id, icon: 'ster', at })
    await insertFamilyMember(trx, relative.id, { memberId: id, icon: null, at })
    await storePicture(trx, { passholderId: id, jpeg: Buffer.from('a picture'), at })
    await insertNotices(trx, { passholderId: id, from: elsewhere.cardSystemId, to: counter.cardSystemId, at })
    await insertCharge(trx, {
      id: newId(),
      passholderId: id,
      cardSystemId: counter.cardSystemId,
      kind: 'REGISTRATION',
      cardType: 'DIGITAL',
      priceCents: 500,
      label: 'Gewoon',
      priceId: null,
      voucherId: null,
      organizerId: counter.organizerId,
      at,
    })
  })
  return { id, uitpasNumber, second, associationId, relative: relative.id, redeemedId: redeemed.body.id as string }
}

/** What there is about these people, but for what only grows, is sealed anew at every writing, or says when. */
async function stateOf(ids: string[]): Promise<Record<string, string[]>> {
  const { rows: tables } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`.execute(
    t.db,
  )
  const grows = /^(points_|audit_|idempotent_answers|card_steps|passholder_merges|private_properties|migrations)/
  const state: Record<string, string[]> = {}
  for (const { name } of tables.filter((table) => !grows.test(table.name))) {
    const { rows } = await sql<{ row: string }>`
      select row from (select to_jsonb(x)::text as row from ${sql.table(name)} x) y
      where row like any(${ids.map((id) => `%${id}%`)}::text[]) order by row`.execute(t.db)
    if (rows.length) state[name] = rows.map(({ row }) => row)
  }
  return state
}
const notesOf = (ids: string[]) => Promise.all(ids.map(async (id) => (await ksb('GET', `${id}/note`)).body.note))
const balances = (ids: string[]) => Promise.all(ids.map((id) => readBalance(t.db, id)))

async function expectWhole() {
  expect(await verifyLedger(t.db)).toEqual([])
  expect((await verifyAuditTrail(t.db)).faults).toEqual([])
}

test('every table about a person moves, or stays for a reason', async () => {
  const moves = [
    ...['association_memberships', 'cards', 'checkins', 'coupon_list', 'family_members', 'granted_coupons'],
    ...['granted_welcome_rewards', 'membership_charges', 'memberships', 'notices', 'passholder_schools', 'pictures'],
    ...['points_balances', 'private_properties', 'redeemed_rewards', 'reserved_tickets', 'ticket_sales'],
  ]
  const stays = [
    // What was booked and entered is never changed, and how each record was registered is its own.
    ...['euro_transfers', 'points_entries', 'registrations'],
    // The records themselves, by what they are found, and what undoing needs.
    ...['passholders', 'passholder_search', 'passholder_merges'],
    // Of groups, which are not merged.
    'grouppass_organisations',
  ]
  const { rows } = await sql<{ name: string }>`
    select distinct c.conrelid::regclass::text as name from pg_constraint c
    where c.contype = 'f' and c.confrelid = 'passholders'::regclass order by name`.execute(t.db)
  // A card is of a membership, which is of a person.
  expect([...rows.map(({ name }) => name), 'cards'].sort()).toEqual([...moves, ...stays].sort())
})

test('everything moves to the record that stays, and undoing puts all of it back', async () => {
  const kept = await addPassholder(t, counter.cardSystemId, { ...noor, email: 'oud@example.be' })
  await givePoints(t, kept.id, 5)
  expect((await checkIn(kept.uitpasNumber)).status).toBe(201)
  const accountId = newId()
  const other = await addWhole({ insz: inszOf('1998-05-12', 11), email: 'nieuw@example.be', uitidAccountId: accountId })
  const ids = [kept.id, other.id]
  const before = await stateOf(ids)
  expect(Object.keys(before)).toEqual(
    expect.arrayContaining(['association_memberships', 'cards', 'checkins', 'family_members', 'membership_charges']),
  )
  expect(await balances(ids)).toEqual([6, 18])
  await expectWhole()

  const merged = await merge(kept.id, other.id, ['email', 'address'])
  expect(merged.status, JSON.stringify(merged.body)).toBe(201)
  expect(merged.body).toMatchObject({
    passholderId: kept.id,
    otherPassholderId: other.id,
    moves: {
      points: 18,
      cards: 2,
      memberships: 1,
      checkins: 1,
      redeemedRewards: 1,
      school: true,
      nationalNumber: true,
    },
    conflicts: [{ kind: 'TWO_ACTIVE_CARDS', stays: kept.uitpasNumber, blocked: other.uitpasNumber }],
  })
  expect(await balances(ids)).toEqual([24, 0])
  await expectWhole()
  const { body } = await ksb('GET', kept.id)
  expect(body).toMatchObject({
    passholder: { id: kept.id, email: 'nieuw@example.be', points: 24 },
    nationalNumberKnown: true,
  })
  expect(body.cards.map((card: { uitpasNumber: string; status: string }) => [card.uitpasNumber, card.status])).toEqual(
    expect.arrayContaining([
      [kept.uitpasNumber, 'ACTIVE'],
      [other.uitpasNumber, 'BLOCKED'],
      [other.second, 'ACTIVE'],
    ]),
  )
  // Whoever has the old id, the old number or the national number comes to the record that stays.
  expect((await ksb('GET', other.id)).body.passholder.id).toBe(kept.id)
  expect((await call('GET', `/passholders/${other.id}`)).body.id).toBe(kept.id)
  expect((await call('GET', `/passes/${other.second}`)).body.passholderId).toBe(kept.id)
  const found = await t.app.inject({
    url: `/api/ksb/card-systems/${counter.cardSystemId}/passholders?uitpasNumber=${other.uitpasNumber}`,
    headers,
  })
  expect(found.json().member.map((one: { id: string }) => one.id)).toEqual([kept.id])
  const left = await stateOf([other.id])
  expect(Object.keys(left).sort()).toEqual(['passholders'])
  expect(await notesOf([kept.id])).toEqual(['Nota van nieuw@example.be'])
  const audit = (await ksb('GET', `${kept.id}/audit`)).body.member
  expect(audit.filter((one: { act: string }) => one.act === 'passholder.merge')).toHaveLength(2)

  const undone = await undo(kept.id, merged.body.id)
  expect(undone).toEqual({
    status: 200,
    body: {
      id: merged.body.id,
      passholderId: kept.id,
      otherPassholderId: other.id,
      points: 18,
      cards: 2,
      checkins: 1,
      redeemedRewards: 1,
      stays: [],
    },
  })
  expect(await stateOf(ids)).toEqual(before)
  expect(await balances(ids)).toEqual([6, 18])
  expect(await notesOf(ids)).toEqual([undefined, 'Nota van nieuw@example.be'])
  await expectWhole()
  expect(await undo(kept.id, merged.body.id)).toMatchObject(problem('openpas/already-undone', 404))
  expect((await ksb('GET', `${kept.id}/merges`)).body.member).toMatchObject([{ id: merged.body.id, undoable: false }])
  // And once more, with the same two: nothing of the first time is in the way.
  const again = await merge(kept.id, other.id)
  expect(again.status).toBe(201)
  expect(await balances(ids)).toEqual([24, 0])
  expect((await undo(kept.id, again.body.id)).body.stays).toEqual([])
  expect(await stateOf(ids)).toEqual(before)
  await expectWhole()
})

test('what both have: the later end, one welcome reward, both notes, and limits that count together', async () => {
  const { cardSystemId } = counter
  const [kept, other] = [await addWhole({ email: 'een@example.be' }), await addWhole({ email: 'twee@example.be' })]
  const welcome = await addReward(t, counter, { type: 'WELCOME', points: 0 })
  await grantWelcome(t, kept.id, cardSystemId)
  await grantWelcome(t, other.id, cardSystemId)
  expect(
    (await call('POST', '/rewards/redeemed', { uitpasNumber: other.uitpasNumber, rewardId: welcome })).status,
  ).toBe(201)
  await addAssociationMember(t, kept.id, other.associationId, '2026-12-31')
  const ids = [kept.id, other.id]
  const [before, sum] = [await stateOf(ids), (await balances(ids)).reduce((a, b) => a + b)]
  const merged = await merge(kept.id, other.id)
  expect(merged.status).toBe(201)
  expect(merged.body.conflicts.map((one: { kind: string }) => one.kind).sort()).toEqual([
    'ASSOCIATION_TWICE',
    'TWO_ACTIVE_CARDS',
    'TWO_ACTIVE_CARDS',
    'TWO_SCHOOLS',
    'TWO_SOCIAL_TARIFFS',
    'WELCOME_REWARD_TWICE',
  ])
  expect(await balances(ids)).toEqual([sum, 0])
  expect(await notesOf([kept.id])).toEqual(['Nota van een@example.be\n\nNota van twee@example.be'])
  const { rows } = await sql<{ end: string }>`select end_date as end from association_memberships
    where passholder_id = ${kept.id} and association_id = ${other.associationId}`.execute(t.db)
  expect(rows).toEqual([{ end: '2027-08-31' }])
  // The welcome reward was used by one of them, and both saved today.
  const again = await call('POST', '/rewards/redeemed', { uitpasNumber: kept.uitpasNumber, rewardId: welcome })
  expect(again.status).toBe(400)
  expect((await checkIn(kept.uitpasNumber)).status).toBe(400)
  expect((await undo(kept.id, merged.body.id)).body.stays).toEqual([])
  expect(await stateOf(ids)).toEqual(before)
  await expectWhole()
})

test('tickets and coupons move with what they count, and go back', async () => {
  const { cardSystemId, eventId } = counter
  await addKey(t, cardSystemId)
  await addCoupon(t, cardSystemId, { name: 'Eén keer', usageLimit: { volume: 1, periodType: 'ABSOLUTE' } })
  const listed = await addCoupon(t, cardSystemId, { name: 'Lijst', listed: true })
  const kept = await addPassholder(t, cardSystemId, noor)
  const other = await addPassholder(t, cardSystemId, { ...noor, insz: inszOf('1998-05-12', 77) })
  const ids = [kept.id, other.id]
  await sql`insert into coupon_list (coupon_id, passholder_id) values (${listed}, ${other.id}::uuid)`.execute(t.db)
  const tariffs = async (uitpasNumber: string) => {
    const query = new URLSearchParams({ regularPrice: '10', eventId, uitpasNumber, type: 'COUPON' })
    return (await call('GET', `/tariffs?${query}`)).body.available as { id: string; name: string }[]
  }
  const couponsOf = async (id: string): Promise<string[]> =>
    (await call('GET', `/passholders/${id}/coupons`)).body
      .map((one: { coupon: { name: string } }) => one.coupon.name)
      .filter((name: string) => name === 'Eén keer' || name === 'Lijst')
  const once = (await tariffs(other.uitpasNumber)).find(({ name }) => name.includes('Eén keer'))
  const sold = await call('POST', '/ticket-sales', [
    { uitpasNumber: other.uitpasNumber, eventId, regularPrice: 10, tariff: { id: once?.id } },
  ])
  expect(sold.status, JSON.stringify(sold.body)).toBe(200)
  expect((await couponsOf(other.id)).toSorted()).toEqual(['Eén keer', 'Lijst'])
  expect(await couponsOf(kept.id)).toEqual(['Eén keer'])
  const before = await stateOf(ids)
  expect(Object.keys(before)).toEqual(expect.arrayContaining(['coupon_list', 'granted_coupons', 'ticket_sales']))

  const merged = await merge(kept.id, other.id)
  expect(merged.status, JSON.stringify(merged.body)).toBe(201)
  // What was booked stays, and a coupon that both had.
  const left = await stateOf([other.id])
  expect(Object.keys(left).sort()).toEqual(['euro_transfers', 'granted_coupons', 'passholders'])
  expect(left.granted_coupons).toHaveLength(1)
  // In the list by the other record; and its one use counts for who stays.
  expect(await couponsOf(kept.id)).toContain('Lijst')
  expect((await tariffs(kept.uitpasNumber)).map(({ name }) => name).join()).not.toContain('Eén keer')
  expect(await verifyEuros(t.db)).toEqual([])

  expect(await undo(kept.id, merged.body.id)).toMatchObject({ status: 200, body: { stays: [] } })
  expect(await stateOf(ids)).toEqual(before)
  expect(await couponsOf(kept.id)).not.toContain('Lijst')
  expect((await tariffs(kept.uitpasNumber)).map(({ name }) => name).join()).toContain('Eén keer')
  expect(await verifyEuros(t.db)).toEqual([])
  await expectWhole()
})

test('what changed since the merge stays, and is named', async () => {
  const kept = await addPassholder(t, counter.cardSystemId, noor)
  const other = await addWhole({ email: 'sinds@example.be', insz: inszOf('1998-05-12', 12) })
  const ids = [kept.id, other.id]
  const merged = await merge(kept.id, other.id, ['email'])
  expect(merged.status).toBe(201)
  const tomorrow = 24 * 60 * 60_000
  t.clock.advance(tomorrow)
  // Spent, saved with the old card of the other region, undone, written, replaced.
  const rewardId = await addReward(t, counter, { points: 14 })
  expect((await call('POST', '/rewards/redeemed', { uitpasNumber: kept.uitpasNumber, rewardId })).status).toBe(201)
  expect((await checkIn(other.second)).status).toBe(201)
  expect((await call('DELETE', `/rewards/redeemed/${other.redeemedId}`)).status).toBe(204)
  expect((await ksb('PUT', `${kept.id}/note`, { note: 'Iets anders' })).status).toBe(204)
  await putInSchool(t, kept.id, await addSchool(t, counter.cardSystemId))
  await transact(t.db, (trx) =>
    storePicture(trx, { passholderId: kept.id, jpeg: Buffer.from('other'), at: t.clock.now() }),
  )
  await sql`update passholders set email = 'nog@example.be' where id = ${kept.id}`.execute(t.db)
  await sql`delete from family_members where passholder_id = ${kept.id}`.execute(t.db)
  await sql`update association_memberships set end_date = '2028-08-31' where passholder_id = ${kept.id}`.execute(t.db)
  const { body: card } = await t.app
    .inject({
      method: 'POST',
      url: `/api/ksb/card-systems/${counter.cardSystemId}/cards/${kept.uitpasNumber}/block`,
      headers,
      payload: { reason: 'LOST' },
    })
    .then((answer) => ({ body: answer.json() }))
  expect(card.status).toBe('BLOCKED')
  expect(await balances(ids)).toEqual([8, 0])

  const undone = await undo(kept.id, merged.body.id)
  expect(undone.status, JSON.stringify(undone.body)).toBe(200)
  expect(undone.body.stays).toEqual([
    { kind: 'POINTS_SPENT', count: 13 },
    { kind: 'SAVED_SINCE', count: 1 },
    { kind: 'ASSOCIATION', count: 1 },
    { kind: 'FAMILY', count: 1 },
    { kind: 'SCHOOL' },
    { kind: 'PICTURE' },
    { kind: 'NOTE' },
    { kind: 'FIELD', field: 'email' },
  ])
  expect(undone.body).toMatchObject({ points: 8, cards: 2, checkins: 1 })
  expect(await balances(ids)).toEqual([0, 8])
  expect(await notesOf(ids)).toEqual(['Iets anders', 'Nota van sinds@example.be'])
  expect((await ksb('GET', other.id)).body.cards[0]).toMatchObject({
    uitpasNumber: other.uitpasNumber,
    status: 'ACTIVE',
  })
  t.clock.advance(tomorrow)
  // Both save on: each under its own name.
  expect((await checkIn(other.uitpasNumber)).status).toBe(201)
  expect(await balances(ids)).toEqual([0, 9])
  await expectWhole()
})

test('a card that fits the social tariff stays in use rather than one that does not say so', async () => {
  const regular = { chipNumber: '04784CDAEE3801', uitpasNumber: nextUitpasNumber() }
  const kept = await addPassholder(t, counter.cardSystemId, noor, regular)
  const social = { chipNumber: '04784CDAEE3802', uitpasNumber: nextUitpasNumber(true), socialTariffEnd: '2027-04-30' }
  const other = await addPassholder(t, counter.cardSystemId, { ...noor, postalCode: '9900' }, social)
  await sql`insert into postal_codes (postal_code, name, nis_code, latitude, longitude)
    values ('9900', 'Eeklo', '43005', 51.18, 3.56) on conflict do nothing`.execute(t.db)
  await sql`insert into card_system_postal_codes (card_system_id, postal_code, name)
    values (${counter.cardSystemId}, '9900', 'Eeklo')`.execute(t.db)
  expect(await merge(kept.id, other.id)).toMatchObject(problem('uitpas/invalid-city', 400))
  const merged = await merge(kept.id, other.id, ['address'])
  expect(merged.body.conflicts.filter((one: { kind: string }) => one.kind !== 'WELCOME_REWARD_TWICE')).toEqual([
    {
      kind: 'TWO_ACTIVE_CARDS',
      cardSystemId: counter.cardSystemId,
      stays: social.uitpasNumber,
      blocked: regular.uitpasNumber,
    },
  ])
  const { stays } = (await undo(kept.id, merged.body.id)).body
  expect(stays).toEqual([])
  const third = await addPassholder(t, counter.cardSystemId, noor, {
    chipNumber: '04784CDAEE3803',
    uitpasNumber: nextUitpasNumber(),
  })
  const preview = await ksb('POST', `${third.id}/merges/preview`, { otherPassholderId: kept.id })
  expect(preview.body.conflicts.map((one: { kind: string }) => one.kind)).toContain('TWO_ACTIVE_CARDS')
})

test('the date of birth is that of the national number', async () => {
  const kept = await addPassholder(t, counter.cardSystemId, { ...noor, dateOfBirth: '1998-05-13' })
  const other = await addPassholder(t, counter.cardSystemId, { ...noor, insz: inszOf('1998-05-12', 13) })
  expect(await merge(kept.id, other.id)).toMatchObject(problem('openpas/merge-birth-date', 400))
  expect((await merge(kept.id, other.id, ['dateOfBirth'])).status).toBe(201)
})

test('what cannot be merged or undone says why, and nothing happens', async () => {
  const { cardSystemId } = counter
  const [one, two, blocked] = [
    await addPassholder(t, cardSystemId, { ...noor, insz: inszOf('1998-05-12', 14), uitidAccountId: newId() }),
    await addPassholder(t, cardSystemId, { ...noor, insz: inszOf('1998-05-12', 15) }),
    await addPassholder(t, cardSystemId, noor),
  ]
  await transact(t.db, (trx) => blockPassholder(trx, { passholderId: blocked.id, reason: 'x', at: t.clock.now() }))
  const linked = await addPassholder(t, cardSystemId, { ...noor, uitidAccountId: newId() })
  const stranger = await addPassholder(t, elsewhere.cardSystemId, noor)
  const free = await addPassholder(t, cardSystemId, noor)
  const ids = [one, two, blocked, linked, stranger, free].map(({ id }) => id)
  const before = await stateOf(ids)
  expect(await merge(one.id, two.id)).toMatchObject(problem('openpas/merge-two-national-numbers', 400))
  expect(await merge(one.id, linked.id)).toMatchObject(problem('openpas/merge-two-accounts', 400))
  expect(await merge(one.id, blocked.id)).toMatchObject(problem('openpas/merge-blocked', 400))
  expect(await merge(one.id, one.id)).toMatchObject(problem('openpas/merge-same-record', 400))
  expect(await merge(one.id, stranger.id)).toMatchObject(problem('uitpas/passholder-not-found', 404))
  expect(await merge(newId(), one.id)).toMatchObject(problem('uitpas/passholder-not-found', 404))
  expect(await ksb('GET', `${stranger.id}/merges`)).toMatchObject(problem('uitpas/passholder-not-found', 404))
  expect(await undo(stranger.id, newId())).toMatchObject(problem('uitpas/passholder-not-found', 404))
  expect(await stateOf(ids)).toEqual(before)

  const first = await merge(one.id, free.id)
  const next = await addPassholder(t, cardSystemId, noor)
  const second = await merge(one.id, next.id)
  expect(await merge(one.id, free.id)).toMatchObject(problem('openpas/merge-same-record', 400))
  expect(await undo(one.id, first.body.id)).toMatchObject(problem('openpas/merge-not-newest', 400))
  expect(await undo(two.id, second.body.id)).toMatchObject(problem('url/not-found', 404))
  await ksb('POST', `${one.id}/block`, { reason: 'Misbruik' })
  expect(await undo(one.id, second.body.id)).toMatchObject(problem('openpas/merge-blocked', 400))
  await ksb('DELETE', `${one.id}/block`)
  expect((await ksb('GET', `${one.id}/merges`)).body.member.map((m: { undoable: boolean }) => m.undoable)).toEqual([
    true,
    false,
  ])
  expect((await undo(one.id, second.body.id)).status).toBe(200)
  expect((await undo(one.id, first.body.id)).status).toBe(200)
})

test('a record that others were merged into is merged itself, and all of it is undone', async () => {
  const [one, two, three] = [
    await addPassholder(t, counter.cardSystemId, noor),
    await addPassholder(t, counter.cardSystemId, noor),
    await addPassholder(t, counter.cardSystemId, noor),
  ]
  const inner = await merge(two.id, three.id)
  const outer = await merge(one.id, two.id)
  expect((await ksb('GET', three.id)).body.passholder.id).toBe(one.id)
  expect((await ksb('GET', `${two.id}/merges`)).body.member.map((m: { id: string }) => m.id)).toEqual([outer.body.id])
  expect((await undo(one.id, outer.body.id)).status).toBe(200)
  expect((await ksb('GET', three.id)).body.passholder.id).toBe(two.id)
  expect((await undo(two.id, inner.body.id)).status).toBe(200)
  expect((await ksb('GET', three.id)).body.passholder.id).toBe(three.id)
})

async function waitingForLock(): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`.execute(
    t.db,
  )
  return rows[0]?.count ?? 0
}

test('a check-in, a redemption and an undoing that began before the merge land at the record that stays', async () => {
  const kept = await addPassholder(t, counter.cardSystemId, noor)
  const other = await addWhole({ email: 'tegelijk@example.be' })
  const event = await addEvent(t, counter, { type: 'permanent', hours: [] })
  const rewardId = await addReward(t, counter, { points: 2 })
  const before = (await balances([kept.id, other.id])).reduce((a, b) => a + b)
  let merging: ReturnType<typeof merge> | undefined
  const acts: Promise<{ status: number }>[] = []
  await transact(t.db, async (trx) => {
    // The merge waits for these points, and who comes after it waits for the merge or for the same.
    await lockBalance(trx, other.id)
    merging = merge(kept.id, other.id)
    await expect.poll(waitingForLock).toBe(1)
    acts.push(
      checkIn(other.uitpasNumber, event),
      call('POST', '/rewards/redeemed', { uitpasNumber: other.uitpasNumber, rewardId }),
      call('DELETE', `/rewards/redeemed/${other.redeemedId}`),
    )
    await expect.poll(waitingForLock).toBe(4)
  })
  expect((await merging)?.status).toBe(201)
  const [checkin, redeemed, cancelled] = await Promise.all(acts)
  // The card is blocked now: what was asked with it is refused; what was about a redemption is done, at the right record.
  expect([checkin?.status, redeemed?.status, cancelled?.status]).toEqual([400, 400, 204])
  expect(await balances([kept.id, other.id])).toEqual([before + 3, 0])
  await expectWhole()
})

test('the same with a card that stays in use: the point and the reward are of the record that stays', async () => {
  const kept = await addPassholder(t, elsewhere.cardSystemId, noor)
  const { id: otherId } = await addPassholder(t, elsewhere.cardSystemId, noor)
  const own = await addMembership(t, otherId, counter.cardSystemId)
  await addMembership(t, kept.id, counter.cardSystemId)
  await sql`delete from card_steps where uitpas_number in (select uitpas_number from cards
    where passholder_id = ${kept.id} and card_system_id = ${counter.cardSystemId})`.execute(t.db)
  await sql`delete from cards where passholder_id = ${kept.id} and card_system_id = ${counter.cardSystemId}`.execute(
    t.db,
  )
  await givePoints(t, otherId, 10)
  const rewardId = await addReward(t, counter, { points: 2 })
  let merging: ReturnType<typeof merge> | undefined
  const acts: Promise<{ status: number }>[] = []
  await transact(t.db, async (trx) => {
    await lockBalance(trx, otherId)
    merging = merge(kept.id, otherId)
    await expect.poll(waitingForLock).toBe(1)
    acts.push(checkIn(own), call('POST', '/rewards/redeemed', { uitpasNumber: own, rewardId }))
    await expect.poll(waitingForLock).toBe(3)
  })
  expect((await merging)?.status).toBe(201)
  expect((await Promise.all(acts)).map(({ status }) => status)).toEqual([201, 201])
  expect(await balances([kept.id, otherId])).toEqual([9, 0])
  const { rows } = await sql<{ id: string }>`
    select passholder_id as id from checkins where uitpas_number = ${own}
    union all select passholder_id from redeemed_rewards where uitpas_number = ${own}`.execute(t.db)
  expect(rows).toEqual([{ id: kept.id }, { id: kept.id }])
  await expectWhole()
})

test('two administrators merge the same pair, each the other way round: once', async () => {
  const other = (await addAdministrator(t, counter.cardSystemId)).headers
  for (let round = 0; round < 5; round++) {
    const [one, two] = [
      await addPassholder(t, counter.cardSystemId, noor),
      await addPassholder(t, counter.cardSystemId, noor),
    ]
    await givePoints(t, one.id, 3)
    await givePoints(t, two.id, 4)
    const answers = await Promise.all([
      merge(one.id, two.id),
      merge(two.id, one.id, [], other),
      merge(one.id, two.id, [], other),
    ])
    expect(answers.map(({ status }) => status).filter((status) => status === 201)).toHaveLength(1)
    for (const { status } of answers) expect([201, 400, 409]).toContain(status)
    expect((await balances([one.id, two.id])).sort()).toEqual([0, 7])
    const [merged] = answers.filter(({ status }) => status === 201)
    const undoing = await Promise.all([1, 2].map(() => undo(merged?.body.passholderId, merged?.body.id)))
    expect(undoing.map(({ status }) => status).sort()).toEqual([200, 404])
    expect(await balances([one.id, two.id])).toEqual([3, 4])
  }
  await expectWhole()
})

test('a thousand things at once around merging and undoing: no point is lost, none is there twice', async () => {
  const kept = await addPassholder(t, counter.cardSystemId, noor)
  const { id: otherId } = await addPassholder(t, elsewhere.cardSystemId, noor)
  const own = await addMembership(t, otherId, counter.cardSystemId, {})
  const ids = [kept.id, otherId]
  await givePoints(t, kept.id, 50)
  await givePoints(t, otherId, 50)
  const rewardId = await addReward(t, counter, { points: 1 })
  let points = 100
  for (let round = 0; round < 4; round++) {
    const event = await addEvent(t, counter, { type: 'permanent', hours: [] })
    const [merged, ...acts] = await Promise.all([
      merge(kept.id, otherId),
      checkIn(own, event),
      checkIn(kept.uitpasNumber, event),
      call('POST', '/rewards/redeemed', { uitpasNumber: own, rewardId }),
      call('POST', '/rewards/redeemed', { uitpasNumber: kept.uitpasNumber, rewardId }),
      t.app.inject({
        method: 'POST',
        url: `/api/ksb/card-systems/${counter.cardSystemId}/card-replacements`,
        headers,
        payload: { passholderId: otherId, reason: 'DEFECT', cardSystemId: counter.cardSystemId },
      }),
    ])
    expect(merged.status).toBe(201)
    points += acts.slice(0, 2).filter((one) => 'status' in one && one.status === 201).length
    points -= acts.slice(2, 4).filter((one) => 'status' in one && one.status === 201).length
    expect((await balances(ids)).reduce((a, b) => a + b)).toBe(points)
    expect((await balances(ids))[1]).toBe(0)
    const { rows } = await sql`select 1 from cards where passholder_id = ${otherId}
      union all select 1 from checkins where passholder_id = ${otherId}
      union all select 1 from memberships where passholder_id = ${otherId}`.execute(t.db)
    expect(rows).toEqual([])
    expect((await undo(kept.id, merged.body.id)).status).toBe(200)
    expect((await balances(ids)).reduce((a, b) => a + b)).toBe(points)
    await expectWhole()
  }
})

test('a national number that is registered again at the moment it moves stays of one person', async () => {
  const insz = inszOf('1998-05-12', 16)
  const kept = await addPassholder(t, counter.cardSystemId, noor)
  const other = await addPassholder(t, counter.cardSystemId, { ...noor, insz })
  const [merged, registered] = await Promise.allSettled([
    merge(kept.id, other.id),
    addPassholder(t, counter.cardSystemId, { ...noor, insz }),
  ])
  expect(merged).toMatchObject({ value: { status: 201 } })
  expect(registered.status).toBe('rejected')
  const { rows } = await sql<{ id: string }>`
    select id from passholders where insz_hash is not null and id in (${kept.id}, ${other.id})`.execute(t.db)
  expect(rows).toEqual([{ id: kept.id }])
})

test('killed in the middle nothing happened, and the same request again does it once', async () => {
  const kept = await addPassholder(t, counter.cardSystemId, noor)
  const other = await addWhole({ email: 'kapot@example.be' })
  const ids = [kept.id, other.id]
  const before = await stateOf(ids)
  const keyed = { ...headers, 'idempotency-key': newId() }
  let merging: ReturnType<typeof merge> | undefined
  await transact(t.db, async (trx) => {
    // It has moved points, check-ins and rewards when it comes to this.
    await sql`select from association_memberships where passholder_id = ${other.id} for update`.execute(trx)
    merging = merge(kept.id, other.id, [], keyed)
    await expect.poll(waitingForLock).toBe(1)
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`.execute(t.db)
    expect((await merging).status).toBeGreaterThanOrEqual(500)
  })
  expect(await stateOf(ids)).toEqual(before)
  expect(await balances(ids)).toEqual([0, 18])
  await expectWhole()
  const done = await merge(kept.id, other.id, [], keyed)
  expect(done.status).toBe(201)
  expect((await merge(kept.id, other.id, [], keyed)).body).toEqual(done.body)
  expect(await balances(ids)).toEqual([18, 0])
  await expectWhole()
})
