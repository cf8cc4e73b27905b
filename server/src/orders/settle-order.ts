import type { Config } from '../config.ts'
import { Problem } from '../http/problems.ts'
import type { Work } from '../http/work.ts'
import type { OnSettled } from '../payments/settle.ts'
import { unsealPeople } from './people.ts'
import { registerPeople } from './register-people.ts'
import { findOrderPeople, holdOrder, type Order, setCancelled, setRegistered } from './store.ts'

/**
 * What becomes of an order when its payment ended, in the transaction that writes so: paid once is registered once. Money that
 * comes late is money all the same. What cannot be registered any more is cancelled with the reason, and the money goes back.
 */
export function settleOrder(config: Config): OnSettled {
  return async (work, payment, state) => {
    const order = await holdOrder(work.trx, payment.subjectId)
    if (!order) throw new Error('A payment for no order')
    if (order.status === 'REGISTERED') return 'KEEP'
    if (state !== 'PAID') {
      if (order.status === 'PENDING_PAYMENT') await cancel(work, order, null)
      return 'KEEP'
    }
    const refusal = await register(work, config, order)
    if (refusal === undefined) return 'KEEP'
    await cancel(work, order, refusal)
    return 'REFUND'
  }
}

/** @returns why it could not be done */
async function register(work: Work, config: Config, order: Order): Promise<string | undefined> {
  if (order.peopleSealed === null) return 'too-late'
  const sent = unsealPeople(config.secrets, order.id, order.peopleSealed)
  const is = await findOrderPeople(work.trx, order.id)
  const people = is.flatMap((one) => {
    const person = sent[one.position]
    return person ? [{ person, is: one }] : []
  })
  try {
    await registerPeople(work, config, { clientId: order.clientId, people })
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return error.type
  }
  await setRegistered(work.trx, order.id, work.now)
  work.record({ act: 'order.register', organizerId: is[0]?.organizerId ?? null, subject: 'order', subjectId: order.id })
  return undefined
}

async function cancel(work: Work, order: Order, refusal: string | null): Promise<void> {
  await setCancelled(work.trx, order.id, work.now, refusal)
  work.record({ act: refusal === null ? 'order.cancel' : 'order.refuse', subject: 'order', subjectId: order.id })
}
