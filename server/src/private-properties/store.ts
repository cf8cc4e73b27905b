import type { Config } from '../config.ts'
import type { Db, Trx } from '../db/database.ts'
import { seal, unseal } from '../secrets/sealed.ts'
import type { PassholderId } from '../values/ids.ts'

const purpose = 'private-note'

/** Undefined where nobody wrote anything. */
export async function findNote(db: Db, keys: Config['secrets'], id: PassholderId): Promise<string | undefined> {
  const row = await db
    .selectFrom('private_properties')
    .select('note_sealed')
    .where('passholder_id', '=', id)
    .executeTakeFirst()
  return row && unseal(keys, purpose, row.note_sealed)
}

export async function saveNote(
  trx: Trx,
  keys: Config['secrets'],
  { passholderId, note, at }: { passholderId: PassholderId; note: string; at: Date },
): Promise<void> {
  const columns = { note_sealed: seal(keys, purpose, note), changed_at: at }
  await trx
    .insertInto('private_properties')
    .values({ passholder_id: passholderId, ...columns })
    .onConflict((conflict) => conflict.column('passholder_id').doUpdateSet(columns))
    .execute()
}

export async function removePrivateProperties(trx: Trx, id: PassholderId): Promise<void> {
  await trx.deleteFrom('private_properties').where('passholder_id', '=', id).execute()
}
