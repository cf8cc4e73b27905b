import type { Db } from '../db/database.ts'
import { type EndUserMessage, endUserMessageOf, type Problem } from '../http/problems.ts'
import { periodStart } from '../values/period.ts'
import { limitRefusal } from './check-in.ts'
import type { CheckinEvent } from './checkin-events.ts'
import { cardRefusal, eventRefusal } from './rules.ts'
import { judgeCard } from './store.ts'

/**
 * Whether a point could be saved now; if not, why, in the words that saving it would refuse with.
 * @throws uitpas/passholder-not-found for a number that no card has
 */
export async function checkinStatus(
  db: Db,
  uitpasNumber: string,
  event: CheckinEvent,
  now: Date,
): Promise<{ allowed: boolean; endUserMessage?: EndUserMessage; passholderId: string | null }> {
  const since = periodStart(event.limit.periodType, now)
  const { verdict, cardStatus, passholderId } = await judgeCard(db, {
    uitpasNumber,
    eventId: event.id,
    volume: event.limit.volume,
    periodStart: since,
  })
  if (verdict === 'UNKNOWN_CARD') throw cardRefusal(verdict, cardStatus)
  const refused = eventRefusal(event, now)
  if (refused) return { allowed: false, endUserMessage: refused, passholderId }
  if (verdict === 'SAVED') return { allowed: true, passholderId }
  const problem: Problem =
    verdict === 'LIMIT' ? await limitRefusal(db, event, passholderId, since, now) : cardRefusal(verdict, cardStatus)
  const endUserMessage = endUserMessageOf(problem)
  return { allowed: false, passholderId, ...(endUserMessage ? { endUserMessage } : {}) }
}
