import type { Act } from '../audit/acts.ts'
import type { Db } from '../db/database.ts'
import { Problem } from '../http/problems.ts'
import type { Work } from '../http/work.ts'
import { holdFound } from '../passholders/hold.ts'
import { findKeptPassholder } from '../passholders/store.ts'
import type { CardSystemId, OrganizerId, PassholderId } from '../values/ids.ts'
import { parseUitpasNumber, type UitpasNumber } from '../values/uitpas-number.ts'
import { blockCard } from './block.ts'
import { deleteCard } from './delete.ts'
import { handOutCard } from './hand-out.ts'
import { type Replaced, type ReplaceReason, replaceCard } from './replace.ts'
import { cardActor } from './steps.ts'
import { type BlockReason, type Card, findCard } from './store.ts'
import { unblockCard } from './unblock.ts'

// What people do with one card, at a balie or in KSB. Whether they may is asked before: these say for which card systems
// they act, and at which balie.

export interface Where {
  /** Of the balie, or the one that is administered. */
  cardSystemIds: readonly CardSystemId[]
  organizerId?: OrganizerId
}

/** @throws uitpas/pass-not-found for a number that is none of theirs */
export async function getOwnCard(db: Db, text: string, where: Where): Promise<Card> {
  const number = parseUitpasNumber(text)
  const card = number.ok ? await findCard(db, number.value) : undefined
  if (!card || !where.cardSystemIds.includes(card.cardSystemId)) throw new Problem('uitpas/pass-not-found')
  return card
}

/** @throws uitpas/pass-not-found, uitpas/invalid-card-status */
export async function block(work: Work, text: string, reason: BlockReason, where: Where): Promise<UitpasNumber> {
  const { uitpasNumber, passholderId } = await getOwnCard(work.trx, text, where)
  await blockCard(work.trx, { uitpasNumber, reason, at: work.now, by: cardActor(work, where.organizerId) })
  recordAct(work, 'card.block', { uitpasNumber, passholderId }, where)
  return uitpasNumber
}

/** @throws uitpas/pass-not-found, uitpas/invalid-card-status, uitpas/invalid-card */
export async function unblock(work: Work, text: string, where: Where): Promise<UitpasNumber> {
  const { uitpasNumber, passholderId } = await getOwnCard(work.trx, text, where)
  await unblockCard(work.trx, { uitpasNumber, at: work.now, by: cardActor(work, where.organizerId) })
  recordAct(work, 'card.unblock', { uitpasNumber, passholderId }, where)
  return uitpasNumber
}

/** @throws uitpas/pass-not-found, uitpas/invalid-card-status */
export async function remove(work: Work, text: string, where: Where): Promise<UitpasNumber> {
  const { uitpasNumber, passholderId } = await getOwnCard(work.trx, text, where)
  await deleteCard(work.trx, { uitpasNumber, at: work.now, by: cardActor(work, where.organizerId) })
  recordAct(work, 'card.delete', { uitpasNumber, passholderId }, where)
  return uitpasNumber
}

/** @throws uitpas/passholder-not-found, uitpas/passholder-blocked, and what handOutCard refuses */
export async function handOut(
  work: Work,
  given: { uitpasNumber: string; passholderId: PassholderId },
  where: Where,
): Promise<UitpasNumber> {
  const passholderId = await requireHolder(work, given.passholderId)
  const { uitpasNumber } = await getNewCard(work, given.uitpasNumber, where)
  await handOutCard(work.trx, { uitpasNumber, passholderId, at: work.now, by: cardActor(work, where.organizerId) })
  recordAct(work, 'card.hand-out', { uitpasNumber, passholderId }, where)
  return uitpasNumber
}

export interface ReplacementAsked {
  passholderId: PassholderId
  reason: ReplaceReason
  uitpasNumber?: string
  cardSystemId?: CardSystemId
}

/** @throws uitpas/passholder-not-found, uitpas/passholder-blocked, and what replaceCard refuses */
export async function replace(work: Work, asked: ReplacementAsked, where: Where): Promise<Replaced> {
  const passholderId = await requireHolder(work, asked.passholderId)
  const card = asked.uitpasNumber === undefined ? undefined : await getNewCard(work, asked.uitpasNumber, where)
  const replaced = await replaceCard(work.trx, {
    passholderId,
    cardSystemId: card?.cardSystemId ?? digitalCardSystem(asked.cardSystemId, where),
    reason: asked.reason,
    uitpasNumber: card?.uitpasNumber,
    at: work.now,
    by: cardActor(work, where.organizerId),
  })
  recordAct(work, 'card.replace', { uitpasNumber: replaced.uitpasNumber, passholderId }, where)
  if (replaced.blocked !== undefined) {
    recordAct(work, 'card.block', { uitpasNumber: replaced.blocked, passholderId }, where)
  }
  if (replaced.joined) {
    work.record({
      act: 'membership.create',
      organizerId: where.organizerId ?? null,
      passholderId,
      subject: 'passholder',
      subjectId: passholderId,
    })
  }
  return replaced
}

/** A balie of one card system need not say which. */
function digitalCardSystem(asked: CardSystemId | undefined, { cardSystemIds }: Where): CardSystemId {
  const [only] = cardSystemIds
  const cardSystemId = asked ?? (cardSystemIds.length === 1 ? only : undefined)
  if (cardSystemId !== undefined && cardSystemIds.includes(cardSystemId)) return cardSystemId
  throw new Problem('uitpas/invalid-card', { detail: 'Of which card system of the organizer is the digital card?' })
}

/** @throws uitpas/invalid-uitpas-number, uitpas/invalid-card when it is no card of theirs */
async function getNewCard(work: Work, text: string, where: Where): Promise<Card> {
  const number = parseUitpasNumber(text)
  if (!number.ok) throw new Problem('uitpas/invalid-uitpas-number', { detail: number.reason })
  const card = await findCard(work.trx, number.value)
  if (card && where.cardSystemIds.includes(card.cardSystemId)) return card
  throw new Problem('uitpas/invalid-card', { detail: 'There is no card with this number in these card systems' })
}

/** A blocked person gets no card: first the blocking is lifted. */
async function requireHolder(work: Work, passholderId: PassholderId): Promise<PassholderId> {
  const passholder = await findKeptPassholder(work.trx, passholderId)
  if (!passholder) throw new Problem('uitpas/passholder-not-found')
  if (passholder.kind === 'INDIVIDUAL' && passholder.erasedAt === null) await holdFound(work.trx, passholder.id)
  if (passholder.blockedAt !== null) throw new Problem('uitpas/passholder-blocked')
  return passholder.id
}

function recordAct(
  work: Work,
  act: Act,
  card: { uitpasNumber: UitpasNumber; passholderId: PassholderId | null },
  { organizerId }: Where,
): void {
  const { uitpasNumber, passholderId } = card
  const about = { organizerId: organizerId ?? null, passholderId, subject: 'card', subjectId: uitpasNumber }
  work.record({ act, ...about, fields: ['status'] })
}
