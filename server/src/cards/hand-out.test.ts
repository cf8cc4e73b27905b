import { afterAll, beforeAll, expect, test } from 'vitest'
import { addMembership, addPassholder, addPerson, nextUitpasNumber } from '../../test/scenes/people.ts'
import { addRegions, type Regions } from '../../test/scenes/region.ts'
import { openTestApp, type TestApp } from '../../test/test-app.ts'
import { transact } from '../db/transact.ts'
import { newId } from '../values/ids.ts'
import { blockCard } from './block.ts'
import { handOutCard, issueDigitalCard, requireSocialTariffCard } from './hand-out.ts'
import { findCard, insertStock } from './store.ts'

let t: TestApp
let regions: Regions
beforeAll(async () => {
  t = await openTestApp()
  regions = await addRegions(t)
})
afterAll(() => t.close())

async function addStock(cardSystemId = regions.gent, socialTariff = false): Promise<string> {
  const uitpasNumber = nextUitpasNumber(socialTariff)
  await transact(t.db, (trx) => insertStock(trx, [{ uitpasNumber, cardSystemId, organizerId: regions.vooruit }]))
  return uitpasNumber
}
const handOut = (uitpasNumber: string, passholderId: string) =>
  transact(t.db, (trx) => handOutCard(trx, { uitpasNumber, passholderId, at: t.clock.now() }))
const block = (uitpasNumber: string) =>
  transact(t.db, (trx) => blockCard(trx, { uitpasNumber, reason: 'LOST', at: t.clock.now() }))
const refusal = (type: string, cardStatus?: string) =>
  expect.objectContaining({
    type,
    ...(cardStatus ? { details: expect.objectContaining({ members: { cardStatus } }) } : {}),
  })

test('a card of the stock becomes the current card of a member whose card is blocked', async () => {
  const { id, uitpasNumber: old } = await addPassholder(t, regions.gent)
  const card = await addStock()
  await expect(handOut(card, id)).rejects.toEqual(refusal('uitpas/invalid-card'))
  await block(old)
  await handOut(card, id)
  expect(await findCard(t.db, card)).toMatchObject({ status: 'ACTIVE', passholderId: id, activatedAt: t.clock.now() })
  expect(await findCard(t.db, old)).toMatchObject({ status: 'BLOCKED', blockReason: 'LOST', passholderId: id })
})

test('a card is handed out once, by whichever of two counters is first', async () => {
  const people = [await addPerson(t), await addPerson(t)]
  for (const person of people) await block(await addMembership(t, person, regions.gent))
  const card = await addStock()
  const outcomes = await Promise.allSettled(people.map((person) => handOut(card, person)))
  expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('of two cards handed to one person at the same moment one is refused', async () => {
  const { id, uitpasNumber } = await addPassholder(t, regions.gent)
  await block(uitpasNumber)
  const cards = [await addStock(), await addStock()]
  const outcomes = await Promise.allSettled(cards.map((card) => handOut(card, id)))
  expect(outcomes.filter((outcome) => outcome.status === 'rejected')).toEqual([
    { status: 'rejected', reason: refusal('uitpas/invalid-card') },
  ])
})

test('a card is not handed out to somebody who is no member, nor one that does not exist', async () => {
  const { id } = await addPassholder(t, regions.meetjesland)
  await expect(handOut(await addStock(), id)).rejects.toEqual(refusal('uitpas/invalid-card'))
  await expect(handOut(nextUitpasNumber(), id)).rejects.toEqual(refusal('uitpas/invalid-card'))
})

test('a digital card is a current card like any other', async () => {
  const { id, uitpasNumber } = await addPassholder(t, regions.gent)
  const card = { cardSystemId: regions.gent, passholderId: id, socialTariff: true, at: t.clock.now() }
  const issue = () => transact(t.db, (trx) => issueDigitalCard(trx, card))
  await expect(issue()).rejects.toEqual(refusal('uitpas/invalid-card'))
  await block(uitpasNumber)
  const given = await issue()
  expect(await findCard(t.db, given)).toMatchObject({ cardType: 'DIGITAL', status: 'ACTIVE', socialTariff: true })
})

test('social tariff needs a physical card that says so, when it is handed out and when it is granted', async () => {
  const { id, uitpasNumber } = await addPassholder(t, regions.gent, {}, { socialTariffEnd: '2027-04-30' })
  const check = () => transact(t.db, (trx) => requireSocialTariffCard(trx, id, regions.gent))
  await check() // a digital one shows nothing
  await block(uitpasNumber)
  const regular = await addStock()
  await expect(handOut(regular, id)).rejects.toEqual(refusal('uitpas/invalid-card'))
  await handOut(await addStock(regions.gent, true), id)
  await check()
  const other = await addPassholder(t, regions.gent, {}, { chipNumber: '04AA00000001' + 'AA' })
  const grant = () => transact(t.db, (trx) => requireSocialTariffCard(trx, other.id, regions.gent))
  await expect(grant()).rejects.toEqual(refusal('uitpas/invalid-card'))
})

test('what happened to a card is kept, with who did it', async () => {
  const { id, uitpasNumber } = await addPassholder(t, regions.gent)
  await block(uitpasNumber)
  const card = await addStock()
  const by = { accountId: newId(), clientId: 'openpas-balie', organizerId: regions.vooruit }
  const at = t.clock.now()
  await transact(t.db, (trx) => handOutCard(trx, { uitpasNumber: card, passholderId: id, at, by }))
  await block(card)
  const steps = await t.db
    .selectFrom('card_steps')
    .selectAll()
    .where('uitpas_number', '=', card)
    .orderBy('id')
    .execute()
  expect(steps).toMatchObject([
    {
      from_status: 'LOCAL_STOCK',
      to_status: 'ACTIVE',
      account_id: by.accountId,
      client_id: by.clientId,
      organizer_id: by.organizerId,
    },
    { from_status: 'ACTIVE', to_status: 'BLOCKED', reason: 'LOST' },
  ])
})

test('a card is blocked once, from the stock too', async () => {
  const card = await addStock()
  await block(card)
  await expect(block(card)).rejects.toEqual(refusal('uitpas/invalid-card-status', 'BLOCKED'))
  await expect(block(nextUitpasNumber())).rejects.toEqual(refusal('uitpas/pass-not-found'))
})
