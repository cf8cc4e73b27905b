import { useSyncExternalStore } from 'react'

/**
 * Whether the server answers. The browser's own word (`navigator.onLine`) is only reliable when it says no, so a request
 * without an answer counts too, until one gets through.
 */
let answering = true
let doubt: ReturnType<typeof setTimeout> | undefined
/** An answer that got lost and came at the second try is nothing to tell anybody. */
const doubtMilliseconds = 1500
const listeners = new Set<() => void>()

const isConnected = () => answering && navigator.onLine

function changed(): void {
  for (const listener of listeners) listener()
}

export function noteAnswer(): void {
  clearTimeout(doubt)
  doubt = undefined
  if (answering) return
  answering = true
  changed()
}

export function noteSilence(): void {
  doubt ??= setTimeout(() => {
    answering = false
    changed()
  }, doubtMilliseconds)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  window.addEventListener('online', noteAnswer)
  window.addEventListener('online', listener)
  window.addEventListener('offline', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('online', listener)
    window.removeEventListener('offline', listener)
  }
}

export const useConnected = () => useSyncExternalStore(subscribe, isConnected)

/** Waits, but not longer than until the network is back. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      window.removeEventListener('online', done)
      resolve()
    }
    const timer = setTimeout(done, milliseconds)
    window.addEventListener('online', done)
  })
}
