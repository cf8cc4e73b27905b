import { findMunicipality } from '../card-systems/places.ts'
import { holdEventChoice } from '../distribution-keys/store.ts'
import { requireWritePermission } from '../http/actor.ts'
import { inFlight } from '../http/idempotency.ts'
import { Problem } from '../http/problems.ts'
import type { Work } from '../http/work.ts'
import { holdPassholders } from '../passholders/hold.ts'
import { eventFacts, getHolder, getTicketEvent, type Holder, holderFacts, type TicketEvent } from '../tariffs/facts.ts'
import { type Considered, type EventFacts, type HolderFacts, judge } from '../tariffs/rules.ts'
import { centsOf } from '../tariffs/schema.ts'
import { expireReservations } from '../ticket-reservations/store.ts'
import type { Cents } from '../values/cents.ts'
import { dayOf } from '../values/day.ts'
import { newId } from '../values/ids.ts'
import { pointed, refusalOf } from './refusals.ts'
import type { TicketSale } from './store.ts'

/** One ticket as it is asked for. */
export interface AskedTicket {
  eventId: string
  uitpasNumber: string
  tariffId: string
  /** In euro, as on the wire. */
  regularPrice: number
  regularPriceLabel?: string | undefined
}

/** A ticket that was given, with the title of what it is for. */
export interface SoldTicket extends TicketSale {
  eventTitle: string
}

interface Wanted {
  asked: AskedTicket
  event: TicketEvent
  passholderId: string
  regular: Cents
}

/** The balie that somebody acts as sells for its own events only. */
export interface SellAs {
  organizerId?: string
}

/**
 * What each of these tickets would be, for many people, events and tariffs in one, all of them or none. The people are held
 * first, in the order of their ids, so that what one person buys happens one after the other and their limits hold; what they
 * may is read again then. Prices are made here, by the keys of this moment: nothing of what the caller says about them counts.
 * @throws the first thing that is wrong, with a JSON pointer to it: uitpas/event-not-found, auth/forbidden, what getHolder
 *   and refusalOf refuse, body/invalid-data for a price that is none
 */
export async function judgeTickets(
  work: Work,
  tickets: readonly AskedTicket[],
  as: SellAs = {},
): Promise<SoldTicket[]> {
  const { trx, now } = work
  const { wanted, wrong } = await readTickets(work, tickets, as)
  for (const eventId of [...new Set(wanted.map((one) => one.event.id))].sort()) {
    await holdEventChoice(trx, eventId, 'TOGETHER')
  }
  const passholderIds = wanted.map((one) => one.passholderId)
  await holdPassholders(trx, passholderIds)
  await expireReservations(trx, { passholderIds }, now)
  const sold = await judgeInTurn(work, wanted)
  // What comes before it in the list is right: then this is the first that is wrong.
  if (wrong) throw wrong
  return sold
}

/** What is asked, up to the first that is wrong by itself. */
async function readTickets(
  work: Work,
  tickets: readonly AskedTicket[],
  as: SellAs,
): Promise<{ wanted: Wanted[]; wrong: unknown }> {
  const events = new Map<string, TicketEvent>()
  const wanted: Wanted[] = []
  for (const [index, asked] of tickets.entries()) {
    try {
      const event = events.get(asked.eventId) ?? (await pointed(index, () => getTicketEvent(work.trx, asked.eventId)))
      events.set(asked.eventId, event)
      await pointed(index, () => requireToSell(work, event, as))
      const regular = centsOf(asked.regularPrice)
      if (regular === undefined) throw invalidPrice(index)
      const { passholder } = await pointed(index, () => getHolder(work.trx, asked.uitpasNumber))
      wanted.push({ asked, event, passholderId: passholder.id, regular })
    } catch (error) {
      return { wanted, wrong: error }
    }
  }
  return { wanted, wrong: undefined }
}

function requireToSell({ by }: Work, { organizerId }: TicketEvent, as: SellAs): void {
  if (as.organizerId !== undefined && as.organizerId !== organizerId)
    throw new Problem('auth/forbidden', { detail: 'The event is of another organizer' })
  requireWritePermission(by, 'TICKETSALES_REGISTER', organizerId)
}

const invalidPrice = (index: number) =>
  new Problem('body/invalid-data', {
    schemaErrors: [{ jsonPointer: `/${index}/regularPrice`, error: 'is no amount in euro with two decimals' }],
  })

/** Judges one after the other: each counts what those before it took. */
async function judgeInTurn(work: Work, wanted: readonly Wanted[]): Promise<SoldTicket[]> {
  const memory = remembering(work)
  const sold: SoldTicket[] = []
  for (const [index, one] of wanted.entries()) {
    const { asked, event, regular } = one
    const holder = await pointed(index, () => memory.holder(asked.uitpasNumber))
    // The card went to another record of the same person before this one was held: asked again, it is that one.
    if (holder.passholder.id !== one.passholderId) throw inFlight()
    const facts = { event: await memory.event(event), holder: await memory.facts(holder, event) }
    const judgement = judge(facts.event, facts.holder, regular)
    const offer = judgement.considered.find((tariff) => tariff.tariffId === asked.tariffId)
    if (offer?.verdict !== 'OFFERED' || offer.remaining === 0)
      throw await refusalOf(work, { index, tariffId: asked.tariffId, offer, judgement })
    memory.take(offer)
    sold.push(ticketOf(work, one, holder, { offer, municipalityNis: await memory.municipality(holder) }))
  }
  return sold
}

/** Read once under the locks, with what this request itself took. */
function remembering({ trx, now }: Work) {
  const holders = new Map<string, Holder>()
  const events = new Map<string, EventFacts>()
  const facts = new Map<string, HolderFacts>()
  const municipalities = new Map<string, string | null>()
  const taken = new Map<string, number>()
  const once = async <Value>(map: Map<string, Value>, key: string, read: () => Promise<Value>): Promise<Value> => {
    const found = map.get(key)
    if (found !== undefined) return found
    const value = await read()
    map.set(key, value)
    return value
  }
  return {
    holder: (uitpasNumber: string) => once(holders, uitpasNumber, () => getHolder(trx, uitpasNumber)),
    municipality: ({ passholder }: Holder) =>
      once(municipalities, passholder.id, async () => (await findMunicipality(trx, passholder, dayOf(now))) ?? null),
    event: (event: TicketEvent) => once(events, event.id, () => eventFacts(trx, event, now)),
    async facts(holder: Holder, event: TicketEvent): Promise<HolderFacts> {
      const key = `${holder.uitpasNumber} ${event.id}`
      const found = await once(facts, key, () => holderFacts(trx, holder, event, { at: now }))
      const more = <L extends { key: string; used: number }>(limit: L) => ({
        ...limit,
        used: limit.used + (taken.get(limit.key) ?? 0),
      })
      return {
        ...found,
        limits: found.limits.map(more),
        coupons: found.coupons.map((coupon) => ({ ...coupon, limits: coupon.limits.map(more) })),
      }
    },
    take(offer: Considered): void {
      for (const { key } of offer.limits) taken.set(key, (taken.get(key) ?? 0) + 1)
    },
  }
}

function ticketOf(
  { by, now }: Work,
  { asked, event, regular }: Wanted,
  { passholder, uitpasNumber }: Holder,
  { offer, municipalityNis }: { offer: Considered; municipalityNis: string | null },
): SoldTicket {
  return {
    id: newId(),
    passholderId: passholder.id,
    eventId: event.id,
    eventTitle: event.title,
    organizerId: event.organizerId,
    cardSystemId: offer.cardSystemId,
    uitpasNumber,
    type: offer.type,
    keyId: offer.key?.id ?? null,
    keyNumber: offer.key?.number ?? null,
    couponId: offer.coupon?.id ?? null,
    grantedCouponId: offer.coupon?.grantedId ?? null,
    tariffName: offer.name,
    regularPriceLabel: asked.regularPriceLabel ?? null,
    regularPriceCents: regular,
    passholderCents: offer.shares.passholder,
    organizerCents: offer.shares.organizer,
    municipalityCents: offer.shares.municipality,
    municipalityNis,
    postalCode: passholder.postalCode,
    soldAt: now,
    accountId: by.accountId ?? null,
    clientId: by.clientId,
    cancelledAt: null,
    cancelledReason: null,
  }
}
