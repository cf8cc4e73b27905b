import type { Db } from '../db/database.ts'
import type { Actor } from '../http/actor.ts'
import { Problem } from '../http/problems.ts'
import { findPassholderOfAccount, type Passholder } from './store.ts'

/**
 * The passholder that a person's own token speaks for: `me`, or the id that is theirs.
 * @throws auth/forbidden for anybody else's, and for an account without a UiTPAS
 */
export async function getOwnPassholder(db: Db, actor: Actor, passholderId: string): Promise<Passholder> {
  const own = actor.accountId === undefined ? undefined : await findPassholderOfAccount(db, actor.accountId)
  if (!own) throw new Problem('auth/forbidden', { detail: 'This account has no passholder' })
  if (passholderId !== 'me' && passholderId.toLowerCase() !== own.id) {
    throw new Problem('auth/forbidden', { detail: 'Only one’s own passholder' })
  }
  return own
}
