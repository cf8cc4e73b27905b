import { randomUUID } from 'node:crypto'
import { type AuditAct, sealEntry } from '../audit/entry.ts'
import { appendLink, createAuditTrail } from '../audit/trail.ts'
import type { Db } from '../db/database.ts'
import { transact } from '../db/transact.ts'
import type { System } from '../system.ts'
import { systemClock } from '../values/clock.ts'
import type { Actor } from './actor.ts'
import type { Work } from './work.ts'

/** The server itself, which holds no permission: what it does, it does for a reason of its own. */
export const systemActor: Actor = {
  kind: 'IDENTIFIED',
  clientId: 'openpas',
  grants: new Map(),
  cardSystemIds: new Set(),
  platformAdmin: false,
}

/** One act that nobody asks for at that moment (a payment that came in, a term that ended), with its audit entries. */
export function workAsSystem<T>(
  { db, audit, clock }: Pick<System, 'db' | 'audit' | 'clock'>,
  act: (work: Work) => Promise<T>,
  requestId: string = randomUUID(),
): Promise<T> {
  return audit.withChain<T>((chain, committing) =>
    transact(db, async (trx) => {
      const acts: AuditAct[] = []
      const now = clock.now()
      const value = await act({ trx, by: systemActor, now, record: (one) => acts.push(one) })
      const context = { requestId, actor: 'SYSTEM', accountId: null, clientId: null, address: null } as const
      const entries = acts.map((one) => sealEntry(context, one, now))
      const head = await appendLink(trx, chain, entries)
      committing()
      return { value, head }
    }),
  )
}

/** What a command does, with its audit entries: nothing happens without a trace, not even from the server's own shell. */
export function workAsCommand<T>(db: Db, act: (work: Work) => Promise<T>): Promise<T> {
  const parts = { db, audit: createAuditTrail(db), clock: systemClock }
  return workAsSystem(parts, act, `command ${randomUUID()}`)
}
