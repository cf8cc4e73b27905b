import { registerAssociationAdministration } from './associations/ksb-routes.ts'
import { registerAttention } from './attention/ksb-routes.ts'
import { registerAuditTrail } from './audit/ksb-routes.ts'
import { registerAuditVerification } from './audit/verification-routes.ts'
import { registerCardSystemCreation } from './card-systems/platform-routes.ts'
import { CardSystem, City } from './card-systems/schema.ts'
import { registerCardSystemSettings } from './card-systems/settings-routes.ts'
import { registerCardAdministration } from './cards/ksb-routes.ts'
import { registerCheckinAdministration } from './checkins/ksb-routes.ts'
import { registerCouponAdministration } from './coupons/ksb-routes.ts'
import { registerCouponsOfMember } from './coupons/member-routes.ts'
import { registerCouponSegments } from './coupons/segment-routes.ts'
import { registerDistributionKeyAdministration } from './distribution-keys/ksb-routes.ts'
import { registerEventAdministration } from './events/ksb-routes.ts'
import { registerFigures } from './figures/ksb-routes.ts'
import { registerReportsInKsb } from './financial-reports/ksb-routes.ts'
import { registerGrouppassesInKsb } from './grouppasses/ours.ts'
import type { App } from './http/app-types.ts'
import { registerOpenApi } from './http/openapi.ts'
import { registerKioskAdministration } from './kiosks/ksb-routes.ts'
import { registerMailTexts } from './mail/text-routes.ts'
import { registerMembershipPriceAdministration } from './membership-prices/ksb-routes.ts'
import { registerNotices } from './memberships/notice-routes.ts'
import { registerMembershipsInKsb, registerMovePreviewInKsb } from './memberships/ours.ts'
import { CardSystemMembership, CardSystemMembershipCard } from './memberships/schema.ts'
import { registerSocialTariffInKsb } from './memberships/tariff-routes.ts'
import { registerOrderAdministration } from './orders/ksb-routes.ts'
import { registerOrganizerDetail } from './organizers/detail-routes.ts'
import { registerCardSystemAdministration } from './organizers/ksb-routes.ts'
import { registerOrganizerAdministration } from './organizers/platform-routes.ts'
import { registerOrganizerRequests } from './organizers/request-routes.ts'
import { Organizer } from './organizers/schema.ts'
import { registerMerging } from './passholder-merging/ksb-routes.ts'
import { registerBlockingByAdministrators } from './passholders/block-routes.ts'
import { registerBulkActs } from './passholders/bulk-routes.ts'
import { registerCopyOfData } from './passholders/copy-routes.ts'
import { registerErasingByAdministrators } from './passholders/erase-routes.ts'
import { registerPassholderAdministration } from './passholders/ksb-routes.ts'
import { registerContactByAdministrators } from './passholders/register-balie-routes.ts'
import { Passholder } from './passholders/schema.ts'
import { registerUpdatingByAdministrators } from './passholders/update-ksb-routes.ts'
import { registerAccountRoutes } from './permissions/account-routes.ts'
import { registerClientRoutes } from './permissions/client-routes.ts'
import { registerGroupRoutes } from './permissions/group-routes.ts'
import { registerAdministratorRoutes } from './permissions/ksb-routes.ts'
import { registerRoleRoutes } from './permissions/role-routes.ts'
import { registerPicturesForAdministrators } from './pictures/ksb-routes.ts'
import { registerNotesForAdministrators } from './private-properties/routes.ts'
import { registerAgreements } from './provider-applications/agreement-routes.ts'
import { registerProviderApplications } from './provider-applications/ksb-routes.ts'
import { registerAgreementUpload, registerProviderSteps } from './provider-applications/step-routes.ts'
import { registerQuickSearch } from './quick-search/ksb-routes.ts'
import { registerRewardAdministration } from './rewards/ksb-routes.ts'
import { registerRedeemedAdministration } from './rewards/redeemed-ksb-routes.ts'
import { Reward } from './rewards/schema.ts'
import { registerSchoolAdministration } from './schools/ksb-routes.ts'
import { registerStatementAdministration } from './statements/ksb-routes.ts'
import { registerOpenAccounts } from './statements/open-routes.ts'
import type { System } from './system.ts'
import { registerExplanationInKsb, registerSaleExplanation } from './tariffs/explain-routes.ts'
import { registerEventSettling } from './ticket-sales/ksb-event-routes.ts'
import { registerTicketSaleLists } from './ticket-sales/ksb-list-routes.ts'
import { registerTicketSaleAdministration } from './ticket-sales/ksb-routes.ts'

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
      for (const schema of [
        City,
        CardSystem,
        Organizer,
        CardSystemMembershipCard,
        CardSystemMembership,
        Passholder,
        Reward,
      ])
        api.addSchema(schema)
      registerAdministratorRoutes(api, system)
      registerRoleRoutes(api, system)
      registerGroupRoutes(api, system)
      registerClientRoutes(api, system)
      registerAccountRoutes(api, system)
      registerCardSystemCreation(api, system)
      registerOrganizerAdministration(api, system)
      registerOrganizerDetail(api, system)
      registerOrganizerRequests(api, system)
      registerProviderApplications(api, system)
      registerProviderSteps(api, system)
      registerAgreements(api, system)
      registerAgreementUpload(api, system)
      registerPassholderAdministration(api, system)
      registerBlockingByAdministrators(api, system)
      registerContactByAdministrators(api, system)
      registerUpdatingByAdministrators(api, system)
      registerBulkActs(api, system)
      registerMerging(api, system)
      registerCopyOfData(api, system)
      registerErasingByAdministrators(api, system)
      registerPicturesForAdministrators(api, system)
      registerNotesForAdministrators(api, system)
      registerCardSystemAdministration(api, system)
      registerCardAdministration(api, system)
      registerMembershipPriceAdministration(api, system)
      registerDistributionKeyAdministration(api, system)
      registerExplanationInKsb(api, system)
      registerSaleExplanation(api, system)
      registerCouponAdministration(api, system)
      registerCouponsOfMember(api, system)
      registerCouponSegments(api, system)
      registerTicketSaleAdministration(api, system)
      registerTicketSaleLists(api, system)
      registerEventSettling(api, system)
      registerReportsInKsb(api, system)
      registerOpenAccounts(api, system)
      registerStatementAdministration(api, system)
      registerSocialTariffInKsb(api, system)
      registerMembershipsInKsb(api, system)
      registerMovePreviewInKsb(api, system)
      registerNotices(api, system)
      registerAssociationAdministration(api, system)
      registerSchoolAdministration(api, system)
      registerEventAdministration(api, system)
      registerCheckinAdministration(api, system)
      registerKioskAdministration(api, system)
      registerRewardAdministration(api, system)
      registerRedeemedAdministration(api, system)
      registerOrderAdministration(api, system)
      registerGrouppassesInKsb(api, system)
      registerFigures(api, system)
      registerAttention(api, system)
      registerQuickSearch(api, system)
      registerMailTexts(api, system)
      registerCardSystemSettings(api, system)
      registerAuditTrail(api, system)
      registerAuditVerification(api, system)
    },
    { prefix },
  )
}
