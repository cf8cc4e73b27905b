import { IconCreditCard, IconCreditCardOff } from '@tabler/icons-react'
import type { Act } from '../act.ts'
import { cardHere } from '../cards-of.ts'

export const blockCardAct: Act = {
  id: 'blockCard',
  permission: 'CARDS_BLOCK',
  icon: IconCreditCardOff,
  whyNot: (person, here) => {
    const card = cardHere(person, here)
    if (!card) return 'noCardHere'
    return card.status === 'ACTIVE' ? null : 'cardBlocked'
  },
  load: () => import('./BlockCardDialog.tsx'),
}

export const unblockCardAct: Act = {
  id: 'unblockCard',
  permission: 'CARDS_BLOCK',
  icon: IconCreditCard,
  whyNot: (person, here) => {
    const card = cardHere(person, here)
    if (!card) return 'noCardHere'
    return card.status === 'BLOCKED' ? null : 'cardActive'
  },
  load: () => import('./UnblockCardDialog.tsx'),
}
