import { baliePath } from './balie.ts'
import type { Balie, CardDetail } from './balie-types.ts'
import type { Client } from './client.ts'

/** What the registration desk asks of the server: cards, and who somebody is and how they are reached. */

/** The card systems of this balie in which it may do this now; none when it may not. */
export function reachOf(balie: Balie, permission: string): number[] {
  if (!balie.active || !balie.permissions.includes(permission)) return []
  const limited = balie.reach.find((one) => one.permission === permission)
  return limited?.cardSystemIds ?? balie.cardSystems.map(({ id }) => id)
}

export const blockReasons = ['LOST', 'STOLEN', 'DEFECT'] as const
export type BlockReason = (typeof blockReasons)[number]

const cardPath = (organizerId: string, uitpasNumber: string) =>
  `${baliePath(organizerId)}/cards/${encodeURIComponent(uitpasNumber)}`

export const findCard = (ask: Client, organizerId: string, identifier: string) =>
  ask<CardDetail>({ path: `${baliePath(organizerId)}/cards?${new URLSearchParams({ identifier })}` })

export const blockCard = (
  ask: Client,
  organizerId: string,
  actKey: string,
  card: { uitpasNumber: string; reason: BlockReason },
) =>
  ask<CardDetail>({
    method: 'POST',
    path: `${cardPath(organizerId, card.uitpasNumber)}/block`,
    actKey,
    body: { reason: card.reason },
  })

export const unblockCard = (ask: Client, organizerId: string, actKey: string, uitpasNumber: string) =>
  ask<CardDetail>({ method: 'POST', path: `${cardPath(organizerId, uitpasNumber)}/unblock`, actKey })
