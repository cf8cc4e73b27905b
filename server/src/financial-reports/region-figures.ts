import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import type { CardSystemId, OrganizerId } from '../values/ids.ts'
import { type Amounts, nothing, type PayerFigures } from './figures.ts'

export interface OrganizerFigures {
  organizerId: OrganizerId
  organizer: string
  payers: PayerFigures[]
}

interface Row extends Amounts {
  organizerId: OrganizerId
  organizer: string
  nis: string | null
  name: string
  credit: boolean
}

/** What was sold and taken back in a card system in a period, per organiser and who pays, in the order of their names. */
export async function readRegionFigures(
  db: Db,
  { cardSystemId, from, until }: { cardSystemId: CardSystemId; from: Date; until: Date },
): Promise<OrganizerFigures[]> {
  const { rows } = await sql<Row>`
    with lines as (
      select s.*, false as credit from ticket_sales s
      where s.card_system_id = ${cardSystemId} and s.sold_at >= ${from} and s.sold_at < ${until}
      union all
      select s.*, true from ticket_sales s
      where s.card_system_id = ${cardSystemId} and s.cancelled_at >= ${from} and s.cancelled_at < ${until}
    ), figures as (
      select organizer_id, municipality_nis as nis, credit, count(*)::int as count, sum(regular_price_cents) as regular,
        sum(passholder_cents) as passholder, sum(organizer_cents) as organizer, sum(municipality_cents) as municipality
      from lines group by 1, 2, 3
    )
    select f.organizer_id as "organizerId", o.name as organizer, f.nis, f.credit, f.count, f.regular as "regularCents",
      f.passholder as "passholderCents", f.organizer as "organizerCents", f.municipality as "municipalityCents",
      coalesce((select m.name from municipalities m where m.nis_code = f.nis order by m.valid_until desc limit 1), f.nis,
        (select c.name from card_systems c where c.id = ${cardSystemId})) as name
    from figures f join organizers o on o.id = f.organizer_id
    order by o.name_plain, o.id, name, f.nis limit 100000`.execute(db)
  const found = new Map<OrganizerId, OrganizerFigures>()
  for (const { organizerId, organizer, nis, name, credit, ...amounts } of rows) {
    const of = found.get(organizerId) ?? { organizerId, organizer, payers: [] }
    found.set(organizerId, of)
    const payer = of.payers.find((one) => one.nis === nis) ?? { nis, name, sold: nothing, credited: nothing }
    if (!of.payers.includes(payer)) of.payers.push(payer)
    payer[credit ? 'credited' : 'sold'] = amounts
  }
  return [...found.values()]
}
