import type { Config } from '../config.ts'
import type { Db, Trx } from '../db/database.ts'
import { seal, unseal } from '../secrets/sealed.ts'
import { type AccountId, type CardSystemId, isUuid, type PassholderId } from '../values/ids.ts'
import type { MergeLog } from './log.ts'

const purpose = 'merge-log'

export interface Merge {
  id: string
  keptId: PassholderId
  otherId: PassholderId
  mergedAt: Date
  accountId: AccountId | null
  undoneAt: Date | null
}

const selectMerges = (db: Db) =>
  db
    .selectFrom('passholder_merges')
    .select(['id', 'kept_id as keptId', 'other_id as otherId', 'merged_at as mergedAt'])
    .select(['account_id as accountId', 'undone_at as undoneAt'])

/** Of a record that stays; the newest first. */
export async function listMerges(db: Db, keptId: PassholderId): Promise<Merge[]> {
  return await selectMerges(db)
    .where('kept_id', '=', keptId)
    .orderBy('merged_at', 'desc')
    .orderBy('id', 'desc')
    .limit(100)
    .execute()
}

export async function findMerge(db: Db, id: string): Promise<Merge | undefined> {
  return isUuid(id) ? await selectMerges(db).where('id', '=', id).executeTakeFirst() : undefined
}

export async function insertMerge(
  trx: Trx,
  keys: Config['secrets'],
  merge: Omit<Merge, 'undoneAt'> & { cardSystemId: CardSystemId; log: MergeLog },
): Promise<void> {
  await trx
    .insertInto('passholder_merges')
    .values({
      id: merge.id,
      card_system_id: merge.cardSystemId,
      kept_id: merge.keptId,
      other_id: merge.otherId,
      merged_at: merge.mergedAt,
      account_id: merge.accountId,
      log_sealed: seal(keys, purpose, JSON.stringify(merge.log)),
    })
    .execute()
}

/** Takes what undoing needs, and keeps it no longer. @returns undefined when it was undone, or one of the two erased */
export async function takeLog(
  trx: Trx,
  keys: Config['secrets'],
  undo: { id: string; at: Date; accountId: AccountId | null },
): Promise<MergeLog | undefined> {
  const row = await trx
    .selectFrom('passholder_merges')
    .select('log_sealed')
    .where('id', '=', undo.id)
    .where('undone_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (!row?.log_sealed) return undefined
  await trx
    .updateTable('passholder_merges')
    .set({ log_sealed: null, undone_at: undo.at, undone_by: undo.accountId })
    .where('id', '=', undo.id)
    .execute()
  return JSON.parse(unseal(keys, purpose, row.log_sealed)) as MergeLog
}

/** Of who is erased: that it was merged stays, what was moved does not. */
export async function forgetLogs(trx: Trx, ids: readonly PassholderId[]): Promise<void> {
  await trx
    .updateTable('passholder_merges')
    .set({ log_sealed: null })
    .where((eb) => eb.or([eb('kept_id', 'in', ids), eb('other_id', 'in', ids)]))
    .execute()
}
