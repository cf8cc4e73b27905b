import type { AccountId } from '../../values/ids.ts'
import { findAccount } from '../accounts.ts'
import type { IdentityConfig } from '../addresses.ts'
import { type AccountWork, securityAct } from '../security-events.ts'
import { deletePasskeys, deleteTotp, replaceRecoveryCodes } from './store.ts'
import { tellOwner } from './tell-owner.ts'

/**
 * Takes away every second factor of somebody who lost them all, recovery codes included: an administrator does so once they
 * know whom they have in front of them. Whoever must have one chooses a new one at their next log-in. `work` is that of the
 * administrator's act.
 */
export async function resetSecondFactor(
  work: AccountWork,
  config: Pick<IdentityConfig, 'urls' | 'secrets'>,
  accountId: AccountId,
): Promise<void> {
  await deleteTotp(work.trx, accountId)
  await deletePasskeys(work.trx, accountId)
  await replaceRecoveryCodes(work.trx, accountId, [])
  work.record(securityAct({ event: 'factorsReset', accountId }))
  const account = await findAccount(work.trx, accountId)
  if (account) await tellOwner(work.trx, config, account, 'factorRemoved')
}
