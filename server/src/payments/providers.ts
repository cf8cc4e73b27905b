import type { Config } from '../config.ts'
import type { Db } from '../db/database.ts'
import { demoPaymentProvider } from './demo-provider.ts'
import { molliePaymentProvider } from './mollie.ts'
import type { PaymentProvider } from './provider.ts'

/** Whether payments go to the demo's own bank. */
export const hasDemoBank = ({ demo, mollie }: Config) => demo && mollie.key === undefined

/** The configured provider, in the demo its own bank, otherwise none. */
export function paymentProviderOf(config: Config, db: Db): PaymentProvider | undefined {
  const { key, url } = config.mollie
  if (key !== undefined) return molliePaymentProvider({ key, url })
  return config.demo ? demoPaymentProvider(db, config.publicUrl) : undefined
}
