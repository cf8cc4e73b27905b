import type { Config } from '../config.ts'

/** What the identity provider needs of the configuration. */
export type IdentityConfig = Pick<Config, 'publicUrl' | 'urls' | 'secrets' | 'upstream' | 'demo'>

/** Where this server answers, whatever address a proxy in front gives it. */
export const mountPath = '/id'

// The paths are those that clients in the field have built in.
export const protocolPath = '/realms/uitid/protocol/openid-connect'
export const userinfoPath = `${protocolPath}/userinfo`

/** What access tokens are for. Clients name no audience, so there is one, and it is always this. */
export function audienceOf(config: IdentityConfig): string {
  return `${config.publicUrl}/api`
}

/** Where the provider's pages are as a browser sees it: `/id`, or nothing behind a proxy that gives it its own host. */
export function pathOf(config: IdentityConfig): string {
  return new URL(config.urls.id).pathname.replace(/\/$/, '')
}
