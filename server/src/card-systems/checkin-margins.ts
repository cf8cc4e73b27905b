import type { Db } from '../db/database.ts'

/**
 * How many minutes before the start and after the end a point can be saved at this organizer's events: of its card
 * systems, the widest. `undefined` when it is in none, and so saves no points at all.
 */
export async function findCheckinMargins(
  db: Db,
  organizerId: string,
): Promise<{ beforeMinutes: number; afterMinutes: number } | undefined> {
  const row = await db
    .selectFrom('organizer_card_systems')
    .innerJoin('card_systems', 'card_systems.id', 'organizer_card_systems.card_system_id')
    .select((eb) => [
      eb.fn.max<number | null>('checkin_minutes_before').as('before'),
      eb.fn.max<number | null>('checkin_minutes_after').as('after'),
    ])
    .where('organizer_id', '=', organizerId)
    .executeTakeFirst()
  if (row === undefined || row.before === null || row.after === null) return undefined
  return { beforeMinutes: row.before, afterMinutes: row.after }
}
