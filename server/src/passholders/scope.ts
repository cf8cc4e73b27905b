import type { Db } from '../db/database.ts'
import { type Actor, reachOf } from '../http/actor.ts'
import type { Permission } from '../http/permissions.ts'
import { findMemberships } from '../memberships/store.ts'
import type { CardSystemId, PassholderId } from '../values/ids.ts'

/** Whose passholders a caller may search and read. */
export type PassholderScope =
  | { kind: 'ALL' }
  /** Look-ups by number only, of anybody. */
  | { kind: 'BY_ID' }
  /** The members of these card systems; look-ups by number of anybody. */
  | { kind: 'CARD_SYSTEMS'; cardSystemIds: CardSystemId[]; byId: boolean }

/**
 * An administrator of card systems holds every permission for every balie there, but only within those card systems:
 * a balie that belongs to two does not open the other one.
 */
export function passholderScope(actor: Actor): PassholderScope {
  if (actor.platformAdmin) return { kind: 'ALL' }
  const own = [...actor.grants.values()].filter((grant) => grant.as !== 'KSB')
  const holding = (permission: Permission) => own.filter((grant) => grant.permissions.has(permission))
  if (holding('PASSHOLDERS_SEARCH_ALL').length) return { kind: 'ALL' }
  const searching = holding('PASSHOLDERS_SEARCH')
  const byId = holding('PASSHOLDERS_SEARCH_BY_ID').length > 0
  if (searching.length === 0 && actor.cardSystemIds.size === 0) return { kind: 'BY_ID' }
  const fromGrants = searching.flatMap((grant) => reachOf(grant, 'PASSHOLDERS_SEARCH'))
  return { kind: 'CARD_SYSTEMS', cardSystemIds: [...new Set([...actor.cardSystemIds, ...fromGrants])], byId }
}

/**
 * How much of a person's record the caller may read, knowing their id: WHOLE with the national number, which is for the
 * card systems of the person only; undefined is nothing.
 */
export async function readableBy(
  db: Db,
  scope: PassholderScope,
  passholderId: PassholderId,
): Promise<'WHOLE' | 'WITHOUT_INSZ' | undefined> {
  if (scope.kind === 'ALL') return 'WHOLE'
  if (scope.kind === 'BY_ID') return 'WITHOUT_INSZ'
  const memberships = (await findMemberships(db, [passholderId])).get(passholderId) ?? []
  if (memberships.some((one) => scope.cardSystemIds.includes(one.cardSystemId))) return 'WHOLE'
  return scope.byId ? 'WITHOUT_INSZ' : undefined
}
