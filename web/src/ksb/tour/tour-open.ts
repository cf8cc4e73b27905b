import { useSyncExternalStore } from 'react'

let open = false
const listeners = new Set<() => void>()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Whether the tour is shown: begun on the start page or in the handbook, it goes on over every page. */
export const tourOpen = {
  set(next: boolean): void {
    open = next
    for (const listener of listeners) listener()
  },
  use: () => useSyncExternalStore(subscribe, () => open),
}
