import { entryBody, sealEntry } from '../audit/entry.ts'
import { poolOf } from '../db/connect.ts'
import { gather } from '../db/gather.ts'
import { violatedConstraint } from '../db/transact.ts'
import type { Request } from '../http/app-types.ts'
import {
  findAnswer,
  type IdempotentRequest,
  idempotentRequest,
  inFlight,
  type StoredAnswer,
  sealAnswer,
} from '../http/idempotency.ts'
import { Problem } from '../http/problems.ts'
import { auditContext, storeRefusal } from '../http/write.ts'
import type { System } from '../system.ts'
import { newId } from '../values/ids.ts'
import { toRfc3339 } from '../values/instant.ts'
import { periodStart } from '../values/period.ts'
import type { CheckinEvent } from './checkin-events.ts'
import { limitReached } from './messages.ts'
import { cardRefusal, eventRefusal, notAllowed } from './rules.ts'
import { type CheckinRequest, type CheckinResult, saveCheckins } from './save.ts'
import { findLastCheckin } from './store.ts'

/** A check-in as it is answered and, for a repeated request, remembered. */
export interface SavedCheckin {
  id: string
  creationDate: string
  eventId: string
  eventTitle: string
  uitpasNumber: string
  points: number
}

export interface CheckInAnswer {
  checkin: SavedCheckin
  /** The same request was carried out before. */
  replayed: boolean
}

export interface CheckInInput {
  uitpasNumber: string
  event: CheckinEvent
  /** Where the point is saved; the organizer of the event unless it says otherwise. */
  balieId?: string
}

/**
 * `find` looks up what is asked, and may refuse; a request that is repeated does not need it. `inWords` turns a refusal
 * into that of another operation, before it is stored for who repeats the request. `part` names one of several check-ins of one
 * request: each is remembered by itself.
 */
export type CheckIn = (
  request: Request,
  find: () => Promise<CheckInInput>,
  inWords?: (problem: Problem) => Problem,
  part?: string,
) => Promise<CheckInAnswer>

/** How often somebody else may be first at the same moment before we give up: only other processes can be. */
const attempts = 20

/**
 * Makes the use case that saves a point. One per server: requests that come in at the same time are gathered into one
 * statement (save.ts). With an `Idempotency-Key` the answer is stored in that same statement.
 *
 * Refuses with the contract's problems of `post-checkins`. The permission is the caller's to check.
 */
export function createCheckIn(system: System): CheckIn {
  const { db, audit, clock, config } = system
  const pool = poolOf(db)
  const save = gather<CheckinRequest, CheckinResult>({
    keyOf: (one) => one.uitpasNumber,
    run: (batch) => saveCheckins(pool, audit, batch),
  })
  const underWay = new Set<string>()

  async function checkIn(
    request: Request,
    findInput: () => Promise<CheckInInput>,
    inWords: (problem: Problem) => Problem = (problem) => problem,
    part?: string,
  ): Promise<CheckInAnswer> {
    const carryOut = async (key?: IdempotentRequest) => {
      try {
        return { checkin: await saveOne(request, await findInput(), key), replayed: false }
      } catch (error) {
        throw error instanceof Problem ? inWords(error) : error
      }
    }
    const whole = idempotentRequest(request)
    if (!whole) return carryOut()
    // No key that was sent has a space in it.
    const key = part === undefined ? whole : { ...whole, key: `${whole.key} ${part}` }
    const name = `${key.caller}\n${key.key}`
    if (underWay.has(name)) throw inFlight()
    underWay.add(name)
    try {
      return await once(request, key, () => carryOut(key))
    } finally {
      underWay.delete(name)
    }
  }

  async function once(
    request: Request,
    key: IdempotentRequest,
    carryOut: () => Promise<CheckInAnswer>,
  ): Promise<CheckInAnswer> {
    const first = await findAnswer(db, config.secrets, key)
    if (first) return repeat(first)
    try {
      return await carryOut()
    } catch (error) {
      const other = await answerOfAnother(request, key, error)
      if (other) return repeat(other)
      throw error
    }
  }

  /** Another process may carry out the same request at the same moment: what it answers is the answer. */
  async function answerOfAnother(
    request: Request,
    key: IdempotentRequest,
    error: unknown,
  ): Promise<StoredAnswer | undefined> {
    if (error instanceof Problem) return storeRefusal(system, request, key, error)
    const wasSaved = violatedConstraint(error) === 'idempotent_answers_pkey'
    return wasSaved ? findAnswer(db, config.secrets, key) : undefined
  }

  function repeat(first: StoredAnswer): CheckInAnswer {
    if (first.status >= 400) throw new ReplayedRefusal(first.status, first.body)
    return { checkin: first.body as SavedCheckin, replayed: true }
  }

  async function saveOne(
    request: Request,
    { uitpasNumber, event, balieId = event.organizerId }: CheckInInput,
    key?: IdempotentRequest,
  ): Promise<SavedCheckin> {
    const now = clock.now()
    const refusal = eventRefusal(event, now)
    if (refusal) throw notAllowed(refusal, 'No point can be saved at this event now')
    const checkin: SavedCheckin = {
      id: newId(),
      creationDate: toRfc3339(now),
      eventId: event.id,
      eventTitle: event.title,
      uitpasNumber,
      points: event.points,
    }
    const asked = requestOf(request, checkin, event, balieId, now)
    const answer = key && {
      caller: key.caller,
      key: key.key,
      requestHash: key.hash,
      sealed: sealAnswer(config.secrets, checkin),
    }
    for (let attempt = 0; attempt < attempts; attempt++) {
      const result = await save({ ...asked, answer })
      if (result.verdict === 'SAVED') return checkin
      if (result.verdict !== 'AGAIN') throw await refusalOf(result, event, asked.periodStart, now)
    }
    throw new Problem('openpas/unavailable', { headers: { 'retry-after': '1' } })
  }

  function requestOf(
    request: Request,
    checkin: SavedCheckin,
    event: CheckinEvent,
    balieId: string,
    at: Date,
  ): Omit<CheckinRequest, 'answer'> {
    const context = auditContext(request)
    const act = { act: 'checkin.create' as const, organizerId: balieId, subject: 'checkin', subjectId: checkin.id }
    return {
      id: checkin.id,
      uitpasNumber: checkin.uitpasNumber,
      eventId: event.id,
      organizerId: event.organizerId,
      balieId,
      points: event.points,
      volume: event.limit.volume,
      periodStart: periodStart(event.limit.periodType, at),
      at,
      audit: { ...context, body: entryBody(sealEntry(context, act, at)) },
    }
  }

  async function refusalOf(
    result: Exclude<CheckinResult, { verdict: 'SAVED' | 'AGAIN' }>,
    event: CheckinEvent,
    since: Date,
    now: Date,
  ): Promise<Problem> {
    if (result.verdict !== 'LIMIT') return cardRefusal(result.verdict, result.cardStatus)
    return limitRefusal(db, event, result.passholderId, since, now)
  }

  return checkIn
}

/** The event's limit is used: names the check-in that used it. */
export async function limitRefusal(
  db: System['db'],
  event: CheckinEvent,
  passholderId: string | null,
  since: Date,
  now: Date,
): Promise<LimitReached> {
  const last = passholderId === null ? undefined : await findLastCheckin(db, passholderId, event.id, since)
  return new LimitReached(limitReached(event.limit, last?.createdAt ?? now, now), last?.createdAt)
}

/** `checkin-not-allowed` because the person saved here already: at the counter not a refusal but an answer. */
export class LimitReached extends Problem {
  readonly savedAt: Date | undefined
  constructor(endUserMessage: ReturnType<typeof limitReached>, savedAt: Date | undefined) {
    super('uitpas/checkin-not-allowed', {
      detail: 'The limit of this event is reached',
      endUserMessage,
      ...(savedAt ? { members: { savedAt: toRfc3339(savedAt) } } : {}),
    })
    this.savedAt = savedAt
  }
}

/** The first answer to this very request was a refusal: it is given again as it was. */
export class ReplayedRefusal extends Error {
  readonly status: number
  readonly body: unknown
  constructor(status: number, body: unknown) {
    super('A refusal, repeated')
    this.status = status
    this.body = body
  }
}
