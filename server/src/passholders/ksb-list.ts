import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import type { Page } from '../http/paging.ts'
import type { CardSystemId, OrganizerId, PassholderId } from '../values/ids.ts'
import { plainText } from '../values/plain-text.ts'
import { distance, textConditions } from './search.ts'
import { searchedKeys, searchKeys } from './search-keys.ts'

export const listOrders = ['name', 'firstName', 'createdAt', 'municipality'] as const
export type ListOrder = (typeof listOrders)[number]

/** The people of a card system, all of these holding for them. */
export interface PassholderList {
  cardSystemId: CardSystemId
  /** The digits a UiTPAS number begins with; a whole number finds anybody, since people visit other regions. */
  uitpasNumber?: string | undefined
  name?: string | undefined
  firstName?: string | undefined
  city?: string | undefined
  postalCodes?: readonly string[] | undefined
  registrationOrganizerIds?: readonly OrganizerId[] | undefined
  blocked?: boolean | undefined
  /** These and no others: what was selected on a screen. */
  ids?: readonly PassholderId[] | undefined
  /** Without: who is spelled as it was typed first, then by name. */
  order?: ListOrder | undefined
  direction?: 'asc' | 'desc' | undefined
}

/**
 * One page of the people that administrators see, and how many there are. Which way is quick depends on what is asked:
 *
 * - by a name or a number, few are left: they are found once, counted and put in order;
 * - otherwise most may be left: the page is read along the index of its order, and counting goes beside it.
 *
 * Of 200,000 people, any filter and any order: docs/decisions/lists-of-passholders.md.
 */
export async function listPassholders(
  db: Db,
  list: PassholderList,
  page: Page,
): Promise<{ totalItems: number; ids: PassholderId[] }> {
  const conditions = await conditionsOf(db, list)
  const found = sql`${from(list)} where ${sql.join(conditions, sql` and `)}`
  if (isNarrow(list)) return findThenOrder(db, list, found, page)
  const [counted, read] = await Promise.all([
    sql<{ count: number }>`select count(*) as count from ${found}`.execute(db),
    sql<{ id: PassholderId }>`select l.passholder_id as id from ${found}
      order by ${orderBy(list)} limit ${page.limit} offset ${page.start}`.execute(db),
  ])
  return { totalItems: counted.rows[0]?.count ?? 0, ids: read.rows.map((row) => row.id) }
}

/** All of them, in order, a few hundred at a time: what an export reads. */
export async function* eachPassholder(db: Db, list: PassholderList, batch = 500): AsyncGenerator<PassholderId[]> {
  const conditions = await conditionsOf(db, list)
  const { rows } = await sql<{ ids: PassholderId[] }>`
    select array(select l.passholder_id from ${from(list)} where ${sql.join(conditions, sql` and `)}
      order by ${orderBy(list)}) as ids`.execute(db)
  // Ids only: two hundred thousand of them are less than a few pictures.
  const ids = rows[0]?.ids ?? []
  for (let at = 0; at < ids.length; at += batch) yield ids.slice(at, at + batch)
}

type Sql = ReturnType<typeof sql>

async function findThenOrder(db: Db, list: PassholderList, found: Sql, page: Page) {
  const { rows } = await sql<{ totalItems: number; ids: PassholderId[] }>`
    with found as materialized (
      select l.passholder_id, l.name_plain, l.first_name_plain, l.city_plain, l.created_at from ${found}
    )
    select (select count(*) from found) as "totalItems", array(
      select passholder_id from found as l order by ${orderBy(list)} limit ${page.limit} offset ${page.start}
    ) as ids`.execute(db)
  return rows[0] ?? { totalItems: 0, ids: [] }
}

const isText = (text: string | undefined): text is string => text !== undefined && text.trim() !== ''
const isWholeNumber = (list: PassholderList) => list.uitpasNumber?.length === 13
/** One or two letters are the beginning of very many names: too little to forgive anything in. */
const isBeginning = (text: string | undefined) => isText(text) && /^[\p{L}\p{N}]{1,2}$/u.test(plainText(text))
const isForgiven = (text: string | undefined) => isText(text) && !isBeginning(text)

const isNarrow = (list: PassholderList) =>
  list.uitpasNumber !== undefined || isForgiven(list.name) || isForgiven(list.firstName) || list.ids !== undefined

function from(list: PassholderList): Sql {
  if (isWholeNumber(list)) {
    return sql`(select p.id as passholder_id, s.name_plain, s.first_name_plain, s.city_plain, p.postal_code,
        p.registration_organizer_id, p.blocked_at is not null as blocked, p.created_at
      from cards c join passholders p on p.id = c.passholder_id join passholder_search s on s.passholder_id = p.id
      where c.uitpas_number = ${list.uitpasNumber} and p.kind = 'INDIVIDUAL') l join passholder_search s using (passholder_id)`
  }
  return isForgiven(list.name) || isForgiven(list.firstName)
    ? sql`passholder_search s join listed_passholders l on l.passholder_id = s.passholder_id`
    : sql`listed_passholders l`
}

async function conditionsOf(db: Db, list: PassholderList): Promise<Sql[]> {
  const { uitpasNumber, name, firstName, city, postalCodes, registrationOrganizerIds, blocked, ids } = list
  const found: Sql[] = [
    isWholeNumber(list) ? sql`true` : sql`l.card_system_id = ${list.cardSystemId}`,
    ...nameConditions('name_plain', 'n', name),
    ...nameConditions('first_name_plain', 'f', firstName),
  ]
  if (uitpasNumber !== undefined && !isWholeNumber(list)) {
    found.push(sql`l.passholder_id in (select passholder_id from cards where card_system_id = ${list.cardSystemId}
      and uitpas_number between ${uitpasNumber.padEnd(13, '0')} and ${uitpasNumber.padEnd(13, '9')})`)
  }
  if (isText(city)) found.push(sql`l.city_plain = any(${await citiesLike(db, list.cardSystemId, city)}::text[])`)
  if (postalCodes !== undefined) found.push(sql`l.postal_code = any(${[...postalCodes]}::text[])`)
  if (registrationOrganizerIds !== undefined) {
    found.push(sql`l.registration_organizer_id = any(${[...registrationOrganizerIds]}::uuid[])`)
  }
  if (blocked !== undefined) found.push(blocked ? sql`l.blocked` : sql`not l.blocked`)
  if (ids !== undefined) found.push(sql`l.passholder_id = any(${[...ids]}::uuid[])`)
  return found
}

function nameConditions(column: 'name_plain' | 'first_name_plain', field: 'n' | 'f', typed: string | undefined): Sql[] {
  if (!isBeginning(typed)) return textConditions(field, typed)
  return [sql`${sql.ref(`l.${column}`)} like ${`${plainText(typed ?? '')}%`}`]
}

/**
 * The municipalities of members that were meant, accents, half a name and a wrong letter forgiven. There are some hundreds
 * of them: the index is read from each to the next, and the names are compared here, so that what remains is a list of
 * equals.
 */
async function citiesLike(db: Db, cardSystemId: CardSystemId, typed: string): Promise<string[]> {
  const { rows } = await sql<{ city: string }>`
    with recursive cities as (
      (select city_plain as city from listed_passholders where card_system_id = ${cardSystemId}
        order by city_plain limit 1)
      union all
      select (select city_plain from listed_passholders
        where card_system_id = ${cardSystemId} and city_plain > cities.city order by city_plain limit 1)
      from cities where cities.city is not null
    )
    select city from cities where city is not null`.execute(db)
  const ways = searchedKeys('c', typed)
  return rows.flatMap(({ city }) => {
    const keys = new Set(searchKeys('c', city))
    return ways.some((groups) => groups.every((group) => group.some((key) => keys.has(key)))) ? [city] : []
  })
}

function orderBy(list: PassholderList): Sql {
  const direction = list.direction === 'desc' ? sql`desc` : sql`asc`
  const columns = {
    name: ['name_plain', 'first_name_plain'],
    firstName: ['first_name_plain', 'name_plain'],
    municipality: ['city_plain', 'name_plain', 'first_name_plain'],
    createdAt: ['created_at'],
  }[list.order ?? 'name']
  const ordered = sql.join([...columns, 'passholder_id'].map((column) => sql`${sql.ref(`l.${column}`)} ${direction}`))
  if (list.order !== undefined || !(isForgiven(list.name) || isForgiven(list.firstName))) return ordered
  return sql`${distance('l.name_plain', list.name)} + ${distance('l.first_name_plain', list.firstName)}, ${ordered}`
}
