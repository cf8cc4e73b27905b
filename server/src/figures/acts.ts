import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { addDays, startOfDay } from '../values/day.ts'
import { withPeople } from './people.ts'
import type { Unit } from './periods.ts'
import { type Counted, conditions, keyOf, labelsOf, lineOf, type Question } from './question.ts'
import type { ActSubject } from './subjects.ts'

/** Acts that stand, added up. People are counted once in each line, and once in the total. */
export async function countActs(db: Db, question: Question, unit: Unit, subject: ActSubject): Promise<Counted> {
  const { place, from, to } = question
  const facts = subject.facts({ place, from: startOfDay(from), until: startOfDay(addDays(to, 1)) })
  const sums = subject.measures.map((measure) =>
    measure === 'people'
      ? sql`count(distinct person)::int as people`
      : sql`coalesce(sum(${sql.ref(measure)}), 0)::bigint as ${sql.ref(measure)}`,
  )
  const { rows } = await sql<Record<string, string | number | null> & { total: number }>`
    select key, grouping(key) as total, ${sql.join(sums)}
    from (select ${keyOf(question.by, unit)} as key, * from (${withPeople(facts)}) facts where ${conditions(question)}) acts
    group by grouping sets ((key), ())`.execute(db)
  const values = (row: Record<string, string | number | null>) => subject.measures.map((name) => Number(row[name] ?? 0))
  const total = rows.find((row) => row.total === 1)
  const keyed = rows.filter((row) => row.total === 0)
  const labels = await labelsOf(db, question, subject.items)
  return {
    lines: keyed.map((row) => lineOf(row.key === null ? undefined : String(row.key), values(row), labels)),
    total: total ? values(total) : subject.measures.map(() => 0),
  }
}
