import { Readable } from 'node:stream'
import { type Static, Type } from 'typebox'
import { requireCardSystem } from '../http/actor.ts'
import { type App, actorOf, type Request } from '../http/app-types.ts'
import { idempotentRequest } from '../http/idempotency.ts'
import { Problem } from '../http/problems.ts'
import { recordRead } from '../http/read.ts'
import type { System } from '../system.ts'
import type { CardSystemId, PassholderId } from '../values/ids.ts'
import { type BulkAct, type BulkOutcome, bulkRefusals } from './bulk.ts'
import { actOnce, tryOut } from './bulk-run.ts'
import { CardSystemParams, ofCardSystem } from './ksb-routes.ts'

const tags = ['Passholders']
const permission = 'KSB' as const

const Bulk = Type.Object(
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
    passholderIds: Type.Array(Type.String({ format: 'uuid' }), { minItems: 1, maxItems: 500, uniqueItems: true }),
  },
  { additionalProperties: false },
)

const Outcome = Type.Object({
  passholderId: Type.String(),
  outcome: Type.Enum(['DONE', 'REFUSED']),
  why: Type.Optional(Type.Enum([...bulkRefusals])),
  uitpasNumber: Type.Optional(Type.String({ description: 'the card that it is about' })),
})

/** @throws body/invalid-data without the reason that the act needs */
function actOf({ act, reason }: Static<typeof Bulk>): BulkAct {
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
        body: Bulk,
        response: { 200: Type.Object({ member: Type.Array(Outcome) }) },
      },
    },
    async (request) => {
      const { cardSystemId } = request.params
      requireCardSystem(actorOf(request), cardSystemId)
      const act = actOf(request.body)
      const member: Static<typeof Outcome>[] = []
      for (const passholderId of request.body.passholderIds) {
        member.push({ passholderId, ...(await tryOut(system, request, { cardSystemId, passholderId }, act)) })
      }
      const seen = member.filter((one) => one.why !== 'NO_MEMBER').map((one) => one.passholderId)
      const read = { act: 'passholder.bulk-preview', subject: 'passholder', fields: ['blocked', 'cards'] }
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
        description:
          'Answers a line of JSON (application/x-ndjson) as soon as each is done, in the order of the ids: `{ passholderId, outcome, why?, uitpasNumber? }`. When the answer breaks off, the same request with the same `Idempotency-Key` answers what was done and does the rest.',
        tags,
        params: CardSystemParams,
        body: Bulk,
      },
    },
    async (request, reply) => {
      const { cardSystemId } = request.params
      requireCardSystem(actorOf(request), cardSystemId)
      const act = actOf(request.body)
      const lines = outcomes(system, request, { cardSystemId, act, passholderIds: request.body.passholderIds })
      // What is refused for the whole (a key of another request) is refused before anything is sent.
      const first = await lines.next()
      return reply
        .header('content-type', 'application/x-ndjson')
        .header('cache-control', 'no-store')
        .send(Readable.from(textOf(first, lines), { objectMode: false }))
    },
  )
}

type Line = BulkOutcome & { passholderId: PassholderId }

async function* outcomes(
  system: System,
  request: Request,
  bulk: { cardSystemId: CardSystemId; act: BulkAct; passholderIds: readonly PassholderId[] },
): AsyncGenerator<Line, undefined> {
  const { cardSystemId, act, passholderIds } = bulk
  const key = idempotentRequest(request)
  for (const passholderId of passholderIds) {
    const own = key && { ...key, key: `${key.key}/${passholderId}` }
    yield { passholderId, ...(await actOnce(system, request, own, { cardSystemId, passholderId }, act)) }
  }
}

async function* textOf(first: IteratorResult<Line, undefined>, rest: AsyncIterable<Line>): AsyncGenerator<string> {
  if (first.done) return
  yield `${JSON.stringify(first.value)}\n`
  for await (const line of rest) yield `${JSON.stringify(line)}\n`
}
