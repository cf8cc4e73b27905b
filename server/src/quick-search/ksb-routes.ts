import { Type } from 'typebox'
import type { AuditAct } from '../audit/entry.ts'
import { CardSystemParams, ofCardSystem } from '../card-systems/params.ts'
import { requireCardSystem } from '../http/actor.ts'
import { type App, actorOf } from '../http/app-types.ts'
import { recordRead } from '../http/read.ts'
import type { System } from '../system.ts'
import { toRfc3339 } from '../values/instant.ts'
import { type Found, kinds, mostOfKind, quickSearch } from './search.ts'

const Item = Type.Object({
  kind: Type.Enum(kinds as unknown as ['PASSHOLDER', ...typeof kinds]),
  id: Type.String({ description: 'of the record; of a client that of the balie it calls for' }),
  title: Type.String(),
  text: Type.Optional(Type.String()),
  uitpasNumber: Type.Optional(
    Type.String({ description: 'of who is a member elsewhere only: they have no page here, and are in the list' }),
  ),
  at: Type.Optional(Type.String({ format: 'date-time' })),
})

/** The search field on top of every screen of KSB. What is typed is in the body: an address is written down on the way. */
export function registerQuickSearch(api: App, system: System): void {
  api.post(
    `${ofCardSystem}/quick-search`,
    {
      config: { permission: 'KSB' },
      schema: {
        operationId: 'post-card-system-quick-search',
        summary: 'What somebody may mean: a number, a name, a balie, an event, or a unique id',
        description: `At most ${mostOfKind} of each kind, the kinds one after the other.`,
        tags: ['Card systems'],
        params: CardSystemParams,
        body: Type.Object({ q: Type.String({ minLength: 1, maxLength: 100 }) }, { additionalProperties: false }),
        response: { 200: Type.Object({ member: Type.Array(Item) }) },
      },
    },
    async (request) => {
      const { cardSystemId } = request.params
      requireCardSystem(actorOf(request), cardSystemId)
      const member = await quickSearch(system.db, cardSystemId, request.body.q)
      await recordRead(system, request, ...member.flatMap(readOf))
      return { member: member.map(answerOf) }
    },
  )
}

/** As the lists of people and of check-ins write it down: one entry for each person that something is said about. */
function readOf({ kind, passholderId }: Found): AuditAct[] {
  if (passholderId === undefined) return []
  const act = kind === 'PASSHOLDER' ? 'passholder.search' : 'checkins.read'
  return [{ act, fields: ['q'], passholderId, subject: 'passholder', subjectId: passholderId }]
}

const answerOf = ({ passholderId: _, at, ...item }: Found) => ({ ...item, ...(at ? { at: toRfc3339(at) } : {}) })
