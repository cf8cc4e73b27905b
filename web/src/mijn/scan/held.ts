/** A code that was opened before logging in: it waits in this tab only. Whether it is still good is for the server to say. */
const key = 'openpas.held-code'

export function keepHeld(heldCode: string): void {
  try {
    sessionStorage.setItem(key, heldCode)
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
    return sessionStorage.getItem(key) ?? undefined
  } catch {
    return undefined
  }
}
