import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { addDays, type Day, startOfDay } from '../values/day.ts'
import { withPeople } from './people.ts'
import { nextStart, startsBetween, type Unit } from './periods.ts'
import { type Counted, conditions, keyOf, labelsOf, lineOf, type Question } from './question.ts'

/**
 * Members of a card system: how many there are at the end (of each period, or of all of it), who came and who left. A group pass is
 * none. Whether somebody has the social tariff is known of the last day only: earlier ends are not kept.
 */
export async function countMembers(db: Db, question: Question, unit: Unit): Promise<Counted> {
  const { from, to, by } = question
  const inSpan = (column: string) => sql`${sql.ref(column)} >= ${startOfDay(from)} and ${sql.ref(column)} < ${end}`
  const end = startOfDay(addDays(to, 1))
  const members = sql`(${withPeople(membersOf(question, end))}) members`
  const measures = sql`
    count(*) filter (where created_at < ${end} and coalesce(closed_at, 'infinity') >= ${end})::int as active,
    count(*) filter (where ${inSpan('created_at')})::int as registered,
    count(*) filter (where ${inSpan('closed_at')})::int as ended`
  const ask = (key: unknown) =>
    sql<{ key: string | null; active: number; registered: number; ended: number }>`
    select ${key} as key, ${measures} from ${members} where ${conditions(question)} group by 1`.execute(db)
  const values = (row: { active: number; registered: number; ended: number }) => [row.active, row.registered, row.ended]
  const { rows: whole } = await ask(sql`'all'`)
  const total = whole[0] ? values(whole[0]) : [0, 0, 0]
  if (by === 'period') return { lines: await perPeriod(db, question, unit, members), total }
  const { rows } = await ask(keyOf(by, unit))
  const labels = await labelsOf(db, question)
  const lines = rows.map((row) => lineOf(row.key ?? undefined, values(row), labels))
  return { lines: lines.filter(({ values }) => values.some((value) => value > 0)), total }
}

const membersOf = ({ place, to }: Question, end: Date) => {
  if (!('cardSystemId' in place)) throw new Error('Only a card system has members')
  return sql`
  select m.created_at, m.closed_at, ${end}::timestamptz as at, m.passholder_id as person,
    coalesce(m.social_tariff_end >= ${to}::date, false) as social, p.registration_organizer_id as organizer, null::text as nis
  from memberships m join passholders p on p.id = m.passholder_id
  where m.card_system_id = ${place.cardSystemId} and p.kind = 'INDIVIDUAL' and p.merged_into is null and m.created_at < ${end}`
}

/** A period ends with the last day that was asked for, also when it goes on. */
async function perPeriod(db: Db, question: Question, unit: Unit, members: ReturnType<typeof sql>) {
  const { from, to } = question
  const starts = startsBetween(unit, from, to)
  const first = (day: Day) => (day < from ? from : day)
  const after = (day: Day) => (nextStart(unit, day) > to ? addDays(to, 1) : nextStart(unit, day))
  const spans = sql.join(
    starts.map(
      (start) =>
        sql`(${start}::text, ${startOfDay(first(start))}::timestamptz, ${startOfDay(after(start))}::timestamptz)`,
    ),
  )
  const { rows } = await sql<{ key: Day; active: number; registered: number; ended: number }>`
    with them as materialized (select created_at, closed_at from ${members} where ${conditions(question)})
    select s.key, c.* from (values ${spans}) as s (key, starts_at, ends_at) cross join lateral (
      select count(*) filter (where created_at < s.ends_at and coalesce(closed_at, 'infinity') >= s.ends_at)::int as active,
        count(*) filter (where created_at >= s.starts_at and created_at < s.ends_at)::int as registered,
        count(*) filter (where closed_at >= s.starts_at and closed_at < s.ends_at)::int as ended
      from them) c`.execute(db)
  return rows.map(({ key, active, registered, ended }) => ({ key, values: [active, registered, ended] }))
}
