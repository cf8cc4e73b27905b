import { sql } from 'kysely'
import type { Trx } from '../db/database.ts'
import type { PassholderId } from '../values/ids.ts'

/**
 * Gives check-ins of one record to another, numbered on after those it has at the same event, so that limits count them
 * together. Whoever calls holds the points of both. @param ids only these, else all; @returns which were moved
 */
export async function moveCheckins(
  trx: Trx,
  { from, to, ids }: { from: PassholderId; to: PassholderId; ids?: readonly string[] },
): Promise<string[]> {
  const which = ids ? sql`and c.id = any(${[...ids]}::uuid[])` : sql``
  const { rows } = await sql<{ id: string; eventId: string }>`
    with taken as (
      select event_id, max(sequence) as last from checkins where passholder_id = ${to} group by event_id
    ), numbered as (
      select c.event_id, c.sequence, coalesce(t.last, 0)
        + row_number() over (partition by c.event_id order by c.sequence) as next
      from checkins c left join taken t using (event_id) where c.passholder_id = ${from} ${which}
    )
    update checkins c set passholder_id = ${to}, sequence = n.next from numbered n
    where c.passholder_id = ${from} and c.event_id = n.event_id and c.sequence = n.sequence
    returning c.id, c.event_id as "eventId"`.execute(trx)
  if (ids) await closeGaps(trx, from, [...new Set(rows.map((row) => row.eventId))])
  return rows.map((row) => row.id)
}

/** The next check-in takes the number after how many there are. In two steps, since each row's number is unique at once. */
async function closeGaps(trx: Trx, passholderId: PassholderId, eventIds: readonly string[]): Promise<void> {
  const these = sql`passholder_id = ${passholderId} and event_id = any(${[...eventIds]}::uuid[])`
  await sql`update checkins set sequence = sequence + 1000000000 where ${these}`.execute(trx)
  await sql`
    with numbered as (
      select event_id, sequence, row_number() over (partition by event_id order by sequence) as next
      from checkins where ${these}
    )
    update checkins c set sequence = n.next from numbered n
    where c.passholder_id = ${passholderId} and c.event_id = n.event_id and c.sequence = n.sequence`.execute(trx)
}

/** How many check-ins were saved with these cards from a moment on. */
export async function countCheckinsWith(trx: Trx, uitpasNumbers: readonly string[], of: PassholderId, from: Date) {
  const row = await trx
    .selectFrom('checkins')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('passholder_id', '=', of)
    .where('uitpas_number', '=', sql<string>`any(${[...uitpasNumbers]}::text[])`)
    .where('created_at', '>=', from)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}
