import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { dayOf } from '../values/day.ts'
import type { CardSystemId } from '../values/ids.ts'
import type { Coupon } from './rules.ts'
import { inSegment } from './segment.ts'

type Segment = Pick<
  Coupon,
  'forIndividuals' | 'forGroups' | 'socialTariff' | 'postalCodes' | 'minAge' | 'maxAge' | 'listed'
>

/**
 * How many passholders a coupon would be for that nobody made yet, by the same condition as one that is there. Of a list: which
 * of these numbers are of nobody in this card system.
 */
export async function countSegment(
  db: Db,
  asked: { cardSystemId: CardSystemId; segment: Segment; uitpasNumbers: readonly string[] },
  now: Date,
): Promise<{ people: number; unknown: string[] }> {
  const { cardSystemId, segment, uitpasNumbers } = asked
  const { forIndividuals, forGroups, socialTariff, postalCodes, minAge, maxAge, listed } = segment
  const numbers = sql`${[...uitpasNumbers]}::text[]`
  const { rows } = await sql<{ people: number }>`
    select count(distinct p.id)::int as people
    from (select null::integer as id, ${forIndividuals}::boolean as for_individuals, ${forGroups}::boolean as for_groups,
      ${socialTariff}::boolean as social_tariff, ${[...postalCodes]}::text[] as postal_codes, ${minAge}::integer as min_age,
      ${maxAge}::integer as max_age, false as listed) c
    join card_systems s on s.id = ${cardSystemId}
    join memberships m on m.card_system_id = s.id join passholders p on p.id = m.passholder_id
    where ${inSegment(dayOf(now))}
      and (not ${listed}::boolean or exists (
        select from cards k where k.passholder_id = p.id and k.uitpas_number = any(${numbers})))`.execute(db)
  if (!listed) return { people: rows[0]?.people ?? 0, unknown: [] }
  const { rows: missing } = await sql<{ number: string }>`
    select n.number from unnest(${numbers}) with ordinality as n (number, place)
    where not exists (
      select from cards k join memberships m on m.passholder_id = k.passholder_id and m.card_system_id = ${cardSystemId}
      where k.uitpas_number = n.number and m.status <> 'CLOSED')
    order by n.place limit 10000`.execute(db)
  return { people: rows[0]?.people ?? 0, unknown: missing.map(({ number }) => number) }
}

/** Who was put on the list of a coupon: their pass of now, of those who still have one here. */
export async function listedPasses(
  db: Db,
  { couponId, cardSystemId }: { couponId: number; cardSystemId: CardSystemId },
  page: { start: number; limit: number },
): Promise<{ totalItems: number; member: { passholderId: string; uitpasNumber: string | null }[] }> {
  const { rows } = await sql<{ passholderId: string; uitpasNumber: string | null }>`
    select l.passholder_id as "passholderId", (
      select k.uitpas_number from cards k where k.passholder_id = l.passholder_id and k.card_system_id = ${cardSystemId}
      order by k.status = 'ACTIVE' desc, k.uitpas_number limit 1) as "uitpasNumber"
    from coupon_list l where l.coupon_id = ${couponId}
    order by l.passholder_id limit ${page.limit} offset ${page.start}`.execute(db)
  const { count } = await db
    .selectFrom('coupon_list')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('coupon_id', '=', couponId)
    .executeTakeFirstOrThrow()
  return { totalItems: count, member: rows }
}
