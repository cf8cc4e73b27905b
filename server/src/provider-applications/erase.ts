import { sql } from 'kysely'
import type { Db, Trx } from '../db/database.ts'

/** What nobody confirmed is gone after so many days. */
const unconfirmedDays = 14
/** What was refused or withdrawn is without anybody's name after so many days. */
const endedDays = 180

/**
 * Takes away who asked, what they signed, and where they are reached; which association it was, and how it went, stays. The
 * application is held by who calls.
 */
export async function eraseApplicant(trx: Trx, id: string, at: Date): Promise<void> {
  await trx.deleteFrom('provider_documents').where('application_id', '=', id).execute()
  await trx
    .updateTable('provider_applications')
    .set({ ...nobody, erased_at: at })
    .where('id', '=', id)
    .execute()
}

const nobody = {
  contact_name: null,
  email: null,
  phone: null,
  uitid_email: null,
  iban: null,
  street: null,
  token_hash: null,
}

/** What is not needed any more. Harmless when several servers do it. */
export async function purgeApplications(db: Db, now: Date): Promise<void> {
  await sql`
    delete from provider_applications where confirmed_at is null and status <> 'DONE'
      and created_at < ${now}::timestamptz - make_interval(days => ${unconfirmedDays})
      and not exists (select from provider_steps s
        where s.application_id = provider_applications.id and s.step = 'FORM' and s.state <> 'OPEN')`.execute(db)
  const over = sql<boolean>`ended_at < ${now}::timestamptz - make_interval(days => ${endedDays})`
  await db
    .updateTable('provider_applications')
    .set({ ...nobody, erased_at: now })
    .where('status', 'in', ['REFUSED', 'WITHDRAWN'])
    .where('erased_at', 'is', null)
    .where(over)
    .execute()
  // After that, so that nothing goes of an application that was taken up again meanwhile.
  await db
    .deleteFrom('provider_documents')
    .where('application_id', 'in', (eb) =>
      eb.selectFrom('provider_applications').select('id').where('erased_at', 'is not', null),
    )
    .execute()
}
