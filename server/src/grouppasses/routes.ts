import { type Static, Type } from 'typebox'
import { findCardByChipText } from '../cards/identify.ts'
import { type Card, findCard } from '../cards/store.ts'
import type { Db } from '../db/database.ts'
import { type Actor, holdsAnywhere, reachOf } from '../http/actor.ts'
import { type App, actorOf } from '../http/app-types.ts'
import { Paging, pageOf } from '../http/paging.ts'
import { Problem } from '../http/problems.ts'
import { recordRead } from '../http/read.ts'
import { findMemberships } from '../memberships/store.ts'
import { findPassholder, type Passholder } from '../passholders/store.ts'
import type { System } from '../system.ts'
import { parseUitpasNumber } from '../values/uitpas-number.ts'
import { grouppassAnswer, withoutDetails } from './answer.ts'
import { Grouppass, Grouppasses, GrouppassRef } from './schema.ts'

const tags = ['Grouppasses']
const permission = 'GROUPPASSES_SEARCH' as const
const Search = Type.Object({
  uitpasNumber: Type.Optional(Type.String()),
  chipNumber: Type.Optional(Type.String()),
  'sort[name]': Type.Optional(Type.Enum(['asc', 'desc'])),
  ...Paging,
})

/** The card that is looked up: a group pass is found by a number only. @throws url/invalid-data without one */
async function findCardOf(db: Db, query: Static<typeof Search>): Promise<Card | undefined> {
  const { uitpasNumber, chipNumber } = query
  if (uitpasNumber === undefined && chipNumber === undefined) {
    const error = 'is required, or chipNumber'
    throw new Problem('url/invalid-data', { schemaErrors: [{ jsonPointer: '/uitpasNumber', error }] })
  }
  const byChip = chipNumber === undefined ? undefined : await findCardByChipText(db, chipNumber)
  if (uitpasNumber === undefined) return byChip
  const number = parseUitpasNumber(uitpasNumber)
  if (!number.ok) throw new Problem('uitpas/invalid-uitpas-number', { detail: number.reason })
  const card = await findCard(db, number.value)
  return chipNumber === undefined || byChip?.uitpasNumber === card?.uitpasNumber ? card : undefined
}

async function findGroup(db: Db, passholderId: string | null | undefined): Promise<Passholder | undefined> {
  const group = passholderId ? await findPassholder(db, passholderId) : undefined
  return group?.kind === 'GROUP' ? group : undefined
}

/** @throws auth/forbidden for a group of no card system in which the caller may search */
async function requireInReach(db: Db, actor: Actor, group: Passholder): Promise<void> {
  const memberships = (await findMemberships(db, [group.id])).get(group.id) ?? []
  const reaches = [...actor.grants.values()].some((grant) =>
    memberships.some((one) => reachOf(grant, permission).includes(one.cardSystemId)),
  )
  if (!reaches) throw new Problem('auth/forbidden', { detail: 'The group is not in a card system of yours' })
}

/** Contract operations get-grouppasses and get-grouppasses-passholderId. */
export function registerGrouppassRoutes(api: App, system: System): void {
  const { db, clock } = system
  api.addSchema(Grouppass)

  api.get(
    '/grouppasses',
    {
      config: {
        permission: 'ANY',
        rateLimit: 'lookup',
        problems: { 'uitpas/rate-limited': 429, 'uitpas/invalid-uitpas-number': 400, 'url/query-limit-exceeded': 400 },
      },
      schema: {
        operationId: 'get-grouppasses',
        summary: 'Search grouppasses',
        description:
          'By number: `uitpasNumber` or `chipNumber` is required. With a client id only, what says who the group is, is left out.',
        tags,
        querystring: Search,
        response: { 200: Grouppasses },
      },
    },
    async (request) => {
      const actor = actorOf(request)
      if (actor.kind !== 'IDENTIFIED' && !holdsAnywhere(actor, permission)) {
        throw new Problem('auth/forbidden', { detail: `${permission} is required` })
      }
      const page = pageOf(request.query)
      const card = await findCardOf(db, request.query)
      const group = await findGroup(db, card?.passholderId)
      const answer = group && (await grouppassAnswer(db, group, clock.now(), card))
      const act = { act: 'grouppass.search' as const, subject: 'grouppass', subjectId: answer?.id ?? 'none' }
      await recordRead(system, request, { ...act, passholderId: answer?.id ?? null })
      if (!answer) return { totalItems: 0, member: [] }
      const shown = actor.kind === 'IDENTIFIED' ? withoutDetails(answer) : answer
      return { totalItems: 1, member: [shown].slice(page.start, page.start + page.limit) }
    },
  )

  api.get(
    '/grouppasses/:passholderId',
    {
      config: { permission, problems: { 'url/not-found': 404 } },
      schema: {
        operationId: 'get-grouppasses-passholderId',
        summary: 'Retrieve grouppass by ID',
        tags,
        params: Type.Object({ passholderId: Type.String() }),
        response: { 200: GrouppassRef },
      },
    },
    async (request) => {
      const group = await findGroup(db, request.params.passholderId)
      if (!group) throw new Problem('url/not-found', { detail: 'There is no such group' })
      await requireInReach(db, actorOf(request), group)
      const answer = await grouppassAnswer(db, group, clock.now())
      if (!answer) throw new Problem('url/not-found', { detail: 'The group has no card' })
      const act = { act: 'grouppass.read' as const, passholderId: group.id, subject: 'grouppass', subjectId: group.id }
      await recordRead(system, request, act)
      return answer
    },
  )
}
