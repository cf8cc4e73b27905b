import { type Static, type TSchema, Type } from 'typebox'
import { Compile, type Validator } from 'typebox/compile'
import type { PaymentProvider, PaymentState } from './provider.ts'

const Payment = Type.Object({
  id: Type.String({ minLength: 1 }),
  status: Type.String(),
  _links: Type.Object({ checkout: Type.Optional(Type.Object({ href: Type.String() })) }),
})
const isPayment = Compile(Payment)
const isAnything = Compile(Type.Unknown())

/** What a status means here; one that we do not know yet is no end. */
const states: Record<string, PaymentState> = {
  open: 'OPEN',
  pending: 'OPEN',
  authorized: 'OPEN',
  paid: 'PAID',
  canceled: 'CANCELLED',
  failed: 'CANCELLED',
  expired: 'EXPIRED',
}

/** Mollie, by its payments API v2 (https://docs.mollie.com): Bancontact and the like, for a key and no contract of ours. */
export function molliePaymentProvider({ url, key }: { url: string; key: string }): PaymentProvider {
  async function call<Schema extends TSchema>(
    validator: Validator<Record<never, never>, Schema>,
    method: 'GET' | 'POST',
    path: string,
    { body, once }: { body?: object; once?: string } = {},
  ): Promise<Static<Schema>> {
    const answer = await fetch(`${url}${path}`, {
      method,
      signal: AbortSignal.timeout(15_000),
      headers: {
        authorization: `Bearer ${key}`,
        accept: 'application/json',
        ...(body && { 'content-type': 'application/json' }),
        ...(once && { 'idempotency-key': once }),
      },
      ...(body && { body: JSON.stringify(body) }),
    })
    if (!answer.ok) throw new Error(`The payment provider answered ${answer.status} to ${method} ${path.split('/')[1]}`)
    const said: unknown = await answer.json()
    if (!validator.Check(said)) throw new Error('The payment provider answered something else')
    return said as Static<Schema>
  }

  return {
    name: 'mollie',
    async start(payment) {
      const body = {
        amount: amount(payment.amountCents),
        description: payment.description,
        redirectUrl: payment.returnUrl,
        webhookUrl: payment.notificationUrl,
        metadata: { paymentId: payment.id },
      }
      const made = await call(isPayment, 'POST', '/payments', { body, once: payment.id })
      const payUrl = made._links.checkout?.href
      if (payUrl === undefined) throw new Error('The payment provider has no page to pay on')
      return { reference: made.id, payUrl }
    },
    async find(reference) {
      const { status } = await call(isPayment, 'GET', `/payments/${encodeURIComponent(reference)}`)
      return states[status] ?? 'OPEN'
    },
    async refund(reference, { id, amountCents }) {
      const body = { amount: amount(amountCents) }
      const path = `/payments/${encodeURIComponent(reference)}/refunds`
      await call(isAnything, 'POST', path, { body, once: `refund-${id}` })
    },
  }
}

const amount = (cents: number) => ({ currency: 'EUR', value: (cents / 100).toFixed(2) })
