import type { App, Reply, Request } from '../../http/app-types.ts'
import { pathOf } from '../addresses.ts'
import { alertBox, field, timeOf } from '../form-parts.ts'
import { isOwnForm } from '../interaction.ts'
import { countMail } from '../login-attempts.ts'
import { destinationOf, findClientOf, pageLanguage, queryOf, sendPage } from '../page-answer.ts'
import { html } from '../pages.ts'
import type { IdentityParts } from '../parts.ts'
import { askNewPassword, findPasswordReset, type PasswordReset, resetPassword } from '../password-resets.ts'
import { checkNewPassword, passwordSentences } from '../password-rules.ts'
import { actOnAccount, recordSecurityEvent } from '../security-events.ts'
import { newPasswordField } from '../sign-up/form.ts'
import { emailMaxLength, isEmail, typedEmail } from '../typed-fields.ts'
import { newPasswordWords } from './words.ts'

type Page = { Body: Record<string, string> | undefined }

/** A forgotten password: asking for a link, and choosing another one with it. Neither logs anybody in. */
export function registerNewPassword(app: App, parts: IdentityParts): void {
  const schema = { hide: true }
  const asking = { public: 'who forgot their password cannot log in', rateLimit: 'login' } as const
  const choosing = { public: 'the link in the mail says of whom', rateLimit: 'login' } as const

  app.get<Page>('/forgotten-password', { config: asking, schema }, async (request, reply) =>
    renderForgotten(request, reply, parts, { email: '' }),
  )

  app.post<Page>('/forgotten-password', { config: asking, schema }, async (request, reply) => {
    if (!isOwnForm(request, parts)) return renderForgotten(request, reply, parts, { email: '', foreign: true })
    const email = typedEmail(request.body?.username)
    if (!isEmail(email)) return renderForgotten(request, reply, parts, { email, wrong: true })
    const until = await countMail(parts.db, parts.config.secrets, { email, address: request.ip })
    const clientId = (await findClientOf(parts, queryOf(request).client_id))?.clientId
    if (until) {
      recordSecurityEvent(parts, request, { event: 'logInLocked', accountId: undefined, clientId, fields: ['mail'] })
      return renderForgotten(request, reply, parts, { email, until })
    }
    const asked = { email, lang: pageLanguage(request), clientId }
    const accountId = await askNewPassword(parts.db, parts.config, asked)
    recordSecurityEvent(parts, request, { event: 'passwordResetAsked', accountId, clientId })
    parts.log().info({ clientId }, 'new password asked for')
    return renderSent(request, reply, parts, email)
  })

  app.get<Page>('/new-password', { config: choosing, schema }, async (request, reply) => {
    const reset = await findPasswordReset(parts.db, queryOf(request).token ?? '')
    return reset ? renderChoice(request, reply, parts, reset) : renderLinkGone(request, reply, parts)
  })

  app.post<Page>('/new-password', { config: choosing, schema }, async (request, reply) => {
    const token = queryOf(request).token ?? ''
    const reset = isOwnForm(request, parts) ? await findPasswordReset(parts.db, token) : undefined
    if (!reset) return renderLinkGone(request, reply, parts)
    const { account } = reset
    const lang = pageLanguage(request)
    const password = request.body?.password ?? ''
    const fault = checkNewPassword(password, account)
    if (fault) {
      const error = password ? passwordSentences[lang][fault] : newPasswordWords[lang].passwordMissing
      return renderChoice(request, reply, parts, reset, error)
    }
    const who = { accountId: account.id, clientId: reset.clientId }
    const done = await actOnAccount(parts, request, who, (work) =>
      resetPassword(work, parts.config, parts.onAccountVerified, { token, password, account, lang }),
    )
    if (!done) return renderLinkGone(request, reply, parts)
    parts.log().info({ accountId: account.id, clientId: reset.clientId }, 'password reset')
    return renderDone(request, reply, parts, reset)
  })
}

const askingAddress = (request: Request, lang: string) => {
  const { client_id: clientId } = queryOf(request)
  return `?${new URLSearchParams({ ...(clientId && { client_id: clientId }), lang })}`
}

async function renderForgotten(
  request: Request,
  reply: Reply,
  parts: IdentityParts,
  state: { email: string; wrong?: true; foreign?: true; until?: Date },
): Promise<Reply> {
  const lang = pageLanguage(request)
  const say = newPasswordWords[lang]
  const { email, wrong, foreign, until } = state
  const { home } = destinationOf(parts, await findClientOf(parts, queryOf(request).client_id))
  return sendPage(reply, parts, {
    status: foreign ? 403 : until ? 429 : wrong ? 422 : 200,
    lang,
    until,
    title: say.forgottenTitle,
    inLanguage: (language) => askingAddress(request, language),
    body: html`<h1>${say.forgottenTitle}</h1>
<p class="lead">${say.forgottenText}</p>
${until && alertBox(say.tooMany.replace('{time}', timeOf(until)))}
<form method="post" action="${askingAddress(request, lang)}" novalidate>
${field({
  name: 'username',
  label: say.email,
  type: 'email',
  value: email,
  autocomplete: 'username',
  maxlength: emailMaxLength,
  error: wrong && (email ? say.emailWrong : say.emailMissing),
  focus: true,
})}<button class="button primary" type="submit">${say.send}</button>
</form>
<p class="below"><a href="${home}">${say.backToLogIn}</a></p>`,
  })
}

/** The same for an address with and without an account. */
function renderSent(request: Request, reply: Reply, parts: IdentityParts, email: string): Reply {
  const lang = pageLanguage(request)
  const say = newPasswordWords[lang]
  const [before, after] = say.sent
  return sendPage(reply, parts, {
    lang,
    title: say.sentTitle,
    body: html`<h1>${say.sentTitle}</h1>
<p class="lead">${before}<b>${email}</b>${after}</p>
<p>${say.sentHelp}</p>
<p class="below"><a href="${askingAddress(request, lang)}">${say.again}</a></p>`,
  })
}

function renderChoice(
  request: Request,
  reply: Reply,
  parts: IdentityParts,
  { account }: PasswordReset,
  error?: string,
): Reply {
  const lang = pageLanguage(request)
  const say = newPasswordWords[lang]
  const address = (language: string) =>
    `?${new URLSearchParams({ token: queryOf(request).token ?? '', lang: language })}`
  const [before, after] = say.text
  return sendPage(reply, parts, {
    status: error ? 422 : 200,
    lang,
    title: say.title,
    inLanguage: address,
    body: html`<h1>${say.title}</h1>
<p class="lead">${before}<b>${account.email}</b>${after}</p>
<form method="post" action="${address(lang)}" novalidate>
<input class="hidden" name="username" type="email" autocomplete="username" value="${account.email}" readonly tabindex="-1" aria-hidden="true">
${newPasswordField(lang, say.password, error, true)}<button class="button primary" type="submit">${say.submit}</button>
</form>`,
  })
}

async function renderDone(request: Request, reply: Reply, parts: IdentityParts, reset: PasswordReset): Promise<Reply> {
  const lang = pageLanguage(request)
  const say = newPasswordWords[lang]
  const { home, name } = destinationOf(parts, await findClientOf(parts, reset.clientId))
  return sendPage(reply, parts, {
    lang,
    title: say.doneTitle,
    body: html`<h1>${say.doneTitle}</h1>
<p class="lead">${say.doneText}</p>
<a class="button primary" href="${home}">${say.goOn.replace('{app}', name)}</a>`,
  })
}

function renderLinkGone(request: Request, reply: Reply, parts: IdentityParts): Reply {
  const lang = pageLanguage(request)
  const say = newPasswordWords[lang]
  return sendPage(reply, parts, {
    status: 410,
    lang,
    title: say.linkTitle,
    body: html`<h1>${say.linkTitle}</h1>
<p class="lead">${say.linkText}</p>
<a class="button primary" href="${pathOf(parts.config)}/forgotten-password?lang=${lang}">${say.again}</a>`,
  })
}
