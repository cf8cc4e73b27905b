import type { Interaction } from 'oidc-provider'
import type { Db } from '../../db/database.ts'
import { systemClock } from '../../values/clock.ts'
import type { AccountId } from '../../values/ids.ts'
import { linkAccount } from './store.ts'

/** Somebody whom another provider knows, until they show which account is theirs. Kept with the open log-in. */
export interface WaitingLink {
  issuer: string
  subjectHash: string
  /** Of the provider. */
  name: string
  /** As the provider calls them: whoever reads it should know that it is them. */
  person: string | undefined
  sinceMs: number
  /** The account that they chose to link, with its password. */
  chosenBy?: AccountId
}

const waitsMs = 10 * 60_000

export function findWaitingLink(interaction: Interaction): WaitingLink | undefined {
  const waiting = interaction.result?.waitingLink as WaitingLink | undefined
  return waiting && systemClock.now().getTime() - waiting.sinceMs < waitsMs ? waiting : undefined
}

export async function saveWaitingLink(interaction: Interaction, waiting: WaitingLink | undefined): Promise<void> {
  interaction.result = { ...interaction.result, waitingLink: waiting }
  await interaction.save(Math.max(1, interaction.exp - Math.floor(systemClock.now().getTime() / 1000)))
}

/**
 * The password was right: does this account want the link? Only who says so gets it. A page may stand open on a shared
 * computer, where one person came from another provider and the next one logs in.
 * @param ticked what the form says
 */
export async function chooseWaitingLink(
  interaction: Interaction,
  accountId: AccountId,
  ticked: string | undefined,
): Promise<void> {
  const waiting = findWaitingLink(interaction)
  if (!waiting) return
  await saveWaitingLink(interaction, ticked === waiting.name ? { ...waiting, chosenBy: accountId } : undefined)
}

/**
 * Whoever chose it is now logged in: from here on they can come in that way. To be called with the interaction as it was
 * before it was answered.
 */
export async function completeWaitingLink(db: Db, interaction: Interaction, accountId: AccountId): Promise<void> {
  const waiting = findWaitingLink(interaction)
  if (!waiting || waiting.chosenBy !== accountId) return
  const subject = { issuer: waiting.issuer, subjectHash: Buffer.from(waiting.subjectHash, 'base64') }
  await linkAccount(db, subject, accountId)
}
