import type { Db } from '../db/database.ts'
import { isUuid } from '../values/ids.ts'
import type { Deliver } from './deliver.ts'

// Their ids are in the order in which they were queued, by the real clock; the demo's own can be set back.

/** How many mails are shown; older ones go when a new one comes. */
export const kept = 200

/** The demo sends nothing: mail is kept in a table, where everybody can look at it. */
export function demoDelivery(db: Db): Deliver {
  return async (mail) => {
    await db
      .insertInto('demo_mailbox')
      .values({
        id: mail.id,
        recipient: mail.to,
        language: mail.language,
        subject: mail.subject,
        body_text: mail.text,
        body_html: mail.html,
        sent_at: mail.at,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    await db
      .deleteFrom('demo_mailbox')
      .where('id', 'in', (eb) =>
        eb
          .selectFrom('demo_mailbox')
          .select('id')

          .orderBy('id', 'desc')
          .offset(kept)
          .limit(1000),
      )
      .execute()
  }
}

export interface DemoMail {
  id: string
  recipient: string
  language: string
  subject: string
  text: string
  html: string
  sentAt: Date
}

const columns = [
  'id',
  'recipient',
  'language',
  'subject',
  'body_text as text',
  'body_html as html',
  'sent_at as sentAt',
] as const

export function listDemoMails(db: Db): Promise<DemoMail[]> {
  return db
    .selectFrom('demo_mailbox')
    .select(columns)

    .orderBy('id', 'desc')
    .limit(kept)
    .execute()
}

export async function findDemoMail(db: Db, id: string): Promise<DemoMail | undefined> {
  if (!isUuid(id)) return undefined
  return db.selectFrom('demo_mailbox').select(columns).where('id', '=', id).executeTakeFirst()
}
