/** A code that was opened before logging in: it waits in this tab only, for as long as it is good. */
interface Held {
  heldCode: string
  validUntil: string
}

const key = 'openpas.held-code'

export function keepHeld(held: Held): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(held))
  } catch {
    // A browser that stores nothing: the code is scanned again.
  }
}

export function forgetHeld(): void {
  try {
    sessionStorage.removeItem(key)
  } catch {
    // Nothing was kept.
  }
}

export function heldCode(): string | undefined {
  try {
    const held = JSON.parse(sessionStorage.getItem(key) ?? 'null') as Held | null
    return held !== null && new Date(held.validUntil).getTime() > Date.now() ? held.heldCode : undefined
  } catch {
    return undefined
  }
}
