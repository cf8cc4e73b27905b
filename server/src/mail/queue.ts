import { sql } from 'kysely'
import type { Config } from '../config.ts'
import type { Trx } from '../db/database.ts'
import { seal, unseal } from '../secrets/sealed.ts'
import { type CardSystemId, newId } from '../values/ids.ts'
import type { Language, TemplateData, TemplateName } from './templates/template.ts'

/** The name of the job in the outbox. */
export const sendMailJob = 'send_mail'

/** Tries after 3 s, 7 s, 20 s, … then every six hours: a day and a half in all. */
export const maxAttempts = 14

export interface Mail<Name extends TemplateName = TemplateName> {
  to: string
  language: Language
  template: Name
  data: TemplateData[Name]
  /** Whose people it is for: a card system may have written its own words. Without, the platform's. */
  cardSystemId?: CardSystemId
  /** The moment of the act that this mail is about: its date. */
  at: Date
}

/** What the outbox keeps until the mail is sent, and not longer. */
export interface MailJob {
  /** Becomes the Message-ID, the same at every try, so that a mail that went out twice can be recognised. */
  id: string
  /** The mail, encrypted: the links in it let their holder in. */
  sealed: string
}

const purpose = 'mail'

/**
 * Puts a mail in the outbox, in the caller's transaction: it is sent once that is committed, and never if it is not.
 * How long a link in it works is the caller's business; the template says it.
 */
export async function queueMail<Name extends TemplateName>(
  trx: Trx,
  secrets: Config['secrets'],
  mail: Mail<Name>,
): Promise<void> {
  const job: MailJob = { id: newId(), sealed: seal(secrets, purpose, JSON.stringify(mail)) }
  await sql`
    select graphile_worker.add_job(${sendMailJob}, ${JSON.stringify(job)}::json, max_attempts => ${maxAttempts}::int)
  `.execute(trx)
}

/** @throws when the key that it was sealed with is not configured any more */
export function openMail(secrets: Config['secrets'], job: MailJob): Mail {
  const mail = JSON.parse(unseal(secrets, purpose, job.sealed)) as Omit<Mail, 'at'> & { at: string }
  return { ...mail, at: new Date(mail.at) }
}
