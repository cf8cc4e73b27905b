import { type AuditAct, type AuditContext, sealEntry } from '../audit/entry.ts'
import { appendLink } from '../audit/trail.ts'
import { transact } from '../db/transact.ts'
import type { System } from '../system.ts'
import { actorOf, type Reply, type Request } from './app-types.ts'
import { problemAnswer } from './errors.ts'
import {
  claim,
  findAnswer,
  type IdempotentRequest,
  idempotentRequest,
  type StoredAnswer,
  storeAnswer,
} from './idempotency.ts'
import { Problem } from './problems.ts'
import type { Work } from './work.ts'

/** What a write answers. */
export interface Answer {
  status: number
  body?: unknown
  /** The person in the answer: a stored answer goes when the person does. */
  passholderId?: string | undefined
  /** The others, of an answer about several people. */
  alsoAbout?: readonly string[] | undefined
  headers?: Record<string, string>
}

/** Who acts and from where, for the audit trail. */
export function auditContext(request: Request): AuditContext {
  const actor = actorOf(request)
  return {
    requestId: request.id,
    actor: actor.kind,
    accountId: actor.accountId ?? null,
    clientId: actor.clientId,
    address: request.ip,
  }
}

/**
 * Carries out one write: a transaction in which the use case, its audit entries and, with an `Idempotency-Key`, its
 * answer are committed together. A kill at any moment therefore leaves all of it or nothing, and the same request
 * with the same key gets the first answer again (`Idempotency-Replayed: true`).
 */
export async function write(
  system: System,
  request: Request,
  reply: Reply,
  act: (work: Work) => Promise<Answer>,
): Promise<void> {
  const key = idempotentRequest(request)
  try {
    const { answer, replayed } = await carryOut(system, request, key, act)
    sendAnswer(reply, answer, replayed)
  } catch (error) {
    const first = key && error instanceof Problem ? await storeRefusal(system, request, key, error) : undefined
    if (!first) throw error
    sendAnswer(reply, first, true)
  }
}

/** Sends the answer of a write; `replayed` when it is the first answer again. */
export function sendAnswer(reply: Reply, answer: Answer, replayed: boolean): void {
  if (replayed) reply.header('idempotency-replayed', 'true')
  if (answer.headers) reply.headers(answer.headers)
  reply.status(answer.status)
  // A refusal that is repeated was made a problem before it was stored.
  if (answer.status >= 400) reply.type('application/problem+json').serializer(JSON.stringify)
  void reply.send(answer.body)
}

interface Outcome {
  answer: Answer
  replayed: boolean
}

/**
 * One transaction of a write, with its audit entries and its stored answer; the first answer when there is one. For who
 * answers in another way than `write` does.
 */
export function carryOut(
  system: System,
  request: Request,
  key: IdempotentRequest | undefined,
  act: (work: Work) => Promise<Answer>,
): Promise<Outcome> {
  const { db, clock, audit, config } = system
  return audit.withChain<Outcome>((chain, committing) =>
    transact(db, async (trx) => {
      const first = key && (await claim(trx, config.secrets, key))
      if (first) return { value: { answer: first, replayed: true }, head: undefined }
      const acts: AuditAct[] = []
      const now = clock.now()
      const answer = await act({ trx, by: actorOf(request), now, record: (one) => acts.push(one) })
      if (key) await storeAnswer(trx, config.secrets, key, answer, now)
      const context = auditContext(request)
      const head = await appendLink(
        trx,
        chain,
        acts.map((one) => sealEntry(context, one, now)),
      )
      committing()
      return { value: { answer, replayed: false }, head }
    }),
  )
}

/**
 * Refusals are repeated too, but not those that say to try again later.
 * @returns the first answer, when the same request was carried out by somebody else at the same moment: all who ask with
 *   one key hear the same
 */
export async function storeRefusal(
  system: System,
  request: Request,
  key: IdempotentRequest,
  problem: Problem,
): Promise<StoredAnswer | undefined> {
  const { db, clock, config } = system
  const { status, body } = problemAnswer(problem, request, config.problemBaseUrl)
  if (status >= 500 || status === 409 || status === 422 || status === 429) return undefined
  const isFirst = await storeAnswer(db, config.secrets, key, { status, body }, clock.now())
  return isFirst ? undefined : findAnswer(db, config.secrets, key)
}
