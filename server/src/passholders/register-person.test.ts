import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inszOf, nextUitpasNumber } from '../../test/scenes/people.ts'
import { addClient, addCounterWorker, addRegions, type Regions } from '../../test/scenes/region.ts'
import { openTestApp, type TestApp } from '../../test/test-app.ts'
import { verifyAuditTrail } from '../audit/verify.ts'
import { createCardSystem } from '../card-systems/store.ts'
import { insertStock } from '../cards/store.ts'
import { transact } from '../db/transact.ts'
import type { Permission } from '../http/permissions.ts'
import { insertPrice, insertVoucher, listCharges } from '../membership-prices/store.ts'
import { createOrganizer, setOrganizerActive } from '../organizers/store.ts'
import { findPicture } from '../pictures/store.ts'
import { findNote } from '../private-properties/store.ts'
import { newId } from '../values/ids.ts'

// Registering people over the partner API: what comes of it, what is refused, and that nothing is left of a refusal.

const everything: Permission[] = [
  'PASSHOLDERS_WRITE',
  'PASSHOLDERS_WRITE_SOCIALTARIFF',
  'PASSHOLDERS_WRITE_SOCIALTARIFF_FULL_CARDSYSTEM',
  'PASSHOLDERS_WRITE_FOREIGN_COUNTRY',
  'PASSHOLDERS_SEARCH',
]
let t: TestApp
let regions: Regions
let headers: { authorization: string }

beforeAll(async () => {
  t = await openTestApp()
  regions = await addRegions(t)
  headers = (await addClient(t, regions.vooruit, everything)).headers
})
afterAll(async () => {
  expect((await verifyAuditTrail(t.db)).faults).toEqual([])
  await t.close()
})

let sequence = 100
/** A national number of 12 May 1998 that nobody has. */
function nextInsz(): string {
  sequence += 1
  return inszOf('1998-05-12', sequence)
}
const noor = () => ({
  name: 'Desmet',
  firstName: 'Noor',
  dateOfBirth: '1998-05-12',
  inszNumber: nextInsz(),
  address: { street: 'Veldstraat 1', postalCode: '9000', city: 'Gent' },
  legalTermsPaper: true,
  registrationOrganizer: { id: regions.vooruit },
})

async function register(body: object, as: Record<string, string> = headers) {
  const answer = await t.app.inject({ method: 'POST', url: '/api/uitpas/passholders', headers: as, payload: body })
  return { status: answer.statusCode, headers: answer.headers, body: answer.json() }
}
const problem = (type: string, status = 400) => ({ status, body: { type: `https://api.publiq.be/probs/${type}` } })
const invalidAt = (jsonPointer: string) => ({
  ...problem('body/invalid-data'),
  body: { schemaErrors: [expect.objectContaining({ jsonPointer })] },
})

async function addStock(socialTariff = false, cardSystemId = regions.gent): Promise<string> {
  const uitpasNumber = nextUitpasNumber(socialTariff)
  await transact(t.db, (trx) => insertStock(trx, [{ uitpasNumber, cardSystemId, organizerId: regions.vooruit }]))
  return uitpasNumber
}

/** How many rows there are of everything that a registration writes. */
async function counts(): Promise<Record<string, number>> {
  const found: Record<string, number> = {}
  for (const table of [
    'passholders',
    'passholder_search',
    'listed_passholders',
    'points_balances',
    'memberships',
    'membership_charges',
    'registrations',
    'private_properties',
    'pictures',
    'card_steps',
    'audit_entries',
  ] as const) {
    const { count } = await t.db
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    found[table] = count
  }
  return found
}

describe('registered', () => {
  test('with a digital card: person, membership, balance, charge and card, found by name and by number', async () => {
    const body = { ...noor(), email: 'noor@example.org', gender: 'X', phoneNumber: '09 123 45 67' }
    const answer = await register(body)
    expect(answer).toMatchObject({
      status: 200,
      body: {
        name: 'Desmet',
        firstName: 'Noor',
        inszNumber: body.inszNumber,
        email: 'noor@example.org',
        gender: 'X',
        points: 0,
        uitidStatus: 'UNREGISTERED',
        address: { street: 'Veldstraat 1', postalCode: '9000', city: 'Gent', country: 'BE' },
        registrationOrganizer: { id: regions.vooruit },
        cardSystemMemberships: [
          {
            cardSystem: { id: regions.gent },
            status: 'ACTIVE',
            currentCard: { cardType: 'DIGITAL', status: 'ACTIVE' },
          },
        ],
      },
    })
    expect(answer.body.cardSystemMemberships[0]).not.toHaveProperty('socialTariff')
    const { id, uitpasNumber } = answer.body
    expect(uitpasNumber).toBe(answer.body.cardSystemMemberships[0].uitpasNumber)
    for (const query of [
      'name=desmet&firstName=noor',
      `inszNumber=${body.inszNumber}`,
      `uitpasNumber=${uitpasNumber}`,
    ]) {
      const found = await t.app.inject({ url: `/api/uitpas/passholders?${query}`, headers })
      expect(found.json().member.map((one: { id: string }) => one.id)).toContain(id)
    }
    expect(await listCharges(t.db, id)).toMatchObject([{ kind: 'REGISTRATION', cardType: 'DIGITAL', priceCents: 0 }])
    const registration = await t.db
      .selectFrom('registrations')
      .selectAll()
      .where('passholder_id', '=', id)
      .executeTakeFirstOrThrow()
    expect(registration).toMatchObject({ terms_version: '1', terms_accepted: 'PAPER', parental_consent: false })
  })

  test('with a card of the stock, and social tariff on a card that says so', async () => {
    const regular = await addStock()
    expect(await register({ ...noor(), registrationUitpasNumber: regular })).toMatchObject({
      status: 200,
      body: { uitpasNumber: regular },
    })
    const social = await addStock(true)
    const tariff = { registrationSocialTariffEndDate: '2027-04-30', registrationUitpasNumber: social }
    expect(await register({ ...noor(), ...tariff, registrationCardType: 'NFC_CARD' })).toMatchObject({
      status: 200,
      body: {
        uitpasNumber: social,
        cardSystemMemberships: [{ socialTariff: { status: 'ACTIVE', endDate: '2027-04-30T23:59:59+02:00' } }],
      },
    })
  })

  test('without a national number, from abroad, with a note and a picture', async () => {
    const { inszNumber: _, ...person } = noor()
    const jpeg = await sharp({ create: { width: 30, height: 40, channels: 3, background: '#336699' } })
      .png()
      .toBuffer()
    const answer = await register({
      ...person,
      address: { postalCode: '0000', city: 'Sluis', country: 'nl', street: 'Kade', number: '5', box: '2' },
      registrationPicture: jpeg.toString('base64'),
      registrationNote: 'Komt met begeleider',
      optInPreferences: { serviceMails: true, milestoneMails: false, infoMails: true, sms: false, post: false },
    })
    expect(answer).toMatchObject({
      status: 200,
      body: {
        address: { street: 'Kade 5 bus 2', postalCode: '0000', city: 'Sluis', country: 'NL' },
        optInPreferences: { serviceMails: true, infoMails: true, sms: false },
      },
    })
    expect(answer.body).not.toHaveProperty('inszNumber')
    expect((await findPicture(t.db, answer.body.id))?.subarray(0, 3)).toEqual(Buffer.from('\xff\xd8\xff', 'latin1'))
    expect(await findNote(t.db, t.config.secrets, answer.body.id)).toBe('Komt met begeleider')
    const nowhere = await register({ ...person, address: { postalCode: '0000', city: 'Oslo' } })
    expect(nowhere).toMatchObject({ status: 200, body: { address: { country: 'ZZ' } } })
  })

  test('for the only organizer of the client, and once when the request is repeated with its key', async () => {
    const { registrationOrganizer: _, ...body } = noor()
    const key = { ...headers, 'idempotency-key': newId() }
    const first = await register(body, key)
    expect(first).toMatchObject({ status: 200, body: { registrationOrganizer: { id: regions.vooruit } } })
    const again = await register(body, key)
    expect(again.body).toEqual(first.body)
    expect(again.headers['idempotency-replayed']).toBe('true')
  })

  test('somebody of 15 with the consent of a parent, and of 16 without', async () => {
    const young = { ...noor(), dateOfBirth: '2010-11-26', inszNumber: undefined }
    expect(await register({ ...young, parentalConsent: true })).toMatchObject({ status: 200 })
    expect(await register({ ...young, dateOfBirth: '2010-11-20' })).toMatchObject({ status: 200 })
  })

  test('for the price that holds, or that of a voucher', async () => {
    const common = { cardSystemId: regions.gent, validFrom: '2026-01-01', at: t.clock.now() }
    const anybody = { minAge: 80, maxAge: null, postalCodes: [], socialTariff: null, cardType: null }
    await transact(t.db, async (trx) => {
      const price = { ...common, ...anybody, label: 'Standaard', description: '', residence: 'ANYWHERE' as const }
      await insertPrice(trx, { ...price, priceCents: 500 })
      await insertVoucher(trx, { ...common, code: 'LENTE', label: 'Lente', priceCents: 100, maxUses: 1 })
    })
    const old = () => ({ ...noor(), dateOfBirth: '1930-05-12', inszNumber: undefined })
    const plain = await register(old())
    expect(await listCharges(t.db, plain.body.id)).toMatchObject([{ priceCents: 500, label: 'Standaard' }])
    const cheaper = await register({ ...old(), registrationVoucher: 'len-te' })
    expect(await listCharges(t.db, cheaper.body.id)).toMatchObject([{ priceCents: 100, label: 'Lente' }])
    const before = await counts()
    expect(await register({ ...old(), registrationVoucher: 'len-te' })).toMatchObject(
      problem('uitpas/invalid-voucher-code'),
    )
    expect(await counts()).toEqual(before)
  })
})

describe('refused, with nothing left of it', () => {
  const refusals: [string, () => object | Promise<object>, object][] = [
    [
      'an organizer that does not exist',
      () => ({ registrationOrganizer: { id: newId() } }),
      problem('uitpas/organizer-not-found'),
    ],
    ['another organizer', () => ({ registrationOrganizer: { id: regions.herbakker } }), problem('auth/forbidden', 403)],
    [
      'a card system that does not exist',
      () => ({ registrationCardSystemId: 999_999 }),
      problem('uitpas/cardsystem-not-found'),
    ],
    ['another card system', () => ({ registrationCardSystemId: regions.meetjesland }), problem('auth/forbidden', 403)],
    ['a number that is none', () => ({ registrationUitpasNumber: '123' }), problem('uitpas/invalid-uitpas-number')],
    [
      'a card that does not exist',
      () => ({ registrationUitpasNumber: nextUitpasNumber() }),
      problem('uitpas/invalid-card'),
    ],
    [
      'a card of another card system',
      async () => ({
        registrationUitpasNumber: await addStock(false, regions.meetjesland),
        registrationCardSystemId: regions.gent,
      }),
      problem('uitpas/invalid-card'),
    ],
    [
      'a card that somebody has',
      async () => ({ registrationUitpasNumber: (await register(noor())).body.uitpasNumber }),
      problem('uitpas/invalid-card-status'),
    ],
    [
      'a regular card with social tariff',
      async () => ({ registrationSocialTariffEndDate: '2027-04-30', registrationUitpasNumber: await addStock() }),
      problem('uitpas/invalid-card'),
    ],
    [
      'social tariff outside the region',
      () => ({ registrationSocialTariffEndDate: '2027-04-30', address: { postalCode: '9900', city: 'Eeklo' } }),
      problem('uitpas/invalid-city'),
    ],
    [
      'a city of another postal code',
      () => ({ address: { postalCode: '9000', city: 'Eeklo' } }),
      problem('uitpas/invalid-city'),
    ],
    ['a national number that is none', () => ({ inszNumber: '12345678901' }), problem('uitpas/invalid-insz-number')],
    [
      'the number of another day of birth',
      () => ({ dateOfBirth: '1998-05-13' }),
      problem('uitpas/invalid-insz-number'),
    ],
    [
      'a national number in use',
      async () => ({ inszNumber: (await register(noor())).body.inszNumber }),
      problem('uitpas/insz-already-used'),
    ],
    ['a voucher that does not exist', () => ({ registrationVoucher: 'NIETS' }), problem('uitpas/invalid-voucher-code')],
    ['no terms', () => ({ legalTermsPaper: false }), invalidAt('/legalTermsPaper')],
    [
      'under 16 without a parent',
      () => ({ dateOfBirth: '2010-11-26', inszNumber: undefined }),
      invalidAt('/parentalConsent'),
    ],
    [
      'social tariff that ended',
      () => ({ registrationSocialTariffEndDate: '2020-01-01' }),
      invalidAt('/registrationSocialTariffEndDate'),
    ],
    [
      'a card that is promised and not given',
      () => ({ registrationCardType: 'NFC_CARD' }),
      invalidAt('/registrationUitpasNumber'),
    ],
    [
      'a number for a digital card',
      () => ({ registrationCardType: 'DIGITAL', registrationUitpasNumber: nextUitpasNumber() }),
      invalidAt('/registrationCardType'),
    ],
    ['a birth in the future', () => ({ dateOfBirth: '2031-01-01', inszNumber: undefined }), invalidAt('/dateOfBirth')],
    ['a name of spaces', () => ({ name: '  ' }), invalidAt('/name')],
    ['no e-mail address', () => ({ email: 'noor' }), invalidAt('/email')],
    ['five digits', () => ({ address: { postalCode: '90000', city: 'Gent' } }), invalidAt('/address/postalCode')],
    [
      'another country with four digits',
      () => ({ address: { postalCode: '9000', city: 'Gent', country: 'FR' } }),
      invalidAt('/address/postalCode'),
    ],
    [
      'a country by its name',
      () => ({ address: { postalCode: '0000', city: 'Rijsel', country: 'Frankrijk' } }),
      invalidAt('/address/country'),
    ],
    ['a picture that is none', () => ({ registrationPicture: 'aGFsbG8=' }), invalidAt('/registrationPicture')],
  ]
  test.each(refusals)('%s', async (_, change, refusal) => {
    const changed = await change()
    const before = await counts()
    expect(await register({ ...noor(), ...changed })).toMatchObject(refusal)
    expect(await counts()).toEqual(before)
  })

  test('where numbers for digital cards ran out, and where a card is needed', async () => {
    const made = async (settings: object) => {
      const organizerId = newId()
      await transact(t.db, async (trx) => {
        const id = await createCardSystem(trx, { name: `Klein ${organizerId}`, ...settings })
        await createOrganizer(trx, { id: organizerId, name: 'Klein', cardSystemIds: [id] })
      })
      const { headers: own } = await addClient(t, organizerId, everything)
      return register({ ...noor(), registrationOrganizer: { id: organizerId } }, own)
    }
    const before = await counts()
    expect(await made({})).toMatchObject(problem('openpas/card-numbers-exhausted'))
    expect(await made({ cardlessRegistrationType: 'SOCIALTARIFF' })).toMatchObject(problem('uitpas/invalid-card'))
    expect(await made({ allowsCardlessRegistration: false })).toMatchObject(problem('uitpas/invalid-card'))
    expect(await counts()).toEqual(before)
  })

  test('an inactive balie registers nothing', async () => {
    const organizerId = newId()
    await transact(t.db, async (trx) => {
      await createOrganizer(trx, { id: organizerId, name: 'Gesloten', cardSystemIds: [regions.gent] })
      await setOrganizerActive(trx, organizerId, false)
    })
    const { headers: own } = await addClient(t, organizerId, everything)
    const body = { ...noor(), registrationOrganizer: { id: organizerId } }
    expect(await register(body, own)).toMatchObject(problem('openpas/organizer-inactive', 403))
  })

  test('each permission that is missing, and nothing for want of one that is not needed', async () => {
    const tariff = { registrationSocialTariffEndDate: '2027-04-30' }
    const gentbrugge = { address: { postalCode: '9050', city: 'Gentbrugge' } }
    const abroad = { address: { postalCode: '0000', city: 'Sluis', country: 'NL' } }
    const basic = (await addClient(t, regions.vooruit, ['PASSHOLDERS_WRITE'])).headers
    expect(await register(noor(), basic)).toMatchObject({ status: 200 })
    expect(await register({ ...noor(), ...tariff }, basic)).toMatchObject(problem('auth/forbidden', 403))
    expect(await register({ ...noor(), ...abroad }, basic)).toMatchObject(problem('auth/forbidden', 403))
    const social = (await addClient(t, regions.vooruit, everything.slice(0, 2))).headers
    // Gentbrugge is in the municipality of Gent.
    expect(await register({ ...noor(), ...tariff, ...gentbrugge }, social)).toMatchObject({ status: 200 })
    const elsewhere = newId()
    await transact(t.db, (trx) =>
      createOrganizer(trx, {
        id: elsewhere,
        name: 'Eeklo',
        city: 'Eeklo',
        postalCode: '9900',
        cardSystemIds: [regions.gent],
      }),
    )
    const there = { ...noor(), ...tariff, registrationOrganizer: { id: elsewhere } }
    const { headers: without } = await addClient(t, elsewhere, everything.slice(0, 2))
    expect(await register(there, without)).toMatchObject(problem('auth/forbidden', 403))
    const { headers: whole } = await addClient(t, elsewhere, everything.slice(0, 3))
    expect(await register(there, whole)).toMatchObject({ status: 200 })
    const none = (await addClient(t, regions.vooruit, ['PASSHOLDERS_SEARCH'])).headers
    expect(await register(noor(), none)).toMatchObject(problem('auth/forbidden', 403))
  })
})

describe('at the same moment', () => {
  const outcomes = async (bodies: object[]) => {
    const answers = await Promise.all(bodies.map((body) => register(body)))
    return answers
      .map(({ status, body }) => (status === 200 ? 'registered' : String(body.type).split('/probs/')[1]))
      .sort()
  }
  test('one national number is registered once', async () => {
    const body = noor()
    const before = await counts()
    expect(await outcomes([body, body, body, body])).toEqual(
      ['registered', ...Array(3).fill('uitpas/insz-already-used')].sort(),
    )
    const after = await counts()
    for (const table of ['passholders', 'memberships', 'membership_charges', 'points_balances', 'card_steps'])
      expect(after[table], table).toBe((before[table] ?? 0) + 1)
  })

  test('one card is handed out once', async () => {
    const registrationUitpasNumber = await addStock()
    const bodies = [1, 2, 3].map(() => ({ ...noor(), registrationUitpasNumber }))
    const before = await counts()
    expect(await outcomes(bodies)).toEqual(['registered', ...Array(2).fill('uitpas/invalid-card-status')])
    expect((await counts()).passholders).toBe((before.passholders ?? 0) + 1)
  })

  test('the last use of a voucher is of one person', async () => {
    await transact(t.db, (trx) =>
      insertVoucher(trx, {
        cardSystemId: regions.gent,
        validFrom: '2026-01-01',
        at: t.clock.now(),
        code: 'EENMAAL',
        label: 'Eenmaal',
        priceCents: 0,
        maxUses: 1,
      }),
    )
    const bodies = [1, 2, 3].map(() => ({ ...noor(), registrationVoucher: 'EENMAAL' }))
    expect(await outcomes(bodies)).toEqual(['registered', ...Array(2).fill('uitpas/invalid-voucher-code')])
  })
})

test('staff of a balie registers through the partner API too, in the quality of the balie', async () => {
  const worker = await addCounterWorker(t, regions.vooruit, everything)
  const answer = await register(noor(), worker.headers)
  expect(answer.status).toBe(200)
  const acts = await t.db
    .selectFrom('audit_entries')
    .select(['act', 'organizer_id', 'account_id', 'fields'])
    .where('passholder_id', '=', answer.body.id)
    .where('act', 'in', ['passholder.create', 'membership.create'])
    .execute()
  expect(acts.map(({ act }) => act).sort()).toEqual(['membership.create', 'passholder.create'])
  for (const act of acts) expect(act).toMatchObject({ organizer_id: regions.vooruit, account_id: worker.accountId })
  expect(JSON.stringify(acts)).not.toContain('Desmet')
})
