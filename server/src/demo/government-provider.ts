import type { UpstreamProvider } from '../identity/upstream/settings.ts'

/** Where the demo's government has its identity provider. */
export const governmentPath = '/demo/government'

/** The government's identity provider, played by the demo: everything about it is real but the people. */
export function demoGovernment(publicUrl: string): UpstreamProvider {
  return {
    name: 'government',
    issuer: `${publicUrl}${governmentPath}`,
    clientId: 'openpas',
    clientSecret: 'known to everybody, as everything in the demo',
    label: { nl: 'je eID', fr: 'ton eID', en: 'your eID', de: 'deinem eID' },
    nationalNumberClaim: 'rrn',
    // Applications ask for it (`acr_values=government`); the page where everybody logs in stays as it is for real.
    button: false,
  }
}
