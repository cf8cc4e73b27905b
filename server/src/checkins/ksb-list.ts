import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { hasTitle } from '../events/titled.ts'
import { inParts } from '../exports/parts.ts'
import type { Page } from '../http/paging.ts'
import { consumerKeysOf, hasConsumerKey } from '../permissions/consumer-keys.ts'
import { type CardSystemId, isUuid } from '../values/ids.ts'
import type { Checkin } from './store.ts'

export interface CheckinFilter {
  cardSystemId: CardSystemId
  /** The ActieID. */
  id?: string | undefined
  eventId?: string | undefined
  /** Words of the title of the event. */
  event?: string | undefined
  balieId?: string | undefined
  passholderId?: string | undefined
  /** The consumerkey of the balie. */
  clientId?: string | undefined
  from?: Date | undefined
  /** Before this moment. */
  until?: Date | undefined
  cancelled?: boolean | undefined
}

export type ListedCheckin = Checkin & {
  eventTitle: string
  balieName: string
  clientIds: string[]
  cancelledReason: string | null
}

/**
 * Check-ins as administrators see them, newest first: those that were saved at a balie of the card system; at one event,
 * or events of a name, also those at its events that somebody else saved.
 */
export async function listCheckinsIn(
  db: Db,
  filter: CheckinFilter,
  page: Page,
): Promise<{ totalItems: number; checkins: ListedCheckin[] }> {
  const where = await wanted(db, filter)
  if (!where) return { totalItems: 0, checkins: [] }
  const newest = (of: RawBuilder<unknown>) =>
    sql`(select * from checkins c where ${of} order by c.created_at desc, c.id desc limit ${page.start + page.limit}) c`
  // Of each balie the newest, along the index that has them in order: the page is among those.
  const among =
    filter.eventId === undefined && filter.event === undefined
      ? sql`${baliesOf(filter)} b cross join lateral ${newest(sql`c.balie_id = b.organizer_id and ${where}`)}`
      : newest(where)
  const [count, { rows }] = await Promise.all([
    sql<{ count: number }>`select count(*)::int as count from checkins c where ${where}`.execute(db),
    sql<ListedCheckin>`
      ${selectedFrom(among)} order by c.created_at desc, c.id desc limit ${page.limit} offset ${page.start}`.execute(
      db,
    ),
  ])
  return { totalItems: count.rows[0]?.count ?? 0, checkins: rows }
}

type WithPlace = ListedCheckin & { place: string }

/** All of them, a few hundred at a time. */
export async function* eachCheckinIn(db: Db, filter: CheckinFilter): AsyncGenerator<ListedCheckin[]> {
  const where = await wanted(db, filter)
  if (!where) return
  yield* inParts<WithPlace>(async (after, atMost) => {
    const rest = after ? sql`and (c.created_at, c.id) < (${after.place}::timestamptz, ${after.id}::uuid)` : sql``
    const { rows } = await sql<WithPlace>`
      ${selectedFrom(sql`checkins c`)} where ${where} ${rest} order by c.created_at desc, c.id desc limit ${atMost}`.execute(
      db,
    )
    return rows
  })
}

/** `place`: the moment to the microsecond, which a Date does not have. */
const selectedFrom = (from: RawBuilder<unknown>) => sql`
  select c.id, c.passholder_id as "passholderId", c.event_id as "eventId", c.organizer_id as "organizerId",
    c.balie_id as "balieId", c.uitpas_number as "uitpasNumber", c.points, c.created_at as "createdAt",
    c.cancelled_at as "cancelledAt", c.cancelled_reason as "cancelledReason", coalesce(o.name, '') as "balieName",
    coalesce(e.name ->> e.main_language, '') as "eventTitle", c.created_at::text as place,
    ${consumerKeysOf('c.balie_id')} as "clientIds"
  from ${from} left join events e on e.id = c.event_id left join organizers o on o.id = c.balie_id`

const baliesOf = ({ cardSystemId }: CheckinFilter) =>
  sql`(select organizer_id from organizer_card_systems where card_system_id = ${cardSystemId})`

/** Undefined for text that is no id: then there is nothing. */
async function wanted(db: Db, filter: CheckinFilter): Promise<RawBuilder<boolean> | undefined> {
  const { id, eventId, event, balieId, passholderId, clientId, from, until, cancelled } = filter
  if ([id, eventId, balieId, passholderId].some((one) => one !== undefined && !isUuid(one))) return
  const own = baliesOf(filter)
  const title = event === undefined ? undefined : await hasTitle(db, event)
  return sql<boolean>`${sql.join(
    [
      eventId === undefined && title === undefined
        ? sql`c.balie_id in ${own}`
        : sql`(c.balie_id in ${own} or c.organizer_id in ${own})`,
      ...(title ? [sql`exists (select from events e where e.id = c.event_id and ${title})`] : []),
      ...(id === undefined ? [] : [sql`c.id = ${id}::uuid`]),
      ...(eventId === undefined ? [] : [sql`c.event_id = ${eventId}::uuid`]),
      ...(balieId === undefined ? [] : [sql`c.balie_id = ${balieId}::uuid`]),
      ...(passholderId === undefined ? [] : [sql`c.passholder_id = ${passholderId}::uuid`]),
      ...(clientId === undefined ? [] : [hasConsumerKey('c.balie_id', clientId)]),
      ...(from ? [sql`c.created_at >= ${from}`] : []),
      ...(until ? [sql`c.created_at < ${until}`] : []),
      ...(cancelled === undefined ? [] : [cancelled ? sql`c.cancelled_at is not null` : sql`c.cancelled_at is null`]),
    ],
    sql` and `,
  )}`
}
