import type { Interaction } from 'oidc-provider'
import { systemClock } from '../../values/clock.ts'
import type { AccountId } from '../../values/ids.ts'

/**
 * Who has shown one factor, kept with the open log-in until they have shown the other. It is no log-in: the protocol library
 * looks for `login` in the answer, and finds none.
 */
export interface FirstFactor {
  accountId: AccountId
  /** How they logged in so far (RFC 8176). */
  amr: string[]
  acr?: string
  /** What goes on to the session with the log-in: the national number of a government identity, sealed. */
  carried?: Record<string, string>
  sinceMs: number
  /** In how they logged in, once the second factor is chosen and only the recovery codes are still on the screen. */
  added?: string[]
}

const waitsMs = 10 * 60_000

export function findFirstFactor(interaction: Interaction): FirstFactor | undefined {
  const shown = interaction.result?.firstFactor as FirstFactor | undefined
  return shown && systemClock.now().getTime() - shown.sinceMs < waitsMs ? shown : undefined
}

export async function saveFirstFactor(interaction: Interaction, shown: FirstFactor): Promise<void> {
  interaction.result = { ...interaction.result, firstFactor: shown }
  await interaction.save(Math.max(1, interaction.exp - Math.floor(systemClock.now().getTime() / 1000)))
}
