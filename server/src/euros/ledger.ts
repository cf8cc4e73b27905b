import { sql } from 'kysely'
import type { Db, Trx } from '../db/database.ts'
import type { Cents } from '../values/cents.ts'
import type { CardSystemId, OrganizerId, PassholderId, TicketSaleId } from '../values/ids.ts'
import type { Payer } from './tables.ts'

/** Who bears what of one ticket. */
export interface BookedSale {
  id: TicketSaleId
  passholderId: PassholderId
  organizerId: OrganizerId
  cardSystemId: CardSystemId
  /** Null: the card system bears the part of the municipality. */
  municipalityNis: string | null
  passholderCents: Cents
  organizerCents: Cents
  municipalityCents: Cents
}

interface Side {
  payer: Payer
  account: string
  cents: Cents
}

/** The accounts that bear a ticket; together they pay its regular price. A share of nothing is no transfer. */
function sidesOf(sale: BookedSale): Side[] {
  const { municipalityNis, cardSystemId, organizerId } = sale
  const public_: Side =
    municipalityNis === null
      ? { payer: 'CARD_SYSTEM', account: `card-system:${cardSystemId}`, cents: sale.municipalityCents }
      : { payer: 'MUNICIPALITY', account: `municipality:${municipalityNis}`, cents: sale.municipalityCents }
  const sides: Side[] = [
    { payer: 'PASSHOLDER', account: 'passholder', cents: sale.passholderCents },
    { payer: 'ORGANIZER', account: `organizer:${organizerId}`, cents: sale.organizerCents },
    public_,
  ]
  return sides.filter((side) => side.cents > 0)
}

/** From each who bears a part, to what the organiser sold. */
export async function bookSales(trx: Trx, sales: readonly BookedSale[], at: Date): Promise<void> {
  await insertTransfers(trx, sales, 'SALE', at)
}

/** Everything back to where it came from. */
export async function bookCancellations(trx: Trx, sales: readonly BookedSale[], at: Date): Promise<void> {
  await insertTransfers(trx, sales, 'CANCELLATION', at)
}

async function insertTransfers(
  trx: Trx,
  sales: readonly BookedSale[],
  reason: 'SALE' | 'CANCELLATION',
  at: Date,
): Promise<void> {
  const rows = sales.flatMap((sale) =>
    sidesOf(sale).map(({ payer, account, cents }) => {
      const tickets = `tickets:${sale.organizerId}`
      return {
        passholder_id: sale.passholderId,
        sale_id: sale.id,
        reason,
        payer,
        debit: reason === 'SALE' ? account : tickets,
        credit: reason === 'SALE' ? tickets : account,
        amount_cents: cents,
        booked_at: at,
      }
    }),
  )
  if (rows.length) await trx.insertInto('euro_transfers').values(rows).execute()
}

export interface AccountTotal {
  account: string
  /** What was taken from it less what came to it; below zero for what organisers sold. */
  cents: number
}

/** What each account bore in a period, the end not included; together they are always nothing. */
export async function accountTotals(db: Db, from: Date, until: Date): Promise<AccountTotal[]> {
  const { rows } = await sql<AccountTotal>`
    select account, sum(cents)::float8 as cents from (
      select debit as account, amount_cents as cents from euro_transfers where booked_at >= ${from} and booked_at < ${until}
      union all
      select credit, -amount_cents from euro_transfers where booked_at >= ${from} and booked_at < ${until}
    ) sides group by account order by account limit 100000`.execute(db)
  return rows
}

export interface OrganizerTotal {
  reason: 'SALE' | 'CANCELLATION'
  payer: Payer
  /** Who bears it. */
  account: string
  cents: Cents
}

/**
 * What was booked for the tickets of an organiser in a period, the end not included: sold, and taken back.
 * @param cardSystemIds only what came from these; null: from any
 */
export async function organizerTotals(
  db: Db,
  of: { organizerId: OrganizerId; cardSystemIds: readonly CardSystemId[] | null; from: Date; until: Date },
): Promise<OrganizerTotal[]> {
  const { organizerId, cardSystemIds, from, until } = of
  const tickets = `tickets:${organizerId}`
  const { rows } = await sql<OrganizerTotal>`
    select reason, payer, case reason when 'SALE' then debit else credit end as account, sum(amount_cents) as cents
    from euro_transfers t
    where booked_at >= ${from} and booked_at < ${until}
      and case reason when 'SALE' then credit else debit end = ${tickets}
      ${
        cardSystemIds === null
          ? sql``
          : sql`and exists (
              select from ticket_sales s where s.id = t.sale_id and s.card_system_id = any(${[...cardSystemIds]}::integer[]))`
      }
    group by 1, 2, 3 order by 1, 2, 3 limit 100000`.execute(db)
  return rows
}

/** Of all organisers together: what was booked in a period, the end not included, by who bears it and whose tickets. */
export async function journalTotals(
  db: Db,
  { from, until }: { from: Date; until: Date },
): Promise<(OrganizerTotal & { tickets: string })[]> {
  const { rows } = await sql<OrganizerTotal & { tickets: string }>`
    select reason, payer, case reason when 'SALE' then debit else credit end as account,
      case reason when 'SALE' then credit else debit end as tickets, sum(amount_cents) as cents
    from euro_transfers where booked_at >= ${from} and booked_at < ${until}
    group by 1, 2, 3, 4 limit 1000000`.execute(db)
  return rows
}

export interface EuroFault {
  saleId: TicketSaleId
  reason: 'SALE' | 'CANCELLATION'
  fault: 'NOT_BOOKED' | 'NO_SUCH_SALE' | 'OTHER_AMOUNTS'
}

/**
 * Sales that are not booked, bookings without a sale, and those whose amounts, accounts or direction differ. Empty is right.
 * A ticket may have moved to another record of the same person since it was booked: the ledger keeps whose it was. One pass
 * over both, at most a thousand faults.
 */
export async function verifyEuros(db: Db): Promise<EuroFault[]> {
  const { rows } = await sql<EuroFault>`
    with due as (
      select s.id as sale_id, r.reason, s.passholder_cents as person, s.organizer_cents as organizer,
        s.municipality_cents as public, 'organizer:' || s.organizer_id as organizer_account,
        coalesce('municipality:' || s.municipality_nis, 'card-system:' || s.card_system_id) as public_account,
        'tickets:' || s.organizer_id as tickets
      from ticket_sales s cross join (values ('SALE'), ('CANCELLATION')) as r (reason)
      where r.reason = 'SALE' or s.cancelled_at is not null
    ), sides as (
      select sale_id, reason, payer, amount_cents,
        case reason when 'SALE' then debit else credit end as account,
        case reason when 'SALE' then credit else debit end as tickets
      from euro_transfers
    ), booked as (
      select sale_id, reason, min(tickets) as tickets, max(tickets) as other_tickets,
        coalesce(sum(amount_cents) filter (where payer = 'PASSHOLDER' and account = 'passholder'), 0) as person,
        coalesce(sum(amount_cents) filter (where payer = 'ORGANIZER'), 0) as organizer,
        coalesce(sum(amount_cents) filter (where payer in ('MUNICIPALITY', 'CARD_SYSTEM')), 0) as public,
        max(account) filter (where payer = 'ORGANIZER') as organizer_account,
        max(account) filter (where payer in ('MUNICIPALITY', 'CARD_SYSTEM')) as public_account
      from sides group by sale_id, reason
    )
    select sale_id as "saleId", reason,
      case when b.tickets is null then 'NOT_BOOKED' when d.tickets is null then 'NO_SUCH_SALE' else 'OTHER_AMOUNTS' end as fault
    from due d full join booked b using (sale_id, reason)
    where (b.tickets, b.other_tickets, b.person, b.organizer, b.public) is distinct from
        (d.tickets, d.tickets, d.person, d.organizer, d.public)
      or b.organizer_account <> d.organizer_account or b.public_account <> d.public_account
    order by sale_id, reason limit 1000`.execute(db)
  return rows
}
