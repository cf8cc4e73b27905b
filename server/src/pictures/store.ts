import type { Db, Trx } from '../db/database.ts'
import type { PassholderId } from '../values/ids.ts'

export async function findPicture(db: Db, id: PassholderId): Promise<Buffer | undefined> {
  const row = await db.selectFrom('pictures').select('jpeg').where('passholder_id', '=', id).executeTakeFirst()
  return row?.jpeg
}

export async function hasPicture(db: Db, id: PassholderId): Promise<boolean> {
  const row = await db.selectFrom('pictures').select('passholder_id').where('passholder_id', '=', id).executeTakeFirst()
  return row !== undefined
}

export async function storePicture(
  trx: Trx,
  { passholderId, jpeg, at }: { passholderId: PassholderId; jpeg: Buffer; at: Date },
): Promise<void> {
  await trx
    .insertInto('pictures')
    .values({ passholder_id: passholderId, jpeg, changed_at: at })
    .onConflict((conflict) => conflict.column('passholder_id').doUpdateSet({ jpeg, changed_at: at }))
    .execute()
}

/** @returns false when there was none */
export async function removePicture(trx: Trx, id: PassholderId): Promise<boolean> {
  const result = await trx.deleteFrom('pictures').where('passholder_id', '=', id).executeTakeFirst()
  return result.numDeletedRows === 1n
}
