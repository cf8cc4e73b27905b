import { administratorInvitation } from './administrator-invitation.ts'
import { alreadyRegistered } from './already-registered.ts'
import { balieRequestDecided } from './balie-request-decided.ts'
import { confirmNewEmail } from './confirm-new-email.ts'
import { emailChangeAsked } from './email-change-asked.ts'
import { emailChanged } from './email-changed.ts'
import { emailTaken } from './email-taken.ts'
import { eventChanged } from './event-changed.ts'
import { factorAdded } from './factor-added.ts'
import { factorRemoved } from './factor-removed.ts'
import { familyMemberAdded } from './family-member-added.ts'
import { invitation } from './invitation.ts'
import { passwordChanged } from './password-changed.ts'
import { providerApplicationReceived } from './provider-application-received.ts'
import { providerNews } from './provider-news.ts'
import { providerNewsletter } from './provider-newsletter.ts'
import { providerRefused } from './provider-refused.ts'
import { providerStarts } from './provider-starts.ts'
import { providerWelcome } from './provider-welcome.ts'
import { recoveryCodeUsed } from './recovery-code-used.ts'
import { resetPassword } from './reset-password.ts'
import type { Template, TemplateName } from './template.ts'
import { verifyEmail } from './verify-email.ts'

export const templates: { [Name in TemplateName]: Template<Name> } = {
  verifyEmail,
  alreadyRegistered,
  balieRequestDecided,
  resetPassword,
  passwordChanged,
  confirmNewEmail,
  emailTaken,
  emailChangeAsked,
  emailChanged,
  eventChanged,
  factorAdded,
  familyMemberAdded,
  factorRemoved,
  recoveryCodeUsed,
  invitation,
  administratorInvitation,
  providerApplicationReceived,
  providerNews,
  providerNewsletter,
  providerRefused,
  providerWelcome,
  providerStarts,
}
