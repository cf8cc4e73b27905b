import type { Db } from '../db/database.ts'
import { isUuid } from '../values/ids.ts'
import type { PaymentProvider, PaymentState } from './provider.ts'

export const demoPayPath = '/demo/pay'

/** The demo's bank: nobody's money, everything else as for real. */
export function demoPaymentProvider(db: Db, publicUrl: string): PaymentProvider {
  return {
    name: 'demo',
    async start(payment) {
      await db
        .insertInto('demo_payments')
        .values({
          id: payment.id,
          amount_cents: payment.amountCents,
          description: payment.description,
          return_url: payment.returnUrl,
          notification_url: payment.notificationUrl,
          expires_at: payment.expiresAt,
        })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
      return { reference: payment.id, payUrl: `${publicUrl}${demoPayPath}/${payment.id}` }
    },
    async find(reference) {
      const found = await findDemoPayment(db, reference)
      if (!found) throw new Error('The demo’s bank does not know this payment')
      return found.state
    },
    async refund(reference) {
      await db.updateTable('demo_payments').set({ refunded: true }).where('id', '=', reference).execute()
    },
  }
}

export async function findDemoPayment(db: Db, id: string) {
  if (!isUuid(id)) return undefined
  return await db
    .selectFrom('demo_payments')
    .select(['id', 'amount_cents as amountCents', 'description', 'return_url as returnUrl'])
    .select(['notification_url as notificationUrl', 'state', 'refunded'])
    .where('id', '=', id)
    .executeTakeFirst()
}

/** What the payer chose, the first time. */
export async function endDemoPayment(db: Db, id: string, state: Exclude<PaymentState, 'OPEN'>): Promise<void> {
  await db.updateTable('demo_payments').set({ state }).where('id', '=', id).where('state', '=', 'OPEN').execute()
}
