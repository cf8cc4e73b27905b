import { sql } from 'kysely'
import type { Db, Trx } from '../db/database.ts'
import type { AccountId, CardSystemId } from '../values/ids.ts'
import type { Mail } from './queue.ts'
import { type Rendered, render, textIdOf } from './templates/render.ts'
import { type MailText, type MailTextId, standardText } from './templates/text.ts'

/** Whose words: a card system's, or the platform's. */
export type TextOwner = CardSystemId | null

export type TextOrigin = 'CARD_SYSTEM' | 'PLATFORM' | 'STANDARD'

export interface FoundText {
  text: MailText
  origin: TextOrigin
}

interface Row {
  subject: string | null
  beforeButton: string | null
  button: string | null
  afterButton: string | null
}

const textOf = ({ subject, beforeButton, button, afterButton }: Row): MailText | undefined =>
  subject === null ? undefined : { subject, before: beforeButton ?? '', button: button ?? '', after: afterButton ?? '' }

/** The words that go out: the card system's own, or else the platform's, or else those that come with Openpas. */
export async function findText(db: Db, owner: TextOwner, id: MailTextId): Promise<FoundText> {
  const { rows } = await sql<Row & { owner: number | null }>`
    select distinct on (card_system_id) card_system_id as owner, subject, before_button as "beforeButton", button,
      after_button as "afterButton"
    from mail_texts
    where (card_system_id = ${owner}::int or card_system_id is null) and template = ${id.template}
      and variant = ${id.variant} and language = ${id.language}
    order by card_system_id, version desc limit 2`.execute(db)
  const own = rows.find((row) => row.owner !== null)
  const platforms = rows.find((row) => row.owner === null)
  const ownText = own && textOf(own)
  if (ownText) return { text: ownText, origin: 'CARD_SYSTEM' }
  const platformText = platforms && textOf(platforms)
  return platformText ? { text: platformText, origin: 'PLATFORM' } : { text: standardText(id), origin: 'STANDARD' }
}

/** A mail as it goes out now, in the words of whom it belongs to. */
export async function renderMail(db: Db, mail: Mail): Promise<Rendered> {
  return render(mail, (await findText(db, mail.cardSystemId ?? null, textIdOf(mail))).text)
}

export interface TextVersion {
  version: number
  text: MailText | undefined
  changedBy: string | null
  changedAt: Date
}

/** What this owner made of it, newest first. */
export async function listVersions(db: Db, owner: TextOwner, id: MailTextId): Promise<TextVersion[]> {
  const { rows } = await sql<Row & Omit<TextVersion, 'text'>>`
    select t.version, t.subject, t.before_button as "beforeButton", t.button, t.after_button as "afterButton",
      a.name as "changedBy", t.changed_at as "changedAt"
    from mail_texts t left join accounts a on a.id = t.changed_by
    where t.card_system_id is not distinct from ${owner}::int and t.template = ${id.template}
      and t.variant = ${id.variant} and t.language = ${id.language}
    order by t.version desc limit 50`.execute(db)
  return rows.map(({ version, changedBy, changedAt, ...row }) => ({ version, text: textOf(row), changedBy, changedAt }))
}

/** What this owner and the platform wrote, by `template/variant/language`. */
export async function findWrittenTexts(
  db: Db,
  owner: TextOwner,
): Promise<{ own: Map<string, MailText>; platforms: Map<string, MailText> }> {
  const { rows } = await sql<Row & { owner: number | null; key: string }>`
    select distinct on (card_system_id, template, variant, language) card_system_id as owner,
      template || '/' || variant || '/' || language as key,
      subject, before_button as "beforeButton", button, after_button as "afterButton"
    from mail_texts where card_system_id = ${owner}::int or card_system_id is null
    order by card_system_id, template, variant, language, version desc limit 2000`.execute(db)
  const written = (of: TextOwner) =>
    new Map(
      rows.flatMap((row) => {
        const text = row.owner === of ? textOf(row) : undefined
        return text ? [[row.key, text] as const] : []
      }),
    )
  return { own: written(owner), platforms: written(null) }
}

/** @returns false when it is not at this version (any more): somebody else changed it meanwhile */
export async function addVersion(
  trx: Trx,
  owner: TextOwner,
  id: MailTextId,
  change: { after: number; text: MailText | undefined; by: AccountId; at: Date },
): Promise<boolean> {
  const { text, after } = change
  const { rows } = await sql`
    insert into mail_texts (card_system_id, template, variant, language, version, subject, before_button, button,
      after_button, changed_by, changed_at)
    select ${owner}::int, ${id.template}, ${id.variant}, ${id.language}, ${after}::int + 1, ${text?.subject ?? null},
      ${text?.before ?? null}, ${text?.button ?? null}, ${text?.after ?? null}, ${change.by}::uuid,
      ${change.at}::timestamptz
    where ${after}::int = coalesce((select max(version) from mail_texts
      where card_system_id is not distinct from ${owner}::int and template = ${id.template}
        and variant = ${id.variant} and language = ${id.language}), 0)
    on conflict do nothing returning version`.execute(trx)
  return rows.length === 1
}
