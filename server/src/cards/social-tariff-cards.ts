import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import type { Day } from '../values/day.ts'
import type { CardSystemId } from '../values/ids.ts'
import type { UitpasNumber } from '../values/uitpas-number.ts'

interface SocialTariffCard {
  uitpasNumber: UitpasNumber
  cardType: 'REGULAR' | 'GROUP'
  availableTickets?: number
}

/**
 * The active cards of a card system whose holder has social tariff on this day, by number, a part at a time. Each part
 * is a statement of its own: whoever reads slowly holds no transaction open, and nothing but one part is in memory.
 */
export async function* eachSocialTariffCard(
  db: Db,
  cardSystemId: CardSystemId,
  day: Day,
  atOnce = 1000,
): AsyncGenerator<SocialTariffCard[]> {
  let after = ''
  for (;;) {
    const part = await nextPart(db, cardSystemId, day, after, atOnce)
    yield part
    const last = part.at(-1)
    if (!last || part.length < atOnce) return
    after = last.uitpasNumber
  }
}

async function nextPart(
  db: Db,
  cardSystemId: CardSystemId,
  day: Day,
  after: string,
  limit: number,
): Promise<SocialTariffCard[]> {
  const { rows } = await sql<{ uitpasNumber: UitpasNumber; kind: string; tickets: number | null }>`
    select c.uitpas_number as "uitpasNumber", p.kind, m.tickets_per_year as tickets
    from cards c
    join memberships m on m.passholder_id = c.passholder_id and m.card_system_id = c.card_system_id
    join passholders p on p.id = c.passholder_id
    join card_systems s on s.id = c.card_system_id
    where c.card_system_id = ${cardSystemId} and c.status = 'ACTIVE' and c.uitpas_number > ${after}
      and m.status = 'ACTIVE' and m.social_tariff_end + s.grace_period_days >= ${day}::date
      and (m.social_tariff_suspended_until is null or m.social_tariff_suspended_until < ${day}::date)
    order by c.uitpas_number limit ${limit}`.execute(db)
  return rows.map(({ uitpasNumber, kind, tickets }) => ({
    uitpasNumber,
    cardType: kind === 'GROUP' ? 'GROUP' : 'REGULAR',
    ...(tickets === null ? {} : { availableTickets: tickets }),
  }))
}
