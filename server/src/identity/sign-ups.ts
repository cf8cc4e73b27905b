import { sql } from 'kysely'
import type { Config } from '../config.ts'
import type { Db, Trx } from '../db/database.ts'
import { transact } from '../db/transact.ts'
import { queueMail } from '../mail/queue.ts'
import { systemClock } from '../values/clock.ts'
import { hasAccount } from './accounts.ts'
import { mailedTokenHash, newMailedToken } from './mailed-token.ts'
import { hashPassword } from './passwords.ts'
import type { Language } from './words.ts'

export const signUpMinutes = 180

export interface NewPerson {
  email: string
  givenName: string
  familyName: string
  password: string
  locale: Language
}

/** Where somebody signs up: an application's request, in this browser. */
export interface SignUpPlace {
  interactionUid: string
  clientId: string
  /** Of the application, for who turns out to have an account. */
  home: string
}

/** Somebody who signed up, until they show that the address is theirs. */
export interface SignUp {
  email: string
  name: string
  givenName: string
  passwordHash: string
  locale: Language
  interactionUid: string
  clientId: string
}

/**
 * Mails a link to who signs up; there is no account before it is used. An address that has an account gets a mail that
 * says so: the page says the same either way, and it takes the same work.
 */
export async function signUp(
  db: Db,
  config: Pick<Config, 'urls' | 'secrets'>,
  person: NewPerson,
  place: SignUpPlace,
): Promise<void> {
  const passwordHash = await hashPassword(person.password)
  const mail = { to: person.email, language: person.locale, at: systemClock.now() }
  await transact(db, async (trx) => {
    if (await hasAccount(trx, person.email)) {
      return queueMail(trx, config.secrets, { ...mail, template: 'alreadyRegistered', data: { link: place.home } })
    }
    const { token, hash } = newMailedToken()
    await trx
      .insertInto('sign_ups')
      .values({
        token_hash: hash,
        email: person.email,
        name: `${person.givenName} ${person.familyName}`,
        given_name: person.givenName,
        password_hash: passwordHash,
        locale: person.locale,
        interaction_uid: place.interactionUid,
        client_id: place.clientId,
        expires_at: sql<Date>`now() + make_interval(mins => ${signUpMinutes})`,
      })
      .execute()
    const query = new URLSearchParams({ token, client_id: place.clientId, lang: person.locale })
    const link = `${config.urls.id}/interaction/${place.interactionUid}/verify?${query}`
    const data = { link, validMinutes: String(signUpMinutes) }
    return queueMail(trx, config.secrets, { ...mail, template: 'verifyEmail', data })
  })
}

const columns = ['email', 'name', 'given_name', 'password_hash', 'locale', 'interaction_uid', 'client_id'] as const

export async function findSignUp(db: Db, token: string): Promise<SignUp | undefined> {
  const row = await db
    .selectFrom('sign_ups')
    .select(columns)
    .where('token_hash', '=', mailedTokenHash(token))
    .where('expires_at', '>', sql<Date>`now()`)
    .executeTakeFirst()
  return row && signUpOf(row)
}

/** For one caller only, however many use the link at once. */
export async function takeSignUp(trx: Trx, token: string): Promise<SignUp | undefined> {
  const row = await trx
    .deleteFrom('sign_ups')
    .where('token_hash', '=', mailedTokenHash(token))
    .where('expires_at', '>', sql<Date>`now()`)
    .returning(columns)
    .executeTakeFirst()
  return row && signUpOf(row)
}

function signUpOf(row: {
  email: string
  name: string
  given_name: string
  password_hash: string
  locale: string
  interaction_uid: string
  client_id: string
}): SignUp {
  return {
    email: row.email,
    name: row.name,
    givenName: row.given_name,
    passwordHash: row.password_hash,
    locale: row.locale as Language,
    interactionUid: row.interaction_uid,
    clientId: row.client_id,
  }
}
