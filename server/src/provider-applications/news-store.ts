import { type RawBuilder, sql } from 'kysely'
import type { Db, Trx } from '../db/database.ts'
import type { Day } from '../values/day.ts'
import type { CardSystemId, PassholderId } from '../values/ids.ts'

/** That a provider starts, as passholders hear it. */
export interface News {
  /** Whose residents; null: everybody in the card system. */
  nisCode: string | null
  body: string
  shownUntil: Day | null
  mailed: boolean
  /** To how many addresses it was put in the outbox. */
  queued: number
  finishedAt: Date | null
}

export async function insertNews(
  trx: Trx,
  of: { applicationId: string; cardSystemId: CardSystemId; at: Date },
  news: Pick<News, 'nisCode' | 'body' | 'shownUntil' | 'mailed'>,
): Promise<void> {
  await trx
    .insertInto('provider_news')
    .values({
      application_id: of.applicationId,
      card_system_id: of.cardSystemId,
      nis_code: news.nisCode,
      body: news.body,
      shown_until: news.shownUntil,
      mailed: news.mailed,
      at: of.at,
    })
    .execute()
}

export async function findNews(db: Db, applicationId: string): Promise<News | undefined> {
  return await db
    .selectFrom('provider_news')
    .select(['nis_code as nisCode', 'body', 'shown_until as shownUntil', 'mailed', 'queued'])
    .select('finished_at as finishedAt')
    .where('application_id', '=', applicationId)
    .executeTakeFirst()
}

/** Not shown any more. What was mailed stays. @returns false for what was mailed */
export async function removeNews(trx: Trx, applicationId: string): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('provider_news')
    .where('application_id', '=', applicationId)
    .where('mailed', '=', false)
    .executeTakeFirst()
  return numDeletedRows === 1n
}

/** Whose news it is: people with an open membership, who live there. */
export interface Readers {
  cardSystemId: CardSystemId
  nisCode: string | null
}

const isReader = ({ cardSystemId, nisCode }: Readers): RawBuilder<boolean> => sql`
  m.card_system_id = ${cardSystemId} and m.status = 'ACTIVE' and p.kind = 'INDIVIDUAL' and p.blocked_at is null
  and p.erased_at is null and p.merged_into is null
  and (${nisCode}::text is null or (
    p.postal_code in (select c.postal_code from postal_codes c where c.nis_code = ${nisCode}::text)
    and ${nisCode}::text = coalesce(
      (select c.nis_code from postal_codes c where c.postal_code = p.postal_code and lower(c.name) = lower(p.city) limit 1),
      (select min(c.nis_code) from postal_codes c where c.postal_code = p.postal_code))))`

/** Who has an address, and said that they want news. */
const wantsNews = sql`p.email is not null and p.opt_in_info_mails`

/** How many people it is for, and to how many addresses it can be mailed. */
export async function countReaders(db: Db, readers: Readers): Promise<{ people: number; reachable: number }> {
  const { rows } = await sql<{ people: number; reachable: number }>`
    select count(*)::int as people, (count(distinct lower(p.email)) filter (where ${wantsNews}))::int as reachable
    from memberships m join passholders p on p.id = m.passholder_id where ${isReader(readers)}`.execute(db)
  return rows[0] ?? { people: 0, reachable: 0 }
}

export interface Mailing extends Readers {
  applicationId: string
  body: string
  at: Date
  afterId: PassholderId | null
}

/** The oldest mailing that is not finished, held; undefined when there is none, or another server has it. */
export async function takeMailing(trx: Trx): Promise<Mailing | undefined> {
  return await trx
    .selectFrom('provider_news')
    .select(['application_id as applicationId', 'card_system_id as cardSystemId', 'nis_code as nisCode', 'body', 'at'])
    .select('after_id as afterId')
    .where('mailed', '=', true)
    .where('finished_at', 'is', null)
    .orderBy('at')
    .orderBy('application_id')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
}

/** Who comes next, in the order of their ids. */
export async function nextReaders(
  trx: Trx,
  { afterId, ...readers }: Mailing,
  limit: number,
): Promise<{ id: PassholderId; email: string }[]> {
  const { rows } = await sql<{ id: PassholderId; email: string }>`
    select p.id, p.email from memberships m join passholders p on p.id = m.passholder_id
    where ${isReader(readers)} and ${wantsNews} and (${afterId}::uuid is null or p.id > ${afterId}::uuid)
    order by p.id limit ${limit}`.execute(trx)
  return rows
}

/** @returns those to which it did not go yet */
export async function keepAddresses(
  trx: Trx,
  applicationId: string,
  hashes: readonly Buffer[],
): Promise<ReadonlySet<string>> {
  if (hashes.length === 0) return new Set()
  const rows = await trx
    .insertInto('provider_news_addresses')
    .values(hashes.map((hash) => ({ application_id: applicationId, email_hash: hash })))
    .onConflict((conflict) => conflict.doNothing())
    .returning('email_hash')
    .execute()
  return new Set(rows.map((row) => row.email_hash.toString('hex')))
}

export async function goOnFrom(
  trx: Trx,
  applicationId: string,
  step: { afterId: PassholderId; queued: number },
): Promise<void> {
  await trx
    .updateTable('provider_news')
    .set((eb) => ({ after_id: step.afterId, queued: eb('queued', '+', step.queued) }))
    .where('application_id', '=', applicationId)
    .execute()
}

/** Everybody heard it; to whom it went is not kept. */
export async function finishMailing(trx: Trx, applicationId: string, at: Date): Promise<void> {
  await trx
    .updateTable('provider_news')
    .set({ finished_at: at, after_id: null })
    .where('application_id', '=', applicationId)
    .execute()
  await trx.deleteFrom('provider_news_addresses').where('application_id', '=', applicationId).execute()
}

export interface ShownNews {
  id: string
  organisation: string
  municipality: string
  text: string
  website: string | null
  at: Date
}

/** What somebody who lives there, and is a member of these, sees today: the newest first. */
export async function listNewsFor(
  db: Db,
  of: { cardSystemIds: readonly CardSystemId[]; nisCode: string | undefined },
  today: Day,
): Promise<ShownNews[]> {
  if (of.cardSystemIds.length === 0) return []
  const { rows } = await sql<ShownNews>`
    select n.application_id as id, a.organisation, n.body as text, a.website, n.at,
      coalesce((select m.name from municipalities m where m.nis_code = a.nis_code
        order by m.valid_until desc limit 1), '') as municipality
    from provider_news n join provider_applications a on a.id = n.application_id
    where n.card_system_id = any(${[...of.cardSystemIds]}::int[]) and n.shown_until >= ${today}::date
      and (n.nis_code is null or n.nis_code = ${of.nisCode ?? null}::text)
    order by n.at desc, n.application_id limit 5`.execute(db)
  return rows
}
