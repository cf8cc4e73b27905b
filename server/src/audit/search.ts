import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { inParts } from '../exports/parts.ts'
import type { Page } from '../http/paging.ts'
import type { AccountId, CardSystemId } from '../values/ids.ts'

/** What somebody looks for in the trail. */
export interface AuditSearch {
  /** Whose trail: a card system's, or all of it. */
  cardSystemId: CardSystemId | null
  /** From and up to this moment. */
  from: Date
  until: Date
  kind?: 'READS' | 'CHANGES' | undefined
  /** Begins so: `passholder`, `passholder.read`. */
  act?: string | undefined
  /** Any of these people or clients. */
  by?: { accountIds: readonly AccountId[]; clientId: string } | undefined
  organizerId?: string | undefined
  passholderId?: string | undefined
  /** The id of any record. */
  subjectId?: string | undefined
}

export interface FoundEntry {
  chainId: string
  link: number
  position: number
  at: Date
  act: string
  read: boolean
  actor: string
  accountId: string | null
  account: string | null
  clientId: string | null
  client: string | null
  organizerId: string | null
  organizer: string | null
  passholderId: string | null
  subject: string
  subjectId: string
  fields: string[]
}

export interface EntryDetail extends FoundEntry {
  requestId: string
  address: string | null
  hash: string
}

/** More are not counted: nobody looks through them, and counting all would take longer than finding some. */
export const mostCounted = 10_000

const isRead = sql<boolean>`e.act ~ '\\.(read|search|export)$'`

/**
 * Of a card system: what was done at its balies or about its members, about itself, and by who administers it and nothing else.
 * What somebody does who administers several is seen by each where it is about a balie or a member, and by the platform always.
 */
function within(cardSystemId: CardSystemId | null): RawBuilder<unknown> {
  if (cardSystemId === null) return sql`true`
  return sql`(e.organizer_id in (select o.organizer_id from organizer_card_systems o where o.card_system_id = ${cardSystemId}::int)
    or e.passholder_id in (select m.passholder_id from memberships m where m.card_system_id = ${cardSystemId}::int)
    or (e.subject = 'card system' and e.subject_id = ${String(cardSystemId)})
    or (e.subject = 'mail text' and e.subject_id like ${`${cardSystemId}/%`})
    or e.account_id in (select a.account_id from card_system_admins a where a.card_system_id = ${cardSystemId}::int
      and not exists (select from card_system_admins b
        where b.account_id = a.account_id and b.card_system_id <> a.card_system_id)
      and not exists (select from platform_admins p where p.account_id = a.account_id)))`
}

function matching(search: AuditSearch): RawBuilder<unknown> {
  const { kind, act, by, organizerId, passholderId, subjectId } = search
  const conditions = [
    sql`e.at >= ${search.from}::timestamptz and e.at < ${search.until}::timestamptz`,
    within(search.cardSystemId),
    ...(kind === undefined ? [] : [kind === 'READS' ? isRead : sql`not ${isRead}`]),
    ...(act === undefined ? [] : [sql`starts_with(e.act, ${act})`]),
    ...(by === undefined
      ? []
      : [sql`(e.account_id = any(${[...by.accountIds]}::uuid[]) or e.client_id = ${by.clientId})`]),
    ...(organizerId === undefined ? [] : [sql`e.organizer_id = ${organizerId}::uuid`]),
    ...(passholderId === undefined ? [] : [sql`e.passholder_id = ${passholderId}::uuid`]),
    ...(subjectId === undefined ? [] : [sql`e.subject_id = ${subjectId}`]),
  ]
  return sql.join(conditions, sql` and `)
}

const columns = sql`e.chain_id as "chainId", e.link, e.position, e.at, e.act, ${isRead} as read, e.actor,
  e.account_id as "accountId", a.name as account, e.client_id as "clientId", c.name as client,
  e.organizer_id as "organizerId", o.name as organizer, e.passholder_id as "passholderId", e.subject,
  e.subject_id as "subjectId", e.fields`
const named = sql`left join accounts a on a.id = e.account_id left join clients c on c.client_id = e.client_id
  left join organizers o on o.id = e.organizer_id`

/** Newest first. `totalItems` goes no further than `mostCounted` and one. */
export async function searchEntries(
  db: Db,
  search: AuditSearch,
  page: Page,
): Promise<{ totalItems: number; member: FoundEntry[] }> {
  const { rows: counted } = await sql<{ count: number }>`
    select count(*)::int as count from (
      select from audit_entries e where ${matching(search)} limit ${mostCounted + 1}) counted`.execute(db)
  const { rows } = await sql<FoundEntry>`
    select ${columns} from audit_entries e ${named} where ${matching(search)}
    order by e.at desc, e.chain_id, e.link desc, e.position desc limit ${page.limit} offset ${page.start}`.execute(db)
  return { totalItems: counted[0]?.count ?? 0, member: rows }
}

/** All of them, for a file. */
export const eachEntry = (db: Db, search: AuditSearch) =>
  inParts<FoundEntry>(async (after, atOnce) => {
    const next = after
      ? sql`and (e.at, e.chain_id, e.link, e.position)
          < (${after.at}::timestamptz, ${after.chainId}::uuid, ${after.link}::int, ${after.position}::int)`
      : sql``
    const { rows } = await sql<FoundEntry>`
      select ${columns} from audit_entries e ${named} where ${matching(search)} ${next}
      order by e.at desc, e.chain_id desc, e.link desc, e.position desc limit ${atOnce}`.execute(db)
    return rows
  })

/** One entry, when it belongs to this card system. */
export async function findEntry(
  db: Db,
  cardSystemId: CardSystemId | null,
  at: { chainId: string; link: number; position: number },
): Promise<EntryDetail | undefined> {
  const { rows } = await sql<EntryDetail>`
    select ${columns}, e.request_id as "requestId", e.address, encode(e.hash, 'hex') as hash
    from audit_entries e ${named}
    where e.chain_id = ${at.chainId}::uuid and e.link = ${at.link}::int and e.position = ${at.position}::int
      and ${within(cardSystemId)} limit 1`.execute(db)
  return rows[0]
}

/** People by a part of their name; a hundred at most. */
export async function findActors(db: Db, by: string): Promise<AccountId[]> {
  const { rows } = await sql<{ id: AccountId }>`
    select id from accounts where position(lower(${by}::text) in lower(name)) > 0
    order by id limit 100`.execute(db)
  return rows.map((row) => row.id)
}
