import { type Static, type TSchema, Type } from 'typebox'
import type { Act } from '../audit/acts.ts'
import type { Db } from '../db/database.ts'
import { findFamiliesOf } from '../families/store.ts'
import type { App, Request } from '../http/app-types.ts'
import { Paging, pageOf } from '../http/paging.ts'
import { recordRead } from '../http/read.ts'
import { findAccount } from '../identity/accounts.ts'
import { findPassholderOfAccount, type Passholder } from '../passholders/store.ts'
import type { System } from '../system.ts'
import { getOneOfMine, getOwn, personOf } from './access.ts'
import { desksFor } from './desks.ts'
import { ownHistory } from './history.ts'
import { ownNews } from './news.ts'
import { passesOf } from './passes.ts'
import { peopleOf, summariesOf } from './people.ts'
import { ownRewards } from './rewards.ts'
import * as schema from './schema.ts'

const notLinked = { 'uitpas/passholder-not-found': 404 } as const
const params = Type.Object({
  passholderId: Type.String({ description: '`me`, the own id, or that of a family member' }),
})

/** What somebody sees of themselves and of their family. */
export function registerOwnReading(api: App, system: System): void {
  registerMe(api, system)
  registerPasses(api, system)
  const { db } = system
  get(api, system, {
    path: 'rewards',
    operationId: 'get-mijn-rewards',
    summary: 'What can be got for points, and what waits for somebody, with the distance from where they live',
    act: 'rewards.read',
    answer: schema.OwnRewards,
    read: (person, now) => ownRewards(db, person, now, system.config.publicUrl),
  })
  get(api, system, {
    path: 'desks',
    operationId: 'get-mijn-desks',
    summary: 'Where somebody goes with a card that is lost or broken, nearest first',
    act: 'passholder.read',
    answer: schema.Desks,
    read: (person, now) => desksFor(db, person, now),
  })
  get(api, system, {
    path: 'news',
    operationId: 'get-mijn-news',
    summary: 'What is new where somebody lives, in the card systems of their passes',
    act: 'passholder.read',
    answer: schema.OwnNews,
    read: (person, now) => ownNews(db, person, now),
  })
}

function registerMe(api: App, system: System): void {
  const { db } = system
  api.get(
    '/me',
    {
      config: { permission: 'USER' },
      schema: {
        operationId: 'get-mijn-me',
        summary: 'Who is logged in, whether a pass is linked, and for whom they act',
        tags: ['Mijn'],
        response: { 200: schema.Me },
      },
    },
    async (request) => {
      const { accountId } = personOf(request)
      const [account, own] = await Promise.all([findAccount(db, accountId), findPassholderOfAccount(db, accountId)])
      const people = own ? await peopleOf(db, own) : []
      const act = { act: 'family.read' as const, subject: 'family', subjectId: own?.id ?? accountId }
      await recordRead(system, request, ...people.map(({ id }) => ({ ...act, passholderId: id })))
      return {
        email: account?.email ?? '',
        linked: own !== undefined,
        people,
        inFamiliesOf: own ? await familiesOf(db, own) : [],
      }
    },
  )
}

async function familiesOf(db: Db, own: Passholder) {
  const families = await findFamiliesOf(db, own.id)
  return families.map(({ passholderId: id, firstName, name }) => ({ id, firstName, name }))
}

function registerPasses(api: App, system: System): void {
  const { db } = system
  get(api, system, {
    path: 'passes',
    operationId: 'get-mijn-passes',
    summary: 'The passes of oneself or a family member, and their balance',
    act: 'passholder.read',
    answer: schema.Passes,
    read: async (person, now, own) => {
      const [[summary], passes] = await Promise.all([summariesOf(db, own.id, [person]), passesOf(db, person, now)])
      if (!summary) throw new Error('One person in, one out')
      return { person: summary, blocked: person.blockedAt !== null, passes }
    },
  })

  api.get(
    '/people/:passholderId/history',
    {
      config: { permission: 'USER', problems: notLinked },
      schema: {
        operationId: 'get-mijn-history',
        summary: 'What was saved, redeemed and bought, newest first; what was undone is left out',
        tags: ['Mijn'],
        params,
        querystring: Type.Object(Paging),
        response: { 200: schema.History },
      },
    },
    async (request) => {
      const page = pageOf(request.query)
      const person = await getOneOfMine(db, request, request.params.passholderId)
      await recordRead(system, request, readOf(person, 'transactions.read'))
      return ownHistory(db, person.id, page)
    },
  )
}

const readOf = ({ id }: Passholder, act: Act) => ({ act, passholderId: id, subject: 'passholder', subjectId: id })

interface Reading<Answer extends TSchema> {
  path: string
  operationId: string
  summary: string
  /** As it stands in the trail. */
  act: Act
  answer: Answer
  read(person: Passholder, now: Date, own: Passholder): Promise<Static<Answer>>
}

/** Something about oneself or a family member. */
function get<Answer extends TSchema>(api: App, system: System, reading: Reading<Answer>): void {
  const { path, operationId, summary, act, answer, read } = reading
  api.get(
    `/people/:passholderId/${path}`,
    {
      config: { permission: 'USER', problems: notLinked },
      schema: { operationId, summary, tags: ['Mijn'], params, response: { 200: answer as TSchema } },
    },
    async (request: Request) => {
      const { passholderId } = request.params as Static<typeof params>
      const own = await getOwn(system.db, request)
      const person = await getOneOfMine(system.db, request, passholderId)
      await recordRead(system, request, readOf(person, act))
      return read(person, system.clock.now(), own)
    },
  )
}
