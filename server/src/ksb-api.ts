import type { App } from './http/app-types.ts'
import { registerOpenApi } from './http/openapi.ts'
import { registerAdministratorRoutes } from './permissions/ksb-routes.ts'
import type { System } from './system.ts'

const prefix = '/api/ksb'

/** Our own administration operations, for the KSB app: everything is done by a person who administers a card system. */
export async function registerKsbApi(app: App, system: System): Promise<void> {
  await app.register(
    async (api: App) => {
      await registerOpenApi(api, {
        title: 'Openpas KSB API',
        description: 'What the administrators’ app asks, mostly about one card system: /card-systems/{cardSystemId}/….',
        version: '1.0',
        prefix,
        url: system.config.urls.ksbApi,
      })
      api.get('/openapi.json', { config: { public: 'the document of the API' }, schema: { hide: true } }, async () =>
        api.swagger(),
      )
      registerAdministratorRoutes(api, system)
    },
    { prefix },
  )
}
