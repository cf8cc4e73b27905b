import type { Interaction } from 'oidc-provider'
import type { App } from '../../http/app-types.ts'
import { lookupHash } from '../../secrets/sealed.ts'
import { systemClock } from '../../values/clock.ts'
import { networkOf } from '../../values/network.ts'
import { findAccount } from '../accounts.ts'
import { type IdentityConfig, pathOf } from '../addresses.ts'
import { findInteraction, isOwnForm } from '../interaction.ts'
import { completeLogIn } from '../log-in.ts'
import { countAttempt, freeFailures, uncountAttempt } from '../login-attempts.ts'
import { renderExpired } from '../login-page.ts'
import type { IdentityParts } from '../parts.ts'
import { recordSecurityEvent } from '../security-events.ts'
import { checkPasskey } from './passkeys.ts'
import { passkeyAmr } from './step-routes.ts'

type Page = {
  Params: { uid: string }
  Body: Record<string, string> | undefined
  Querystring: Record<string, string>
}

function addressOf(config: IdentityConfig, interaction: Interaction, query: Record<string, string>): string {
  return `${pathOf(config)}/interaction/${interaction.uid}?${new URLSearchParams(query)}`
}

/** A passkey that recognised the person is both factors at once. */
export function registerPasskeyLogIn(app: App, parts: IdentityParts): void {
  const config = { public: 'logging in; the interaction cookie says for which request', rateLimit: 'login' } as const
  app.post<Page>('/interaction/:uid/passkey', { config, schema: { hide: true } }, async (request, reply) => {
    const interaction = isOwnForm(request, parts) ? await findInteraction(request, reply, parts) : undefined
    if (interaction?.prompt.name !== 'login') return renderExpired(request, reply, parts)
    const byAddress = lookupHash(parts.config.secrets, 'login address', networkOf(request.ip))
    const attempt = await countAttempt(parts.db, byAddress, freeFailures.address)
    const answer = { challenge: request.body?.challenge, credential: request.body?.credential }
    const passkey = attempt.allowed ? await checkPasskey(parts.db, parts.config, interaction.uid, answer) : undefined
    const account = passkey && (await findAccount(parts.db, passkey.accountId))
    if (!account) {
      const clientId = String(interaction.params.client_id)
      const { accountId } = passkey ?? {}
      recordSecurityEvent(parts, request, { event: 'logInRefused', accountId, clientId, fields: ['passkey'] })
      // To the log-in page itself, since its own addresses are relative.
      return reply.redirect(addressOf(parts.config, interaction, { ...request.query, passkey: 'refused' }), 303)
    }
    await uncountAttempt(parts.db, byAddress)
    const shown = { accountId: account.id, amr: [], sinceMs: systemClock.now().getTime() }
    return completeLogIn(request, reply, parts, interaction, shown, passkeyAmr(passkey))
  })
}
