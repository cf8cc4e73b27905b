import { useQueryClient } from '@tanstack/react-query'
import { useReducer, useRef, useState } from 'react'
import { keepPerson, personQuery, redeemReward, refreshCounts, scanPass, type Undoable, undo } from '../../api/balie.ts'
import { type AskedTicket, refreshTariffs, sellTickets, undoTicket } from '../../api/balie-tickets.ts'
import type { Person, RewardRow } from '../../api/balie-types.ts'
import { newActKey } from '../../api/client.ts'
import { isNoNetwork, toProblem } from '../../api/problem.ts'
import { soundRefused, soundSaved } from '../../ui/sound.ts'
import { ask } from '../app.ts'
import { type Act, happen, isRepeated, type LastRead, type Since, type Trouble, waiting } from './acts.ts'
import { type CheckedNumber, checkNumber, inGroups } from './number.ts'
import { typedNumber } from './typed.ts'

export type NumberError = Extract<CheckedNumber, { ok: false }>

/** What a person is asked to undo, and how it is called when it is done. */
export interface UndoAct extends Undoable {
  title: string
  points: number
}

/**
 * The counter of one balie: which pass is on screen and what happens with it. Nothing here waits: the next pass can be
 * read while the answer about this one is still on its way.
 */
export function useCounter(organizerId: string) {
  const queries = useQueryClient()
  const [counter, tell] = useReducer(happen, waiting)
  const [numberError, setNumberError] = useState<NumberError | null>(null)
  const lastRead = useRef<LastRead | null>(null)
  // Keys of acts that never got an answer: the same pass for the same activity, or the same reward for the same person,
  // is then the same act, sent again.
  const unanswered = useRef(new Map<string, string>())

  async function carryOut(act: Act): Promise<void> {
    const about = `${act.identifier} ${act.eventId}`
    tell({ type: 'read', act })
    unanswered.current.set(about, act.key)
    try {
      const scan = await scanPass(ask, organizerId, act.key, act.identifier, act.eventId)
      unanswered.current.delete(about)
      forgetRedemptions(scan.card.uitpasNumber)
      if (scan.person) keepPerson(queries, organizerId, scan.person)
      tell({ type: 'answered', act, scan })
      if (scan.outcome === 'SAVED') soundSaved()
      if (scan.outcome === 'REFUSED') soundRefused()
      refreshCounts(queries, organizerId)
    } catch (error) {
      const problem = toProblem(error)
      if (!isNoNetwork(error)) unanswered.current.delete(about)
      // The number stays: after logging in again, Enter is enough.
      if (problem.name === 'web/logged-out') typedNumber.set(inGroups(act.identifier))
      tell({ type: 'failed', act, problem, at: new Date().toISOString() })
      soundRefused()
    }
  }

  /** A number from the field, a reader or NFC. False when it cannot be the number of a pass: nothing was sent. */
  function read(text: string, eventId: string | null): boolean {
    const checked = checkNumber(text)
    if (!checked.ok) {
      // Whoever is still on screen is not the one this number was meant for.
      tell({ type: 'next' })
      setNumberError(checked)
      soundRefused()
      return false
    }
    setNumberError(null)
    typedNumber.set('')
    const at = performance.now()
    const repeated = isRepeated(counter.shown, lastRead.current, checked.value, at)
    lastRead.current = { identifier: checked.value, at }
    if (!repeated) {
      const key = unanswered.current.get(`${checked.value} ${eventId}`) ?? newActKey()
      void carryOut({ key, identifier: checked.value, eventId })
    }
    return true
  }

  /** One thing at a time for the person on screen; the answer belongs to that person, whoever stands there by then. */
  async function carryOutFor(
    row: string,
    about: Trouble['about'],
    ask: () => Promise<{ person: Person; since: Since }>,
  ) {
    const { shown } = counter
    if (shown.step !== 'answered' || shown.busyWith !== null) return
    const { act } = shown
    tell({ type: 'busy', actKey: act.key, row })
    try {
      const { person, since } = await ask()
      keepPerson(queries, organizerId, person)
      if (since.kind === 'redeemed' || since.kind === 'ticket') soundSaved()
      tell({ type: 'since', actKey: act.key, since })
      refreshTariffs(queries, organizerId)
      refreshCounts(queries, organizerId)
    } catch (error) {
      soundRefused()
      tell({ type: 'trouble', act, trouble: { row, about, problem: toProblem(error) } })
    }
  }

  async function redeem(reward: RewardRow, uitpasNumber: string): Promise<{ person: Person; since: Since }> {
    const about = redemptionOf(uitpasNumber, reward.rewardId)
    const key = unanswered.current.get(about) ?? newActKey()
    unanswered.current.set(about, key)
    try {
      const redeemed = await redeemReward(ask, organizerId, key, reward.rewardId, uitpasNumber)
      unanswered.current.delete(about)
      return { person: redeemed.person, since: { kind: 'redeemed', redeemed, type: reward.type } }
    } catch (error) {
      if (!isNoNetwork(error)) unanswered.current.delete(about)
      throw error
    }
  }

  /** One tap, one ticket: what got no answer is the same act when it is asked again. */
  async function sell(ticket: AskedTicket, title: string, person: Person): Promise<{ person: Person; since: Since }> {
    const about = redemptionOf(ticket.uitpasNumber, ticketRow(ticket))
    const key = unanswered.current.get(about) ?? newActKey()
    unanswered.current.set(about, key)
    try {
      const sold = (await sellTickets(ask, organizerId, key, [ticket]))[0]
      unanswered.current.delete(about)
      const { id = '', priceCents = 0 } = sold ?? {}
      return { person: await personNow(person), since: { kind: 'ticket', id, title, priceCents } }
    } catch (error) {
      if (!isNoNetwork(error)) unanswered.current.delete(about)
      throw error
    }
  }

  /** With the card that was shown, and as they were when there is no answer: what was done is done. */
  const personNow = (person: Person): Promise<Person> =>
    queries.fetchQuery({ ...personQuery(ask, organizerId, person.passholderId), staleTime: 0 }).then(
      (fresh) => ({ ...fresh, uitpasNumber: person.uitpasNumber }),
      () => person,
    )

  async function takeTicketBack(act: UndoAct, person: Person): Promise<{ person: Person; since: Since }> {
    await undoTicket(ask, organizerId, newActKey(), act.id)
    return { person: await personNow(person), since: { kind: 'undoneTicket', title: act.title } }
  }

  /** Scanned again, a person is shown as they are: whoever redeems after that means another time. */
  function forgetRedemptions(uitpasNumber: string): void {
    for (const about of unanswered.current.keys()) {
      if (about.startsWith(redemptionOf(uitpasNumber, ''))) unanswered.current.delete(about)
    }
  }

  async function takeBack(act: UndoAct): Promise<{ person: Person; since: Since }> {
    const { kind, id } = act
    if (kind === 'TICKET') {
      const { shown } = counter
      const person = shown.step === 'answered' ? shown.scan.person : undefined
      if (!person) throw new Error('Nobody is on screen')
      return takeTicketBack(act, person)
    }
    const person = await undo(ask, organizerId, newActKey(), { kind, id })
    return {
      person,
      since:
        kind === 'CHECKIN' ? { kind: 'undonePoint', points: act.points } : { kind: 'undoneReward', title: act.title },
    }
  }

  return {
    counter,
    read,
    numberError,
    forgetNumberError: () => setNumberError(null),
    retry: (act: Act) => void carryOut(act),
    /** Esc: an empty field and nobody on screen. */
    next() {
      tell({ type: 'next' })
      setNumberError(null)
      typedNumber.set('')
    },
    lateSeen: (key: string) => tell({ type: 'lateSeen', actKey: key }),
    redeem: (reward: RewardRow, uitpasNumber: string) =>
      void carryOutFor(reward.rewardId, 'redeem', () => redeem(reward, uitpasNumber)),
    sell: (ticket: AskedTicket, title: string, person: Person) =>
      void carryOutFor(ticketRow(ticket), 'sell', () => sell(ticket, title, person)),
    undo: (act: UndoAct) => void carryOutFor(act.id, 'undo', () => takeBack(act)),
  }
}

/** The row of a tariff on the screen of a person. */
export const ticketRow = ({ tariffId, regularPriceCents, eventId }: AskedTicket) =>
  `ticket ${eventId} ${tariffId} ${regularPriceCents}`

const redemptionOf = (uitpasNumber: string, rewardId: string) => `redeem ${uitpasNumber} ${rewardId}`

export type CounterOf = ReturnType<typeof useCounter>
