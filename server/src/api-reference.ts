import reference from '@scalar/fastify-api-reference'
import type { App } from './http/app-types.ts'

export const referencePath = '/api/docs'

/**
 * The readable reference of the partner API. Everything it needs comes from here: no fonts, proxy or telemetry of
 * somebody else.
 */
export async function registerApiReference(app: App, partnerApiUrl: string): Promise<void> {
  await app.register(reference, {
    routePrefix: referencePath,
    configuration: {
      url: `${partnerApiUrl}/openapi.json`,
      pageTitle: 'Openpas partner API',
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
