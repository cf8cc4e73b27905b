import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import type { Page } from '../http/paging.ts'
import type { CardSystemId, OrganizerId, PassholderId } from '../values/ids.ts'
import { plainText } from '../values/plain-text.ts'
import { namesLike } from './known-names.ts'
import { distance } from './search.ts'
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
 * One page of the people that administrators see, and how many there are. Names and municipalities that were meant are found
 * first, so that all that is left is a list of equals. Which way is quick then depends on what is asked:
 *
 * - by a number few are left: they are found once, counted and put in order;
 * - otherwise most may be left: the page is read along the index of its order, and counting goes beside it.
 *
 * Of a million people, any filter and any order: docs/decisions/lists-of-passholders.md.
 */
export async function listPassholders(
  db: Db,
  list: PassholderList,
  page: Page,
): Promise<{ totalItems: number; ids: PassholderId[] }> {
  const meant = await meantBy(db, list)
  if (isNarrow(list)) return findThenOrder(db, list, foundOf(list, meant), page)
  const [totalItems, { rows }] = await Promise.all([
    count(db, list, meant),
    sql<{ id: PassholderId }>`select passholder_id as id from (${pageOf(list, meant, page)}) l
      order by ${orderBy(list)} limit ${page.limit} offset ${page.start}`.execute(db),
  ])
  return { totalItems, ids: rows.map((row) => row.id) }
}

/** All of them, in order, a few hundred at a time: what an export reads. */
export async function* eachPassholder(db: Db, list: PassholderList, batch = 500): AsyncGenerator<PassholderId[]> {
  const found = foundOf(list, await meantBy(db, list))
  const { rows } = await sql<{ ids: PassholderId[] }>`
    select array(select l.passholder_id from ${found} order by ${orderBy(list)}) as ids`.execute(db)
  // Ids only: two hundred thousand of them are less than a few pictures.
  const ids = rows[0]?.ids ?? []
  for (let at = 0; at < ids.length; at += batch) yield ids.slice(at, at + batch)
}

type Sql = ReturnType<typeof sql>

const columns = sql`l.passholder_id, l.name_plain, l.first_name_plain, l.city_plain, l.created_at`

async function findThenOrder(db: Db, list: PassholderList, found: Sql, page: Page) {
  const { rows } = await sql<{ totalItems: number; ids: PassholderId[] }>`
    with found as materialized (select ${columns} from ${found})
    select (select count(*) from found) as "totalItems", array(
      select passholder_id from found as l order by ${orderBy(list)} limit ${page.limit} offset ${page.start}
    ) as ids`.execute(db)
  return rows[0] ?? { totalItems: 0, ids: [] }
}

/** Those who are not blocked are all but a few, and whether somebody is stands in no index of the rest. */
async function count(db: Db, list: PassholderList, meant: Meant): Promise<number> {
  const some = async (blocked: boolean | undefined) => {
    const { rows } = await sql<{ count: number }>`
      select count(*) as count from ${foundOf({ ...list, blocked }, meant)}`.execute(db)
    return rows[0]?.count ?? 0
  }
  if (list.blocked !== false) return some(list.blocked)
  const [all, blocked] = await Promise.all([some(undefined), some(true)])
  return all - blocked
}

/** What holds every line of the page: the first of each nearness when the nearest come first, each along an index. */
function pageOf(list: PassholderList, meant: Meant, page: Page): Sql {
  const first = (of: Meant) =>
    sql`(select ${columns} from ${foundOf(list, of)} order by ${ordered(list)} limit ${page.start + page.limit})`
  if (!isByNearness(list)) return first(meant)
  const names = byDistance(list.name, meant.name)
  const firstNames = byDistance(list.firstName, meant.firstName)
  const each = names.flatMap((name) => firstNames.map((firstName) => first({ ...meant, name, firstName })))
  return each.length === 0 ? first(meant) : sql.join(each, sql` union all `)
}

/** The names that were meant in the classes of `distance`: the very name, what begins so, what looks like it. */
function byDistance(typed: string | undefined, names: readonly string[] | undefined) {
  if (names === undefined) return [undefined]
  const plain = plainText(typed ?? '')
  const nearness = (name: string) => (name === plain ? 0 : name.startsWith(plain) ? 1 : 2)
  return [...Map.groupBy(names, nearness).values()]
}

const isText = (text: string | undefined): text is string => text !== undefined && text.trim() !== ''
const isWholeNumber = (list: PassholderList) => list.uitpasNumber?.length === 13
/** One or two letters are the beginning of very many names: too little to forgive anything in. */
const isBeginning = (text: string | undefined) => isText(text) && /^[\p{L}\p{N}]{1,2}$/u.test(plainText(text))
const isForgiven = (text: string | undefined): text is string => isText(text) && !isBeginning(text)

const isNarrow = (list: PassholderList) => list.uitpasNumber !== undefined || list.ids !== undefined
const isByNearness = (list: PassholderList) =>
  list.order === undefined && (isForgiven(list.name) || isForgiven(list.firstName))

/** What was meant by what was typed, where mistakes are forgiven. */
interface Meant {
  name: readonly string[] | undefined
  firstName: readonly string[] | undefined
  city: readonly string[] | undefined
}

async function meantBy(db: Db, { name, firstName, city, cardSystemId }: PassholderList): Promise<Meant> {
  const [names, firstNames, cities] = await Promise.all([
    isForgiven(name) ? namesLike(db, 'n', name) : undefined,
    isForgiven(firstName) ? namesLike(db, 'f', firstName) : undefined,
    isText(city) ? citiesLike(db, cardSystemId, city) : undefined,
  ])
  return { name: names, firstName: firstNames, city: cities }
}

function foundOf(list: PassholderList, meant: Meant): Sql {
  const { uitpasNumber, postalCodes, registrationOrganizerIds, blocked, ids } = list
  const oneOf = (column: string, values: readonly string[] | undefined, type: 'text' | 'uuid' = 'text') =>
    values === undefined ? [] : [sql`${sql.ref(`l.${column}`)} = any(${[...values]}::${sql.raw(type)}[])`]
  const conditions = [
    isWholeNumber(list) ? sql`true` : sql`l.card_system_id = ${list.cardSystemId}`,
    ...oneOf('name_plain', meant.name),
    ...oneOf('first_name_plain', meant.firstName),
    ...beginning('name_plain', list.name),
    ...beginning('first_name_plain', list.firstName),
    ...oneOf('city_plain', meant.city),
    ...oneOf('postal_code', postalCodes),
    ...oneOf('registration_organizer_id', registrationOrganizerIds, 'uuid'),
    ...oneOf('passholder_id', ids, 'uuid'),
  ]
  if (uitpasNumber !== undefined && !isWholeNumber(list)) {
    conditions.push(sql`l.passholder_id in (select passholder_id from cards where card_system_id = ${list.cardSystemId}
      and uitpas_number between ${uitpasNumber.padEnd(13, '0')} and ${uitpasNumber.padEnd(13, '9')})`)
  }
  if (blocked !== undefined) conditions.push(blocked ? sql`l.blocked` : sql`not l.blocked`)
  const people = isWholeNumber(list)
    ? sql`(select p.id as passholder_id, s.name_plain, s.first_name_plain, s.city_plain, p.postal_code,
        p.registration_organizer_id, p.blocked_at is not null as blocked, p.created_at
      from cards c join passholders p on p.id = c.passholder_id join passholder_search s on s.passholder_id = p.id
      where c.uitpas_number = ${list.uitpasNumber} and p.kind = 'INDIVIDUAL') l`
    : sql`listed_passholders l`
  return sql`${people} where ${sql.join(conditions, sql` and `)}`
}

const beginning = (column: string, typed: string | undefined): Sql[] =>
  isBeginning(typed) ? [sql`${sql.ref(`l.${column}`)} like ${`${plainText(typed ?? '')}%`}`] : []

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

function ordered(list: PassholderList): Sql {
  const direction = list.direction === 'desc' ? sql`desc` : sql`asc`
  const by = {
    name: ['name_plain', 'first_name_plain'],
    firstName: ['first_name_plain', 'name_plain'],
    municipality: ['city_plain', 'name_plain', 'first_name_plain'],
    createdAt: ['created_at'],
  }[list.order ?? 'name']
  return sql.join([...by, 'passholder_id'].map((column) => sql`${sql.ref(`l.${column}`)} ${direction}`))
}

function orderBy(list: PassholderList): Sql {
  if (!isByNearness(list)) return ordered(list)
  return sql`${distance('l.name_plain', list.name)} + ${distance('l.first_name_plain', list.firstName)}, ${ordered(list)}`
}
