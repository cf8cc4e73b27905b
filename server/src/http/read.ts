import { type AuditAct, sealEntry } from '../audit/entry.ts'
import type { System } from '../system.ts'
import type { Request } from './app-types.ts'
import { auditContext } from './write.ts'

/**
 * Writes in the audit trail that personal data was read: before the answer goes out, so that nothing is read without a
 * trace. Acts of one request, and of requests at the same moment, are written together.
 */
export async function recordRead(system: System, request: Request, ...acts: AuditAct[]): Promise<void> {
  const context = auditContext(request)
  const now = system.clock.now()
  await Promise.all(acts.map((act) => system.audit.recordRead(sealEntry(context, act, now))))
}
