import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { spellingsOf } from '../passholders/search-keys.ts'
import type { CardSystemId, PassholderId } from '../values/ids.ts'

/** Two records that are probably one person, the newer one first. */
export interface LikelyDouble {
  newer: PassholderId
  older: PassholderId
  sameDateOfBirth: boolean
  sameEmail: boolean
  samePhoneNumber: boolean
}

/** How far the list was read: the registration that was looked at last, the newest being looked at first. */
export interface Place {
  createdAt: string
  id: PassholderId
}

/** How many people one request looks at, and at a time; so that it is quick with however many there are. */
const mostPeople = 2000
const together = 250
/** Many people have the first of January in their papers: of so many with one date, e-mail or telephone the rest is left. */
const mostCandidates = 100

interface Candidate extends LikelyDouble {
  newerName: string
  newerFirstName: string
  olderName: string
  olderFirstName: string
}

/**
 * Looks for likely doubles among the members of a card system, from the newest registration to the oldest: another member
 * with the same day of birth, e-mail address or telephone, whose names differ by a letter or sound alike. A pair stands
 * where its newer record does, once.
 *
 * It stops when there are enough, or when it has looked at enough people; `next` says where to go on, and is missing at the
 * end. There is no total, since counting would look at everybody.
 */
export async function findLikelyDoubles(
  db: Db,
  asked: { cardSystemId: CardSystemId; limit: number; after?: Place | undefined },
): Promise<{ doubles: LikelyDouble[]; next?: Place }> {
  const doubles: LikelyDouble[] = []
  let after = asked.after
  for (let seen = 0; seen < mostPeople; seen += together) {
    const people = await peopleAfter(db, asked.cardSystemId, after)
    const found = (await candidatesOf(db, asked.cardSystemId, people)).filter(isAlike)
    for (const person of people) {
      doubles.push(...found.filter(({ newer }) => newer === person.id).map(doubleOf))
      after = person
      // All pairs of one person stay on one page, so that the next one can begin behind them.
      if (doubles.length >= asked.limit) return { doubles, next: person }
    }
    if (people.length < together) return { doubles }
  }
  return after ? { doubles, next: after } : { doubles }
}

/** Text, since a Date has no microseconds. */
async function peopleAfter(db: Db, cardSystemId: CardSystemId, after: Place | undefined): Promise<Place[]> {
  const { rows } = await sql<Place>`
    select passholder_id as id, to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "createdAt"
    from listed_passholders where card_system_id = ${cardSystemId}
      ${after ? sql`and (created_at, passholder_id) < (${after.createdAt}::timestamptz, ${after.id}::uuid)` : sql``}
    order by created_at desc, passholder_id desc limit ${together}`.execute(db)
  return rows
}

async function candidatesOf(db: Db, cardSystemId: CardSystemId, people: readonly Place[]): Promise<Candidate[]> {
  const { rows } = await sql<Candidate>`
    select p.id as newer, o.id as older, p.name as "newerName", p.first_name as "newerFirstName", o.name as "olderName",
      o.first_name as "olderFirstName", coalesce(p.date_of_birth = o.date_of_birth, false) as "sameDateOfBirth",
      coalesce(lower(p.email) = lower(o.email), false) as "sameEmail",
      coalesce(p.phone_number = o.phone_number, false) as "samePhoneNumber"
    from passholders p
    join lateral (
      (select id from passholders x where x.date_of_birth = p.date_of_birth limit ${mostCandidates})
      union (select id from passholders x where lower(x.email) = lower(p.email) limit ${mostCandidates})
      union (select id from passholders x where x.phone_number = p.phone_number limit ${mostCandidates})
    ) c on c.id <> p.id
    join passholders o on o.id = c.id and (o.created_at, o.id) < (p.created_at, p.id)
    join listed_passholders l on l.card_system_id = ${cardSystemId} and l.passholder_id = o.id
    where p.id = any(${people.map(({ id }) => id)}::uuid[])
    order by o.created_at desc, o.id desc`.execute(db)
  return rows
}

/** The same name, or nearly; or name and first name filled in the other way round. */
function isAlike(pair: Candidate): boolean {
  const { newerName, newerFirstName, olderName, olderFirstName } = pair
  return (
    (resembles(newerName, olderName) && resembles(newerFirstName, olderFirstName)) ||
    (resembles(newerName, olderFirstName) && resembles(newerFirstName, olderName))
  )
}

/** Names of very different lengths are told apart before their spellings are made. */
function resembles(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > longestDifference) return false
  const spellings = spellingsOf(other)
  return [...spellingsOf(one)].some((spelling) => spellings.has(spelling))
}
const longestDifference = 4

const doubleOf = ({ newer, older, sameDateOfBirth, sameEmail, samePhoneNumber }: Candidate): LikelyDouble => ({
  newer,
  older,
  sameDateOfBirth,
  sameEmail,
  samePhoneNumber,
})
