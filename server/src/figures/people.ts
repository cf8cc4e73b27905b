import { type RawBuilder, sql } from 'kysely'
import type { Day } from '../values/day.ts'

/** Ages that a report tells apart, the last one without an end. */
export const ageGroups = ['0-5', '6-11', '12-17', '18-25', '26-64', '65+'] as const
export type AgeGroup = (typeof ageGroups)[number]

/**
 * Where people live and how old they are, of a table `f` with `person`, `at`, and `nis` where the municipality was kept. Adds
 * `municipality` (NIS code; as they live now unless it was kept) and `age` (a group, at that moment; none for a group pass and for
 * who was erased).
 */
export function withPeople(facts: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    select f.*, coalesce(f.nis, exact.nis_code, near.nis_code) as municipality,
      ${ageGroup(sql`p.date_of_birth`, sql`(f.at at time zone 'Europe/Brussels')::date`)} as age
    from (${facts}) f
    left join passholders p on p.id = f.person
    left join postal_codes exact on exact.postal_code = p.postal_code and exact.name = p.city
    left join (select postal_code, min(nis_code) as nis_code from postal_codes group by 1) near
      on near.postal_code = p.postal_code`
}

function ageGroup(born: RawBuilder<unknown>, day: RawBuilder<unknown>): RawBuilder<unknown> {
  const bounds = ageGroups.slice(1).map((group) => Number.parseInt(group, 10))
  const index = sql`width_bucket(extract(year from age(${day}, ${born}))::int, array[${sql.join(bounds.map((bound) => sql`${bound}::int`))}])`
  return sql`(array[${sql.join(ageGroups.map((group) => sql`${group}::text`))}])[${index} + 1]`
}

/** The name that a municipality had on that day, by its NIS code. */
export const municipalityNames = (day: Day) =>
  sql`(select nis_code, name from municipalities where valid_from <= ${day}::date and valid_until > ${day}::date)`
