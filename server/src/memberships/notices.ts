import type { Db, Trx } from '../db/database.ts'
import { inParts } from '../exports/parts.ts'
import { type AccountId, type CardSystemId, type PassholderId, typedUuid } from '../values/ids.ts'

/** What the administrators of a region are told: who moved away, and who came to live here. */
export interface Notice {
  id: number
  kind: 'MOVED_AWAY' | 'MOVED_HERE'
  passholderId: PassholderId
  otherCardSystemId: CardSystemId
  otherCardSystemName: string
  at: Date
  readAt: Date | null
}

/** Tells both regions, in the transaction that moves. */
export async function insertNotices(
  trx: Trx,
  move: { passholderId: PassholderId; from: CardSystemId; to: CardSystemId; at: Date },
): Promise<void> {
  const { passholderId, from, to, at } = move
  await trx
    .insertInto('notices')
    .values([
      { card_system_id: from, kind: 'MOVED_AWAY', other_card_system_id: to, passholder_id: passholderId, at },
      { card_system_id: to, kind: 'MOVED_HERE', other_card_system_id: from, passholder_id: passholderId, at },
    ])
    .execute()
}

export interface NoticeList {
  cardSystemId: CardSystemId
  unread?: boolean | undefined
  kind?: Notice['kind'] | undefined
  /** Whom it is about. */
  id?: PassholderId | undefined
  /** The newest first, unless asked otherwise. */
  order?: 'asc' | 'desc' | undefined
}

function noticesOf(db: Db, { cardSystemId, unread = false, kind, id }: NoticeList) {
  let query = db
    .selectFrom('notices as n')
    .innerJoin('card_systems as c', 'c.id', 'n.other_card_system_id')
    .select(['n.id', 'n.kind', 'n.passholder_id as passholderId', 'n.at', 'n.read_at as readAt'])
    .select(['n.other_card_system_id as otherCardSystemId', 'c.name as otherCardSystemName'])
    .where('n.card_system_id', '=', cardSystemId)
  if (unread) query = query.where('n.read_at', 'is', null)
  if (kind !== undefined) query = query.where('n.kind', '=', kind)
  if (id !== undefined) query = query.where('n.passholder_id', '=', typedUuid(id))
  return query
}

export async function listNotices(
  db: Db,
  list: NoticeList,
  page: { start: number; limit: number },
): Promise<{ totalItems: number; unread: number; member: Notice[] }> {
  const countOf = (query: ReturnType<typeof noticesOf>) =>
    query
      .clearSelect()
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
  const found = noticesOf(db, list)
  const [counted, unread, member] = await Promise.all([
    countOf(found),
    countOf(noticesOf(db, { cardSystemId: list.cardSystemId, unread: true })),
    found
      .orderBy('n.id', list.order ?? 'desc')
      .limit(page.limit)
      .offset(page.start)
      .execute(),
  ])
  return { totalItems: counted.count, unread: unread.count, member }
}

export const eachNotice = (db: Db, list: NoticeList) =>
  inParts<Notice>((after, atMost) => {
    let query = noticesOf(db, list)
    if (after) query = query.where('n.id', '>', after.id)
    return query.orderBy('n.id').limit(atMost).execute()
  })

/** Whoever reads first is remembered. @returns false when there is no such notice */
export async function markRead(
  trx: Trx,
  notice: { id: number; cardSystemId: CardSystemId; accountId: AccountId; at: Date },
): Promise<boolean> {
  const of = trx
    .updateTable('notices')
    .set((eb) => ({
      read_at: eb.fn.coalesce('read_at', eb.val(notice.at)),
      read_by: eb.fn.coalesce('read_by', eb.val(notice.accountId)),
    }))
    .where('id', '=', notice.id)
    .where('card_system_id', '=', notice.cardSystemId)
  return (await of.executeTakeFirst()).numUpdatedRows === 1n
}

/** Of who is erased. */
export async function removeNotices(trx: Trx, passholderId: PassholderId): Promise<void> {
  await trx.deleteFrom('notices').where('passholder_id', '=', passholderId).execute()
}

/** What the regions were told about a person, the newest first. */
export async function listNoticesAbout(db: Db, passholderId: PassholderId) {
  return await db
    .selectFrom('notices as n')
    .innerJoin('card_systems as c', 'c.id', 'n.card_system_id')
    .innerJoin('card_systems as o', 'o.id', 'n.other_card_system_id')
    .select(['n.kind', 'n.at', 'c.name as cardSystem', 'o.name as otherCardSystem', 'n.read_at as readAt'])
    .where('n.passholder_id', '=', passholderId)
    .orderBy('n.id', 'desc')
    .limit(1000)
    .execute()
}
