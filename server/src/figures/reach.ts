import { sql } from 'kysely'
import type { Db, Trx } from '../db/database.ts'
import type { Day } from '../values/day.ts'
import type { CardSystemId } from '../values/ids.ts'
import { municipalityNames } from './people.ts'

/** Groups smaller than this are not told: somebody might recognise a neighbour in them. */
export const smallestGroup = 5

export interface ReachLine {
  nisCode: string
  name: string
  /** Who has a right to the social tariff, as counted elsewhere; undefined when nobody entered it. */
  entitled?: number
  year?: number
  source?: string
  /** Members who live there and have it on that day; null when hidden. */
  withSocialTariff: number | null
}

export interface Reach {
  lines: ReachLine[]
  /** Of all municipalities together, those whose entitled people are known. */
  total: { entitled: number; withSocialTariff: number | null }
}

export interface Entitled {
  nisCode: string
  people: number
}

/** How many of those entitled have the social tariff, for each municipality of the card system, on a day. */
export async function readReach(db: Db, cardSystemId: CardSystemId, day: Day): Promise<Reach> {
  const { rows } = await sql<
    ReachLine & { entitled: number | null; year: number | null; source: string | null; having: number }
  >`
    with region as (
      select distinct pc.nis_code from card_system_postal_codes c join postal_codes pc using (postal_code, name)
      where c.card_system_id = ${cardSystemId}
    ), homes as (
      select coalesce(exact.nis_code, (select min(nis_code) from postal_codes n where n.postal_code = p.postal_code)) as nis_code
      from memberships m join passholders p on p.id = m.passholder_id
      left join postal_codes exact on exact.postal_code = p.postal_code and exact.name = p.city
      where m.card_system_id = ${cardSystemId} and p.kind = 'INDIVIDUAL' and p.merged_into is null
        and m.status <> 'CLOSED' and m.social_tariff_end >= ${day}::date and m.created_at < ${day}::date + 1
    ), known as (
      select distinct on (nis_code) nis_code, year, people, source from entitled_people
      where card_system_id = ${cardSystemId} and year <= extract(year from ${day}::date) order by nis_code, year desc
    )
    select r.nis_code as "nisCode", coalesce(n.name, r.nis_code) as name, k.people as entitled, k.year, k.source,
      (select count(*)::int from homes h where h.nis_code = r.nis_code) as having
    from region r left join ${municipalityNames(day)} n using (nis_code) left join known k using (nis_code)
    order by name, r.nis_code`.execute(db)
  const hidden = toHide(rows.map(({ having }) => having))
  const lines = rows.map(({ nisCode, name, entitled, year, source, having }, index) => ({
    nisCode,
    name,
    ...(entitled === null || year === null || source === null ? {} : { entitled, year, source }),
    withSocialTariff: hidden.has(index) ? null : having,
  }))
  const counted = rows.filter(({ entitled }) => entitled !== null)
  const sum = counted.reduce((all, { having }) => all + having, 0)
  // What the total leaves over must not tell what is hidden: it stands only over what is shown, or over several hidden ones.
  const hiddenHere = counted.filter((row) => hidden.has(rows.indexOf(row))).length
  return {
    lines,
    total: {
      entitled: counted.reduce((all, { entitled }) => all + (entitled ?? 0), 0),
      withSocialTariff: hiddenHere === 1 || (sum > 0 && sum < smallestGroup) ? null : sum,
    },
  }
}

/**
 * Which of these numbers are hidden: those under `smallestGroup` (nobody at all tells of nobody); and when that is a single one, the
 * smallest of the others too, since the total would tell it.
 */
export function toHide(numbers: readonly number[]): Set<number> {
  const hidden = new Set(numbers.flatMap((number, index) => (number > 0 && number < smallestGroup ? [index] : [])))
  if (hidden.size !== 1) return hidden
  const others = numbers.flatMap((number, index) => (number > 0 && !hidden.has(index) ? [{ number, index }] : []))
  const smallest = others.sort((a, b) => a.number - b.number)[0]
  return smallest ? hidden.add(smallest.index) : hidden
}

/** Replaces what is known of a year. */
export async function saveEntitled(
  trx: Trx,
  cardSystemId: CardSystemId,
  { year, source, lines }: { year: number; source: string; lines: readonly Entitled[] },
): Promise<void> {
  await trx.deleteFrom('entitled_people').where('card_system_id', '=', cardSystemId).where('year', '=', year).execute()
  if (lines.length === 0) return
  await trx
    .insertInto('entitled_people')
    .values(
      lines.map(({ nisCode, people }) => ({ card_system_id: cardSystemId, year, nis_code: nisCode, people, source })),
    )
    .execute()
}

/** The municipalities that a card system has, by NIS code. */
export async function listMunicipalities(
  db: Db,
  cardSystemId: CardSystemId,
  day: Day,
): Promise<{ nisCode: string; name: string }[]> {
  const { rows } = await sql<{ nisCode: string; name: string }>`
    select distinct pc.nis_code as "nisCode", coalesce(n.name, pc.nis_code) as name
    from card_system_postal_codes c join postal_codes pc using (postal_code, name)
    left join ${municipalityNames(day)} n using (nis_code)
    where c.card_system_id = ${cardSystemId} order by 2, 1`.execute(db)
  return rows
}
