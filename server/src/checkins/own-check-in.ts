import { leadingCard } from '../cards/leading-card.ts'
import { findCardsOf } from '../cards/store.ts'
import type { Db } from '../db/database.ts'
import { Problem } from '../http/problems.ts'
import { findMemberships } from '../memberships/store.ts'
import { findOrganizerNames } from '../organizers/store.ts'
import type { Passholder } from '../passholders/store.ts'
import type { EventId } from '../values/ids.ts'
import type { CheckInInput } from './check-in.ts'
import type { CheckinParts } from './routes.ts'

/**
 * What somebody asks who saves a point without a counter: with the card that stands for them, at the event of a code.
 * @throws uitpas/checkin-code-invalid, uitpas/checkin-not-allowed, uitpas/passholder-no-active-cardsystems
 */
export async function ownCheckIn(
  db: Db,
  parts: CheckinParts,
  person: Passholder,
  eventId: EventId | undefined,
): Promise<CheckInInput> {
  const event = eventId === undefined ? undefined : await parts.findCheckinEvent(eventId)
  if (!event) throw new Problem('uitpas/checkin-code-invalid')
  const [organizer] = await findOrganizerNames(db, [event.organizerId])
  if (!organizer?.active) throw new Problem('uitpas/checkin-not-allowed', { detail: 'The organizer is not active' })
  const [memberships, cards] = await Promise.all([findMemberships(db, [person.id]), findCardsOf(db, [person.id])])
  const card = leadingCard(memberships.get(person.id) ?? [], cards.get(person.id) ?? [])
  if (!card) throw new Problem('uitpas/passholder-no-active-cardsystems', { detail: 'No card is active' })
  return { uitpasNumber: card.uitpasNumber, event }
}

/** Nobody shows a card here: one that was blocked at this very moment is as none. */
export function ofNoCard(problem: Problem): Problem {
  const ofCard = problem.type === 'uitpas/invalid-card-status' || problem.type === 'uitpas/invalid-card'
  return ofCard ? new Problem('uitpas/passholder-no-active-cardsystems', { detail: 'The card is not active' }) : problem
}
