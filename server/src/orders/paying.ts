import type { App } from '../http/app-types.ts'
import { registerDemoPaymentPages } from '../payments/demo-pages.ts'
import { registerFormBodies } from '../payments/form-bodies.ts'
import { hasDemoBank } from '../payments/providers.ts'
import { registerPayments } from '../payments/routes.ts'
import type { System } from '../system.ts'
import { paymentsOf } from './payments.ts'

/** The way to pay and back, and in the demo its bank. Without a provider there is neither. */
export async function registerPaying(app: App, system: System): Promise<void> {
  const payments = paymentsOf(system)
  if (!payments) return
  await app.register(async (scope) => {
    registerFormBodies(scope)
    registerPayments(scope, payments)
  })
  if (hasDemoBank(system.config)) await registerDemoPaymentPages(app, system.db)
}
