import type { Db, Trx } from '../db/database.ts'
import { transact } from '../db/transact.ts'
import { systemClock } from '../values/clock.ts'
import { newId } from '../values/ids.ts'
import { type AuditAct, type AuditContext, sealEntry } from './entry.ts'
import { appendLink, createAuditTrail } from './trail.ts'

export interface SystemWork {
  trx: Trx
  now: Date
  record(act: AuditAct): void
}

/** What a command does, with its audit entries: nothing happens without a trace, not even from the server's own shell. */
export function actAsSystem<T>(db: Db, act: (work: SystemWork) => Promise<T>): Promise<T> {
  const now = systemClock.now()
  const context: AuditContext = {
    requestId: `command ${newId()}`,
    actor: 'SYSTEM',
    accountId: null,
    clientId: null,
    address: null,
  }
  return createAuditTrail(db).withChain<T>((chain, committing) =>
    transact(db, async (trx) => {
      const acts: AuditAct[] = []
      const value = await act({ trx, now, record: (one) => acts.push(one) })
      const entries = acts.map((one) => sealEntry(context, one, now))
      const head = await appendLink(trx, chain, entries)
      committing()
      return { value, head }
    }),
  )
}
