import { type Static, Type } from 'typebox'
import { requireCardSystem } from '../http/actor.ts'
import { type App, actorOf } from '../http/app-types.ts'
import { type Bulk, bulkIds, ndjson, outcomeParts, previewBulk, sendBulk } from '../http/bulk.ts'
import { Problem } from '../http/problems.ts'
import { recordRead } from '../http/read.ts'
import type { System } from '../system.ts'
import type { CardSystemId } from '../values/ids.ts'
import { actOnOne, type BulkAct, bulkRefusals, type PersonOutcome } from './bulk.ts'
import { CardSystemParams, ofCardSystem } from './ksb-routes.ts'

const tags = ['Passholders']
const permission = 'KSB' as const

const Body = Type.Object(
  {
    act: Type.Enum(['BLOCK_PERSON', 'UNBLOCK_PERSON', 'BLOCK_CARD', 'UNBLOCK_CARD'], {
      description: 'the person, or their current card of this card system',
    }),
    reason: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 500,
        pattern: '\\S',
        description: 'for blocking: of a person in words, of a card LOST, STOLEN or DEFECT',
      }),
    ),
    passholderIds: bulkIds(Type.String({ format: 'uuid' })),
  },
  { additionalProperties: false },
)

const Outcome = Type.Object({
  ...outcomeParts(bulkRefusals),
  uitpasNumber: Type.Optional(Type.String({ description: 'the card that it is about' })),
})

/** @throws body/invalid-data without the reason that the act needs */
function actOf({ act, reason }: Static<typeof Body>): BulkAct {
  const wrong = (error: string) =>
    new Problem('body/invalid-data', { schemaErrors: [{ jsonPointer: '/reason', error }] })
  if (act === 'BLOCK_PERSON') {
    if (reason === undefined) throw wrong('is missing')
    return { act, reason: reason.trim() }
  }
  if (act === 'BLOCK_CARD') {
    if (reason !== 'LOST' && reason !== 'STOLEN' && reason !== 'DEFECT') throw wrong('is LOST, STOLEN or DEFECT')
    return { act, reason }
  }
  return { act }
}

function bulkOf(cardSystemId: CardSystemId, body: Static<typeof Body>): Bulk<PersonOutcome> {
  const act = actOf(body)
  return {
    ids: body.passholderIds,
    actOnOne: (work, passholderId) => actOnOne(work, { cardSystemId, passholderId }, act),
    personOf: (passholderId) => passholderId,
  }
}

/** Blocking and unblocking many people, or their cards, at once: what would happen, and then one by one. */
export function registerBulkActs(api: App, system: System): void {
  api.post(
    `${ofCardSystem}/bulk-acts/preview`,
    {
      config: { permission },
      schema: {
        operationId: 'post-card-system-bulk-acts-preview',
        summary: 'What doing this to many people would do to each of them, and for whom it is refused and why',
        tags,
        params: CardSystemParams,
        body: Body,
        response: { 200: Type.Object({ member: Type.Array(Outcome) }) },
      },
    },
    async (request) => {
      const { cardSystemId } = request.params
      requireCardSystem(actorOf(request), cardSystemId)
      const member = await previewBulk(system, request, bulkOf(cardSystemId, request.body))
      const seen = member.filter((one) => one.why !== 'NO_MEMBER').map((one) => one.id)
      const read = { act: 'passholder.bulk-preview' as const, subject: 'passholder', fields: ['blocked', 'cards'] }
      await recordRead(system, request, ...seen.map((id) => ({ ...read, passholderId: id, subjectId: id })))
      return { member }
    },
  )

  api.post(
    `${ofCardSystem}/bulk-acts`,
    {
      config: { permission },
      schema: {
        operationId: 'post-card-system-bulk-acts',
        summary: 'Block or unblock many people, or their cards, one by one',
        description: ndjson,
        tags,
        params: CardSystemParams,
        body: Body,
      },
    },
    (request, reply) => {
      const { cardSystemId } = request.params
      requireCardSystem(actorOf(request), cardSystemId)
      return sendBulk(system, request, reply, bulkOf(cardSystemId, request.body))
    },
  )
}
