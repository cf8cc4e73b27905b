import { registerAssociationCounter } from './associations/balie-routes.ts'
import { registerCounterRoutes } from './balie/routes.ts'
import { registerCardCounter } from './cards/balie-routes.ts'
import { registerStockCounter } from './cards/balie-stock-routes.ts'
import type { CheckinParts } from './checkins/routes.ts'
import { registerProviderRoutes } from './events/provider-routes.ts'
import { registerFamilyCounter } from './families/balie-routes.ts'
import { registerFiguresAtBalie } from './figures/balie-routes.ts'
import { registerReportsAtBalie } from './financial-reports/balie-routes.ts'
import { registerGrouppassesAtBalie } from './grouppasses/ours.ts'
import type { App } from './http/app-types.ts'
import { registerOpenApi } from './http/openapi.ts'
import { registerKiosksAtBalie } from './kiosks/balie-routes.ts'
import { registerMembershipsAtBalie } from './memberships/ours.ts'
import { registerMembershipPreview } from './memberships/preview-routes.ts'
import { registerSocialTariffAtBalie } from './memberships/tariff-routes.ts'
import { registerBlockingAtBalie } from './passholders/block-routes.ts'
import { registerContactCounter } from './passholders/contact-balie-routes.ts'
import { registerRegistrationDesk } from './passholders/register-balie-routes.ts'
import { registerSchoolCounter } from './schools/balie-routes.ts'
import { registerStatementsAtBalie } from './statements/balie-routes.ts'
import { registerOpenAccountsAtBalie } from './statements/open-routes.ts'
import type { System } from './system.ts'
import { registerExplanationAtBalie } from './tariffs/explain-routes.ts'
import { registerTicketCounter } from './ticket-sales/balie-routes.ts'

const prefix = '/api/balie'

/** Our own counter operations, for the balie app: everything is done by a person, for one balie. */
export async function registerBalieApi(app: App, system: System, parts: CheckinParts): Promise<void> {
  await app.register(
    async (api: App) => {
      await registerOpenApi(api, {
        title: 'Openpas balie API',
        description: 'What the counter app asks. One scan is one request.',
        version: '1.0',
        prefix,
        url: system.config.urls.balieApi,
      })
      api.get('/openapi.json', { config: { public: 'the document of the API' }, schema: { hide: true } }, async () =>
        api.swagger(),
      )
      registerCounterRoutes(api, system, parts)
      registerBlockingAtBalie(api, system)
      registerRegistrationDesk(api, system)
      registerContactCounter(api, system)
      registerCardCounter(api, system)
      registerStockCounter(api, system)
      registerSocialTariffAtBalie(api, system)
      registerMembershipsAtBalie(api, system)
      registerMembershipPreview(api, system)
      registerAssociationCounter(api, system)
      registerFamilyCounter(api, system)
      registerSchoolCounter(api, system)
      registerExplanationAtBalie(api, system)
      registerTicketCounter(api, system)
      registerReportsAtBalie(api, system)
      registerOpenAccountsAtBalie(api, system)
      registerStatementsAtBalie(api, system)
      registerGrouppassesAtBalie(api, system)
      registerFiguresAtBalie(api, system)
      registerKiosksAtBalie(api, system, parts)
      registerProviderRoutes(api, system)
    },
    { prefix },
  )
}
