import type { Config } from '../config.ts'
import type { Actor } from '../http/actor.ts'
import { Problem } from '../http/problems.ts'
import type { Work } from '../http/work.ts'
import { findAccountByEmail } from '../identity/accounts.ts'
import { isUuid } from '../values/ids.ts'
import { inviteToRole } from './invite.ts'
import { countAdministrators, deleteInvitation, deleteRole, findRole, lockPlace, saveRole } from './role-store.ts'
import { type Place, type Role, type RoleHolder, subjectOf } from './roles.ts'

/**
 * Gives a role to who has this address, or invites them when no account shows that it is theirs. Somebody who has a role
 * there gets the new type.
 * @throws openpas/last-administrator when the balie would lose its last ADMIN
 */
export async function giveRole(work: Work, config: Config, email: string, role: Role): Promise<RoleHolder> {
  const { trx, now } = work
  const address = addressOf(email)
  await lockPlace(trx, role)
  await requireStillAdministrator(work, role)
  const account = await findAccountByEmail(trx, address)
  const type = role.kind === 'STAFF' ? { type: role.type } : {}
  work.record({ act: 'role.give', ...subjectOf(role), fields: ['email', ...Object.keys(type)] })
  if (!account?.emailVerified) {
    const { id } = await inviteToRole(work, config, address, role)
    return { id, email: address, ...type, invited: true, at: now }
  }
  const was = await findRole(trx, role, account.id)
  await saveRole(trx, role, account.id, now)
  if (was?.type === 'ADMIN' && type.type === 'MEMBER') await keepAdministrator(work, role)
  return { id: account.id, email: account.email, name: account.name, ...type, invited: false, at: now }
}

/** @throws body/invalid-data */
export function addressOf(email: string): string {
  const address = email.trim()
  if (/^[^\s@<>",;:\\]+@[^\s@<>",;:\\.]+(\.[^\s@<>",;:\\.]+)+$/.test(address) && address.length <= 254) return address
  throw new Problem('body/invalid-data', { schemaErrors: [{ jsonPointer: '/email', error: 'is no e-mail address' }] })
}

/** What taking a role away left behind, for the answer to say. */
export interface RoleTaken {
  /** The caller took their own. */
  oneself: boolean
  administratorsLeft: number
}

/**
 * Takes a role, or an invitation to it, away.
 * @throws openpas/last-administrator for the last one of a place, unless somebody above it does so knowingly
 *   openpas/administrator-not-found for who has no role there
 */
export async function takeRole(work: Work, place: Place, id: string): Promise<RoleTaken> {
  const { trx, by } = work
  await lockPlace(trx, place)
  await requireStillAdministrator(work, place)
  if (!isUuid(id)) throw new Problem('openpas/administrator-not-found')
  const was = await deleteRole(trx, place, id)
  if (!was && !(await deleteInvitation(trx, place, id))) throw new Problem('openpas/administrator-not-found')
  const gone = was !== undefined && was.type !== 'MEMBER'
  work.record({ act: was ? 'role.take' : 'role.uninvite', ...subjectOf(place), fields: ['accountId'] })
  if (gone) await keepAdministrator(work, place)
  return {
    oneself: by.accountId === id.toLowerCase(),
    administratorsLeft: await countAdministrators(trx, place),
  }
}

/** A permission is remembered for three seconds; under the lock it has to be true, or two could remove each other. */
async function requireStillAdministrator({ trx, by }: Work, place: Place): Promise<void> {
  if (!actsAs(by, place)) return
  const role = by.accountId === undefined ? undefined : await findRole(trx, place, by.accountId)
  if (!role || role.type === 'MEMBER') throw new Problem('auth/forbidden', { detail: 'You are no administrator there' })
}

/** Whether somebody acts by being an administrator of this very place, not by something above or beside it. */
function actsAs(by: Actor, place: Place): boolean {
  if (place.kind === 'STAFF') return by.grants.get(place.organizerId)?.as === 'ADMIN'
  return place.kind === 'PLATFORM' || !by.platformAdmin
}

/** The last administrator stays, unless somebody above the place (who can make another one) says otherwise. */
async function keepAdministrator({ trx, by }: Work, place: Place): Promise<void> {
  if (place.kind === 'STAFF' && ['KSB', 'PLATFORM'].includes(by.grants.get(place.organizerId)?.as ?? '')) return
  if (place.kind === 'CARD_SYSTEM' && by.platformAdmin) return
  if ((await countAdministrators(trx, place)) === 0) throw new Problem('openpas/last-administrator')
}
