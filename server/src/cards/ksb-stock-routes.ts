import { Type } from 'typebox'
import { ExportParameters } from '../exports/column.ts'
import { sendExport } from '../exports/send.ts'
import { requireCardSystem } from '../http/actor.ts'
import { type App, actorOf } from '../http/app-types.ts'
import { Paging, pageOf } from '../http/paging.ts'
import { Problem } from '../http/problems.ts'
import { write } from '../http/write.ts'
import type { System } from '../system.ts'
import { type CardSystemId, type OrganizerId, typedUuid } from '../values/ids.ts'
import { parseUitpasNumber, type UitpasNumber } from '../values/uitpas-number.ts'
import { eachDelivery, listDeliveries } from './batches.ts'
import { cancelDelivery, receiveDelivery, sendDelivery } from './deliver.ts'
import { deliveryColumns, exportedStock, stockColumns } from './export-stock.ts'
import { administering, ofCardSystem } from './ksb-params.ts'
import {
  countUnsent,
  listStock,
  moveStock,
  type Selection,
  type StockList,
  setThreshold,
  writeOffStock,
} from './stock.ts'
import * as schema from './stock-schema.ts'

const tags = ['Cards']
const permission = 'KSB' as const
const ofDelivery = Type.Object({ ...ofCardSystem.properties, deliveryId: Type.String({ format: 'uuid' }) })

/** Cards on their way from a batch to a balie. */
export function registerDeliveries(api: App, system: System): void {
  api.get(
    '/card-systems/:cardSystemId/deliveries',
    {
      config: { permission },
      schema: {
        operationId: 'get-card-system-deliveries',
        summary: 'Deliveries of cards to balies, newest first',
        tags,
        params: ofCardSystem,
        querystring: Type.Object({ ...schema.DeliveryFilters, ...schema.DeliveryOrder, ...Paging }),
        response: { 200: schema.DeliveryPage },
      },
    },
    async (request) => {
      const { cardSystemId } = request.params
      requireCardSystem(actorOf(request), cardSystemId)
      const page = pageOf(request.query)
      const { start: _, limit: __, ...list } = request.query
      return { ...page, ...(await listDeliveries(system.db, { ...list, cardSystemIds: [cardSystemId] }, page)) }
    },
  )

  api.get(
    '/card-systems/:cardSystemId/deliveries/export',
    {
      config: { permission },
      schema: {
        operationId: 'get-card-system-deliveries-export',
        summary: 'The same list as a file',
        tags,
        params: ofCardSystem,
        querystring: Type.Object({ ...schema.DeliveryFilters, ...schema.DeliveryOrder, ...ExportParameters }),
      },
    },
    (request, reply) => {
      const { cardSystemId } = request.params
      requireCardSystem(actorOf(request), cardSystemId)
      const rows = eachDelivery(system.db, { ...request.query, cardSystemIds: [cardSystemId] })
      const at = system.clock.now()
      return sendExport(reply, request.query, { name: 'leveringen', columns: deliveryColumns, rows, at })
    },
  )

  api.post(
    '/card-systems/:cardSystemId/deliveries',
    {
      config: {
        permission,
        problems: { 'openpas/cards-short': 400, 'uitpas/organizer-not-found': 400, 'url/not-found': 404 },
      },
      schema: {
        operationId: 'post-card-system-deliveries',
        summary: 'Send the next cards of a batch to a balie',
        tags,
        params: ofCardSystem,
        body: schema.DeliveryBody,
        response: { 201: Type.Object({ id: Type.String() }) },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const { cardSystemId } = request.params
        administering(work, cardSystemId)
        if (request.body.regular + request.body.socialTariff === 0) throw nothing('/regular')
        return { status: 201, body: { id: await sendDelivery(work, { ...request.body, cardSystemId }) } }
      }),
  )

  api.post(
    '/card-systems/:cardSystemId/deliveries/:deliveryId/receipt',
    {
      config: { permission, problems: { 'openpas/delivery-closed': 400, 'url/not-found': 404 } },
      schema: {
        operationId: 'post-card-system-delivery-receipt',
        summary: 'The balie has the cards',
        tags,
        params: ofDelivery,
        body: schema.ReceiptBody,
        response: { 204: Type.Null() },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const { cardSystemId, deliveryId } = request.params
        const { cardSystemIds } = administering(work, cardSystemId)
        await receiveDelivery(work, { deliveryId, cardSystemIds, missing: missingOf(request.body.missing) })
        return { status: 204 }
      }),
  )

  api.post(
    '/card-systems/:cardSystemId/deliveries/:deliveryId/cancel',
    {
      config: { permission, problems: { 'openpas/delivery-closed': 400, 'url/not-found': 404 } },
      schema: {
        operationId: 'post-card-system-delivery-cancel',
        summary: 'It never went, or came back: its cards can be sent again',
        tags,
        params: ofDelivery,
        response: { 204: Type.Null() },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const { cardSystemId, deliveryId } = request.params
        const { cardSystemIds } = administering(work, cardSystemId)
        await cancelDelivery(work, { deliveryId, cardSystemIds })
        return { status: 204 }
      }),
  )
}

/** Separators do not matter; what is no number at all is in no delivery. */
export const missingOf = (texts: readonly string[]): UitpasNumber[] =>
  texts.map((text) => {
    const number = parseUitpasNumber(text)
    return number.ok ? number.value : ''
  })

const nothing = (jsonPointer: string) =>
  new Problem('body/invalid-data', { schemaErrors: [{ jsonPointer, error: 'leaves nothing to send' }] })

/** What every balie has. */
export function registerStock(api: App, system: System): void {
  registerStockList(api, system)
  registerStockActs(api, system)
}

/** A balie is known by its own id here. */
function stockListOf(
  cardSystemId: CardSystemId,
  query: Omit<StockList, 'cardSystemId' | 'organizerId'> & { id?: string },
) {
  const { id, name, low, sort, order } = query
  return { cardSystemId, name, low, sort, order, ...(id === undefined ? {} : { organizerId: typedUuid(id) }) }
}

function registerStockList(api: App, system: System): void {
  const { db } = system

  api.get(
    '/card-systems/:cardSystemId/stock',
    {
      config: { permission },
      schema: {
        operationId: 'get-card-system-stock',
        summary: 'The stock of every balie by kind, what is low first',
        tags,
        params: ofCardSystem,
        querystring: Type.Object({ ...schema.StockFilters, ...schema.StockOrder, ...Paging }),
        response: { 200: schema.StockPage },
      },
    },
    async (request) => {
      const { cardSystemId } = request.params
      requireCardSystem(actorOf(request), cardSystemId)
      const page = pageOf(request.query)
      const [stock, unsent] = await Promise.all([
        listStock(db, stockListOf(cardSystemId, request.query), page),
        countUnsent(db, cardSystemId),
      ])
      return { ...page, unsent, ...stock }
    },
  )

  api.get(
    '/card-systems/:cardSystemId/stock/export',
    {
      config: { permission },
      schema: {
        operationId: 'get-card-system-stock-export',
        summary: 'The same list as a file',
        tags,
        params: ofCardSystem,
        querystring: Type.Object({ ...schema.StockFilters, ...schema.StockOrder, ...ExportParameters }),
      },
    },
    (request, reply) => {
      const { cardSystemId } = request.params
      requireCardSystem(actorOf(request), cardSystemId)
      const rows = exportedStock(db, stockListOf(cardSystemId, request.query))
      return sendExport(reply, request.query, { name: 'voorraad', columns: stockColumns, rows, at: system.clock.now() })
    },
  )

  api.put(
    '/card-systems/:cardSystemId/stock/:organizerId/threshold',
    {
      config: { permission, problems: { 'uitpas/organizer-not-found': 404 } },
      schema: {
        operationId: 'put-card-system-stock-threshold',
        summary: 'From how many cards on the stock of a balie is low',
        tags,
        params: Type.Object({ ...ofCardSystem.properties, organizerId: Type.String({ format: 'uuid' }) }),
        body: schema.ThresholdBody,
        response: { 204: Type.Null() },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        administering(work, request.params.cardSystemId)
        await setThreshold(work, { ...request.params, ...request.body })
        return { status: 204 }
      }),
  )
}

function registerStockActs(api: App, system: System): void {
  api.post(
    '/card-systems/:cardSystemId/stock/moves',
    {
      config: {
        permission,
        problems: {
          'openpas/cards-short': 400,
          'uitpas/invalid-uitpas-number': 400,
          'uitpas/organizer-not-found': 400,
        },
      },
      schema: {
        operationId: 'post-card-system-stock-moves',
        summary: 'Move cards from the stock of one balie to that of another',
        tags,
        params: ofCardSystem,
        body: schema.MoveBody,
        response: { 200: schema.Counted },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        administering(work, request.params.cardSystemId)
        const selection = selectionOf(request.params.cardSystemId, request.body)
        return { status: 200, body: { cards: await moveStock(work, selection, request.body.toOrganizerId) } }
      }),
  )

  api.post(
    '/card-systems/:cardSystemId/stock/write-offs',
    {
      config: { permission, problems: { 'openpas/cards-short': 400, 'uitpas/invalid-uitpas-number': 400 } },
      schema: {
        operationId: 'post-card-system-stock-write-offs',
        summary: 'Stock that was lost, stolen or defect',
        tags,
        params: ofCardSystem,
        body: schema.WriteOffBody,
        response: { 200: schema.Counted },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        administering(work, request.params.cardSystemId)
        const { becomes: status, reason } = request.body
        const selection = selectionOf(request.params.cardSystemId, request.body)
        return { status: 200, body: { cards: await writeOffStock(work, selection, { status, reason }) } }
      }),
  )
}

/** @throws uitpas/invalid-uitpas-number */
export function selectionOf(
  cardSystemId: CardSystemId,
  asked: { organizerId: OrganizerId; firstNumber: string; lastNumber: string },
): Selection {
  const [firstNumber, lastNumber] = [parsed(asked.firstNumber), parsed(asked.lastNumber)]
  return { cardSystemId, organizerId: asked.organizerId, firstNumber, lastNumber }
}

function parsed(text: string): UitpasNumber {
  const number = parseUitpasNumber(text)
  if (number.ok) return number.value
  throw new Problem('uitpas/invalid-uitpas-number', { detail: number.reason })
}
