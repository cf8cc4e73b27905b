import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import type { Page } from '../http/paging.ts'
import type { CardSystemId, OrganizerId, PassholderId } from '../values/ids.ts'
import { plainText } from '../values/plain-text.ts'
import { distance, textConditions } from './search.ts'
import { type SearchField, searchedKeys, searchKeys } from './search-keys.ts'

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
  /** Any of these. */
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
 * - otherwise most are left: the page is read along the index of its order, and counting, which cannot stop early, goes
 *   beside it and touches as little as it can.
 *
 * Of 200,000 people, any filter and any order: docs/decisions/lists-of-passholders.md.
 */
export async function listPassholders(
  db: Db,
  list: PassholderList,
  page: Page,
): Promise<{ totalItems: number; ids: PassholderId[] }> {
  const conditions = await conditionsOf(db, list)
  if (isNarrow(list)) return findThenOrder(db, list, conditions, page)
  const [totalItems, ids] = await Promise.all([count(db, list), readAlong(db, list, conditions, page)])
  return { totalItems, ids }
}

/** All of them, in order, a few hundred at a time: what an export reads. */
export async function* eachPassholder(db: Db, list: PassholderList, batch = 500): AsyncGenerator<PassholderId[]> {
  const { rows } = await sql<{ ids: PassholderId[] }>`
    select array(select s.passholder_id from ${from(list)}
      where ${sql.join(await conditionsOf(db, list), sql` and `)} order by ${orderBy(list)}) as ids`.execute(db)
  // Ids only, 16 bytes each: two hundred thousand of them are less than one picture.
  const ids = rows[0]?.ids ?? []
  for (let at = 0; at < ids.length; at += batch) yield ids.slice(at, at + batch)
}

const isNarrow = (list: PassholderList) =>
  list.uitpasNumber !== undefined || isText(list.name) || isText(list.firstName) || list.ids !== undefined

const isText = (text: string | undefined) => text !== undefined && text.trim() !== ''
const isWholeNumber = (list: PassholderList) => list.uitpasNumber?.length === 13

async function findThenOrder(db: Db, list: PassholderList, conditions: Condition[], page: Page) {
  const { rows } = await sql<{ totalItems: number; ids: PassholderId[] }>`
    with found as materialized (
      select s.passholder_id, s.name_plain, s.first_name_plain, s.city_plain, p.created_at
      from ${from(list)} where ${sql.join(conditions, sql` and `)}
    )
    select (select count(*) from found) as "totalItems", array(
      select passholder_id from found as s order by ${orderBy(list, [sql`s.created_at`, sql`s.passholder_id`])}
      limit ${page.limit} offset ${page.start}
    ) as ids`.execute(db)
  return rows[0] ?? { totalItems: 0, ids: [] }
}

async function readAlong(db: Db, list: PassholderList, conditions: Condition[], page: Page): Promise<PassholderId[]> {
  if (page.limit === 0) return []
  const { rows } = await sql<{ id: PassholderId }>`
    select s.passholder_id as id from ${from(list)} where ${sql.join(conditions, sql` and `)}
    order by ${orderBy(list)} limit ${page.limit} offset ${page.start}`.execute(db)
  return rows.map((row) => row.id)
}

/** Who is not blocked is everybody less who is: the few are counted, not the many. So are the members left out of lists. */
async function count(db: Db, list: PassholderList): Promise<number> {
  if (list.blocked === false) {
    const { blocked: _, ...all } = list
    const [everybody, blocked] = await Promise.all([count(db, all), count(db, { ...all, blocked: true })])
    return everybody - blocked
  }
  const { cardSystemId, city, postalCodes, registrationOrganizerIds, blocked } = list
  const filters = [isText(city) ? city : undefined, postalCodes, registrationOrganizerIds, blocked]
  const { rows } = filters.every((filter) => filter === undefined)
    ? await sql<{ count: number }>`
        select (select count(*) from memberships where card_system_id = ${cardSystemId})
          - (select count(*) from memberships m join passholders p on p.id = m.passholder_id
             where m.card_system_id = ${cardSystemId}
               and (p.kind = 'GROUP' or p.erased_at is not null or p.merged_into is not null)) as count`.execute(db)
    : await sql<{ count: number }>`
        select count(*) as count from ${from(list)}
        where ${sql.join(await conditionsOf(db, list), sql` and `)}`.execute(db)
  return rows[0]?.count ?? 0
}

type Condition = ReturnType<typeof sql>

/** Who was erased or merged has no row to be searched by. */
const from = (list: PassholderList) =>
  isWholeNumber(list)
    ? sql`passholder_search s join passholders p on p.id = s.passholder_id`
    : sql`passholder_search s join passholders p on p.id = s.passholder_id
        join memberships m on m.passholder_id = s.passholder_id and m.card_system_id = ${list.cardSystemId}`

async function conditionsOf(db: Db, list: PassholderList): Promise<Condition[]> {
  const { uitpasNumber, name, firstName, city, postalCodes, registrationOrganizerIds, blocked, ids } = list
  const found: Condition[] = [
    sql`p.kind = 'INDIVIDUAL'`,
    ...textConditions('n', name),
    ...textConditions('f', firstName),
  ]
  if (uitpasNumber !== undefined) {
    found.push(
      isWholeNumber(list)
        ? sql`p.id = (select passholder_id from cards where uitpas_number = ${uitpasNumber})`
        : sql`p.id in (select passholder_id from cards where card_system_id = ${list.cardSystemId}
            and uitpas_number between ${uitpasNumber.padEnd(13, '0')} and ${uitpasNumber.padEnd(13, '9')})`,
    )
  }
  if (isText(city)) found.push(sql`s.city_plain = any(${await citiesLike(db, city ?? '')}::text[])`)
  if (postalCodes !== undefined) found.push(sql`p.postal_code = any(${[...postalCodes]}::text[])`)
  if (registrationOrganizerIds !== undefined)
    found.push(sql`p.registration_organizer_id = any(${[...registrationOrganizerIds]}::uuid[])`)
  if (blocked !== undefined) found.push(blocked ? sql`p.blocked_at is not null` : sql`p.blocked_at is null`)
  if (ids !== undefined) found.push(sql`p.id = any(${[...ids]}::uuid[])`)
  return found
}

/**
 * The municipalities that were meant, accents, half a name and a wrong letter forgiven. There are some hundreds of them: the
 * index is read from each to the next, and the names are compared here, so that what remains is a list of equals.
 */
async function citiesLike(db: Db, typed: string): Promise<string[]> {
  const { rows } = await sql<{ city: string }>`
    with recursive cities as (
      (select city_plain as city from passholder_search order by city_plain limit 1)
      union all
      select (select city_plain from passholder_search where city_plain > cities.city order by city_plain limit 1)
      from cities where cities.city is not null
    )
    select city from cities where city is not null`.execute(db)
  const field: SearchField = 'c'
  const ways = searchedKeys(field, typed)
  return rows.flatMap(({ city }) => {
    if (city === plainText(typed)) return [city]
    const keys = new Set(searchKeys(field, city))
    return ways.some((groups) => groups.every((group) => group.some((key) => keys.has(key)))) ? [city] : []
  })
}

/** @param registered the moment of registration and the id beside it, as the index of that order has them */
function orderBy(list: PassholderList, registered = [sql`p.created_at`, sql`p.id`]) {
  const direction = list.direction === 'desc' ? sql`desc` : sql`asc`
  const columns = {
    name: [sql`s.name_plain`, sql`s.first_name_plain`, sql`s.passholder_id`],
    firstName: [sql`s.first_name_plain`, sql`s.name_plain`, sql`s.passholder_id`],
    municipality: [sql`s.city_plain`, sql`s.name_plain`, sql`s.first_name_plain`, sql`s.passholder_id`],
    createdAt: registered,
  }[list.order ?? 'name']
  const ordered = sql.join(columns.map((column) => sql`${column} ${direction}`))
  if (list.order !== undefined) return ordered
  return sql`${distance('s.name_plain', list.name)} + ${distance('s.first_name_plain', list.firstName)}, ${ordered}`
}
