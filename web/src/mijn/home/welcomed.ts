/** Which welcome somebody closed in this browser, by what it said: another text is read again. */
const name = 'openpas.welcomed'

export function isWelcomed(key: string, text: string): boolean {
  return kept()[key] === text
}

export function keepWelcomed(key: string, text: string): void {
  try {
    localStorage.setItem(name, JSON.stringify({ ...kept(), [key]: text }))
    return
  } catch {
    // A browser that stores nothing: it is read again the next time.
    forThisVisit = { ...kept(), [key]: text }
  }
}

let forThisVisit: Record<string, string> = {}

function kept(): Record<string, string> {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(name) ?? '{}')
    return { ...(typeof read === 'object' && read !== null ? (read as Record<string, string>) : {}), ...forThisVisit }
  } catch {
    return forThisVisit
  }
}
