import { Type } from 'typebox'
import { grantFor, may, requireToAct, requireToLook } from '../balie/access.ts'
import { findLastCheckin } from '../checkins/store.ts'
import { findEvents } from '../events/store.ts'
import type { Grant } from '../http/actor.ts'
import { type App, actorOf } from '../http/app-types.ts'
import { Problem } from '../http/problems.ts'
import { recordRead } from '../http/read.ts'
import { write } from '../http/write.ts'
import type { System } from '../system.ts'
import { getHolder, getTicketEvent, type TicketEvent } from '../tariffs/facts.ts'
import { tariffsForPrices } from '../tariffs/find.ts'
import type { Limit, LimitKind } from '../tariffs/rules.ts'
import { centsToEuro } from '../values/cents.ts'
import { dayOf, startOfDay } from '../values/day.ts'
import { toRfc3339 } from '../values/instant.ts'
import { CounterTariffs, CounterTicket, CounterTickets } from './balie-schema.ts'
import { cancelSale } from './cancel.ts'
import { registerSales } from './register.ts'
import { ticketProblems } from './routes.ts'
import { countSales, listSalesAtBalie, type TicketSale } from './store.ts'

const tags = ['Ticket sales']
const permission = 'USER' as const
const ofBalie = { organizerId: Type.String({ format: 'uuid' }) }
/** As many of somebody's tickets as a screen shows. */
const historyLength = 50

/** Tarief toekennen, at the counter: prices, tickets, undo, and what somebody got lately. */
export function registerTicketCounter(api: App, system: System): void {
  registerPrices(api, system)
  registerSelling(api, system)
  registerHistory(api, system)
}

function registerPrices(api: App, system: System): void {
  const { db, clock } = system
  api.get(
    '/:organizerId/tariffs',
    {
      config: {
        permission,
        problems: {
          'uitpas/event-not-found': 400,
          'uitpas/invalid-card-status': 400,
          'uitpas/invalid-uitpasnumber': 400,
          'uitpas/passholder-no-active-cardsystems': 400,
          'uitpas/passholder-not-found': 400,
        },
      },
      schema: {
        operationId: 'get-balie-tariffs',
        summary: 'What a pass pays at an activity of this balie, for each of its prices or for the one that is given',
        tags,
        params: Type.Object(ofBalie),
        querystring: Type.Object({
          eventId: Type.String(),
          uitpasNumber: Type.String(),
          regularPriceCents: Type.Optional(Type.Integer({ minimum: 0, maximum: 10_000_000 })),
        }),
        response: { 200: CounterTariffs },
      },
    },
    async (request) => {
      const organizerId = request.params.organizerId.toLowerCase()
      requireToLook(actorOf(request), organizerId, 'TARIFFS_READ')
      const { eventId, uitpasNumber, regularPriceCents } = request.query
      const event = await getTicketEvent(db, eventId)
      if (event.organizerId !== organizerId)
        throw new Problem('auth/forbidden', { detail: 'The event is of another organizer' })
      const holder = await getHolder(db, uitpasNumber)
      const { id: passholderId, kind } = holder.passholder
      const act = { act: 'tariffs.read' as const, organizerId, subject: 'event', subjectId: event.id }
      await recordRead(system, request, { ...act, passholderId })
      const prices = pricesOf(event, regularPriceCents)
      const cents = prices.map((one) => one.regularPriceCents)
      const now = clock.now()
      const found = await tariffsForPrices(db, { event, holder, prices: cents, at: now })
      const [checkin, counts] = await Promise.all([
        findLastCheckin(db, passholderId, event.id, startOfDay(dayOf(now))),
        countSales(db, passholderId, [{ eventId: event.id, periodType: 'DAY' }], { at: now, as: 'SOLD' }),
      ])
      return {
        passholderId,
        groupPass: kind === 'GROUP',
        ...(checkin ? { checkedInAt: toRfc3339(checkin.createdAt) } : {}),
        ...leftOf(
          'leftAtEvent',
          found.flatMap(({ available }) => available[0]?.limits ?? []),
          ['EVENT'],
        ),
        given: counts[0] ?? 0,
        event: { id: event.id, title: event.title },
        prices: prices.map((price, index) => ({
          ...price,
          tariffs: (found[index]?.available ?? []).map(({ tariffId: id, name, type, shares, remaining, limits }) => ({
            id,
            name,
            type,
            priceCents: shares.passholder,
            remaining,
            ...leftOf('left', limits, ['COUPON', 'COUPON_TOTAL']),
          })),
          ...(found[index]?.message ? { endUserMessage: found[index].message } : {}),
        })),
      }
    },
  )
}

/** How many the limits of these kinds still allow; nothing where there are none. */
function leftOf<Name extends string>(name: Name, limits: readonly Limit[], kinds: readonly LimitKind[]) {
  const left = limits.filter(({ kind }) => kinds.includes(kind)).map(({ volume, used }) => Math.max(volume - used, 0))
  return (left.length === 0 ? {} : { [name]: Math.min(...left) }) as Partial<Record<Name, number>>
}

/** The price that is asked, or those that the registry knows. */
function pricesOf(event: TicketEvent, asked: number | undefined): { label?: string; regularPriceCents: number }[] {
  if (asked !== undefined) return [{ regularPriceCents: asked }]
  return event.priceInfo.map(({ name, cents }) => {
    const label = name[event.mainLanguage] ?? Object.values(name)[0]
    return { ...(label === undefined ? {} : { label }), regularPriceCents: cents }
  })
}

function registerSelling(api: App, system: System): void {
  api.post(
    '/:organizerId/ticket-sales',
    {
      config: { permission, problems: ticketProblems },
      schema: {
        operationId: 'post-balie-ticket-sales',
        summary: 'Give tickets for activities of this balie, to several people in one go: all or none',
        tags,
        params: Type.Object(ofBalie),
        body: CounterTickets,
        response: { 201: Type.Array(CounterTicket) },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const organizerId = request.params.organizerId.toLowerCase()
        requireToAct(work.by, organizerId, 'TICKETSALES_REGISTER')
        const tickets = request.body.tickets.map(({ regularPriceCents, ...one }) => ({
          ...one,
          regularPrice: centsToEuro(regularPriceCents),
        }))
        const sold = await registerSales(work, tickets, { organizerId })
        const grant = grantFor(work.by, organizerId)
        const body = sold.map((one) => ticketAnswer(one, one.eventTitle, grant))
        const [passholderId, ...alsoAbout] = new Set(sold.map((one) => one.passholderId))
        return { status: 201, body, passholderId, alsoAbout }
      }),
  )

  api.delete(
    '/:organizerId/ticket-sales/:ticketSaleId',
    {
      config: {
        permission,
        problems: { 'openpas/already-undone': 404, 'uitpas/ticket-sale-not-found': 404 },
      },
      schema: {
        operationId: 'delete-balie-ticket-sales-ticketSaleId',
        summary: 'Take back a ticket for an activity of this balie',
        tags,
        params: Type.Object({ ...ofBalie, ticketSaleId: Type.String() }),
        response: { 204: Type.Null() },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const organizerId = request.params.organizerId.toLowerCase()
        requireToAct(work.by, organizerId, 'TICKETSALES_REGISTER')
        await cancelSale(work, request.params, (sale) => {
          if (sale.organizerId !== organizerId) throw new Problem('uitpas/ticket-sale-not-found')
        })
        return { status: 204 }
      }),
  )
}

function registerHistory(api: App, system: System): void {
  const { db } = system
  api.get(
    '/:organizerId/passholders/:passholderId/ticket-sales',
    {
      config: { permission },
      schema: {
        operationId: 'get-balie-passholder-ticket-sales',
        summary: 'What a passholder got at activities of this balie lately, newest first, also what was taken back',
        tags,
        params: Type.Object({ ...ofBalie, passholderId: Type.String({ format: 'uuid' }) }),
        response: { 200: Type.Array(CounterTicket) },
      },
    },
    async (request) => {
      const organizerId = request.params.organizerId.toLowerCase()
      const grant = requireToLook(actorOf(request), organizerId, 'TICKETSALES_SEARCH')
      const { passholderId } = request.params
      const act = { act: 'ticket-sales.read' as const, organizerId, subject: 'passholder', subjectId: passholderId }
      await recordRead(system, request, { ...act, passholderId })
      const sales = await listSalesAtBalie(db, { passholderId, organizerId }, historyLength)
      const events = await findEvents(db, [...new Set(sales.map((one) => one.eventId))])
      return sales.map((sale) => ticketAnswer(sale, events.get(sale.eventId)?.title ?? '', grant))
    },
  )
}

const ticketAnswer = (sale: TicketSale, title: string, grant: Grant): CounterTicket => ({
  id: sale.id,
  at: toRfc3339(sale.soldAt),
  eventId: sale.eventId,
  title,
  uitpasNumber: sale.uitpasNumber,
  type: sale.type,
  tariffName: sale.tariffName,
  ...(sale.regularPriceLabel === null ? {} : { regularPriceLabel: sale.regularPriceLabel }),
  regularPriceCents: sale.regularPriceCents,
  priceCents: sale.passholderCents,
  ...(sale.cancelledAt ? { cancelledAt: toRfc3339(sale.cancelledAt) } : {}),
  canUndo: sale.cancelledAt === null && may(grant, 'TICKETSALES_REGISTER'),
})
