import { setTimeout as pause } from 'node:timers/promises'
import { transact } from '../db/transact.ts'
import { actorOf, type Request } from '../http/app-types.ts'
import { findAnswer, type IdempotentRequest, storeAnswer } from '../http/idempotency.ts'
import { Problem } from '../http/problems.ts'
import type { Work } from '../http/work.ts'
import { carryOut } from '../http/write.ts'
import type { System } from '../system.ts'
import type { CardSystemId, PassholderId } from '../values/ids.ts'
import { actOnOne, type BulkAct, type BulkOutcome, BulkRefused } from './bulk.ts'

type Place = { cardSystemId: CardSystemId; passholderId: PassholderId }

class Undone extends Error {
  readonly outcome: BulkOutcome
  constructor(outcome: BulkOutcome) {
    super('tried out')
    this.outcome = outcome
  }
}

/** What would happen: it is done and rolled back, so that what is said is what the act itself would say. */
export async function tryOut(system: System, request: Request, place: Place, act: BulkAct): Promise<BulkOutcome> {
  const by = actorOf(request)
  const now = system.clock.now()
  try {
    return await transact(system.db, async (trx) => {
      const work: Work = { trx, by, now, record: () => {} }
      throw new Undone(await actOnOne(work, place, act))
    })
  } catch (error) {
    if (error instanceof Undone || error instanceof BulkRefused) return error.outcome
    throw error
  }
}

/** How long the same person of the same request is waited for: whoever sent it first is still busy with them. */
const mostTries = 50
const triesMilliseconds = 100

/**
 * Does it to one person, in a transaction of their own with its audit entries. With a key the outcome is kept, refusals
 * too: the same request sent again does nobody twice, and goes on where the first was broken off.
 * @throws openpas/idempotency-key-reused when the key was used for another request
 */
export async function actOnce(
  system: System,
  request: Request,
  key: IdempotentRequest | undefined,
  place: Place,
  act: BulkAct,
): Promise<BulkOutcome> {
  for (let tries = 1; ; tries++) {
    try {
      const { answer } = await carryOut(system, request, key, async (work) => ({
        status: 200,
        body: await actOnOne(work, place, act),
        passholderId: place.passholderId,
      }))
      return answer.body as BulkOutcome
    } catch (error) {
      if (error instanceof BulkRefused) return keepRefusal(system, key, place, error.outcome)
      const busy = error instanceof Problem && error.type === 'openpas/request-in-flight'
      if (!busy || tries === mostTries) throw error
      await pause(triesMilliseconds)
    }
  }
}

async function keepRefusal(
  system: System,
  key: IdempotentRequest | undefined,
  { passholderId }: Place,
  outcome: BulkOutcome,
): Promise<BulkOutcome> {
  if (!key) return outcome
  const { db, config, clock } = system
  const isFirst = await storeAnswer(db, config.secrets, key, { status: 200, body: outcome, passholderId }, clock.now())
  if (isFirst) return outcome
  return ((await findAnswer(db, config.secrets, key))?.body as BulkOutcome | undefined) ?? outcome
}
