import type { Client, Interaction } from 'oidc-provider'
import type { Reply, Request } from '../http/app-types.ts'
import { systemClock } from '../values/clock.ts'
import { pathOf } from './addresses.ts'
import type { PasswordCheck } from './check-password.ts'
import { autofocus, describedBy, eye, fieldError, hintBelow, timeOf, warning } from './form-parts.ts'
import { fixedEmailOf, formTargetsOf, homeOf } from './interaction.ts'
import { newPasswordWords } from './new-password/words.ts'
import { type Html, html, languageFrom, page, raw, securityHeaders } from './pages.ts'
import type { IdentityParts } from './parts.ts'
import { passkeyScripts } from './second-factor/parts.ts'
import { passkeyButton, passkeyNotice } from './second-factor/passkey-page-parts.ts'
import { factorWords } from './second-factor/words.ts'
import { signUpWords } from './sign-up/words.ts'
import { typedEmail } from './typed-fields.ts'
import { linkTick, upstreamButtons, upstreamNotice } from './upstream/login-page-parts.ts'
import { type Language, words } from './words.ts'

export interface LoginErrors {
  emailMissing?: boolean
  passwordMissing?: boolean
}

interface LoginState extends LoginErrors {
  /** As it was typed before. */
  email?: string
  refusal?: Exclude<PasswordCheck, { outcome: 'accepted' }>
}

export async function renderLogin(
  request: Request,
  reply: Reply,
  parts: IdentityParts,
  interaction: Interaction,
  state: LoginState,
): Promise<Reply> {
  const { params } = interaction
  const lang = languageFrom(langOf(request), params.ui_locales)
  const client = await parts.provider().Client.find(String(params.client_id))
  const fixedEmail = fixedEmailOf(interaction)
  const email = fixedEmail ?? state.email ?? typedEmail(String(params.email ?? params.login_hint ?? ''))
  const address = (language: Language) =>
    `?${new URLSearchParams({ client_id: String(params.client_id), lang: language })}`
  const until = state.refusal?.outcome === 'too-many' ? state.refusal.until : undefined
  if (until)
    reply.header('retry-after', String(Math.max(1, Math.ceil((until.getTime() - systemClock.now().getTime()) / 1000))))
  return reply
    .status(until ? 429 : state.refusal || state.emailMissing || state.passwordMissing ? 422 : 200)
    .headers(securityHeaders(formTargetsOf(interaction)))
    .type('text/html; charset=utf-8')
    .send(
      page(parts.config, lang, {
        title: words[lang].logIn,
        body: loginForm(lang, {
          ...state,
          email,
          isFixed: fixedEmail !== undefined,
          action: address(lang),
          forgotten: `${pathOf(parts.config)}/forgotten-password${address(lang)}`,
          register: `${pathOf(parts.config)}/interaction/${interaction.uid}/register${address(lang)}`,
          client,
          until,
          notice: upstreamNotice(parts.config, interaction, request.query, lang) ?? passkeyNotice(request.query, lang),
          otherWays: [
            await passkeyButton(parts.config, interaction, lang),
            ...upstreamButtons(parts.config, interaction, lang),
          ],
          tick: linkTick(parts.config, interaction, lang),
        }),
        inLanguage: address,
        scripts: passkeyScripts,
      }),
    )
}

function loginForm(
  lang: Language,
  state: LoginState & {
    email: string
    /** The application wants this address and no other. */
    isFixed: boolean
    action: string
    forgotten: string
    register: string
    client: Client | undefined
    until: Date | undefined
    notice: string | undefined
    otherWays: Html[]
    tick: Html | undefined
  },
): Html {
  const say = words[lang]
  const [before, after] = say.destination
  const alert = state.until
    ? say.tooMany.replace('{time}', timeOf(state.until))
    : state.refusal
      ? say.refused
      : state.notice
  const wrong = alert !== undefined && alert !== state.notice
  // One focus: the first field that still needs something.
  const focus = state.email && !state.emailMissing ? 'password' : 'username'
  return html`<h1>${say.logIn}</h1>
<p class="lead">${before}<b>${state.client?.clientName ?? ''}</b>${after}</p>
${alert !== undefined && html`<p class="error alert" id="alert" role="alert">${warning}<span>${alert}</span></p>`}
<form method="post" action="${state.action}" novalidate>
<div class="field">
<label for="username">${say.email}</label>
<div class="control"><input id="username" name="username" type="email" autocomplete="username" autocapitalize="none" spellcheck="false" maxlength="254" required value="${state.email}"${state.isFixed ? fixedField(wrong) : describedBy(wrong, state.emailMissing, 'username')}${autofocus(focus === 'username')}></div>
${state.emailMissing && fieldError('username', say.emailMissing)}
${state.isFixed && hintBelow('username', signUpWords[lang].fixedEmail.replace('{app}', state.client?.clientName ?? ''))}
</div>
<div class="field with-link">
<label for="password">${say.password}</label>
<div class="control"><input id="password" name="password" type="password" autocomplete="current-password" maxlength="256" required${describedBy(wrong, state.passwordMissing, 'password')}${autofocus(focus === 'password')}>
<button id="show-password" type="button" aria-controls="password" hidden>${eye}<span data-show="${say.show}" data-hide="${say.hide}">${say.show}</span></button></div>
${state.passwordMissing && fieldError('password', say.passwordMissing)}
<a class="beside" href="${state.forgotten}">${newPasswordWords[lang].forgottenLink}</a>
</div>
${state.tick}
<button class="button primary" type="submit">${say.logIn}</button>
</form>
<p class="or"><span>${factorWords[lang].or}</span></p>
<div class="other-ways">${state.otherWays}</div>
<p class="below">${say.noAccount} <a href="${state.register}">${say.makeAccount}</a></p>`
}

/** Shown, and not to be changed; what is wrong is read out before why it is fixed. */
const fixedField = (wrong: boolean) =>
  raw(` readonly${wrong ? ' aria-invalid="true"' : ''} aria-describedby="${wrong ? 'alert ' : ''}username-hint"`)

/** The way back to where the person came from, when the page itself knows nothing any more. */
export async function renderExpired(request: Request, reply: Reply, parts: IdentityParts): Promise<Reply> {
  const query = request.query as Record<string, unknown>
  const lang = languageFrom(langOf(request), undefined)
  const say = words[lang]
  const client = typeof query.client_id === 'string' ? await parts.provider().Client.find(query.client_id) : undefined
  const home = client && homeOf(client)
  return reply
    .status(410)
    .headers(securityHeaders([]))
    .type('text/html; charset=utf-8')
    .send(
      page(parts.config, lang, {
        title: say.expiredTitle,
        body: html`<h1>${say.expiredTitle}</h1>
<p class="lead">${say.expiredText}</p>
${home && html`<a class="button primary" href="${home}">${say.back.replace('{app}', client.clientName ?? '')}</a>`}`,
      }),
    )
}

function langOf(request: Request): unknown {
  return (request.query as Record<string, unknown>).lang
}
