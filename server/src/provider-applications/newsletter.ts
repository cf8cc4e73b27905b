import type { Db } from '../db/database.ts'
import type { Work } from '../http/work.ts'
import type { CardSystemId } from '../values/ids.ts'

export interface Subscriber {
  email: string
  organisation: string
  since: Date
}

/** Once, however often somebody asks. */
export async function addToNewsletter(
  { trx, now, record }: Work,
  one: { cardSystemId: CardSystemId; email: string; organisation: string },
): Promise<void> {
  await trx
    .insertInto('provider_newsletter')
    .values({
      card_system_id: one.cardSystemId,
      email: one.email.toLowerCase(),
      organisation: one.organisation,
      since: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const subject = { subject: 'provider newsletter', subjectId: String(one.cardSystemId) }
  record({ act: 'provider-newsletter.add', ...subject, fields: ['email', 'organisation'] })
}

/** @returns false when it was not on the list */
export async function removeFromNewsletter(
  { trx, record }: Work,
  cardSystemId: CardSystemId,
  email: string,
): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('provider_newsletter')
    .where('card_system_id', '=', cardSystemId)
    .where('email', '=', email.toLowerCase())
    .executeTakeFirst()
  if (numDeletedRows === 0n) return false
  const subject = { subject: 'provider newsletter', subjectId: String(cardSystemId) }
  record({ act: 'provider-newsletter.remove', ...subject, fields: ['email', 'organisation'] })
  return true
}

export async function isSubscribed(db: Db, cardSystemId: CardSystemId, email: string): Promise<boolean> {
  const row = await db
    .selectFrom('provider_newsletter')
    .select('email')
    .where('card_system_id', '=', cardSystemId)
    .where('email', '=', email.toLowerCase())
    .executeTakeFirst()
  return row !== undefined
}

const rowsAtOnce = 500

/** The whole list by its address, a few hundred at a time. */
export async function* eachSubscriber(db: Db, cardSystemId: CardSystemId): AsyncGenerator<Subscriber[]> {
  let last = ''
  for (;;) {
    const rows = await db
      .selectFrom('provider_newsletter')
      .select(['email', 'organisation', 'since'])
      .where('card_system_id', '=', cardSystemId)
      .where('email', '>', last)
      .orderBy('email')
      .limit(rowsAtOnce)
      .execute()
    if (rows.length > 0) yield rows
    if (rows.length < rowsAtOnce) return
    last = rows.at(-1)?.email ?? last
  }
}
