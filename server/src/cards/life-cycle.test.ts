import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addPerson, nextUitpasNumber } from '../../test/scenes/people.ts'
import { addRegions, type Regions } from '../../test/scenes/region.ts'
import { openTestApp, type TestApp } from '../../test/test-app.ts'
import type { Trx } from '../db/database.ts'
import { transact } from '../db/transact.ts'
import { Problem } from '../http/problems.ts'
import type { Work } from '../http/work.ts'
import { joinCardSystem } from '../memberships/join.ts'
import { newId } from '../values/ids.ts'
import { hasSocialTariffFlag } from '../values/uitpas-number.ts'
import { blockCard } from './block.ts'
import { deleteCard } from './delete.ts'
import { receiveDelivery, sendDelivery } from './deliver.ts'
import { handOutCard, issueDigitalCard, requireSocialTariffCard } from './hand-out.ts'
import { type CardAct, statusAfter } from './life.ts'
import { uitpasNumberOf } from './number-ranges.ts'
import { linesOfRange, provisionBatch } from './provision.ts'
import { type ReplaceReason, replaceCard, replaceReasons } from './replace.ts'
import { moveStock } from './stock.ts'
import { type CardStatus, findCard } from './store.ts'
import { unblockCard } from './unblock.ts'

// The life of cards on a real database: every act in every status, and whatever people do in whatever order, also at the
// same moment.

let t: TestApp
let regions: Regions
beforeAll(async () => {
  t = await openTestApp()
  regions = await addRegions(t)
})
afterAll(() => t.close())

const by = { accountId: newId(), clientId: 'openpas-ksb' }
const workIn = (trx: Trx): Work => ({
  trx,
  by: {
    kind: 'USER',
    ...by,
    grants: new Map(),
    cardSystemIds: new Set([regions.gent]),
    platformAdmin: false,
  },
  now: t.clock.now(),
  record: () => {},
})

/** Whether it was done; a refusal is an answer too, anything else is a fault. */
async function done(act: (trx: Trx) => Promise<unknown>): Promise<boolean> {
  try {
    await transact(t.db, act)
    return true
  } catch (error) {
    if (error instanceof Problem) return false
    throw error
  }
}

let serial = 20_000_000_000
async function provision(trx: Trx, count: number, socialTariff = false): Promise<{ batchId: string; first: number }> {
  const first = serial
  serial += count
  const batch = { id: newId(), cardSystemId: regions.gent, name: 'Cards', source: 'RANGE' } as const
  await provisionBatch(workIn(trx), batch, linesOfRange(first, count, socialTariff))
  return { batchId: batch.id, first }
}

async function member(socialTariffEnd?: string): Promise<string> {
  const passholderId = await addPerson(t)
  const membership = { passholderId, cardSystemId: regions.gent, at: t.clock.now() }
  await transact(t.db, (trx) => joinCardSystem(trx, { ...membership, socialTariffEnd: socialTariffEnd ?? null }))
  return passholderId
}

describe('every act in every status, as docs/domain/cards.md has it', async () => {
  const page = await readFile(join(import.meta.dirname, '../../../docs/domain/cards.md'), 'utf8')
  const rows = [
    ...page.matchAll(/^\| (receive|move|hand out|block|unblock|delete) \| ([A-Z_]+) \| (yes|no) \| (\w+) \|$/gm),
  ].map(([, act = '', status = '', held, becomes = '']) => ({ act, status, held, becomes }))

  test.each(rows)('$act of a card that is $status, held: $held, is $becomes', async ({
    act,
    status,
    held,
    becomes,
  }) => {
    const uitpasNumber = await cardThatIs(status as CardStatus, held === 'yes')
    const wasDone = await acts[act as keyof typeof acts](uitpasNumber)
    const card = await findCard(t.db, uitpasNumber)
    expect(card?.status).toBe(becomes === 'refused' ? status : becomes)
    // A box that is received while this card is not in it any more, is received all the same.
    if (act !== 'receive') expect(wasDone).toBe(becomes !== 'refused')
  })

  async function cardThatIs(status: CardStatus, held: boolean): Promise<string> {
    const uitpasNumber = nextUitpasNumber()
    const at = t.clock.now()
    await t.db
      .insertInto('cards')
      .values({
        uitpas_number: uitpasNumber,
        card_system_id: regions.gent,
        card_type: 'NFC_CARD',
        status,
        passholder_id: held ? await member() : null,
        organizer_id: status === 'PROVISIONED' ? null : regions.vooruit,
        blocked_at: status === 'BLOCKED' ? at : null,
        block_reason: status === 'BLOCKED' ? 'LOST' : null,
      })
      .execute()
    return uitpasNumber
  }

  const at = () => t.clock.now()
  const acts = {
    receive: (uitpasNumber: string) => done((trx) => receive(trx, uitpasNumber)),
    move: (uitpasNumber: string) =>
      done((trx) => {
        const box = { cardSystemId: regions.gent, firstNumber: uitpasNumber, lastNumber: uitpasNumber }
        return moveStock(workIn(trx), { ...box, organizerId: regions.vooruit }, regions.vooruit)
      }),
    'hand out': async (uitpasNumber: string) => {
      const passholderId = await member()
      return done((trx) => handOutCard(trx, { uitpasNumber, passholderId, at: at() }))
    },
    block: (uitpasNumber: string) => done((trx) => blockCard(trx, { uitpasNumber, reason: 'LOST', at: at() })),
    unblock: (uitpasNumber: string) => done((trx) => unblockCard(trx, { uitpasNumber, at: at() })),
    delete: (uitpasNumber: string) => done((trx) => deleteCard(trx, { uitpasNumber, at: at() })),
  }

  /** In a box with another card, whatever became of it since it was sent. */
  async function receive(trx: Trx, uitpasNumber: string): Promise<void> {
    const { batchId } = await provision(trx, 1)
    const sent = { cardSystemId: regions.gent, batchId, organizerId: regions.vooruit, regular: 1, socialTariff: 0 }
    const deliveryId = await sendDelivery(workIn(trx), sent)
    await trx.updateTable('cards').set({ delivery_id: deliveryId }).where('uitpas_number', '=', uitpasNumber).execute()
    await receiveDelivery(workIn(trx), { deliveryId, cardSystemIds: [regions.gent], missing: [] })
  }
})

// What people do, with whom and what: indices, since the scene is made anew every time.
// Few of each: what matters happens to the same ones.
const cardIndex = fc.nat({ max: 3 })
const personIndex = fc.nat({ max: 1 })
const anAct = fc.oneof(
  fc.record({ act: fc.constantFrom('block', 'unblock', 'block', 'unblock', 'delete'), card: cardIndex }),
  fc.record({ act: fc.constant('hand out'), card: cardIndex, person: personIndex }),
  fc.record({ act: fc.constant('issue'), person: personIndex, socialTariff: fc.boolean() }),
  fc.record({
    act: fc.constant('replace'),
    person: personIndex,
    reason: fc.constantFrom(...replaceReasons),
    card: fc.option(cardIndex, { nil: undefined }),
  }),
  fc.record({ act: fc.constantFrom('grant', 'revoke'), person: personIndex }),
)
interface Act {
  act: string
  card?: number | undefined
  person?: number
  reason?: ReplaceReason
  socialTariff?: boolean
}

/** Two members with a regular card, and of each kind a card in stock. */
interface Scene {
  people: string[]
  cards: string[]
}
async function openScene(): Promise<Scene> {
  const people = [await member(), await member()]
  return transact(t.db, async (trx) => {
    const cards = [...(await receiveSome(trx, 3, false)), ...(await receiveSome(trx, 1, true))]
    for (const [index, passholderId] of people.entries())
      await handOutCard(trx, { uitpasNumber: cards[index] ?? '', passholderId, at: t.clock.now(), by })
    return { people, cards }
  })
}

async function receiveSome(trx: Trx, count: number, socialTariff: boolean): Promise<string[]> {
  const { batchId, first } = await provision(trx, count, socialTariff)
  const counts = { regular: socialTariff ? 0 : count, socialTariff: socialTariff ? count : 0 }
  const sent = { cardSystemId: regions.gent, batchId, organizerId: regions.vooruit, ...counts }
  const deliveryId = await sendDelivery(workIn(trx), sent)
  await receiveDelivery(workIn(trx), { deliveryId, cardSystemIds: [regions.gent], missing: [] })
  return Array.from({ length: count }, (_, i) => uitpasNumberOf(first + i, socialTariff))
}

async function carryOut(scene: Scene, { act, card, person = 0, reason, socialTariff = false }: Act, trx: Trx) {
  const uitpasNumber = scene.cards[card ?? 0] ?? ''
  const passholderId = scene.people[person] ?? ''
  const at = t.clock.now()
  const cardSystemId = regions.gent
  switch (act) {
    case 'block':
      return blockCard(trx, { uitpasNumber, reason: 'LOST', at, by })
    case 'unblock':
      return unblockCard(trx, { uitpasNumber, at, by })
    case 'delete':
      return deleteCard(trx, { uitpasNumber, at, by })
    case 'hand out':
      return handOutCard(trx, { uitpasNumber, passholderId, at, by })
    case 'issue':
      return issueDigitalCard(trx, { cardSystemId, passholderId, socialTariff, at, by })
    case 'replace': {
      const given = card === undefined ? {} : { uitpasNumber }
      return replaceCard(trx, { passholderId, cardSystemId, reason: reason ?? 'DEFECT', ...given, at, by })
    }
    case 'grant':
      await requireSocialTariffCard(trx, passholderId, cardSystemId)
      return setEnd(trx, passholderId, '2027-04-30')
    default:
      return setEnd(trx, passholderId, null)
  }
}

const setEnd = (trx: Trx, passholderId: string, end: string | null) =>
  trx.updateTable('memberships').set({ social_tariff_end: end }).where('passholder_id', '=', passholderId).execute()

/** What always holds, of the people and cards of a scene. */
async function expectInvariants({ people, cards }: Scene): Promise<void> {
  const rows = await t.db
    .selectFrom('cards as c')
    .leftJoin('memberships as m', (join) =>
      join.onRef('m.passholder_id', '=', 'c.passholder_id').onRef('m.card_system_id', '=', 'c.card_system_id'),
    )
    .select(['c.uitpas_number as number', 'c.status', 'c.passholder_id as holder', 'c.card_type as type'])
    .select(['c.blocked_at', 'c.block_reason', 'm.card_system_id as member', 'm.social_tariff_end as end'])
    .select(
      sql<{ from: CardStatus | null; to: CardStatus }[]>`(
        select coalesce(json_agg(json_build_object('from', from_status, 'to', to_status) order by id), '[]')
        from card_steps s where s.uitpas_number = c.uitpas_number)`.as('steps'),
    )
    .where((eb) => eb.or([eb('c.uitpas_number', 'in', cards), eb('c.passholder_id', 'in', people)]))
    .execute()
  const active = rows.filter(({ status }) => status === 'ACTIVE')
  expect(new Set(active.map(({ holder }) => holder)).size).toBe(active.length)
  for (const { number, status, holder, type, member: of, end, steps, blocked_at, block_reason } of rows) {
    if (holder !== null) expect(of).toBe(regions.gent)
    if (status === 'ACTIVE') expect(holder).not.toBeNull()
    if (status === 'PROVISIONED' || status === 'LOCAL_STOCK') expect(holder).toBeNull()
    expect(block_reason !== null).toBe(blocked_at !== null)
    if (status === 'ACTIVE' || status === 'LOCAL_STOCK') expect(block_reason).toBeNull()
    if (status === 'ACTIVE' && type === 'NFC_CARD' && end !== null) expect(hasSocialTariffFlag(number)).toBe(true)
    // The history is one chain of steps that the table allows, and ends where the card is.
    expect(steps.at(-1)?.to).toBe(status)
    expect(steps.map(({ from }) => from)).toEqual([null, ...steps.slice(0, -1).map(({ to }) => to)])
    for (const { from, to } of steps) expect(isAllowed(from, to)).toBe(true)
  }
}

const everyAct: CardAct[] = ['provision', 'receive', 'move', 'hand out', 'issue', 'block', 'unblock', 'delete']
const isAllowed = (from: CardStatus | null, to: CardStatus) =>
  everyAct.some((act) => statusAfter(act, from, true) === to)

test('whatever is done, in whatever order, what always holds still does', async () => {
  let refusals = 0
  let successes = 0
  await fc.assert(
    fc.asyncProperty(fc.array(anAct, { minLength: 5, maxLength: 25 }), async (acts) => {
      const scene = await openScene()
      for (const act of acts) {
        const wasDone = await done((trx) => carryOut(scene, act, trx))
        if (wasDone) successes += 1
        else refusals += 1
      }
      await expectInvariants(scene)
    }),
    { numRuns: 60 },
  )
  // It would prove little if nearly all were refused, or none.
  expect(successes).toBeGreaterThan(50)
  expect(refusals).toBeGreaterThan(50)
}, 120_000)

test('and whatever is done at the same moment', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(anAct, { minLength: 2, maxLength: 6 }), { minLength: 1, maxLength: 4 }),
      async (rounds) => {
        const scene = await openScene()
        for (const acts of rounds) {
          await Promise.all(acts.map((act) => done((trx) => carryOut(scene, act, trx))))
          await expectInvariants(scene)
        }
      },
    ),
    { numRuns: 60 },
  )
}, 120_000)

test('of a regular card and a social tariff given at the same moment, one is refused', async () => {
  for (let round = 0; round < 10; round += 1) {
    const scene = await openScene()
    await done((trx) => carryOut(scene, { act: 'block', card: 0 }, trx))
    const outcomes = await Promise.all([
      done((trx) => carryOut(scene, { act: 'grant', person: 0 }, trx)),
      done((trx) => carryOut(scene, { act: round % 2 ? 'hand out' : 'unblock', card: round % 2 ? 2 : 0 }, trx)),
    ])
    expect(outcomes.filter((wasDone) => wasDone)).toHaveLength(1)
    await expectInvariants(scene)
  }
})
