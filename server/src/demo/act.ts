import { type AuditAct, type AuditContext, sealEntry } from '../audit/entry.ts'
import { appendLink } from '../audit/trail.ts'
import { transact } from '../db/transact.ts'
import type { Actor } from '../http/actor.ts'
import type { Permission } from '../http/permissions.ts'
import type { Work } from '../http/work.ts'
import type { System } from '../system.ts'
import type { CardSystemId, OrganizerId } from '../values/ids.ts'

export const demoContext: AuditContext = {
  requestId: 'demo',
  actor: 'SYSTEM',
  accountId: null,
  clientId: null,
  address: null,
}

interface As {
  organizerIds: readonly OrganizerId[]
  permissions: readonly Permission[]
  cardSystemIds: readonly CardSystemId[]
}

/**
 * Acts of counters at moments that are over, in one transaction with their audit entries, as http/write.ts does for
 * requests: all of them or none.
 */
export async function act(
  system: System,
  as: As,
  carryOut: (workAt: (moment: Date) => Work) => Promise<void>,
): Promise<void> {
  const by = actorOf(as)
  await system.audit.withChain((chain, committing) =>
    transact(system.db, async (trx) => {
      const acts: { act: AuditAct; at: Date }[] = []
      await carryOut((now) => ({ trx, by, now, record: (one) => acts.push({ act: one, at: now }) }))
      const entries = acts.map(({ act, at }) => sealEntry(demoContext, act, at))
      const head = await appendLink(trx, chain, entries)
      committing()
      return { value: undefined, head }
    }),
  )
}

function actorOf({ organizerIds, permissions, cardSystemIds }: As): Actor {
  const may = { permissions: new Set(permissions), as: 'MEMBER', active: true, cardSystemIds } as const
  return {
    kind: 'CLIENT',
    clientId: 'openpas-balie',
    grants: new Map(organizerIds.map((organizerId) => [organizerId, { organizerId, ...may }])),
    cardSystemIds: new Set(),
    platformAdmin: false,
  }
}
