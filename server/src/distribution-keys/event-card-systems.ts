import { findCardSystems } from '../card-systems/store.ts'
import type { Db, Trx } from '../db/database.ts'
import type { Event } from '../events/event.ts'
import { findEvent } from '../events/store.ts'
import { type Actor, holdsToWrite, reachOf } from '../http/actor.ts'
import { Problem, type ProblemType } from '../http/problems.ts'
import type { Work } from '../http/work.ts'
import { findOrganizerNames } from '../organizers/store.ts'
import { expireReservations } from '../ticket-reservations/store.ts'
import { findWhatSold } from '../ticket-sales/store.ts'
import { type CardSystemId, type EventId, isUuid, type OrganizerId } from '../values/ids.ts'
import type { EventChoice, KeyVersion } from './rules.ts'
import type { EventCardSystem } from './schema.ts'
import { findEventChoice, findKeyOwners, findKeysAt, holdEventChoice, insertEventChoice } from './store.ts'

interface NamedCardSystem {
  id: CardSystemId
  name: string
}

/** What an event can take part in: the card systems of its organiser, with the keys that can be switched on by hand. */
interface Possible {
  cardSystems: readonly NamedCardSystem[]
  manualKeys: readonly KeyVersion[]
}

/**
 * The card systems of an event: those of its organiser, all of them until somebody chooses. Of an event that the registry
 * has not told of yet, what was chosen.
 * @throws uitpas/event-not-found when neither is known
 */
export async function eventCardSystems(db: Db, eventId: EventId, now: Date): Promise<EventCardSystem[]> {
  if (!isUuid(eventId)) throw new Problem('uitpas/event-not-found')
  const [event, choice] = await Promise.all([findEvent(db, eventId), findEventChoice(db, eventId, now)])
  if (!event && !choice) throw new Problem('uitpas/event-not-found')
  const possible = event
    ? await possibleFor(db, await cardSystemsOf(db, event.organizerId), event.organizerId, now)
    : await possibleFor(db, await namesOf(db, choice?.cardSystemIds ?? []), null, now)
  return possible.cardSystems.map((cardSystem) => {
    const keys = possible.manualKeys.filter((key) => key.cardSystemId === cardSystem.id)
    return {
      ...cardSystem,
      enabled: choice?.cardSystemIds.includes(cardSystem.id) ?? true,
      manualDistributionKeys: keys.map(({ keyId, name }) => ({
        id: keyId,
        name,
        enabled: choice?.keyIds.includes(keyId) ?? false,
      })),
    }
  })
}

/**
 * Chooses the card systems of an event and switches keys on by hand; what is missing from the list counts as disabled.
 * Works before the registry tells of the event: then by EVENTS_UPDATE of any balie, in the card systems of that balie.
 * @throws uitpas/event-not-found for what is no id of an event, auth/forbidden for somebody else's event,
 *   uitpas/cardsystem-not-found, uitpas/invalid-card-system for one that is not the organiser's,
 *   uitpas/distributionkey-not-found, uitpas/invalid-distributionkey for one that is not switched on by hand there,
 *   uitpas/event-already-has-ticketsales when tickets were sold by what would be switched off
 */
export async function chooseCardSystems(work: Work, eventId: EventId, body: readonly EventCardSystem[]): Promise<void> {
  const { trx, by, now } = work
  if (!isUuid(eventId)) throw new Problem('uitpas/event-not-found')
  const event = await findEvent(trx, eventId)
  requireToChoose(by, event)
  const id = eventId.toLowerCase()
  await holdEventChoice(trx, id, 'ALONE')
  await keepChoice(work, { id, organizerId: event?.organizerId ?? null }, await checked(trx, body, event, by, now))
}

/**
 * Chooses for one card system, as who administers it: whether the event takes part there, and the keys that are switched on by
 * hand. What was chosen in other card systems stays.
 * @throws uitpas/invalid-distributionkey for one that is not switched on by hand there,
 *   uitpas/event-already-has-ticketsales when tickets were sold by what would be switched off
 */
export async function chooseInCardSystem(
  work: Work,
  event: Pick<Event, 'id' | 'organizerId'>,
  chosen: { cardSystemId: CardSystemId; enabled: boolean; keyIds: readonly number[] },
): Promise<void> {
  const { cardSystemId, enabled, keyIds } = chosen
  await holdEventChoice(work.trx, event.id, 'ALONE')
  const before = await eventCardSystems(work.trx, event.id, work.now)
  const here = before.find(({ id }) => id === cardSystemId)?.manualDistributionKeys ?? []
  const possible = new Set(here.map(({ id }) => id))
  const wrong = keyIds.findIndex((id) => !possible.has(id))
  if (wrong !== -1)
    throw refusal('uitpas/invalid-distributionkey', `/distributionKeyIds/${wrong}`, 'is not switched on by hand there')
  const others = before.filter((one) => one.id !== cardSystemId && one.enabled)
  const keysOfOthers = others.flatMap((one) => (one.manualDistributionKeys ?? []).filter((key) => key.enabled))
  await keepChoice(work, event, {
    cardSystemIds: [...others.map(({ id }) => id), ...(enabled ? [cardSystemId] : [])],
    keyIds: [...keysOfOthers.map(({ id }) => id), ...(enabled ? new Set(keyIds) : [])],
  })
}

/** Whoever calls holds the event's choice alone. */
async function keepChoice(work: Work, event: Pick<Event, 'id' | 'organizerId'>, choice: EventChoice): Promise<void> {
  const { trx, now } = work
  await expireReservations(trx, { eventId: event.id }, now)
  await requireUnsold(trx, event.id, choice, now)
  await insertEventChoice(trx, event.id, choice, now)
  work.record({
    act: 'event.card-systems',
    organizerId: event.organizerId,
    subject: 'event',
    subjectId: event.id,
    fields: ['cardSystems', 'manualDistributionKeys'],
  })
}

/** What gave a price to a ticket that stands, or is reserved, is not switched off. */
async function requireUnsold(
  trx: Trx,
  eventId: EventId,
  { cardSystemIds, keyIds }: EventChoice,
  now: Date,
): Promise<void> {
  const sold = await findWhatSold(trx, eventId, now)
  const byHand = sold.keys.filter((key) => !key.automatic)
  const isLost =
    sold.cardSystemIds.some((id) => !cardSystemIds.includes(id)) || byHand.some((key) => !keyIds.includes(key.keyId))
  if (isLost) throw new Problem('uitpas/event-already-has-ticketsales')
}

/** EVENTS_UPDATE of the event, EVENTS_UPDATE_ALL, or the right to edit the event in the registry: who entered it there. */
function requireToChoose(by: Actor, event: Event | undefined): void {
  if (holdsToWrite(by, 'EVENTS_UPDATE_ALL')) return
  if (event?.creator && by.kind === 'USER' && event.creator === by.accountId) return
  const mine = event
    ? by.grants.get(event.organizerId ?? '')
    : [...by.grants.values()].find((grant) => grant.active && grant.permissions.has('EVENTS_UPDATE'))
  if (!mine?.permissions.has('EVENTS_UPDATE'))
    throw new Problem('auth/forbidden', { detail: 'EVENTS_UPDATE is required for the organizer of this event' })
  if (!mine.active) throw new Problem('openpas/organizer-inactive')
}

/** @throws the first thing in the list that cannot be, with where it stands */
async function checked(
  db: Db,
  body: readonly EventCardSystem[],
  event: Event | undefined,
  by: Actor,
  now: Date,
): Promise<EventChoice> {
  const ids = body.map((one) => one.id)
  const known = new Set((await namesOf(db, ids)).map((one) => one.id))
  const allowed = await allowedFor(db, event, by)
  const { manualKeys } = await possibleFor(db, await namesOf(db, ids), event?.organizerId ?? null, now)
  const owners = await findKeyOwners(
    db,
    body.flatMap((one) => (one.manualDistributionKeys ?? []).map((key) => key.id)),
  )
  for (const [index, { id, manualDistributionKeys = [] }] of body.entries()) {
    if (!known.has(id)) throw refusal('uitpas/cardsystem-not-found', `/${index}/id`, 'is no card system')
    if (allowed && !allowed.has(id))
      throw refusal('uitpas/invalid-card-system', `/${index}/id`, 'is no card system of the organizer of this event')
    for (const [place, key] of manualDistributionKeys.entries()) {
      const pointer = `/${index}/manualDistributionKeys/${place}/id`
      if (!owners.has(key.id)) throw refusal('uitpas/distributionkey-not-found', pointer, 'is no distribution key')
      if (!manualKeys.some((one) => one.keyId === key.id && one.cardSystemId === id))
        throw refusal('uitpas/invalid-distributionkey', pointer, 'is not switched on by hand in this card system')
    }
  }
  const enabled = body.filter((one) => one.enabled)
  const keys = enabled.flatMap((one) => (one.manualDistributionKeys ?? []).filter((key) => key.enabled))
  return {
    cardSystemIds: [...new Set(enabled.map((one) => one.id))],
    keyIds: [...new Set(keys.map((key) => key.id))],
  }
}

function refusal(type: ProblemType, jsonPointer: string, error: string): Problem {
  return new Problem(type, { schemaErrors: [{ jsonPointer, error }] })
}

/** Undefined: any. Before the event is known, those in which the caller may choose for some balie. */
async function allowedFor(db: Db, event: Event | undefined, by: Actor): Promise<Set<CardSystemId> | undefined> {
  if (event) return new Set((await cardSystemsOf(db, event.organizerId)).map((one) => one.id))
  if (holdsToWrite(by, 'EVENTS_UPDATE_ALL')) return undefined
  return new Set([...by.grants.values()].flatMap((grant) => reachOf(grant, 'EVENTS_UPDATE')))
}

async function possibleFor(
  db: Db,
  cardSystems: readonly NamedCardSystem[],
  organizerId: OrganizerId | null,
  now: Date,
): Promise<Possible> {
  const keys = await findKeysAt(db, { cardSystemIds: cardSystems.map((one) => one.id), organizerId }, now)
  return { cardSystems, manualKeys: keys.filter((key) => !key.automatic) }
}

/** Of an organizer that never joined: none. */
async function cardSystemsOf(db: Db, organizerId: OrganizerId | null): Promise<NamedCardSystem[]> {
  if (organizerId === null) return []
  const [organizer] = await findOrganizerNames(db, [organizerId])
  return organizer?.cardSystems ?? []
}

async function namesOf(db: Db, ids: readonly CardSystemId[]): Promise<NamedCardSystem[]> {
  const found = await findCardSystems(db, ids)
  return [...found.values()].map(({ id, name = '' }) => ({ id, name })).toSorted((a, b) => a.id - b.id)
}
