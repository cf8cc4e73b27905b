import type { Act } from '../audit/acts.ts'
import type { Actor } from '../http/actor.ts'
import { Problem, type ProblemType } from '../http/problems.ts'
import type { Work } from '../http/work.ts'
import type { AccountId } from '../values/ids.ts'
import type { Language, TemplateName } from './templates/template.ts'
import { findKind, flawsOf, type MailText, type MailTextId, mailTextParts } from './templates/text.ts'
import { addVersion, findText, type TextOwner } from './text-store.ts'

/** A text that this owner may write. @throws openpas/mail-text-not-found for another */
export function requireText(
  owner: TextOwner,
  wanted: { template: string; variant: string; language: Language },
): MailTextId {
  const kind = findKind(wanted.template)
  if (!kind || !Object.hasOwn(kind.variants, wanted.variant) || (owner !== null && kind.belongsTo === 'PLATFORM'))
    throw new Problem('openpas/mail-text-not-found')
  return { template: wanted.template as TemplateName, variant: wanted.variant, language: wanted.language }
}

/** @throws for a word in braces that nothing fills in, and for one that is needed and not there */
export function requireWhole(id: MailTextId, text: MailText): void {
  const { unknown, missing } = flawsOf(id, text)
  const [wrong] = unknown
  if (wrong) throw flawed('openpas/mail-placeholder-unknown', wrong.part, wrong.token)
  const [absent] = missing
  if (absent !== undefined) throw flawed('openpas/mail-placeholder-missing', 'before', absent)
}

function flawed(type: ProblemType, part: string, token: string): Problem {
  return new Problem(type, {
    parameters: { placeholder: token },
    members: { placeholder: token, jsonPointer: `/text/${part}` },
  })
}

/** From the next mail on. @throws openpas/changed-meanwhile, and as requireWhole */
export async function changeText(
  work: Work,
  owner: TextOwner,
  id: MailTextId,
  change: { text: MailText; version: number },
): Promise<number> {
  const text = { ...change.text, subject: change.text.subject.trim(), button: change.text.button.trim() }
  requireWhole(id, text)
  const before = (await findText(work.trx, owner, id)).text
  await save(work, owner, id, { text, after: change.version })
  record(
    work,
    'mail-text.update',
    owner,
    id,
    mailTextParts.filter((part) => text[part] !== before[part]),
  )
  return change.version + 1
}

/** Back to what was before this owner wrote something. @throws openpas/changed-meanwhile */
export async function resetText(work: Work, owner: TextOwner, id: MailTextId, version: number): Promise<void> {
  await save(work, owner, id, { text: undefined, after: version })
  record(work, 'mail-text.reset', owner, id, [...mailTextParts])
}

async function save(
  work: Work,
  owner: TextOwner,
  id: MailTextId,
  change: { text: MailText | undefined; after: number },
): Promise<void> {
  const saved = await addVersion(work.trx, owner, id, { ...change, by: accountOf(work.by), at: work.now })
  if (!saved) throw new Problem('openpas/changed-meanwhile')
}

function record(work: Work, act: Act, owner: TextOwner, id: MailTextId, fields: string[]): void {
  const { template, variant, language } = id
  const subjectId = `${owner ?? 'platform'}/${template}/${variant}/${language}`
  work.record({ act, subject: 'mail text', subjectId, fields: fields.toSorted() })
}

function accountOf(by: Actor): AccountId {
  if (by.accountId === undefined) throw new Problem('auth/unauthorized')
  return by.accountId as AccountId
}
