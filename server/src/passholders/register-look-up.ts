import { type Static, Type } from 'typebox'
import type { Config } from '../config.ts'
import type { Db } from '../db/database.ts'
import { findMemberships } from '../memberships/store.ts'
import type { CardSystemId, PassholderId } from '../values/ids.ts'
import { inszOf } from './register-details.ts'
import { searchPassholders } from './search.ts'
import { findPassholderByInsz, findPassholders } from './store.ts'

/** By the national number, or by name and day of birth, or both. */
export const LookUpBody = Type.Object(
  {
    inszNumber: Type.Optional(Type.String({ maxLength: 50 })),
    name: Type.Optional(Type.String({ maxLength: 200 })),
    firstName: Type.Optional(Type.String({ maxLength: 200 })),
    dateOfBirth: Type.Optional(Type.String({ format: 'date' })),
  },
  { additionalProperties: false },
)

const Known = Type.Object({
  passholderId: Type.String(),
  name: Type.String(),
  firstName: Type.String(),
  dateOfBirth: Type.Optional(Type.String()),
  city: Type.String(),
  blocked: Type.Boolean(),
  cardSystems: Type.Array(Type.Object({ id: Type.Integer(), name: Type.String() })),
})

export const LookedUp = Type.Object({
  existing: Type.Optional(Known),
  likely: Type.Array(Known, { description: 'of this name and day of birth, in the card systems of the balie' }),
})

/**
 * Who somebody at the counter may be already: the person of this national number, whoever and wherever they are, and those who
 * look like them.
 * @throws uitpas/invalid-insz-number
 */
export async function lookUpPeople(
  db: Db,
  keys: Config['secrets'],
  asked: Static<typeof LookUpBody>,
  cardSystemIds: readonly CardSystemId[],
): Promise<Static<typeof LookedUp>> {
  const { name, firstName, dateOfBirth } = asked
  const insz = inszOf(asked.inszNumber)
  const existing = insz === undefined ? undefined : await findPassholderByInsz(db, keys, insz)
  const search = { name, firstName, dateOfBirthFrom: dateOfBirth, dateOfBirthTo: dateOfBirth, cardSystemIds }
  const enough = dateOfBirth !== undefined && (name ?? '').trim() !== ''
  const { ids } = enough
    ? await searchPassholders(db, keys, search, { start: 0, limit: 10 }, undefined)
    : { ids: [] as PassholderId[] }
  const known = await knownPeople(db, [...new Set([...(existing ? [existing.id] : []), ...ids])])
  const [first, ...others] = known
  return existing && first ? { existing: first, likely: others } : { likely: known }
}

async function knownPeople(db: Db, ids: readonly PassholderId[]): Promise<Static<typeof Known>[]> {
  const [people, memberships] = await Promise.all([findPassholders(db, ids), findMemberships(db, ids)])
  return ids.flatMap((id) => {
    const person = people.get(id)
    if (!person) return []
    return {
      passholderId: id,
      name: person.name,
      firstName: person.firstName,
      ...(person.dateOfBirth === null ? {} : { dateOfBirth: person.dateOfBirth }),
      city: person.city,
      blocked: person.blockedAt !== null,
      cardSystems: (memberships.get(id) ?? []).map((one) => ({ id: one.cardSystemId, name: one.cardSystemName })),
    }
  })
}
