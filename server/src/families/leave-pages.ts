import type { App } from '../http/app-types.ts'
import { workAsSystem } from '../http/system-work.ts'
import { assetAddress } from '../identity/assets.ts'
import { type Html, html, securityHeaders } from '../identity/pages.ts'
import { registerFormBodies } from '../payments/form-bodies.ts'
import type { System } from '../system.ts'
import { removeFamilyMember } from './change.ts'
import { openLeaveToken } from './leave-token.ts'
import { isFamilyMember } from './store.ts'

/** The page behind the link in the mail: somebody takes themselves out of a family list, without logging in. */
export async function registerFamilyLeaving(app: App, system: System): Promise<void> {
  const { db, config, clock } = system
  const route = {
    config: { public: 'the token in the address says for whom', rateLimit: 'login' } as const,
    schema: { hide: true },
  }
  const found = (token: string) => openLeaveToken(config.secrets, token, clock.now())
  const headers = { ...securityHeaders([]), 'content-type': 'text/html; charset=utf-8' }

  await app.register(async (scope) => {
    registerFormBodies(scope)

    scope.get<{ Params: { token: string } }>('/family/leave/:token', route, async (request, reply) => {
      const leaving = found(request.params.token)
      const isIn = leaving !== undefined && (await isFamilyMember(db, leaving.passholderId, leaving.memberId))
      return reply.headers(headers).send(isIn ? question() : nothing())
    })

    scope.post<{ Params: { token: string } }>('/family/leave/:token', route, async (request, reply) => {
      const leaving = found(request.params.token)
      if (!leaving || !(await isFamilyMember(db, leaving.passholderId, leaving.memberId))) {
        return reply.headers(headers).send(nothing())
      }
      await workAsSystem(system, (work) => removeFamilyMember(work, leaving.passholderId, leaving.memberId))
      return reply
        .headers(headers)
        .send(page('Je bent eruit', html`<p class="lead">Je staat niet meer in deze lijst.</p>`))
    })
  })
}

const question = () =>
  page(
    'Uit de familielijst gaan?',
    html`<p class="lead">Wie jou in de familielijst zette, kan punten voor je sparen en je geschiedenis bekijken. Wil je dat niet? Ga er dan uit. Je UiTPAS en je punten houd je.</p>
<form method="post"><button type="submit">Haal mij uit de lijst</button></form>`,
  )

const nothing = () =>
  page(
    'Er is niets veranderd',
    html`<p class="lead">Je staat niet (meer) in deze lijst, of de link is ouder dan 30 dagen.</p>`,
  )

/** Dutch first, as the pages around paying. */
function page(title: string, body: Html): string {
  const asset = (name: string) => `/id/assets/${assetAddress(name)}`
  return html`<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<title>${title} · UiTPAS</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<link rel="icon" type="image/svg+xml" href="${asset('mark.svg')}">
<link rel="stylesheet" href="${asset('identity.css')}">
</head>
<body><main>
<h1>${title}</h1>
${body}
</main></body>
</html>`.html
}
