import { useSyncExternalStore } from 'react'
import type { Step, TypedPerson } from './typed.ts'

/**
 * The registration that is being typed. It lives in memory, outside React: going to another tab and back loses nothing.
 * When the page itself is left (logging in again, loading anew) it waits in the session storage of this tab, without
 * national numbers and pictures, and is taken out of there as soon as the app is back. Finishing, cancelling and logging out
 * leave nothing.
 */
export interface Draft {
  /** Who types, and at which balie: it comes back for nobody else. */
  accountId: string
  organizerId: string
  step: Step
  /** Which person of the household. */
  at: number
  persons: TypedPerson[]
  /** The key of the registration that got no answer: sent again it is the same. */
  actKey: string | null
  /** The national numbers have to be typed again. */
  restored: boolean
}

export interface StepProps {
  draft: Draft
  person: TypedPerson
  change: (part: Partial<TypedPerson>) => void
  goTo: (step: Step, at?: number) => void
}

const key = 'openpas.registration'
const longestMilliseconds = 60 * 60_000
const listeners = new Set<() => void>()
let draft: Draft | null = takeKept()

function takeKept(): Draft | null {
  try {
    const text = sessionStorage.getItem(key)
    sessionStorage.removeItem(key)
    const kept = text === null ? null : (JSON.parse(text) as { at: number; draft: Draft })
    return kept !== null && Date.now() - kept.at < longestMilliseconds ? kept.draft : null
  } catch {
    return null
  }
}

/** Without what must not be written down. Who had a number is asked for it again, from the first step. */
function withoutSecrets(of: Draft): Draft {
  const lost = of.persons.findIndex(({ insz, withoutInsz }) => !withoutInsz && insz !== '')
  return {
    ...of,
    ...(lost === -1 ? {} : { step: 'who' as const, at: lost }),
    restored: true,
    persons: of.persons.map((person) => ({ ...person, insz: '', picture: null, notKnown: '' })),
  }
}

window.addEventListener('pagehide', () => {
  if (draft === null) return
  try {
    sessionStorage.setItem(key, JSON.stringify({ at: Date.now(), draft: withoutSecrets(draft) }))
  } catch {
    // A browser that stores nothing: it has to be typed again.
  }
})
// Back with everything still in memory.
window.addEventListener('pageshow', () => sessionStorage.removeItem(key))

export const registration = {
  get: () => draft,
  set(next: Draft | null): void {
    draft = next
    for (const listener of listeners) listener()
  },
  forget: () => registration.set(null),
  use: () =>
    useSyncExternalStore(
      (listener) => {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
      () => draft,
    ),
}
