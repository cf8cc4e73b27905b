import { type CheckInAnswer, ReplayedRefusal } from '../checkins/check-in.ts'
import { ofNoCard, ownCheckIn } from '../checkins/own-check-in.ts'
import type { CheckinParts } from '../checkins/routes.ts'
import type { Request } from '../http/app-types.ts'
import { problemAnswer } from '../http/errors.ts'
import { Problem } from '../http/problems.ts'
import type { Passholder } from '../passholders/store.ts'
import { readBalances } from '../points/ledger.ts'
import type { System } from '../system.ts'
import type { EventId } from '../values/ids.ts'
import type { Outcome } from './schema.ts'

/** What became of one person's check-in. */
interface Tried {
  person: Passholder
  answer?: CheckInAnswer
  /** The body of the problem it was refused with. */
  refusal?: RefusalBody
  /** To be thrown when it holds for everybody. */
  problem?: Problem | ReplayedRefusal
}

interface RefusalBody {
  type: string
  /** Of the point that was there already. */
  savedAt?: string
  endUserMessage?: Record<string, string>
}

/**
 * Saves a point for each of these people with one code: one after the other, each with an outcome of their own, and each remembered
 * under the `Idempotency-Key` of the request by themselves.
 * @param eventOf reads the code; not asked for who was answered before, so that a repeated request needs no fresh code
 * @throws what the code or the event refuses everybody with
 */
export async function checkInTogether(
  system: System,
  parts: CheckinParts,
  request: Request,
  people: readonly Passholder[],
  eventOf: () => EventId | undefined,
): Promise<{ eventTitle: string; member: Outcome[]; replayed: boolean }> {
  const tried: Tried[] = []
  for (const person of people) tried.push(await tryOne(system, parts, request, person, eventOf))
  const first = tried[0]?.problem
  if (first && tried.every(({ refusal }) => refusal && holdsForAll(system, refusal))) throw first
  const balances = await readBalances(
    system.db,
    people.map(({ id }) => id),
  )
  const saved = tried.find(({ answer }) => answer)?.answer?.checkin
  return {
    eventTitle: saved?.eventTitle ?? (await titleOf(parts, eventOf)),
    member: tried.map((one) => outcomeOf(system, one, balances.get(one.person.id) ?? 0)),
    replayed: tried.every(({ answer, problem }) => answer?.replayed ?? problem instanceof ReplayedRefusal),
  }
}

async function tryOne(
  { db, config }: System,
  parts: CheckinParts,
  request: Request,
  person: Passholder,
  eventOf: () => EventId | undefined,
): Promise<Tried> {
  try {
    const find = async () => ownCheckIn(db, parts, person, eventOf())
    return { person, answer: await parts.checkIn(request, find, ofNoCard, person.id) }
  } catch (error) {
    if (error instanceof ReplayedRefusal) return { person, problem: error, refusal: error.body as RefusalBody }
    if (!(error instanceof Problem)) throw error
    const { status, body } = problemAnswer(error, request, config.problemBaseUrl)
    // Busy, or out of order: nothing was decided about anybody, and the whole is asked again.
    if (status === 409 || status === 422 || status >= 500) throw error
    return { person, problem: error, refusal: body as unknown as RefusalBody }
  }
}

const named = ({ config }: System, { type }: RefusalBody) => type.replace(config.problemBaseUrl, '')

/** The code or the event refuses, whoever comes. */
function holdsForAll(system: System, refusal: RefusalBody): boolean {
  const name = named(system, refusal)
  if (name === 'uitpas/checkin-not-allowed') return refusal.savedAt === undefined
  return name === 'uitpas/checkin-code-expired' || name === 'uitpas/checkin-code-invalid'
}

function outcomeOf(system: System, { person, answer, refusal }: Tried, totalPoints: number): Outcome {
  const { id: passholderId, firstName } = person
  const who = { passholderId, firstName, totalPoints }
  if (answer) return { ...who, outcome: 'SAVED', addedPoints: answer.checkin.points }
  return {
    ...who,
    outcome: refusal?.savedAt === undefined ? 'REFUSED' : 'ALREADY_SAVED',
    addedPoints: 0,
    ...(refusal?.savedAt === undefined ? {} : { savedAt: refusal.savedAt }),
    ...(refusal ? { reason: named(system, refusal) } : {}),
    ...(refusal?.endUserMessage ? { endUserMessage: refusal.endUserMessage } : {}),
  }
}

/** Of a code that can be read (still): a repeated request may come when it cannot. */
async function titleOf(parts: CheckinParts, eventOf: () => EventId | undefined): Promise<string> {
  try {
    const eventId = eventOf()
    return eventId === undefined ? '' : ((await parts.findCheckinEvent(eventId))?.title ?? '')
  } catch (error) {
    if (error instanceof Problem) return ''
    throw error
  }
}
