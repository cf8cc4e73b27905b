import type { AccountId } from '../../values/ids.ts'
import { type AccountWork, securityAct } from '../security-events.ts'
import { deletePasskeys, deleteTotp, replaceRecoveryCodes } from './store.ts'

/**
 * Takes away every second factor of somebody who lost them all, recovery codes included: an administrator does so once they
 * know whom they have in front of them. Whoever must have one chooses a new one at their next log-in. `work` is that of the
 * administrator's act.
 */
export async function resetSecondFactor(work: AccountWork, accountId: AccountId): Promise<void> {
  await deleteTotp(work.trx, accountId)
  await deletePasskeys(work.trx, accountId)
  await replaceRecoveryCodes(work.trx, accountId, [])
  work.record(securityAct({ event: 'factorsReset', accountId }))
}
