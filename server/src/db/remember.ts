export interface RememberOptions {
  /** How long an answer counts: a change shows after at most this long. */
  forMs: number
  /** Emptied when full. */
  atMost: number
}

/**
 * Remembers what `load` answered for a key, for a short while. Several who ask at the same moment share one question,
 * and a question that failed is not remembered.
 */
export function remember<Key, Value>(
  load: (key: Key) => Promise<Value>,
  { forMs, atMost }: RememberOptions,
  nameOf: (key: Key) => string = String,
): (key: Key) => Promise<Value> {
  const known = new Map<string, { until: number; value: Promise<Value> }>()
  return (key) => {
    const name = nameOf(key)
    const now = performance.now()
    const found = known.get(name)
    if (found && found.until > now) return found.value
    if (known.size >= atMost) known.clear()
    const value = load(key)
    known.set(name, { until: now + forMs, value })
    value.catch(() => known.delete(name))
    return value
  }
}
