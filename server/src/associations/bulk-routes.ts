import { type Static, Type } from 'typebox'
import { requireCardSystem } from '../http/actor.ts'
import { type App, actorOf, type Request } from '../http/app-types.ts'
import { type Bulk, bulkIds, ndjson, outcomeParts, previewBulk, sendBulk } from '../http/bulk.ts'
import { Problem } from '../http/problems.ts'
import { recordRead } from '../http/read.ts'
import type { System } from '../system.ts'
import { dayOf } from '../values/day.ts'
import type { CardSystemId } from '../values/ids.ts'
import { getOfCardSystem } from './administer.ts'
import { actOnOneMember, type MemberBulkAct, type MemberOutcome, memberBulkRefusals } from './bulk.ts'
import type { Association } from './store.ts'

const tags = ['Associations']
const permission = 'KSB' as const
const path = '/card-systems/:cardSystemId/associations/:associationId/members/bulk-acts'
const ofAssociation = Type.Object({
  cardSystemId: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }),
  associationId: Type.String(),
})
const problems = { 'uitpas/association-not-found': 404 } as const

const Body = Type.Object(
  {
    act: Type.Enum(['RENEW', 'END']),
    endDate: Type.Optional(
      Type.String({ format: 'date', description: 'for RENEW, where the association leaves it to whoever registers' }),
    ),
    passholderIds: bulkIds(Type.String({ format: 'uuid' })),
  },
  { additionalProperties: false },
)
const Outcome = Type.Object({
  ...outcomeParts(memberBulkRefusals),
  endDate: Type.Optional(
    Type.String({
      format: 'date',
      description: 'the last day: the new one, or that of a membership that stays as it is',
    }),
  ),
})

/** @throws body/invalid-data without the end that the association leaves open, or with one that it says itself */
function actOf({ act, endDate }: Static<typeof Body>, association: Association, now: Date): MemberBulkAct {
  const wrong = (error: string) =>
    new Problem('body/invalid-data', { schemaErrors: [{ jsonPointer: '/endDate', error }] })
  if (act === 'END') return { act }
  const isAsked = association.endDateType === 'CUSTOM' && association.yearlyEnd === null
  if (!isAsked && endDate !== undefined) throw wrong('is for the association to say')
  if (!isAsked) return { act }
  if (endDate === undefined) throw wrong('is required for this association')
  if (endDate < dayOf(now)) throw wrong('is too early')
  return { act, endDate }
}

/** Renewing or ending the membership of many at once: what would happen to each, and then one by one. */
export function registerMemberBulkActs(api: App, system: System): void {
  const { db, clock } = system

  async function bulkOf(
    request: Request,
    { cardSystemId, associationId }: { cardSystemId: CardSystemId; associationId: string },
    body: Static<typeof Body>,
  ): Promise<Bulk<MemberOutcome>> {
    requireCardSystem(actorOf(request), cardSystemId)
    const association = await getOfCardSystem(db, cardSystemId, associationId)
    const act = actOf(body, association, clock.now())
    return {
      ids: body.passholderIds,
      actOnOne: (work, passholderId) => actOnOneMember(work, association, passholderId, act),
      personOf: (passholderId) => passholderId,
    }
  }

  api.post(
    `${path}/preview`,
    {
      config: { permission, problems },
      schema: {
        operationId: 'post-card-system-association-members-bulk-acts-preview',
        summary: 'What doing this to many members would do to each of them, and for whom it is refused and why',
        tags,
        params: ofAssociation,
        body: Body,
        response: { 200: Type.Object({ member: Type.Array(Outcome) }) },
      },
    },
    async (request) => {
      const bulk = await bulkOf(request, request.params, request.body)
      const member = await previewBulk(system, request, bulk)
      const act = { act: 'association.members.bulk-preview' as const, subject: 'association' }
      const subjectId = request.params.associationId
      const seen = member.filter((one) => one.why !== 'NO_MEMBER')
      await recordRead(
        system,
        request,
        ...seen.map(({ id }) => ({ ...act, subjectId, passholderId: id, fields: ['endDate'] })),
      )
      return { member }
    },
  )

  api.post(
    path,
    {
      config: { permission, problems },
      schema: {
        operationId: 'post-card-system-association-members-bulk-acts',
        summary: 'Renew or end the membership of many members, one by one',
        description: ndjson,
        tags,
        params: ofAssociation,
        body: Body,
      },
    },
    async (request, reply) => sendBulk(system, request, reply, await bulkOf(request, request.params, request.body)),
  )
}
