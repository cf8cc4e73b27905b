import type { Generated } from 'kysely'
import type { PaymentState } from './provider.ts'

export interface PaymentTable {
  id: string
  purpose: 'ORDER'
  subject_id: string
  amount_cents: number
  description: string
  return_url: string
  cancel_url: string
  provider: string | null
  reference: string | null
  pay_url: string | null
  state: Generated<PaymentState>
  created_at: Date
  expires_at: Date
  settled_at: Date | null
  refund: 'DUE' | 'DONE' | null
  refunded_at: Date | null
}

export interface DemoPaymentTable {
  id: string
  amount_cents: number
  description: string
  return_url: string
  notification_url: string
  state: Generated<PaymentState>
  expires_at: Date
  refunded: Generated<boolean>
}

declare module '../db/database.ts' {
  interface Database {
    payments: PaymentTable
    demo_payments: DemoPaymentTable
  }
}
