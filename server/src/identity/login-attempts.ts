import { sql } from 'kysely'
import type { Config } from '../config.ts'
import type { Db } from '../db/database.ts'
import { lookupHash } from '../secrets/sealed.ts'
import { networkOf } from '../values/network.ts'

/** How many attempts may fail before each next one has to wait. */
export const freeFailures = { account: 5, address: 50 }

/** How many mails may be asked for, to one address and from one network, before each next one has to wait. */
export const freeMails = { account: 3, address: 50 }

/** Who is counted, as keyed hashes: the address that was typed, and the network that it came from. */
export function subjectsOf(secrets: Config['secrets'], of: 'login' | 'mail', who: { email: string; address: string }) {
  return {
    account: lookupHash(secrets, `${of} account`, who.email.trim().toLowerCase()),
    address: lookupHash(secrets, `${of} address`, networkOf(who.address)),
  }
}

export type Attempt = { allowed: true; blockedUntil: Date | null } | { allowed: false; blockedUntil: Date }

/**
 * Counts an attempt before the password is looked at, so that a thousand guesses sent at once count as a thousand.
 * From the last free one on, each failure closes the subject: 1, 2, 4, 8, then 15 minutes; a day of quiet forgets all.
 * The database's clock decides, never the demo's.
 */
export async function countAttempt(db: Db, subject: Buffer, free: number): Promise<Attempt> {
  const { rows } = await sql<{ blocked_until: Date | null }>`
    insert into login_attempts as a (subject, failures) values (${subject}, 1)
    on conflict (subject) do update set
      failures = case when a.last_at < now() - interval '1 day' then 1 else a.failures + 1 end,
      last_at = now(),
      blocked_until = case when a.last_at >= now() - interval '1 day' and a.failures + 1 >= ${free}::int
        then now() + least(interval '15 minutes', interval '1 minute' * power(2, least(a.failures + 1 - ${free}::int, 4)))
      end
    where a.blocked_until is null or a.blocked_until <= now()
    returning blocked_until`.execute(db)
  const [counted] = rows
  if (counted) return { allowed: true, blockedUntil: counted.blocked_until }
  const blocked = await db
    .selectFrom('login_attempts')
    .select('blocked_until')
    .where('subject', '=', subject)
    .executeTakeFirst()
  // Opened again between the two statements: let them through as if it had been so from the start.
  if (!blocked?.blocked_until) return { allowed: true, blockedUntil: null }
  return { allowed: false, blockedUntil: blocked.blocked_until }
}

/**
 * Counts a form that sends a mail, whether or not it does, so that nobody's mailbox is filled by others.
 * @returns until when nothing is sent
 */
export async function countMail(
  db: Db,
  secrets: Config['secrets'],
  who: { email: string; address: string },
): Promise<Date | undefined> {
  const subjects = subjectsOf(secrets, 'mail', who)
  const atAddress = await countAttempt(db, subjects.address, freeMails.address)
  if (!atAddress.allowed) return atAddress.blockedUntil
  const atAccount = await countAttempt(db, subjects.account, freeMails.account)
  return atAccount.allowed ? undefined : atAccount.blockedUntil
}

/** The right password: this person's failures are forgotten. */
export async function forgetAttempts(db: Db, subject: Buffer): Promise<void> {
  await db.deleteFrom('login_attempts').where('subject', '=', subject).execute()
}

/** Somebody has shown in another way who they are. */
export async function forgetFailures(db: Db, secrets: Config['secrets'], email: string): Promise<void> {
  await forgetAttempts(db, subjectsOf(secrets, 'login', { email, address: '' }).account)
}

/** An attempt that succeeded does not count against the place it came from; earlier failures from there still do. */
export async function uncountAttempt(db: Db, subject: Buffer): Promise<void> {
  await db
    .updateTable('login_attempts')
    .set((eb) => ({ failures: eb('failures', '-', 1), blocked_until: null }))
    .where('subject', '=', subject)
    .execute()
}

export async function purgeAttempts(db: Db): Promise<void> {
  await db.deleteFrom('login_attempts').where('last_at', '<', sql<Date>`now() - interval '1 day'`).execute()
}

/** How many proofs of a pass may fail: of one account, about one number, and from one network. */
const freeProofs = { account: 5, number: 10, address: 50 }

/**
 * Counts somebody who says that a pass is theirs, before it is looked at: a number is on a card that others see, and days of
 * birth can be tried. The number is counted too, whoever asks about it.
 * @returns until when nothing is looked at, or what to call when it was right
 */
export async function countProof(
  db: Db,
  secrets: Config['secrets'],
  who: { accountId: string; uitpasNumber: string; address: string },
): Promise<Date | (() => Promise<void>)> {
  const account = lookupHash(secrets, 'proof account', who.accountId)
  const number = lookupHash(secrets, 'proof number', who.uitpasNumber)
  const address = lookupHash(secrets, 'proof address', networkOf(who.address))
  for (const [subject, free] of [
    [address, freeProofs.address],
    [account, freeProofs.account],
    [number, freeProofs.number],
  ] as const) {
    const attempt = await countAttempt(db, subject, free)
    if (!attempt.allowed) return attempt.blockedUntil
  }
  return async () => {
    await forgetAttempts(db, account)
    await uncountAttempt(db, number)
    await uncountAttempt(db, address)
  }
}
