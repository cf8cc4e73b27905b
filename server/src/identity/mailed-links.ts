import { sql } from 'kysely'
import type { Db } from '../db/database.ts'

/** What was mailed and not used in time: nothing of the people in it is kept. */
export async function purgeMailedLinks(db: Db): Promise<void> {
  for (const table of ['sign_ups', 'invitations', 'password_resets', 'email_changes'] as const) {
    await db.deleteFrom(table).where('expires_at', '<', sql<Date>`now()`).execute()
  }
}
