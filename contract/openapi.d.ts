/* Generated from the API document beside it: npm run generate */

export type Permission =
  | 'TARIFFS_READ'
  | 'TICKETSALES_SEARCH'
  | 'TICKETSALES_REGISTER'
  | 'EVENTS_UPDATE'
  | 'EVENTS_READ'
  | 'EVENT_SETTINGS_READ'
  | 'EVENT_SETTINGS_UPDATE'
  | 'EVENTS_UPDATE_ALL'
  | 'EVENTS_READ_ALL'
  | 'EVENT_SETTINGS_READ_ALL'
  | 'EVENT_SETTINGS_UPDATE_ALL'
  | 'EVENTS_QR_CHECKINCODE'
  | 'CHECKINS_READ'
  | 'CHECKINS_WRITE'
  | 'ORGANIZERS_SEARCH'
  | 'ORGANIZERS_REPORTS'
  | 'ORGANIZERS_ADMINS_READ'
  | 'ORGANIZERS_ADMINS_WRITE'
  | 'PASSHOLDERS_PICTURE_READ'
  | 'PASSHOLDERS_PICTURE_WRITE'
  | 'PASSHOLDERS_PRIVATE_READ'
  | 'PASSHOLDERS_PRIVATE_WRITE'
  | 'PASSHOLDERS_SEARCH'
  | 'PASSHOLDERS_SEARCH_ALL'
  | 'PASSHOLDERS_SEARCH_BY_ID'
  | 'GROUPPASSES_SEARCH'
  | 'PASSHOLDERS_WRITE'
  | 'PASSHOLDERS_WRITE_SOCIALTARIFF_FULL_CARDSYSTEM'
  | 'PASSHOLDERS_WRITE_FOREIGN_COUNTRY'
  | 'PASSHOLDERS_WRITE_SOCIALTARIFF'
  | 'PASSHOLDERS_UPDATE'
  | 'PASSHOLDERS_DELETE'
  | 'PASSHOLDER_COUPONS_READ'
  | 'GROUPPASS_COUPONS_READ'
  | 'MEMBERSHIP_PRICES_READ'
  | 'PASSES_READ'
  | 'PASSES_INSZNUMBERS_READ'
  | 'PASSES_CHIPNUMBERS_READ'
  | 'REWARDS_WRITE'
  | 'REWARDS_READ'
  | 'REWARDS_REDEEM'
  | 'REWARDS_PASSHOLDERS_READ'
  | 'PASSHOLDERS_SELF_REGISTRATION'
  | 'PASSHOLDERS_SELF_CHECKIN'
  | 'PASSHOLDERS_SELF_READ'
  | 'PASSHOLDERS_REGISTER_UITID'
  | 'PASSHOLDERS_TRANSACTION_HISTORY'
  | 'PASSHOLDERS_FAMILY_MEMBERS'
  | 'ORDERS_READ'
  | 'ORDERS_CREATE'
  | 'PERMISSIONS_READ'
  | 'PERMISSIONS_WRITE'
  | 'CARDS_READ'
  | 'ASSOCIATIONS'
  | 'SOCIALTARIFF_EXPORT'
  | 'KIOSKS_READ'
  | 'KIOSKS_WRITE'
export type GetCardsystemsCardsystemidCitySettingsAnswer = {
  city: string
  allowsCardlessRegistration: boolean
  /**
   * of the help desk of the card system; empty when it has none
   */
  contactEmail: string
}[]
export type GetCardSystemsCardsystemidMembershipPricesAnswer = MembershipPrice[]
export type GetPermissionsAnswer = OrganizerPermissions[]
export type GetPermissionsClientIdAnswer = OrganizerPermissions[]
export type PutPermissionsClientIdBody = OrganizerPermissions[]
export type GetCardsSocialTariffCardSystemIdActiveAnswer = {
  uitpasNumber: string
  cardType: 'REGULAR' | 'GROUP'
  /**
   * of a group pass with a limit per year
   */
  availableTickets?: number
}[]
export type GetPassholdersPassholderIdAssociationMembershipsAnswer = AssociationMembership[]
export type GetPassholdersPassholderIdFamilyMembersAnswer = FamilyMember[]
export type GetPassholdersPassholderIdFamiliesAnswer = {
  name: string
  firstName: string
  passholderId: string
  email?: string
  memberSince: string
}[]
export type GetEventsCardSystemsAnswer = {
  id: number
  name?: string
  enabled: boolean
  /**
   * @maxItems 1000
   */
  manualDistributionKeys?: {
    id: number
    name?: string
    enabled: boolean
  }[]
}[]
/**
 * @maxItems 1000
 *
 * This interface was referenced by `Types`'s JSON-Schema
 * via the `definition` "PutEventsCardSystemsBody".
 */
export type PutEventsCardSystemsBody = {
  id: number
  name?: string
  enabled: boolean
  /**
   * @maxItems 1000
   */
  manualDistributionKeys?: {
    id: number
    name?: string
    enabled: boolean
  }[]
}[]
export type GetPassholdersPassholderIdCouponsAnswer = GrantedCoupon[]
export type GetGrouppassesPassholderIdCouponsAnswer = GrantedCoupon[]
/**
 * @minItems 1
 * @maxItems 1000
 *
 * This interface was referenced by `Types`'s JSON-Schema
 * via the `definition` "PostTicketSalesBody".
 */
export type PostTicketSalesBody = [
  {
    regularPrice: number
    regularPriceLabel?: string
    tariff: {
      id: string
    }
    eventId: string
    uitpasNumber: string
  },
  ...{
    regularPrice: number
    regularPriceLabel?: string
    tariff: {
      id: string
    }
    eventId: string
    uitpasNumber: string
  }[]
]
export type PostTicketSalesAnswer = TicketSale[]
/**
 * @minItems 1
 * @maxItems 1000
 *
 * This interface was referenced by `Types`'s JSON-Schema
 * via the `definition` "PostTicketSalesReservationsBody".
 */
export type PostTicketSalesReservationsBody = [
  {
    regularPrice: number
    regularPriceLabel?: string
    tariff: {
      id: string
    }
    eventId: string
    uitpasNumber: string
  },
  ...{
    regularPrice: number
    regularPriceLabel?: string
    tariff: {
      id: string
    }
    eventId: string
    uitpasNumber: string
  }[]
]
export type PostTicketSalesReservationsReservationIdConfirmAnswer = TicketSale[]
export type GetOrganizersFinancialReportsPeriodsAnswer = ReportPeriod[]
export type GetOrganizersFinancialReportsAnswer = Report[]

export interface Problem {
  type: string
  title: string
  status: number
  detail?: string
  endUserMessage?: {
    nl: string
    fr?: string
    de?: string
    en?: string
  }
  schemaErrors?: {
    jsonPointer: string
    error: string
  }[]
  /**
   * the code to give to the help desk
   */
  requestId?: string
  [k: string]: unknown
}
export interface City {
  postalCode: string
  name: string
}
/**
 * This interface was referenced by `Types`'s JSON-Schema
 * via the `definition` "CardSystem".
 *
 * This interface was referenced by `Types`'s JSON-Schema
 * via the `definition` "GetCardsystemsCardsystemidAnswer".
 */
export interface CardSystem {
  id: number
  name?: string
  branding?: {
    logo?: string
    primaryColor?: string
    secondaryColor?: string
  }
  links?: {
    website?: string
  }
  cities?: City[]
  permanent?: boolean
  allowsCardlessRegistration?: boolean
  cardlessRegistrationType?: 'ALL' | 'REGULAR' | 'SOCIALTARIFF' | 'NONE'
  socialTariffInfo?: string
}
/**
 * This interface was referenced by `Types`'s JSON-Schema
 * via the `definition` "Organizer".
 *
 * This interface was referenced by `Types`'s JSON-Schema
 * via the `definition` "GetOrganizersOrganizerIdAnswer".
 *
 * This interface was referenced by `Types`'s JSON-Schema
 * via the `definition` "GetPassholdersSchoolAnswer".
 */
export interface Organizer {
  id: string
  name?: string
  cardSystems?: CardSystem[]
  linkedLocationId?: string
  address?: {
    street?: string
    postalCode?: string
    city: string
  }
}
/**
 * This interface was referenced by `Types`'s JSON-Schema
 * via the `definition` "OrganizerAdmin".
 *
 * This interface was referenced by `Types`'s JSON-Schema
 * via the `definition` "PostOrganizersOrganizerIdAdminsBody".
 *
 * This interface was referenced by `Types`'s JSON-Schema
 * via the `definition` "PostOrganizersOrganizerIdAdminsAnswer".
 */
export interface OrganizerAdmin {
  /**
   * of the account; as long as the person did not answer the invitation, of the invitation
   */
  userId?: string
  email: string
  type: 'MEMBER' | 'ADMIN'
}
/**
 * This interface was referenced by `Types`'s JSON-Schema
 * via the `definition` "MembershipPrice".
 *
 * This interface was referenced by `Types`'s JSON-Schema
 * via the `definition` "GetPassholdersMembershipPricesCardSystemIdAnswer".
 *
 * This interface was referenced by `Types`'s JSON-Schema
 * via the `definition` "GetPassholdersPassholderIdMembershipPricesCardSystemIdAnswer".
 */
export interface MembershipPrice {
  price: number
  label: string
  description: string
}
export interface PermissionDetail {
  id: Permission
  label?: {
    nl: string
    en?: string
  }
  /**
   * where the permission holds
   */
  cardSystemIds?: number[]
}
export interface LinkedOrganizerPermissions {
  organizer: Organizer
  permissionDetails?: PermissionDetail[]
}
export interface OrganizerPermissions {
  organizer: Organizer
  /**
   * @deprecated
   */
  permissions?: Permission[]
  permissionDetails?: PermissionDetail[]
  /**
   * other organizers at the same location, and what is allowed for events there
   */
  linkedOrganizers?: LinkedOrganizerPermissions[]
}
/**
 * This interface was referenced by `Types`'s JSON-Schema
 * via the `definition` "Pass".
 *
 * This interface was referenced by `Types`'s JSON-Schema
 * via the `definition` "GetPassesAnswer".
 *
 * This interface was referenced by `Types`'s JSON-Schema
 * via the `definition` "PostPassesAnswer".
 *
 * This interface was referenced by `Types`'s JSON-Schema
 * via the `definition` "GetPassesUitpasNumberAnswer".
 *
 * This interface was referenced by `Types`'s JSON-Schema
 * via the `definition` "GetInszNumbersInszNumberAnswer".
 *
 * This interface was referenced by `Types`'s JSON-Schema
 * via the `definition` "PostInszNumbersAnswer".
 *
 * This interface was referenced by `Types`'s JSON-Schema
 * via the `definition` "GetChipNumbersChipNumberAnswer".
 */
export interface Pass {
  passholderId: string
  passType: 'INDIVIDUAL' | 'GROUP'
  uitpasNumber: string
  /**
   * of a group pass the name of the group
   */
  firstName: string
  points: number
  postalCode: string
  cardSystem: CardSystem
  socialTariff: {
    /**
     * a suspended social tariff is EXPIRED here
     */
    status: 'ACTIVE' | 'EXPIRED' | 'NONE'
    endDate?: string
  }
  /**
   * to be shown to whoever looks at the pass
   */
  messages?: {
    level: 'INFO' | 'WARN' | 'ERROR'
    text: string
  }[]
}
export interface CardSystemMembershipCard {
  uitpasNumber: string
  cardType?: 'NFC_CARD' | 'DIGITAL'
  status: 'ACTIVE' | 'BLOCKED' | 'DELETED'
}
export interface CardSystemMembership {
  cardSystem: CardSystem
  /**
   * of its current card
   */
  uitpasNumber?: string
  currentCard?: CardSystemMembershipCard
  status?: 'ACTIVE' | 'BLOCKED'
  socialTariff?: {
    status: 'ACTIVE' | 'EXPIRED' | 'SUSPENDED'
    endDate: string
    inGracePeriod?: boolean
    suspendedUntilDate?: string
    /**
     * @deprecated
     */
    expired?: boolean
  }
}
/**
 * This interface was referenced by `Types`'s JSON-Schema
 * via the `definition` "Passholder".
 *
 * This interface was referenced by `Types`'s JSON-Schema
 * via the `definition` "PostPassholdersAnswer".
 *
 * This interface was referenced by `Types`'s JSON-Schema
 * via the `definition` "GetPassholdersPassholderIdAnswer".
 *
 * This interface was referenced by `Types`'s JSON-Schema
 * via the `definition` "GetPassholdersMeAnswer".
 *
 * This interface was referenced by `Types`'s JSON-Schema
 * via the `definition` "PostPassholdersMeAnswer".
 */
export interface Passholder {
  id?: string
  name: string
  firstName: string
  /**
   * of one passholder only, never in a list
   */
  inszNumber?: string
  /**
   * of the oldest active membership that has an active card
   */
  uitpasNumber?: string
  cardSystemMemberships?: CardSystemMembership[]
  email?: string
  creationDate?: string
  dateOfBirth: string
  gender?: 'MALE' | 'FEMALE' | 'X'
  registrationOrganizer?: Organizer
  points?: number
  uitidStatus?: 'REGISTERED' | 'UNREGISTERED'
  address: {
    street?: string
    postalCode: string
    city: string
    country?: string
  }
  /**
   * @deprecated
   */
  postalCode?: string
  /**
   * @deprecated
   */
  city?: string
  phoneNumber?: string
  optInPreferences?: {
    serviceMails: boolean
    milestoneMails: boolean
    infoMails: boolean
    sms: boolean
    post: boolean
  }
  nationality?: string
}
/**
 * This interface was referenced by `Types`'s JSON-Schema
 * via the `definition` "MembershipRequest".
 *
 * This interface was referenced by `Types`'s JSON-Schema
 * via the `definition` "PostPassholdersPassholderIdMembershipsCardSystemIdBody".
 */
export interface MembershipRequest {
  cardType: 'NFC_CARD' | 'DIGITAL'
  uitpasNumber?: string
  address?: {
    street: string
    postalCode: string
    city: string
  }
  socialTariff?: {
    socialTariffEndDate?: string
  }
  voucher?: string
  registrationOrganizer: Organizer
}
export interface Association {
  id: string
  name?: string
  endDateType?: 'CUSTOM' | 'BASED_ON_DATE_OF_BIRTH' | 'BASED_ON_REGISTRATION_DATE'
}
export interface AssociationMembership {
  association: Association
  status?: 'ACTIVE' | 'EXPIRED' | 'NONE'
  /**
   * the last day, included
   */
  endDate?: string
  /**
   * can be created or renewed today
   */
  renewable?: boolean
  /**
   * until when that would be; missing when the request has to say so
   */
  newEndDate?: string
}
export interface FamilyMember {
  uitpasNumber?: string
  passholder?: Passholder
  creationDate?: string
  icon?: string
  /**
   * the person that the list is of, always the first
   */
  mainFamilyMember?: boolean
}
/**
 * This interface was referenced by `Types`'s JSON-Schema
 * via the `definition` "Grouppass".
 *
 * This interface was referenced by `Types`'s JSON-Schema
 * via the `definition` "GetGrouppassesPassholderIdAnswer".
 */
export interface Grouppass {
  id?: string
  uitpasNumber?: string
  name?: string
  cardStatus: 'PROVISIONED' | 'LOCAL_STOCK' | 'ACTIVE' | 'BLOCKED' | 'DELETED'
  email?: string
  creationDate?: string
  socialTariff?: {
    status: 'ACTIVE' | 'EXPIRED'
    endDate?: string
    totalTicketsPerYear?: number
    /**
     * what is left of these this year
     */
    availableTickets?: number
  }
  cardSystem: CardSystem
  address?: {
    street?: string
    postalCode: string
    city: string
    country?: string
  }
  telephone?: string
}
/**
 * This interface was referenced by `Types`'s JSON-Schema
 * via the `definition` "PassholderSelfRegistration".
 *
 * This interface was referenced by `Types`'s JSON-Schema
 * via the `definition` "PostPassholdersMeBody".
 */
export interface PassholderSelfRegistration {
  name: string
  firstName: string
  dateOfBirth: string
  email?: string
  postalCode: string
  city: string
  cardSystem: CardSystem
  registrationOrganizer: Organizer
}
export interface Transaction {
  /**
   * the event or the reward
   */
  title: string
  /**
   * the place of the event, or the balie where the reward was redeemed
   */
  location: string
  creationDate: string
  /**
   * saved, or less than zero when spent
   */
  points: number
}
/**
 * This interface was referenced by `Types`'s JSON-Schema
 * via the `definition` "Reward".
 *
 * This interface was referenced by `Types`'s JSON-Schema
 * via the `definition` "PostRewardsAnswer".
 *
 * This interface was referenced by `Types`'s JSON-Schema
 * via the `definition` "GetRewardsIdAnswer".
 *
 * This interface was referenced by `Types`'s JSON-Schema
 * via the `definition` "PutRewardsIdAnswer".
 */
export interface Reward {
  id: string
  title: string
  type: 'POINTS' | 'WELCOME'
  promotionalDescription: string
  publicationPeriod: {
    begin: string
    end?: string
  }
  points: number
  categories: ('Eten en drinken' | 'Doen' | 'Gadget of item' | 'Goede doel')[]
  moreInfoURL?: string
  grantingPeriod?: {
    begin: string
    end?: string
  }
  owningCardSystem: CardSystem
  applicableCardSystems: CardSystem[]
  allCardSystems: boolean
  organizers: Organizer[]
  status: 'ACTIVE' | 'INACTIVE' | 'DELETED'
  maxAvailableUnits?: number
  unitsTaken: number
  practicalInfo?: string
  pictures: string[]
  redeemPeriod?: {
    begin: string
    end?: string
  }
  forKids: boolean
  sport: boolean
  featured: boolean
  online: boolean
  lastChance: boolean
  /**
   * for one person
   */
  redeemConstraint?: {
    volume: number
    period: 'ABSOLUTE' | 'DAY' | 'WEEK' | 'MONTH' | 'QUARTER' | 'YEAR'
  }
}
/**
 * This interface was referenced by `Types`'s JSON-Schema
 * via the `definition` "RedeemedReward".
 *
 * This interface was referenced by `Types`'s JSON-Schema
 * via the `definition` "PostRewardsRedeemedAnswer".
 */
export interface RedeemedReward {
  id: string
  reward: Reward
  redeemDate: string
  /**
   * where to go on with a reward that was redeemed online
   */
  redeemInfo?: {
    text?: string
    link?: string
    label?: string
  }
  redeemCode?: string
}
export interface GrantedCoupon {
  id: number
  coupon: {
    id: string
    name: string
    description?: string
  }
  validityPeriod?: {
    begin: string
    end?: string
  }
  status: 'ACTIVE' | 'EXPIRED'
  remaining?: {
    volume: number
    period: 'ABSOLUTE' | 'DAY' | 'WEEK' | 'MONTH' | 'QUARTER' | 'YEAR'
  }
}
export interface TicketSale {
  id?: string
  creationDate?: string
  regularPrice: number
  regularPriceLabel?: string
  /**
   * @deprecated
   */
  tariffId?: string
  tariff: {
    id: string
    name?: string
    price?: number
    type?: 'SOCIALTARIFF' | 'COUPON'
  }
  eventId: string
  eventTitle?: string
  uitpasNumber: string
  passholder?: Passholder
}
/**
 * This interface was referenced by `Types`'s JSON-Schema
 * via the `definition` "ReportPeriod".
 *
 * This interface was referenced by `Types`'s JSON-Schema
 * via the `definition` "PostOrganizersFinancialReportsBody".
 */
export interface ReportPeriod {
  /**
   * included
   */
  startDate: string
  /**
   * included
   */
  endDate: string
}
/**
 * This interface was referenced by `Types`'s JSON-Schema
 * via the `definition` "Report".
 *
 * This interface was referenced by `Types`'s JSON-Schema
 * via the `definition` "PostOrganizersFinancialReportsAnswer".
 *
 * This interface was referenced by `Types`'s JSON-Schema
 * via the `definition` "GetOrganizersFinancialReportsReportIdAnswer".
 */
export interface Report {
  status: 'STARTED' | 'AVAILABLE' | 'FAILED'
  id: number
  /**
   * how far it is, or why there is none
   */
  message?: string
  period?: ReportPeriod
  creationDate: string
}
export interface SocialTariffValidationPerson {
  inszNumber: string
  familyName: string
  givenName: string
  hasSocialTariff: boolean
  /**
   * of the card system asked for; without one, of the oldest active membership
   */
  uitpasNumber?: string
  street?: string
  postalCode?: string
  city?: string
  /**
   * stands for this person in an order or a registration
   */
  idToken: string
  idTokenExpiresAt: string
}
/**
 * This interface was referenced by `Types`'s JSON-Schema
 * via the `definition` "SocialTariffValidation".
 *
 * This interface was referenced by `Types`'s JSON-Schema
 * via the `definition` "GetSocialTariffValidationAnswer".
 */
export interface SocialTariffValidation {
  user: SocialTariffValidationPerson
  children?: SocialTariffValidationPerson[]
}
/**
 * This interface was referenced by `Types`'s JSON-Schema
 * via the `definition` "SocialTariffValidationTokenRequest".
 *
 * This interface was referenced by `Types`'s JSON-Schema
 * via the `definition` "PostSocialTariffValidationTokenBody".
 */
export interface SocialTariffValidationTokenRequest {
  code: string
  codeVerifier: string
}
/**
 * This interface was referenced by `Types`'s JSON-Schema
 * via the `definition` "SocialTariffValidationTokenResponse".
 *
 * This interface was referenced by `Types`'s JSON-Schema
 * via the `definition` "PostSocialTariffValidationTokenAnswer".
 */
export interface SocialTariffValidationTokenResponse {
  token: string
}
export interface PassholderRegistration {
  id?: string
  name: string
  firstName: string
  inszNumber?: string
  email?: string
  creationDate?: string
  dateOfBirth: string
  gender?: 'MALE' | 'FEMALE' | 'X'
  registrationOrganizer: Organizer
  address: {
    street?: string
    /**
     * @deprecated
     */
    number?: string
    /**
     * @deprecated
     */
    box?: string
    postalCode: string
    city: string
    country?: string
  }
  phoneNumber?: string
  optInPreferences?: {
    serviceMails: boolean
    milestoneMails: boolean
    infoMails: boolean
    sms: boolean
    post: boolean
  }
  /**
   * required under 16 years
   */
  parentalConsent?: boolean
  /**
   * one of the two is required
   */
  legalTermsPaper?: boolean
  legalTermsDigital?: boolean
  registrationCardSystemId?: number
  registrationVoucher?: string
  registrationSocialTariff?: {
    requested?: boolean
    /**
     * of a social-tariff validation
     */
    idToken?: string
  }
}
/**
 * This interface was referenced by `Types`'s JSON-Schema
 * via the `definition` "Order".
 *
 * This interface was referenced by `Types`'s JSON-Schema
 * via the `definition` "PostOrdersBody".
 *
 * This interface was referenced by `Types`'s JSON-Schema
 * via the `definition` "PostOrdersAnswer".
 *
 * This interface was referenced by `Types`'s JSON-Schema
 * via the `definition` "GetOrdersOrderidAnswer".
 */
export interface Order {
  id?: string
  status?: 'PENDING_PAYMENT' | 'PENDING_UITID_CONNECT' | 'COMPLETED' | 'CANCELLED'
  paymentUrl?: string
  email?: string
  totalPrice?: number
  /**
   * by which the main person links a UiTiD; lasts half an hour
   */
  registrationToken?: string
  /**
   * reads the order in `x-custom-token`; given once
   */
  customToken?: string
  mainPassholderRegistration: PassholderRegistration
  /**
   * @maxItems 50
   */
  extraPassholderRegistrations?: PassholderRegistration[]
  redirectUrlAfterPayment?: string
  redirectUrlAfterCancelPayment?: string
}
export interface GetOrganizersAnswer {
  totalItems: number
  member: Organizer[]
}
export interface GetOrganizersOrganizerIdAdminsAnswer {
  totalItems: number
  member: OrganizerAdmin[]
}
export interface GetCardSystemsAnswer {
  totalItems: number
  member: CardSystem[]
}
export interface GetCardsystemsCardsystemidSocialTariffSettingsAnswer {
  postalCode: string
  allowsCardlessRegistration: boolean
}
export interface PostPassesBody {
  identifier: string
}
export interface PostInszNumbersBody {
  inszNumber: string
}
export interface GetPassholdersAnswer {
  totalItems: number
  member: Passholder[]
}
export interface PostPassholdersBody {
  id?: string
  inszNumber?: string
  uitpasNumber?: string
  cardSystemMemberships?: CardSystemMembership[]
  email?: string
  creationDate?: string
  dateOfBirth: string
  gender?: 'MALE' | 'FEMALE' | 'X'
  registrationOrganizer?: Organizer
  points?: number
  uitidStatus?: 'REGISTERED' | 'UNREGISTERED'
  address: {
    street?: string
    /**
     * @deprecated
     */
    number?: string
    /**
     * @deprecated
     */
    box?: string
    postalCode: string
    city: string
    /**
     * two letters
     */
    country?: string
  }
  /**
   * @deprecated
   */
  postalCode?: string
  /**
   * @deprecated
   */
  city?: string
  phoneNumber?: string
  optInPreferences?: {
    serviceMails: boolean
    milestoneMails: boolean
    infoMails: boolean
    sms: boolean
    post: boolean
  }
  nationality?: string
  name: string
  firstName: string
  /**
   * required under 16 years
   */
  parentalConsent?: boolean
  /**
   * one of the two is required
   */
  legalTermsPaper?: boolean
  legalTermsDigital?: boolean
  registrationCardSystemId?: number
  registrationVoucher?: string
  registrationCardType?: 'DIGITAL' | 'NFC_CARD'
  registrationUitpasNumber?: string
  registrationSocialTariffEndDate?: string
  registrationPicture?: string
  registrationNote?: string
}
export interface PostPassholdersSearchBody {
  inszNumber?: string
  uitpasNumber?: string
  chipNumber?: string
  uitidId?: string
  name?: string
  firstName?: string
  email?: string
  'address.street'?: string
  'address.city'?: string
  /**
   * where the person was registered
   */
  organizerId?: string
  dateOfBirthFrom?: string
  dateOfBirthTo?: string
  schoolId?: string
  associationId?: string
  /**
   * ACTIVE when left out; without `associationId` of any association that the caller may read
   */
  associationMembershipStatus?: 'ACTIVE' | 'EXPIRED' | 'ALL'
  'sort[name]'?: 'asc' | 'desc'
  start?: number
  limit?: number
}
export interface PostPassholdersSearchAnswer {
  totalItems: number
  member: Passholder[]
}
export interface PutPassholdersPassholderIdBody {
  id?: string
  inszNumber?: string
  uitpasNumber?: string
  cardSystemMemberships?: CardSystemMembership[]
  email?: string
  creationDate?: string
  dateOfBirth: string
  gender?: 'MALE' | 'FEMALE' | 'X'
  registrationOrganizer?: Organizer
  points?: number
  uitidStatus?: 'REGISTERED' | 'UNREGISTERED'
  address: {
    street?: string
    /**
     * @deprecated
     */
    number?: string
    /**
     * @deprecated
     */
    box?: string
    postalCode: string
    city: string
    /**
     * two letters
     */
    country?: string
  }
  /**
   * @deprecated
   */
  postalCode?: string
  /**
   * @deprecated
   */
  city?: string
  phoneNumber?: string
  optInPreferences?: {
    serviceMails: boolean
    milestoneMails: boolean
    infoMails: boolean
    sms: boolean
    post: boolean
  }
  nationality?: string
  name: string
  firstName: string
  /**
   * required under 16 years
   */
  parentalConsent?: boolean
  /**
   * one of the two is required
   */
  legalTermsPaper?: boolean
  legalTermsDigital?: boolean
  registrationCardSystemId?: number
  registrationVoucher?: string
  registrationCardType?: 'DIGITAL' | 'NFC_CARD'
  registrationUitpasNumber?: string
  registrationSocialTariffEndDate?: string
  registrationPicture?: string
  registrationNote?: string
}
export interface GetPassholdersPassholderIdMembershipsCardSystemIdAnswer {
  type: 'NOT_POSSIBLE' | 'NEW_MEMBERSHIP' | 'REPLACE_MEMBERSHIP'
  socialTariffEndDate?: string
  addressChangeRequired: boolean
  replacedMembership?: CardSystemMembership
}
export interface PassholdersStatusInszNumbersInsznumberAnswer {
  state: 'USED' | 'UNUSED'
}
export interface PostPassholdersStatusInszNumbersBody {
  inszNumber: string
}
export interface PostPassholdersStatusInszNumbersAnswer {
  state: 'USED' | 'UNUSED'
}
export interface GetPassholdersPassholderIdPrivateAnswer {
  id?: string
  note?: string
}
export interface PutPassholdersPassholderIdPrivateBody {
  id?: string
  note?: string
}
export interface GetPassholdersPassholderIdPictureAnswer {
  pictureUrl: string
}
export interface GetCardsAnswer {
  uitpasNumber: string
  cardSystem: CardSystem
  cardType?: 'NFC_CARD' | 'DIGITAL'
  status: 'PROVISIONED' | 'LOCAL_STOCK' | 'ACTIVE' | 'BLOCKED' | 'DELETED'
  /**
   * what the card itself says; the membership decides
   */
  socialTariff: boolean
}
export interface GetAssociationsAnswer {
  totalItems: number
  member: Association[]
}
export interface PostPassholdersPassholderIdAssociationMembershipsBody {
  association: {
    id: string
    [k: string]: unknown
  }
  endDate?: string
  [k: string]: unknown
}
export interface PostPassholdersPassholderIdFamilyMembersBody {
  uitpasNumber?: string
  /**
   * empty for none
   */
  icon?: string
  passholder?: unknown
  creationDate?: unknown
  mainFamilyMember?: unknown
}
export interface PutPassholdersPassholderIdFamilyMembersFamilyMemberIdBody {
  uitpasNumber?: string
  /**
   * empty for none
   */
  icon?: string
  passholder?: unknown
  creationDate?: unknown
  mainFamilyMember?: unknown
}
export interface GetGrouppassesAnswer {
  totalItems: number
  member: Grouppass[]
}
export interface GetUitidPassholderRegistrationTokenAnswer {
  token: string
}
export interface GetUitidPassholderStatusAnswer {
  uitpasNumber: string
  email?: string
  state: 'REGISTERED' | 'UNREGISTERED'
}
export interface GetUitidEmailAnswer {
  state: 'UITID_UNREGISTERED' | 'UITID_REGISTERED' | 'UITPAS_ALREADY_LINKED'
}
export interface PutPassholdersSchoolBody {
  id: string
  [k: string]: unknown
}
export interface GetPassholdersPassholderIdTransactionsAnswer {
  totalItems: number
  member: Transaction[]
}
export interface PostCheckinsBody {
  eventId: string
  uitpasNumber: string
  id?: unknown
  creationDate?: unknown
  eventTitle?: unknown
  points?: unknown
  passholder?: unknown
}
export interface PostCheckinsAnswer {
  id: string
  creationDate: string
  eventId: string
  eventTitle: string
  uitpasNumber: string
  points: number
  passholder?: Passholder
}
export interface GetCheckinsAnswer {
  totalItems: number
  member: {
    id: string
    creationDate: string
    eventId: string
    eventTitle: string
    uitpasNumber: string
    points: number
    passholder?: Passholder
  }[]
}
export interface GetCheckinStatusAnswer {
  allowed: boolean
  endUserMessage?: {
    nl: string
    fr?: string
    de?: string
    en?: string
  }
}
export interface PostPassholdersPassholderIdCheckinBody {
  checkinCode: string
}
export interface PostPassholdersPassholderIdCheckinAnswer {
  addedPoints: number
  totalPoints: number
}
export interface GetRewardsAnswer {
  totalItems: number
  member: Reward[]
  facet?: {
    categories?: {
      [k: string]: {
        name: {
          nl: string
        }
        count: number
      }
    }
    forKids?: {
      [k: string]: {
        name: {
          nl: string
        }
        count: number
      }
    }
    sport?: {
      [k: string]: {
        name: {
          nl: string
        }
        count: number
      }
    }
    online?: {
      [k: string]: {
        name: {
          nl: string
        }
        count: number
      }
    }
    lastChance?: {
      [k: string]: {
        name: {
          nl: string
        }
        count: number
      }
    }
    owningCardSystemId?: {
      [k: string]: {
        name: {
          nl: string
        }
        count: number
      }
    }
    type?: {
      [k: string]: {
        name: {
          nl: string
        }
        count: number
      }
    }
  }
}
export interface PostRewardsBody {
  /**
   * read only: left as it is
   */
  id?: {
    [k: string]: unknown
  }
  /**
   * read only: left as it is
   */
  status?: {
    [k: string]: unknown
  }
  /**
   * read only: left as it is
   */
  unitsTaken?: {
    [k: string]: unknown
  }
  /**
   * read only: left as it is
   */
  lastChance?: {
    [k: string]: unknown
  }
  title: string
  type: 'POINTS' | 'WELCOME'
  promotionalDescription: string
  publicationPeriod: {
    begin: string
    end?: string
  }
  /**
   * what it costs: required for POINTS, 0 or nothing for WELCOME
   */
  points?: number
  categories?: ('Eten en drinken' | 'Doen' | 'Gadget of item' | 'Goede doel')[]
  moreInfoURL?: string
  /**
   * for WELCOME only
   */
  grantingPeriod?: {
    begin: string
    end?: string
  }
  owningCardSystem?: {
    id: number
  }
  /**
   * @maxItems 200
   */
  applicableCardSystems?: {
    id: number
  }[]
  /**
   * true unless applicableCardSystems names some
   */
  allCardSystems?: boolean
  /**
   * where it can be redeemed; without, anywhere in its card systems
   *
   * @maxItems 500
   */
  organizers?: {
    id: string
  }[]
  maxAvailableUnits?: number
  practicalInfo?: string
  /**
   * @maxItems 20
   */
  pictures?:
    | []
    | [string]
    | [string, string]
    | [string, string, string]
    | [string, string, string, string]
    | [string, string, string, string, string]
    | [string, string, string, string, string, string]
    | [string, string, string, string, string, string, string]
    | [string, string, string, string, string, string, string, string]
    | [string, string, string, string, string, string, string, string, string]
    | [string, string, string, string, string, string, string, string, string, string]
    | [string, string, string, string, string, string, string, string, string, string, string]
    | [string, string, string, string, string, string, string, string, string, string, string, string]
    | [string, string, string, string, string, string, string, string, string, string, string, string, string]
    | [string, string, string, string, string, string, string, string, string, string, string, string, string, string]
    | [
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string
      ]
    | [
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string
      ]
    | [
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string
      ]
    | [
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string
      ]
    | [
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string
      ]
    | [
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string
      ]
  redeemPeriod?: {
    begin: string
    end?: string
  }
  forKids?: boolean
  sport?: boolean
  featured?: boolean
  online?: boolean
  redeemConstraint?: {
    volume: number
    period: 'ABSOLUTE' | 'DAY' | 'WEEK' | 'MONTH' | 'QUARTER' | 'YEAR'
  }
}
export interface PutRewardsIdBody {
  /**
   * read only: left as it is
   */
  id?: {
    [k: string]: unknown
  }
  /**
   * read only: left as it is
   */
  status?: {
    [k: string]: unknown
  }
  /**
   * read only: left as it is
   */
  unitsTaken?: {
    [k: string]: unknown
  }
  /**
   * read only: left as it is
   */
  lastChance?: {
    [k: string]: unknown
  }
  title: string
  type: 'POINTS' | 'WELCOME'
  promotionalDescription: string
  publicationPeriod: {
    begin: string
    end?: string
  }
  /**
   * what it costs: required for POINTS, 0 or nothing for WELCOME
   */
  points?: number
  categories?: ('Eten en drinken' | 'Doen' | 'Gadget of item' | 'Goede doel')[]
  moreInfoURL?: string
  /**
   * for WELCOME only
   */
  grantingPeriod?: {
    begin: string
    end?: string
  }
  owningCardSystem?: {
    id: number
  }
  /**
   * @maxItems 200
   */
  applicableCardSystems?: {
    id: number
  }[]
  /**
   * true unless applicableCardSystems names some
   */
  allCardSystems?: boolean
  /**
   * where it can be redeemed; without, anywhere in its card systems
   *
   * @maxItems 500
   */
  organizers?: {
    id: string
  }[]
  maxAvailableUnits?: number
  practicalInfo?: string
  /**
   * @maxItems 20
   */
  pictures?:
    | []
    | [string]
    | [string, string]
    | [string, string, string]
    | [string, string, string, string]
    | [string, string, string, string, string]
    | [string, string, string, string, string, string]
    | [string, string, string, string, string, string, string]
    | [string, string, string, string, string, string, string, string]
    | [string, string, string, string, string, string, string, string, string]
    | [string, string, string, string, string, string, string, string, string, string]
    | [string, string, string, string, string, string, string, string, string, string, string]
    | [string, string, string, string, string, string, string, string, string, string, string, string]
    | [string, string, string, string, string, string, string, string, string, string, string, string, string]
    | [string, string, string, string, string, string, string, string, string, string, string, string, string, string]
    | [
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string
      ]
    | [
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string
      ]
    | [
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string
      ]
    | [
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string
      ]
    | [
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string
      ]
    | [
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string
      ]
  redeemPeriod?: {
    begin: string
    end?: string
  }
  forKids?: boolean
  sport?: boolean
  featured?: boolean
  online?: boolean
  redeemConstraint?: {
    volume: number
    period: 'ABSOLUTE' | 'DAY' | 'WEEK' | 'MONTH' | 'QUARTER' | 'YEAR'
  }
}
export interface GetRewardsRedeemedAnswer {
  totalItems: number
  member: RedeemedReward[]
}
export interface PostRewardsRedeemedBody {
  rewardId: string
  uitpasNumber: string
}
export interface GetRewardsIdRedeemStatusAnswer {
  redeemable: boolean
  reason?:
    | 'INVALID_CARD'
    | 'PASSHOLDER_NO_ACTIVE_CARDSYSTEM'
    | 'PASSHOLDER_APPLICABLE_CARDSYSTEMS'
    | 'REWARD_PERIOD'
    | 'REWARD_VOLUME'
    | 'PASSHOLDER_VOLUME'
    | 'PASSHOLDER_POINTS'
  /**
   * why not, in Dutch
   */
  message?: string
}
export interface GetKiosksAnswer {
  totalItems: number
  member: {
    id: string
    name: string
    organizers?: Organizer[]
    locations?: {
      id: string
      name: string
    }[]
    /**
     * what the device called itself when it was set up: a label. Empty before.
     */
    deviceId: string
    cardSystem: CardSystem
    releaseTrack: 'beta' | 'stable'
    /**
     * whether the check-in code belongs on the screen
     */
    showsCheckinCode?: boolean
    reader?: 'BELOW' | 'LEFT' | 'RIGHT'
  }[]
}
export interface GetKiosksKioskIdFixedEventAnswer {
  checkinPoints: number
  event: {
    id: string
    title: string
  }
  checkinCode: string
  checkinCodeExpiresAt?: string
  /**
   * how many seconds are left of it
   */
  checkinCodeSeconds?: number
  location?: string
  /**
   * the end of the opening that is going on
   */
  until?: string
}
export interface PutKiosksKioskIdFixedEventBody {
  id: string
}
export interface PutKiosksSetupBody {
  name: string
  deviceId: string
}
export interface PutKiosksSetupAnswer {
  id: string
  name: string
  organizers?: Organizer[]
  locations?: {
    id: string
    name: string
  }[]
  /**
   * what the device called itself when it was set up: a label. Empty before.
   */
  deviceId: string
  cardSystem: CardSystem
  releaseTrack: 'beta' | 'stable'
  /**
   * whether the check-in code belongs on the screen
   */
  showsCheckinCode?: boolean
  reader?: 'BELOW' | 'LEFT' | 'RIGHT'
}
export interface GetKioskDevicesAnswer {
  id: string
  name: string
  organizers?: Organizer[]
  locations?: {
    id: string
    name: string
  }[]
  /**
   * what the device called itself when it was set up: a label. Empty before.
   */
  deviceId: string
  cardSystem: CardSystem
  releaseTrack: 'beta' | 'stable'
  /**
   * whether the check-in code belongs on the screen
   */
  showsCheckinCode?: boolean
  reader?: 'BELOW' | 'LEFT' | 'RIGHT'
}
export interface GetKiosksEventAnswer {
  checkinPoints: number
  event: {
    id: string
    title: string
  }
  checkinCode: string
  checkinCodeExpiresAt?: string
  /**
   * how many seconds are left of it
   */
  checkinCodeSeconds?: number
  location?: string
  /**
   * the end of the opening that is going on
   */
  until?: string
}
export interface PutKiosksEventsBody {
  id: string
}
export interface GetKiosksCheckinsAnswer {
  checkinPoints: number
  event: {
    id: string
    title: string
  }
  checkinCode: string
  checkinCodeExpiresAt?: string
  /**
   * how many seconds are left of it
   */
  checkinCodeSeconds?: number
  location?: string
  /**
   * the end of the opening that is going on
   */
  until?: string
}
export interface PostKiosksCheckinBody {
  chipNumber: string
}
export interface PostKiosksCheckinAnswer {
  newPoints: number
  totalPoints: number
}
export interface GetKiosksChipNumbersChipNumberAnswer {
  totalPoints: number
}
export interface GetEventsSettingsAnswer {
  id: string
  passholderTicketLimit?: {
    volume: number
    periodType: 'ABSOLUTE' | 'DAY' | 'WEEK' | 'MONTH' | 'QUARTER' | 'YEAR'
  }
  checkinLimit?: {
    volume: number
    periodType: 'ABSOLUTE' | 'DAY' | 'WEEK' | 'MONTH' | 'QUARTER' | 'YEAR'
  }
  checkinPoints: number
}
export interface PutEventsSettingsBody {
  id: string
  passholderTicketLimit?: {
    volume: number
    periodType: 'ABSOLUTE' | 'DAY' | 'WEEK' | 'MONTH' | 'QUARTER' | 'YEAR'
  }
  checkinLimit?: {
    volume: number
    periodType: 'ABSOLUTE' | 'DAY' | 'WEEK' | 'MONTH' | 'QUARTER' | 'YEAR'
  }
  checkinPoints: number
}
export interface GetEventsQrCheckincodesDownloadlinkAnswer {
  downloadLink: string
}
export interface GetTariffsAnswer {
  available?: {
    id: string
    name?: string
    price?: number
    type?: 'SOCIALTARIFF' | 'COUPON'
    remaining: number
  }[]
  endUserMessage?: {
    nl: string
    fr?: string
    de?: string
    en?: string
  }
}
export interface GetTariffsStaticAnswer {
  available?: {
    id: string
    name?: string
    price?: number
    type?: 'SOCIALTARIFF' | 'COUPON'
    remaining: number
  }[]
  endUserMessage?: {
    nl: string
    fr?: string
    de?: string
    en?: string
  }
}
export interface GetTicketSalesAnswer {
  totalItems: number
  member: TicketSale[]
}
export interface PostTicketSalesReservationsAnswer {
  id: string
  status: 'RESERVED' | 'CONFIRMED' | 'CANCELLED' | 'EXPIRED'
  /**
   * until then it can be confirmed
   */
  expiresAt: string
  /**
   * In the order in which they were asked for, with the price that holds until then. Each becomes the ticket sale with this id; `creationDate` is when it was reserved.
   */
  ticketSales: TicketSale[]
}
export interface GetTicketSalesReservationsReservationIdAnswer {
  id: string
  status: 'RESERVED' | 'CONFIRMED' | 'CANCELLED' | 'EXPIRED'
  /**
   * until then it can be confirmed
   */
  expiresAt: string
  /**
   * In the order in which they were asked for, with the price that holds until then. Each becomes the ticket sale with this id; `creationDate` is when it was reserved.
   */
  ticketSales: TicketSale[]
}
export interface GetOrganizersFinancialReportsReportIdDownloadLinkAnswer {
  downloadLink: string
}
