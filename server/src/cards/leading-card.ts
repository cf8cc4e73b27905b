import type { Membership } from '../memberships/store.ts'
import type { Card } from './store.ts'

/**
 * The card whose number stands for a person: of the oldest active membership that has an active card.
 * @param memberships oldest first
 */
export function leadingCard(memberships: readonly Membership[], cards: readonly Card[]): Card | undefined {
  for (const membership of memberships) {
    if (membership.status !== 'ACTIVE') continue
    const card = cards.find((one) => one.cardSystemId === membership.cardSystemId && one.status === 'ACTIVE')
    if (card) return card
  }
  return undefined
}
