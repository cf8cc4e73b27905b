import { type Checkin, countCheckinsAtBalie, listCheckinsAtBalie, listNewestCheckins } from '../checkins/store.ts'
import type { Db } from '../db/database.ts'
import { findEvents } from '../events/store.ts'
import type { Grant } from '../http/actor.ts'
import { findPassholders, type Passholder } from '../passholders/store.ts'
import { listNewestRedemptions, listRedemptionsAtBalie, type RedemptionRow } from '../rewards/redemptions.ts'
import { countSalesOfBalie, listSalesAtBalie, listSalesOfBalie, type TicketSale } from '../ticket-sales/store.ts'
import { addDays, dayOf, startOfDay } from '../values/day.ts'
import { toRfc3339 } from '../values/instant.ts'
import { shortUitpasNumber } from '../values/uitpas-number.ts'
import { may } from './access.ts'
import type { DayEntry, DayList, HistoryEntry } from './schema.ts'

const historyLength = 20

/** What a person saved and redeemed lately, and got at this balie's activities, newest first; what it may undo of it. */
export async function historyOf(db: Db, passholderId: string, grant: Grant): Promise<HistoryEntry[]> {
  const { organizerId } = grant
  const seesTickets = grant.permissions.has('TICKETSALES_SEARCH')
  const [checkins, redemptions, sales] = await Promise.all([
    listNewestCheckins(db, passholderId, historyLength),
    listNewestRedemptions(db, passholderId, historyLength),
    seesTickets ? listSalesAtBalie(db, { passholderId, organizerId }, historyLength) : [],
  ])
  const titles = await titlesOf(db, [...checkins, ...sales])
  return [
    ...checkins.map((checkin) => ({ ...checkinEntry(checkin, grant), title: titles.get(checkin.eventId) ?? '' })),
    ...redemptions.map((redemption) => ({ ...redemptionEntry(redemption, grant), title: redemption.title })),
    ...sales.map((sale) => ({ ...ticketEntry(sale, grant), title: titles.get(sale.eventId) ?? '' })),
  ]
    .sort((a, b) => b.time - a.time)
    .slice(0, historyLength)
    .map(({ time: _, ...entry }) => entry)
}

/** What was done at a balie today, newest first. */
export async function dayList(db: Db, grant: Grant, now: Date, limit: number): Promise<DayList> {
  const day = dayOf(now)
  const between = { from: startOfDay(day), until: startOfDay(addDays(day, 1)) }
  const { organizerId } = grant
  const seesTickets = grant.permissions.has('TICKETSALES_SEARCH')
  const [checkins, redemptions, sales, count, tickets] = await Promise.all([
    listCheckinsAtBalie(db, organizerId, between, limit),
    listRedemptionsAtBalie(db, organizerId, between, limit),
    seesTickets ? listSalesOfBalie(db, organizerId, between, limit) : [],
    countCheckinsAtBalie(db, organizerId, between),
    seesTickets ? countSalesOfBalie(db, organizerId, between) : undefined,
  ])
  const [titles, people] = await Promise.all([
    titlesOf(db, [...checkins, ...sales]),
    findPassholders(db, [...new Set([...checkins, ...redemptions, ...sales].map((one) => one.passholderId))]),
  ])
  const who = (one: { passholderId: string; uitpasNumber: string }) =>
    nameAtTheCounter(people.get(one.passholderId), one.uitpasNumber)
  const member = [
    ...checkins.map((one) => ({
      ...checkinEntry(one, grant),
      title: titles.get(one.eventId) ?? '',
      who: who(one),
      uitpasNumber: one.uitpasNumber,
    })),
    ...redemptions.map((one) => ({
      ...redemptionEntry(one, grant),
      title: one.title,
      who: who(one),
      uitpasNumber: one.uitpasNumber,
    })),
    ...sales.map((one) => ({
      ...ticketEntry(one, grant),
      title: titles.get(one.eventId) ?? '',
      who: who(one),
      uitpasNumber: one.uitpasNumber,
    })),
  ]
    .sort((a, b) => b.time - a.time)
    .slice(0, limit)
    .map(({ time: _, ...entry }): DayEntry => entry)
  return { day, checkins: count, ...(tickets === undefined ? {} : { tickets }), member }
}

/** `Noor D.`: the screen is read by the neighbour too. */
export function nameAtTheCounter(person: Passholder | undefined, uitpasNumber: string): string {
  if (!person) return `Pas eindigt op ${shortUitpasNumber(uitpasNumber)}`
  if (person.kind === 'GROUP') return person.name
  return `${person.firstName} ${person.name.charAt(0)}.`
}

function checkinEntry(checkin: Checkin, grant: Grant) {
  const here = checkin.balieId === grant.organizerId || checkin.organizerId === grant.organizerId
  return {
    id: checkin.id,
    kind: 'CHECKIN' as const,
    at: toRfc3339(checkin.createdAt),
    time: checkin.createdAt.getTime(),
    points: checkin.points,
    undone: checkin.cancelledAt !== null,
    undoable: checkin.cancelledAt === null && here && may(grant, 'CHECKINS_WRITE'),
  }
}

function redemptionEntry(redemption: RedemptionRow, grant: Grant) {
  const here = redemption.organizerId === grant.organizerId
  return {
    id: redemption.id,
    kind: 'REWARD' as const,
    at: toRfc3339(redemption.redeemedAt),
    time: redemption.redeemedAt.getTime(),
    points: redemption.points === 0 ? 0 : -redemption.points,
    undone: redemption.cancelledAt !== null,
    undoable: redemption.cancelledAt === null && here && may(grant, 'REWARDS_REDEEM'),
  }
}

function ticketEntry(sale: TicketSale, grant: Grant) {
  return {
    id: sale.id,
    kind: 'TICKET' as const,
    at: toRfc3339(sale.soldAt),
    time: sale.soldAt.getTime(),
    points: 0,
    priceCents: sale.passholderCents,
    undone: sale.cancelledAt !== null,
    undoable: sale.cancelledAt === null && may(grant, 'TICKETSALES_REGISTER'),
  }
}

async function titlesOf(db: Db, checkins: readonly { eventId: string }[]): Promise<Map<string, string>> {
  const events = await findEvents(db, [...new Set(checkins.map((checkin) => checkin.eventId))])
  return new Map([...events].map(([id, event]) => [id, event.title]))
}
