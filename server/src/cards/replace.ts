import { requireDigitalCard } from '../card-systems/cardless.ts'
import type { Trx } from '../db/database.ts'
import { Problem } from '../http/problems.ts'
import { joinCardSystem } from '../memberships/join.ts'
import { findMembership, socialTariffOf } from '../memberships/store.ts'
import { dayOf } from '../values/day.ts'
import type { CardSystemId, PassholderId } from '../values/ids.ts'
import type { UitpasNumber } from '../values/uitpas-number.ts'
import { blockCard } from './block.ts'
import { handOutCard, issueDigitalCard } from './hand-out.ts'
import { regularCardMessage } from './messages.ts'
import type { CardActor } from './steps.ts'
import { type BlockReason, findCard, findCardsOf, lockMembership } from './store.ts'

/** The four of the handbook. */
export const replaceReasons = ['EXTRA_CARD', 'DEFECT', 'THEFT_OR_LOSS', 'SOCIAL_TARIFF'] as const
export type ReplaceReason = (typeof replaceReasons)[number]

/** Why the old card is blocked. */
const blockReasons: Record<Exclude<ReplaceReason, 'EXTRA_CARD'>, BlockReason> = {
  DEFECT: 'DEFECT',
  THEFT_OR_LOSS: 'LOST',
  SOCIAL_TARIFF: 'REPLACED',
}

export interface Replacement {
  passholderId: PassholderId
  cardSystemId: CardSystemId
  reason: ReplaceReason
  /** The new card; a digital one when left out. */
  uitpasNumber?: UitpasNumber | undefined
  at: Date
  by?: CardActor
}

export interface Replaced {
  uitpasNumber: UitpasNumber
  /** The card that was blocked for it, when that was still active. */
  blocked: UitpasNumber | undefined
  /** Whether the passholder became a member of this card system with it. */
  joined: boolean
}

/**
 * Gives a passholder a new card, and blocks the old one. An extra card, in a region where they have none, makes them a
 * member there, with the welcome rewards that come with it. Points, rewards and history stay with the passholder.
 * @throws uitpas/invalid-card when the new card cannot be theirs (handOutCard), when there is none to replace, or an
 *   extra card is not extra, or the card system has no digital card for them, or social tariff was the reason and the new card does not say so;
 *   uitpas/invalid-card-status when it is not in stock
 */
export async function replaceCard(trx: Trx, replacement: Replacement): Promise<Replaced> {
  const { passholderId, cardSystemId, reason, uitpasNumber, at, by } = replacement
  await lockMembership(trx, passholderId, cardSystemId)
  const theirs = (await findCardsOf(trx, [passholderId])).get(passholderId) ?? []
  const [current] = theirs.filter((card) => card.cardSystemId === cardSystemId)
  const joined = reason === 'EXTRA_CARD' && (await joinForExtraCard(trx, replacement))
  if (reason !== 'EXTRA_CARD' && !current) throw invalidCard('The passholder has no card of this card system')
  if (reason === 'SOCIAL_TARIFF' && uitpasNumber !== undefined) await requireSaysSocialTariff(trx, uitpasNumber)
  const old = reason !== 'EXTRA_CARD' && current?.status === 'ACTIVE' ? current.uitpasNumber : undefined
  if (reason !== 'EXTRA_CARD' && old !== undefined) {
    await blockCard(trx, { uitpasNumber: old, reason: blockReasons[reason], at, ...(by ? { by } : {}) })
  }
  const given = await giveCard(trx, replacement)
  return { uitpasNumber: given, blocked: old, joined }
}

/** @returns whether they were no member yet */
async function joinForExtraCard(trx: Trx, { passholderId, cardSystemId, at }: Replacement): Promise<boolean> {
  if (await findMembership(trx, passholderId, cardSystemId)) return false
  await joinCardSystem(trx, { passholderId, cardSystemId, at })
  return true
}

async function requireSaysSocialTariff(trx: Trx, uitpasNumber: UitpasNumber): Promise<void> {
  const card = await findCard(trx, uitpasNumber)
  if (card && !card.socialTariff) {
    throw new Problem('uitpas/invalid-card', {
      detail: 'A card for social tariff says so',
      endUserMessage: regularCardMessage,
    })
  }
}

async function giveCard(trx: Trx, replacement: Replacement): Promise<UitpasNumber> {
  const { passholderId, cardSystemId, reason, uitpasNumber, at } = replacement
  const by = replacement.by ? { by: replacement.by } : {}
  if (uitpasNumber !== undefined) {
    await handOutCard(trx, { uitpasNumber, passholderId, at, reason, ...by })
    return uitpasNumber
  }
  const membership = await findMembership(trx, passholderId, cardSystemId)
  const status = membership && socialTariffOf(membership, dayOf(at)).status
  const socialTariff = reason === 'SOCIAL_TARIFF' || status === 'ACTIVE' || status === 'SUSPENDED'
  await requireDigitalCard(trx, cardSystemId, socialTariff)
  return issueDigitalCard(trx, { cardSystemId, passholderId, socialTariff, at, reason, ...by })
}

const invalidCard = (detail: string) => new Problem('uitpas/invalid-card', { detail })
