import { sql } from 'kysely'
import type { Db, Trx } from '../db/database.ts'
import { type AccountId, newId } from '../values/ids.ts'
import { verifyAuditTrail } from './verify.ts'

/** What stands still for this long was killed with its server. */
const goneAfterSeconds = 120
/** More are the same fault many times over. */
const mostFaults = 200

export interface AuditVerification {
  id: string
  askedBy: string | null
  askedAt: Date
  state: 'RUNNING' | 'STOPPED' | 'WHOLE' | 'BROKEN'
  linksTotal: number
  linksDone: number
  finishedAt: Date | null
  chains: number | null
  entries: number | null
  anchors: number | null
  faults: string[]
}

/**
 * Begins one, unless one runs: the index decides. One that was killed makes room.
 * @returns its id, or nothing
 */
export async function beginVerification(trx: Trx, by: AccountId, at: Date): Promise<string | undefined> {
  await sql`delete from audit_verifications
    where finished_at is null and seen_at < clock_timestamp() - make_interval(secs => ${goneAfterSeconds})`.execute(trx)
  const id = newId()
  const { rows } = await sql`
    insert into audit_verifications (id, asked_by, asked_at, links_total, seen_at)
    select ${id}::uuid, ${by}::uuid, ${at}::timestamptz, (select count(*)::int from audit_links), clock_timestamp()
    on conflict do nothing returning id`.execute(trx)
  return rows.length === 1 ? id : undefined
}

/** Makes every hash again, and writes down how far it is while it does. */
export async function runVerification(db: Db, id: string): Promise<void> {
  const result = await verifyAuditTrail(db, async (links) => {
    await sql`update audit_verifications set links_done = ${links}::int, seen_at = clock_timestamp()
      where id = ${id}::uuid`.execute(db)
  })
  await db
    .updateTable('audit_verifications')
    .set({
      links_done: result.links,
      chains: result.chains,
      entries: result.entries,
      anchors: result.anchors,
      faults: result.faults.slice(0, mostFaults),
      finished_at: sql<Date>`clock_timestamp()`,
      seen_at: sql<Date>`clock_timestamp()`,
    })
    .where('id', '=', id)
    .execute()
}

/** The newest first. */
export async function listVerifications(db: Db): Promise<AuditVerification[]> {
  const { rows } = await sql<AuditVerification>`
    select v.id, a.name as "askedBy", v.asked_at as "askedAt", v.links_total as "linksTotal",
      v.links_done as "linksDone", v.finished_at as "finishedAt", v.chains, v.entries, v.anchors,
      coalesce(v.faults, '{}') as faults,
      case when v.finished_at is null
        then case when v.seen_at < clock_timestamp() - make_interval(secs => ${goneAfterSeconds})
          then 'STOPPED' else 'RUNNING' end
        else case when cardinality(v.faults) = 0 then 'WHOLE' else 'BROKEN' end end as state
    from audit_verifications v left join accounts a on a.id = v.asked_by
    order by v.id desc limit 20`.execute(db)
  return rows
}
