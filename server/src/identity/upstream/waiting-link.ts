import type { Interaction } from 'oidc-provider'
import type { Db } from '../../db/database.ts'
import type { AccountId } from '../../values/ids.ts'
import { linkAccount } from './store.ts'

/** Somebody whom another provider knows, until they show which account is theirs. Kept with the open log-in. */
export interface WaitingLink {
  issuer: string
  subjectHash: string
  /** Of the provider. */
  name: string
}

/**
 * Who came from another provider without an account that we could be sure of has now logged in to theirs: from now on
 * they can come in that way. To be called with the interaction as it was before it was answered.
 */
export async function completeWaitingLink(db: Db, interaction: Interaction, accountId: AccountId): Promise<void> {
  const waiting = interaction.result?.waitingLink as WaitingLink | undefined
  if (!waiting) return
  const subject = { issuer: waiting.issuer, subjectHash: Buffer.from(waiting.subjectHash, 'base64') }
  await linkAccount(db, subject, accountId)
}
