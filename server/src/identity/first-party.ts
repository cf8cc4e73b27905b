import type { ClientMetadata } from 'oidc-provider'
import type { Config } from '../config.ts'

/** The pages of one's own account (account/): to the protocol they are an application like any other. */
export const accountPages = [
  'profile',
  'email',
  'email/confirm',
  'password',
  'second-factor',
  'second-factor/app',
  'sessions',
] as const
export type AccountPage = (typeof accountPages)[number]
export const accountPagesClient = 'openpas-uitid'

/** Where passholders look after their pass: what they do there for themselves, no other application does in their name. */
export const passholderApp = 'openpas-mijn'

/**
 * Our own applications. They follow from the configuration, so that another PUBLIC_URL needs no migration, and
 * nobody can edit or delete them in a registry.
 */
export function firstPartyClients(config: Pick<Config, 'urls'>): ClientMetadata[] {
  return [
    application('openpas-balie', 'Openpas Balie', config.urls.balie),
    application('openpas-aanbod', 'Openpas Aanbod', config.urls.aanbod),
    application('openpas-ksb', 'Openpas KSB', config.urls.ksb),
    application(passholderApp, 'Openpas', config.urls.mijn),
    {
      ...application(accountPagesClient, 'UiTiD', config.urls.id),
      client_uri: `${config.urls.id}/profile`,
      redirect_uris: accountPages.map((page) => `${config.urls.id}/${page}`),
      grant_types: ['authorization_code'],
    },
  ]
}

function application(clientId: string, name: string, url: string): ClientMetadata {
  return {
    client_id: clientId,
    client_name: name,
    client_uri: `${url}/`,
    redirect_uris: [`${url}/callback`],
    post_logout_redirect_uris: [`${url}/`, url],
    token_endpoint_auth_method: 'none',
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code'],
  }
}
