/** Where everything is, as people's browsers reach it: each can have a host of its own. */
export interface Addresses {
  /** The identity provider's issuer. */
  id: string
  partnerApi: string
  balie: string
  balieApi: string
  aanbod: string
  search: string
  entry: string
  ksb: string
  ksbApi: string
  mijn: string
  mijnApi: string
}

const { origin } = window.location
/** Written into the page by the server, from its configuration; while developing everything is at one address. */
const written = document.getElementById('addresses')?.textContent

export const addresses: Addresses = written
  ? JSON.parse(written)
  : {
      id: `${origin}/id`,
      partnerApi: `${origin}/api/uitpas`,
      balie: `${origin}/balie`,
      balieApi: `${origin}/api/balie`,
      aanbod: `${origin}/aanbod`,
      search: `${origin}/api/search`,
      entry: `${origin}/api/entry`,
      ksb: `${origin}/ksb`,
      ksbApi: `${origin}/api/ksb`,
      mijn: `${origin}/mijn`,
      mijnApi: `${origin}/api/mijn`,
    }

/**
 * Logging in only works at the address that the identity provider knows: whoever came by another name of this server
 * (`127.0.0.1` for `localhost`, say) goes on there. @returns whether the page is being left
 */
export function goToOwnAddress(app: string): boolean {
  const own = new URL(app)
  if (own.origin === origin) return false
  window.location.replace(own.origin + window.location.pathname + window.location.search)
  return true
}
