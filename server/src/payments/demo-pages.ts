import type { Db } from '../db/database.ts'
import type { App } from '../http/app-types.ts'
import { Problem } from '../http/problems.ts'
import { assetAddress } from '../identity/assets.ts'
import { html, securityHeaders } from '../identity/pages.ts'
import type { Cents } from '../values/cents.ts'
import { demoPayPath, endDemoPayment, findDemoPayment } from './demo-provider.ts'
import { registerFormBodies } from './form-bodies.ts'
import type { PaymentState } from './provider.ts'

const choices: Record<string, Exclude<PaymentState, 'OPEN'>> = { pay: 'PAID', cancel: 'CANCELLED', expire: 'EXPIRED' }

/** The page of the demo's bank, where one pays, cancels, or lets it expire. */
export async function registerDemoPaymentPages(app: App, db: Db): Promise<void> {
  const route = { config: { public: 'only the demo has it: nobody’s money' }, schema: { hide: true } }
  await app.register(async (scope) => {
    registerFormBodies(scope)

    scope.get<{ Params: { id: string } }>(`${demoPayPath}/:id`, route, async (request, reply) => {
      const payment = await get(request.params.id)
      if (payment.state !== 'OPEN') return reply.redirect(payment.returnUrl, 303)
      const { origin } = new URL(payment.returnUrl)
      // Where the payer goes on to after the website's own page is not known here.
      return reply
        .headers({ ...securityHeaders([origin]), 'content-security-policy': policy })
        .type('text/html; charset=utf-8')
        .send(page(payment))
    })

    scope.post<{ Params: { id: string } }>(`${demoPayPath}/:id`, route, async (request, reply) => {
      const payment = await get(request.params.id)
      const state = choices[String((request.body as { choice?: unknown } | null)?.choice)]
      if (!state) throw new Problem('body/invalid-data')
      await endDemoPayment(db, payment.id, state)
      // As banks do: one goes back at once, and the notification comes when it comes, sometimes twice.
      for (const afterMs of [50, 1_000]) setTimeout(() => notify(payment), afterMs).unref()
      return reply.redirect(payment.returnUrl, 303)
    })
  })

  async function get(id: string) {
    const payment = await findDemoPayment(db, id)
    if (!payment) throw new Problem('url/not-found')
    return payment
  }

  function notify(payment: { id: string; notificationUrl: string }): void {
    const body = new URLSearchParams({ id: payment.id })
    fetch(payment.notificationUrl, { method: 'POST', body }).catch((error: unknown) =>
      app.log.warn({ err: error }, 'the demo’s bank could not say that a payment ended'),
    )
  }
}

const policy =
  "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors 'none'"

const euro = new Intl.NumberFormat('nl-BE', { style: 'currency', currency: 'EUR' })

/** In Dutch only, as the demo's other pages of its own. */
function page({ amountCents, description }: { amountCents: Cents; description: string }): string {
  const asset = (name: string) => `/id/assets/${assetAddress(name)}`
  return html`<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<title>Betalen · Demo</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<link rel="icon" type="image/svg+xml" href="${asset('mark.svg')}">
<link rel="stylesheet" href="${asset('identity.css')}">
</head>
<body><main>
<header><div class="wordmark">Bank van de demo</div></header>
<h1>${euro.format(amountCents / 100)} betalen</h1>
<p class="lead">${description}. In de demo betaal je niets; kies wat er gebeurt.</p>
<form method="post">
<button type="submit" name="choice" value="pay">Betaal</button>
<button class="button" type="submit" name="choice" value="cancel">Annuleer</button>
<button class="button" type="submit" name="choice" value="expire">Laat verlopen</button>
</form>
</main></body>
</html>`.html
}
