import { sql } from 'kysely'
import type { Config } from '../config.ts'
import { returnUse } from '../coupons/store.ts'
import type { Db } from '../db/database.ts'
import { bookCancellations } from '../euros/ledger.ts'
import { Problem } from '../http/problems.ts'
import type { Work } from '../http/work.ts'
import { queueMail } from '../mail/queue.ts'
import { holdPassholders } from '../passholders/hold.ts'
import { getTicketEvent } from '../tariffs/facts.ts'
import { cancelReservations } from '../ticket-reservations/store.ts'
import type { Cents } from '../values/cents.ts'
import type { CardSystemId, EventId } from '../values/ids.ts'
import { listStandingSales, markSaleCancelled } from './store.ts'

/** What became of an event: it does not take place, or on another day. */
export type Change = 'CALLED_OFF' | 'MOVED'

export interface Settlement {
  change: Change
  /** Whether its tickets are cancelled, or stay good. */
  tickets: 'CANCEL' | 'KEEP'
  /** In the words of the administrator; for the people too. */
  reason: string
}

/** How many tickets of a card system stand for an event, of how many people, and how many of those can be told. */
export interface Standing {
  eventTitle: string
  tickets: number
  people: number
  /** Of the people, how many have an e-mail address. */
  reachable: number
  /** What they paid together. */
  paidCents: Cents
  /** A digest of exactly these tickets: what is asked is about what was shown. */
  version: string
}

/** @throws uitpas/event-not-found */
export async function standingSales(db: Db, cardSystemId: CardSystemId, eventId: EventId): Promise<Standing> {
  const { title } = await getTicketEvent(db, eventId)
  const { rows } = await sql<Omit<Standing, 'eventTitle'>>`
    select count(*)::int as tickets, count(distinct s.passholder_id)::int as people,
      (count(distinct s.passholder_id) filter (where p.email is not null and p.opt_in_service_mails))::int as reachable,
      coalesce(sum(s.passholder_cents), 0)::int as "paidCents",
      md5(coalesce(string_agg(s.id::text, ',' order by s.id), '')) as version
    from ticket_sales s join passholders p on p.id = s.passholder_id
    where s.event_id = ${eventId}::uuid and s.card_system_id = ${cardSystemId} and s.cancelled_at is null`.execute(db)
  const counted = rows[0]
  if (!counted) throw new Error('A count has a row')
  return { eventTitle: title, ...counted }
}

/**
 * An event is called off or moved: its tickets of this card system are cancelled or kept, all of them in one, and who
 * bought them is told. The preview has to be of exactly these tickets.
 * @throws uitpas/event-not-found, openpas/changed-meanwhile when tickets were given or cancelled since the preview
 */
export async function settleEvent(
  work: Work,
  config: Pick<Config, 'secrets' | 'publicUrl'>,
  at: { cardSystemId: CardSystemId; eventId: EventId },
  { change, tickets, reason, version }: Settlement & { version: string },
): Promise<{ cancelled: number; told: number }> {
  const { trx, now } = work
  const before = await listStandingSales(trx, at)
  await holdPassholders(
    trx,
    before.map((one) => one.passholderId),
  )
  if (tickets === 'CANCEL') await giveBack(work, at)
  // Read again under the locks: only what was shown is settled.
  const standing = await standingSales(trx, at.cardSystemId, at.eventId)
  if (standing.version !== version) throw new Problem('openpas/changed-meanwhile')
  const sales = await listStandingSales(trx, at)
  if (tickets === 'CANCEL') {
    for (const sale of sales) {
      if (!(await markSaleCancelled(trx, sale, { at: now, reason }))) throw new Problem('openpas/changed-meanwhile')
      const { organizerId, passholderId, id } = sale
      const subject = { subject: 'ticket-sale', subjectId: id, organizerId, passholderId }
      work.record({ act: 'ticket-sale.cancel', ...subject, fields: ['reason'] })
    }
    await bookCancellations(trx, sales, now)
    const withCoupon = sales.flatMap((one) => (one.couponId === null ? [] : [{ ...one, couponId: one.couponId }]))
    for (const one of withCoupon.toSorted((a, b) => a.couponId - b.couponId))
      await returnUse(trx, one.couponId, one.municipalityCents)
  }
  const told = await tell(work, config, at.cardSystemId, [...new Set(sales.map((one) => one.passholderId))], {
    event: standing.eventTitle,
    reason,
    change,
    tickets,
  })
  work.record({ act: 'event.settle-tickets', subject: 'event', subjectId: at.eventId, fields: ['tickets'] })
  return { cancelled: tickets === 'CANCEL' ? sales.length : 0, told }
}

/** What is being paid at this moment is not sold any more: all of each basket with a ticket for the event. */
async function giveBack(work: Work, at: { cardSystemId: CardSystemId; eventId: EventId }): Promise<void> {
  for (const subjectId of await cancelReservations(work.trx, at, work.now))
    work.record({ act: 'ticket-reservation.cancel', subject: 'ticket-reservation', subjectId, fields: [] })
}

/** In the transaction of the act: nobody hears of what did not happen. */
async function tell(
  { trx, now }: Work,
  { secrets, publicUrl }: Pick<Config, 'secrets' | 'publicUrl'>,
  cardSystemId: CardSystemId,
  passholderIds: readonly string[],
  data: { event: string; reason: string; change: Change; tickets: Settlement['tickets'] },
): Promise<number> {
  if (passholderIds.length === 0) return 0
  const rows = await trx
    .selectFrom('passholders')
    .select('email')
    .where('id', '=', sql<string>`any(${[...passholderIds]}::uuid[])`)
    .where('email', 'is not', null)
    .where('opt_in_service_mails', '=', true)
    .orderBy('id')
    .execute()
  for (const { email } of rows)
    if (email !== null)
      await queueMail(trx, secrets, {
        to: email,
        language: 'nl',
        cardSystemId,
        template: 'eventChanged',
        data: { ...data, link: publicUrl },
        at: now,
      })
  return rows.length
}
