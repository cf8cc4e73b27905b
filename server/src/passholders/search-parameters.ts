import { type Static, Type } from 'typebox'
import { findCardByChip } from '../cards/find-by-chip.ts'
import type { Db } from '../db/database.ts'
import { Problem } from '../http/problems.ts'
import { findOrganizer } from '../organizers/store.ts'
import { normalizeChipNumber } from '../values/chip-number.ts'
import { isUuid } from '../values/ids.ts'
import { parseInsz } from '../values/insz.ts'
import { parseUitpasNumber } from '../values/uitpas-number.ts'
import type { PassholderScope } from './scope.ts'
import type { PassholderSearch } from './search.ts'

const Text = Type.Optional(Type.String({ maxLength: 200 }))
const Day = Type.Optional(Type.String({ format: 'date' }))

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
  dateOfBirthFrom: Day,
  dateOfBirthTo: Day,
  schoolId: Text,
  associationId: Text,
  associationMembershipStatus: Type.Optional(Type.Enum(['ACTIVE', 'EXPIRED', 'ALL'])),
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
export async function searchOf(db: Db, query: Static<typeof Query>, scope: PassholderScope): Promise<PassholderSearch> {
  const asked = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [name]))
  const byNumber = asked.some((name) => numbers.includes(name))
  const known = asked.filter((name) => Object.hasOwn(SearchParameters, name))
  if (scope.kind === 'BY_ID' && (!byNumber || known.some((name) => ![...numbers, ...noSearch].includes(name)))) {
    throw new Problem('auth/forbidden', {
      detail: `PASSHOLDERS_SEARCH_BY_ID allows a search by ${numbers.join(', ')} only`,
    })
  }
  if (query.associationId !== undefined) throw new Problem('uitpas/association-not-found')
  if (query.schoolId !== undefined) throw new Problem('uitpas/school-not-found')
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
