import type { TemplateName } from './template.ts'

/** What is filled in when a mail goes out. */
export type PlaceholderName =
  | 'validFor'
  | 'balie'
  | 'organizer'
  | 'administers'
  | 'region'
  | 'reason'
  | 'event'
  | 'person'
  | 'organisation'
  | 'municipality'
  | 'offers'
  | 'entry'
  | 'guide'
  | 'newsletter'
  | 'banner'
  | 'helpDesk'
  | 'message'

/** A mail as it is written: whose words it has, and what fills them in. */
export interface TemplateKind {
  /** Who may write its words: each card system for its own people, or the platform alone. */
  belongsTo: 'CARD_SYSTEM' | 'PLATFORM'
  /** What the mail must say somewhere before its reader understands it. */
  required: readonly PlaceholderName[]
  /** What it may say besides. */
  optional?: readonly PlaceholderName[]
  /** Written apart, since it says something else: which values of its data choose it, and what it must say as well. */
  variants: Readonly<Record<string, { when: Readonly<Record<string, string>>; required?: readonly PlaceholderName[] }>>
}

const once = { default: { when: {} } } as const
const ofAccount: TemplateKind = { belongsTo: 'PLATFORM', required: [], variants: once }
const withLink: TemplateKind = { ...ofAccount, required: ['validFor'] }

export const templateKinds: Record<TemplateName, TemplateKind> = {
  verifyEmail: withLink,
  alreadyRegistered: ofAccount,
  resetPassword: withLink,
  passwordChanged: ofAccount,
  confirmNewEmail: withLink,
  emailTaken: ofAccount,
  emailChangeAsked: ofAccount,
  emailChanged: ofAccount,
  factorAdded: ofAccount,
  factorRemoved: ofAccount,
  recoveryCodeUsed: ofAccount,
  administratorInvitation: { belongsTo: 'CARD_SYSTEM', required: ['administers', 'validFor'], variants: once },
  invitation: { belongsTo: 'CARD_SYSTEM', required: ['organizer', 'validFor'], variants: once },
  familyMemberAdded: { belongsTo: 'CARD_SYSTEM', required: ['person'], variants: once },
  eventChanged: {
    belongsTo: 'CARD_SYSTEM',
    required: ['event', 'reason'],
    variants: {
      'called-off-cancel': { when: { change: 'CALLED_OFF', tickets: 'CANCEL' } },
      'called-off-keep': { when: { change: 'CALLED_OFF', tickets: 'KEEP' } },
      'moved-cancel': { when: { change: 'MOVED', tickets: 'CANCEL' } },
      'moved-keep': { when: { change: 'MOVED', tickets: 'KEEP' } },
    },
  },
  // Decided by the platform or by another region, and read by administrators: so nobody's own.
  balieRequestDecided: {
    belongsTo: 'PLATFORM',
    required: ['balie', 'region'],
    variants: {
      'new-approved': { when: { kind: 'NEW', decision: 'APPROVED' } },
      'new-refused': { when: { kind: 'NEW', decision: 'REFUSED' }, required: ['reason'] },
      'join-approved': { when: { kind: 'JOIN', decision: 'APPROVED' } },
      'join-refused': { when: { kind: 'JOIN', decision: 'REFUSED' }, required: ['reason'] },
    },
  },
  providerApplicationReceived: { belongsTo: 'CARD_SYSTEM', required: ['organisation', 'region'], variants: once },
  providerRefused: {
    belongsTo: 'CARD_SYSTEM',
    required: ['organisation', 'reason'],
    optional: ['municipality', 'region'],
    variants: once,
  },
  // The handbook's *standaardmail*.
  providerWelcome: {
    belongsTo: 'CARD_SYSTEM',
    required: ['entry'],
    optional: ['organisation', 'region', 'guide', 'newsletter', 'banner', 'helpDesk'],
    variants: once,
  },
  providerNews: {
    belongsTo: 'CARD_SYSTEM',
    required: ['message'],
    optional: ['organisation', 'municipality', 'region'],
    variants: once,
  },
  providerNewsletter: { belongsTo: 'CARD_SYSTEM', required: ['region'], variants: once },
  providerStarts: {
    belongsTo: 'CARD_SYSTEM',
    required: ['organisation'],
    optional: ['municipality', 'offers'],
    variants: once,
  },
}
