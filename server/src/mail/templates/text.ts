import { duration } from './duration.ts'
import { type PlaceholderName, type TemplateKind, templateKinds } from './kinds.ts'
import type { Letter } from './letter.ts'
import { placeholderSamples, placeholderWords, tokenOf } from './placeholders.ts'
import type { Language, TemplateName } from './template.ts'
import { templates } from './templates.ts'

/** The words of a mail as its administrators write them. Empty lines part its paragraphs; `{word}` is filled in. */
export interface MailText {
  subject: string
  /** What happened. */
  before: string
  /** What can be done; where it leads is not theirs to say. */
  button: string
  /** How long it works, and what to do when it was somebody else. */
  after: string
}
export const mailTextParts = ['subject', 'before', 'button', 'after'] as const

/** One text of one mail. */
export interface MailTextId {
  template: TemplateName
  variant: string
  language: Language
}

/** Which variant this data asks for. @throws when none does, which is a fault of the kind */
export function variantOf(template: TemplateName, data: Readonly<Record<string, string>>): string {
  for (const [variant, { when }] of Object.entries(templateKinds[template].variants)) {
    if (Object.entries(when).every(([name, value]) => data[name] === value)) return variant
  }
  throw new Error(`No variant of ${template} for its data`)
}

export function findKind(template: string): TemplateKind | undefined {
  return Object.hasOwn(templateKinds, template) ? templateKinds[template as TemplateName] : undefined
}

/** What a text must hold, and what it may hold besides. */
export function placeholdersOf({ template, variant }: Omit<MailTextId, 'language'>): {
  required: PlaceholderName[]
  optional: PlaceholderName[]
} {
  const { required, optional = [], variants } = templateKinds[template]
  return { required: [...required, ...(variants[variant]?.required ?? [])], optional: [...optional] }
}

/** The words that come with Openpas: the template itself, with the names of what fills it in. */
export function standardText({ template, variant, language }: MailTextId): MailText {
  const { required, optional } = placeholdersOf({ template, variant })
  const tokens = [...required, ...optional].map((name) => [name, tokenOf(name, language)])
  const words = { ...Object.fromEntries(tokens), ...templateKinds[template].variants[variant]?.when, link: '' }
  const { subject, before, button, after } = templates[template][language](words as never)
  return { subject, before: before.join('\n\n'), button: button?.label ?? '', after: after.join('\n\n') }
}

/** What of a text cannot be sent: which part has a word in braces that nothing fills in, and what is said nowhere. */
export function flawsOf(id: MailTextId, text: MailText) {
  const { required, optional } = placeholdersOf(id)
  const known = new Set([...required, ...optional].map((name) => tokenOf(name, id.language)))
  const unknown = mailTextParts.flatMap((part) =>
    (text[part].match(/\{[^{}]*\}|[{}]/g) ?? []).filter((token) => !known.has(token)).map((token) => ({ part, token })),
  )
  const missing = required
    .map((name) => tokenOf(name, id.language))
    .filter((token) => !mailTextParts.some((part) => text[part].includes(token)))
  return { unknown, missing }
}

/** What fills a text in, by the word in its braces. */
export type Values = ReadonlyMap<string, string>

export function valuesOf(id: MailTextId, data: Readonly<Record<string, string>>): Values {
  const { required, optional } = placeholdersOf(id)
  const minutes = data.validMinutes
  const all = minutes === undefined ? data : { ...data, validFor: duration(id.language, minutes) }
  return byWord(id.language, [...required, ...optional], (name) => (all as Record<string, string>)[name] ?? '')
}

export function sampleValues(id: MailTextId): Values {
  const { required, optional } = placeholdersOf(id)
  return byWord(id.language, [...required, ...optional], (name) => placeholderSamples[name][id.language])
}

function byWord(
  language: Language,
  names: readonly PlaceholderName[],
  value: (name: PlaceholderName) => string,
): Values {
  return new Map(names.map((name) => [placeholderWords[name][language], value(name)]))
}

/** A text, filled in. Values are put in once and never read for braces of their own; escaping comes after this. */
export function letterOf(text: MailText, values: Values, link: string): Letter {
  const fill = (words: string) => words.replace(/\{([^{}]*)\}/g, (whole, word: string) => values.get(word) ?? whole)
  const paragraphs = (words: string) =>
    words
      .split(/\r?\n[^\S\n]*(?:\r?\n)+/)
      .map((paragraph) => paragraph.trim())
      .filter((paragraph) => paragraph !== '')
      .map(fill)
  const label = fill(text.button).trim()
  return {
    subject: fill(text.subject),
    before: paragraphs(text.before),
    ...(label === '' ? {} : { button: { label, link } }),
    after: paragraphs(text.after),
  }
}
