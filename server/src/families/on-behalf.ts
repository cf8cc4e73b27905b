import type { Db } from '../db/database.ts'
import { type Actor, reachOf } from '../http/actor.ts'
import { Problem } from '../http/problems.ts'
import { findMemberships } from '../memberships/store.ts'
import { getOwnPassholder } from '../passholders/own.ts'
import { findKeptPassholder, findPassholderOfAccount, type Passholder } from '../passholders/store.ts'
import { requireToChange } from '../passholders/within-reach.ts'
import { requireClientPermission } from '../permissions/client-permissions.ts'
import { isFamilyMember } from './store.ts'

/**
 * The passholder that a person's own token speaks for: `me`, the own id, or that of a family member.
 * @throws auth/forbidden for anybody else's, and for an account without a UiTPAS
 */
export async function getSelfOrFamilyMember(db: Db, actor: Actor, passholderId: string): Promise<Passholder> {
  const own = await getOwnPassholder(db, actor, 'me')
  if (passholderId === 'me' || passholderId.toLowerCase() === own.id) return own
  const member = (await isFamilyMember(db, own.id, passholderId))
    ? await findKeptPassholder(db, passholderId)
    : undefined
  if (!member) throw new Problem('auth/forbidden', { detail: 'Only one’s own passholder, or a family member’s' })
  return member
}

const permission = 'PASSHOLDERS_FAMILY_MEMBERS' as const

/**
 * Whose family it is about, for who may: the person, in an app that holds the permission, or who holds it themselves in a
 * card system of the person.
 * @param act whether something is changed, which an inactive balie does not
 * @throws url/not-found for nobody, auth/forbidden
 */
export async function getFamilyOf(
  db: Db,
  actor: Actor,
  passholderId: string,
  act: 'READ' | 'CHANGE',
): Promise<{ person: Passholder; self: boolean }> {
  const own = actor.accountId === undefined ? undefined : await findPassholderOfAccount(db, actor.accountId)
  if (passholderId === 'me' || own?.id === passholderId.toLowerCase()) {
    await requireClientPermission(db, actor, [permission])
    return { person: await getOwnPassholder(db, actor, passholderId), self: true }
  }
  if (![...actor.grants.values()].some((grant) => grant.permissions.has(permission))) {
    throw new Problem('auth/forbidden', { detail: `${permission} is required` })
  }
  const person = await findKeptPassholder(db, passholderId)
  if (person?.kind !== 'INDIVIDUAL') throw new Problem('url/not-found', { detail: 'There is no such passholder' })
  if (act === 'CHANGE') await requireToChange(db, actor, permission, person.id)
  else await requireInReach(db, actor, person)
  return { person, self: false }
}

async function requireInReach(db: Db, actor: Actor, person: Passholder): Promise<void> {
  const memberships = (await findMemberships(db, [person.id])).get(person.id) ?? []
  const reaches = [...actor.grants.values()].some((grant) =>
    memberships.some((one) => reachOf(grant, permission).includes(one.cardSystemId)),
  )
  if (!reaches) throw new Problem('auth/forbidden', { detail: 'The passholder is not in a card system of yours' })
}
