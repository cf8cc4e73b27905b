import { AuthorizationResponseError, randomNonce, randomPKCECodeVerifier, randomState } from 'openid-client'
import type { App, Reply, Request } from '../../http/app-types.ts'
import { systemClock } from '../../values/clock.ts'
import type { ClientId } from '../../values/ids.ts'
import { tellAccountVerified } from '../account-verified.ts'
import { findAccount } from '../accounts.ts'
import { findInteraction } from '../interaction.ts'
import { goOnFromFirstFactor } from '../log-in.ts'
import { renderExpired } from '../login-page.ts'
import { languageFrom } from '../pages.ts'
import type { IdentityParts } from '../parts.ts'
import { actOnAccount, securityAct } from '../security-events.ts'
import { createUpstreamClient, type UpstreamClaims, type UpstreamClient } from './client.ts'
import { type Journey, journeyCookie } from './journey.ts'
import type { Notice } from './login-page-parts.ts'
import { amrOf, nationalNumberOf, personOf } from './person.ts'
import { type Resolved, resolveAccount, type UpstreamPerson } from './resolve-account.ts'
import { acrOf, type UpstreamProvider } from './settings.ts'
import { carryNationalNumber } from './store.ts'
import { saveWaitingLink } from './waiting-link.ts'

type Page = { Params: { uid: string; name: string } }

/** Logging in at another provider: there from the log-in page, and back. */
export function registerUpstream(app: App, parts: IdentityParts): void {
  if (!parts.config.upstream.length) return
  const client = createUpstreamClient(({ name }) => `${parts.config.urls.id}/upstream/${name}/callback`)
  const config = { public: 'logging in elsewhere; cookies say for which request', rateLimit: 'login' } as const
  const schema = { hide: true }
  const providerOf = (request: Request) =>
    parts.config.upstream.find(({ name }) => name === (request.params as Page['Params']).name)

  app.get<Page>('/interaction/:uid/upstream/:name', { config, schema }, async (request, reply) => {
    const provider = providerOf(request)
    const interaction = provider && (await findInteraction(request, reply, parts))
    if (interaction?.prompt.name !== 'login') return renderExpired(request, reply, parts)
    return start(request, reply, parts, client, provider as UpstreamProvider)
  })

  app.get<Page>('/upstream/:name/callback', { config, schema }, async (request, reply) => {
    const provider = providerOf(request)
    const journey = provider && journeyCookie(parts.config).find(request)
    reply.header('set-cookie', journeyCookie(parts.config).clear())
    if (!provider || !journey || journey.name !== provider.name) return renderExpired(request, reply, parts)
    return arrive(request, reply, parts, client, provider, journey)
  })
}

async function start(
  request: Request,
  reply: Reply,
  parts: IdentityParts,
  client: UpstreamClient,
  provider: UpstreamProvider,
): Promise<Reply> {
  const { uid } = request.params as Page['Params']
  const expected = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() }
  const journey: Journey = {
    ...expected,
    name: provider.name,
    interactionUid: uid,
    lang: languageFrom((request.query as Record<string, unknown>).lang, undefined),
    startedAtMs: systemClock.now().getTime(),
  }
  let url: URL
  try {
    url = await client.startUrl(provider, expected, { ui_locales: journey.lang })
  } catch (error) {
    parts.log().error({ err: error, upstream: provider.name }, 'another provider does not answer')
    return reply.redirect(pageOf(parts, journey, 'failed'), 303)
  }
  reply.header('set-cookie', journeyCookie(parts.config).set(journey))
  return reply.header('cache-control', 'no-store').redirect(url.href, 303)
}

async function arrive(
  request: Request,
  reply: Reply,
  parts: IdentityParts,
  client: UpstreamClient,
  provider: UpstreamProvider,
  journey: Journey,
): Promise<Reply> {
  const interaction = await parts.provider().Interaction.find(journey.interactionUid)
  if (interaction?.prompt.name !== 'login') return renderExpired(request, reply, parts)
  const clientId = interaction.params.client_id
  let claims: UpstreamClaims
  try {
    claims = await client.finish(provider, new URL(request.url, 'http://here').searchParams, journey)
  } catch (error) {
    const refused = error instanceof AuthorizationResponseError
    const details = { upstream: provider.name, clientId, ...(refused ? { error: error.error } : { err: error }) }
    parts.log().warn(details, 'log-in elsewhere failed')
    return reply.redirect(pageOf(parts, journey, 'failed'), 303)
  }
  const person = personOf(parts.config.secrets, provider, claims)
  const resolved = await resolve(request, parts, person, String(clientId))
  if (resolved.outcome === 'show-account') {
    await saveWaitingLink(interaction, {
      issuer: person.subject.issuer,
      subjectHash: person.subject.subjectHash.toString('base64'),
      name: provider.name,
      person: person.name,
      sinceMs: systemClock.now().getTime(),
    })
    return reply.redirect(pageOf(parts, journey, 'link'), 303)
  }
  const { accountId, how } = resolved
  const account = await findAccount(parts.db, accountId)
  if (!account) return reply.redirect(pageOf(parts, journey, 'failed'), 303)
  parts.log().info({ clientId, accountId, upstream: provider.name, how }, 'known elsewhere')
  const nationalNumber = nationalNumberOf(provider, claims)
  return goOnFromFirstFactor(request, reply, parts, interaction, account, {
    amr: amrOf(provider, claims),
    acr: acrOf(provider),
    ...(nationalNumber !== undefined && { carried: carryNationalNumber(parts.config.secrets, nationalNumber) }),
  })
}

async function resolve(
  request: Request,
  parts: IdentityParts,
  person: UpstreamPerson,
  clientId: ClientId,
): Promise<Resolved> {
  const once = () =>
    actOnAccount(parts, request, { accountId: undefined, clientId }, async ({ trx, record }) => {
      const resolved = await resolveAccount(trx, person)
      if (resolved.outcome === 'account' && resolved.how === 'created' && person.verifiedEmail !== undefined) {
        const { accountId } = resolved
        await tellAccountVerified(trx, parts.onAccountVerified, { accountId, email: person.verifiedEmail })
        record(securityAct({ event: 'signedUp', accountId, fields: ['email', 'name'] }))
      }
      return resolved
    })
  return once().catch((error: { constraint?: string }) => {
    // Two tabs made the same account at the same moment: one of them did, and this one finds it.
    if (error.constraint === 'accounts_email_key') return once()
    throw error
  })
}

/** The log-in page again, which says what happened. */
function pageOf(parts: IdentityParts, journey: Journey, upstream: Notice): string {
  const query = new URLSearchParams({ upstream, at: journey.name, lang: journey.lang })
  return `${parts.config.urls.id}/interaction/${journey.interactionUid}?${query}`
}
