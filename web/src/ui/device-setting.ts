import { useSyncExternalStore } from 'react'

/**
 * Something that is remembered on this device (never a person's data): language, sound, hidden details, last balie.
 * A device that refuses to store (private window) keeps it until the page closes.
 */
export function deviceSetting<Value>(name: string, initial: Value, parse: (stored: unknown) => Value) {
  const key = `openpas.${name}`
  const listeners = new Set<() => void>()
  let value = read()

  function read(): Value {
    try {
      const stored = localStorage.getItem(key)
      return stored === null ? initial : parse(JSON.parse(stored))
    } catch {
      return initial
    }
  }

  function set(next: Value): void {
    value = next
    try {
      localStorage.setItem(key, JSON.stringify(next))
    } catch {
      // Not stored: it holds until the page closes.
    }
    for (const listener of listeners) listener()
  }

  function subscribe(listener: () => void): () => void {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }

  const get = () => value
  return { get, set, use: () => useSyncExternalStore(subscribe, get) }
}
