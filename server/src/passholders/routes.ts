import { type Static, Type } from 'typebox'
import { type App, actorOf, type Request } from '../http/app-types.ts'
import { Paging, pageOf } from '../http/paging.ts'
import { Problem } from '../http/problems.ts'
import { recordRead } from '../http/read.ts'
import { CardSystemMembership, CardSystemMembershipCard } from '../memberships/schema.ts'
import type { System } from '../system.ts'
import { dayOf } from '../values/day.ts'
import { passholderAnswers } from './answer.ts'
import { Passholder, PassholderRef, Passholders } from './schema.ts'
import { passholderScope, readableBy } from './scope.ts'
import { searchPassholders } from './search.ts'
import { SearchParameters, searchOf } from './search-parameters.ts'
import { findKeptPassholder, readInsz } from './store.ts'

const tags = ['Passholders']
const permission = ['PASSHOLDERS_SEARCH', 'PASSHOLDERS_SEARCH_ALL', 'PASSHOLDERS_SEARCH_BY_ID'] as const

const Search = Type.Object({ ...SearchParameters, ...Paging })
const SearchBody = Type.Object(Search.properties, { additionalProperties: false })
const searchProblems = {
  'uitpas/association-not-found': 400,
  'uitpas/invalid-insz-number': 400,
  'uitpas/invalid-uitpas-number': 400,
  'uitpas/organizer-not-found': 400,
  'uitpas/school-not-found': 400,
} as const

export function registerPassholderRoutes(api: App, system: System): void {
  const { db, config, clock } = system
  for (const schema of [CardSystemMembershipCard, CardSystemMembership, Passholder]) api.addSchema(schema)

  async function found(request: Request, query: Static<typeof Search>) {
    const page = pageOf(query)
    const search = await searchOf(db, query, actorOf(request), dayOf(clock.now()))
    const { totalItems, ids } = await searchPassholders(db, config.secrets, search, page, query['sort[name]'])
    const fields = Object.keys(SearchParameters).filter((name) => query[name as keyof typeof query] !== undefined)
    const act = { act: 'passholder.search' as const, fields }
    const people = ids.map((id) => ({ ...act, passholderId: id, subject: 'passholder', subjectId: id }))
    await recordRead(
      system,
      request,
      ...(people.length ? people : [{ ...act, subject: 'passholders', subjectId: 'none' }]),
    )
    return { totalItems, member: await passholderAnswers(db, ids, clock.now()) }
  }

  api.get(
    '/passholders',
    {
      config: { permission, problems: searchProblems },
      schema: {
        operationId: 'get-passholders',
        summary: 'Search passholders',
        tags,
        querystring: Search,
        response: { 200: Passholders },
      },
    },
    (request) => found(request, request.query),
  )

  api.post(
    '/passholders/search',
    {
      config: { permission, problems: searchProblems },
      schema: {
        operationId: 'post-passholders-search',
        summary: 'The same, with what is searched for in the body',
        description: 'Of ours: addresses are kept by what is between, bodies are not.',
        tags,
        body: SearchBody,
        response: { 200: Passholders },
      },
    },
    (request) => found(request, request.body),
  )

  api.get(
    '/passholders/:passholderId',
    {
      config: { permission, problems: { 'uitpas/passholder-not-found': 404 } },
      schema: {
        operationId: 'get-passholders-passholderId',
        summary: 'Retrieve passholder by ID',
        tags,
        params: Type.Object({ passholderId: Type.String() }),
        response: { 200: PassholderRef },
      },
    },
    async (request) => {
      const person = await findKeptPassholder(db, request.params.passholderId)
      if (person?.kind !== 'INDIVIDUAL' || person.erasedAt) throw new Problem('uitpas/passholder-not-found')
      const reading = await readableBy(db, passholderScope(actorOf(request)), person.id)
      if (reading === undefined) {
        throw new Problem('auth/forbidden', { detail: 'The passholder is not a member of a card system of yours' })
      }
      const insz = reading === 'WHOLE' ? await readInsz(db, config.secrets, person.id) : undefined
      const [answer] = await passholderAnswers(db, [person.id], clock.now())
      if (!answer) throw new Problem('uitpas/passholder-not-found')
      const whole = insz === undefined ? answer : { ...answer, inszNumber: insz }
      await recordRead(system, request, {
        act: 'passholder.read',
        passholderId: person.id,
        subject: 'passholder',
        subjectId: person.id,
        fields: Object.keys(whole),
      })
      return whole
    },
  )
}
