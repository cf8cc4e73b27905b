import { paymentProviderOf } from '../payments/providers.ts'
import type { Payments } from '../payments/settle.ts'
import type { System } from '../system.ts'
import { settleOrder } from './settle-order.ts'

/** Paying for orders, where there is somebody to pay to. */
export function paymentsOf(system: System): Payments | undefined {
  const provider = paymentProviderOf(system.config, system.db)
  return provider && { ...system, provider, onSettled: { ORDER: settleOrder(system.config) } }
}
