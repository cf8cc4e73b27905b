import { LimitReached, ReplayedRefusal } from '../checkins/check-in.ts'
import type { CheckinEvent } from '../checkins/checkin-events.ts'
import { groupPass } from '../checkins/messages.ts'
import type { CheckinParts } from '../checkins/routes.ts'
import { actorOf, type Request } from '../http/app-types.ts'
import { type EndUserMessage, endUserMessageOf, Problem } from '../http/problems.ts'
import { recordRead } from '../http/read.ts'
import { findOrganizer } from '../organizers/store.ts'
import { type IdentifiedPass, identifyPass, refusalOf } from '../passes/identify.ts'
import type { System } from '../system.ts'
import { dayOf } from '../values/day.ts'
import { newId } from '../values/ids.ts'
import { toRfc3339 } from '../values/instant.ts'
import { grantFor, requireToAct, requireToLook } from './access.ts'
import { personAt } from './person.ts'
import type { Scan } from './schema.ts'

export interface ScanInput {
  organizerId: string
  identifier: string
  /** The activity a point is saved for; without it the pass is only shown. */
  eventId?: string | undefined
}

interface Outcome {
  said: Pick<Scan, 'outcome' | 'checkinId' | 'points' | 'savedAt' | 'refusal'>
  /** By its `Idempotency-Key` the same request was carried out before. */
  replayed: boolean
}

/**
 * A pass at a counter: who is it, and, with an activity, a point for it. A refusal to save is an answer here, not an
 * error, and the person is shown all the same. Only a number that leads nowhere is an error.
 * @throws body/invalid-data, uitpas/pass-not-found, uitpas/event-not-found, auth/forbidden
 */
export async function scan(
  system: System,
  parts: CheckinParts,
  request: Request,
  input: ScanInput,
): Promise<{ scan: Scan; replayed: boolean }> {
  const { db, config, clock } = system
  const actor = actorOf(request)
  const grant = grantFor(actor, input.organizerId)
  if (input.eventId === undefined) requireToLook(actor, input.organizerId, 'PASSES_READ')
  else requireToAct(actor, input.organizerId, 'CHECKINS_WRITE')
  const event =
    input.eventId === undefined ? undefined : await getEvent(system, parts, input.organizerId, input.eventId)
  const pass = await identifyPass(db, config.secrets, input.identifier)
  const unusable = refusalOf(pass)
  const { said, replayed } = unusable
    ? { said: refused(unusable, config.problemBaseUrl), replayed: false }
    : await save(system, parts, request, pass, event, input.organizerId)
  await recordRead(system, request, {
    act: 'pass.scan',
    organizerId: input.organizerId,
    passholderId: pass.passholder?.id ?? null,
    subject: 'card',
    subjectId: pass.card.uitpasNumber,
  })
  const now = clock.now()
  const { passholder } = pass
  const group = passholder?.kind === 'GROUP'
  // A card that cannot be used may have been found in the street: it names nobody.
  const person =
    passholder && !group && !unusable
      ? await personAt(db, passholder, grant, { now, publicUrl: config.publicUrl }, pass.card)
      : undefined
  return {
    replayed,
    scan: {
      scanId: said.checkinId ?? newId(),
      at: toRfc3339(now),
      ...said,
      card: cardOf(pass),
      groupPass: group,
      ...(group && !unusable ? { groupName: passholder.name } : {}),
      ...(person ? { person } : {}),
    },
  }
}

/** A balie saves points at its own events and at those in the place that it is. */
async function getEvent(
  system: System,
  parts: CheckinParts,
  organizerId: string,
  eventId: string,
): Promise<CheckinEvent> {
  const event = await parts.findCheckinEvent(eventId)
  if (!event) throw new Problem('uitpas/event-not-found')
  if (event.organizerId === organizerId) return event
  const balie = await findOrganizer(system.db, organizerId)
  if (balie?.linkedLocationId !== event.placeId)
    throw new Problem('auth/forbidden', { detail: 'Not an event of this organizer' })
  return event
}

async function save(
  system: System,
  parts: CheckinParts,
  request: Request,
  pass: IdentifiedPass,
  event: CheckinEvent | undefined,
  balieId: string,
): Promise<Outcome> {
  const base = system.config.problemBaseUrl
  if (!event) return { said: { outcome: 'SHOWN' }, replayed: false }
  if (pass.passholder?.kind === 'GROUP') {
    return { said: refused(new Problem('uitpas/invalid-card', { endUserMessage: groupPass }), base), replayed: false }
  }
  try {
    const asked = { uitpasNumber: pass.card.uitpasNumber, event, balieId }
    const { checkin, replayed } = await parts.checkIn(request, async () => asked)
    const savedAt = toRfc3339(new Date(checkin.creationDate))
    return { said: { outcome: 'SAVED', checkinId: checkin.id, points: checkin.points, savedAt }, replayed }
  } catch (error) {
    if (error instanceof ReplayedRefusal) return { said: repeated(error.body), replayed: true }
    if (error instanceof LimitReached) return { said: alreadySaved(error, base), replayed: false }
    if (error instanceof Problem && saysWhy(error)) return { said: refused(error, base), replayed: false }
    throw error
  }
}

/** Refusals of the pass or of the activity are shown with the person; a fault of ours or of the request is an error. */
const saysWhy = (problem: Problem) => problem.type.startsWith('uitpas/')

function refused(problem: Problem, base: string): Outcome['said'] {
  const endUserMessage = endUserMessageOf(problem)
  return { outcome: 'REFUSED', refusal: { type: base + problem.type, ...(endUserMessage ? { endUserMessage } : {}) } }
}

function alreadySaved(problem: LimitReached, base: string): Outcome['said'] {
  const { refusal } = refused(problem, base)
  return {
    outcome: 'ALREADY_SAVED',
    ...(problem.savedAt ? { savedAt: toRfc3339(problem.savedAt) } : {}),
    ...(refusal ? { refusal } : {}),
  }
}

/** The first answer to this very request was a refusal, stored as the problem that it was. */
function repeated(body: unknown): Outcome['said'] {
  const stored = body as { type: string; endUserMessage?: EndUserMessage; savedAt?: string }
  const refusal = { type: stored.type, ...(stored.endUserMessage ? { endUserMessage: stored.endUserMessage } : {}) }
  return stored.savedAt === undefined
    ? { outcome: 'REFUSED', refusal }
    : { outcome: 'ALREADY_SAVED', savedAt: stored.savedAt, refusal }
}

function cardOf({ card }: IdentifiedPass): Scan['card'] {
  return {
    uitpasNumber: card.uitpasNumber,
    status: card.status,
    ...(card.blockedAt ? { blockedOn: dayOf(card.blockedAt) } : {}),
    ...(card.blockReason ? { blockReason: card.blockReason } : {}),
  }
}
