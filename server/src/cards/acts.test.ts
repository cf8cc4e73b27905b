import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addMembership, addPassholder, addPerson, nextUitpasNumber } from '../../test/scenes/people.ts'
import { addAdministrator, addCounterWorker, addRegions, type Regions } from '../../test/scenes/region.ts'
import { openTestApp, type TestApp } from '../../test/test-app.ts'
import { verifyAuditTrail } from '../audit/verify.ts'
import { createCardSystem } from '../card-systems/store.ts'
import { transact } from '../db/transact.ts'
import { createOrganizer } from '../organizers/store.ts'
import { blockPassholder } from '../passholders/block.ts'
import { addOrganizerToGroup, addStaff, createPermissionGroup } from '../permissions/store.ts'
import { newId } from '../values/ids.ts'
import { findCard, findCardsOf, insertStock } from './store.ts'

// What a balie and an administrator do with a card, through the front door. Every rule is in both.

let t: TestApp
let regions: Regions
let balie: Caller
let ksb: Caller
type Caller = (method: 'GET' | 'POST', path: string, body?: object, key?: string) => Promise<Answer>
interface Answer {
  status: number
  body: ReturnType<typeof JSON.parse>
}

beforeAll(async () => {
  t = await openTestApp()
  regions = await addRegions(t)
  const worker = await addCounterWorker(t, regions.vooruit, ['CARDS_READ', 'CARDS_BLOCK', 'CARDS_REPLACE'])
  const administrator = await addAdministrator(t, regions.gent)
  balie = caller(`/api/balie/${regions.vooruit}`, worker.headers)
  ksb = caller(`/api/ksb/card-systems/${regions.gent}`, administrator.headers)
})
afterAll(async () => {
  expect((await verifyAuditTrail(t.db)).faults).toEqual([])
  await t.close()
})

function caller(base: string, headers: { authorization: string }): Caller {
  return async (method, path, body, key) => {
    const answer = await t.app.inject({
      method,
      url: base + path,
      headers: { ...headers, ...(key ? { 'idempotency-key': key } : {}) },
      ...(body ? { payload: body } : {}),
    })
    return { status: answer.statusCode, body: answer.json() }
  }
}

async function addStock(socialTariff = false, cardSystemId = regions.gent): Promise<string> {
  const uitpasNumber = nextUitpasNumber(socialTariff)
  await transact(t.db, (trx) => insertStock(trx, [{ uitpasNumber, cardSystemId, organizerId: regions.vooruit }]))
  return uitpasNumber
}
const refused = (type: string, status = 400) => ({
  status,
  body: { type: `https://api.publiq.be/probs/${type}` },
})
const activeCards = async (passholderId: string, cardSystemId = regions.gent) =>
  ((await findCardsOf(t.db, [passholderId])).get(passholderId) ?? [])
    .filter((card) => card.cardSystemId === cardSystemId && card.status === 'ACTIVE')
    .map((card) => card.uitpasNumber)

const callers = [
  ['at a balie', () => balie, '/cards/replacements'],
  ['in KSB', () => ksb, '/card-replacements'],
] as const

describe.each(callers)('%s', (_, call, replacements) => {
  test('a card is blocked with a reason, found again, and each is in its history', async () => {
    const { id, uitpasNumber } = await addPassholder(t, regions.gent)
    expect(await call()('POST', `/cards/${uitpasNumber}/block`, { reason: 'STOLEN' })).toMatchObject({
      status: 200,
      body: { status: 'BLOCKED', blockReason: 'STOLEN', acts: call() === ksb ? ['unblock', 'delete'] : ['unblock'] },
    })
    expect(await call()('POST', `/cards/${uitpasNumber}/block`, { reason: 'LOST' })).toMatchObject({
      status: 400,
      body: { type: expect.stringContaining('uitpas/invalid-card-status'), cardStatus: 'BLOCKED' },
    })
    const found = await call()('POST', `/cards/${uitpasNumber}/unblock`)
    expect(found).toMatchObject({ status: 200, body: { status: 'ACTIVE', passholderId: id, acts: ['block'] } })
    expect(found.body).not.toHaveProperty('blockedAt')
    expect(await call()('POST', `/cards/${uitpasNumber}/unblock`)).toMatchObject(refused('uitpas/invalid-card-status'))
    const { body } = await ksb('GET', `/cards/${uitpasNumber}`)
    expect(body.steps.map(({ from, to, reason }: Record<string, string>) => [from, to, reason])).toEqual([
      ['BLOCKED', 'ACTIVE', 'FOUND'],
      ['ACTIVE', 'BLOCKED', 'STOLEN'],
      [undefined, 'ACTIVE', undefined],
    ])
  })

  test('a card that was found again stays blocked when there is a new one', async () => {
    const { id, uitpasNumber } = await addPassholder(t, regions.gent)
    const card = await addStock()
    const answer = await call()('POST', replacements, { passholderId: id, reason: 'DEFECT', uitpasNumber: card })
    expect(answer).toMatchObject({
      status: 201,
      body: { card: { uitpasNumber: card, status: 'ACTIVE' }, blocked: uitpasNumber, joined: false },
    })
    expect(await call()('POST', `/cards/${uitpasNumber}/unblock`)).toMatchObject(refused('uitpas/invalid-card'))
    expect(await activeCards(id)).toEqual([card])
  })

  test('a card of another region, or of nobody, is not found', async () => {
    const { uitpasNumber } = await addPassholder(t, regions.meetjesland)
    for (const number of [uitpasNumber, nextUitpasNumber(), '123'])
      for (const [act, body] of [['block', { reason: 'LOST' }], ['unblock']] as const)
        expect(await call()('POST', `/cards/${number}/${act}`, body)).toMatchObject(
          refused('uitpas/pass-not-found', 404),
        )
    expect((await findCard(t.db, uitpasNumber))?.status).toBe('ACTIVE')
  })

  test('lost stock is blocked, and cannot be found again by nobody', async () => {
    const card = await addStock()
    expect(await call()('POST', `/cards/${card}/block`, { reason: 'LOST' })).toMatchObject({ status: 200 })
    expect(await call()('POST', `/cards/${card}/unblock`)).toMatchObject(refused('uitpas/invalid-card-status'))
  })

  test('theft or loss: the old card is blocked as lost, also when it was blocked before', async () => {
    const { id, uitpasNumber } = await addPassholder(t, regions.gent)
    const replace = async () =>
      call()('POST', replacements, { passholderId: id, reason: 'THEFT_OR_LOSS', uitpasNumber: await addStock() })
    expect((await replace()).body.blocked).toBe(uitpasNumber)
    expect(await findCard(t.db, uitpasNumber)).toMatchObject({ status: 'BLOCKED', blockReason: 'LOST' })
    const [second = ''] = await activeCards(id)
    await call()('POST', `/cards/${second}/block`, { reason: 'STOLEN' })
    expect((await replace()).body).not.toHaveProperty('blocked')
    expect(await findCard(t.db, second)).toMatchObject({ blockReason: 'STOLEN' })
  })

  test('an extra card makes somebody of another region a member here', async () => {
    const { id, uitpasNumber } = await addPassholder(t, regions.meetjesland)
    const extra = { passholderId: id, reason: 'EXTRA_CARD', uitpasNumber: await addStock() }
    expect(await call()('POST', replacements, extra)).toMatchObject({ status: 201, body: { joined: true } })
    expect(await activeCards(id)).toEqual([extra.uitpasNumber])
    expect((await findCard(t.db, uitpasNumber))?.status).toBe('ACTIVE')
    const again = { ...extra, uitpasNumber: await addStock() }
    expect(await call()('POST', replacements, again)).toMatchObject(refused('uitpas/invalid-card'))
  })

  test('social tariff asks for a card that says so', async () => {
    const { id, uitpasNumber } = await addPassholder(t, regions.gent)
    const body = { passholderId: id, reason: 'SOCIAL_TARIFF' }
    expect(await call()('POST', replacements, { ...body, uitpasNumber: await addStock() })).toMatchObject({
      ...refused('uitpas/invalid-card'),
      body: { endUserMessage: { nl: expect.stringContaining('kansenstatuut') } },
    })
    expect(await activeCards(id)).toEqual([uitpasNumber])
    const social = await addStock(true)
    const answer = await call()('POST', replacements, { ...body, uitpasNumber: social })
    expect(answer).toMatchObject({ status: 201, body: { card: { socialTariff: true }, blocked: uitpasNumber } })
    expect(await findCard(t.db, uitpasNumber)).toMatchObject({ blockReason: 'REPLACED' })
  })

  test('without a number the new card is a digital one, that says what the membership does', async () => {
    const { id } = await addPassholder(t, regions.gent, {}, { socialTariffEnd: '2027-04-30' })
    const answer = await call()('POST', replacements, { passholderId: id, reason: 'DEFECT' })
    expect(answer).toMatchObject({ status: 201, body: { card: { cardType: 'DIGITAL', socialTariff: true } } })
  })

  test('what cannot be a new card is refused, and the old one stays', async () => {
    const { id, uitpasNumber } = await addPassholder(t, regions.gent)
    const asked = async (body: object) =>
      call()('POST', replacements, { passholderId: id, reason: 'DEFECT', uitpasNumber: await addStock(), ...body })
    expect(await asked({ uitpasNumber: '0900000095903' })).toMatchObject(refused('uitpas/invalid-uitpas-number'))
    expect(await asked({ uitpasNumber: nextUitpasNumber() })).toMatchObject(refused('uitpas/invalid-card'))
    expect(await asked({ uitpasNumber: await addStock(false, regions.meetjesland) })).toMatchObject(
      refused('uitpas/invalid-card'),
    )
    const used = (await addPassholder(t, regions.gent)).uitpasNumber
    expect(await asked({ uitpasNumber: used })).toMatchObject(refused('uitpas/invalid-card-status'))
    expect(await asked({ passholderId: newId() })).toMatchObject(refused('uitpas/passholder-not-found'))
    const stranger = await addPerson(t)
    expect(await asked({ passholderId: stranger })).toMatchObject(refused('uitpas/invalid-card'))
    expect(await activeCards(id)).toEqual([uitpasNumber])
    await transact(t.db, (trx) => blockPassholder(trx, { passholderId: id, reason: 'x', at: t.clock.now() }))
    expect(await asked({})).toMatchObject(refused('uitpas/passholder-blocked'))
  })

  test('the same request again gives the first answer, and no second card', async () => {
    const { id } = await addPassholder(t, regions.gent)
    const body = { passholderId: id, reason: 'DEFECT' }
    const key = newId()
    const [first, second] = [
      await call()('POST', replacements, body, key),
      await call()('POST', replacements, body, key),
    ]
    expect(second).toEqual(first)
    expect(await activeCards(id)).toEqual([first.body.card.uitpasNumber])
  })
})

test('a balie looks a card up by its number or its chip', async () => {
  const card = { uitpasNumber: nextUitpasNumber(true), chipNumber: '04AB12CD34EF80', cardSystemId: regions.gent }
  await transact(t.db, (trx) => insertStock(trx, [{ ...card, organizerId: regions.vooruit }]))
  for (const identifier of [card.uitpasNumber, '04ab12cd34ef80', '80EF34CD12AB04'])
    expect(await balie('GET', `/cards?identifier=${identifier}`)).toMatchObject({
      status: 200,
      body: {
        ...card,
        status: 'LOCAL_STOCK',
        organizer: { id: regions.vooruit, name: 'Kunstencentrum Vooruit' },
        acts: ['hand out', 'block'],
      },
    })
  for (const identifier of ['0900000095903', nextUitpasNumber(), '04FFFFFFFFFF80', 'hallo'])
    expect(await balie('GET', `/cards?identifier=${identifier}`)).toMatchObject(refused('uitpas/pass-not-found', 404))
})

test('a balie hands a card out to a member without one', async () => {
  const { id, uitpasNumber: old } = await addPassholder(t, regions.gent)
  const card = await addStock()
  const handOut = (body: object) => balie('POST', '/cards/hand-outs', { uitpasNumber: card, passholderId: id, ...body })
  expect(await handOut({})).toMatchObject(refused('uitpas/invalid-card'))
  await balie('POST', `/cards/${old}/block`, { reason: 'LOST' })
  expect(await handOut({})).toMatchObject({ status: 201, body: { uitpasNumber: card, passholderId: id } })
  expect(await handOut({})).toMatchObject(refused('uitpas/invalid-card'))
  const other = await addPassholder(t, regions.gent, {}, { blocked: 'LOST' })
  expect(await handOut({ passholderId: other.id })).toMatchObject({
    ...refused('uitpas/invalid-card-status'),
    body: { cardStatus: 'ACTIVE' },
  })
  expect(await handOut({ uitpasNumber: '1' })).toMatchObject(refused('uitpas/invalid-uitpas-number'))
  expect(await handOut({ passholderId: newId() })).toMatchObject(refused('uitpas/passholder-not-found'))
  await transact(t.db, (trx) => blockPassholder(trx, { passholderId: id, reason: 'x', at: t.clock.now() }))
  expect(await handOut({})).toMatchObject(refused('uitpas/passholder-blocked'))
  const { body } = await ksb('GET', `/cards/${card}`)
  expect(body.steps[0]).toMatchObject({ to: 'ACTIVE', organizer: { id: regions.vooruit } })
  const acts = await t.db
    .selectFrom('audit_entries')
    .select(['act', 'organizer_id', 'passholder_id', 'fields'])
    .where('subject_id', '=', card)
    .where('passholder_id', '=', id)
    .execute()
  expect(acts).toContainEqual({
    act: 'card.hand-out',
    organizer_id: regions.vooruit,
    passholder_id: id,
    fields: ['status'],
  })
  expect(acts.map(({ act }) => act)).toContain('card.read')
})

test('an administrator deletes a blocked card for good, and no other', async () => {
  const { uitpasNumber } = await addPassholder(t, regions.gent)
  expect(await ksb('POST', `/cards/${uitpasNumber}/delete`)).toMatchObject(refused('uitpas/invalid-card-status'))
  await ksb('POST', `/cards/${uitpasNumber}/block`, { reason: 'DEFECT' })
  expect(await ksb('POST', `/cards/${uitpasNumber}/delete`)).toMatchObject({ status: 200, body: { acts: [] } })
  expect(await ksb('POST', `/cards/${uitpasNumber}/unblock`)).toMatchObject(refused('uitpas/invalid-card-status'))
  expect(await ksb('POST', `/cards/${nextUitpasNumber()}/delete`)).toMatchObject(refused('uitpas/pass-not-found', 404))
  expect(await ksb('GET', `/cards/${nextUitpasNumber()}`)).toMatchObject(refused('uitpas/pass-not-found', 404))
})

test('an old regular card is not unblocked once the membership has social tariff', async () => {
  const person = await addPerson(t)
  const card = { socialTariffEnd: '2027-04-30', uitpasNumber: nextUitpasNumber(true), chipNumber: '04AA00000002AA' }
  await addMembership(t, person, regions.gent, card)
  const old = nextUitpasNumber()
  await transact(t.db, async (trx) => {
    await insertStock(trx, [{ uitpasNumber: old, cardSystemId: regions.gent }])
    await trx
      .updateTable('cards')
      .set({ status: 'BLOCKED', passholder_id: person, blocked_at: t.clock.now(), block_reason: 'LOST' })
      .where('uitpas_number', '=', old)
      .execute()
  })
  await balie('POST', `/cards/${card.uitpasNumber}/block`, { reason: 'LOST' })
  expect(await balie('POST', `/cards/${old}/unblock`)).toMatchObject(refused('uitpas/invalid-card'))
})

test('a balie of two card systems says of which one a digital card is', async () => {
  const both = newId()
  const cardSystemIds = [regions.gent, regions.meetjesland]
  await transact(t.db, (trx) => createOrganizer(trx, { id: both, name: 'Twee regio’s', cardSystemIds }))
  const worker = await addCounterWorker(t, both, ['CARDS_REPLACE'])
  const call = caller(`/api/balie/${both}`, worker.headers)
  const { id } = await addPassholder(t, regions.meetjesland)
  const body = { passholderId: id, reason: 'DEFECT' }
  expect(await call('POST', '/cards/replacements', body)).toMatchObject(refused('uitpas/invalid-card'))
  const answer = await call('POST', '/cards/replacements', { ...body, cardSystemId: regions.meetjesland })
  expect(answer).toMatchObject({ status: 201, body: { card: { cardSystemId: regions.meetjesland } } })
})

test('what a balie may do in one of its card systems only, it cannot do with a card of the other', async () => {
  const both = newId()
  const cardSystemIds = [regions.gent, regions.meetjesland]
  const accountId = newId()
  await transact(t.db, async (trx) => {
    await createOrganizer(trx, { id: both, name: 'Op de grens', cardSystemIds })
    const group = await createPermissionGroup(trx, `Groep ${both}`, ['CARDS_BLOCK', 'CARDS_REPLACE'])
    await addOrganizerToGroup(trx, both, group, [regions.gent])
    await addStaff(trx, { organizerId: both, accountId, type: 'MEMBER', at: t.clock.now() })
  })
  const staff = { authorization: `Bearer ${await t.userToken(accountId)}` }
  const administrator = (await addAdministrator(t, regions.gent)).headers
  for (const headers of [staff, administrator]) {
    const call = caller(`/api/balie/${both}`, headers)
    const { id, uitpasNumber } = await addPassholder(t, regions.meetjesland)
    const answer = await call('POST', `/cards/${uitpasNumber}/block`, { reason: 'LOST' })
    expect(answer).toMatchObject(refused('uitpas/pass-not-found', 404))
    const replacement = { passholderId: id, reason: 'DEFECT', cardSystemId: regions.meetjesland }
    expect(await call('POST', '/cards/replacements', replacement)).toMatchObject(refused('uitpas/invalid-card'))
    const own = await addPassholder(t, regions.gent)
    expect((await call('POST', `/cards/${own.uitpasNumber}/block`, { reason: 'LOST' })).status).toBe(200)
  }
})

test('without numbers left there is no digital card, at a balie nor in KSB, and the old one stays', async () => {
  const cardSystemId = await transact(t.db, (trx) => createCardSystem(trx, { name: 'UiTPAS Zonder nummers' }))
  const organizerId = newId()
  await transact(t.db, (trx) =>
    createOrganizer(trx, { id: organizerId, name: 'Zonder nummers', cardSystemIds: [cardSystemId] }),
  )
  const worker = await addCounterWorker(t, organizerId, ['CARDS_REPLACE'])
  const administrator = await addAdministrator(t, cardSystemId)
  const { id, uitpasNumber } = await addPassholder(t, cardSystemId)
  const body = { passholderId: id, reason: 'DEFECT' }
  for (const answer of [
    await caller(`/api/balie/${organizerId}`, worker.headers)('POST', '/cards/replacements', body),
    await caller(`/api/ksb/card-systems/${cardSystemId}`, administrator.headers)('POST', '/card-replacements', body),
  ])
    expect(answer).toMatchObject(refused('openpas/card-numbers-exhausted'))
  expect(await activeCards(id, cardSystemId)).toEqual([uitpasNumber])
})

test('the platform gives a card system numbers, and its administrator sees how many are left', async () => {
  const platform = newId()
  await t.db.insertInto('platform_admins').values({ account_id: platform, added_at: t.clock.now() }).execute()
  const headers = { authorization: `Bearer ${await t.userToken(platform)}` }
  const give = (cardSystemId: number) => caller(`/api/ksb/card-systems/${cardSystemId}`, headers)
  const range = { firstSerial: 60_000_000_000, lastSerial: 60_000_000_009 }
  expect(await give(regions.gent)('POST', '/card-number-ranges', range)).toMatchObject({ status: 201 })
  expect(await ksb('GET', '/card-number-ranges')).toMatchObject({
    body: { member: expect.arrayContaining([expect.objectContaining({ ...range, left: 10 })]) },
  })
  const post = (body: object, id = regions.meetjesland) => give(id)('POST', '/card-number-ranges', body)
  expect(await post(range)).toMatchObject(refused('openpas/card-numbers-taken'))
  expect(await post({ firstSerial: 60_000_000_100, lastSerial: 60_000_000_099 })).toMatchObject(
    refused('body/invalid-data'),
  )
  expect(await post({ firstSerial: 61_000_000_000, lastSerial: 61_000_000_000 }, 999_999)).toMatchObject(
    refused('url/not-found', 404),
  )
})

test('of an unblocking and a replacement at the same moment, one card is left active', async () => {
  for (let round = 0; round < 5; round += 1) {
    const { id, uitpasNumber } = await addPassholder(t, regions.gent, {}, { blocked: 'LOST' })
    const card = await addStock()
    const body = { passholderId: id, reason: 'THEFT_OR_LOSS', uitpasNumber: card }
    const [unblocked, replaced] = await Promise.all([
      balie('POST', `/cards/${uitpasNumber}/unblock`),
      ksb('POST', '/card-replacements', body),
    ])
    expect(replaced.status).toBe(201)
    expect([200, 400]).toContain(unblocked.status)
    // Found again first: then it is blocked for the new one.
    expect(replaced.body.blocked).toBe(unblocked.status === 200 ? uitpasNumber : undefined)
    expect(await activeCards(id)).toEqual([card])
  }
})
