import { type Static, Type } from 'typebox'
import { findReadableAssociations } from '../associations/readable.ts'
import { findCardByChip } from '../cards/find-by-chip.ts'
import type { Db } from '../db/database.ts'
import { type Actor, organizersWith } from '../http/actor.ts'
import { Problem } from '../http/problems.ts'
import { findOrganizer } from '../organizers/store.ts'
import { findSchool } from '../schools/store.ts'
import { normalizeChipNumber } from '../values/chip-number.ts'
import type { Day } from '../values/day.ts'
import { isUuid } from '../values/ids.ts'
import { parseInsz } from '../values/insz.ts'
import { parseUitpasNumber } from '../values/uitpas-number.ts'
import { type PassholderScope, passholderScope } from './scope.ts'
import type { AssociationSearch, PassholderSearch } from './search.ts'

const Text = Type.Optional(Type.String({ maxLength: 200 }))
const DayText = Type.Optional(Type.String({ format: 'date' }))

/** Of GET /passholders, paging left out. */
export const SearchParameters = {
  inszNumber: Text,
  uitpasNumber: Text,
  chipNumber: Text,
  uitidId: Text,
  name: Text,
  firstName: Text,
  email: Text,
  'address.street': Text,
  'address.city': Text,
  organizerId: Type.Optional(Type.String({ description: 'where the person was registered' })),
  dateOfBirthFrom: DayText,
  dateOfBirthTo: DayText,
  schoolId: Text,
  associationId: Text,
  associationMembershipStatus: Type.Optional(
    Type.Enum(['ACTIVE', 'EXPIRED', 'ALL'], {
      description: 'ACTIVE when left out; without `associationId` of any association that the caller may read',
    }),
  ),
  'sort[name]': Type.Optional(Type.Enum(['asc', 'desc'])),
}
const Query = Type.Object(SearchParameters)

const numbers: readonly string[] = ['inszNumber', 'uitpasNumber', 'chipNumber', 'uitidId']
const noSearch: readonly string[] = ['sort[name]', 'start', 'limit', 'clientId']

/**
 * What is searched for, and among whom: a look-up by number finds anybody, every other search the members of the
 * caller's card systems.
 * @throws auth/forbidden for another search than those by number, when the caller may do only these
 */
export async function searchOf(
  db: Db,
  query: Static<typeof Query>,
  actor: Actor,
  today: Day,
): Promise<PassholderSearch> {
  const scope = passholderScope(actor)
  const asked = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [name]))
  const byNumber = asked.some((name) => numbers.includes(name))
  const known = asked.filter((name) => Object.hasOwn(SearchParameters, name))
  if (scope.kind === 'BY_ID' && (!byNumber || known.some((name) => ![...numbers, ...noSearch].includes(name)))) {
    throw new Problem('auth/forbidden', {
      detail: `PASSHOLDERS_SEARCH_BY_ID allows a search by ${numbers.join(', ')} only`,
    })
  }
  return {
    uitpasNumber: uitpasNumberOf(query.uitpasNumber),
    chipNumber: await chipNumberOf(db, query.chipNumber),
    insz: inszOf(query.inszNumber),
    uitidId: query.uitidId,
    name: query.name,
    firstName: query.firstName,
    street: query['address.street'],
    city: query['address.city'],
    email: query.email,
    registrationOrganizerId: await organizerIdOf(db, query.organizerId),
    dateOfBirthFrom: query.dateOfBirthFrom,
    dateOfBirthTo: query.dateOfBirthTo,
    schoolId: await schoolIdOf(db, query.schoolId, scope),
    association: await associationOf(db, query, { actor, scope, today }),
    cardSystemIds: byNumber || scope.kind !== 'CARD_SYSTEMS' ? undefined : scope.cardSystemIds,
  }
}

function uitpasNumberOf(text: string | undefined) {
  if (text === undefined) return undefined
  const number = parseUitpasNumber(text)
  if (!number.ok) throw new Problem('uitpas/invalid-uitpas-number', { detail: number.reason })
  return number.value
}

function inszOf(text: string | undefined) {
  if (text === undefined) return undefined
  const number = parseInsz(text)
  if (!number.ok) throw new Problem('uitpas/invalid-insz-number', { detail: number.reason })
  return number.value
}

async function chipNumberOf(db: Db, text: string | undefined) {
  if (text === undefined) return undefined
  const chipNumber = normalizeChipNumber(text)
  const card = chipNumber === null ? 'MALFORMED' : await findCardByChip(db, chipNumber)
  if (chipNumber === null || typeof card === 'string') {
    const error = card === 'AMBIGUOUS' ? 'is one card as read and another with the bytes reversed' : 'is no chip number'
    throw new Problem('url/invalid-data', { schemaErrors: [{ jsonPointer: '/chipNumber', error }] })
  }
  return chipNumber
}

async function organizerIdOf(db: Db, id: string | undefined) {
  if (id === undefined) return undefined
  if (!isUuid(id) || !(await findOrganizer(db, id))) throw new Problem('uitpas/organizer-not-found')
  return id
}

/** A school of a card system that the caller does not work in is none. */
async function schoolIdOf(db: Db, id: string | undefined, scope: PassholderScope) {
  if (id === undefined) return undefined
  const school = await findSchool(db, id)
  if (!school || !reaches(scope, school.cardSystemId)) throw new Problem('uitpas/school-not-found')
  return school.id
}

const reaches = (scope: PassholderScope, cardSystemId: number) =>
  scope.kind === 'ALL' || (scope.kind === 'CARD_SYSTEMS' && scope.cardSystemIds.includes(cardSystemId))

/** Who is in an association is for the balies that may read it, and for who administers its card system. */
async function associationOf(
  db: Db,
  { associationId, associationMembershipStatus: status }: Static<typeof Query>,
  { actor, scope, today }: { actor: Actor; scope: PassholderScope; today: Day },
): Promise<AssociationSearch | undefined> {
  if (associationId === undefined && status === undefined) return undefined
  const readable = await findReadableAssociations(
    db,
    scope.kind === 'ALL'
      ? 'ALL'
      : { organizerIds: organizersWith(actor, 'PASSHOLDERS_SEARCH'), cardSystemIds: [...actor.cardSystemIds] },
  )
  const ids = associationId === undefined ? readable : readable.filter((id) => id === associationId.toLowerCase())
  if (associationId !== undefined && ids.length === 0) throw new Problem('uitpas/association-not-found')
  return { ids, status: status ?? 'ACTIVE', today }
}
