import type { Client } from './client.ts'
import { cardSystemPath } from './ksb.ts'
import type { CardDetail, CardWithHistory, NewCard, ReplacedCard } from './ksb-types.ts'

/** What administrators do with one card of their card system. */

const cardPath = (cardSystemId: number, uitpasNumber: string) =>
  `${cardSystemPath(cardSystemId)}/cards/${encodeURIComponent(uitpasNumber)}`

export const cardBlockReasons = ['LOST', 'STOLEN', 'DEFECT'] as const
export type CardBlockReason = (typeof cardBlockReasons)[number]

export interface CardIds {
  cardSystemId: number
  uitpasNumber: string
}

export const readCard = (ask: Client, { cardSystemId, uitpasNumber }: CardIds, signal?: AbortSignal) =>
  ask<CardWithHistory>({ path: cardPath(cardSystemId, uitpasNumber), ...(signal ? { signal } : {}) })

export const blockCard = (
  ask: Client,
  { cardSystemId, uitpasNumber }: CardIds,
  actKey: string,
  reason: CardBlockReason,
) =>
  ask<CardDetail>({ method: 'POST', path: `${cardPath(cardSystemId, uitpasNumber)}/block`, actKey, body: { reason } })

export const unblockCard = (ask: Client, { cardSystemId, uitpasNumber }: CardIds, actKey: string) =>
  ask<CardDetail>({ method: 'POST', path: `${cardPath(cardSystemId, uitpasNumber)}/unblock`, actKey })

export const giveNewCard = (ask: Client, cardSystemId: number, actKey: string, body: NewCard) =>
  ask<ReplacedCard>({ method: 'POST', path: `${cardSystemPath(cardSystemId)}/card-replacements`, actKey, body })
