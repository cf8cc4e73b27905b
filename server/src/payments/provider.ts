import type { Cents } from '../values/cents.ts'

/** How a payment stands with the provider. */
export type PaymentState = 'OPEN' | 'PAID' | 'CANCELLED' | 'EXPIRED'

/** What is to be paid, without a word about who pays or what for. */
export interface PaymentRequest {
  /** Ours; asked for twice with one id, there is one payment. */
  id: string
  amountCents: Cents
  /** What the payer reads on the provider's page and on their account: short, and nothing personal. */
  description: string
  /** Where the payer comes back to, whatever happened. */
  returnUrl: string
  /** Where the provider tells us that something happened. */
  notificationUrl: string
  expiresAt: Date
}

/**
 * Who takes people's money. A notification only says that something happened; how a payment stands is always asked, so that a
 * forged, late or repeated notification changes nothing.
 */
export interface PaymentProvider {
  name: string
  /** @returns its own name for the payment, and where the payer goes. @throws when it does not answer */
  start(payment: PaymentRequest): Promise<{ reference: string; payUrl: string }>
  find(reference: string): Promise<PaymentState>
  /** Gives back the whole amount; asked for twice, it is given back once. */
  refund(reference: string, payment: { id: string; amountCents: Cents }): Promise<void>
}
