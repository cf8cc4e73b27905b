import type { Redeemed, Scan } from '../../api/balie-types.ts'
import type { Problem } from '../../api/problem.ts'

/** One scan: one key, however often it has to be sent. */
export interface Act {
  key: string
  identifier: string
  /** Null: the pass is only shown, no point is saved. */
  eventId: string | null
}

/** What was done for the person on screen since the scan; the newest is the one that can be undone with one key. */
export type Since =
  | { kind: 'undonePoint'; points: number }
  | { kind: 'redeemed'; redeemed: Redeemed; type: 'WELCOME' | 'POINTS' }
  | { kind: 'undoneReward'; title: string }
  | { kind: 'ticket'; id: string; title: string; priceCents: number }
  | { kind: 'undoneTicket'; title: string }

export type Shown =
  | { step: 'waiting' }
  | { step: 'asking'; act: Act }
  | {
      step: 'answered'
      act: Act
      scan: Scan
      since: Since | null
      /** The row (reward, point, redemption) that is being redeemed or undone. */
      busyWith: string | null
      trouble: Trouble | null
    }
  | { step: 'failed'; act: Act; problem: Problem }

/** What was asked for the person on screen and refused, with the row it belongs to. */
export interface Trouble {
  row: string
  about: 'redeem' | 'sell' | 'undo'
  problem: Problem
}

/** An act that ended badly after the next pass was already on screen: the queue did not wait, but it must be told. */
export type Late = { act: Act; scan: Scan } | { act: Act; problem: Problem; about: 'scan' | Trouble['about'] }

/** Refused on this screen; the server's list of the day has only what was done. */
export interface Refusal {
  actKey: string
  at: string
  identifier: string
  cause: { scan: Scan } | { problem: Problem }
}

export interface Counter {
  shown: Shown
  late: Late[]
  /** The newest ten, newest first. */
  refusals: Refusal[]
}

export type Happening =
  | { type: 'read'; act: Act }
  | { type: 'answered'; act: Act; scan: Scan }
  | { type: 'failed'; act: Act; problem: Problem; at: string }
  | { type: 'busy'; actKey: string; row: string }
  | { type: 'since'; actKey: string; since: Since }
  | { type: 'trouble'; act: Act; trouble: Trouble }
  | { type: 'next' }
  | { type: 'lateSeen'; actKey: string }

export const waiting: Counter = { shown: { step: 'waiting' }, late: [], refusals: [] }

export function happen(counter: Counter, happening: Happening): Counter {
  const { shown } = counter
  switch (happening.type) {
    case 'read':
      // The same pass again: what was said about it earlier is no longer true.
      return {
        ...counter,
        shown: { step: 'asking', act: happening.act },
        late: counter.late.filter(({ act }) => act.identifier !== happening.act.identifier),
      }
    case 'answered': {
      const { act, scan } = happening
      const noted = scan.outcome === 'REFUSED' ? noteRefusal(counter, act, scan.at, { scan }) : counter
      if (isShown(shown, act.key)) {
        return { ...noted, shown: { step: 'answered', act, scan, since: null, busyWith: null, trouble: null } }
      }
      return scan.outcome === 'REFUSED' ? { ...noted, late: [...counter.late, { act, scan }] } : counter
    }
    case 'failed': {
      const { act, problem, at } = happening
      const noted = noteRefusal(counter, act, at, { problem })
      if (isShown(shown, act.key)) return { ...noted, shown: { step: 'failed', act, problem } }
      return { ...noted, late: [...counter.late, { act, problem, about: 'scan' }] }
    }
    case 'busy':
      if (shown.step !== 'answered' || shown.act.key !== happening.actKey) return counter
      return { ...counter, shown: { ...shown, busyWith: happening.row, trouble: null } }
    case 'since':
      if (shown.step !== 'answered' || shown.act.key !== happening.actKey) return counter
      return { ...counter, shown: { ...shown, since: happening.since, busyWith: null, trouble: null } }
    case 'trouble': {
      const { act, trouble } = happening
      if (shown.step === 'answered' && shown.act.key === act.key) {
        return { ...counter, shown: { ...shown, busyWith: null, trouble } }
      }
      return { ...counter, late: [...counter.late, { act, problem: trouble.problem, about: trouble.about }] }
    }
    case 'next':
      return { ...counter, shown: { step: 'waiting' } }
    case 'lateSeen':
      return { ...counter, late: counter.late.filter(({ act }) => act.key !== happening.actKey) }
  }
}

function noteRefusal(counter: Counter, act: Act, at: string, cause: Refusal['cause']): Counter {
  // The same act tried again is the same refusal.
  const others = counter.refusals.filter(({ actKey }) => actKey !== act.key)
  return { ...counter, refusals: [{ actKey: act.key, at, identifier: act.identifier, cause }, ...others].slice(0, 10) }
}

const isShown = (shown: Shown, actKey: string): boolean => shown.step !== 'waiting' && shown.act.key === actKey

/** A card that lies on the reader is read many times a second. */
export const sameCardMilliseconds = 1000

export interface LastRead {
  identifier: string
  at: number
}

/** The same card again within a second, or while its answer is still awaited, is the same scan. */
export function isRepeated(shown: Shown, last: LastRead | null, identifier: string, at: number): boolean {
  if (shown.step === 'asking' && shown.act.identifier === identifier) return true
  return last !== null && last.identifier === identifier && at - last.at < sameCardMilliseconds
}
