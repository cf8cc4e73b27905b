import { type BulkOutcome, BulkRefused, refusedAs } from '../http/bulk.ts'
import { Problem } from '../http/problems.ts'
import type { Work } from '../http/work.ts'
import type { CardSystemId, OrganizerId } from '../values/ids.ts'
import { block, getOwnCard, remove, unblock } from './acts.ts'
import { moveCard } from './stock.ts'
import type { BlockReason, Card } from './store.ts'

/** What is done to many cards at once, whoever has them. */
export type CardBulkAct =
  | { act: 'BLOCK'; reason: Exclude<BlockReason, 'REPLACED'> }
  | { act: 'UNBLOCK' }
  /** From the stock of whichever balie to that of this one. */
  | { act: 'MOVE'; toOrganizerId: OrganizerId }
  | { act: 'DELETE' }

export const cardBulkRefusals = [
  'NO_CARD',
  'NOT_BLOCKABLE',
  'NOT_BLOCKED',
  'NO_HOLDER',
  'NOT_USABLE',
  'NOT_IN_STOCK',
  'THERE_ALREADY',
  'NOT_DELETABLE',
] as const
export type CardBulkRefusal = (typeof cardBulkRefusals)[number]

export interface CardOutcome extends BulkOutcome {
  why?: CardBulkRefusal
}

/** Does it to one card of the card system, in the transaction of `work`. @throws BulkRefused when it cannot be done */
export async function actOnOneCard(
  work: Work,
  where: { cardSystemId: CardSystemId; uitpasNumber: string },
  act: CardBulkAct,
): Promise<CardOutcome> {
  const here = { cardSystemIds: [where.cardSystemId] }
  const card = await getOwnCard(work.trx, where.uitpasNumber, here).catch(refused('NO_CARD'))
  const { uitpasNumber } = card
  switch (act.act) {
    case 'BLOCK':
      await block(work, uitpasNumber, act.reason, here).catch(refused('NOT_BLOCKABLE'))
      break
    case 'UNBLOCK':
      await unblock(work, uitpasNumber, here).catch((error: unknown) => refused(whyStaysBlocked(card, error))(error))
      break
    case 'MOVE':
      if (card.status === 'LOCAL_STOCK' && card.organizerId === act.toOrganizerId) {
        throw new BulkRefused<CardOutcome>({ outcome: 'REFUSED', why: 'THERE_ALREADY' })
      }
      await moveCard(work, card, act.toOrganizerId).catch(refused('NOT_IN_STOCK'))
      break
    case 'DELETE':
      await remove(work, uitpasNumber, here).catch(refused('NOT_DELETABLE'))
  }
  return { outcome: 'DONE' }
}

const refused = (why: CardBulkRefusal) => refusedAs<CardOutcome>({ outcome: 'REFUSED', why })

function whyStaysBlocked(card: Card, error: unknown): CardBulkRefusal {
  if (error instanceof Problem && error.type === 'uitpas/invalid-card') return 'NOT_USABLE'
  return card.status === 'BLOCKED' && card.passholderId === null ? 'NO_HOLDER' : 'NOT_BLOCKED'
}
