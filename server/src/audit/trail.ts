import { randomUUID } from 'node:crypto'
import { poolOf } from '../db/connect.ts'
import type { Db, Trx } from '../db/database.ts'
import { gather } from '../db/gather.ts'
import { genesis, linkHash, type SealedEntry } from './entry.ts'
import { insertLink, insertReads, type Link } from './store.ts'
import type { Heads } from './tables.ts'

/** The end of one chain. Whoever leases it alone may add the next link. */
export interface Chain {
  id: string
  link: number
  hash: Buffer
}

/**
 * The audit trail of this process. Every transaction that writes leases a chain, adds one link in that same
 * transaction, and gives the chain back: moved on after a commit, as it was after a rollback. So no two transactions
 * ever wait for each other, and there are as many chains as there were concurrent writers.
 */
export interface AuditTrail {
  lease(): Chain
  /** Gives a chain back. `head` is the link that was committed; undefined when nothing was. */
  release(chain: Chain, head?: Pick<Chain, 'link' | 'hash'>): void
  /** The ends that moved since this was last asked: what the next anchor holds. */
  takeMoved(): Heads
  /** Puts them back when the anchor could not be written. */
  returnMoved(heads: Heads): void
  /**
   * Runs `write` with a leased chain, which it passes to `appendLink` in the transaction that it commits. It calls
   * `committing` when all that is left is the commit: an error after that leaves open whether it happened.
   */
  withChain<T>(
    write: (
      chain: Chain,
      committing: () => void,
    ) => Promise<{ value: T; head: Pick<Chain, 'link' | 'hash'> | undefined }>,
  ): Promise<T>
  /**
   * Writes an entry outside a transaction: reading personal data, and what happened at a log-in. Resolves when it is
   * written.
   */
  recordRead(entry: SealedEntry): Promise<void>
  /** Waits until everything handed to recordRead is written. */
  flush(): Promise<void>
}

export function createAuditTrail(db: Db): AuditTrail {
  const free: Chain[] = []
  let moved: Heads = {}
  const pool = poolOf(db)
  const under = new Set<Promise<unknown>>()

  const trail: AuditTrail = {
    lease: () => free.pop() ?? { id: randomUUID(), link: 0, hash: genesis },
    release(chain, head) {
      free.push(head ? { id: chain.id, ...head } : chain)
      if (head) moved[chain.id] = [head.link, head.hash.toString('hex')]
    },
    takeMoved() {
      const heads = moved
      moved = {}
      return heads
    },
    returnMoved(heads) {
      moved = { ...heads, ...moved }
    },
    async withChain(write) {
      const chain = trail.lease()
      let uncertain = false
      try {
        const { value, head } = await write(chain, () => {
          uncertain = true
        })
        trail.release(chain, head)
        return value
      } catch (error) {
        // A chain whose end is not known is never used again: a new one costs nothing.
        if (!uncertain) trail.release(chain)
        throw error
      }
    },
    recordRead(entry) {
      const recorded = gathered(entry)
      under.add(recorded)
      return recorded.finally(() => under.delete(recorded))
    },
    async flush() {
      while (under.size) await Promise.allSettled(under)
    },
  }

  // Reads gather like check-ins do: those that come in while a statement is under way go together in the next one.
  const gathered = gather<SealedEntry, void>({
    run: async (entries) => {
      await trail.withChain(async (chain, committing) => {
        committing()
        const link = nextLink(chain, entries)
        await insertReads(pool, link, entries)
        return { value: undefined, head: link }
      })
      return entries.map(() => undefined)
    },
  })

  return trail
}

/** The link that these entries make at the end of a chain. */
function nextLink(chain: Chain, entries: readonly SealedEntry[]): Link {
  return { chainId: chain.id, link: chain.link + 1, previous: chain.hash, hash: linkHash(chain.hash, entries) }
}

/** Adds one link with these entries, and returns the new end of the chain, valid once `trx` commits. */
export async function appendLink(
  trx: Trx,
  chain: Chain,
  entries: readonly SealedEntry[],
): Promise<Pick<Chain, 'link' | 'hash'> | undefined> {
  if (!entries.length) return undefined
  const link = nextLink(chain, entries)
  await insertLink(trx, link, entries)
  return link
}
