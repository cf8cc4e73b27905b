import { CompiledQuery, type SelectQueryBuilder, sql } from 'kysely'
import type { Pool } from 'pg'
import type { Database, Db, Trx } from '../db/database.ts'
import type { SealedEntry } from './entry.ts'
import type { Heads } from './tables.ts'

export interface Link {
  chainId: string
  link: number
  previous: Buffer
  hash: Buffer
}

// One shape for any number of entries: arrays, so that the statement stays the same and is planned once.
const insertText = `
  link as (
    insert into audit_links (chain_id, link, previous, hash, entries) values ($1, $2, $3, $4, array_length($5::bytea[], 1))
  )
  insert into audit_entries (chain_id, link, position, at, request_id, act, actor, account_id, client_id, organizer_id,
    address, passholder_id, subject, subject_id, fields, hash)
  select $1, $2, n, at, request_id, act, actor, account_id, client_id, organizer_id, address, passholder_id, subject,
    subject_id, array(select jsonb_array_elements_text(fields::jsonb)), hash
  from unnest($5::bytea[], $6::timestamptz[], $7::text[], $8::text[], $9::text[], $10::uuid[], $11::text[], $12::uuid[],
    $13::text[], $14::uuid[], $15::text[], $16::text[], $17::text[]) with ordinality
    as t (hash, at, request_id, act, actor, account_id, client_id, organizer_id, address, passholder_id, subject,
      subject_id, fields, n)`

function insertValues(link: Link, entries: readonly SealedEntry[]): unknown[] {
  const column = <T>(of: (entry: SealedEntry) => T) => entries.map(of)
  return [
    link.chainId,
    link.link,
    link.previous,
    link.hash,
    column((entry) => entry.hash),
    column((entry) => entry.at),
    column((entry) => entry.requestId),
    column((entry) => entry.act),
    column((entry) => entry.actor),
    column((entry) => entry.accountId),
    column((entry) => entry.clientId),
    column((entry) => entry.organizerId),
    column((entry) => entry.address),
    column((entry) => entry.passholderId),
    column((entry) => entry.subject),
    column((entry) => entry.subjectId),
    column((entry) => JSON.stringify(entry.fields)),
  ]
}

/** In the transaction whose acts these are. */
export async function insertLink(trx: Trx, link: Link, entries: readonly SealedEntry[]): Promise<void> {
  await trx.executeQuery(CompiledQuery.raw(`with ${insertText}`, insertValues(link, entries)))
}

/**
 * For entries about reading only: one statement whose commit does not wait for the disk. A crash of the machine (not of
 * the process) can lose the reads of the last fraction of a second; nothing that changes anything is written this way.
 */
export async function insertReads(pool: Pool, link: Link, entries: readonly SealedEntry[]): Promise<void> {
  const text = `with lazily as (select set_config('synchronous_commit', 'off', true)), ${insertText} cross join lazily`
  await pool.query({ name: 'record-reads', text, values: insertValues(link, entries) })
}

export async function* readLinks(db: Db): AsyncGenerator<{ link: Link; count: number; entries: SealedEntry[] }> {
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
        count: row.entries,
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

/** An entry about somebody, as the trail is shown to who administers them. */
export interface EntryAbout
  extends Pick<SealedEntry, 'at' | 'act' | 'actor' | 'accountId' | 'clientId' | 'organizerId' | 'fields'> {
  /** False: somebody looked. */
  change: boolean
}

const isRead = sql<boolean>`act ~ '\\.(read|search|export)$'`

/** What was done with these records of one person, newest first. */
export async function listEntriesAbout(
  db: Db,
  passholderIds: readonly string[],
  only: 'READS' | 'CHANGES' | undefined,
  page: { start: number; limit: number },
): Promise<{ totalItems: number; entries: EntryAbout[] }> {
  let query = db.selectFrom('audit_entries').where('passholder_id', '=', sql<string>`any(${passholderIds}::uuid[])`)
  if (only !== undefined) query = query.where(only === 'READS' ? isRead : sql<boolean>`not ${isRead}`)
  return pageOfEntries(query, page)
}

/** What was changed of a record that is no person, newest first. */
export async function listChangesOf(
  db: Db,
  // One kind of record is indexed: whoever asks about another adds an index like it.
  { subject, subjectId }: { subject: 'organizer'; subjectId: string },
  page: { start: number; limit: number },
): Promise<{ totalItems: number; entries: EntryAbout[] }> {
  const query = db
    .selectFrom('audit_entries')
    .where(sql<boolean>`subject = ${sql.lit(subject)}`)
    .where('subject_id', '=', subjectId)
    .where(sql<boolean>`not ${isRead}`)
  return pageOfEntries(query, page)
}

async function pageOfEntries(
  query: SelectQueryBuilder<Database, 'audit_entries', object>,
  page: { start: number; limit: number },
): Promise<{ totalItems: number; entries: EntryAbout[] }> {
  const { count } = await query.select((eb) => eb.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
  const rows = await query
    .select(['at', 'act', 'actor', 'account_id', 'client_id', 'organizer_id', 'fields', isRead.as('read')])
    .orderBy('at', 'desc')
    .orderBy('chain_id')
    .orderBy('link', 'desc')
    .orderBy('position', 'desc')
    .limit(page.limit)
    .offset(page.start)
    .execute()
  const entries = rows.map((row) => ({
    at: row.at,
    act: row.act,
    actor: row.actor as SealedEntry['actor'],
    accountId: row.account_id,
    clientId: row.client_id,
    organizerId: row.organizer_id,
    fields: row.fields,
    change: !row.read,
  }))
  return { totalItems: count, entries }
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
