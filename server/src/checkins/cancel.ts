import { requireWritePermission } from '../http/actor.ts'
import { Problem } from '../http/problems.ts'
import type { Work } from '../http/work.ts'
import { lockBalanceOf, postPoints } from '../points/ledger.ts'
import { isUuid } from '../values/ids.ts'
import { type Checkin, findCheckin, markCancelled } from './store.ts'

/**
 * Undoes a check-in: the points are taken back by a new entry in the ledger, also when they were spent already, and
 * the event's limit counts it no more.
 * @param balieId the balie that undoes it; without it, the caller needs the permission for the event's organizer
 * @throws url/not-found when there is no such check-in, or when it was undone already (openpas/already-undone)
 */
export async function cancelCheckin(work: Work, checkinId: string, balieId?: string): Promise<Checkin> {
  const { trx, now } = work
  const asked = isUuid(checkinId) ? await findCheckin(trx, checkinId) : undefined
  if (!asked) throw new Problem('url/not-found', { detail: 'There is no such check-in' })
  const own = balieId !== undefined && [asked.organizerId, asked.balieId].includes(balieId)
  requireWritePermission(work.by, 'CHECKINS_WRITE', own ? balieId : asked.organizerId)
  const find = async () => (await findCheckin(trx, checkinId)) ?? asked
  const { found: checkin } = await lockBalanceOf(trx, find)
  if (!(await markCancelled(trx, checkin, now))) throw new Problem('openpas/already-undone')
  await postPoints(trx, {
    passholderId: checkin.passholderId,
    amount: -checkin.points,
    reason: 'CHECKIN_CANCELLED',
    sourceId: checkin.id,
    at: now,
  })
  work.record({
    act: 'checkin.cancel',
    organizerId: balieId ?? checkin.organizerId,
    passholderId: checkin.passholderId,
    subject: 'checkin',
    subjectId: checkin.id,
  })
  return checkin
}
