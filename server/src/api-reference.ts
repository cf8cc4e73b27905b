import reference from '@scalar/fastify-api-reference'
import type { Config } from './config.ts'
import type { App } from './http/app-types.ts'

export const referencePath = '/api/docs'

/**
 * The readable reference of the partner API, and of our own. Everything it needs comes from here: no fonts, proxy or telemetry of
 * somebody else.
 */
export async function registerApiReference(app: App, urls: Config['urls']): Promise<void> {
  await app.register(reference, {
    routePrefix: referencePath,
    configuration: {
      sources: [
        { title: 'Partner API', slug: 'partner', url: `${urls.partnerApi}/openapi.json`, default: true },
        { title: 'Balie API', slug: 'balie', url: `${urls.balieApi}/openapi.json` },
        { title: 'KSB API', slug: 'ksb', url: `${urls.ksbApi}/openapi.json` },
        { title: 'Passholder API', slug: 'mijn', url: `${urls.mijnApi}/openapi.json` },
      ],
      pageTitle: 'Openpas API',
      theme: 'none',
      withDefaultFonts: false,
      telemetry: false,
      showDeveloperTools: 'never',
      hideClientButton: true,
      agent: { disabled: true },
      mcp: { disabled: true },
    },
  })
}
