import { anchorChains } from './audit/anchor.ts'
import { applyDueRules } from './card-systems/settings-store.ts'
import { transact } from './db/transact.ts'
import { purgeReports } from './financial-reports/store.ts'
import { purgeAnswers } from './http/idempotency.ts'
import { paymentsOf } from './orders/payments.ts'
import { purgeOrderedPeople } from './orders/store.ts'
import { settleWhatIsOpen } from './payments/settle.ts'
import { purgeInvitations } from './permissions/role-store.ts'
import { purgeApplications } from './provider-applications/erase.ts'
import { continueMailings } from './provider-applications/news.ts'
import { purgeRewardPictures } from './rewards/pictures.ts'
import { purgeValidations } from './social-tariff-validation/store.ts'
import type { System } from './system.ts'
import { purgeReservations } from './ticket-reservations/store.ts'
import { dayOf } from './values/day.ts'

/** Rules of card systems that were decided for today hold from its first minute on. */
export function rulesOfToday({ db, clock }: Pick<System, 'db' | 'clock'>): Promise<void> {
  const now = clock.now()
  return transact(db, (trx) => applyDueRules(trx, dayOf(now), now))
}

interface Log {
  error(details: object, message: string): void
}

/** What a server does by itself, now and then. Every act is harmless when several servers do it. */
export function startMaintenance(system: System, log: Log): { stop(): Promise<void> } {
  const payments = paymentsOf(system)
  let isStopping = false
  let mailing: Promise<void> | undefined
  /** One at a time in this process: what takes longer than the pause goes on by itself. */
  const mailOn = () => {
    mailing ??= continueMailings(system, () => isStopping).finally(() => {
      mailing = undefined
    })
    return mailing
  }
  const timers = [
    every(3_000, mailOn),
    ...(payments ? [every(60_000, () => settleWhatIsOpen(payments, log))] : []),
    every(3_600_000, () => purgeOrderedPeople(system.db, system.clock.now())),
    every(60_000, () => anchorChains(system.db, system.audit, system.clock.now())),
    every(60_000, () => rulesOfToday(system)),
    every(3_600_000, () => purgeAnswers(system.db, system.clock.now())),
    every(3_600_000, () => purgeInvitations(system.db, system.clock.now())),
    every(3_600_000, () => purgeValidations(system.db, system.clock.now())),
    every(3_600_000, () => purgeReservations(system.db, system.clock.now())),
    every(3_600_000, () => purgeReports(system.db, system.clock.now())),
    every(3_600_000, () => purgeApplications(system.db, system.clock.now())),
    every(3_600_000, () => purgeRewardPictures(system.db, system.clock.now())),
  ]

  function every(ms: number, act: () => Promise<unknown>): NodeJS.Timeout {
    const timer = setInterval(() => {
      act().catch((error: unknown) => log.error({ err: error }, 'maintenance failed'))
    }, ms)
    return timer.unref()
  }

  return {
    /** Stops the timers, and anchors what this process wrote. */
    async stop() {
      for (const timer of timers) clearInterval(timer)
      isStopping = true
      await mailing?.catch(() => {})
      await system.audit.flush()
      await anchorChains(system.db, system.audit, system.clock.now())
    },
  }
}
