import { sql } from 'kysely'
import type { Config } from '../config.ts'
import type { Db } from '../db/database.ts'
import { transact } from '../db/transact.ts'
import { queueMail } from '../mail/queue.ts'
import { systemClock } from '../values/clock.ts'
import type { AccountId, ClientId } from '../values/ids.ts'
import { type OnAccountVerified, tellAccountVerified } from './account-verified.ts'
import { type Account, findAccount, findAccountByEmail, lockAccount, setPassword, verifyAddress } from './accounts.ts'
import { forgetEmailChange } from './email-changes.ts'
import { endSessionsOf } from './end-sessions.ts'
import { forgetFailures } from './login-attempts.ts'
import { mailedTokenHash, newMailedToken } from './mailed-token.ts'
import { type AccountWork, securityAct } from './security-events.ts'
import { forgetLinks } from './upstream/store.ts'
import type { Language } from './words.ts'

export const resetMinutes = 45

/** Somebody who may choose a new password, and the application where they forgot the old one. */
export interface PasswordReset {
  account: Account
  clientId: ClientId | undefined
}

/**
 * Mails a link to choose a new password. An address without an account gets nothing, and costs the same: a row, and a
 * mail that is written and taken back.
 * @returns whose it is, for the audit trail and for no answer
 */
export async function askNewPassword(
  db: Db,
  config: Pick<Config, 'urls' | 'secrets'>,
  asked: { email: string; lang: Language; clientId: ClientId | undefined },
): Promise<AccountId | undefined> {
  const { token, hash } = newMailedToken()
  return transact(db, async (trx) => {
    const account = await findAccountByEmail(trx, asked.email)
    await trx
      .insertInto('password_resets')
      .values({
        token_hash: hash,
        account_id: account?.id ?? null,
        client_id: asked.clientId ?? null,
        expires_at: sql<Date>`now() + make_interval(mins => ${resetMinutes})`,
      })
      .execute()
    await sql`savepoint mail`.execute(trx)
    await queueMail(trx, config.secrets, {
      to: account?.email ?? asked.email,
      language: asked.lang,
      template: 'resetPassword',
      data: {
        link: `${config.urls.id}/new-password?${new URLSearchParams({ token, lang: asked.lang })}`,
        validMinutes: String(resetMinutes),
      },
      at: systemClock.now(),
    })
    await (account ? sql`release savepoint mail` : sql`rollback to savepoint mail`).execute(trx)
    return account?.id
  })
}

export async function findPasswordReset(db: Db, token: string): Promise<PasswordReset | undefined> {
  const row = await db
    .selectFrom('password_resets')
    .select(['account_id', 'client_id'])
    .where('token_hash', '=', mailedTokenHash(token))
    .where('expires_at', '>', sql<Date>`now()`)
    .executeTakeFirst()
  const account = row?.account_id ? await findAccount(db, row.account_id) : undefined
  return account && { account, clientId: row?.client_id ?? undefined }
}

/**
 * Sets the password that the holder of the link chose: once. Everything that was logged in with the old one ends, and
 * all other links end too. It logs nobody in: whoever has a second factor is asked for it as always.
 * @returns false when the link was used in the meantime
 */
export async function resetPassword(
  { trx, record }: AccountWork,
  config: Pick<Config, 'urls' | 'secrets'>,
  listeners: readonly OnAccountVerified[],
  reset: { token: string; password: string; account: Account; lang: Language },
): Promise<boolean> {
  const { account } = reset
  // First the account, which two links for the same person share.
  await lockAccount(trx, account.id)
  const used = await trx
    .deleteFrom('password_resets')
    .where('token_hash', '=', mailedTokenHash(reset.token))
    .where('account_id', '=', account.id)
    .where('expires_at', '>', sql<Date>`now()`)
    .returning('account_id')
    .executeTakeFirst()
  if (!used) return false
  await setPassword(trx, account.id, reset.password)
  await trx.deleteFrom('password_resets').where('account_id', '=', account.id).execute()
  await forgetEmailChange(trx, account.id)
  await endSessionsOf(trx, account.id)
  record(securityAct({ event: 'passwordChanged', accountId: account.id, fields: ['password'] }))
  record(securityAct({ event: 'sessionsEnded', accountId: account.id }))
  // The right person is here: somebody else's guesses no longer keep them out.
  await forgetFailures(trx, config.secrets, account.email)
  if (await verifyAddress(trx, account.id)) {
    // Nobody had shown the address to be theirs: whoever linked another way in may be somebody else.
    await forgetLinks(trx, account.id)
    record(securityAct({ event: 'emailVerified', accountId: account.id, fields: ['email'] }))
    await tellAccountVerified(trx, listeners, { accountId: account.id, email: account.email })
  }
  await queueMail(trx, config.secrets, {
    to: account.email,
    language: reset.lang,
    template: 'passwordChanged',
    data: { link: `${config.urls.id}/forgotten-password?${new URLSearchParams({ lang: reset.lang })}` },
    at: systemClock.now(),
  })
  return true
}
