import { moveAssociations } from '../associations/merge.ts'
import { livesInCardSystem } from '../card-systems/places.ts'
import { blockCard } from '../cards/block.ts'
import { moveCards } from '../cards/merge.ts'
import { cardActor } from '../cards/steps.ts'
import { moveCheckins } from '../checkins/merge.ts'
import type { Config } from '../config.ts'
import { moveCoupons } from '../coupons/merge.ts'
import { moveFamily } from '../families/merge.ts'
import { inFlight } from '../http/idempotency.ts'
import { Problem } from '../http/problems.ts'
import type { Work } from '../http/work.ts'
import { moveCharges } from '../membership-prices/merge.ts'
import { joinMemberships, moveNotices, removeMemberships } from '../memberships/merge.ts'
import { isHeld } from '../memberships/rules.ts'
import { findMemberships, socialTariffOf } from '../memberships/store.ts'
import {
  holdBoth,
  listAgain,
  type MergedField,
  moveAccount,
  moveNationalNumber,
  pointOn,
  takeFields,
} from '../passholders/merge.ts'
import { tariffOutside } from '../passholders/register-place.ts'
import { findPassholder, readInsz } from '../passholders/store.ts'
import { movePicture } from '../pictures/merge.ts'
import { readBalance } from '../points/ledger.ts'
import { lockForMerge, movePoints } from '../points/merge.ts'
import { moveNote } from '../private-properties/merge.ts'
import { moveRewards } from '../rewards/merge.ts'
import { moveSchool } from '../schools/merge.ts'
import { moveReserved } from '../ticket-reservations/store.ts'
import { moveSales } from '../ticket-sales/merge.ts'
import { dayOf } from '../values/day.ts'
import { type CardSystemId, newId, type PassholderId } from '../values/ids.ts'
import { agreesWithBirthDate } from '../values/insz.ts'
import { getMergeable, type MergePair } from './facts.ts'
import type { MergeLog } from './log.ts'
import { currentCards, type MergePlan, planMerge } from './rules.ts'
import { insertMerge } from './store.ts'

export interface MergeAsked {
  cardSystemId: CardSystemId
  keepsId: PassholderId
  otherId: PassholderId
  /** What of the other record replaces what the one that stays has. */
  take: readonly MergedField[]
}

/**
 * Merges two records of one person. What the other has is given to the one that stays, its points by two entries in the
 * ledger; it points on from then on, and whoever has its id or a card of it comes to the record that stays. Both people and
 * their points are held, so that what happens to them at the same moment comes before or after all of it.
 * @throws what getMergeable refuses, openpas/merge-birth-date when the date of birth that is chosen is not that of the
 *   national number, uitpas/invalid-city when the address that is chosen lies outside a region of a social tariff
 */
export async function mergePassholders(
  work: Work,
  keys: Config['secrets'],
  asked: MergeAsked,
): Promise<MergePlan & { id: string; keptId: PassholderId; otherId: PassholderId }> {
  const { trx, by, now } = work
  const { cardSystemId, take } = asked
  const today = dayOf(now)
  await holdBoth(trx, asked.keepsId, asked.otherId)
  await lockForMerge(trx, [asked.keepsId, asked.otherId])
  const pair = await getMergeable(trx, cardSystemId, { ...asked, today })
  // One of them was merged at the same moment: asked again, it is about the record that stays.
  if (pair.keeps.id !== asked.keepsId || pair.other.id !== asked.otherId) throw inFlight()
  const plan = planMerge(pair.keeps, pair.other)
  const [to, from] = [pair.keeps.id, pair.other.id]
  const id = newId()
  const log = await moveAll(work, keys, pair, { id, take })
  await requireWhole(work, keys, to, pair)
  await listAgain(trx, to)
  const merge = { id, cardSystemId, keptId: to, otherId: from, mergedAt: now, accountId: by.accountId ?? null }
  await insertMerge(trx, keys, { ...merge, log })
  for (const passholderId of [to, from])
    work.record({ act: 'passholder.merge', passholderId, subject: 'merge', subjectId: id, fields: [...take] })
  return { id, keptId: to, otherId: from, ...plan }
}

async function moveAll(
  work: Work,
  keys: Config['secrets'],
  pair: MergePair,
  { id, take }: { id: string; take: readonly MergedField[] },
): Promise<MergeLog> {
  const { trx, now } = work
  const move = { from: pair.other.id, to: pair.keeps.id }
  const points = await readBalance(trx, move.from)
  await movePoints(trx, { ...move, points, mergeId: id, undo: false, at: now })
  const checkins = await moveCheckins(trx, move)
  const rewards = await moveRewards(trx, move)
  const memberships = await joinMemberships(trx, move)
  const blocked = currentCards(pair.keeps, pair.other).flatMap((one) => one.blocked ?? [])
  for (const uitpasNumber of blocked) {
    await blockCard(trx, { uitpasNumber, reason: 'REPLACED', at: now, by: cardActor(work) })
  }
  const cards = await moveCards(trx, move)
  await removeMemberships(trx, move.from)
  return {
    points,
    checkins,
    rewards,
    memberships,
    blocked,
    cards,
    sales: await moveSales(trx, move),
    reserved: await moveReserved(trx, move),
    coupons: await moveCoupons(trx, move),
    charges: await moveCharges(trx, move),
    notices: await moveNotices(trx, move),
    associations: await moveAssociations(trx, move),
    family: await moveFamily(trx, move),
    school: await moveSchool(trx, move),
    picture: await movePicture(trx, move),
    note: await moveNote(trx, keys, { ...move, at: now }),
    nationalNumber: await moveNationalNumber(trx, move),
    account: await moveAccount(trx, move),
    fields: await takeFields(trx, move, take),
    pointing: await pointOn(trx, move),
  }
}

/** What was chosen has to fit together: the number with the date of birth, and the address with a social tariff. */
async function requireWhole({ trx, now }: Work, keys: Config['secrets'], id: PassholderId, pair: MergePair) {
  const person = await findPassholder(trx, id)
  const insz = await readInsz(trx, keys, id)
  if (insz !== undefined && person?.dateOfBirth && !agreesWithBirthDate(insz, person.dateOfBirth)) {
    throw new Problem('openpas/merge-birth-date')
  }
  // Where both live in one place nothing changes for anybody's tariff.
  if (!person || pair.keeps.postalCode === pair.other.postalCode) return
  for (const membership of (await findMemberships(trx, [id])).get(id) ?? []) {
    if (!isHeld(socialTariffOf(membership, dayOf(now)))) continue
    if (!(await livesInCardSystem(trx, person.postalCode, membership.cardSystemId))) throw tariffOutside()
  }
}
