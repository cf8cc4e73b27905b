import type { Interaction } from 'oidc-provider'
import type { App, Reply, Request } from '../../http/app-types.ts'
import { lookupHash } from '../../secrets/sealed.ts'
import type { AccountId, ClientId } from '../../values/ids.ts'
import { tellAccountVerified } from '../account-verified.ts'
import { createVerifiedAccount, findAccount } from '../accounts.ts'
import { alertBox, field, timeOf } from '../form-parts.ts'
import { findInteraction, isOwnForm } from '../interaction.ts'
import { goOnFromFirstFactor } from '../log-in.ts'
import { countAttempt, freeFailures } from '../login-attempts.ts'
import { destinationOf, findClientOf, pageLanguage, queryOf, sendPage } from '../page-answer.ts'
import { html } from '../pages.ts'
import type { IdentityParts } from '../parts.ts'
import { isPassword, passwordMaxLength } from '../passwords.ts'
import { actOnAccount, recordSecurityEvent, type SecurityEvent, securityAct } from '../security-events.ts'
import { findSignUp, type SignUp, takeSignUp } from '../sign-ups.ts'
import { words } from '../words.ts'
import { signUpWords } from './words.ts'

type Page = { Params: { uid: string }; Body: Record<string, string> | undefined }

/**
 * The link in the mail. Opening it changes nothing: programs that look at mail open links too. In the browser where
 * somebody signed up a button is enough, and they are in. In another one they type the password that they chose: else the
 * owner of an address could be led to confirm an account whose password somebody else knows.
 */
export function registerVerify(app: App, parts: IdentityParts): void {
  const config = { public: 'confirming an address; the link in the mail says of whom', rateLimit: 'login' } as const
  const schema = { hide: true }
  const url = '/interaction/:uid/verify'

  app.get<Page>(url, { config, schema }, async (request, reply) => {
    const signUp = await findSignUp(parts.db, queryOf(request).token ?? '')
    if (!signUp) return renderLinkGone(request, reply, parts)
    const interaction = await findOwn(request, reply, parts, signUp)
    return interaction
      ? renderConfirm(request, reply, parts, signUp, interaction)
      : renderElsewhere(request, reply, parts, signUp)
  })

  app.post<Page>(url, { config, schema }, async (request, reply) => {
    const token = queryOf(request).token ?? ''
    const signUp = isOwnForm(request, parts) ? await findSignUp(parts.db, token) : undefined
    if (!signUp) return renderLinkGone(request, reply, parts)
    const interaction = await findOwn(request, reply, parts, signUp)
    if (!interaction) {
      const subject = lookupHash(parts.config.secrets, 'sign-up', token)
      const attempt = await countAttempt(parts.db, subject, freeFailures.account)
      const refuse = (event: SecurityEvent) =>
        recordSecurityEvent(parts, request, {
          event,
          accountId: undefined,
          clientId: signUp.clientId,
          fields: ['sign-up'],
        })
      if (!attempt.allowed) {
        refuse('logInLocked')
        return renderElsewhere(request, reply, parts, signUp, { until: attempt.blockedUntil })
      }
      if (!(await isPassword(signUp.passwordHash, request.body?.password ?? ''))) {
        const until = attempt.blockedUntil ?? undefined
        refuse(until ? 'logInLocked' : 'logInRefused')
        return renderElsewhere(request, reply, parts, signUp, until ? { until } : { wrong: true })
      }
    }
    const made = await makeAccount(request, parts, token, signUp.clientId)
    if (made === 'gone') return renderLinkGone(request, reply, parts)
    if (made === 'exists') return renderExists(request, reply, parts, signUp)
    const { accountId } = made
    parts.log().info({ clientId: signUp.clientId, accountId }, 'signed up')
    if (!interaction) return renderDone(request, reply, parts, signUp)
    const account = await findAccount(parts.db, accountId)
    if (!account) return renderDone(request, reply, parts, signUp)
    // Who was invited to administer a card system chooses a second factor now.
    return goOnFromFirstFactor(request, reply, parts, interaction, account, { amr: ['pwd'] })
  })
}

/** The request that they signed up in, when this is the browser where that was and it still waits for an answer. */
async function findOwn(request: Request, reply: Reply, parts: IdentityParts, signUp: SignUp) {
  const interaction = await findInteraction(request, reply, parts)
  return interaction?.uid === signUp.interactionUid && interaction.prompt.name === 'login' ? interaction : undefined
}

async function makeAccount(
  request: Request,
  parts: IdentityParts,
  token: string,
  clientId: ClientId,
): Promise<{ accountId: AccountId } | 'gone' | 'exists'> {
  // Nobody is logged in: whose account it is, is what it is about.
  return actOnAccount(parts, request, { accountId: undefined, clientId }, async ({ trx, record }) => {
    const signUp = await takeSignUp(trx, token)
    if (!signUp) return 'gone'
    const accountId = await createVerifiedAccount(trx, signUp)
    if (accountId === undefined) return 'exists'
    await tellAccountVerified(trx, parts.onAccountVerified, { accountId, email: signUp.email })
    record(securityAct({ event: 'signedUp', accountId, fields: ['email', 'name', 'password'] }))
    record(securityAct({ event: 'emailVerified', accountId, fields: ['email'] }))
    return { accountId }
  })
}

const actionOf = (request: Request, lang: string) => {
  const { token = '', client_id: clientId = '' } = queryOf(request)
  return `?${new URLSearchParams({ token, client_id: clientId, lang })}`
}

function renderConfirm(
  request: Request,
  reply: Reply,
  parts: IdentityParts,
  signUp: SignUp,
  interaction: Interaction,
): Reply {
  const lang = pageLanguage(request, interaction)
  const say = signUpWords[lang]
  const [before, after] = say.confirmText
  return sendPage(reply, parts, {
    lang,
    interaction,
    title: say.confirmTitle,
    inLanguage: (language) => actionOf(request, language),
    body: html`<h1>${say.confirmTitle}</h1>
<p class="lead">${before}<b>${signUp.email}</b>${after}</p>
<form method="post" action="${actionOf(request, lang)}"><button class="button primary" type="submit" autofocus>${say.confirm}</button></form>`,
  })
}

function renderElsewhere(
  request: Request,
  reply: Reply,
  parts: IdentityParts,
  signUp: SignUp,
  state: { wrong?: true; until?: Date } = {},
): Reply {
  const lang = pageLanguage(request)
  const say = signUpWords[lang]
  const [before, after] = say.elsewhereText
  const { wrong, until } = state
  return sendPage(reply, parts, {
    status: until ? 429 : wrong ? 422 : 200,
    lang,
    until,
    title: say.confirmTitle,
    inLanguage: (language) => actionOf(request, language),
    body: html`<h1>${say.confirmTitle}</h1>
<p class="lead">${before}<b>${signUp.email}</b>${after}</p>
${until && alertBox(say.wrongTooMany.replace('{time}', timeOf(until)))}
<form method="post" action="${actionOf(request, lang)}" novalidate>
<input class="hidden" name="username" type="email" autocomplete="username" value="${signUp.email}" readonly tabindex="-1" aria-hidden="true">
${field({
  name: 'password',
  label: say.elsewherePassword,
  type: 'password',
  autocomplete: 'current-password',
  maxlength: passwordMaxLength,
  error: wrong && say.wrong,
  focus: true,
  show: words[lang],
})}<button class="button primary" type="submit">${say.elsewhereSubmit}</button>
</form>`,
  })
}

async function renderDone(request: Request, reply: Reply, parts: IdentityParts, signUp: SignUp): Promise<Reply> {
  const lang = pageLanguage(request)
  const say = signUpWords[lang]
  const { home, name } = destinationOf(parts, await findClientOf(parts, signUp.clientId))
  const [before, after] = say.doneText
  return sendPage(reply, parts, {
    lang,
    title: say.doneTitle,
    body: html`<h1>${say.doneTitle}</h1>
<p class="lead">${before}<b>${signUp.email}</b>${after}</p>
<a class="button primary" href="${home}">${say.goOn.replace('{app}', name)}</a>`,
  })
}

async function renderExists(request: Request, reply: Reply, parts: IdentityParts, signUp: SignUp): Promise<Reply> {
  const lang = pageLanguage(request)
  const say = signUpWords[lang]
  const { home, name } = destinationOf(parts, await findClientOf(parts, signUp.clientId))
  return sendPage(reply, parts, {
    status: 409,
    lang,
    title: say.existsTitle,
    body: html`<h1>${say.existsTitle}</h1>
<p class="lead">${say.existsText}</p>
<a class="button primary" href="${home}">${say.goOn.replace('{app}', name)}</a>`,
  })
}

async function renderLinkGone(request: Request, reply: Reply, parts: IdentityParts): Promise<Reply> {
  const lang = pageLanguage(request)
  const say = signUpWords[lang]
  const { home, name } = destinationOf(parts, await findClientOf(parts, queryOf(request).client_id))
  return sendPage(reply, parts, {
    status: 410,
    lang,
    title: say.linkTitle,
    body: html`<h1>${say.linkTitle}</h1>
<p class="lead">${say.linkText}</p>
<a class="button primary" href="${home}">${say.goOn.replace('{app}', name)}</a>`,
  })
}
