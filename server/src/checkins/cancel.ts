import { requireWritePermission } from '../http/actor.ts'
import { Problem } from '../http/problems.ts'
import type { Work } from '../http/work.ts'
import { findCardSystemIdsOf } from '../organizers/store.ts'
import { lockBalanceOf, postPoints } from '../points/ledger.ts'
import { type CardSystemId, isUuid } from '../values/ids.ts'
import { type Checkin, findCheckin, markCancelled } from './store.ts'

/**
 * Undoes a check-in: the points are taken back by a new entry in the ledger, also when they were spent already, and
 * the event's limit counts it no more.
 * @param balieId the balie that undoes it; without it, the caller needs the permission for the event's organizer
 * @throws url/not-found when there is no such check-in, or when it was undone already (openpas/already-undone)
 */
export async function cancelCheckin(work: Work, checkinId: string, balieId?: string): Promise<Checkin> {
  const asked = await getCheckin(work, checkinId)
  const own = balieId !== undefined && [asked.organizerId, asked.balieId].includes(balieId)
  requireWritePermission(work.by, 'CHECKINS_WRITE', own ? balieId : asked.organizerId)
  return undo(work, asked, { organizerId: balieId ?? asked.organizerId, reason: null })
}

/**
 * The same by who administers the card system of the balie where it was saved, or of the event, with the reason.
 * @throws url/not-found for what is of another card system, openpas/already-undone
 */
export async function undoInCardSystem(
  work: Work,
  checkinId: string,
  { cardSystemId, reason }: { cardSystemId: CardSystemId; reason: string },
): Promise<Checkin> {
  const asked = await getCheckin(work, checkinId)
  const cardSystemIds = await findCardSystemIdsOf(work.trx, [asked.balieId, asked.organizerId])
  if (!cardSystemIds.includes(cardSystemId)) throw unknown()
  return undo(work, asked, { organizerId: asked.balieId, reason })
}

async function getCheckin({ trx }: Work, checkinId: string): Promise<Checkin> {
  const asked = isUuid(checkinId) ? await findCheckin(trx, checkinId) : undefined
  if (!asked) throw unknown()
  return asked
}

const unknown = () => new Problem('url/not-found', { detail: 'There is no such check-in' })

async function undo(
  work: Work,
  asked: Checkin,
  { organizerId, reason }: { organizerId: string; reason: string | null },
): Promise<Checkin> {
  const { trx, now } = work
  const find = async () => (await findCheckin(trx, asked.id)) ?? asked
  const { found: checkin } = await lockBalanceOf(trx, find)
  if (!(await markCancelled(trx, checkin, { at: now, reason }))) throw new Problem('openpas/already-undone')
  await postPoints(trx, {
    passholderId: checkin.passholderId,
    amount: -checkin.points,
    reason: 'CHECKIN_CANCELLED',
    sourceId: checkin.id,
    at: now,
  })
  work.record({
    act: 'checkin.cancel',
    organizerId,
    passholderId: checkin.passholderId,
    subject: 'checkin',
    subjectId: checkin.id,
    fields: reason === null ? [] : ['reason'],
  })
  return checkin
}
