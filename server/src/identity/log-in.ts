import type { Interaction } from 'oidc-provider'
import type { Reply, Request } from '../http/app-types.ts'
import { systemClock } from '../values/clock.ts'
import type { Account } from './accounts.ts'
import { pathOf } from './addresses.ts'
import { leaveOtherAccount } from './interaction.ts'
import { languageFrom } from './pages.ts'
import type { IdentityParts } from './parts.ts'
import { type FirstFactor, saveFirstFactor } from './second-factor/first-factor.ts'
import { hasShownTwoFactors, secondFactorNeed, twoFactorAcr, twoFactors } from './second-factor/need.ts'
import { recordSecurityEvent } from './security-events.ts'
import { completeWaitingLink } from './upstream/waiting-link.ts'

/** The one way from a first factor to an application, whatever that factor was: by the second one where one is needed. */
export async function goOnFromFirstFactor(
  request: Request,
  reply: Reply,
  parts: IdentityParts,
  interaction: Interaction,
  account: Account,
  how: Pick<FirstFactor, 'amr' | 'acr' | 'carried'>,
): Promise<Reply> {
  const shown: FirstFactor = { ...how, accountId: account.id, sinceMs: systemClock.now().getTime() }
  const need = hasShownTwoFactors(how.amr) ? 'none' : await secondFactorNeed(parts.db, parts.config, account)
  if (need === 'none') return completeLogIn(request, reply, parts, interaction, shown)
  await saveFirstFactor(interaction, shown)
  const page = need === 'show' ? 'second-factor' : 'new-factor'
  const { lang } = request.query as Record<string, unknown>
  const query = new URLSearchParams({ lang: languageFrom(lang, interaction.params.ui_locales) })
  const address = `${pathOf(parts.config)}/interaction/${interaction.uid}/${page}?${query}`
  return reply.header('cache-control', 'no-store').redirect(address, 303)
}

/** Everything that was needed has been shown. */
export async function completeLogIn(
  request: Request,
  reply: Reply,
  parts: IdentityParts,
  interaction: Interaction,
  shown: FirstFactor,
  second: readonly string[] = [],
): Promise<Reply> {
  const { accountId } = shown
  const amr = [...new Set([...shown.amr, ...second, ...(second.length ? [twoFactors] : [])])]
  const acr = shown.acr ?? (hasShownTwoFactors(amr) ? twoFactorAcr : undefined)
  const clientId = String(interaction.params.client_id)
  await leaveOtherAccount(interaction, accountId, parts)
  await completeWaitingLink(parts.db, interaction, accountId)
  interaction.result = {
    ...interaction.lastSubmission,
    login: { accountId, amr, ...(acr !== undefined && { acr }) },
    ...shown.carried,
  }
  // Before the answer: the browser is faster than a statement that comes after it.
  await interaction.save(Math.max(1, interaction.exp - Math.floor(systemClock.now().getTime() / 1000)))
  parts.log().info({ clientId, accountId, amr }, 'logged in')
  recordSecurityEvent(parts, request, { event: 'loggedIn', accountId, clientId, fields: amr })
  return reply.header('cache-control', 'no-store').redirect(interaction.returnTo, 303)
}
