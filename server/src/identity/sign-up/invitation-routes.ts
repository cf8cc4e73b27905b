import type { App, Reply, Request } from '../../http/app-types.ts'
import type { AccountId } from '../../values/ids.ts'
import { tellAccountVerified } from '../account-verified.ts'
import { createVerifiedAccount } from '../accounts.ts'
import { isOwnForm } from '../interaction.ts'
import { findInvitation, type Invitation, useInvitation } from '../invitations.ts'
import { pageLanguage, queryOf, sendPage } from '../page-answer.ts'
import { html } from '../pages.ts'
import type { IdentityParts } from '../parts.ts'
import { hashPassword } from '../passwords.ts'
import { actOnAccount, securityAct } from '../security-events.ts'
import type { Language } from '../words.ts'
import { type Faults, faultsOf, signUpForm, type Typed, typedIn } from './form.ts'
import { signUpWords } from './words.ts'

type Page = { Body: Record<string, string> | undefined }

/** Signing up with an invitation: whoever holds the link has the mailbox, so the address needs no other proof. */
export function registerInvitation(app: App, parts: IdentityParts): void {
  const config = { public: 'the invitation says who may sign up', rateLimit: 'login' } as const
  const schema = { hide: true }

  app.get<Page>('/invitation', { config, schema }, async (request, reply) => {
    const invitation = await findInvitation(parts.db, queryOf(request).token ?? '')
    if (!invitation) return renderEnd(request, reply, parts, 'gone', 'balie')
    return renderForm(request, reply, parts, invitation, typedIn({}, invitation.email))
  })

  app.post<Page>('/invitation', { config, schema }, async (request, reply) => {
    const token = queryOf(request).token ?? ''
    const invitation = isOwnForm(request, parts) ? await findInvitation(parts.db, token) : undefined
    if (!invitation) return renderEnd(request, reply, parts, 'gone', 'balie')
    const lang = languageOf(request, invitation)
    const typed = typedIn(request.body, invitation.email)
    const faults = faultsOf(typed, lang)
    if (faults) return renderForm(request, reply, parts, invitation, typed, faults)
    const made = await makeAccount(request, parts, token, typed, { locale: lang, app: invitation.app })
    if (typeof made === 'string') return renderEnd(request, reply, parts, made, invitation.app)
    parts.log().info({ clientId: `openpas-${invitation.app}`, ...made }, 'signed up by invitation')
    return renderEnd(request, reply, parts, 'done', invitation.app, invitation)
  })
}

async function makeAccount(
  request: Request,
  parts: IdentityParts,
  token: string,
  typed: Typed,
  { locale, app }: Pick<Invitation, 'locale' | 'app'>,
): Promise<{ accountId: AccountId } | 'gone' | 'exists'> {
  const passwordHash = await hashPassword(typed.password)
  const { email, givenName, familyName } = typed
  const who = { accountId: undefined, clientId: `openpas-${app}` }
  return actOnAccount(parts, request, who, async ({ trx, record }) => {
    if (!(await useInvitation(trx, token))) return 'gone'
    const person = { email, name: `${givenName} ${familyName}`, givenName, passwordHash, locale }
    const accountId = await createVerifiedAccount(trx, person)
    if (accountId === undefined) return 'exists'
    await tellAccountVerified(trx, parts.onAccountVerified, { accountId, email })
    record(securityAct({ event: 'signedUp', accountId, fields: ['email', 'name', 'password'] }))
    record(securityAct({ event: 'emailVerified', accountId, fields: ['email'] }))
    return { accountId }
  })
}

/** That of the mail until somebody chooses another. */
function languageOf(request: Request, invitation: Invitation | undefined): Language {
  return queryOf(request).lang === undefined && invitation ? invitation.locale : pageLanguage(request)
}

function renderForm(
  request: Request,
  reply: Reply,
  parts: IdentityParts,
  invitation: Invitation,
  typed: Typed,
  faults?: Faults,
): Reply {
  const lang = languageOf(request, invitation)
  const say = signUpWords[lang]
  const address = (language: string) =>
    `?${new URLSearchParams({ token: queryOf(request).token ?? '', lang: language })}`
  const [before, after] = say.invitedText
  return sendPage(reply, parts, {
    status: faults ? 422 : 200,
    lang,
    title: say.invitedTitle,
    inLanguage: address,
    body: html`<h1>${say.invitedTitle}</h1>
<p class="lead">${before}<b>${invitation.organizerName}</b>${after}</p>
${signUpForm({ lang, typed, faults: faults ?? {}, fixed: say.invitedEmail }, address(lang))}`,
  })
}

function renderEnd(
  request: Request,
  reply: Reply,
  parts: IdentityParts,
  end: 'done' | 'gone' | 'exists',
  app: Invitation['app'],
  invitation?: Invitation,
): Reply {
  const lang = languageOf(request, invitation)
  const say = signUpWords[lang]
  const [before, after] = say.doneText
  const title = { done: say.doneTitle, gone: say.linkTitle, exists: say.existsTitle }[end]
  const text = { done: '', gone: say.invitationLink, exists: say.existsText }[end]
  const name = { balie: 'Openpas Balie', ksb: 'Openpas KSB' }[app]
  return sendPage(reply, parts, {
    status: { done: 200, gone: 410, exists: 409 }[end],
    lang,
    title,
    body: html`<h1>${title}</h1>
<p class="lead">${end === 'done' ? html`${before}<b>${invitation?.email ?? ''}</b>${after}` : text}</p>
<a class="button primary" href="${parts.config.urls[app]}/">${say.goOn.replace('{app}', name)}</a>`,
  })
}
