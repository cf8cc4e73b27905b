import { useSyncExternalStore } from 'react'

/** What stands in the scan field. Outside React, because it must survive having to log in again. */
let typed = ''
const listeners = new Set<() => void>()

export const typedNumber = {
  get: () => typed,
  set(text: string): void {
    typed = text
    for (const listener of listeners) listener()
  },
  use: () =>
    useSyncExternalStore(
      (listener) => {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
      () => typed,
    ),
}
