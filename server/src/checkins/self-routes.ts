import { Type } from 'typebox'
import { leadingCard } from '../cards/leading-card.ts'
import { findCardsOf } from '../cards/store.ts'
import { readEventCode } from '../event-codes/code.ts'
import { getSelfOrFamilyMember } from '../families/on-behalf.ts'
import { type App, actorOf, type Request } from '../http/app-types.ts'
import { Problem } from '../http/problems.ts'
import { sendAnswer } from '../http/write.ts'
import { readCheckinCode } from '../kiosks/checkin-code.ts'
import { findMemberships } from '../memberships/store.ts'
import { findOrganizerNames } from '../organizers/store.ts'
import { findPassholderOfAccount, type Passholder } from '../passholders/store.ts'
import { requireClientPermission } from '../permissions/client-permissions.ts'
import { readBalances } from '../points/ledger.ts'
import type { System } from '../system.ts'
import { type CheckInInput, ReplayedRefusal } from './check-in.ts'
import type { CheckinParts } from './routes.ts'

/** Somebody saves a point themselves, or for who is in their family, with the code of a pillar or an event. */
export function registerSelfCheckin(api: App, system: System, parts: CheckinParts): void {
  const { db, config, clock } = system

  api.post(
    '/passholders/:passholderId/checkins',
    {
      config: {
        permission: 'USER',
        problems: {
          'uitpas/checkin-code-expired': 400,
          'uitpas/checkin-code-invalid': 400,
          'uitpas/checkin-not-allowed': 400,
          'uitpas/passholder-no-active-cardsystems': 400,
          'uitpas/passholder-not-found': 400,
          'uitpas/rate-limited': 429,
        },
      },
      schema: {
        operationId: 'post-passholders-passholderId-checkin',
        summary: 'Check-in passholder using a check-in code',
        description: '`me`, the own id, or that of a family member.',
        tags: ['Passholders'],
        params: Type.Object({ passholderId: Type.String() }),
        body: Type.Object({ checkinCode: Type.String({ minLength: 1, maxLength: 500 }) }),
        response: { 201: Type.Object({ addedPoints: Type.Integer(), totalPoints: Type.Integer() }) },
      },
    },
    async (request, reply) => {
      const person = await personOf(request, request.params.passholderId)
      try {
        const { checkin, replayed } = await parts.checkIn(request, () => asked(person, request.body.checkinCode))
        const totalPoints = (await readBalances(db, [person.id])).get(person.id) ?? 0
        sendAnswer(reply, { status: 201, body: { addedPoints: checkin.points, totalPoints } }, replayed)
      } catch (error) {
        if (!(error instanceof ReplayedRefusal)) throw error instanceof Problem ? inTheseWords(error) : error
        sendAnswer(reply, error, true)
      }
    },
  )

  async function personOf(request: Request, passholderId: string): Promise<Passholder> {
    const actor = actorOf(request)
    await requireClientPermission(db, actor, ['PASSHOLDERS_SELF_CHECKIN'])
    if (actor.accountId === undefined || !(await findPassholderOfAccount(db, actor.accountId))) {
      throw new Problem('uitpas/passholder-not-found', { detail: 'This account has no passholder' })
    }
    return getSelfOrFamilyMember(db, actor, passholderId)
  }

  /** Of the screen of a pillar, or of the printed sheet of an event. @throws uitpas/checkin-code-expired */
  function eventOf(code: string): string | undefined {
    const read = readCheckinCode(config.secrets, code, clock.now())
    if (read === 'EXPIRED') throw new Problem('uitpas/checkin-code-expired')
    return read?.eventId ?? readEventCode(config.secrets, code)
  }

  async function asked(person: Passholder, code: string): Promise<CheckInInput> {
    const eventId = eventOf(code)
    const event = eventId === undefined ? undefined : await parts.findCheckinEvent(eventId)
    if (!event) throw new Problem('uitpas/checkin-code-invalid')
    const [organizer] = await findOrganizerNames(db, [event.organizerId])
    if (!organizer?.active) throw new Problem('uitpas/checkin-not-allowed', { detail: 'The organizer is not active' })
    const [memberships, cards] = await Promise.all([findMemberships(db, [person.id]), findCardsOf(db, [person.id])])
    const card = leadingCard(memberships.get(person.id) ?? [], cards.get(person.id) ?? [])
    if (!card) throw new Problem('uitpas/passholder-no-active-cardsystems', { detail: 'No card is active' })
    return { uitpasNumber: card.uitpasNumber, event }
  }
}

/** Nobody shows a card here: one that was blocked at this very moment is as none. */
function inTheseWords(problem: Problem): Problem {
  const ofCard = problem.type === 'uitpas/invalid-card-status' || problem.type === 'uitpas/invalid-card'
  return ofCard ? new Problem('uitpas/passholder-no-active-cardsystems', { detail: 'The card is not active' }) : problem
}
