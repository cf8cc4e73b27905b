import type { Trx } from '../db/database.ts'
import { violatedConstraint } from '../db/transact.ts'
import { Problem } from '../http/problems.ts'
import type { AccountId, PassholderId } from '../values/ids.ts'

/**
 * @returns false when the passholder has an account already
 * @throws uitpas/uitid-already-registered when the account became another passholder's at the same moment
 */
export async function linkAccount(trx: Trx, passholderId: PassholderId, accountId: AccountId): Promise<boolean> {
  const result = await trx
    .updateTable('passholders')
    .set({ uitid_account_id: accountId })
    .where('id', '=', passholderId)
    .where('uitid_account_id', 'is', null)
    .where('merged_into', 'is', null)
    .executeTakeFirst()
    .catch((error: unknown) => {
      throw violatedConstraint(error) === 'passholders_uitid_account_id_key'
        ? new Problem('uitpas/uitid-already-registered')
        : error
    })
  return result.numUpdatedRows === 1n
}
