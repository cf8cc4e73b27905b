/** Time is an argument everywhere else: rules, stores and use cases are told what time it is. */
export interface Clock {
  now(): Date
}

export const systemClock: Clock = { now: () => new Date() }

export interface SettableClock extends Clock {
  /** Moves the clock; it keeps running from there. `null` goes back to the real time. Thaws a frozen clock. */
  set(to: Date | null): void
  /** Stands still at `to`, or at the present moment, until it is set again. */
  freeze(to?: Date): void
  advance(ms: number): void
}

/** For tests, and for a demo that is shown at another time of the day. */
export function settableClock(start?: Date): SettableClock {
  let offsetMs = 0
  let frozenAt: number | null = null
  const clock: SettableClock = {
    now: () => new Date(frozenAt ?? Date.now() + offsetMs),
    set(to) {
      frozenAt = null
      offsetMs = to === null ? 0 : to.getTime() - Date.now()
    },
    freeze(to) {
      frozenAt = (to ?? clock.now()).getTime()
    },
    advance(ms) {
      if (frozenAt === null) offsetMs += ms
      else frozenAt += ms
    },
  }
  if (start) clock.set(start)
  return clock
}
