import { sql } from 'kysely'
import type { Db, Trx } from '../db/database.ts'
import type { SealedEntry } from './entry.ts'
import type { Heads } from './tables.ts'

export interface Link {
  chainId: string
  link: number
  previous: Buffer
  hash: Buffer
}

export async function insertLink(trx: Trx, link: Link, entries: readonly SealedEntry[]): Promise<void> {
  await trx
    .with('link', (qb) =>
      qb.insertInto('audit_links').values({
        chain_id: link.chainId,
        link: link.link,
        previous: link.previous,
        hash: link.hash,
        entries: entries.length,
      }),
    )
    .insertInto('audit_entries')
    .values(
      entries.map((entry, index) => ({
        chain_id: link.chainId,
        link: link.link,
        position: index + 1,
        at: entry.at,
        request_id: entry.requestId,
        act: entry.act,
        actor: entry.actor,
        account_id: entry.accountId,
        client_id: entry.clientId,
        organizer_id: entry.organizerId,
        address: entry.address,
        passholder_id: entry.passholderId,
        subject: entry.subject,
        subject_id: entry.subjectId,
        fields: entry.fields,
        hash: entry.hash,
      })),
    )
    .execute()
}

/**
 * For entries about reading only: their commit does not wait for the disk. A crash of the machine (not of the process)
 * can lose the reads of the last fraction of a second; nothing that changes anything is written this way.
 */
export async function setAsynchronousCommit(trx: Trx): Promise<void> {
  await sql`set local synchronous_commit = off`.execute(trx)
}

export async function* readLinks(
  db: Db,
): AsyncGenerator<{ link: Link; entryHashes: Buffer[]; entries: SealedEntry[] }> {
  let after: { chain_id: string; link: number } | undefined
  for (;;) {
    let query = db.selectFrom('audit_links').selectAll().orderBy('chain_id').orderBy('link').limit(500)
    if (after) query = query.where(sql<boolean>`(chain_id, link) > (${after.chain_id}::uuid, ${after.link}::int)`)
    const links = await query.execute()
    const last = links.at(-1)
    const first = links[0]
    if (!last || !first) return
    const entries = await db
      .selectFrom('audit_entries')
      .selectAll()
      .where(sql<boolean>`(chain_id, link) >= (${first.chain_id}::uuid, ${first.link}::int)`)
      .where(sql<boolean>`(chain_id, link) <= (${last.chain_id}::uuid, ${last.link}::int)`)
      .orderBy('chain_id')
      .orderBy('link')
      .orderBy('position')
      .execute()
    const byLink = Map.groupBy(entries, (entry) => `${entry.chain_id} ${entry.link}`)
    for (const row of links) {
      const own = byLink.get(`${row.chain_id} ${row.link}`) ?? []
      yield {
        link: { chainId: row.chain_id, link: row.link, previous: row.previous, hash: row.hash },
        entryHashes: own.map((entry) => entry.hash),
        entries: own.map((entry) => ({
          at: entry.at,
          requestId: entry.request_id,
          act: entry.act,
          actor: entry.actor as SealedEntry['actor'],
          accountId: entry.account_id,
          clientId: entry.client_id,
          organizerId: entry.organizer_id,
          address: entry.address,
          passholderId: entry.passholder_id,
          subject: entry.subject,
          subjectId: entry.subject_id,
          fields: entry.fields,
          hash: entry.hash,
        })),
      }
    }
    after = last
  }
}

export async function lockAnchors(trx: Trx): Promise<void> {
  await sql`select pg_advisory_xact_lock(7265647)`.execute(trx)
}

export function readAnchors(db: Db) {
  return db.selectFrom('audit_anchors').selectAll().orderBy('anchor').execute()
}

export function findLastAnchor(db: Db) {
  return db.selectFrom('audit_anchors').selectAll().orderBy('anchor', 'desc').limit(1).executeTakeFirst()
}

export async function insertAnchor(
  trx: Trx,
  anchor: { anchor: number; at: Date; heads: Heads; previous: Buffer; hash: Buffer },
): Promise<void> {
  await trx
    .insertInto('audit_anchors')
    .values({ ...anchor, heads: JSON.stringify(anchor.heads) })
    .execute()
}
