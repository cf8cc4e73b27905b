import type { ClientMetadata } from 'oidc-provider'
import type { Config } from '../config.ts'

/**
 * Our own applications. They follow from the configuration, so that another PUBLIC_URL needs no migration, and
 * nobody can edit or delete them in a registry.
 */
export function firstPartyClients(config: Pick<Config, 'urls'>): ClientMetadata[] {
  return [
    application('openpas-balie', 'Openpas Balie', config.urls.balie),
    application('openpas-ksb', 'Openpas KSB', config.urls.ksb),
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
