import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addMembership, addPassholder, addPerson, inszOf, nextUitpasNumber } from '../../test/scenes/people.ts'
import { addAdministrator, addClient, addCounterWorker, addRegions, type Regions } from '../../test/scenes/region.ts'
import { givePoints } from '../../test/scenes/rewards.ts'
import { openTestApp, type TestApp } from '../../test/test-app.ts'
import { verifyAuditTrail } from '../audit/verify.ts'
import { createCardSystem } from '../card-systems/store.ts'
import { findCard, insertStock } from '../cards/store.ts'
import { transact } from '../db/transact.ts'
import { allPermissions } from '../http/permissions.ts'
import { insertVoucher } from '../membership-prices/store.ts'
import { createOrganizer } from '../organizers/store.ts'
import { blockPassholder } from '../passholders/block.ts'
import { findPassholder } from '../passholders/store.ts'
import { readBalance } from '../points/ledger.ts'
import { newId } from '../values/ids.ts'
import { findMembership } from './store.ts'

// Becoming a member of another region, and moving there.

let t: TestApp
let regions: Regions
let client: Record<string, string>
let worker: Record<string, string>
let gentAdmin: Record<string, string>
let meetjeslandAdmin: Record<string, string>

const proof = { type: 'OTHER', date: '2026-11-20' }
const inEeklo = { street: 'Markt 1', postalCode: '9900', city: 'Eeklo' }
const inGent = { street: 'Korenmarkt 1', postalCode: '9000', city: 'Gent' }

beforeAll(async () => {
  t = await openTestApp()
  regions = await addRegions(t)
  client = (await addClient(t, regions.herbakker, allPermissions)).headers
  worker = (await addCounterWorker(t, regions.herbakker, allPermissions)).headers
  gentAdmin = (await addAdministrator(t, regions.gent)).headers
  meetjeslandAdmin = (await addAdministrator(t, regions.meetjesland)).headers
})
afterAll(async () => {
  expect((await verifyAuditTrail(t.db)).faults).toEqual([])
  await t.close()
})

async function ask(method: 'GET' | 'POST' | 'PUT', url: string, headers: Record<string, string>, body?: object) {
  const answer = await t.app.inject({ method, url, headers, ...(body ? { payload: body } : {}) })
  return { status: answer.statusCode, body: answer.body === '' ? undefined : answer.json() }
}
const refused = (type: string, status = 400) => ({ status, body: { type: `https://api.publiq.be/probs/${type}` } })

interface Asked {
  cardType?: string
  uitpasNumber?: string
  address?: object
  socialTariff?: { endDate?: string; proof: object }
  voucher?: string
  fromCardSystemId?: number
}
type Door = (id: string, asked?: Asked, path?: string, cardSystemId?: number) => ReturnType<typeof ask>

const partner: Door = (id, asked = {}) => {
  const { socialTariff, ...rest } = asked
  return ask('POST', `/api/uitpas/passholders/${id}/memberships/${regions.meetjesland}`, client, {
    cardType: 'DIGITAL',
    ...rest,
    ...(socialTariff
      ? { socialTariff: socialTariff.endDate ? { socialTariffEndDate: socialTariff.endDate } : {} }
      : {}),
    registrationOrganizer: { id: regions.herbakker },
  })
}
const balie: Door = (id, asked, path = '', cardSystemId = regions.meetjesland) =>
  ask('POST', `/api/balie/${regions.herbakker}/passholders/${id}/memberships/${cardSystemId}${path}`, worker, {
    cardType: 'DIGITAL',
    ...asked,
  })
const ksb: Door = (id, asked, path = '') =>
  ask('POST', `/api/ksb/card-systems/${regions.meetjesland}/passholders/${id}/membership${path}`, meetjeslandAdmin, {
    cardType: 'DIGITAL',
    ...asked,
  })
const preview = (id: string, socialTariff: boolean, organizerId = regions.herbakker) =>
  ask(
    'GET',
    `/api/uitpas/passholders/${id}/memberships/${regions.meetjesland}?socialTariff=${socialTariff}&organizerId=${organizerId}`,
    client,
  )

async function addStock(socialTariff = false, cardSystemId = regions.meetjesland): Promise<string> {
  const uitpasNumber = nextUitpasNumber(socialTariff)
  await transact(t.db, (trx) => insertStock(trx, [{ uitpasNumber, cardSystemId }]))
  return uitpasNumber
}
const addVoucher = (code: string, maxUses: number) =>
  transact(t.db, (trx) =>
    insertVoucher(trx, {
      cardSystemId: regions.meetjesland,
      label: 'Lente',
      code,
      priceCents: 0,
      maxUses,
      validFrom: '2026-01-01',
      at: t.clock.now(),
    }),
  )
const block = (id: string) =>
  transact(t.db, (trx) => blockPassholder(trx, { passholderId: id, reason: 'x', at: t.clock.now() }))
const cardOf = async (id: string, cardSystemId = regions.meetjesland) =>
  (
    await t.db
      .selectFrom('cards')
      .select(['uitpas_number', 'social_tariff', 'card_type'])
      .where('passholder_id', '=', id)
      .where('card_system_id', '=', cardSystemId)
      .where('status', '=', 'ACTIVE')
      .execute()
  )[0]

/** Takes the numbers for digital cards away for a moment. */
async function withoutNumbers(act: () => Promise<void>): Promise<void> {
  const table = sql.table('card_number_ranges')
  await sql`update ${table} set card_system_id = ${regions.gent} where card_system_id = ${regions.meetjesland}`.execute(
    t.db,
  )
  await act().finally(() =>
    sql`update ${table} set card_system_id = ${regions.meetjesland} where first_serial = ${80_000_000_000 + regions.meetjesland * 100_000}`.execute(
      t.db,
    ),
  )
}

describe.each([
  ['over the partner API', partner],
  ['at a balie', balie],
  ['in KSB', ksb],
] as const)('a membership %s', (_, call) => {
  test('comes with a card, beside the one that somebody has', async () => {
    const { id, uitpasNumber } = await addPassholder(t, regions.gent)
    const number = await addStock()
    expect((await call(id, { cardType: 'NFC_CARD', uitpasNumber: number })).status).toBe(201)
    expect(await cardOf(id)).toMatchObject({ uitpas_number: number })
    expect(await cardOf(id, regions.gent)).toMatchObject({ uitpas_number: uitpasNumber })
    expect(await call(id)).toMatchObject(refused('uitpas/passholder-new-membership-error'))
  })

  test('with social tariff brings the address there and gives a card that says so', async () => {
    const { id } = await addPassholder(t, regions.gent)
    const asked = { socialTariff: { endDate: '2027-12-31', proof } }
    expect(await call(id, asked)).toMatchObject(refused('uitpas/postal-code-not-in-card-system'))
    expect((await call(id, { ...asked, address: inEeklo })).status).toBe(201)
    expect(await findMembership(t.db, id, regions.meetjesland)).toMatchObject({ socialTariffEnd: '2027-12-31' })
    expect(await findPassholder(t.db, id)).toMatchObject(inEeklo)
    expect(await cardOf(id)).toMatchObject({ card_type: 'DIGITAL', social_tariff: true })
    expect(await call(id)).toMatchObject(refused('uitpas/passholder-new-membership-error'))
  })

  test('of a member who gets social tariff replaces the card', async () => {
    const regular = nextUitpasNumber()
    const { id } = await addPassholder(
      t,
      regions.meetjesland,
      { postalCode: '9900', city: 'Eeklo' },
      { uitpasNumber: regular, chipNumber: `04${regular.slice(1)}` },
    )
    const wrong = { cardType: 'NFC_CARD', uitpasNumber: await addStock(), socialTariff: { proof } }
    expect(await call(id, wrong)).toMatchObject(refused('uitpas/invalid-card'))
    expect((await findCard(t.db, regular))?.status).toBe('ACTIVE')
    expect((await call(id, { ...wrong, uitpasNumber: await addStock(true) })).status).toBe(201)
    expect((await findCard(t.db, regular))?.status).toBe('BLOCKED')
    expect(await findMembership(t.db, id, regions.meetjesland)).toMatchObject({ socialTariffEnd: '2027-04-30' })
  })

  test('of who has social tariff elsewhere does not take their residence from there', async () => {
    const { id } = await addPassholder(t, regions.gent, {}, { socialTariffEnd: '2027-04-30' })
    const asked = { address: inEeklo, socialTariff: { proof } }
    expect(await call(id, asked)).toMatchObject(refused('uitpas/postal-code-not-in-card-system'))
    expect(await call(id, { socialTariff: { proof } })).toMatchObject(refused('uitpas/passholder-new-membership-error'))
    expect(await findPassholder(t.db, id)).toMatchObject({ city: 'Gent' })
  })

  test('is refused with what is wrong, and nothing changes', async () => {
    const { id } = await addPassholder(t, regions.gent)
    const blocked = await addPassholder(t, regions.gent)
    await block(blocked.id)
    const used = await addStock()
    await addMembership(t, (await addPassholder(t, regions.gent)).id, regions.meetjesland, {
      uitpasNumber: nextUitpasNumber(),
    })
    await sql`update cards set status = 'BLOCKED', blocked_at = now() where uitpas_number = ${used}`.execute(t.db)
    for (const [asked, type] of [
      [{ uitpasNumber: used }, 'body/invalid-data'],
      [{ cardType: 'NFC_CARD' }, 'body/invalid-data'],
      [{ socialTariff: { endDate: '2026-11-22', proof } }, 'body/invalid-data'],
      [{ cardType: 'NFC_CARD', uitpasNumber: '1' }, 'uitpas/invalid-uitpas-number'],
      [{ cardType: 'NFC_CARD', uitpasNumber: nextUitpasNumber() }, 'uitpas/invalid-card'],
      [{ cardType: 'NFC_CARD', uitpasNumber: await addStock(false, regions.gent) }, 'uitpas/invalid-card'],
      [{ cardType: 'NFC_CARD', uitpasNumber: used }, 'uitpas/invalid-card-status'],
      [{ address: { ...inEeklo, city: 'Gent' } }, 'uitpas/invalid-city'],
      [{ address: { ...inEeklo, postalCode: '99' } }, 'uitpas/invalid-postal-code'],
      [{ voucher: 'NONE' }, 'uitpas/invalid-voucher-code'],
    ] as const)
      expect(await call(id, asked), JSON.stringify(asked)).toMatchObject(refused(type))
    expect(await call(blocked.id)).toMatchObject(refused('uitpas/passholder-new-membership-error'))
    for (const nobody of [newId(), 'nobody', await addPerson(t, { kind: 'GROUP', name: 'Groep', firstName: '' })])
      expect(await call(nobody)).toMatchObject(refused('uitpas/passholder-not-found', 404))
    await withoutNumbers(async () => {
      expect(await call(id, { address: inEeklo })).toMatchObject(refused('openpas/card-numbers-exhausted'))
    })
    expect(await findMembership(t.db, id, regions.meetjesland)).toBeUndefined()
    expect(await findPassholder(t.db, id)).toMatchObject({ city: 'Gent' })
  })

  test('of four asked at the same moment is one, and so is the last use of a voucher', async () => {
    const { id } = await addPassholder(t, regions.gent)
    const code = newId().slice(-12)
    await addVoucher(code.toUpperCase().replaceAll('-', ''), 1)
    const asked = { voucher: code }
    const answers = await Promise.all([call(id, asked), call(id, asked), call(id, asked), call(id, asked)])
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 400, 400, 400])
    const other = await addPassholder(t, regions.gent)
    expect(await call(other.id, asked)).toMatchObject(refused('uitpas/invalid-voucher-code'))
  })
})

describe('the preview', () => {
  test('says what would come of asking', async () => {
    const { id } = await addPassholder(t, regions.gent)
    expect(await preview(id, false)).toEqual({
      status: 200,
      body: { type: 'NEW_MEMBERSHIP', addressChangeRequired: false },
    })
    expect(await preview(id, true)).toEqual({
      status: 200,
      body: { type: 'NEW_MEMBERSHIP', addressChangeRequired: true, socialTariffEndDate: '2027-04-30' },
    })
    await partner(id, { address: inEeklo })
    expect(await preview(id, false)).toMatchObject({ status: 200, body: { type: 'NOT_POSSIBLE' } })
    expect(await preview(id, true)).toMatchObject({
      status: 200,
      body: {
        type: 'REPLACE_MEMBERSHIP',
        addressChangeRequired: false,
        replacedMembership: { cardSystem: { id: regions.meetjesland }, status: 'ACTIVE' },
      },
    })
  })

  test('is refused for nobody, for the blocked and for no organizer', async () => {
    const { id } = await addPassholder(t, regions.gent)
    expect(await preview(newId(), false)).toMatchObject(refused('uitpas/passholder-not-found', 404))
    expect(await preview(id, false, newId())).toMatchObject(refused('uitpas/organizer-not-found'))
    expect(await preview(id, false, regions.vooruit)).toMatchObject(refused('auth/forbidden', 403))
    await block(id)
    expect(await preview(id, false)).toMatchObject(refused('uitpas/passholder-new-membership-error'))
  })

  test('and asking itself is for an organizer that exists', async () => {
    const { id } = await addPassholder(t, regions.gent)
    const url = `/api/uitpas/passholders/${id}/memberships/${regions.meetjesland}`
    const body = { cardType: 'DIGITAL', registrationOrganizer: { id: newId() } }
    expect(await ask('POST', url, client, body)).toMatchObject(refused('uitpas/organizer-not-found'))
  })

  test('social tariff for another municipality needs the permission for the whole card system', async () => {
    const small = allPermissions.filter((one) => one !== 'PASSHOLDERS_WRITE_SOCIALTARIFF_FULL_CARDSYSTEM')
    const { headers } = await addClient(t, regions.herbakker, small)
    const { id } = await addPassholder(t, regions.gent)
    const url = `/api/uitpas/passholders/${id}/memberships/${regions.meetjesland}`
    const body = { cardType: 'DIGITAL', address: inEeklo, registrationOrganizer: { id: regions.herbakker } }
    expect(await ask('POST', url, headers, { ...body, socialTariff: {} })).toMatchObject(refused('auth/forbidden', 403))
    expect((await ask('POST', url, headers, body)).status).toBe(201)
  })
})

describe.each([
  ['at a balie', balie],
  ['in KSB', ksb],
] as const)('moving here %s', (_, call) => {
  const move = (id: string, asked: Asked = {}) => call(id, { address: inEeklo, ...asked }, '/move')
  /** The preview of KSB refuses what the move refuses. */
  const moves = async (id: string, asked: Asked = {}) => [
    await move(id, asked),
    ...(call === ksb ? [await call(id, { address: inEeklo, ...asked }, '/move/preview')] : []),
  ]

  test('closes the old membership, opens one with a card, keeps points, and tells both regions', async () => {
    const { id, uitpasNumber } = await addPassholder(t, regions.gent, {}, { socialTariffEnd: '2027-04-30' })
    await givePoints(t, id, 7)
    expect(await move(id, { socialTariff: { proof } })).toMatchObject({
      status: 201,
      body: { cardSystemId: regions.meetjesland },
    })
    expect(await findPassholder(t.db, id)).toMatchObject(inEeklo)
    expect(await findMembership(t.db, id, regions.gent)).toBeUndefined()
    expect(await findMembership(t.db, id, regions.meetjesland)).toMatchObject({ socialTariffEnd: '2027-04-30' })
    expect((await findCard(t.db, uitpasNumber))?.status).toBe('BLOCKED')
    expect(await cardOf(id)).toMatchObject({ social_tariff: true })
    expect(await readBalance(t.db, id)).toBe(7)
    for (const [cardSystemId, headers, kind, other] of [
      [regions.gent, gentAdmin, 'MOVED_AWAY', regions.meetjesland],
      [regions.meetjesland, meetjeslandAdmin, 'MOVED_HERE', regions.gent],
    ] as const) {
      const url = `/api/ksb/card-systems/${cardSystemId}`
      const told = await ask('GET', `${url}/notices?unread=true&limit=1`, headers)
      expect(told.body.member).toMatchObject([{ kind, passholderId: id, otherCardSystem: { id: other } }])
      const notice = told.body.member[0].id
      expect(await ask('PUT', `${url}/notices/${notice}/read`, headers)).toEqual({ status: 204 })
      const after = await ask('GET', `${url}/notices?limit=1`, headers)
      expect(after.body).toMatchObject({
        unread: told.body.unread - 1,
        member: [{ id: notice, readAt: expect.any(String) }],
      })
      expect((await ask('GET', `${url}/notices?unread=true`, headers)).body.totalItems).toBe(told.body.unread - 1)
    }
    const own = await ask('GET', `/api/ksb/card-systems/${regions.gent}/passholders/${id}`, gentAdmin)
    expect(own).toMatchObject(refused('uitpas/passholder-not-found', 404))
  })

  test('and back again opens the old membership, with a new card', async () => {
    const { id, uitpasNumber } = await addPassholder(t, regions.gent)
    await move(id)
    const url = `/api/ksb/card-systems/${regions.gent}/passholders/${id}/membership/move`
    const back = await ask('POST', url, gentAdmin, { cardType: 'DIGITAL', address: inGent })
    expect(back).toMatchObject({ status: 201, body: { cardSystemId: regions.gent } })
    expect(back.body.uitpasNumber).not.toBe(uitpasNumber)
    expect(await findMembership(t.db, id, regions.gent)).toMatchObject({ status: 'ACTIVE' })
    expect(await findMembership(t.db, id, regions.meetjesland)).toBeUndefined()
  })

  test('is refused with what is wrong, and nothing changes', async () => {
    const { id, uitpasNumber } = await addPassholder(t, regions.gent)
    const blocked = await addPassholder(t, regions.gent)
    await block(blocked.id)
    const used = await addStock()
    await sql`update cards set status = 'BLOCKED', blocked_at = now() where uitpas_number = ${used}`.execute(t.db)
    for (const [asked, type] of [
      [{ uitpasNumber: used }, 'body/invalid-data'],
      [{ cardType: 'NFC_CARD', uitpasNumber: '1' }, 'uitpas/invalid-uitpas-number'],
      [{ cardType: 'NFC_CARD', uitpasNumber: nextUitpasNumber() }, 'uitpas/invalid-card'],
      [{ cardType: 'NFC_CARD', uitpasNumber: used }, 'uitpas/invalid-card-status'],
      [{ address: { ...inEeklo, city: 'Gent' } }, 'uitpas/invalid-city'],
      [{ address: inGent }, 'uitpas/postal-code-not-in-card-system'],
      [{ voucher: 'NONE' }, 'uitpas/invalid-voucher-code'],
      [{ fromCardSystemId: regions.meetjesland }, 'uitpas/invalid-card-system'],
    ] as const)
      for (const one of await moves(id, asked)) expect(one, JSON.stringify(asked)).toMatchObject(refused(type))
    await withoutNumbers(async () => {
      for (const one of await moves(id)) expect(one).toMatchObject(refused('openpas/card-numbers-exhausted'))
    })
    for (const one of await moves(blocked.id)) expect(one).toMatchObject(refused('uitpas/passholder-blocked'))
    for (const one of await moves(newId())) expect(one).toMatchObject(refused('uitpas/passholder-not-found', 404))
    expect((await findCard(t.db, uitpasNumber))?.status).toBe('ACTIVE')
    expect(await findMembership(t.db, id, regions.gent)).toMatchObject({ status: 'ACTIVE' })
    expect(await findPassholder(t.db, id)).toMatchObject({ city: 'Gent' })
  })

  test('from one of several says which, and social tariff in a third region ties the residence', async () => {
    const third = await transact(t.db, async (trx) => {
      const cardSystem = await createCardSystem(trx, { name: `UiTPAS ${newId()}` })
      await createOrganizer(trx, { id: newId(), name: 'Derde', cardSystemIds: [cardSystem] })
      return cardSystem
    })
    const { id } = await addPassholder(t, regions.gent)
    await addMembership(t, id, third, { socialTariffEnd: '2027-04-30' })
    expect(await move(id)).toMatchObject(refused('uitpas/invalid-card-system'))
    const from = { fromCardSystemId: regions.gent }
    expect(await move(id, from)).toMatchObject(refused('uitpas/postal-code-not-in-card-system'))
    await sql`update memberships set social_tariff_end = null where passholder_id = ${id}`.execute(t.db)
    expect((await move(id, from)).status).toBe(201)
    expect(await findMembership(t.db, id, third)).toBeDefined()
  })

  test('of two at the same moment one does', async () => {
    const { id } = await addPassholder(t, regions.gent)
    const answers = await Promise.all([move(id), move(id), move(id)])
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 400, 400])
  })
})

test('the preview of a move says what it would do, and does nothing', async () => {
  const { id, uitpasNumber } = await addPassholder(t, regions.gent, {}, { socialTariffEnd: '2027-04-30' })
  await addVoucher('VERHUIS', 1)
  const asked = { address: inEeklo, voucher: 'VERHUIS' }
  for (const _ of ['once', 'again']) {
    expect(await ksb(id, asked, '/move/preview')).toEqual({
      status: 200,
      body: {
        from: { id: regions.gent, name: expect.any(String) },
        blockedUitpasNumber: uitpasNumber,
        socialTariffEnds: true,
        priceCents: 0,
        priceLabel: 'Lente',
      },
    })
  }
  expect(await findMembership(t.db, id, regions.gent)).toMatchObject({ status: 'ACTIVE' })
  expect(await findMembership(t.db, id, regions.meetjesland)).toBeUndefined()
  expect((await findCard(t.db, uitpasNumber))?.status).toBe('ACTIVE')
  const acts = await t.db.selectFrom('audit_entries').select('act').where('passholder_id', '=', id).execute()
  expect(acts.map(({ act }) => act)).toEqual(['membership.move-preview', 'membership.move-preview'])
  expect((await ksb(id, asked, '/move')).status).toBe(201)
})

test('a notice is read by the administrators of its own region', async () => {
  const { id } = await addPassholder(t, regions.gent)
  await ksb(id, { address: inEeklo }, '/move')
  const url = `/api/ksb/card-systems/${regions.gent}/notices`
  const [{ id: notice }] = (await ask('GET', `${url}?unread=true`, gentAdmin)).body.member
  const other = `/api/ksb/card-systems/${regions.meetjesland}/notices/${notice}/read`
  expect(await ask('PUT', other, meetjeslandAdmin)).toMatchObject(refused('url/not-found', 404))
})

describe('whether a national number is in use', () => {
  const insz = inszOf('1998-05-12', 77)
  const get = (number: string) => ask('GET', `/api/uitpas/passholders/status/insz-numbers/${number}`, client)
  const post = (inszNumber: string) =>
    ask('POST', '/api/uitpas/passholders/status/insz-numbers', client, { inszNumber })

  test('is said in two ways, and of whom it is not', async () => {
    for (const asked of [get, post]) expect(await asked(insz)).toEqual({ status: 200, body: { state: 'UNUSED' } })
    await addPassholder(t, regions.gent, { insz })
    for (const asked of [get, post]) {
      expect(await asked(insz)).toEqual({ status: 200, body: { state: 'USED' } })
      expect(await asked('98051200000')).toMatchObject(refused('uitpas/invalid-insz-number'))
    }
    expect(t.logLines.join('\n')).not.toContain(insz)
  })
})

test('where a card system has no digital card for somebody, a card is needed through every door', async () => {
  const only = (type: 'ALL' | 'SOCIALTARIFF') =>
    t.db
      .updateTable('card_systems')
      .set({ cardless_registration_type: type })
      .where('id', '=', regions.meetjesland)
      .execute()
  await only('SOCIALTARIFF')
  for (const door of [partner, balie, ksb]) {
    const { id } = await addPassholder(t, regions.gent)
    const answer = await door(id)
    expect(answer).toMatchObject(refused('uitpas/invalid-card'))
    expect(answer.body.endUserMessage.nl).toContain('kaart nodig')
  }
  await only('ALL')
})
