import { transact } from '../../src/db/transact.ts'
import { postPoints } from '../../src/points/ledger.ts'
import { createReward } from '../../src/rewards/create.ts'
import { grantWelcomeRewards } from '../../src/rewards/grant.ts'
import type { NewReward } from '../../src/rewards/new-reward.ts'
import { newId } from '../../src/values/ids.ts'
import type { Stage, TestApp } from '../test-app.ts'
import { addPassholder, type Counter, type TestPassholder } from './counter.ts'

/** A points reward of the counter, two points, unless told otherwise. */
export function addReward(
  test: Stage,
  counter: Pick<Counter, 'cardSystemId' | 'organizerId'>,
  reward: Partial<NewReward> = {},
): Promise<string> {
  const at = test.clock.now()
  return transact(test.db, (trx) =>
    createReward(trx, {
      type: 'POINTS',
      title: 'Koffie of thee',
      points: reward.type === 'WELCOME' ? 0 : 2,
      publicationPeriod: { begin: new Date('2026-01-01T00:00:00+01:00') },
      owningCardSystemId: counter.cardSystemId,
      organizerIds: [counter.organizerId],
      createdAt: at,
      ...reward,
    }),
  )
}

export async function givePoints(test: Stage, passholderId: string, amount: number): Promise<void> {
  const change = { passholderId, amount, reason: 'OPENING_BALANCE', sourceId: newId(), at: test.clock.now() } as const
  await transact(test.db, (trx) => postPoints(trx, change))
}

/** A member with points on the pass. */
export async function addSaver(
  test: TestApp,
  cardSystemId: number,
  points: number,
  person: Parameters<typeof addPassholder>[2] = {},
): Promise<TestPassholder> {
  const passholder = await addPassholder(test, cardSystemId, person)
  await givePoints(test, passholder.passholderId, points)
  return passholder
}

/** What joining a card system grants. */
export function grantWelcome(
  test: TestApp,
  passholderId: string,
  cardSystemId: number,
  at = test.clock.now(),
): Promise<string[]> {
  return transact(test.db, (trx) => grantWelcomeRewards(trx, passholderId, cardSystemId, at))
}
