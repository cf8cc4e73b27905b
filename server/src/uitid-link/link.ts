import { Problem } from '../http/problems.ts'
import type { Work } from '../http/work.ts'
import { linkAccount } from '../passholders/link-account.ts'
import { findPassholder, findPassholderOfAccount } from '../passholders/store.ts'
import type { AccountId } from '../values/ids.ts'

/**
 * Makes an account that of a passholder: each has one at most. Of two at the same moment the statement lets one through.
 * @param passholderId whom the registration token is of; undefined when it opens nothing
 */
export async function linkUitid(work: Work, accountId: AccountId, passholderId: string | undefined): Promise<void> {
  const person = passholderId === undefined ? undefined : await findPassholder(work.trx, passholderId)
  if (!person || person.erasedAt !== null || person.mergedInto !== null) {
    throw new Problem('auth/forbidden', { detail: 'x-registration-token is not valid, or not any more' })
  }
  if (await findPassholderOfAccount(work.trx, accountId)) throw new Problem('uitpas/uitid-already-registered')
  if (!(await linkAccount(work.trx, person.id, accountId))) throw new Problem('uitpas/passholder-already-registered')
  work.record({ act: 'uitid.link', passholderId: person.id, subject: 'account', subjectId: accountId })
}
