import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addPassholder, nextUitpasNumber } from '../../test/scenes/people.ts'
import { addAdministrator, addRegions, type Regions } from '../../test/scenes/region.ts'
import { openTestApp, type TestApp } from '../../test/test-app.ts'
import { verifyAuditTrail } from '../audit/verify.ts'
import { uitpasNumberOf } from '../cards/number-ranges.ts'
import { insertStock } from '../cards/store.ts'
import { transact } from '../db/transact.ts'
import { createOrganizer } from '../organizers/store.ts'
import { newId } from '../values/ids.ts'

// While two records become one, their cards are replaced, and the stock that the new ones come from is moved and written off.

let t: TestApp
let regions: Regions
let krook: string
let headers: { authorization: string }

beforeAll(async () => {
  t = await openTestApp()
  regions = await addRegions(t)
  krook = newId()
  await transact(t.db, (trx) =>
    createOrganizer(trx, { id: krook, name: 'Bibliotheek De Krook', cardSystemIds: [regions.gent] }),
  )
  headers = (await addAdministrator(t, regions.gent)).headers
})
afterAll(async () => {
  expect((await verifyAuditTrail(t.db)).faults).toEqual([])
  await t.close()
})

async function post(path: string, payload: object) {
  const url = `/api/ksb/card-systems/${regions.gent}/${path}`
  const answer = await t.app.inject({ method: 'POST', url, headers, payload })
  return { status: answer.statusCode, body: answer.body === '' ? undefined : answer.json() }
}

interface Kept {
  number: string
  status: string
  holder: string | null
  balie: string | null
  steps: string[]
}
async function cardsOf(numbers: readonly string[]): Promise<Kept[]> {
  const { rows } = await sql<Kept>`
    select c.uitpas_number as number, c.status, c.passholder_id as holder, c.organizer_id as balie,
      array(select coalesce(s.from_status, '') || '>' || s.to_status from card_steps s
        where s.uitpas_number = c.uitpas_number order by s.id) as steps
    from cards c where c.uitpas_number = any(${[...numbers]}::text[]) order by c.uitpas_number`.execute(t.db)
  return rows
}

test('a card that is replaced while its holder is merged is neither lost nor there twice', async () => {
  for (let round = 0; round < 8; round++) {
    const [kept, other] = [await addPassholder(t, regions.gent), await addPassholder(t, regions.gent)]
    const [forKept, forOther] = [nextUitpasNumber(), nextUitpasNumber()]
    const stock = [forKept, forOther].map((uitpasNumber) => ({
      uitpasNumber,
      cardSystemId: regions.gent,
      organizerId: regions.vooruit,
    }))
    await transact(t.db, (trx) => insertStock(trx, stock))
    const replace = (passholderId: string, uitpasNumber: string) =>
      post('card-replacements', { passholderId, reason: 'DEFECT', uitpasNumber })
    const acts = [
      () => post(`passholders/${kept.id}/merges`, { otherPassholderId: other.id, take: [] }),
      () => replace(kept.id, forKept),
      () => replace(other.id, forOther),
    ]
    // Who asks first changes with the round.
    const order = [0, 1, 2].map((index) => (index + round) % 3)
    const answers = await Promise.all(order.map((index) => acts[index]?.()))
    const [merged, first, second] = [0, 1, 2].map((index) => answers[order.indexOf(index)])
    expect(merged?.status).toBe(201)
    const cards = await cardsOf([kept.uitpasNumber, other.uitpasNumber, forKept, forOther])
    expect(cards).toHaveLength(4)
    expect(cards.filter(({ status }) => status === 'ACTIVE')).toHaveLength(1)
    for (const { number, holder, status } of cards) {
      const given = (number === forKept && first?.status === 201) || (number === forOther && second?.status === 201)
      const isNew = number === forKept || number === forOther
      if (isNew && !given) expect({ status, holder }).toEqual({ status: 'LOCAL_STOCK', holder: null })
      else expect({ number, holder }).toEqual({ number, holder: kept.id })
    }
  }
})

test('stock that is moved and written off while a card of it goes to somebody who is merged is in one place', async () => {
  for (let round = 0; round < 8; round++) {
    const [kept, other] = [await addPassholder(t, regions.gent), await addPassholder(t, regions.gent)]
    const numbers = [nextUitpasNumber(), nextUitpasNumber(), nextUitpasNumber()].sort()
    const [wanted = ''] = numbers
    await transact(t.db, (trx) =>
      insertStock(
        trx,
        numbers.map((uitpasNumber) => ({ uitpasNumber, cardSystemId: regions.gent, organizerId: regions.vooruit })),
      ),
    )
    const range = { organizerId: regions.vooruit, firstNumber: wanted, lastNumber: numbers[2] }
    const acts = [
      () => post(`passholders/${kept.id}/merges`, { otherPassholderId: other.id, take: [] }),
      () => post('card-replacements', { passholderId: other.id, reason: 'DEFECT', uitpasNumber: wanted }),
      () => post('stock/moves', { ...range, toOrganizerId: krook }),
      () => post('stock/write-offs', { ...range, reason: 'LOST', becomes: 'BLOCKED' }),
    ]
    const order = [0, 1, 2, 3].map((index) => (index + round) % 4)
    const answers = await Promise.all(order.map((index) => acts[index]?.()))
    const [merged, replaced, moved, lost] = [0, 1, 2, 3].map((index) => answers[order.indexOf(index)])
    // 409: merged meanwhile; asked again, it is the other record's.
    for (const answer of answers) expect([200, 201, 400, 409]).toContain(answer?.status)
    expect(merged?.status).toBe(201)
    const cards = await cardsOf(numbers)
    expect(cards).toHaveLength(3)
    const [first, ...others] = cards
    // Given before the merge, it can be the one of two that merging blocks.
    if (replaced?.status === 201) expect(first?.holder).toBe(kept.id)
    else expect(first?.holder).toBeNull()
    for (const { status, balie, holder } of others) {
      expect(holder).toBeNull()
      if (lost?.status === 200 && lost.body.cards > 0) expect(status).toBe('BLOCKED')
      else if (moved?.status === 200 && moved.body.cards > 0)
        expect({ status, balie }).toEqual({ status: 'LOCAL_STOCK', balie: krook })
    }
    // Each step begins where the one before ended.
    for (const { steps, status } of cards) {
      const ends = steps.map((step) => step.split('>'))
      for (const [index, [from]] of ends.entries()) if (index > 0) expect(from).toBe(ends[index - 1]?.[1])
      if (ends.length > 0) expect(ends.at(-1)?.[1]).toBe(status)
    }
    const holders = await sql<{ active: number }>`
      select count(*)::int as active from cards where passholder_id = ${kept.id} and status = 'ACTIVE'`.execute(t.db)
    expect(holders.rows[0]?.active).toBe(1)
  }
})

test('a delivery that is received while a card of it goes to somebody who is merged is received once, whole', async () => {
  for (let round = 0; round < 12; round++) {
    const [kept, other] = [await addPassholder(t, regions.gent), await addPassholder(t, regions.gent)]
    const firstSerial = 43_000_000_000 + round * 10
    const numbers = [0, 1, 2].map((at) => uitpasNumberOf(firstSerial + at, false))
    const [wanted = '', , missing = ''] = numbers
    const range = { name: `Doos ${round}`, firstSerial, cards: 3, socialTariff: false }
    const batch = await post('card-batches', range)
    const sent = await post('deliveries', {
      batchId: batch.body.id,
      organizerId: regions.vooruit,
      regular: 3,
      socialTariff: 0,
    })
    expect(sent.status).toBe(201)
    const give = () => post('card-replacements', { passholderId: other.id, reason: 'DEFECT', uitpasNumber: wanted })
    const acts = [
      () => post(`deliveries/${sent.body.id}/receipt`, { missing: [missing] }),
      () => post(`passholders/${kept.id}/merges`, { otherPassholderId: other.id, take: [] }),
      give,
      give,
    ]
    const order = [0, 1, 2, 3].map((index) => (index + round) % 4)
    const answers = await Promise.all(order.map((index) => acts[index]?.()))
    const [received, merged, ...given] = [0, 1, 2, 3].map((index) => answers[order.indexOf(index)])
    expect([received?.status, merged?.status]).toEqual([204, 201])
    const times = given.filter((answer) => answer?.status === 201).length
    expect(times).toBeLessThanOrEqual(1)
    const [first, second, third] = await cardsOf(numbers)
    const inStock = { status: 'LOCAL_STOCK', holder: null, balie: regions.vooruit }
    // Merged after it was given, one of the two cards is blocked.
    if (times === 1) expect([first?.holder, /ACTIVE|BLOCKED/.test(first?.status ?? '')]).toEqual([kept.id, true])
    else expect(first).toMatchObject(inStock)
    expect(second).toMatchObject(inStock)
    expect(third).toMatchObject({ status: 'PROVISIONED', holder: null, balie: null })
    const active = (await cardsOf([kept.uitpasNumber, other.uitpasNumber, ...numbers])).filter(
      ({ status }) => status === 'ACTIVE',
    )
    expect(active.map(({ holder }) => holder)).toEqual([kept.id])
  }
})
