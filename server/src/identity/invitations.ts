import { sql } from 'kysely'
import type { Config } from '../config.ts'
import type { Db, Trx } from '../db/database.ts'
import { queueMail } from '../mail/queue.ts'
import { systemClock } from '../values/clock.ts'
import type { CardSystemId } from '../values/ids.ts'
import { mailedTokenHash, newMailedToken } from './mailed-token.ts'
import type { Language } from './words.ts'

/** How long a link, and what the caller keeps with it, is good for. */
export const invitationDays = 7

export interface Invitation {
  email: string
  /** Of the mail, and what the page begins with. */
  locale: Language
  /** The balie or organisation that invites, as the person knows it. */
  organizerName: string
  /** Where they go once they have an account. */
  app: 'balie' | 'ksb'
  /** In whose words the mail is. */
  cardSystemId?: CardSystemId | undefined
}

/**
 * Invites somebody who has no account to make one, by mail, in the caller's transaction. What they may do then is the
 * caller's to keep, by address, and to give in an `OnAccountVerified`. Inviting again sends another link; the earlier
 * one works too, until there is an account.
 * @returns the link
 */
export async function inviteAccount(
  trx: Trx,
  config: Pick<Config, 'urls' | 'secrets'>,
  invitation: Invitation,
): Promise<string> {
  const { token, hash } = newMailedToken()
  const email = invitation.email.trim()
  await trx
    .insertInto('invitations')
    .values({
      token_hash: hash,
      email,
      locale: invitation.locale,
      organizer_name: invitation.organizerName,
      app: invitation.app,
      expires_at: sql<Date>`now() + make_interval(days => ${invitationDays})`,
    })
    .execute()
  const link = `${config.urls.id}/invitation?${new URLSearchParams({ token })}`
  const data = { link, validMinutes: String(invitationDays * 24 * 60) }
  const { organizerName, app, cardSystemId } = invitation
  const words = cardSystemId === undefined ? {} : { cardSystemId }
  const mail = { to: email, language: invitation.locale, at: systemClock.now(), ...words }
  if (app === 'balie') {
    await queueMail(trx, config.secrets, {
      ...mail,
      template: 'invitation',
      data: { ...data, organizer: organizerName },
    })
  } else {
    const administrator = { ...data, administers: organizerName }
    await queueMail(trx, config.secrets, { ...mail, template: 'administratorInvitation', data: administrator })
  }
  return link
}

/** What the holder of a link is invited to, as long as it works. */
export async function findInvitation(db: Db, token: string): Promise<Invitation | undefined> {
  const row = await db
    .selectFrom('invitations')
    .select(['email', 'locale', 'organizer_name', 'app'])
    .where('token_hash', '=', mailedTokenHash(token))
    .where('expires_at', '>', sql<Date>`now()`)
    .executeTakeFirst()
  if (!row) return undefined
  const { email, locale, organizer_name: organizerName, app } = row
  return { email, locale: locale as Language, organizerName, app: app as Invitation['app'] }
}

/** @returns false when it was used or ran out in the meantime */
export async function useInvitation(trx: Trx, token: string): Promise<boolean> {
  const row = await trx
    .deleteFrom('invitations')
    .where('token_hash', '=', mailedTokenHash(token))
    .where('expires_at', '>', sql<Date>`now()`)
    .returning('email')
    .executeTakeFirst()
  return row !== undefined
}
