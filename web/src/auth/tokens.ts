/**
 * The tokens of this tab. Session storage: gone when the tab closes, never shared with another tab, so that two counters
 * on one computer can be two people.
 */
export interface Tokens {
  access: string
  /** Milliseconds since 1970; a little before the server's own moment. */
  expiresAt: number
  refresh: string | null
  idToken: string | null
}

const key = 'openpas.tokens'
const listeners = new Set<() => void>()
let tokens: Tokens | null = stored()

function stored(): Tokens | null {
  try {
    const text = sessionStorage.getItem(key)
    return text === null ? null : (JSON.parse(text) as Tokens)
  } catch {
    return null
  }
}

export const currentTokens = () => tokens

export function keepTokens(next: Tokens | null): void {
  tokens = next
  try {
    if (next === null) sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, JSON.stringify(next))
  } catch {
    // A browser that stores nothing: logged in until the page is left.
  }
  for (const listener of listeners) listener()
}

export function onTokens(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
