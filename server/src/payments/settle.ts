import { workAsSystem } from '../http/system-work.ts'
import type { Work } from '../http/work.ts'
import type { System } from '../system.ts'
import type { PaymentProvider, PaymentState } from './provider.ts'
import { findRefundsDue, findUnsettled, type Payment, saveSettled, setRefundDue, setRefunded } from './store.ts'

/**
 * What was paid for, told how it ended, in the transaction that writes so: both or neither.
 * @returns REFUND when it cannot be given any more
 */
export type OnSettled = (
  work: Work,
  payment: Payment,
  state: Exclude<PaymentState, 'OPEN'>,
) => Promise<'KEEP' | 'REFUND'>

export interface Payments extends System {
  provider: PaymentProvider
  onSettled: Record<Payment['purpose'], OnSettled>
}

/**
 * Asks the provider how a payment stands and acts on it. May be called for any notification, as often as it comes: only the
 * first of each outcome finds something to do.
 */
export async function settlePayment(payments: Payments, payment: Payment): Promise<PaymentState> {
  const state = await stateOf(payments, payment)
  if (state === 'OPEN' || state === payment.state) return state
  const refund = await workAsSystem(payments, async (work) => {
    if (!(await saveSettled(work.trx, payment.id, state, work.now))) return false
    work.record({ act: `payment.${acts[state]}`, subject: 'payment', subjectId: payment.id })
    const outcome = await payments.onSettled[payment.purpose](work, payment, state)
    if (outcome === 'REFUND') await setRefundDue(work.trx, payment.id)
    return outcome === 'REFUND'
  })
  if (refund) await refundPayment(payments, payment)
  return state
}

const acts = { PAID: 'pay', CANCELLED: 'cancel', EXPIRED: 'expire' } as const

/** Nobody can pay what never went to the provider, or went past its time there. */
async function stateOf({ provider, clock }: Payments, payment: Payment): Promise<PaymentState> {
  if (payment.reference !== null) return provider.find(payment.reference)
  return payment.state === 'OPEN' && payment.expiresAt <= clock.now() ? 'EXPIRED' : payment.state
}

/** The provider gives back once, however often it is asked; so a crash in between costs nobody anything. */
async function refundPayment(payments: Payments, payment: Payment): Promise<void> {
  if (payment.reference === null) throw new Error('Paid without a reference')
  await payments.provider.refund(payment.reference, payment)
  await workAsSystem(payments, async (work) => {
    if (await setRefunded(work.trx, payment.id, work.now)) {
      work.record({ act: 'payment.refund', subject: 'payment', subjectId: payment.id })
    }
  })
}

/** Finds what a lost notification, an outage or a crash left open. Harmless when several servers do it. */
export async function settleWhatIsOpen(
  payments: Payments,
  log: { error(details: object, message: string): void },
): Promise<void> {
  for (const payment of await findUnsettled(payments.db, payments.clock.now())) {
    await settlePayment(payments, payment).catch((error: unknown) =>
      log.error({ err: error, paymentId: payment.id }, 'a payment could not be settled'),
    )
  }
  for (const payment of await findRefundsDue(payments.db)) {
    await refundPayment(payments, payment).catch((error: unknown) =>
      log.error({ err: error, paymentId: payment.id }, 'a payment could not be given back'),
    )
  }
}
