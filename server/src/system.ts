import type { AuditTrail } from './audit/trail.ts'
import type { Config } from './config.ts'
import type { Db } from './db/database.ts'
import type { Clock } from './values/clock.ts'

/** What every part of the server is given: nothing else is global. */
export interface System {
  db: Db
  clock: Clock
  config: Config
  audit: AuditTrail
}
