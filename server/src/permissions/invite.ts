import { findCardSystem } from '../card-systems/store.ts'
import type { Config } from '../config.ts'
import type { Trx } from '../db/database.ts'
import type { Work } from '../http/work.ts'
import { queueMail } from '../mail/queue.ts'
import { findOrganizerNames } from '../organizers/store.ts'
import { type AccountId, newId } from '../values/ids.ts'
import { saveInvitation, saveRole, takeInvitations } from './role-store.ts'
import type { Role } from './roles.ts'

/** How long somebody has to make an account. */
const validMinutes = 30 * 24 * 60

/**
 * Asks somebody without an account (or with one whose address was never shown to be theirs) to make one: the role waits
 * for them under their address, and the mail goes out with the transaction.
 * @returns the id of the invitation
 */
export async function inviteToRole(
  { trx, now }: Pick<Work, 'trx' | 'now'>,
  config: Config,
  email: string,
  role: Role,
): Promise<string> {
  const expiresAt = new Date(now.getTime() + validMinutes * 60_000)
  const id = await saveInvitation(trx, { id: newId(), email, role, at: now, expiresAt })
  const link = role.kind === 'STAFF' ? config.urls.balie : config.urls.ksb
  const mail = { to: email, language: 'nl', at: now } as const
  const data = { link, validMinutes: String(validMinutes) }
  if (role.kind === 'STAFF') {
    const [organizer] = await findOrganizerNames(trx, [role.organizerId])
    await queueMail(trx, config.secrets, {
      ...mail,
      template: 'invitation',
      data: { ...data, organizer: organizer?.name ?? '' },
    })
  } else {
    const cardSystem = role.kind === 'CARD_SYSTEM' ? await findCardSystem(trx, role.cardSystemId) : undefined
    await queueMail(trx, config.secrets, {
      ...mail,
      template: 'administratorInvitation',
      data: { ...data, administers: cardSystem?.name ?? 'Openpas' },
    })
  }
  return id
}

/** Whoever shows that an address is theirs gets what it was invited to. @returns what they became */
export async function acceptInvitations(
  trx: Trx,
  account: { id: AccountId; email: string },
  now: Date,
): Promise<Role[]> {
  const roles = await takeInvitations(trx, account.email, now)
  for (const role of roles) await saveRole(trx, role, account.id, now)
  return roles
}
