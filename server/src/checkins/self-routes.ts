import { Type } from 'typebox'
import { getSelfOrFamilyMember } from '../families/on-behalf.ts'
import { type App, actorOf, type Request } from '../http/app-types.ts'
import { Problem } from '../http/problems.ts'
import { sendAnswer } from '../http/write.ts'
import { findPassholderOfAccount, type Passholder } from '../passholders/store.ts'
import { requireClientPermission } from '../permissions/client-permissions.ts'
import { readBalances } from '../points/ledger.ts'
import type { System } from '../system.ts'
import { ReplayedRefusal } from './check-in.ts'
import { ofNoCard, ownCheckIn } from './own-check-in.ts'
import type { CheckinParts } from './routes.ts'
import { eventOfCode } from './scanned-code.ts'

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
        const { checkin, replayed } = await parts.checkIn(request, () => {
          const eventId = eventOfCode(config.secrets, request.body.checkinCode, clock.now())
          return ownCheckIn(db, parts, person, eventId)
        })
        const totalPoints = (await readBalances(db, [person.id])).get(person.id) ?? 0
        sendAnswer(reply, { status: 201, body: { addedPoints: checkin.points, totalPoints } }, replayed)
      } catch (error) {
        if (!(error instanceof ReplayedRefusal)) throw error instanceof Problem ? ofNoCard(error) : error
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
}
