import { sql } from 'kysely'
import type { Db, Trx } from '../db/database.ts'
import type { Cents } from '../values/cents.ts'
import { isUuid } from '../values/ids.ts'
import type { PaymentState } from './provider.ts'

export interface Payment {
  id: string
  purpose: 'ORDER'
  subjectId: string
  amountCents: Cents
  description: string
  returnUrl: string
  cancelUrl: string
  reference: string | null
  payUrl: string | null
  state: PaymentState
  expiresAt: Date
}

export interface NewPayment {
  id: string
  purpose: Payment['purpose']
  subjectId: string
  amountCents: Cents
  description: string
  returnUrl: string
  cancelUrl: string
  at: Date
  expiresAt: Date
}

export async function insertPayment(trx: Trx, payment: NewPayment): Promise<void> {
  await trx
    .insertInto('payments')
    .values({
      id: payment.id,
      purpose: payment.purpose,
      subject_id: payment.subjectId,
      amount_cents: payment.amountCents,
      description: payment.description,
      return_url: payment.returnUrl,
      cancel_url: payment.cancelUrl,
      provider: null,
      reference: null,
      pay_url: null,
      created_at: payment.at,
      expires_at: payment.expiresAt,
      settled_at: null,
      refund: null,
      refunded_at: null,
    })
    .execute()
}

function selectPayments(db: Db) {
  return db
    .selectFrom('payments')
    .select(['id', 'purpose', 'subject_id as subjectId', 'amount_cents as amountCents', 'description'])
    .select(['return_url as returnUrl', 'cancel_url as cancelUrl', 'reference', 'pay_url as payUrl', 'state'])
    .select(['expires_at as expiresAt'])
}

/** Text that is no UUID is no payment. */
export async function findPayment(db: Db, id: string): Promise<Payment | undefined> {
  if (!isUuid(id)) return undefined
  return await selectPayments(db).where('id', '=', id).executeTakeFirst()
}

export async function findPaymentByReference(
  db: Db,
  provider: string,
  reference: string,
): Promise<Payment | undefined> {
  // PostgreSQL takes no such text.
  if (reference.includes('\0')) return undefined
  return await selectPayments(db).where('provider', '=', provider).where('reference', '=', reference).executeTakeFirst()
}

/** What the provider made of it; of two who start it at once, the first one stands (it is one payment there too). */
export async function saveStarted(
  db: Db,
  id: string,
  started: { provider: string; reference: string; payUrl: string },
): Promise<void> {
  await db
    .updateTable('payments')
    .set({ provider: started.provider, reference: started.reference, pay_url: started.payUrl })
    .where('id', '=', id)
    .where('reference', 'is', null)
    .execute()
}

/**
 * Writes how a payment ended, once. Money that comes after it was cancelled or had expired is money all the same.
 * @returns false when it had ended like that already, or was paid
 */
export async function saveSettled(trx: Trx, id: string, state: PaymentState, at: Date): Promise<boolean> {
  const before: PaymentState[] = state === 'PAID' ? ['OPEN', 'CANCELLED', 'EXPIRED'] : ['OPEN']
  const { numUpdatedRows } = await trx
    .updateTable('payments')
    .set({ state, settled_at: at })
    .where('id', '=', id)
    .where('state', 'in', before)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function setRefundDue(trx: Trx, id: string): Promise<void> {
  await trx
    .updateTable('payments')
    .set({ refund: 'DUE' })
    .where('id', '=', id)
    .where('refund', 'is', null)
    .where('state', '=', 'PAID')
    .execute()
}

export async function setRefunded(trx: Trx, id: string, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('payments')
    .set({ refund: 'DONE', refunded_at: at })
    .where('id', '=', id)
    .where('refund', '=', 'DUE')
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Whose notification may have got lost: open, and either with the provider for a while or past their time. */
export async function findUnsettled(db: Db, now: Date): Promise<Payment[]> {
  return await selectPayments(db)
    .where('state', '=', 'OPEN')
    .where((eb) =>
      eb.or([
        eb('expires_at', '<', now),
        eb.and([
          eb('reference', 'is not', null),
          eb('created_at', '<', sql<Date>`${now}::timestamptz - interval '2 minutes'`),
        ]),
      ]),
    )
    .orderBy('expires_at')
    .limit(200)
    .execute()
}

export async function findRefundsDue(db: Db): Promise<Payment[]> {
  return await selectPayments(db).where('refund', '=', 'DUE').orderBy('id').limit(200).execute()
}
