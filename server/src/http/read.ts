import { type AuditAct, sealEntry } from '../audit/entry.ts'
import type { System } from '../system.ts'
import type { Request } from './app-types.ts'
import { auditContext } from './write.ts'

/** Writes to the audit trail that somebody's data was read, before it is answered. */
export function recordRead(system: System, request: Request, act: AuditAct): Promise<void> {
  return system.audit.recordRead(sealEntry(auditContext(request), act, system.clock.now()))
}
