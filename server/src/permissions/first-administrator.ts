import type { Config } from '../config.ts'
import type { Work } from '../http/work.ts'
import { findAccountByEmail } from '../identity/accounts.ts'
import { addressOf } from './change-roles.ts'
import { inviteToRole } from './invite.ts'
import { findRole, lockPlace, saveRole } from './role-store.ts'
import { subjectOf } from './roles.ts'

/** What became of somebody: they are it already, they became it, or they have a link to make an account with. */
export type Made = { outcome: 'ALREADY' } | { outcome: 'MADE' } | { outcome: 'INVITED'; link: string }

/** For who runs the server: makes somebody administrator of the platform, or invites them. Harmless when repeated. */
export async function makePlatformAdministrator(
  work: Pick<Work, 'trx' | 'now' | 'record'>,
  config: Config,
  email: string,
): Promise<Made> {
  const role = { kind: 'PLATFORM' } as const
  const address = addressOf(email)
  await lockPlace(work.trx, role)
  const account = await findAccountByEmail(work.trx, address)
  if (account?.emailVerified && (await findRole(work.trx, role, account.id))) return { outcome: 'ALREADY' }
  work.record({ act: 'role.give', ...subjectOf(role), fields: ['email'] })
  if (!account?.emailVerified) {
    const { link } = await inviteToRole(work, config, address, role)
    return { outcome: 'INVITED', link }
  }
  await saveRole(work.trx, role, account.id, work.now)
  return { outcome: 'MADE' }
}
