import type { Config } from '../../config.ts'
import { type Insz, parseInsz } from '../../values/insz.ts'
import { twoFactors } from '../second-factor/need.ts'
import type { UpstreamClaims } from './client.ts'
import type { UpstreamPerson } from './resolve-account.ts'
import type { UpstreamProvider } from './settings.ts'
import { upstreamSubject } from './store.ts'

/** Whom the provider speaks of, as far as it is believed. */
export function personOf(
  secrets: Config['secrets'],
  provider: UpstreamProvider,
  claims: UpstreamClaims,
): UpstreamPerson {
  const believed = provider.trustEmail === true && claims.email_verified === true
  const email = believed ? textOf(claims.email, 254) : undefined
  return {
    subject: upstreamSubject(secrets, provider.issuer, claims.sub),
    verifiedEmail: email !== undefined && /^\S+@\S+$/.test(email) ? email : undefined,
    name: textOf(claims.name, 200),
    givenName: textOf(claims.given_name, 200),
  }
}

/** Of a government identity; what is none is not given on as one. */
export function nationalNumberOf(provider: UpstreamProvider, claims: UpstreamClaims): Insz | undefined {
  if (provider.nationalNumberClaim === undefined) return undefined
  const claim = claims[provider.nationalNumberClaim]
  const parsed = typeof claim === 'string' ? parseInsz(claim) : undefined
  return parsed?.ok ? parsed.value : undefined
}

/** How they logged in there (RFC 8176), as the provider says it. */
export function amrOf(provider: UpstreamProvider, claims: UpstreamClaims): string[] {
  const said = Array.isArray(claims.amr) ? claims.amr.filter((one) => typeof one === 'string') : []
  // Whether two factors are believed is our setting, and not what a provider says of itself.
  return [...new Set([...said.filter((one) => one !== twoFactors), ...(provider.secondFactor ? [twoFactors] : [])])]
}

function textOf(claim: unknown, longest: number): string | undefined {
  const text = typeof claim === 'string' ? claim.trim() : ''
  return text === '' || text.length > longest || text.includes('\0') ? undefined : text
}
