import { findCardByChip } from '../cards/find-by-chip.ts'
import { type Card, findCard } from '../cards/store.ts'
import { LimitReached } from '../checkins/check-in.ts'
import type { FindCheckinEvent } from '../checkins/checkin-events.ts'
import type { CheckinParts } from '../checkins/routes.ts'
import type { Db } from '../db/database.ts'
import type { Request } from '../http/app-types.ts'
import { type EndUserMessage, endUserMessageOf, Problem } from '../http/problems.ts'
import { findOrganizerNames } from '../organizers/store.ts'
import { readBalance } from '../points/ledger.ts'
import type { System } from '../system.ts'
import { normalizeChipNumber } from '../values/chip-number.ts'
import { type FindKioskEvent, noEvent } from './events.ts'
import type { Kiosk } from './store.ts'

export interface KioskPoint {
  newPoints: number
  totalPoints: number
}

/**
 * A card at a pillar: the same act as at a counter (checkins/check-in.ts), at the event that the pillar is at now.
 * @throws uitpas/passholder-not-found, uitpas/event-not-found, uitpas/card-blocked, uitpas/maximum-reached,
 *   uitpas/checkin-not-allowed, openpas/organizer-inactive
 */
export async function checkInAtKiosk(
  system: System,
  parts: CheckinParts & { findKioskEvent: FindKioskEvent },
  request: Request,
  kiosk: Kiosk,
  chipNumber: string,
): Promise<{ point: KioskPoint; replayed: boolean }> {
  const { db, clock } = system
  const find = async () => {
    const now = clock.now()
    const chosen = await parts.findKioskEvent(kiosk, now)
    if (!chosen.event)
      throw new Problem('uitpas/event-not-found', {
        detail: 'The kiosk is at no event now',
        endUserMessage: noEvent(chosen.next, now),
      })
    const balieId = await requireActiveBalie(db, kiosk, chosen.event)
    const { uitpasNumber } = await getCard(db, chipNumber)
    return { uitpasNumber, event: chosen.event, balieId }
  }
  const { checkin, replayed } = await parts.checkIn(request, find, asKioskProblem)
  const card = await findCard(db, checkin.uitpasNumber)
  const totalPoints = card?.passholderId ? await readBalance(db, card.passholderId) : 0
  return { point: { newPoints: checkin.points, totalPoints }, replayed }
}

/** The card that was held against the reader, when somebody has it. @throws uitpas/passholder-not-found */
export async function getCard(db: Db, chipNumber: string): Promise<Card> {
  const chip = normalizeChipNumber(chipNumber)
  const card = chip === null ? undefined : await findCardByChip(db, chip)
  if (card === undefined || card === 'AMBIGUOUS' || !card.passholderId)
    throw new Problem('uitpas/passholder-not-found', { detail: 'No card that was handed out has this chip' })
  return card
}

/**
 * The balie where the point is saved: one of the pillar's, or the organizer of the event that was fixed in KSB.
 * @throws openpas/organizer-inactive when that balie, or the one whose event it is, registers nothing
 */
async function requireActiveBalie(
  db: Db,
  kiosk: Kiosk,
  event: NonNullable<Awaited<ReturnType<FindCheckinEvent>>>,
): Promise<string> {
  const [organizer] = await findOrganizerNames(db, [event.organizerId])
  const balie =
    kiosk.balies.find(({ id }) => id === event.organizerId) ??
    kiosk.balies.find(({ linkedLocationId }) => linkedLocationId === event.placeId) ??
    organizer
  if (!balie?.active || !organizer?.active)
    throw new Problem('openpas/organizer-inactive', {
      detail: 'The organizer of the event, or the balie of this kiosk, is not active',
      endUserMessage: inactive,
    })
  return balie.id
}

const inactive: EndUserMessage = {
  nl: 'De balie van deze activiteit is niet actief. Er is geen punt gespaard. Vraag het aan de balie.',
  fr: 'Le guichet de cette activité n’est pas actif. Aucun point n’a été épargné. Demandez au guichet.',
  en: 'The counter of this activity is not active. No point was saved. Ask at the counter.',
  de: 'Der Schalter dieser Aktivität ist nicht aktiv. Es wurde kein Punkt gesammelt. Fragen Sie am Schalter.',
}

/** The contract has its own words for what a check-in at a pillar is refused with. */
function asKioskProblem(problem: Problem): Problem {
  const endUserMessage = endUserMessageOf(problem)
  const details = { ...problem.details, ...(endUserMessage ? { endUserMessage } : {}) }
  if (problem instanceof LimitReached) return new Problem('uitpas/maximum-reached', details)
  switch (problem.type) {
    case 'uitpas/invalid-card-status':
      return new Problem('uitpas/card-blocked', details)
    case 'uitpas/invalid-card':
    case 'uitpas/passholder-no-active-cardsystems':
      return new Problem('uitpas/checkin-not-allowed', details)
    default:
      return problem
  }
}
