import type { Config } from '../config.ts'
import type { App } from '../http/app-types.ts'
import type { System } from '../system.ts'
import { demoDelivery } from './demo-mailbox.ts'
import { registerDemoMailbox } from './demo-routes.ts'
import { smtpDelivery } from './smtp.ts'
import { startMailWorker } from './worker.ts'

/** Whether mail stays here, to be looked at. */
export const hasDemoMailbox = (config: Config) => config.demo && config.mail.smtpUrl === undefined

export function registerMail(app: App, { db, config }: Pick<System, 'db' | 'config'>): void {
  if (hasDemoMailbox(config)) registerDemoMailbox(app, db)
}

/** Starts sending what is in the outbox: through the mail server, or to the demo's mailbox. */
export async function startMail(
  { db, config }: Pick<System, 'db' | 'config'>,
  databaseUrl: string,
  log: App['log'],
): Promise<{ stop(): Promise<void> }> {
  const { smtpUrl, from } = config.mail
  if (smtpUrl === undefined && !config.demo) {
    log.warn('Mail waits in the outbox: SMTP_URL is not set')
    return { stop: async () => {} }
  }
  const deliver = smtpUrl === undefined ? demoDelivery(db) : await smtpDelivery({ smtpUrl, from })
  return startMailWorker({ databaseUrl, secrets: config.secrets, deliver, log })
}
