import type { App, Reply } from '../http/app-types.ts'
import { Problem } from '../http/problems.ts'
import { securityHeaders } from '../identity/pages.ts'
import { endedPage } from './ended-page.ts'
import { type Payments, settlePayment } from './settle.ts'
import { findPayment, findPaymentByReference, type Payment, saveStarted } from './store.ts'

/** Where a payer goes to pay: an address that can be given out before the provider has heard of anything. */
export const payAddress = (publicUrl: string, paymentId: string) => `${publicUrl}/pay/${paymentId}`

/** Where a payer ends who came from no website that said where to go on. */
export const endedAddress = (publicUrl: string, paymentId: string) => `${payAddress(publicUrl, paymentId)}/ended`

/**
 * The payer's way: to the provider, and back to the website that asked. And the provider's: a notification, which is believed in
 * nothing but that there may be news.
 */
export function registerPayments(app: App, payments: Payments): void {
  const { db, clock, provider, config } = payments
  const route = {
    config: { public: 'whoever has the address may pay', rateLimit: 'login' } as const,
    schema: { hide: true },
  }

  app.get<{ Params: { paymentId: string } }>('/pay/:paymentId', route, async (request, reply) => {
    const payment = await get(request.params.paymentId)
    if (payment.state !== 'OPEN' || payment.expiresAt <= clock.now()) return back(reply, payment)
    if (payment.payUrl !== null) return away(reply, payment.payUrl)
    const started = await provider.start({
      id: payment.id,
      amountCents: payment.amountCents,
      description: payment.description,
      returnUrl: `${payAddress(config.publicUrl, payment.id)}/back`,
      notificationUrl: `${config.publicUrl}/pay/notifications`,
      expiresAt: payment.expiresAt,
    })
    await saveStarted(db, payment.id, { provider: provider.name, ...started })
    return away(reply, started.payUrl)
  })

  app.get<{ Params: { paymentId: string } }>('/pay/:paymentId/back', route, async (request, reply) =>
    back(reply, await get(request.params.paymentId)),
  )

  app.get<{ Params: { paymentId: string } }>('/pay/:paymentId/ended', route, async (request, reply) => {
    const { state } = await get(request.params.paymentId)
    return reply.headers(securityHeaders([])).type('text/html; charset=utf-8').send(endedPage(state))
  })

  app.post(
    '/pay/notifications',
    {
      config: { public: 'believed in nothing: how a payment stands is asked', rateLimit: 'token' },
      schema: { hide: true },
    },
    async (request, reply) => {
      const reference = referenceIn(request.body)
      const payment = reference === undefined ? undefined : await findPaymentByReference(db, provider.name, reference)
      // The same answer for what is unknown: nobody learns which references there are.
      if (payment) await settlePayment(payments, payment)
      return reply.status(204).send()
    },
  )

  async function get(id: string): Promise<Payment> {
    const payment = await findPayment(db, id)
    if (!payment) throw new Problem('url/not-found')
    return payment
  }

  async function back(reply: Reply, payment: Payment): Promise<Reply> {
    const state = await settlePayment(payments, payment)
    return away(reply, state === 'PAID' || state === 'OPEN' ? payment.returnUrl : payment.cancelUrl)
  }
}

const away = (reply: Reply, url: string) => reply.header('cache-control', 'no-store').redirect(url, 303)

function referenceIn(body: unknown): string | undefined {
  const id = (body as { id?: unknown } | null)?.id
  return typeof id === 'string' && id.length <= 200 ? id : undefined
}
