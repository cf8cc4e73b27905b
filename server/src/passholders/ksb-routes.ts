import { type Static, Type } from 'typebox'
import type { Act } from '../audit/acts.ts'
import { chosenColumns, ExportParameters } from '../exports/column.ts'
import { sendExport } from '../exports/send.ts'
import { requireCardSystem } from '../http/actor.ts'
import { type App, actorOf, type Request } from '../http/app-types.ts'
import { Paging, pageOf } from '../http/paging.ts'
import { Problem } from '../http/problems.ts'
import { recordRead } from '../http/read.ts'
import type { System } from '../system.ts'
import { type CardSystemId, isUuid, type PassholderId } from '../values/ids.ts'
import { parseUitpasNumber, withoutSeparators } from '../values/uitpas-number.ts'
import { getMember, listedPassholders, passholderDetail } from './ksb-detail.ts'
import { exportColumns, exportedPassholders } from './ksb-export.ts'
import { listAuditOf, listPointsEntries, listRewardsOf } from './ksb-history.ts'
import { listPassholders, type PassholderList } from './ksb-list.ts'
import {
  AuditEntries,
  ListedPassholders,
  ListFilters,
  ListOrder,
  PassholderDetail,
  PassholderRewards,
  PointsEntries,
} from './ksb-schema.ts'
import { findMergedInto, readInsz } from './store.ts'

const tags = ['Passholders']
const permission = 'KSB' as const
export const ofCardSystem = '/card-systems/:cardSystemId/passholders'
export const CardSystemParams = Type.Object({ cardSystemId: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }) })
export const PassholderParams = Type.Object({ ...CardSystemParams.properties, passholderId: Type.String() })
const problems = { 'uitpas/passholder-not-found': 404 } as const

const Filters = Type.Object({ ...ListFilters, ...ListOrder })

/**
 * The list that is asked for in an address or, the same names, in a body.
 * @throws uitpas/invalid-uitpas-number for thirteen digits that are no number
 */
export function listOf(cardSystemId: CardSystemId, query: Static<typeof Filters>): PassholderList {
  const number = query.uitpasNumber === undefined ? undefined : withoutSeparators(query.uitpasNumber)
  if (number !== undefined && number.length >= 13) {
    const parsed = parseUitpasNumber(number)
    if (!parsed.ok) throw new Problem('uitpas/invalid-uitpas-number', { detail: parsed.reason })
  }
  return {
    cardSystemId,
    ids: query.id === undefined ? undefined : [query.id].filter(isUuid),
    uitpasNumber: number === '' ? undefined : number,
    name: query.name,
    firstName: query.firstName,
    city: query.city,
    postalCodes: query.postalCode?.split(','),
    registrationOrganizerIds: query.registrationOrganizerId?.split(','),
    blocked: query.status === undefined ? undefined : query.status === 'BLOCKED',
    order: query.sort,
    direction: query.order,
  }
}

/** *Pashouders* in KSB: the list and what there is about one person, part by part, so that each part is quick. */
export function registerPassholderAdministration(api: App, system: System): void {
  const { db, clock, config } = system

  /** The person, after it was checked that the caller may see them, and written down that they looked. */
  async function read(
    request: Request,
    params: { cardSystemId: CardSystemId; passholderId: PassholderId },
    act: Act,
    fields: string[] = [],
  ) {
    requireCardSystem(actorOf(request), params.cardSystemId)
    const person = await getMember(db, params.cardSystemId, params.passholderId)
    await recordRead(system, request, {
      act,
      passholderId: person.id,
      subject: 'passholder',
      subjectId: person.id,
      fields,
    })
    return person
  }

  api.get(
    ofCardSystem,
    {
      config: { permission, problems: { 'uitpas/invalid-uitpas-number': 400 } },
      schema: {
        operationId: 'get-card-system-passholders',
        summary: 'The passholders of a card system',
        tags,
        params: CardSystemParams,
        querystring: Type.Object({ ...ListFilters, ...ListOrder, ...Paging }),
        response: { 200: ListedPassholders },
      },
    },
    async (request) => {
      const { params, query } = request
      requireCardSystem(actorOf(request), params.cardSystemId)
      const page = pageOf(query)
      const { totalItems, ids } = await listPassholders(db, listOf(params.cardSystemId, query), page)
      const fields = Object.keys(ListFilters).filter((name) => query[name as keyof typeof query] !== undefined)
      const act = { act: 'passholder.search' as const, fields }
      const found = ids.map((id) => ({ ...act, passholderId: id, subject: 'passholder', subjectId: id }))
      await recordRead(
        system,
        request,
        ...(found.length ? found : [{ ...act, subject: 'passholders', subjectId: 'none' }]),
      )
      return { totalItems, ...page, member: await listedPassholders(db, params.cardSystemId, ids) }
    },
  )

  api.get(
    `${ofCardSystem}/export`,
    {
      config: { permission, problems: { 'uitpas/invalid-uitpas-number': 400 } },
      schema: {
        operationId: 'get-card-system-passholders-export',
        summary: 'The same list as a file, without the national number',
        tags,
        params: CardSystemParams,
        querystring: Type.Object({ ...ListFilters, ...ListOrder, ...ExportParameters }),
      },
    },
    async (request, reply) => {
      const { params, query } = request
      requireCardSystem(actorOf(request), params.cardSystemId)
      const fields = chosenColumns(exportColumns, query.columns).map((column) => column.key)
      const seen = (ids: readonly PassholderId[]) =>
        recordRead(
          system,
          request,
          ...ids.map((id) => ({
            act: 'passholder.export' as const,
            passholderId: id,
            subject: 'passholder',
            subjectId: id,
            fields,
          })),
        )
      const rows = exportedPassholders(db, listOf(params.cardSystemId, query), seen)
      return sendExport(reply, query, { name: 'pashouders', columns: exportColumns, rows, at: clock.now() })
    },
  )

  api.get(
    `${ofCardSystem}/:passholderId`,
    {
      config: { permission, problems },
      schema: {
        operationId: 'get-card-system-passholder',
        summary: 'One passholder, without the national number',
        tags,
        params: PassholderParams,
        response: { 200: PassholderDetail },
      },
    },
    async (request) => {
      const person = await read(request, request.params, 'passholder.read', ['passholder', 'cards'])
      return passholderDetail(db, person, clock.now(), request.params.cardSystemId)
    },
  )

  api.post(
    `${ofCardSystem}/:passholderId/national-number`,
    {
      config: { permission, problems },
      schema: {
        operationId: 'post-card-system-passholder-national-number',
        summary: 'Show the national number',
        description: 'Asked for by itself, and written down as such; without one the answer is empty.',
        tags,
        params: PassholderParams,
        response: { 200: Type.Object({ inszNumber: Type.Optional(Type.String()) }) },
      },
    },
    async (request) => {
      const person = await read(request, request.params, 'passholder.national-number.read', ['inszNumber'])
      const inszNumber = await readInsz(db, config.secrets, person.id)
      return inszNumber === undefined ? {} : { inszNumber }
    },
  )

  api.get(
    `${ofCardSystem}/:passholderId/transactions`,
    {
      config: { permission, problems },
      schema: {
        operationId: 'get-card-system-passholder-transactions',
        summary: 'Every change of the points of a passholder',
        tags,
        params: PassholderParams,
        querystring: Type.Object(Paging),
        response: { 200: PointsEntries },
      },
    },
    async (request) => {
      const page = pageOf(request.query)
      const { id } = await read(request, request.params, 'transactions.read')
      return listPointsEntries(db, id, page)
    },
  )

  api.get(
    `${ofCardSystem}/:passholderId/rewards`,
    {
      config: { permission, problems },
      schema: {
        operationId: 'get-card-system-passholder-rewards',
        summary: 'What a passholder redeemed, and what waits',
        tags,
        params: PassholderParams,
        querystring: Type.Object(Paging),
        response: { 200: PassholderRewards },
      },
    },
    async (request) => {
      const page = pageOf(request.query)
      const { id } = await read(request, request.params, 'rewards.read')
      return listRewardsOf(db, id, page)
    },
  )

  api.get(
    `${ofCardSystem}/:passholderId/audit`,
    {
      config: { permission, problems },
      schema: {
        operationId: 'get-card-system-passholder-audit',
        summary: 'Who looked at a passholder, and who changed what',
        tags,
        params: PassholderParams,
        querystring: Type.Object({ ...Paging, only: Type.Optional(Type.Enum(['READS', 'CHANGES'])) }),
        response: { 200: AuditEntries },
      },
    },
    async (request) => {
      const page = pageOf(request.query)
      const { id } = await read(request, request.params, 'audit.read')
      return listAuditOf(db, [id, ...(await findMergedInto(db, id))], request.query.only, page)
    },
  )
}
