import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Config } from '../config.ts'
import type { Db, Trx } from '../db/database.ts'
import { seal, unseal } from '../secrets/sealed.ts'
import { actorOf, type Request } from './app-types.ts'
import { Problem } from './problems.ts'

/** How long a first answer is kept. */
export const keptDays = 30

const purpose = 'idempotent-answer'

/** A write that came with an `Idempotency-Key`. */
export interface IdempotentRequest {
  /** The account or client that asks: keys of different callers never meet. */
  caller: string
  key: string
  /** Of method, address and body: the same key for another request is refused. */
  hash: Buffer
}

export interface StoredAnswer {
  status: number
  body?: unknown
}

/**
 * @throws header/invalid-data for a key that is empty, longer than 255 characters, or not printable ASCII
 */
export function idempotentRequest(request: Request): IdempotentRequest | undefined {
  const key = request.headers['idempotency-key']
  if (key === undefined) return undefined
  if (typeof key !== 'string' || !/^[\x21-\x7e]{1,255}$/.test(key)) {
    throw new Problem('header/invalid-data', { detail: 'Idempotency-Key is 1 to 255 printable ASCII characters' })
  }
  const actor = actorOf(request)
  const hash = createHash('sha256')
    .update(`${request.method} ${request.url}\n`)
    .update(JSON.stringify(request.body ?? null))
    .digest()
  return { caller: actor.accountId ?? `client:${actor.clientId}`, key, hash }
}

/**
 * Makes sure that this request runs once: takes a lock that the transaction holds, then looks for a first answer.
 * @returns the first answer when there is one
 * @throws openpas/request-in-flight while the same request is being carried out, openpas/idempotency-key-reused when
 *   the key was used for another one
 */
export async function claim(
  trx: Trx,
  keys: Config['secrets'],
  request: IdempotentRequest,
): Promise<StoredAnswer | undefined> {
  const name = `${request.caller}\n${request.key}`
  const { rows } = await sql<{ locked: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended(${name}, 0)) as locked`.execute(trx)
  const first = await findAnswer(trx, keys, request)
  // Who only repeats holds the lock as well: not under way, once there is an answer.
  if (!first && !rows[0]?.locked) throw inFlight()
  return first
}

export const inFlight = () => new Problem('openpas/request-in-flight', { headers: { 'retry-after': '1' } })

/** @throws openpas/idempotency-key-reused when the key was used for another request */
export async function findAnswer(
  db: Db,
  keys: Config['secrets'],
  request: IdempotentRequest,
): Promise<StoredAnswer | undefined> {
  const row = await db
    .selectFrom('idempotent_answers')
    .select(['request_hash', 'status', 'answer'])
    .where('caller', '=', request.caller)
    .where('key', '=', request.key)
    .executeTakeFirst()
  if (!row) return undefined
  if (!row.request_hash.equals(request.hash)) throw new Problem('openpas/idempotency-key-reused')
  return { status: row.status, body: row.answer === null ? undefined : JSON.parse(unseal(keys, purpose, row.answer)) }
}

/** The answer as it is stored: encrypted. */
export function sealAnswer(keys: Config['secrets'], body: unknown): string | null {
  return body === undefined ? null : seal(keys, purpose, JSON.stringify(body))
}

/** @returns false when there is an answer to this key already, which stays as it is */
export async function storeAnswer(
  db: Db,
  keys: Config['secrets'],
  request: IdempotentRequest,
  answer: StoredAnswer & { passholderId?: string | undefined; alsoAbout?: readonly string[] | undefined },
  now: Date,
): Promise<boolean> {
  const result = await db
    .insertInto('idempotent_answers')
    .values({
      caller: request.caller,
      key: request.key,
      request_hash: request.hash,
      status: answer.status,
      answer: sealAnswer(keys, answer.body),
      passholder_id: answer.passholderId ?? null,
      also_about: answer.alsoAbout?.length ? [...answer.alsoAbout] : null,
      created_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return result.numInsertedOrUpdatedRows === 1n
}

/** Removes answers older than thirty days; returns how many. */
export async function purgeAnswers(db: Db, now: Date): Promise<number> {
  const before = new Date(now.getTime() - keptDays * 86_400_000)
  const result = await db.deleteFrom('idempotent_answers').where('created_at', '<', before).executeTakeFirst()
  return Number(result.numDeletedRows)
}

/** Removes what was stored for repeated requests about a person: it goes when the person does. */
export async function forgetAnswersAbout(trx: Trx, passholderId: string): Promise<void> {
  await trx
    .deleteFrom('idempotent_answers')
    .where(sql<boolean>`passholder_id = ${passholderId}::uuid or also_about @> array[${passholderId}::uuid]`)
    .execute()
}
