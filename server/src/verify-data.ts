import { parseArgs } from 'node:util'
import { verifyAuditTrail } from './audit/verify.ts'
import { type Config, ConfigError } from './config.ts'
import { connect } from './db/connect.ts'
import type { Db } from './db/database.ts'
import { openDatabase } from './open-database.ts'
import { verifyLedger } from './points/ledger.ts'
import { agrees, reconcile } from './reconciliation/reconcile.ts'
import { linesOf } from './reconciliation/say.ts'
import { addDays, type Day, isDay, startOfDay } from './values/day.ts'

type Say = (line: string) => void

/**
 * `npm run verify`: makes every hash of the audit trail again, adds up every balance, and holds tickets, reports, euro ledger
 * and statements against each other. `npm run verify -- --from 2026-01-01 --to 2026-12-31`: the money of these days only.
 * @returns whether all fits
 */
export async function verifyData(config: Config, say: Say, options: readonly string[] = []): Promise<boolean> {
  const period = periodOf(options)
  const database = await openDatabase(config, () => {})
  const db = connect(database.url, { max: 2 })
  try {
    const whole = period === undefined
    const fits = [whole ? await verifyTrail(db, say) : true, whole ? await verifyPoints(db, say) : true]
    return [...fits, await verifyMoney(db, say, period)].every(Boolean)
  } finally {
    await db.destroy()
    await database.stop()
  }
}

async function verifyTrail(db: Db, say: Say): Promise<boolean> {
  const trail = await verifyAuditTrail(db)
  say(
    `Audit trail: ${trail.entries} entries in ${trail.links} links of ${trail.chains} chains, ${trail.anchors} anchors`,
  )
  for (const fault of trail.faults) say(`  ${fault}`)
  return trail.faults.length === 0
}

async function verifyPoints(db: Db, say: Say): Promise<boolean> {
  const faults = await verifyLedger(db)
  say(`Points ledger: ${faults.length} balances that are not the sum of their entries`)
  for (const fault of faults) say(`  passholder ${fault.passholderId}: balance ${fault.balance}, entries ${fault.sum}`)
  return faults.length === 0
}

async function verifyMoney(db: Db, say: Say, period: Period | undefined): Promise<boolean> {
  if (period) say(`Money from ${period.from} to ${period.to}, both included`)
  const { from, to } = period ?? { from: '1900-01-01', to: '9998-12-31' }
  const found = await reconcile(db, { from: startOfDay(from), until: startOfDay(addDays(to, 1)) })
  for (const line of linesOf(found)) say(line)
  return agrees(found)
}

interface Period {
  from: Day
  to: Day
}

function periodOf(options: readonly string[]): Period | undefined {
  const { from, to } = read(options)
  if (from === undefined && to === undefined) return undefined
  if (from === undefined || to === undefined || !isDay(from) || !isDay(to) || to < from)
    throw new ConfigError('A period has two days, the first not after the last: --from 2026-01-01 --to 2026-12-31.')
  return { from, to }
}

function read(options: readonly string[]): { from?: string; to?: string } {
  try {
    return parseArgs({ args: [...options], options: { from: { type: 'string' }, to: { type: 'string' } } }).values
  } catch {
    throw new ConfigError('verify takes --from and --to, days as 2026-01-01.')
  }
}
