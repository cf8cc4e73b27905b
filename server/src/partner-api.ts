import { registerAssociationRoutes } from './associations/routes.ts'
import { registerCardSystemRoutes } from './card-systems/routes.ts'
import { CardSystem, City } from './card-systems/schema.ts'
import { registerCardRoutes } from './cards/routes.ts'
import { type CheckinParts, registerCheckinRoutes } from './checkins/routes.ts'
import { registerSelfCheckin } from './checkins/self-routes.ts'
import { registerCouponRoutes } from './coupons/routes.ts'
import { registerEventCardSystems } from './distribution-keys/event-routes.ts'
import { registerEventCodes } from './event-codes/routes.ts'
import { registerEventSettings } from './events/settings-routes.ts'
import { registerFamilyRoutes } from './families/routes.ts'
import { registerFinancialReportRoutes } from './financial-reports/routes.ts'
import { registerGrouppassRoutes } from './grouppasses/routes.ts'
import type { App } from './http/app-types.ts'
import { registerOpenApi } from './http/openapi.ts'
import { registerKioskDeviceRoutes } from './kiosks/device-routes.ts'
import { registerKioskRoutes } from './kiosks/routes.ts'
import { registerMembershipPriceRoutes } from './membership-prices/routes.ts'
import { registerMembershipRoutes } from './memberships/routes.ts'
import { registerOrderRoutes } from './orders/routes.ts'
import { registerOrganizerRoutes } from './organizers/routes.ts'
import { Organizer } from './organizers/schema.ts'
import { registerPassRoutes } from './passes/routes.ts'
import { registerErasing } from './passholders/erase-routes.ts'
import { registerInszStatus } from './passholders/insz-status-routes.ts'
import { registerRegistration } from './passholders/register-routes.ts'
import { registerPassholderRoutes } from './passholders/routes.ts'
import { registerPermissionRoutes } from './permissions/routes.ts'
import { registerStaffRoutes } from './permissions/staff-routes.ts'
import { registerPictures } from './pictures/routes.ts'
import { registerPrivateProperties } from './private-properties/routes.ts'
import { registerRewardRoutes } from './rewards/routes.ts'
import { registerSchoolRoutes } from './schools/routes.ts'
import { registerSocialTariffValidationRoutes } from './social-tariff-validation/routes.ts'
import type { System } from './system.ts'
import { registerTariffRoutes } from './tariffs/routes.ts'
import { registerTicketReservations } from './ticket-reservations/routes.ts'
import { registerTicketSaleRoutes } from './ticket-sales/routes.ts'
import { registerTransactionRoutes } from './transactions/routes.ts'
import { registerUitidLinkRoutes } from './uitid-link/routes.ts'

const prefix = '/api/uitpas'

/** The public partner API, version 4.0: the contract's operations at the contract's paths. */
export async function registerPartnerApi(app: App, system: System, parts: CheckinParts): Promise<void> {
  await app.register(
    async (api: App) => {
      await registerOpenApi(api, {
        title: 'Openpas partner API',
        description: 'Passes, check-ins, rewards and everything else a partner needs.',
        version: '4.0',
        prefix,
        url: system.config.urls.partnerApi,
      })
      api.get('/openapi.json', { config: { public: 'the document of the API' }, schema: { hide: true } }, async () =>
        api.swagger(),
      )
      for (const schema of [City, CardSystem, Organizer]) api.addSchema(schema)
      registerOrganizerRoutes(api, system)
      registerStaffRoutes(api, system)
      registerMembershipPriceRoutes(api, system)
      registerCardSystemRoutes(api, system)
      registerPermissionRoutes(api, system)
      registerPassRoutes(api, system)
      registerPassholderRoutes(api, system)
      registerRegistration(api, system)
      registerErasing(api, system)
      registerMembershipRoutes(api, system)
      registerInszStatus(api, system)
      registerPrivateProperties(api, system)
      await registerPictures(api, system)
      registerCardRoutes(api, system)
      registerAssociationRoutes(api, system)
      registerFamilyRoutes(api, system)
      registerGrouppassRoutes(api, system)
      registerUitidLinkRoutes(api, system)
      registerSchoolRoutes(api, system)
      registerTransactionRoutes(api, system)
      registerCheckinRoutes(api, system, parts)
      registerSelfCheckin(api, system, parts)
      registerRewardRoutes(api, system)
      registerKioskRoutes(api, system)
      registerKioskDeviceRoutes(api, system, parts)
      registerEventCardSystems(api, system)
      registerEventSettings(api, system)
      registerEventCodes(api, system)
      registerTariffRoutes(api, system)
      registerCouponRoutes(api, system)
      registerTicketSaleRoutes(api, system)
      registerTicketReservations(api, system)
      registerFinancialReportRoutes(api, system)
      registerSocialTariffValidationRoutes(api, system)
      registerOrderRoutes(api, system)
    },
    { prefix },
  )
}
