import { Readable } from 'node:stream'
import { setTimeout as pause } from 'node:timers/promises'
import { Type } from 'typebox'
import { transact } from '../db/transact.ts'
import type { System } from '../system.ts'
import { actorOf, type Reply, type Request } from './app-types.ts'
import { findAnswer, type IdempotentRequest, idempotentRequest, storeAnswer } from './idempotency.ts'
import { Problem } from './problems.ts'
import type { Work } from './work.ts'
import { carryOut } from './write.ts'

/** How it went for one of many. A chapter adds what it says of each: a card, an end. */
export interface BulkOutcome {
  outcome: 'DONE' | 'REFUSED'
  why?: string
}

/** One act for many, one after the other: each by itself, so that one refusal leaves the others alone. */
export interface Bulk<Outcome extends BulkOutcome> {
  ids: readonly string[]
  /** Does it to one, in the transaction of `work`. @throws BulkRefused when it cannot be done */
  actOnOne: (work: Work, id: string) => Promise<Outcome>
  /** Whose stored answer it is: it goes when the person does. */
  personOf?: (id: string) => string
}

/** Rolls back whatever an act began before it was refused. */
export class BulkRefused<Outcome extends BulkOutcome> extends Error {
  readonly outcome: Outcome
  constructor(outcome: Outcome) {
    super(outcome.why)
    this.outcome = outcome
  }
}

/** A refusal of ours becomes this one; anything else stays what it is. */
export const refusedAs =
  <Outcome extends BulkOutcome>(outcome: Outcome) =>
  (error: unknown): never => {
    throw error instanceof Problem ? new BulkRefused(outcome) : error
  }

export const bulkIds = (one: ReturnType<typeof Type.String>) =>
  Type.Array(one, { minItems: 1, maxItems: 500, uniqueItems: true })

/** What every outcome says. */
export const outcomeParts = <Why extends string>(whys: readonly Why[]) => ({
  id: Type.String(),
  outcome: Type.Enum(['DONE', 'REFUSED']),
  why: Type.Optional(Type.Enum([...whys])),
})

export const ndjson =
  'Answers a line of JSON (application/x-ndjson) as soon as each is done, in the order that was asked: `{ id, outcome, why?, … }`. When the answer breaks off, the same request with the same `Idempotency-Key` answers what was done and does the rest.'

class Undone<Outcome> extends Error {
  readonly outcome: Outcome
  constructor(outcome: Outcome) {
    super('tried out')
    this.outcome = outcome
  }
}

/** What would happen to each: it is done and rolled back, so that what is said is what the act itself would say. */
export async function previewBulk<Outcome extends BulkOutcome>(
  system: System,
  request: Request,
  bulk: Bulk<Outcome>,
): Promise<(Outcome & { id: string })[]> {
  const member: (Outcome & { id: string })[] = []
  for (const id of bulk.ids) member.push({ id, ...(await tryOut(system, request, bulk, id)) })
  return member
}

async function tryOut<Outcome extends BulkOutcome>(
  system: System,
  request: Request,
  bulk: Bulk<Outcome>,
  id: string,
): Promise<Outcome> {
  const by = actorOf(request)
  const now = system.clock.now()
  try {
    return await transact(system.db, async (trx): Promise<never> => {
      throw new Undone(await bulk.actOnOne({ trx, by, now, record: () => {} }, id))
    })
  } catch (error) {
    if (error instanceof Undone || error instanceof BulkRefused) return error.outcome as Outcome
    throw error
  }
}

/**
 * Does it to each, and answers a line as soon as it is done.
 * @throws openpas/idempotency-key-reused, before anything is sent, when the key was used for another request
 */
export async function sendBulk<Outcome extends BulkOutcome>(
  system: System,
  request: Request,
  reply: Reply,
  bulk: Bulk<Outcome>,
): Promise<Reply> {
  const lines = outcomes(system, request, bulk)
  const first = await lines.next()
  return reply
    .header('content-type', 'application/x-ndjson')
    .header('cache-control', 'no-store')
    .send(Readable.from(textOf(first, lines), { objectMode: false }))
}

async function* outcomes<Outcome extends BulkOutcome>(
  system: System,
  request: Request,
  bulk: Bulk<Outcome>,
): AsyncGenerator<Outcome & { id: string }, undefined> {
  const key = idempotentRequest(request)
  for (const id of bulk.ids) {
    const own = key && { ...key, key: `${key.key}/${id}` }
    yield { id, ...(await actOnce(system, request, own, bulk, id)) }
  }
}

async function* textOf(first: IteratorResult<object, undefined>, rest: AsyncIterable<object>): AsyncGenerator<string> {
  if (first.done) return
  yield `${JSON.stringify(first.value)}\n`
  for await (const line of rest) yield `${JSON.stringify(line)}\n`
}

/** How long the same one of the same request is waited for: whoever sent it first is still busy with it. */
const mostTries = 50
const triesMilliseconds = 100

/**
 * Does it to one, in a transaction of its own with its audit entries. With a key the outcome is kept, refusals too: the
 * same request sent again does nobody twice, and goes on where the first was broken off.
 */
async function actOnce<Outcome extends BulkOutcome>(
  system: System,
  request: Request,
  key: IdempotentRequest | undefined,
  bulk: Bulk<Outcome>,
  id: string,
): Promise<Outcome> {
  const passholderId = bulk.personOf?.(id)
  for (let tries = 1; ; tries++) {
    try {
      const { answer } = await carryOut(system, request, key, async (work) => ({
        status: 200,
        body: await bulk.actOnOne(work, id),
        passholderId,
      }))
      return answer.body as Outcome
    } catch (error) {
      if (error instanceof BulkRefused) return keepRefusal(system, key, passholderId, error.outcome as Outcome)
      const busy = error instanceof Problem && error.type === 'openpas/request-in-flight'
      if (!busy || tries === mostTries) throw error
      await pause(triesMilliseconds)
    }
  }
}

async function keepRefusal<Outcome extends BulkOutcome>(
  system: System,
  key: IdempotentRequest | undefined,
  passholderId: string | undefined,
  outcome: Outcome,
): Promise<Outcome> {
  if (!key) return outcome
  const { db, config, clock } = system
  const isFirst = await storeAnswer(db, config.secrets, key, { status: 200, body: outcome, passholderId }, clock.now())
  if (isFirst) return outcome
  return ((await findAnswer(db, config.secrets, key))?.body as Outcome | undefined) ?? outcome
}
