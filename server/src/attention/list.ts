import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { addDays, type Day, dayOf, startOfDay } from '../values/day.ts'
import type { CardSystemId } from '../values/ids.ts'

/** What can ask for attention, each with a screen where something is done about it. */
export const kinds = [
  'STOCK_LOW',
  'KIOSK_EVENT_ENDS',
  'KIOSK_SILENT',
  'REWARD_ENDS',
  'REWARD_UNITS_LOW',
  'COUPON_BUDGET_LOW',
  'STATEMENT_UNPAID',
  'REFUND_DUE',
  'MOVES_UNREAD',
  'PROVIDER_NEW',
  'PROVIDER_STEP_LATE',
] as const
export type AttentionKind = (typeof kinds)[number]

export interface AttentionItem {
  kind: AttentionKind
  /** Of what it is about; absent when it is about several. */
  id?: string
  name?: string
  /** How many there are left, or are waiting; of an amount, in cents. */
  count?: number
  /** Of how many. */
  of?: number
  /** Until when something can be done about it. */
  due?: Day
  /** Since when it is so. */
  since?: Day
  /** The day has passed. */
  late: boolean
}

/** A reward, a pillar's event or a payment is told so many days before its day. */
const daysBefore = 14
/** A statement is to be paid within so many days. */
const daysToPay = 30
/** A pillar that was set up and says nothing for so long is not switched on, or has no network. */
const silentHours = 24
/** The last tenth of units or budget is little. */
const little = 0.1

interface Row {
  id: string | null
  name: string | null
  count: number | null
  of: number | null
  due: Day | null
  since: Day | null
}

/** What needs somebody today, what is late first, then by its day. */
export async function listAttention(db: Db, cardSystemId: CardSystemId, now: Date): Promise<AttentionItem[]> {
  const today = dayOf(now)
  const questions = questionsOf(cardSystemId, now, today)
  const answers = await Promise.all(
    kinds.map(async (kind) => {
      const { rows } = await sql<Row>`
        select id::text, name, count::float8, "of"::float8, due::date, since::date from (${questions[kind]}) q
        order by due nulls last, name`.execute(db)
      return rows.map((row) => itemOf(kind, row, today))
    }),
  )
  const order = (item: AttentionItem) => [item.late ? '0' : '1', item.due ?? '9', item.name ?? ''].join(' ')
  return answers.flat().sort((a, b) => (order(a) < order(b) ? -1 : 1))
}

function itemOf(kind: AttentionKind, { id, name, count, of, due, since }: Row, today: Day): AttentionItem {
  return {
    kind,
    ...(id === null ? {} : { id }),
    ...(name === null ? {} : { name }),
    ...(count === null ? {} : { count }),
    ...(of === null ? {} : { of }),
    ...(due === null ? {} : { due }),
    ...(since === null ? {} : { since }),
    late: due !== null && due < today,
  }
}

const day = (column: string) => sql.raw(`(${column} at time zone 'Europe/Brussels')::date`)

function questionsOf(cardSystemId: CardSystemId, now: Date, today: Day): Record<AttentionKind, RawBuilder<unknown>> {
  const soon = startOfDay(addDays(today, daysBefore))
  return {
    STOCK_LOW: sql`
      select o.id, o.name, s.regular + s.social as count, null as "of", null as due, null as since
      from card_stock_thresholds t join organizers o on o.id = t.organizer_id
      cross join lateral (
        select count(*) filter (where not c.social_tariff) as regular, count(*) filter (where c.social_tariff) as social
        from cards c where c.card_system_id = t.card_system_id and c.organizer_id = o.id and c.status = 'LOCAL_STOCK') s
      where t.card_system_id = ${cardSystemId} and o.active
        and (s.regular <= t.regular or s.social <= t.social_tariff)`,
    KIOSK_EVENT_ENDS: sql`
      select k.id, k.name, null as count, null as "of", ${day('e.available_to')} as due, null as since
      from kiosks k join events e on e.id = k.fixed_event_id
      where k.card_system_id = ${cardSystemId} and e.available_to < ${soon}`,
    KIOSK_SILENT: sql`
      select k.id, k.name, null as count, null as "of", null as due,
        ${day('coalesce(k.last_seen_at, k.set_up_at)')} as since
      from kiosks k where k.card_system_id = ${cardSystemId} and k.set_up_at is not null
        and coalesce(k.last_seen_at, k.set_up_at) < ${new Date(now.getTime() - silentHours * 3_600_000)}`,
    REWARD_ENDS: sql`
      select r.id, r.title as name, r.max_available_units - r.units_taken as count, r.max_available_units as "of",
        ${day('r.publication_end')} as due, null as since
      from rewards r where r.owning_card_system_id = ${cardSystemId} and r.status = 'ACTIVE'
        and r.publication_end >= ${now} and r.publication_end < ${soon}`,
    REWARD_UNITS_LOW: sql`
      select r.id, r.title as name, r.max_available_units - r.units_taken as count, r.max_available_units as "of",
        null as due, null as since
      from rewards r where r.owning_card_system_id = ${cardSystemId} and r.status = 'ACTIVE'
        and coalesce(r.publication_end, 'infinity') >= ${now} and r.max_available_units > 0
        and r.max_available_units - r.units_taken <= r.max_available_units * ${little}::float8`,
    COUPON_BUDGET_LOW: sql`
      select c.id, c.name, c.budget_cents - c.spent_cents as count, c.budget_cents as "of", ${day('c.valid_until')} as due,
        null as since
      from coupons c where c.card_system_id = ${cardSystemId} and c.withdrawn_at is null
        and coalesce(c.valid_until, 'infinity') >= ${now} and c.budget_cents - c.spent_cents <= c.budget_cents * ${little}::float8`,
    STATEMENT_UNPAID: sql`
      select s.id, o.name, s.sales_cents - s.credits_cents as count, null as "of",
        ${day('s.closed_at')} + ${daysToPay}::int as due, ${day('s.closed_at')} as since
      from statements s join organizers o on o.id = s.organizer_id
      where s.card_system_id = ${cardSystemId} and s.paid_at is null and s.sales_cents > s.credits_cents`,
    REFUND_DUE: sql`
      select null as id, null as name, count(*) as count, null as "of", null as due, ${day('min(p.settled_at)')} as since
      from orders r join payments p on p.id = r.payment_id
      where p.refund = 'DUE' and exists (
        select from order_people op where op.order_id = r.id and op.card_system_id = ${cardSystemId})
      having count(*) > 0`,
    MOVES_UNREAD: sql`
      select null as id, null as name, count(*) as count, null as "of", null as due, ${day('min(n.at)')} as since
      from notices n where n.card_system_id = ${cardSystemId} and n.read_at is null having count(*) > 0`,
    // Confirmed, and nobody takes care of it yet.
    PROVIDER_NEW: sql`
      select a.id, a.organisation as name, null as count, null as "of", null as due, ${day('a.confirmed_at')} as since
      from provider_applications a where a.card_system_id = ${cardSystemId} and a.status = 'OPEN'
        and a.confirmed_at is not null
        and not exists (select from provider_steps s where s.application_id = a.id and s.owner_id is not null)`,
    PROVIDER_STEP_LATE: sql`
      select a.id, a.organisation as name, count(*) as count, null as "of", min(s.due) as due, null as since
      from provider_applications a join provider_steps s on s.application_id = a.id
      where a.card_system_id = ${cardSystemId} and a.status = 'OPEN' and a.confirmed_at is not null and s.state = 'OPEN'
        and s.due < ${today}::date group by a.id`,
  }
}
