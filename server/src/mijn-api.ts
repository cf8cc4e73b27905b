import type { CheckinParts } from './checkins/routes.ts'
import type { App } from './http/app-types.ts'
import { registerOpenApi } from './http/openapi.ts'
import { registerOwnCheckins } from './mijn/checkin-routes.ts'
import { registerOwnContact } from './mijn/contact-routes.ts'
import { registerLinking } from './mijn/link-routes.ts'
import { registerOwnReading } from './mijn/read-routes.ts'
import { registerOwnRedemptions } from './mijn/redemption-routes.ts'
import type { System } from './system.ts'

const prefix = '/api/mijn'

/** Our own operations for passholders, for the app at /mijn: what people do for themselves and their family. */
export async function registerMijnApi(app: App, system: System, parts: CheckinParts): Promise<void> {
  await app.register(
    async (api: App) => {
      await registerOpenApi(api, {
        title: 'Openpas passholder API',
        description: 'What the passholders’ app asks, with the token of somebody who logged in there.',
        version: '1.0',
        prefix,
        url: system.config.urls.mijnApi,
      })
      api.get('/openapi.json', { config: { public: 'the document of the API' }, schema: { hide: true } }, async () =>
        api.swagger(),
      )
      registerOwnReading(api, system)
      registerLinking(api, system)
      registerOwnCheckins(api, system, parts)
      registerOwnContact(api, system)
      registerOwnRedemptions(api, system)
    },
    { prefix },
  )
}
