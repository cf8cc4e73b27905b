import { findCardSystem } from '../card-systems/store.ts'
import type { Config } from '../config.ts'
import type { Trx } from '../db/database.ts'
import type { Work } from '../http/work.ts'
import type { OnAccountVerified } from '../identity/account-verified.ts'
import { invitationDays, inviteAccount } from '../identity/invitations.ts'
import { findCardSystemIdsOf, findOrganizerNames } from '../organizers/store.ts'
import type { Clock } from '../values/clock.ts'
import { type AccountId, type CardSystemId, newId } from '../values/ids.ts'
import { saveInvitation, saveRole, takeInvitations } from './role-store.ts'
import type { Role } from './roles.ts'

/**
 * Asks somebody without an account (or with one whose address was never shown to be theirs) to make one: the role waits
 * for them under their address, and the mail goes out with the transaction.
 * @returns the id of the invitation, and the link that was mailed
 */
export async function inviteToRole(
  { trx, now }: Pick<Work, 'trx' | 'now'>,
  config: Config,
  email: string,
  role: Role,
): Promise<{ id: string; link: string }> {
  const expiresAt = new Date(now.getTime() + invitationDays * 86_400_000)
  const id = await saveInvitation(trx, { id: newId(), email, role, at: now, expiresAt })
  const link = await inviteAccount(trx, config, {
    email,
    locale: 'nl',
    organizerName: await nameOf(trx, role),
    app: role.kind === 'STAFF' ? 'balie' : 'ksb',
    cardSystemId: await cardSystemOf(trx, role),
  })
  return { id, link }
}

async function nameOf(trx: Trx, role: Role): Promise<string> {
  if (role.kind === 'STAFF') return (await findOrganizerNames(trx, [role.organizerId]))[0]?.name ?? ''
  if (role.kind === 'CARD_SYSTEM') return (await findCardSystem(trx, role.cardSystemId))?.name ?? ''
  return 'Openpas'
}

/** Whose words the mail has: of a balie in several, the first of its card systems. */
async function cardSystemOf(trx: Trx, role: Role): Promise<CardSystemId | undefined> {
  if (role.kind === 'CARD_SYSTEM') return role.cardSystemId
  return role.kind === 'STAFF' ? (await findCardSystemIdsOf(trx, [role.organizerId]))[0] : undefined
}

/** Whoever shows that an address is theirs gets what it was invited to. @returns what they became */
export async function acceptInvitations(
  trx: Trx,
  account: { accountId: AccountId; email: string },
  now: Date,
): Promise<Role[]> {
  const roles = await takeInvitations(trx, account.email, now)
  for (const role of roles) await saveRole(trx, role, account.accountId, now)
  return roles
}

/** What the identity provider does when an address is shown to be somebody's. */
export const acceptInvitationsAt =
  (clock: Clock): OnAccountVerified =>
  async (trx, account) => {
    await acceptInvitations(trx, account, clock.now())
  }
