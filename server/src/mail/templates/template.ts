import type { Letter } from './letter.ts'

export type Language = 'nl' | 'fr' | 'en' | 'de'

/** Every mail that there is, and what has to be filled in. Whoever adds one writes it in four languages. */
export interface TemplateData {
  /** Somebody signed up: the address has to be shown to be theirs. */
  verifyEmail: { link: string; validMinutes: string }
  /** Somebody signed up with an address that has an account. The page says nothing of it; this does. */
  alreadyRegistered: { link: string }
  /** A forgotten password. */
  resetPassword: { link: string; validMinutes: string }
  /** A password was changed; the link is for who did not do that themselves. */
  passwordChanged: { link: string }
  /** Somebody wants this address for their account: it has to be shown to be theirs. */
  confirmNewEmail: { link: string; validMinutes: string }
  /** Somebody wants this address for their account, and it has one. The page says nothing of it; this does. */
  emailTaken: { link: string }
  /** To the old address; the link is for who did not ask that themselves. */
  emailChangeAsked: { link: string }
  /** To the old address, afterwards. */
  emailChanged: { link: string }
  /** A second factor was added, taken away, or gone past with a code kept for that; the link is to one's own. */
  factorAdded: { link: string }
  factorRemoved: { link: string }
  recoveryCodeUsed: { link: string }
  /** What was asked about a balie (`kind` NEW or JOIN) is APPROVED or REFUSED, with the reason. */
  balieRequestDecided: { balie: string; kind: string; region: string; decision: string; reason: string; link: string }
  /** An event for which somebody has a reduced ticket is called off or moved. */
  eventChanged: { event: string; reason: string; change: string; tickets: string; link: string }
  /** Somebody was put in the family list of `person`; the link takes them out. */
  familyMemberAdded: { person: string; link: string }
  /** Somebody without an account is to work at a balie. */
  invitation: { organizer: string; link: string; validMinutes: string }
  /** Somebody without an account is to administer a card system, or all of them. */
  administratorInvitation: { administers: string; link: string; validMinutes: string }
  /** An association asked to become a provider: its address has to be shown to be theirs, and the link is its own page. */
  providerApplicationReceived: { organisation: string; region: string; link: string }
  /** The college refused it. */
  providerRefused: { organisation: string; municipality: string; region: string; reason: string; link: string }
  /** The standard mail: an association is a provider. `link` is its balie, `helpDesk` a mail address or a page. */
  providerWelcome: {
    organisation: string
    region: string
    link: string
    entry: string
    guide: string
    newsletter: string
    banner: string
    helpDesk: string
  }
  /** Somebody wants the newsletter for providers. */
  providerNewsletter: { region: string; link: string }
  /** To passholders who want news: a provider starts, in the words of an administrator. */
  providerNews: { organisation: string; municipality: string; region: string; message: string; link: string }
  /** To the region: a provider starts. */
  providerStarts: { organisation: string; municipality: string; offers: string; link: string }
}

export type TemplateName = keyof TemplateData

/** What the sentences of a mail are made of: its data, with how long its link works in words. */
export type TemplateWords<Name extends TemplateName> = {
  [Key in keyof TemplateData[Name] as Key extends 'validMinutes' ? 'validFor' : Key]: string
}

/** What a template says in one language, unless its administrators wrote something else (`mail/texts.ts`). */
export type Template<Name extends TemplateName> = Record<Language, (words: TemplateWords<Name>) => Letter>
