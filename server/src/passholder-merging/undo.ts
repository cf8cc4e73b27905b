import { putBackAssociations } from '../associations/merge.ts'
import { moveCards } from '../cards/merge.ts'
import { cardActor, recordSteps } from '../cards/steps.ts'
import { findCard, findCardsOf, setUnblocked } from '../cards/store.ts'
import { countCheckinsWith, moveCheckins } from '../checkins/merge.ts'
import type { Config } from '../config.ts'
import { moveCoupons } from '../coupons/merge.ts'
import { putBackFamily } from '../families/merge.ts'
import { Problem } from '../http/problems.ts'
import type { Work } from '../http/work.ts'
import { moveCharges } from '../membership-prices/merge.ts'
import { moveNotices, returnMemberships, separateMemberships } from '../memberships/merge.ts'
import {
  holdBoth,
  listAgain,
  moveAccount,
  moveNationalNumber,
  pointNowhere,
  putBackFields,
} from '../passholders/merge.ts'
import { movePicture } from '../pictures/merge.ts'
import { readBalance } from '../points/ledger.ts'
import { lockForMerge, movePoints, sumOfSources } from '../points/merge.ts'
import { putBackNote } from '../private-properties/merge.ts'
import { findReward } from '../rewards/facts.ts'
import { putBackRewards } from '../rewards/merge.ts'
import { moveSchool } from '../schools/merge.ts'
import { moveReserved } from '../ticket-reservations/store.ts'
import { moveSales } from '../ticket-sales/merge.ts'
import type { PassholderId } from '../values/ids.ts'
import type { UitpasNumber } from '../values/uitpas-number.ts'
import type { MergeLog, Stays } from './log.ts'
import { findMerge, listMerges, type Merge, takeLog } from './store.ts'

export interface Undone {
  points: number
  cards: number
  checkins: number
  redeemedRewards: number
  /** What cannot be put back, since it changed after the merge. */
  stays: Stays[]
}

/**
 * Takes two records apart again. All that did not change since goes back to where it was; what did stays with the record that
 * stayed, and is named. Several merges into one record are undone from the newest on.
 * @throws url/not-found for no merge into this record, openpas/already-undone, openpas/merge-not-newest,
 *   openpas/merge-blocked when the person is blocked now
 */
export async function undoMerge(
  work: Work,
  keys: Config['secrets'],
  { keptId, mergeId }: { keptId: PassholderId; mergeId: string },
): Promise<Undone & { otherId: PassholderId }> {
  const { trx, by, now } = work
  const merge = await findMerge(trx, mergeId)
  if (merge?.keptId !== keptId) throw new Problem('url/not-found', { detail: 'There is no such merge' })
  const { otherId } = merge
  const [kept] = await holdBoth(trx, keptId, otherId)
  await lockForMerge(trx, [keptId, otherId])
  const [newest] = (await listMerges(trx, keptId)).filter((one) => one.undoneAt === null)
  if (newest && newest.id !== mergeId && merge.undoneAt === null) throw new Problem('openpas/merge-not-newest')
  if (kept?.blockedAt) throw new Problem('openpas/merge-blocked')
  const log = await takeLog(trx, keys, { id: mergeId, at: now, accountId: by.accountId ?? null })
  if (!log) throw new Problem('openpas/already-undone')
  const undone = await putBack(work, keys, merge, log)
  for (const passholderId of [keptId, otherId])
    work.record({ act: 'passholder.unmerge', passholderId, subject: 'merge', subjectId: mergeId })
  return { ...undone, otherId }
}

async function putBack(work: Work, keys: Config['secrets'], merge: Merge, log: MergeLog): Promise<Undone> {
  const { trx, now } = work
  const back = { from: merge.keptId, to: merge.otherId }
  const stays: Stays[] = []
  await pointNowhere(trx, back.to, log.pointing)
  const points = await putBackPoints(work, merge, log, stays)
  const checkins = await moveCheckins(trx, { ...back, ids: log.checkins })
  const since = await countCheckinsWith(trx, log.cards, back.from, merge.mergedAt)
  if (since) stays.push({ kind: 'SAVED_SINCE', count: since })
  for (const rewardId of await putBackRewards(trx, back, log.rewards)) {
    const title = (await findReward(trx, rewardId, null, now))?.title
    stays.push({ kind: 'WELCOME_REWARD', ...(title === undefined ? {} : { title }) })
  }
  const cards = await putBackCards(work, merge, log, stays)
  const reserved = log.reserved ?? []
  await moveReserved(trx, { ...back, ids: reserved })
  await moveSales(trx, { ...back, ids: [...log.sales, ...reserved] })
  await moveCoupons(trx, back, log.coupons)
  await moveCharges(trx, { ...back, ids: log.charges })
  await moveNotices(trx, { ...back, ids: log.notices })
  const changed = await putBackAssociations(trx, back, log.associations)
  if (changed.length) stays.push({ kind: 'ASSOCIATION', count: changed.length })
  const gone = await putBackFamily(trx, log.family)
  if (gone) stays.push({ kind: 'FAMILY', count: gone })
  await putBackPerson(work, keys, merge, log, stays)
  for (const id of [merge.keptId, merge.otherId]) await listAgain(trx, id)
  return { points, cards, checkins: checkins.length, redeemedRewards: log.rewards.redemptions.length, stays }
}

/**
 * The other record gets what it brought, less or more by what was undone of its own since. What was spent meanwhile is not
 * taken from the record that stays: it never owes points for it.
 */
async function putBackPoints({ trx, now }: Work, merge: Merge, log: MergeLog, stays: Stays[]): Promise<number> {
  const own = log.points + (await sumOfSources(trx, merge.keptId, [...log.checkins, ...log.rewards.redemptions]))
  const left = Math.max(0, await readBalance(trx, merge.keptId))
  const points = Math.min(own, left)
  await movePoints(trx, { from: merge.keptId, to: merge.otherId, points, mergeId: merge.id, undo: true, at: now })
  if (points < own) stays.push({ kind: 'POINTS_SPENT', count: own - points })
  return points
}

async function putBackCards(work: Work, merge: Merge, log: MergeLog, stays: Stays[]): Promise<number> {
  const { trx } = work
  const back = { from: merge.keptId, to: merge.otherId }
  await returnMemberships(trx, back, log.memberships)
  const cards = await moveCards(trx, { ...back, numbers: log.cards })
  for (const uitpasNumber of log.blocked) {
    if (!(await unblockAgain(work, merge, uitpasNumber))) stays.push({ kind: 'CARD', uitpasNumber })
  }
  for (const cardSystemId of await separateMemberships(trx, merge.keptId, log.memberships)) {
    stays.push({ kind: 'MEMBERSHIP', cardSystemId })
  }
  return cards.length
}

/** A card that the merge blocked, unless something else happened to it since, or its holder has another one. */
async function unblockAgain(work: Work, merge: Merge, uitpasNumber: UitpasNumber): Promise<boolean> {
  const { trx, now: at } = work
  const card = await findCard(trx, uitpasNumber)
  const asLeft =
    card?.status === 'BLOCKED' &&
    card.blockReason === 'REPLACED' &&
    card.blockedAt?.getTime() === merge.mergedAt.getTime()
  if (!asLeft || !card.passholderId || (await hasActive(trx, card.passholderId, card.cardSystemId))) return false
  if (!(await setUnblocked(trx, uitpasNumber, card.passholderId))) return false
  await recordSteps(trx, [{ uitpasNumber, from: 'BLOCKED', to: 'ACTIVE', reason: 'FOUND', at, by: cardActor(work) }])
  return true
}

async function hasActive(trx: Work['trx'], passholderId: PassholderId, cardSystemId: number): Promise<boolean> {
  const cards = (await findCardsOf(trx, [passholderId])).get(passholderId) ?? []
  return cards.some((card) => card.cardSystemId === cardSystemId && card.status === 'ACTIVE')
}

async function putBackPerson(
  { trx, now }: Work,
  keys: Config['secrets'],
  merge: Merge,
  log: MergeLog,
  stays: Stays[],
): Promise<void> {
  const back = { from: merge.keptId, to: merge.otherId }
  if (log.school !== null && (await moveSchool(trx, back, log.school)) === null) stays.push({ kind: 'SCHOOL' })
  if (log.picture !== null && (await movePicture(trx, back, log.picture)) === null) stays.push({ kind: 'PICTURE' })
  if (log.note && !(await putBackNote(trx, keys, { ...back, at: now }, log.note))) stays.push({ kind: 'NOTE' })
  const { nationalNumber, account } = log
  if (nationalNumber !== null && (await moveNationalNumber(trx, back, nationalNumber)) === null)
    stays.push({ kind: 'NATIONAL_NUMBER' })
  if (account !== null && (await moveAccount(trx, back, account)) === null) stays.push({ kind: 'ACCOUNT' })
  for (const field of await putBackFields(trx, merge.keptId, log.fields)) stays.push({ kind: 'FIELD', field })
}
