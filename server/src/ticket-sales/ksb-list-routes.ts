import { type Static, Type } from 'typebox'
import type { Act } from '../audit/acts.ts'
import { chosenColumns, ExportParameters } from '../exports/column.ts'
import { sendExport } from '../exports/send.ts'
import { requireCardSystem } from '../http/actor.ts'
import { type App, actorOf, type Request } from '../http/app-types.ts'
import { IdFilter } from '../http/list-parameters.ts'
import { Paging, pageOf } from '../http/paging.ts'
import { recordRead } from '../http/read.ts'
import { getMember } from '../passholders/ksb-detail.ts'
import { ConsumerKeyFilter, ConsumerKeys } from '../permissions/consumer-keys.ts'
import type { System } from '../system.ts'
import { TariffTypeSchema } from '../tariffs/schema.ts'
import { toRfc3339 } from '../values/instant.ts'
import { saleColumns } from './export-columns.ts'
import { eachSale, type ListedSale, listSales } from './list-sales.ts'

const DayText = Type.String({ format: 'date', pattern: '^[12]' })
const Filters = {
  ...IdFilter,
  ...ConsumerKeyFilter,
  passholderId: Type.Optional(Type.String({ maxLength: 50, description: 'the UUID' })),
  eventId: Type.Optional(Type.String({ maxLength: 50 })),
  event: Type.Optional(
    Type.String({ maxLength: 200, description: 'words of its title; a slip of a letter is forgiven' }),
  ),
  organizerId: Type.Optional(Type.Array(Type.String({ format: 'uuid' }), { maxItems: 500 })),
  uitpasNumber: Type.Optional(Type.String({ maxLength: 20 })),
  type: Type.Optional(TariffTypeSchema),
  state: Type.Optional(Type.Enum(['STANDING', 'CANCELLED'])),
  from: Type.Optional(Type.String({ ...DayText, description: 'the first day on which it was given' })),
  until: Type.Optional(Type.String({ ...DayText, description: 'the last day, that day included' })),
  order: Type.Optional(Type.Enum(['asc', 'desc'], { description: 'by when it was given; newest first without' })),
}

const Listed = Type.Object({
  id: Type.String(),
  at: Type.String({ format: 'date-time' }),
  event: Type.Object({ id: Type.String(), title: Type.String() }),
  organizer: Type.Object({ id: Type.String(), name: Type.String() }),
  ...ConsumerKeys,
  uitpasNumber: Type.String(),
  passholderId: Type.String(),
  type: TariffTypeSchema,
  tariffName: Type.String(),
  regularPriceLabel: Type.Optional(Type.String()),
  regularPriceCents: Type.Integer(),
  passholderCents: Type.Integer(),
  organizerCents: Type.Integer(),
  municipalityCents: Type.Integer(),
  cancelledAt: Type.Optional(Type.String({ format: 'date-time' })),
  cancelledReason: Type.Optional(Type.String()),
})

const tags = ['Ticket sales']
const params = Type.Object({ cardSystemId: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }) })

/** *Toegekende kansentarieven*: every ticket of which a card system gave the price, also what was cancelled. */
export function registerTicketSaleLists(api: App, system: System): void {
  const { db } = system
  const seen = (request: Request, act: Act, rows: readonly ListedSale[]) =>
    recordRead(
      system,
      request,
      ...[...new Set(rows.map((row) => row.passholderId))].map((passholderId) => ({
        act,
        passholderId,
        subject: 'passholder',
        subjectId: passholderId,
        fields: ['uitpasNumber'],
      })),
    )

  api.get(
    '/card-systems/:cardSystemId/ticket-sales',
    {
      config: { permission: 'KSB' },
      schema: {
        operationId: 'get-card-system-ticket-sales',
        summary: 'Reduced tickets that were given, newest first',
        tags,
        params,
        querystring: Type.Object({ ...Filters, ...Paging }),
        response: { 200: Type.Object({ totalItems: Type.Integer(), member: Type.Array(Listed) }) },
      },
    },
    async (request) => {
      const { cardSystemId } = request.params
      requireCardSystem(actorOf(request), cardSystemId)
      const { start: _, limit: __, ...filter } = request.query
      const found = await listSales(db, { ...filter, cardSystemId }, pageOf(request.query))
      await seen(request, 'ticket-sales.read', found.member)
      return { totalItems: found.totalItems, member: found.member.map(listed) }
    },
  )

  api.get(
    '/card-systems/:cardSystemId/passholders/:passholderId/ticket-sales',
    {
      config: { permission: 'KSB', problems: { 'uitpas/passholder-not-found': 404 } },
      schema: {
        operationId: 'get-card-system-passholder-ticket-sales',
        summary: 'Reduced tickets of one passholder, newest first',
        tags,
        params: Type.Object({ ...params.properties, passholderId: Type.String() }),
        querystring: Type.Object(Paging),
        response: { 200: Type.Object({ totalItems: Type.Integer(), member: Type.Array(Listed) }) },
      },
    },
    async (request) => {
      const { cardSystemId, passholderId } = request.params
      requireCardSystem(actorOf(request), cardSystemId)
      const page = pageOf(request.query)
      const { id } = await getMember(db, cardSystemId, passholderId)
      const about = { act: 'ticket-sales.read' as const, passholderId: id, subject: 'passholder', subjectId: id }
      await recordRead(system, request, about)
      const found = await listSales(db, { cardSystemId, passholderId: id }, page)
      return { totalItems: found.totalItems, member: found.member.map(listed) }
    },
  )

  api.get(
    '/card-systems/:cardSystemId/ticket-sales/export',
    {
      config: { permission: 'KSB' },
      schema: {
        operationId: 'get-card-system-ticket-sales-export',
        summary: 'The same list as a file',
        tags,
        params,
        querystring: Type.Object({ ...Filters, ...ExportParameters }),
      },
    },
    (request, reply) => {
      const { cardSystemId } = request.params
      requireCardSystem(actorOf(request), cardSystemId)
      const { format: _, columns, language: __, ...filter } = request.query
      chosenColumns(saleColumns, columns)
      async function* rows() {
        for await (const batch of eachSale(db, { ...filter, cardSystemId })) {
          await seen(request, 'ticket-sales.export', batch)
          yield batch
        }
      }
      return sendExport(reply, request.query, {
        name: 'toegekende-kansentarieven',
        columns: saleColumns,
        rows: rows(),
        at: system.clock.now(),
      })
    },
  )
}

function listed(sale: ListedSale): Static<typeof Listed> {
  const { soldAt, eventId, eventTitle, organizerId, organizerName, ...rest } = sale
  const { regularPriceLabel, cancelledAt, cancelledReason, ...prices } = rest
  return {
    ...prices,
    at: toRfc3339(soldAt),
    event: { id: eventId, title: eventTitle },
    organizer: { id: organizerId, name: organizerName },
    ...(regularPriceLabel === null ? {} : { regularPriceLabel }),
    ...(cancelledAt === null ? {} : { cancelledAt: toRfc3339(cancelledAt) }),
    ...(cancelledReason === null ? {} : { cancelledReason }),
  }
}
