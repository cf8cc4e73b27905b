import type { KoaContextWithOIDC } from 'oidc-provider'
import type { Db } from '../db/database.ts'
import type { IdentityConfig } from './addresses.ts'
import { revokeGrant } from './artifacts.ts'
import { html, languageFrom, page, raw, securityHeaders } from './pages.ts'
import type { ProviderParts } from './parts.ts'
import { originOf, recordSecurityEvent } from './security-events.ts'
import { words } from './words.ts'

/**
 * Logs this browser out without a question when a registered application asks for it and says where to go on: that is
 * what its own log-out button promised. Everything that began in this browser's session ends; sessions of the same
 * person elsewhere stay. A foreign page can at worst log somebody out by sending them here (Lax cookies do not travel
 * with anything less than a visible navigation).
 */
export async function logOutAtOnce(ctx: KoaContextWithOIDC, parts: ProviderParts): Promise<boolean> {
  const target = targetOf(ctx)
  const { session } = ctx.oidc
  if (!target || !session) return false
  await endSession(session, parts.db)
  await session.destroy()
  recordLogOut(ctx, parts, session.accountId)
  ctx.redirect(target)
  ctx.status = 303
  return true
}

export function recordLogOut(ctx: KoaContextWithOIDC, parts: ProviderParts, accountId: string | undefined): void {
  if (accountId === undefined) return
  const clientId = ctx.oidc.client?.clientId
  recordSecurityEvent(parts, originOf(ctx.req), { event: 'loggedOut', accountId, clientId })
}

/** Revokes all that the applications got through this session. */
export async function endSession(
  session: { authorizations?: Record<string, { grantId?: string | undefined }> | undefined },
  db: Db,
) {
  for (const { grantId } of Object.values(session.authorizations ?? {})) {
    if (grantId) await revokeGrant(db, grantId)
  }
}

/** Nobody is logged in any more: go on at once, instead of the library's page that posts itself with a script. */
export async function skipLogoutOfNobody(ctx: KoaContextWithOIDC, next: () => Promise<void>) {
  await next()
  if (ctx.oidc?.route !== 'end_session' || ctx.status !== 200 || ctx.oidc.session?.accountId) return
  ctx.redirect(targetOf(ctx) ?? ctx.oidc.urlFor('end_session_success'))
  ctx.status = 303
}

// The library has checked by now that the address is registered for the client, or removed it.
function targetOf(ctx: KoaContextWithOIDC): string | undefined {
  const { client, params } = ctx.oidc
  if (!client || typeof params?.post_logout_redirect_uri !== 'string') return undefined
  const target = new URL(params.post_logout_redirect_uri)
  if (typeof params.state === 'string') target.searchParams.set('state', params.state)
  return target.href
}

export function renderLogoutQuestion(ctx: KoaContextWithOIDC, config: IdentityConfig, form: string): void {
  const lang = languageFrom(ctx.query.lang, ctx.oidc.params?.ui_locales)
  const say = words[lang]
  ctx.set(securityHeaders([]))
  ctx.type = 'html'
  ctx.body = page(config, lang, {
    title: say.logoutQuestion,
    // The library's form only holds its anti-forgery value; the buttons answer it.
    body: html`<h1>${say.logoutQuestion}</h1>
      <p class="lead">${say.logoutEffect}</p>
      ${raw(form)}
      <button class="button primary" type="submit" form="op.logoutForm" name="logout" value="yes">${say.logoutYes}</button>
      <button class="button" type="submit" form="op.logoutForm">${say.logoutNo}</button>`,
  })
}

export async function renderLoggedOut(ctx: KoaContextWithOIDC, config: IdentityConfig): Promise<void> {
  const lang = languageFrom(ctx.query.lang, undefined)
  const say = words[lang]
  // Who chose to stay comes here too.
  const { accountId } = await ctx.oidc.provider.Session.get(ctx)
  const title = accountId ? say.stayedTitle : say.loggedOutTitle
  ctx.set(securityHeaders([]))
  ctx.type = 'html'
  ctx.body = page(config, lang, {
    title,
    body: html`<h1>${title}</h1><p class="lead">${accountId ? say.stayedText : say.loggedOutText}</p>`,
  })
}
