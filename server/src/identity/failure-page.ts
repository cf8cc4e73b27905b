import type { KoaContextWithOIDC } from 'oidc-provider'
import type { IdentityConfig } from './addresses.ts'
import { html, languageFrom, page, securityHeaders } from './pages.ts'
import { words } from './words.ts'

/** What a person sees when an application sent them here with a request that cannot be answered. */
export function renderFailure(ctx: KoaContextWithOIDC, config: IdentityConfig, out: { error: string }): void {
  const lang = languageFrom(ctx.query.lang, ctx.query.ui_locales)
  const say = words[lang]
  // The library's word for a cookie or a page that is not there any more.
  const expired = out.error === 'session_not_found' || ctx.oidc?.route === 'resume'
  const title = expired ? say.expiredTitle : say.failureTitle
  ctx.set(securityHeaders([]))
  ctx.type = 'html'
  ctx.body = page(config, lang, {
    title,
    body: html`<h1>${title}</h1>
      <p class="lead">${expired ? say.expiredText : say.failureText}</p>
      <p class="code">${say.failureCode} <code>${out.error}</code></p>`,
  })
}
