import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openMollie, type TestMollie } from '../../test/mollie.ts'
import { openTestApp, type TestApp } from '../../test/test-app.ts'
import { transact } from '../db/transact.ts'
import { molliePaymentProvider } from './mollie.ts'
import { type OnSettled, type Payments, settlePayment, settleWhatIsOpen } from './settle.ts'
import { findPayment, insertPayment, type Payment, saveStarted } from './store.ts'

let t: TestApp
let mollie: TestMollie
let payments: Payments
let settled: string[]
let outcome: Awaited<ReturnType<OnSettled>>
let broken: boolean

beforeAll(async () => {
  t = await openTestApp()
  mollie = await openMollie()
  payments = {
    ...t,
    provider: molliePaymentProvider(mollie),
    onSettled: {
      async ORDER(_work, payment, state) {
        if (broken) throw new Error('what was ordered cannot be given right now')
        settled.push(`${payment.subjectId} ${state}`)
        return outcome
      },
    },
  }
})
afterAll(async () => {
  await t.close()
  await mollie.close()
})
beforeEach(() => {
  settled = []
  outcome = 'KEEP'
  broken = false
  mollie.down = false
})

const minutesFromNow = (minutes: number) => new Date(t.clock.now().getTime() + minutes * 60_000)
const log = { error() {} }

async function pending(): Promise<Payment> {
  const id = randomUUID()
  await transact(t.db, (trx) =>
    insertPayment(trx, {
      id,
      purpose: 'ORDER',
      subjectId: randomUUID(),
      amountCents: 1250,
      description: 'UiTPAS',
      returnUrl: 'https://stad.example/dank',
      cancelUrl: 'https://stad.example/jammer',
      at: minutesFromNow(-5),
      expiresAt: minutesFromNow(10),
    }),
  )
  return get(id)
}

async function get(id: string): Promise<Payment> {
  const found = await findPayment(t.db, id)
  if (!found) throw new Error('No payment')
  return found
}

/** With the provider, as when the payer has gone there. */
async function started(): Promise<Payment> {
  const payment = await pending()
  const { id, amountCents, description, expiresAt } = payment
  const urls = { returnUrl: 'https://x.example/back', notificationUrl: 'https://x.example/news' }
  const made = await payments.provider.start({ id, amountCents, description, expiresAt, ...urls })
  await saveStarted(t.db, id, { provider: 'mollie', ...made })
  return get(id)
}

function say(payment: Payment, status: string): void {
  const there = mollie.payments.get(payment.reference ?? '')
  if (!there) throw new Error('The provider does not know it')
  there.status = status
}

test('one payment is asked for, with what the provider needs and nothing personal', async () => {
  const payment = await started()
  expect(mollie.payments.get(payment.reference ?? '')?.body).toEqual({
    amount: { currency: 'EUR', value: '12.50' },
    description: 'UiTPAS',
    redirectUrl: 'https://x.example/back',
    webhookUrl: 'https://x.example/news',
    metadata: { paymentId: payment.id },
  })
  const urls = { returnUrl: 'https://x.example/back', notificationUrl: 'https://x.example/news' }
  const again = await payments.provider.start({ ...payment, ...urls })
  expect(again).toEqual({ reference: payment.reference, payUrl: payment.payUrl })
})

test.each([
  ['paid', 'PAID'],
  ['canceled', 'CANCELLED'],
  ['failed', 'CANCELLED'],
  ['expired', 'EXPIRED'],
])('%s there is %s here, acted on once whatever number of notifications come at once', async (status, state) => {
  const payment = await started()
  expect(await settlePayment(payments, payment)).toBe('OPEN')
  say(payment, status)
  await Promise.all(Array.from({ length: 20 }, () => settlePayment(payments, payment)))
  await settlePayment(payments, await get(payment.id))
  expect(settled).toEqual([`${payment.subjectId} ${state}`])
  expect((await get(payment.id)).state).toBe(state)
})

test('a status that is not known yet is no end', async () => {
  const payment = await started()
  say(payment, 'some-day')
  expect(await settlePayment(payments, payment)).toBe('OPEN')
  expect(settled).toEqual([])
})

test('when what was paid for fails, nothing is written, and it is done later', async () => {
  const payment = await started()
  say(payment, 'paid')
  broken = true
  await expect(settlePayment(payments, payment)).rejects.toThrow('right now')
  expect((await get(payment.id)).state).toBe('OPEN')
  broken = false
  await settleWhatIsOpen(payments, log)
  expect(settled).toEqual([`${payment.subjectId} PAID`])
})

test('a notification that never came is made up for, an outage of the provider waited for', async () => {
  const payment = await started()
  say(payment, 'paid')
  mollie.down = true
  await settleWhatIsOpen(payments, log)
  expect(settled).toEqual([])
  mollie.down = false
  await Promise.all([settleWhatIsOpen(payments, log), settleWhatIsOpen(payments, log)])
  expect(settled).toEqual([`${payment.subjectId} PAID`])
})

test('who never went to pay has nothing to pay after the time that was given', async () => {
  const payment = await pending()
  await settleWhatIsOpen(payments, log)
  expect((await get(payment.id)).state).toBe('OPEN')
  const now = t.clock.now()
  t.clock.freeze(minutesFromNow(11))
  await settleWhatIsOpen(payments, log)
  t.clock.freeze(now)
  expect(settled).toContain(`${payment.subjectId} EXPIRED`)
})

test('money that comes late is told, and goes back once when nothing can be given for it', async () => {
  const payment = await started()
  say(payment, 'expired')
  await settlePayment(payments, payment)
  say(payment, 'paid')
  outcome = 'REFUND'
  await Promise.all([1, 2, 3].map(async () => settlePayment(payments, await get(payment.id))))
  expect(settled).toEqual([`${payment.subjectId} EXPIRED`, `${payment.subjectId} PAID`])
  expect([...mollie.refunds.values()]).toEqual([{ payment: payment.reference, value: '12.50' }])
  await settleWhatIsOpen(payments, log)
  expect(mollie.refunds.size).toBe(1)
})

test('a refund that the provider did not take is tried again', async () => {
  const payment = await started()
  say(payment, 'paid')
  outcome = 'REFUND'
  const before = mollie.refunds.size
  const { refund } = payments.provider
  payments.provider.refund = async () => {
    throw new Error('no answer')
  }
  await expect(settlePayment(payments, payment)).rejects.toThrow('no answer')
  payments.provider.refund = refund
  await settleWhatIsOpen(payments, log)
  await settleWhatIsOpen(payments, log)
  expect(mollie.refunds.size).toBe(before + 1)
})
