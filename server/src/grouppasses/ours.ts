import { Type } from 'typebox'
import type { Act } from '../audit/acts.ts'
import { requireToAct, requireToLook } from '../balie/access.ts'
import { CardSystemIdSchema } from '../card-systems/params.ts'
import type { Db } from '../db/database.ts'
import { chosenColumns, ExportParameters } from '../exports/column.ts'
import { sendExport } from '../exports/send.ts'
import { type Actor, reachOf, requireCardSystem } from '../http/actor.ts'
import { type App, actorOf, type Request } from '../http/app-types.ts'
import { Paging, pageOf } from '../http/paging.ts'
import { Problem } from '../http/problems.ts'
import { recordRead } from '../http/read.ts'
import { write } from '../http/write.ts'
import { listAuditOf } from '../passholders/ksb-history.ts'
import { AuditEntries } from '../passholders/ksb-schema.ts'
import type { System } from '../system.ts'
import { dayOf } from '../values/day.ts'
import { type CardSystemId, isUuid, type OrganizerId, typedUuid } from '../values/ids.ts'
import { withoutSeparators } from '../values/uitpas-number.ts'
import { groupColumns } from './export-columns.ts'
import {
  ChangeBody,
  Group,
  type GroupAnswer,
  GroupRef,
  Groups,
  groupAnswer,
  ListFilters,
  ListOrder,
  RegisterBody,
} from './ours-schema.ts'
import { changeGroup, endGroup, type GroupOf, registerGroup } from './register.ts'
import { eachGroup, type GroupList, listGroups } from './store.ts'

const tags = ['Group passes']
const needed = 'GROUPPASSES_WRITE' as const

interface Addressed {
  cardSystemId: CardSystemId
  grouppassId: string
  organizerId?: OrganizerId
}

interface Door {
  permission: 'USER' | 'KSB'
  /** The card system, and at a balie its organizer. */
  params: Record<string, ReturnType<typeof Type.String> | typeof CardSystemIdSchema>
  url: string
  /** Before `operationId`s. */
  name: string
  /** @throws auth/forbidden, openpas/organizer-inactive to who wants to act */
  open(by: Actor, params: Addressed, acts: boolean): void
}

const atBalie: Door = {
  permission: 'USER',
  params: { organizerId: Type.String({ format: 'uuid' }), cardSystemId: CardSystemIdSchema },
  url: '/:organizerId/card-systems/:cardSystemId/grouppasses',
  name: 'balie-grouppass',
  open(by, { organizerId = '', cardSystemId }, acts) {
    const grant = requireToLook(by, organizerId, needed)
    if (acts) requireToAct(by, organizerId, needed)
    if (!reachOf(grant, needed).includes(cardSystemId)) {
      throw new Problem('auth/forbidden', { detail: 'This card system is not one of the organizer' })
    }
  },
}

const inKsb: Door = {
  permission: 'KSB',
  params: { cardSystemId: CardSystemIdSchema },
  url: '/card-systems/:cardSystemId/grouppasses',
  name: 'card-system-grouppass',
  open: (by, { cardSystemId }) => requireCardSystem(by, cardSystemId),
}

export const registerGrouppassesAtBalie = (api: App, system: System) => registerOurs(api, system, atBalie)
export function registerGrouppassesInKsb(api: App, system: System): void {
  registerOurs(api, system, inKsb)
  registerExport(api, system)
}

const notFound = { 'openpas/grouppass-not-found': 404 } as const
const detailProblems = {
  'body/invalid-data': 400,
  'uitpas/invalid-card': 400,
  'uitpas/invalid-city': 400,
  'uitpas/postal-code-not-in-card-system': 400,
} as const
const registerProblems = {
  ...detailProblems,
  'openpas/card-numbers-exhausted': 400,
  'uitpas/invalid-card-status': 400,
  'uitpas/invalid-uitpas-number': 400,
} as const

/** *Groepspassen*: the same through both doors, of one card system. */
function registerOurs(api: App, system: System, door: Door): void {
  api.addSchema(Group)
  registerReads(api, system, door)
  registerActs(api, system, door)
}

const addressed = (request: Request) => request.params as Addressed

function registerReads(api: App, system: System, { permission, params, url, name, open }: Door): void {
  const { db, clock } = system
  const ofGroup = Type.Object({ ...params, grouppassId: Type.String() })

  async function read(request: Request, act: Act): Promise<GroupAnswer> {
    const { cardSystemId, grouppassId, organizerId } = addressed(request)
    open(actorOf(request), addressed(request), false)
    const group = await getGroup(db, cardSystemId, grouppassId, clock.now())
    const about = { passholderId: group.id, subject: 'grouppass', subjectId: group.id }
    await recordRead(system, request, { act, ...about, ...(organizerId === undefined ? {} : { organizerId }) })
    return group
  }

  api.get(
    url,
    {
      config: { permission },
      schema: {
        operationId: `get-${name}es`,
        summary: 'The group passes of a card system, the ended ones too',
        tags,
        params: Type.Object(params),
        querystring: Type.Object({ ...ListFilters, ...ListOrder, ...Paging }),
        response: { 200: Groups },
      },
    },
    async (request) => {
      const { cardSystemId, organizerId } = addressed(request)
      open(actorOf(request), addressed(request), false)
      const page = pageOf(request.query)
      const list = groupListOf(cardSystemId, request.query)
      const now = clock.now()
      const { totalItems, groups } = await listGroups(db, list, page, { now, day: dayOf(now) })
      const act = { act: 'grouppass.search' as const, ...(organizerId === undefined ? {} : { organizerId }) }
      await recordRead(
        system,
        request,
        ...(groups.length === 0
          ? [{ ...act, subject: 'grouppass', subjectId: 'none' }]
          : groups.map(({ id }) => ({ ...act, passholderId: id, subject: 'grouppass', subjectId: id }))),
      )
      return { totalItems, ...page, member: groups.map(groupAnswer) }
    },
  )

  api.get(
    `${url}/:grouppassId`,
    {
      config: { permission, problems: notFound },
      schema: {
        operationId: `get-${name}`,
        summary: 'One group pass',
        tags,
        params: ofGroup,
        response: { 200: GroupRef },
      },
    },
    (request) => read(request, 'grouppass.read'),
  )

  api.get(
    `${url}/:grouppassId/history`,
    {
      config: { permission, problems: notFound },
      schema: {
        operationId: `get-${name}-history`,
        summary: 'Who changed what of a group pass, newest first',
        tags,
        params: ofGroup,
        querystring: Type.Object(Paging),
        response: { 200: AuditEntries },
      },
    },
    async (request) => {
      const page = pageOf(request.query)
      const { id } = await read(request, 'grouppass.history.read')
      return listAuditOf(db, [id], 'CHANGES', page)
    },
  )
}

function registerActs(api: App, system: System, { permission, params, url, name, open }: Door): void {
  const ofGroup = Type.Object({ ...params, grouppassId: Type.String() })
  const groupOf = (request: Request): GroupOf => {
    const { grouppassId, cardSystemId, organizerId } = addressed(request)
    return { passholderId: grouppassId, cardSystemId, organizerId }
  }

  api.post(
    url,
    {
      config: { permission, problems: registerProblems },
      schema: {
        operationId: `post-${name}es`,
        summary: 'Register a group pass, with its card',
        tags,
        params: Type.Object(params),
        body: RegisterBody,
        response: { 201: GroupRef },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const { cardSystemId, organizerId } = addressed(request)
        open(work.by, addressed(request), true)
        const passholderId = await registerGroup(
          work,
          system.config.secrets,
          { cardSystemId, organizerId },
          request.body,
        )
        const body = await getGroup(work.trx, cardSystemId, passholderId, work.now)
        return { status: 201, body, passholderId }
      }),
  )

  api.put(
    `${url}/:grouppassId`,
    {
      config: { permission, problems: { ...detailProblems, ...notFound } },
      schema: {
        operationId: `put-${name}`,
        summary: 'Change a group pass: what it is called, how it is reached, until when and how much it gives',
        tags,
        params: ofGroup,
        body: ChangeBody,
        response: { 200: GroupRef },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        open(work.by, addressed(request), true)
        const of = groupOf(request)
        await changeGroup(work, of, request.body)
        const body = await getGroup(work.trx, of.cardSystemId, of.passholderId, work.now)
        return { status: 200, body, passholderId: of.passholderId }
      }),
  )

  api.post(
    `${url}/:grouppassId/end`,
    {
      config: { permission, problems: notFound },
      schema: {
        operationId: `post-${name}-end`,
        summary: 'End a group pass for good: its card is blocked, what it bought stays',
        tags,
        params: ofGroup,
        response: { 200: GroupRef },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        open(work.by, addressed(request), true)
        const of = groupOf(request)
        await endGroup(work, of)
        const body = await getGroup(work.trx, of.cardSystemId, of.passholderId, work.now)
        return { status: 200, body, passholderId: of.passholderId }
      }),
  )
}

function groupListOf(cardSystemId: CardSystemId, query: Omit<GroupList, 'cardSystemId'>): GroupList {
  const { id, name, uitpasNumber, city, status, sort, order } = query
  return {
    cardSystemId,
    id: id === undefined ? undefined : typedUuid(id),
    uitpasNumber: uitpasNumber && withoutSeparators(uitpasNumber),
    ...{ name, city, status, sort, order },
  }
}

/** The list of KSB as a file; who is in it was looked at. */
function registerExport(api: App, system: System): void {
  const { db, clock } = system
  api.get(
    `${inKsb.url}/export`,
    {
      config: { permission: 'KSB' },
      schema: {
        operationId: 'get-card-system-grouppasses-export',
        summary: 'The same list as a file',
        tags,
        params: Type.Object({ cardSystemId: CardSystemIdSchema }),
        querystring: Type.Object({ ...ListFilters, ...ListOrder, ...ExportParameters }),
      },
    },
    (request, reply) => {
      const { cardSystemId } = request.params
      requireCardSystem(actorOf(request), cardSystemId)
      const fields = chosenColumns(groupColumns, request.query.columns).map(({ key }) => key)
      const now = clock.now()
      async function* rows() {
        const { sort: _, order: __, ...list } = groupListOf(cardSystemId, request.query)
        for await (const groups of eachGroup(db, list, { now, day: dayOf(now) })) {
          const act = { act: 'grouppass.export' as const, subject: 'grouppass', fields }
          await recordRead(system, request, ...groups.map(({ id }) => ({ ...act, passholderId: id, subjectId: id })))
          yield groups
        }
      }
      return sendExport(reply, request.query, { name: 'groepspassen', columns: groupColumns, rows: rows(), at: now })
    },
  )
}

/** @throws openpas/grouppass-not-found for a group of another card system too */
async function getGroup(db: Db, cardSystemId: CardSystemId, id: string, now: Date): Promise<GroupAnswer> {
  const at = { now, day: dayOf(now) }
  const found = isUuid(id) ? await listGroups(db, { cardSystemId, id }, { start: 0, limit: 1 }, at) : undefined
  const [group] = found?.groups ?? []
  if (!group) throw new Problem('openpas/grouppass-not-found')
  return groupAnswer(group)
}
