import { sql } from 'kysely'
import type { Config } from '../src/config.ts'
import type { Db } from '../src/db/database.ts'
import { type Mail, type MailJob, openMail, sendMailJob } from '../src/mail/queue.ts'

/** What waits in the outbox, oldest first. In tests without a mail worker that is everything that was ever queued. */
export async function queuedMails(db: Db, secrets: Config['secrets']): Promise<Mail[]> {
  const { rows } = await sql<{ payload: MailJob }>`
    select j.payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    where t.identifier = ${sendMailJob} order by j.id`.execute(db)
  return rows.map((row) => openMail(secrets, row.payload))
}
