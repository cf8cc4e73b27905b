import type { Interaction } from 'oidc-provider'
import type { App, Reply, Request } from '../../http/app-types.ts'
import { pathOf } from '../addresses.ts'
import { alertBox, timeOf } from '../form-parts.ts'
import { findInteraction, fixedEmailOf, isOwnForm } from '../interaction.ts'
import { countMail } from '../login-attempts.ts'
import { renderExpired } from '../login-page.ts'
import { destinationOf, findClientOf, pageLanguage, sendPage } from '../page-answer.ts'
import { html } from '../pages.ts'
import type { IdentityParts } from '../parts.ts'
import { recordSecurityEvent } from '../security-events.ts'
import { signUp } from '../sign-ups.ts'
import { type Faults, faultsOf, signUpForm, type Typed, typedIn } from './form.ts'
import { signUpWords } from './words.ts'

type Page = { Params: { uid: string }; Body: Record<string, string> | undefined }

/** Signing up, between an application's request and the mail that is sent for it. */
export function registerSignUp(app: App, parts: IdentityParts): void {
  const config = { public: 'signing up; the interaction cookie says for which request', rateLimit: 'login' } as const
  const schema = { hide: true }

  app.get<Page>('/interaction/:uid/register', { config, schema }, async (request, reply) => {
    const interaction = await findInteraction(request, reply, parts)
    if (interaction?.prompt.name !== 'login') return renderExpired(request, reply, parts)
    return renderSignUp(request, reply, parts, interaction, prefilled(interaction))
  })

  app.post<Page>('/interaction/:uid/register', { config, schema }, async (request, reply) => {
    const interaction = isOwnForm(request, parts) ? await findInteraction(request, reply, parts) : undefined
    if (interaction?.prompt.name !== 'login') return renderExpired(request, reply, parts)
    const lang = pageLanguage(request, interaction)
    const typed = typedIn(request.body, fixedEmailOf(interaction))
    const faults = faultsOf(typed, lang)
    if (faults) return renderSignUp(request, reply, parts, interaction, typed, { faults })
    const until = await countMail(parts.db, parts.config.secrets, { email: typed.email, address: request.ip })
    const clientId = String(interaction.params.client_id)
    if (until) {
      recordSecurityEvent(parts, request, { event: 'logInLocked', accountId: undefined, clientId, fields: ['sign-up'] })
      return renderSignUp(request, reply, parts, interaction, typed, { until })
    }
    const client = await findClientOf(parts, clientId)
    await signUp(
      parts.db,
      parts.config,
      { ...typed, locale: lang },
      { interactionUid: interaction.uid, clientId, home: destinationOf(parts, client).home },
    )
    // Not whether the address has an account: the log would tell what the page does not.
    parts.log().info({ clientId }, 'sign-up asked for')
    return renderSent(request, reply, parts, interaction, typed.email)
  })
}

/** What the application knows of the person already. */
function prefilled(interaction: Interaction): Typed {
  const {
    email,
    login_hint: hint,
    first_name: firstName,
    given_name: givenName,
    family_name: name,
  } = interaction.params
  const typed = { username: email ?? hint, given_name: firstName ?? givenName, family_name: name }
  return typedIn(
    Object.fromEntries(Object.entries(typed).map(([field, value]) => [field, String(value ?? '')])),
    undefined,
  )
}

async function renderSignUp(
  request: Request,
  reply: Reply,
  parts: IdentityParts,
  interaction: Interaction,
  typed: Typed,
  wrong: { faults?: Faults; until?: Date } = {},
): Promise<Reply> {
  const lang = pageLanguage(request, interaction)
  const say = signUpWords[lang]
  const client = await findClientOf(parts, interaction.params.client_id)
  const clientName = client?.clientName ?? ''
  const fixedEmail = fixedEmailOf(interaction)
  const address = addressOf(interaction)
  const [before, after] = say.destination
  const { faults = {}, until } = wrong
  return sendPage(reply, parts, {
    status: until ? 429 : wrong.faults ? 422 : 200,
    lang,
    interaction,
    until,
    title: say.title,
    inLanguage: address,
    body: html`<h1>${say.title}</h1>
<p class="lead">${before}<b>${clientName}</b>${after}</p>
${until && alertBox(say.tooMany.replace('{time}', timeOf(until)))}
${signUpForm(
  {
    lang,
    typed: fixedEmail === undefined ? typed : { ...typed, email: fixedEmail },
    faults,
    fixed: fixedEmail === undefined ? undefined : say.fixedEmail.replace('{app}', clientName),
  },
  address(lang),
)}
<p class="below">${say.already} <a href="${logInAddress(parts, interaction, lang)}">${say.logIn}</a></p>`,
  })
}

function renderSent(
  request: Request,
  reply: Reply,
  parts: IdentityParts,
  interaction: Interaction,
  email: string,
): Reply {
  const lang = pageLanguage(request, interaction)
  const say = signUpWords[lang]
  const [before, after] = say.sent
  return sendPage(reply, parts, {
    lang,
    interaction,
    title: say.sentTitle,
    body: html`<h1>${say.sentTitle}</h1>
<p class="lead">${before}<b>${email}</b>${after}</p>
<p>${say.sentHelp}</p>
<p class="below"><a href="${addressOf(interaction)(lang)}">${say.again}</a></p>
<p class="below">${say.confirmed} <a href="${logInAddress(parts, interaction, lang)}">${say.logIn}</a></p>`,
  })
}

/** The client's id only says where an expired page leads back to. */
const addressOf = (interaction: Interaction) => (lang: string) =>
  `?${new URLSearchParams({ client_id: String(interaction.params.client_id), lang })}`

export function logInAddress(parts: IdentityParts, interaction: Interaction, lang: string): string {
  return `${pathOf(parts.config)}/interaction/${interaction.uid}${addressOf(interaction)(lang)}`
}
