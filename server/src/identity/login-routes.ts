import type { Interaction, InteractionResults } from 'oidc-provider'
import type { App, Reply, Request } from '../http/app-types.ts'
import { pathOf } from './addresses.ts'
import { checkPassword } from './check-password.ts'
import type { IdentityParts } from './identity.ts'
import { type LoginErrors, renderExpired, renderLogin } from './login-page.ts'
import { endSession } from './logout.ts'
import { errors } from './protocol-library.ts'
import { chosenProvider } from './upstream/settings.ts'
import { chooseWaitingLink, completeWaitingLink } from './upstream/waiting-link.ts'

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
    if (interaction.prompt.name === 'consent') return finish(request, reply, parts, { consent: {} })
    const chosen = chosenProvider(parts.config.upstream, interaction.params.acr_values)
    const { upstream, lang } = request.query
    // The application asked for this provider. Who comes back from there without being logged in sees the page.
    if (chosen && upstream === undefined && lang === undefined) {
      return reply.redirect(`${pathOf(parts.config)}/interaction/${interaction.uid}/upstream/${chosen.name}`, 303)
    }
    return renderLogin(request, reply, parts, interaction, {})
  })

  app.post<Page & { Body: Record<string, string> | undefined }>(
    '/interaction/:uid',
    { config, schema },
    async (request, reply) => {
      const interaction = isOwnForm(request, parts) ? await findInteraction(request, reply, parts) : undefined
      if (interaction?.prompt.name !== 'login') return renderExpired(request, reply, parts)
      const typed = typedIn(request.body)
      if (typed.missing)
        return renderLogin(request, reply, parts, interaction, { email: typed.email, ...typed.missing })
      const check = await checkPassword(parts.db, parts.config.secrets, { ...typed, address: request.ip })
      if (check.outcome !== 'accepted') {
        parts.log().warn({ clientId: interaction.params.client_id, outcome: check.outcome }, 'log-in refused')
        return renderLogin(request, reply, parts, interaction, { email: typed.email, refusal: check })
      }
      const accountId = check.account.id
      await chooseWaitingLink(interaction, accountId, request.body?.link)
      parts.log().info({ clientId: interaction.params.client_id, accountId }, 'logged in')
      return finish(request, reply, parts, { login: { accountId, amr: ['pwd'] } }, async () => {
        await leaveOtherAccount(interaction, accountId, parts)
        await completeWaitingLink(parts.db, interaction, accountId)
      })
    },
  )
}

function typedIn(body: Record<string, string> | undefined) {
  const email = (body?.username ?? '').trim().slice(0, 254)
  const password = body?.password ?? ''
  const missing: LoginErrors | undefined =
    email && password ? undefined : { emailMissing: !email, passwordMissing: !password }
  return { email, password, missing }
}

async function findInteraction(request: Request, reply: Reply, parts: IdentityParts): Promise<Interaction | undefined> {
  const { uid } = request.params as Page['Params']
  try {
    const interaction = await parts.provider().interactionDetails(request.raw, reply.raw)
    return interaction.uid === uid ? interaction : undefined
  } catch (error) {
    if (error instanceof errors.SessionNotFound) return undefined
    throw error
  }
}

async function finish(
  request: Request,
  reply: Reply,
  parts: IdentityParts,
  result: InteractionResults,
  beforeGoingOn?: () => Promise<void>,
): Promise<Reply> {
  const returnTo = await parts
    .provider()
    .interactionResult(request.raw, reply.raw, result, { mergeWithLastSubmission: true })
  // Before the answer: the browser is faster than a statement that comes after it.
  await beforeGoingOn?.()
  return reply.header('cache-control', 'no-store').redirect(returnTo, 303)
}

/**
 * Somebody else was logged in here: what they had in this browser ends. (Left to itself the library would show a page
 * that logs them out with a script.)
 */
async function leaveOtherAccount(interaction: Interaction, accountId: string, parts: IdentityParts): Promise<void> {
  const earlier = interaction.session
  if (!earlier?.cookie || earlier.accountId === accountId) return
  const session = await parts.provider().Session.find(earlier.cookie)
  if (!session) return
  await endSession(session, parts.db)
  session.accountId = undefined
  session.authorizations = undefined
  await session.persist()
}

/** A form on another site cannot log anybody in here: besides the Lax cookie, the browser says where it came from. */
function isOwnForm(request: Request, parts: IdentityParts): boolean {
  const site = request.headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin'
  const { origin } = request.headers
  return origin === undefined || origin === new URL(parts.config.urls.id).origin
}
