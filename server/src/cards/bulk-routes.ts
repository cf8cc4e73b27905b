import { type Static, Type } from 'typebox'
import type { Db } from '../db/database.ts'
import { type App, actorOf } from '../http/app-types.ts'
import { type Bulk, bulkIds, ndjson, outcomeParts, previewBulk, sendBulk } from '../http/bulk.ts'
import { Problem } from '../http/problems.ts'
import { recordRead } from '../http/read.ts'
import type { System } from '../system.ts'
import type { CardSystemId } from '../values/ids.ts'
import { actOnOneCard, type CardBulkAct, type CardOutcome, cardBulkRefusals } from './bulk.ts'
import { requireOrganizerOf } from './deliver.ts'
import { administering, ofCardSystem } from './ksb-params.ts'
import { findHolders } from './store.ts'

const tags = ['Cards']
const permission = 'KSB' as const
const path = '/card-systems/:cardSystemId/cards/bulk-acts'

const Body = Type.Object(
  {
    act: Type.Enum(['BLOCK', 'UNBLOCK', 'MOVE', 'DELETE']),
    reason: Type.Optional(Type.Enum(['LOST', 'STOLEN', 'DEFECT'], { description: 'for BLOCK' })),
    toOrganizerId: Type.Optional(Type.String({ format: 'uuid', description: 'for MOVE: the balie they go to' })),
    uitpasNumbers: bulkIds(Type.String({ pattern: '^\\d{13}$' })),
  },
  { additionalProperties: false },
)
const Outcome = Type.Object(outcomeParts(cardBulkRefusals))
const problems = { 'uitpas/organizer-not-found': 400 } as const

/** @throws body/invalid-data without what the act needs, uitpas/organizer-not-found for a balie of elsewhere */
async function bulkOf(db: Db, cardSystemId: CardSystemId, body: Static<typeof Body>): Promise<Bulk<CardOutcome>> {
  const act = actOf(body)
  if (act.act === 'MOVE') await requireOrganizerOf(db, act.toOrganizerId, cardSystemId)
  return {
    ids: body.uitpasNumbers,
    actOnOne: (work, uitpasNumber) => actOnOneCard(work, { cardSystemId, uitpasNumber }, act),
  }
}

function actOf({ act, reason, toOrganizerId }: Static<typeof Body>): CardBulkAct {
  const missing = (jsonPointer: string) =>
    new Problem('body/invalid-data', { schemaErrors: [{ jsonPointer, error: 'is missing' }] })
  if (act === 'BLOCK') {
    if (reason === undefined) throw missing('/reason')
    return { act, reason }
  }
  if (act === 'MOVE') {
    if (toOrganizerId === undefined) throw missing('/toOrganizerId')
    return { act, toOrganizerId: toOrganizerId.toLowerCase() }
  }
  return { act }
}

/** Many cards at once: what would happen to each, and then one by one. */
export function registerCardBulkActs(api: App, system: System): void {
  const { db } = system
  api.post(
    `${path}/preview`,
    {
      config: { permission, problems },
      schema: {
        operationId: 'post-card-system-cards-bulk-acts-preview',
        summary: 'What doing this to many cards would do to each of them, and which are refused and why',
        tags,
        params: ofCardSystem,
        body: Body,
        response: { 200: Type.Object({ member: Type.Array(Outcome) }) },
      },
    },
    async (request) => {
      const { cardSystemId } = request.params
      administering({ by: actorOf(request) }, cardSystemId)
      const member = await previewBulk(system, request, await bulkOf(db, cardSystemId, request.body))
      const holders = await findHolders(db, cardSystemId, request.body.uitpasNumbers)
      const read = { act: 'card.bulk-preview' as const, subject: 'card', fields: ['status'] }
      await recordRead(
        system,
        request,
        ...holders.map(({ uitpasNumber, passholderId }) => ({ ...read, passholderId, subjectId: uitpasNumber })),
      )
      return { member }
    },
  )

  api.post(
    path,
    {
      config: { permission, problems },
      schema: {
        operationId: 'post-card-system-cards-bulk-acts',
        summary: 'Block, unblock, move or delete many cards, one by one',
        description: ndjson,
        tags,
        params: ofCardSystem,
        body: Body,
      },
    },
    async (request, reply) => {
      const { cardSystemId } = request.params
      administering({ by: actorOf(request) }, cardSystemId)
      return sendBulk(system, request, reply, await bulkOf(db, cardSystemId, request.body))
    },
  )
}
