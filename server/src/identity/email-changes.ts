import { sql } from 'kysely'
import type { Config } from '../config.ts'
import type { Db, Trx } from '../db/database.ts'
import { sqlState } from '../db/transact.ts'
import { queueMail } from '../mail/queue.ts'
import { systemClock } from '../values/clock.ts'
import type { AccountId } from '../values/ids.ts'
import { type OnAccountVerified, tellAccountVerified } from './account-verified.ts'
import { type Account, hasAccount, lockAccount, setEmail } from './accounts.ts'
import { endSessionsOf } from './end-sessions.ts'
import { mailedTokenHash, newMailedToken } from './mailed-token.ts'
import { type AccountWork, securityAct } from './security-events.ts'
import type { Language } from './words.ts'

export const emailChangeMinutes = 60

/**
 * Mails a link to the new address, and says at the old one that somebody asked. When the new one has an account, its mail
 * says so instead: the page says the same either way, and it takes the same work.
 */
export async function askEmailChange(
  { trx, record }: AccountWork,
  config: Pick<Config, 'urls' | 'secrets'>,
  account: Account,
  asked: { email: string; lang: Language },
): Promise<void> {
  const { token, hash } = newMailedToken()
  const taken = await hasAccount(trx, asked.email)
  const values = {
    token_hash: hash,
    email: asked.email,
    expires_at: sql<Date>`now() + make_interval(mins => ${emailChangeMinutes})`,
  }
  await trx
    .insertInto('email_changes')
    .values({ ...values, account_id: account.id })
    .onConflict((conflict) => conflict.column('account_id').doUpdateSet(values))
    .execute()
  record(securityAct({ event: 'emailChangeAsked', accountId: account.id, fields: ['email'] }))
  const mail = { language: asked.lang, at: systemClock.now() }
  const link = `${config.urls.id}/email/link?${new URLSearchParams({ token, lang: asked.lang })}`
  await (taken
    ? queueMail(trx, config.secrets, {
        ...mail,
        to: asked.email,
        template: 'emailTaken',
        data: { link: `${config.urls.id}/profile` },
      })
    : queueMail(trx, config.secrets, {
        ...mail,
        to: asked.email,
        template: 'confirmNewEmail',
        data: { link, validMinutes: String(emailChangeMinutes) },
      }))
  await queueMail(trx, config.secrets, {
    ...mail,
    to: account.email,
    template: 'emailChangeAsked',
    data: { link: `${config.urls.id}/forgotten-password?${new URLSearchParams({ lang: asked.lang })}` },
  })
}

/** The new address that a link shows to be theirs, for who asked for it and for nobody else. */
export async function findEmailChange(db: Db, accountId: AccountId, token: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('email_changes')
    .select('email')
    .where('token_hash', '=', mailedTokenHash(token))
    .where('account_id', '=', accountId)
    .where('expires_at', '>', sql<Date>`now()`)
    .executeTakeFirst()
  return row?.email
}

/**
 * Gives the account the address that the link was mailed to: once. Links mailed to the old one end.
 * @param change `keptSession`: every other session ends
 * @returns false when the link was used in the meantime
 * @throws AddressTaken when another account got the address since
 */
export async function changeEmail(
  { trx, record }: AccountWork,
  config: Pick<Config, 'urls' | 'secrets'>,
  listeners: readonly OnAccountVerified[],
  account: Account,
  change: { token: string; lang: Language; keptSession: string | undefined },
): Promise<boolean> {
  await lockAccount(trx, account.id)
  const taken = await trx
    .deleteFrom('email_changes')
    .where('token_hash', '=', mailedTokenHash(change.token))
    .where('account_id', '=', account.id)
    .where('expires_at', '>', sql<Date>`now()`)
    .returning('email')
    .executeTakeFirst()
  if (!taken) return false
  const { email } = taken
  await setEmail(trx, account.id, email).catch((error: unknown) => {
    throw sqlState(error) === '23505' ? new AddressTaken() : error
  })
  await trx.deleteFrom('password_resets').where('account_id', '=', account.id).execute()
  record(securityAct({ event: 'emailChanged', accountId: account.id, fields: ['email'] }))
  if (change.keptSession !== undefined) {
    await endSessionsOf(trx, account.id, change.keptSession)
    record(securityAct({ event: 'sessionsEnded', accountId: account.id }))
  }
  await tellAccountVerified(trx, listeners, { accountId: account.id, email })
  await queueMail(trx, config.secrets, {
    to: account.email,
    language: change.lang,
    template: 'emailChanged',
    data: { link: `${config.urls.id}/profile` },
    at: systemClock.now(),
  })
  return true
}

/** Two wanted one address; the other one has it. */
export class AddressTaken extends Error {}

/** After a new password: what somebody else asked for with the old one does not happen any more. */
export async function forgetEmailChange(trx: Trx, accountId: AccountId): Promise<void> {
  await trx.deleteFrom('email_changes').where('account_id', '=', accountId).execute()
}
