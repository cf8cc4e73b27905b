import { checkinWindow } from '../events/rules.ts'
import { type EndUserMessage, Problem } from '../http/problems.ts'
import type { CheckinEvent } from './checkin-events.ts'
import { cancelled, cardStatusMessage, groupPass, noPassEvent, notYet, over } from './messages.ts'
import type { CheckinRefusal } from './save.ts'

/** Why no point can be saved at this event now, for anybody; undefined when it can. */
export function eventRefusal(event: CheckinEvent, now: Date): EndUserMessage | undefined {
  if (!event.margins) return noPassEvent
  const window = checkinWindow(event, now, event.margins)
  if (window.open) return undefined
  if (window.reason === 'CANCELLED') return cancelled
  return window.next ? notYet(window.next, now) : over
}

export const notAllowed = (endUserMessage: EndUserMessage, detail: string) =>
  new Problem('uitpas/checkin-not-allowed', { detail, endUserMessage })

/** The contract's problem for what the statement refused; LIMIT has its own sentence (messages.ts). */
export function cardRefusal(verdict: Exclude<CheckinRefusal, 'LIMIT'>, cardStatus: string | null): Problem {
  switch (verdict) {
    case 'UNKNOWN_CARD':
      return new Problem('uitpas/passholder-not-found', { detail: 'No card has this number' })
    case 'CARD_STATUS': {
      const message = cardStatusMessage(cardStatus ?? '')
      return new Problem('uitpas/invalid-card-status', {
        detail: `The card is ${cardStatus}`,
        members: { cardStatus: cardStatus ?? '' },
        ...(message ? { endUserMessage: message } : {}),
      })
    }
    case 'GROUP_PASS':
      return new Problem('uitpas/invalid-card', { detail: 'A group pass saves no points', endUserMessage: groupPass })
    case 'NO_MEMBERSHIP':
      return new Problem('uitpas/passholder-no-active-cardsystems', { detail: 'No membership is active' })
  }
}
