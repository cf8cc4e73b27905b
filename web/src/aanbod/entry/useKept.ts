import { useState } from 'react'
import { forgetValues, keptValues } from './kept.ts'

/** What somebody typed here before and did not save, and how they begin without it: a form of another round. */
export function useKept<Values extends object>(organizerId: string, keptAs: string, now: Values) {
  const [kept, setKept] = useState(() => keptValues(organizerId, keptAs, now))
  const [round, setRound] = useState(0)
  return {
    kept,
    round,
    begin() {
      forgetValues(organizerId, keptAs)
      setKept(null)
      setRound((before) => before + 1)
    },
  }
}
