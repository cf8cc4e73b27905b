import { randomBytes } from 'node:crypto'
import type { KoaContextWithOIDC } from 'oidc-provider'
import type { App, Reply, Request } from '../../http/app-types.ts'
import { systemClock } from '../../values/clock.ts'
import { type Account, findAccount } from '../accounts.ts'
import { pathOf, protocolPath } from '../addresses.ts'
import { type AccountPage, accountPagesClient } from '../first-party.ts'
import { alertBox } from '../form-parts.ts'
import { isOwnForm } from '../interaction.ts'
import { sendPage } from '../page-answer.ts'
import { html, languageFrom } from '../pages.ts'
import type { IdentityParts } from '../parts.ts'
import { hasShownTwoFactors, secondFactorNeed } from '../second-factor/need.ts'
import type { Language } from '../words.ts'
import { accountWords } from './words.ts'

/** Somebody looks at one of them. */
export interface Visit {
  request: Request
  reply: Reply
  parts: IdentityParts
  account: Account
  sessionUid: string
  session: Awaited<ReturnType<ReturnType<IdentityParts['provider']>['Session']['get']>>
  lang: Language
  body: Record<string, string>
}

/** What one logs in with can only be changed for so long after logging in: a browser that was left open changes nothing. */
const freshSeconds = 10 * 60

interface Routes {
  read(page: AccountPage, handle: (visit: Visit) => Promise<Reply>, fresh?: 'fresh'): void
  send(page: AccountPage, does: string, handle: (visit: Visit) => Promise<Reply>, fresh?: 'fresh'): void
}

export function accountRoutes(app: App, parts: IdentityParts): Routes {
  const config = { public: 'one’s own account; the session of this browser says whose', rateLimit: 'login' } as const
  const schema = { hide: true }
  return {
    read(page, handle, fresh) {
      app.get(`/${page}`, { config, schema }, async (request, reply) => {
        // Back from logging in: the code in the address is nobody's, since its verifier was thrown away.
        const query = request.query as Record<string, unknown>
        if ('code' in query || 'error' in query) return reply.redirect(addressOf(parts, page), 303)
        const visit = await findVisit(request, reply, parts, fresh)
        return visit ? handle(visit) : logInFirst(request, reply, parts, page)
      })
    },
    send(page, does, handle, fresh) {
      app.post(`/${page}${does && `/${does}`}`, { config, schema }, async (request, reply) => {
        if (!isOwnForm(request, parts)) return refuseForeign(request, reply, parts)
        const visit = await findVisit(request, reply, parts, fresh)
        if (!visit) return logInFirst(request, reply, parts, page)
        // The form may have been open since somebody else was logged in here.
        return visit.body.account === visit.account.id ? handle(visit) : refuseForeign(request, reply, parts)
      })
    },
  }
}

export function addressOf(
  parts: Pick<IdentityParts, 'config'>,
  page: string,
  query: Record<string, string> = {},
): string {
  const search = new URLSearchParams(query).toString()
  return `${pathOf(parts.config)}/${page}${search && `?${search}`}`
}

async function findVisit(
  request: Request,
  reply: Reply,
  parts: IdentityParts,
  fresh: 'fresh' | undefined,
): Promise<Visit | undefined> {
  // All that the library reads of its context here are the cookies of the request.
  const ctx = { req: request.raw, res: reply.raw } as unknown as KoaContextWithOIDC
  const session = await parts.provider().Session.get(ctx)
  const account = session.accountId === undefined ? undefined : await findAccount(parts.db, session.accountId)
  if (!account) return undefined
  const ageSeconds = systemClock.now().getTime() / 1000 - (session.loginTs ?? 0)
  if (fresh && ageSeconds > freshSeconds) return undefined
  const strong = hasShownTwoFactors(session.amr)
  if (!strong && (await secondFactorNeed(parts.db, parts.config, account)) !== 'none') return undefined
  const { lang } = request.query as Record<string, unknown>
  return {
    request,
    reply,
    parts,
    account,
    sessionUid: session.uid,
    session,
    lang: languageFrom(lang, account.locale),
    body: (request.body ?? {}) as Record<string, string>,
  }
}

/** As any application does; the answer only brings the person back, and opens nothing. */
function logInFirst(request: Request, reply: Reply, parts: IdentityParts, page: AccountPage): Reply {
  const query = new URLSearchParams({
    client_id: accountPagesClient,
    redirect_uri: `${parts.config.urls.id}/${page}`,
    response_type: 'code',
    scope: 'openid',
    prompt: 'login',
    code_challenge: randomBytes(32).toString('base64url'),
    code_challenge_method: 'S256',
    ui_locales: languageFrom((request.query as Record<string, unknown>).lang, undefined),
  })
  const address = `${pathOf(parts.config)}${protocolPath}/auth?${query}`
  return reply.header('cache-control', 'no-store').redirect(address, 303)
}

function refuseForeign(request: Request, reply: Reply, parts: IdentityParts): Reply {
  const lang = languageFrom((request.query as Record<string, unknown>).lang, undefined)
  const say = accountWords[lang]
  const body = html`<h1>${say.pages}</h1>${alertBox(say.nothingDone)}<a class="button" href="${addressOf(parts, 'profile')}">${say.profile}</a>`
  return sendPage(reply, parts, { status: 403, lang, title: say.pages, body })
}

/** After a form was carried out: the page again, which says so. */
export function done(visit: Visit, page: AccountPage, said: string): Reply {
  return visit.reply.header('cache-control', 'no-store').redirect(addressOf(visit.parts, page, { done: said }), 303)
}
