import type { App } from '../http/app-types.ts'
import { pathOf } from './addresses.ts'
import { checkPassword } from './check-password.ts'
import { findInteraction, finishInteraction, fixedEmailOf, isOwnForm } from './interaction.ts'
import { goOnFromFirstFactor } from './log-in.ts'
import { type LoginErrors, renderExpired, renderLogin } from './login-page.ts'
import type { IdentityParts } from './parts.ts'
import { recordSecurityEvent } from './security-events.ts'
import { chosenProvider } from './upstream/settings.ts'
import { chooseWaitingLink } from './upstream/waiting-link.ts'

type Page = { Params: { uid: string }; Querystring: Record<string, string | undefined> }

/** The pages where a person logs in, between an application's request and the library's answer to it. */
export function registerLogin(app: App, parts: IdentityParts): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: 16_384 },
    (_, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  )
  const config = { public: 'logging in; the interaction cookie says for which request', rateLimit: 'login' } as const
  const schema = { hide: true }

  app.get<Page>('/interaction/:uid', { config, schema }, async (request, reply) => {
    const interaction = await findInteraction(request, reply, parts)
    if (!interaction) return renderExpired(request, reply, parts)
    // Consent is never asked (provider.ts); a client that insists gets it at once.
    if (interaction.prompt.name === 'consent') return finishInteraction(request, reply, parts, { consent: {} })
    const chosen = chosenProvider(parts.config.upstream, interaction.params.acr_values)
    const { upstream, lang } = request.query
    // The application asked for this provider. Who comes back from there without being logged in sees the page.
    if (chosen && upstream === undefined && lang === undefined) {
      return reply.redirect(`${pathOf(parts.config)}/interaction/${interaction.uid}/upstream/${chosen.name}`, 303)
    }
    // So did it for signing up; whoever would rather log in chose a language, or the way back.
    if (interaction.params.screen === 'register' && lang === undefined && upstream === undefined) {
      const query = new URLSearchParams({ client_id: String(interaction.params.client_id) })
      return reply.redirect(`${pathOf(parts.config)}/interaction/${interaction.uid}/register?${query}`, 303)
    }
    return renderLogin(request, reply, parts, interaction, {})
  })

  app.post<Page & { Body: Record<string, string> | undefined }>(
    '/interaction/:uid',
    { config, schema },
    async (request, reply) => {
      const interaction = isOwnForm(request, parts) ? await findInteraction(request, reply, parts) : undefined
      if (interaction?.prompt.name !== 'login') return renderExpired(request, reply, parts)
      const typed = typedIn(request.body, fixedEmailOf(interaction))
      if (typed.missing)
        return renderLogin(request, reply, parts, interaction, { email: typed.email, ...typed.missing })
      const check = await checkPassword(parts.db, parts.config.secrets, { ...typed, address: request.ip })
      if (check.outcome !== 'accepted') {
        const clientId = String(interaction.params.client_id)
        parts.log().warn({ clientId, outcome: check.outcome }, 'log-in refused')
        const event = check.outcome === 'refused' ? 'logInRefused' : 'logInLocked'
        recordSecurityEvent(parts, request, { event, accountId: check.accountId, clientId, fields: ['pwd'] })
        return renderLogin(request, reply, parts, interaction, { email: typed.email, refusal: check })
      }
      await chooseWaitingLink(interaction, check.account.id, request.body?.link)
      return goOnFromFirstFactor(request, reply, parts, interaction, check.account, { amr: ['pwd'] })
    },
  )
}

function typedIn(body: Record<string, string> | undefined, fixedEmail: string | undefined) {
  const email = fixedEmail ?? (body?.username ?? '').trim().slice(0, 254)
  const password = body?.password ?? ''
  const missing: LoginErrors | undefined =
    email && password ? undefined : { emailMissing: !email, passwordMissing: !password }
  return { email, password, missing }
}
