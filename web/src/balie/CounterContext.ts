import { createContext, useContext } from 'react'
import type { Activity, Balie } from '../api/balie-types.ts'
import type { ActId } from './desk/act-id.ts'
import type { CounterOf } from './scan/useCounter.ts'
import type { useNfc } from './scan/useNfc.ts'

import type { Basket, TicketPass } from './tickets/useBasket.ts'

/** Who is at the registration desk, in memory only, and what was asked for them already. */
export interface DeskPerson {
  passholderId: string
  act?: ActId | undefined
}

export interface Counter extends CounterOf {
  balie: Balie
  personName: string
  activity: Activity | undefined
  /** The activity that points are saved for; null when none is chosen or this balie may not save points. */
  eventId: string | null
  /** The server's today. */
  today: string
  maySavePoints: boolean
  mayRedeem: boolean
  /** The activity that tickets are given for: the one that is chosen, also where no points are saved. */
  ticketEventId: string | null
  maySeeTariffs: boolean
  mayGiveTickets: boolean
  /** A pass that saved a point, has a tariff here, and left the screen without a ticket. */
  untold: string | null
  setUntold(uitpasNumber: string | null): void
  /** The passes that get tickets together, in memory only. */
  basket: Basket
  /** Goes to the tickets of several passes, with this one. */
  openTickets(pass: TicketPass): void
  isWide: boolean
  /** Which page is drawn. */
  page: 'tickets' | 'activities' | 'pass' | 'person' | 'register' | 'today' | 'more' | undefined
  deskPerson: DeskPerson | null
  /** Goes to what can be done for a person beside points and rewards. */
  openDesk(person: DeskPerson): void
  /** Phone: a person (or a refusal) has the screen, and one button for the next pass is all there is below. */
  personOnPhone: boolean
  hidden: boolean
  nfc: ReturnType<typeof useNfc>
  /** A number from anywhere; goes to the pass when one is on another tab. */
  scan(number: string): void
  /** Shows a pass without saving a point. */
  show(uitpasNumber: string): void
  nextPass(): void
  chooseActivity(): void
  toggleHidden(): void
}

export const CounterContext = createContext<Counter | null>(null)

export function useCounterContext(): Counter {
  const counter = useContext(CounterContext)
  if (counter === null) throw new Error('outside a balie')
  return counter
}
