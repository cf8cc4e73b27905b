import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../db/database.ts'
import type { Day } from '../values/day.ts'
import type { OrganizerId } from '../values/ids.ts'
import { type AgeGroup, municipalityNames } from './people.ts'
import type { Unit } from './periods.ts'
import type { ActSubject, Dimension, Place, Subject } from './subjects.ts'

export interface Question {
  place: Place
  subject: Subject
  /** Days, both included. */
  from: Day
  to: Day
  by: Dimension
  unit?: Unit | undefined
  municipality?: string | undefined
  age?: AgeGroup | undefined
  socialTariff?: boolean | undefined
  organizerId?: OrganizerId | undefined
}

export interface Line {
  /** Of the period its first day, else what it is known by; absent for what is not known. */
  key?: string
  /** A name where the key is none. */
  label?: string
  values: number[]
}

export interface Counted {
  lines: Line[]
  total: number[]
}

export function lineOf(key: string | undefined, values: number[], labels: ReadonlyMap<string, string>): Line {
  const label = key === undefined ? undefined : labels.get(key)
  return { ...(key === undefined ? {} : { key }), ...(label === undefined ? {} : { label }), values }
}

/** By what the rows of `acts` are told apart, as text. */
export function keyOf(by: Dimension, unit: Unit): RawBuilder<unknown> {
  switch (by) {
    case 'period':
      return sql.raw(`to_char(date_trunc('${unit}', at at time zone 'Europe/Brussels'), 'YYYY-MM-DD')`)
    case 'socialTariff':
      return sql.raw('social::text')
    case 'organizer':
      return sql.raw('organizer::text')
    default:
      return sql.raw(by)
  }
}

export function conditions({ municipality, age, socialTariff, organizerId }: Question): RawBuilder<unknown> {
  return sql.join(
    [
      sql`true`,
      ...(municipality === undefined ? [] : [sql`municipality = ${municipality}`]),
      ...(age === undefined ? [] : [sql`age = ${age}`]),
      ...(socialTariff === undefined ? [] : [sql`social = ${socialTariff}`]),
      ...(organizerId === undefined ? [] : [sql`organizer = ${organizerId}::uuid`]),
    ],
    sql` and `,
  )
}

/** Names of what the keys mean, where they have one. */
export async function labelsOf(
  db: Db,
  { by, to }: Question,
  items?: ActSubject['items'],
): Promise<Map<string, string>> {
  const names = {
    rewards: sql`select id::text as key, title as label from rewards`,
    coupons: sql`select id::text as key, name as label from coupons`,
    events: sql`select id::text as key, coalesce(name ->> main_language, '') as label from events`,
    municipality: sql`select nis_code as key, name as label from ${municipalityNames(to)} m`,
    organizer: sql`select id::text as key, name as label from organizers`,
  }
  const which = by === 'item' ? items : by
  if (which === undefined || !(which in names)) return new Map()
  const { rows } = await sql<{ key: string; label: string }>`${names[which as keyof typeof names]}`.execute(db)
  return new Map(rows.map(({ key, label }) => [key, label]))
}
