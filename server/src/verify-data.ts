import { verifyAuditTrail } from './audit/verify.ts'
import type { Config } from './config.ts'
import { connect } from './db/connect.ts'
import { verifyEuros } from './euros/ledger.ts'
import { openDatabase } from './open-database.ts'
import { verifyLedger } from './points/ledger.ts'

/** `npm run verify`: makes every hash of the audit trail again, adds up every balance, and holds the euro ledger against the tickets. @returns whether all fits */
export async function verifyData(config: Config, say: (line: string) => void): Promise<boolean> {
  const database = await openDatabase(config, () => {})
  const db = connect(database.url, { max: 2 })
  const trail = await verifyAuditTrail(db)
  say(
    `Audit trail: ${trail.entries} entries in ${trail.links} links of ${trail.chains} chains, ${trail.anchors} anchors`,
  )
  for (const fault of trail.faults) say(`  ${fault}`)
  const faults = await verifyLedger(db)
  say(`Points ledger: ${faults.length} balances that are not the sum of their entries`)
  for (const fault of faults) say(`  passholder ${fault.passholderId}: balance ${fault.balance}, entries ${fault.sum}`)
  const euroFaults = await verifyEuros(db)
  say(`Euro ledger: ${euroFaults.length} tickets that are not booked as they were sold and cancelled`)
  for (const { saleId, reason, fault } of euroFaults) say(`  ticket sale ${saleId}, ${reason}: ${fault}`)
  await db.destroy()
  await database.stop()
  return trail.faults.length === 0 && faults.length === 0 && euroFaults.length === 0
}
