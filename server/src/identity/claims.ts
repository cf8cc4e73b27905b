import type { Account } from './accounts.ts'

/**
 * Which scope shows what. `https://publiq.be/uitidv1id` is the id by which older integrations know a person;
 * `https://publiq.be/rrn` the national number of who logged in with a government identity, in that session only.
 */
export const claimsByScope = {
  openid: ['sub', 'acr', 'amr', 'https://publiq.be/uitidv1id', 'https://publiq.be/rrn'],
  profile: ['name', 'given_name', 'locale'],
  email: ['email', 'email_verified'],
} as const

/** What the holder of a token with these scopes may know of the person. */
export function claimsOf(account: Account, scopes: readonly string[], nationalNumber?: string) {
  return {
    sub: account.id,
    ...(scopes.includes('openid') && { 'https://publiq.be/uitidv1id': account.id }),
    ...(scopes.includes('openid') && nationalNumber !== undefined && { 'https://publiq.be/rrn': nationalNumber }),
    ...(scopes.includes('profile') && {
      name: account.name,
      given_name: account.givenName ?? undefined,
      locale: account.locale,
    }),
    ...(scopes.includes('email') && { email: account.email, email_verified: account.emailVerified }),
  }
}
