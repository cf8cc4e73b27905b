import type { Trx } from '../../db/database.ts'
import type { AccountId } from '../../values/ids.ts'
import { createAccount, findAccount, findAccountByEmail } from '../accounts.ts'
import { findLinkedAccount, linkAccount, type UpstreamSubject } from './store.ts'

/** What another provider says of a person, as far as it is believed. */
export interface UpstreamPerson {
  subject: UpstreamSubject
  /** Only when the provider is trusted with addresses and calls this one verified. */
  verifiedEmail: string | undefined
  name: string | undefined
  givenName: string | undefined
}

export type Resolved =
  | { outcome: 'account'; accountId: AccountId; how: 'linked' | 'linked-now' | 'created' }
  /** They have to show which account is theirs, by logging in to it. */
  | { outcome: 'show-account' }

/**
 * Whose account this is. Nobody gets into an account that was not theirs: an address links only when both sides have
 * verified it. Without that on their side it proves nothing, and without it on ours the account may have been made by
 * somebody else, to wait in it for the owner of the address.
 */
export async function resolveAccount(trx: Trx, person: UpstreamPerson): Promise<Resolved> {
  const linked = await findLinkedAccount(trx, person.subject)
  if (linked !== undefined) {
    const account = await findAccount(trx, linked)
    return account ? { outcome: 'account', accountId: linked, how: 'linked' } : { outcome: 'show-account' }
  }
  const { verifiedEmail: email } = person
  if (email === undefined) return { outcome: 'show-account' }
  const account = await findAccountByEmail(trx, email)
  if (account && !account.emailVerified) return { outcome: 'show-account' }
  const accountId = account?.id ?? (await newAccount(trx, person, email))
  // Another request of the same person came first, or the address is that of a disabled account.
  if (accountId === undefined || !(await linkAccount(trx, person.subject, accountId)))
    return { outcome: 'show-account' }
  return { outcome: 'account', accountId, how: account ? 'linked-now' : 'created' }
}

async function newAccount(trx: Trx, person: UpstreamPerson, email: string): Promise<AccountId | undefined> {
  const taken = await trx
    .selectFrom('accounts')
    .select('id')
    .where((eb) => eb(eb.fn('lower', ['email']), '=', email.toLowerCase()))
    .limit(1)
    .executeTakeFirst()
  if (taken) return undefined
  return createAccount(trx, {
    email,
    emailVerified: true,
    name: person.name ?? person.givenName ?? email.slice(0, email.indexOf('@')),
    ...(person.givenName !== undefined && { givenName: person.givenName }),
  })
}
