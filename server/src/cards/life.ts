import type { CardStatus } from './tables.ts'

/** What can happen to a card (docs/domain/cards.md). `null`: it does not exist yet. */
export type CardAct = 'provision' | 'receive' | 'move' | 'hand out' | 'issue' | 'block' | 'unblock' | 'delete'

interface Step {
  from: readonly (CardStatus | null)[]
  to: CardStatus
  /** Whether somebody has to hold the card. */
  needsHolder?: boolean
}

const steps: Record<CardAct, Step> = {
  provision: { from: [null], to: 'PROVISIONED' },
  receive: { from: ['PROVISIONED'], to: 'LOCAL_STOCK' },
  move: { from: ['LOCAL_STOCK'], to: 'LOCAL_STOCK' },
  'hand out': { from: ['LOCAL_STOCK'], to: 'ACTIVE' },
  issue: { from: [null], to: 'ACTIVE' },
  block: { from: ['ACTIVE', 'LOCAL_STOCK'], to: 'BLOCKED' },
  unblock: { from: ['BLOCKED'], to: 'ACTIVE', needsHolder: true },
  delete: { from: ['BLOCKED', 'LOCAL_STOCK'], to: 'DELETED' },
}

/** @returns the status that a card has afterwards; undefined when the act is refused */
export function statusAfter(act: CardAct, status: CardStatus | null, held: boolean): CardStatus | undefined {
  const { from, to, needsHolder } = steps[act]
  return from.includes(status) && (held || !needsHolder) ? to : undefined
}

/** Acts that a person can do with a card that exists. */
export const actsOnCard = ['hand out', 'block', 'unblock', 'delete'] as const
