import { isAboutRows } from './transact.ts'

/** What is gathered: `key` names what two requests must not do at the same time (one card, say). */
interface Waiting<Item, Result> {
  item: Item
  key: string
  resolve(result: Result): void
  reject(error: unknown): void
}

export interface GatherOptions<Item, Result> {
  /** What must not happen twice at the same moment; without it, everything may. */
  keyOf?(item: Item): string
  /** Carries out many at once; one result per item, in order. */
  run(items: Item[]): Promise<Result[]>
  /** How many statements are under way at the same time. */
  inFlight?: number
  atMost?: number
}

/**
 * Gathers requests that come in while a statement is under way into the next one. There is no timer: a lone request
 * goes at once, and under load one commit carries many. Items with the same key never share a statement and never run
 * at the same time.
 *
 * When a statement fails because of a row, its items are tried one by one, so that a bad row does not take its
 * neighbours along; an item that fails alone rejects alone. When it fails because the database is away, all are rejected:
 * trying each would take as many waits, and what was committed before the connection broke would be tried twice.
 */
export function gather<Item, Result>(options: GatherOptions<Item, Result>): (item: Item) => Promise<Result> {
  const { run, inFlight = 2, atMost = 200 } = options
  let turn = 0
  const keyOf = options.keyOf ?? (() => String(turn++))
  let queue: Waiting<Item, Result>[] = []
  const busy = new Set<string>()
  let running = 0

  function start(): void {
    while (running < inFlight && queue.length) {
      const batch = takeBatch()
      if (!batch.length) return
      running += 1
      void carryOut(batch).finally(() => {
        for (const one of batch) busy.delete(one.key)
        running -= 1
        start()
      })
    }
  }

  function takeBatch(): Waiting<Item, Result>[] {
    const batch: Waiting<Item, Result>[] = []
    const left: Waiting<Item, Result>[] = []
    for (const one of queue) {
      if (batch.length < atMost && !busy.has(one.key)) {
        busy.add(one.key)
        batch.push(one)
      } else left.push(one)
    }
    queue = left
    return batch
  }

  async function carryOut(batch: Waiting<Item, Result>[]): Promise<void> {
    try {
      const results = await run(batch.map((one) => one.item))
      for (const [index, one] of batch.entries()) one.resolve(results[index] as Result)
    } catch (error) {
      const alone = batch.length > 1 && isAboutRows(error)
      for (const one of batch) alone ? await carryOut([one]) : one.reject(error)
    }
  }

  return (item) =>
    new Promise((resolve, reject) => {
      queue.push({ item, key: keyOf(item), resolve, reject })
      start()
    })
}
