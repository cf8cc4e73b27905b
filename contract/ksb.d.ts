/* Generated from the API document beside it: npm run generate */

export type GetKnownPermissionsAnswer = {
  id:
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
    | 'PASSHOLDERS_WRITE_WITHOUT_INSZ'
    | 'PASSHOLDERS_BLOCK'
    | 'CARDS_BLOCK'
    | 'CARDS_REPLACE'
    | 'CARDS_STOCK'
    | 'MEMBERSHIPS_MOVE'
    | 'GROUPPASSES_WRITE'
    | 'ACTIVITIES_WRITE'
  label: {
    nl: string
    en: string
  }
  /**
   * not in the contract: never in /permissions of the partner API
   */
  own: boolean
}[]
export type PostCardSystemProviderApplicationDecisionBody =
  | {
      approved: true
      day: string
    }
  | {
      approved: false
      day: string
      reason: string
    }
export type GetCardSystemFinancialReportsPeriodsAnswer = {
  startDate: string
  endDate: string
}[]
export type GetCardSystemFinancialReportsFiguresAnswer = {
  organizer: {
    id: string
    name: string
  }
  /**
   * the clients that act for the balie: its consumerkeys
   */
  clientIds: string[]
  sold: {
    count: number
    regularCents: number
    passholderCents: number
    organizerCents: number
    municipalityCents: number
  }
  credited: {
    count: number
    regularCents: number
    passholderCents: number
    organizerCents: number
    municipalityCents: number
  }
  /**
   * the municipality’s part of what was sold, less that of what was taken back
   */
  owedCents: number
  payers: {
    nis?: string
    name: string
    sold: {
      count: number
      regularCents: number
      passholderCents: number
      organizerCents: number
      municipalityCents: number
    }
    credited: {
      count: number
      regularCents: number
      passholderCents: number
      organizerCents: number
      municipalityCents: number
    }
    /**
     * the municipality’s part of what was sold, less that of what was taken back
     */
    owedCents: number
  }[]
}[]
export type GetCardSystemFinancialReportsAnswer = {
  id: number
  status: 'STARTED' | 'AVAILABLE' | 'FAILED'
  startDate: string
  endDate: string
  createdAt: string
  /**
   * of the file
   */
  bytes?: number
  /**
   * how far it is; left out as long as it waits
   */
  percent?: number
  organizer: {
    id: string
    name: string
  }
}[]
export type GetCardSystemSchoolsAnswer = {
  id: string
  cardSystemId: number
  name: string
  street: string | null
  postalCode: string | null
  city: string
  active: boolean
}[]
export type GetCardSystemMailTextsAnswer = {
  template: string
  belongsTo: 'CARD_SYSTEM' | 'PLATFORM'
  variants: {
    variant: string
    /**
     * by language, as they go out now
     */
    subjects: {
      [k: string]: string
    }
    /**
     * the languages in which there are own words
     */
    own: ('nl' | 'fr' | 'en' | 'de')[]
  }[]
}[]
export type GetPlatformMailTextsAnswer = {
  template: string
  belongsTo: 'CARD_SYSTEM' | 'PLATFORM'
  variants: {
    variant: string
    /**
     * by language, as they go out now
     */
    subjects: {
      [k: string]: string
    }
    /**
     * the languages in which there are own words
     */
    own: ('nl' | 'fr' | 'en' | 'de')[]
  }[]
}[]
export type GetAuditVerificationsAnswer = {
  id: string
  /**
   * STOPPED: its server was killed
   */
  state: 'RUNNING' | 'STOPPED' | 'WHOLE' | 'BROKEN'
  /**
   * the name of who asked, while they have an account
   */
  askedBy?: string
  askedAt: string
  finishedAt?: string
  /**
   * when it began; there may be more by now
   */
  linksTotal: number
  linksDone: number
  chains?: number
  entries?: number
  anchors?: number
  /**
   * what does not fit, in sentences
   */
  faults: string[]
}[]

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
 * via the `definition` "CardDetail".
 *
 * This interface was referenced by `Types`'s JSON-Schema
 * via the `definition` "PostCardSystemCardBlockAnswer".
 *
 * This interface was referenced by `Types`'s JSON-Schema
 * via the `definition` "PostCardSystemCardUnblockAnswer".
 *
 * This interface was referenced by `Types`'s JSON-Schema
 * via the `definition` "PostCardSystemCardDeleteAnswer".
 */
export interface CardDetail {
  uitpasNumber: string
  chipNumber?: string
  cardSystemId: number
  cardType: 'NFC_CARD' | 'DIGITAL'
  status: 'PROVISIONED' | 'LOCAL_STOCK' | 'ACTIVE' | 'BLOCKED' | 'DELETED'
  /**
   * what the card itself says; the membership decides
   */
  socialTariff: boolean
  passholderId?: string
  organizer?: {
    id: string
    name: string
  }
  batchId?: string
  activatedAt?: string
  blockedAt?: string
  blockReason?: 'LOST' | 'STOLEN' | 'DEFECT' | 'REPLACED'
  /**
   * what its status allows
   */
  acts: ('hand out' | 'block' | 'unblock' | 'delete')[]
}
/**
 * This interface was referenced by `Types`'s JSON-Schema
 * via the `definition` "Group".
 *
 * This interface was referenced by `Types`'s JSON-Schema
 * via the `definition` "PostCardSystemGrouppassesAnswer".
 *
 * This interface was referenced by `Types`'s JSON-Schema
 * via the `definition` "GetCardSystemGrouppassAnswer".
 *
 * This interface was referenced by `Types`'s JSON-Schema
 * via the `definition` "PutCardSystemGrouppassAnswer".
 *
 * This interface was referenced by `Types`'s JSON-Schema
 * via the `definition` "PostCardSystemGrouppassEndAnswer".
 */
export interface Group {
  id: string
  name: string
  organisation: string | null
  email: string | null
  phoneNumber: string | null
  street: string | null
  postalCode: string
  city: string
  createdAt: string
  status: 'ACTIVE' | 'EXPIRED' | 'ENDED'
  endDate: string | null
  endedAt: string | null
  ticketsPerYear: number | null
  ticketsPerDay: number | null
  soldThisYear: number
  availableTickets: number | null
  card: {
    uitpasNumber: string
    status: 'ACTIVE' | 'BLOCKED' | 'DELETED'
    cardType: 'NFC_CARD' | 'DIGITAL'
  } | null
}
export interface GetKsbMeAnswer {
  id: string
  name: string
  email: string
  platformAdmin: boolean
  /**
   * what this person administers, by name
   */
  cardSystems: {
    id: number
    name: string
    primaryColor?: string
  }[]
}
export interface GetOrganizerStaffAnswer {
  totalItems: number
  member: {
    /**
     * of the account; of the invitation while that is open
     */
    id: string
    email: string
    /**
     * not known of who is invited
     */
    name?: string
    /**
     * of staff of a balie
     */
    type?: 'MEMBER' | 'ADMIN'
    /**
     * has a mail, and no account with this address yet
     */
    invited: boolean
    since: string
  }[]
}
export interface PostOrganizerStaffBody {
  email: string
  type: 'MEMBER' | 'ADMIN'
}
export interface PostOrganizerStaffAnswer {
  /**
   * of the account; of the invitation while that is open
   */
  id: string
  email: string
  /**
   * not known of who is invited
   */
  name?: string
  /**
   * of staff of a balie
   */
  type?: 'MEMBER' | 'ADMIN'
  /**
   * has a mail, and no account with this address yet
   */
  invited: boolean
  since: string
}
export interface DeleteOrganizerStaffAnswer {
  /**
   * the caller took their own role away, and has it no longer
   */
  oneself: boolean
  /**
   * at 0 nobody there can give roles: somebody above it has to
   */
  administratorsLeft: number
}
export interface GetCardSystemAdministratorsAnswer {
  totalItems: number
  member: {
    /**
     * of the account; of the invitation while that is open
     */
    id: string
    email: string
    /**
     * not known of who is invited
     */
    name?: string
    /**
     * of staff of a balie
     */
    type?: 'MEMBER' | 'ADMIN'
    /**
     * has a mail, and no account with this address yet
     */
    invited: boolean
    since: string
  }[]
}
export interface PostCardSystemAdministratorsBody {
  email: string
}
export interface PostCardSystemAdministratorsAnswer {
  /**
   * of the account; of the invitation while that is open
   */
  id: string
  email: string
  /**
   * not known of who is invited
   */
  name?: string
  /**
   * of staff of a balie
   */
  type?: 'MEMBER' | 'ADMIN'
  /**
   * has a mail, and no account with this address yet
   */
  invited: boolean
  since: string
}
export interface DeleteCardSystemAdministratorsAnswer {
  /**
   * the caller took their own role away, and has it no longer
   */
  oneself: boolean
  /**
   * at 0 nobody there can give roles: somebody above it has to
   */
  administratorsLeft: number
}
export interface GetPlatformAdministratorsAnswer {
  totalItems: number
  member: {
    /**
     * of the account; of the invitation while that is open
     */
    id: string
    email: string
    /**
     * not known of who is invited
     */
    name?: string
    /**
     * of staff of a balie
     */
    type?: 'MEMBER' | 'ADMIN'
    /**
     * has a mail, and no account with this address yet
     */
    invited: boolean
    since: string
  }[]
}
export interface PostPlatformAdministratorsBody {
  email: string
}
export interface PostPlatformAdministratorsAnswer {
  /**
   * of the account; of the invitation while that is open
   */
  id: string
  email: string
  /**
   * not known of who is invited
   */
  name?: string
  /**
   * of staff of a balie
   */
  type?: 'MEMBER' | 'ADMIN'
  /**
   * has a mail, and no account with this address yet
   */
  invited: boolean
  since: string
}
export interface DeletePlatformAdministratorsAnswer {
  /**
   * the caller took their own role away, and has it no longer
   */
  oneself: boolean
  /**
   * at 0 nobody there can give roles: somebody above it has to
   */
  administratorsLeft: number
}
export interface GetPermissionGroupsAnswer {
  totalItems: number
  member: {
    id: number
    name: string
    permissions: (
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
      | 'PASSHOLDERS_WRITE_WITHOUT_INSZ'
      | 'PASSHOLDERS_BLOCK'
      | 'CARDS_BLOCK'
      | 'CARDS_REPLACE'
      | 'CARDS_STOCK'
      | 'MEMBERSHIPS_MOVE'
      | 'GROUPPASSES_WRITE'
      | 'ACTIVITIES_WRITE'
    )[]
    /**
     * to be sent back with a change
     */
    version: number
    /**
     * how many balies have it
     */
    organizers: number
  }[]
}
export interface PostPermissionGroupsBody {
  /**
   * in Dutch, as it is shown
   */
  name: string
  /**
   * @maxItems 200
   */
  permissions: (
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
    | 'PASSHOLDERS_WRITE_WITHOUT_INSZ'
    | 'PASSHOLDERS_BLOCK'
    | 'CARDS_BLOCK'
    | 'CARDS_REPLACE'
    | 'CARDS_STOCK'
    | 'MEMBERSHIPS_MOVE'
    | 'GROUPPASSES_WRITE'
    | 'ACTIVITIES_WRITE'
  )[]
}
export interface PostPermissionGroupsAnswer {
  id: number
  version: number
}
export interface PutPermissionGroupsGroupIdBody {
  /**
   * in Dutch, as it is shown
   */
  name: string
  /**
   * @maxItems 200
   */
  permissions: (
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
    | 'PASSHOLDERS_WRITE_WITHOUT_INSZ'
    | 'PASSHOLDERS_BLOCK'
    | 'CARDS_BLOCK'
    | 'CARDS_REPLACE'
    | 'CARDS_STOCK'
    | 'MEMBERSHIPS_MOVE'
    | 'GROUPPASSES_WRITE'
    | 'ACTIVITIES_WRITE'
  )[]
  /**
   * as it was read
   */
  version: number
}
export interface PutPermissionGroupsGroupIdAnswer {
  version: number
}
export interface PutOrganizerPermissionGroupsBody {
  /**
   * @maxItems 100
   */
  groupIds: number[]
}
export interface GetClientsAnswer {
  totalItems: number
  member: {
    clientId: string
    name: string
    /**
     * @maxItems 50
     */
    redirectUris: string[]
    /**
     * @maxItems 50
     */
    postLogoutRedirectUris: string[]
    /**
     * @maxItems 50
     */
    allowedOrigins: string[]
    grants: string[]
    kind: string
    /**
     * of which card system; left out, of the platform
     */
    cardSystemId?: number
    active: boolean
  }[]
}
export interface PostClientsBody {
  name: string
  /**
   * @maxItems 50
   */
  redirectUris: string[]
  /**
   * @maxItems 50
   */
  postLogoutRedirectUris: string[]
  /**
   * @maxItems 50
   */
  allowedOrigins: string[]
  /**
   * @minItems 1
   * @maxItems 3
   */
  grants:
    | ['authorization_code' | 'refresh_token' | 'client_credentials']
    | [
        'authorization_code' | 'refresh_token' | 'client_credentials',
        'authorization_code' | 'refresh_token' | 'client_credentials'
      ]
    | [
        'authorization_code' | 'refresh_token' | 'client_credentials',
        'authorization_code' | 'refresh_token' | 'client_credentials',
        'authorization_code' | 'refresh_token' | 'client_credentials'
      ]
  kind: 'confidential' | 'public'
}
export interface PostClientsAnswer {
  clientId: string
  /**
   * said once, and kept nowhere
   */
  secret?: string
}
export interface PutClientsClientIdBody {
  name: string
  /**
   * @maxItems 50
   */
  redirectUris: string[]
  /**
   * @maxItems 50
   */
  postLogoutRedirectUris: string[]
  /**
   * @maxItems 50
   */
  allowedOrigins: string[]
  /**
   * @minItems 1
   * @maxItems 3
   */
  grants:
    | ['authorization_code' | 'refresh_token' | 'client_credentials']
    | [
        'authorization_code' | 'refresh_token' | 'client_credentials',
        'authorization_code' | 'refresh_token' | 'client_credentials'
      ]
    | [
        'authorization_code' | 'refresh_token' | 'client_credentials',
        'authorization_code' | 'refresh_token' | 'client_credentials',
        'authorization_code' | 'refresh_token' | 'client_credentials'
      ]
}
export interface PostClientsClientIdSecretAnswer {
  /**
   * said once, and kept nowhere
   */
  secret: string
}
export interface PutClientsClientIdActiveBody {
  active: boolean
}
export interface GetClientsClientIdPermissionsAnswer {
  /**
   * for which balies a client holds anything, by name
   */
  member: {
    organizer: {
      id: string
      name: string
    }
    permissions: string[]
  }[]
}
export interface PutClientsClientIdPermissionsOrganizerIdBody {
  /**
   * @maxItems 100
   */
  permissions: (
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
  )[]
}
export interface GetCardSystemsCardSystemIdClientsAnswer {
  totalItems: number
  member: {
    clientId: string
    name: string
    /**
     * @maxItems 50
     */
    redirectUris: string[]
    /**
     * @maxItems 50
     */
    postLogoutRedirectUris: string[]
    /**
     * @maxItems 50
     */
    allowedOrigins: string[]
    grants: string[]
    kind: string
    /**
     * of which card system; left out, of the platform
     */
    cardSystemId?: number
    active: boolean
  }[]
}
export interface PostCardSystemsCardSystemIdClientsBody {
  name: string
  /**
   * @maxItems 50
   */
  redirectUris: string[]
  /**
   * @maxItems 50
   */
  postLogoutRedirectUris: string[]
  /**
   * @maxItems 50
   */
  allowedOrigins: string[]
  /**
   * @minItems 1
   * @maxItems 3
   */
  grants:
    | ['authorization_code' | 'refresh_token' | 'client_credentials']
    | [
        'authorization_code' | 'refresh_token' | 'client_credentials',
        'authorization_code' | 'refresh_token' | 'client_credentials'
      ]
    | [
        'authorization_code' | 'refresh_token' | 'client_credentials',
        'authorization_code' | 'refresh_token' | 'client_credentials',
        'authorization_code' | 'refresh_token' | 'client_credentials'
      ]
  kind: 'confidential' | 'public'
}
export interface PostCardSystemsCardSystemIdClientsAnswer {
  clientId: string
  /**
   * said once, and kept nowhere
   */
  secret?: string
}
export interface PutCardSystemsCardSystemIdClientsClientIdBody {
  name: string
  /**
   * @maxItems 50
   */
  redirectUris: string[]
  /**
   * @maxItems 50
   */
  postLogoutRedirectUris: string[]
  /**
   * @maxItems 50
   */
  allowedOrigins: string[]
  /**
   * @minItems 1
   * @maxItems 3
   */
  grants:
    | ['authorization_code' | 'refresh_token' | 'client_credentials']
    | [
        'authorization_code' | 'refresh_token' | 'client_credentials',
        'authorization_code' | 'refresh_token' | 'client_credentials'
      ]
    | [
        'authorization_code' | 'refresh_token' | 'client_credentials',
        'authorization_code' | 'refresh_token' | 'client_credentials',
        'authorization_code' | 'refresh_token' | 'client_credentials'
      ]
}
export interface PostCardSystemsCardSystemIdClientsClientIdSecretAnswer {
  /**
   * said once, and kept nowhere
   */
  secret: string
}
export interface PutCardSystemsCardSystemIdClientsClientIdActiveBody {
  active: boolean
}
export interface GetCardSystemsCardSystemIdClientsClientIdPermissionsAnswer {
  /**
   * for which balies a client holds anything, by name
   */
  member: {
    organizer: {
      id: string
      name: string
    }
    permissions: string[]
  }[]
}
export interface PutCardSystemsCardSystemIdClientsClientIdPermissionsOrganizerIdBody {
  /**
   * @maxItems 100
   */
  permissions: (
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
  )[]
}
export interface PostAccountsSearchBody {
  email: string
}
export interface PostAccountsSearchAnswer {
  member: {
    id: string
    email: string
    name: string
    emailVerified: boolean
    active: boolean
  }[]
}
export interface PutAccountsAccountIdActiveBody {
  active: boolean
}
export interface PostCardSystemsBody {
  name: string
  /**
   * the region: every part of these postal codes
   *
   * @minItems 1
   * @maxItems 2000
   */
  postalCodes: [string, ...string[]]
  checkinMinutesBefore?: number
  checkinMinutesAfter?: number
  /**
   * how long an ended social tariff still counts
   */
  gracePeriodDays?: number
  permanent?: boolean
  website?: string
  primaryColor?: string
  secondaryColor?: string
}
export interface PostCardSystemsAnswer {
  id: number
  name: string
}
export interface GetAllOrganizersAnswer {
  totalItems: number
  member: {
    id: string
    name: string
    active: boolean
    street?: string
    postalCode?: string
    city?: string
    email?: string
    phone?: string
    website?: string
    pointOfSale: boolean
    linkedLocationId?: string
    /**
     * the clients that act for it: its consumerkeys
     */
    clientIds: string[]
    cardSystems: {
      id: number
      name: string
    }[]
    permissionGroups: {
      id: number
      name: string
      /**
       * where the group holds
       */
      cardSystemIds: number[]
    }[]
  }[]
}
export interface PostOrganizersBody {
  name: string
  street?: string
  postalCode?: string
  city?: string
  email?: string
  phone?: string
  website?: string
  /**
   * the place of the event registry that this balie is
   */
  linkedLocationId?: string
  /**
   * sells passes: the public list of them shows it, with when it is open
   */
  pointOfSale?: boolean
  /**
   * @maxItems 28
   */
  openingHours?: {
    /**
     * 1 is Monday
     */
    weekday: number
    opens: string
    closes: string
  }[]
  /**
   * what the hours do not say
   */
  openingNote?: string
  /**
   * @minItems 1
   * @maxItems 50
   */
  cardSystemIds: [number, ...number[]]
  /**
   * a new balie is, unless this says otherwise
   */
  active?: boolean
  /**
   * of an organiser of the event registry
   */
  id?: string
}
export interface PostOrganizersAnswer {
  id: string
}
export interface GetCardSystemOrganizersAnswer {
  totalItems: number
  member: {
    id: string
    name: string
    active: boolean
    street?: string
    postalCode?: string
    city?: string
    email?: string
    phone?: string
    website?: string
    pointOfSale: boolean
    linkedLocationId?: string
    /**
     * the clients that act for it: its consumerkeys
     */
    clientIds: string[]
    cardSystems: {
      id: number
      name: string
    }[]
    permissionGroups: {
      id: number
      name: string
      /**
       * where the group holds
       */
      cardSystemIds: number[]
    }[]
  }[]
}
export interface PutOrganizersOrganizerIdBody {
  name: string
  street?: string
  postalCode?: string
  city?: string
  email?: string
  phone?: string
  website?: string
  /**
   * the place of the event registry that this balie is
   */
  linkedLocationId?: string
  /**
   * sells passes: the public list of them shows it, with when it is open
   */
  pointOfSale?: boolean
  /**
   * @maxItems 28
   */
  openingHours?: {
    /**
     * 1 is Monday
     */
    weekday: number
    opens: string
    closes: string
  }[]
  /**
   * what the hours do not say
   */
  openingNote?: string
  /**
   * @minItems 1
   * @maxItems 50
   */
  cardSystemIds: [number, ...number[]]
  /**
   * a new balie is, unless this says otherwise
   */
  active?: boolean
}
export interface PutCardSystemOrganizerActiveBody {
  active: boolean
  /**
   * why it is deactivated; kept until it is active again
   */
  reason?: string
}
export interface GetCardSystemOrganizerAnswer {
  id: string
  name: string
  active: boolean
  street?: string
  postalCode?: string
  city?: string
  email?: string
  phone?: string
  website?: string
  pointOfSale: boolean
  linkedLocationId?: string
  /**
   * the clients that act for it: its consumerkeys
   */
  clientIds: string[]
  cardSystems: {
    id: number
    name: string
  }[]
  permissionGroups: {
    id: number
    name: string
    /**
     * where the group holds
     */
    cardSystemIds: number[]
  }[]
  /**
   * to be sent back with a change
   */
  version: number
  /**
   * where it is paid in this card system, when that was given
   */
  iban?: string
  openingHours: {
    /**
     * 1 is Monday
     */
    weekday: number
    opens: string
    closes: string
  }[]
  openingNote?: string
  inactive?: {
    since?: string
    reason?: string
  }
  linkedLocation?: {
    id: string
    /**
     * when the registry knows it
     */
    name?: string
  }
  /**
   * that it is not in, and could join
   */
  otherCardSystems: {
    id: number
    name: string
  }[]
  /**
   * the balies at the same place: permissions about events there reach them
   */
  linkedOrganizers: {
    id: string
    name: string
    active: boolean
  }[]
}
export interface PutCardSystemOrganizerBody {
  name: string
  street?: string
  postalCode?: string
  city?: string
  email?: string
  phone?: string
  website?: string
  /**
   * the place of the event registry that this balie is
   */
  linkedLocationId?: string
  /**
   * sells passes: the public list of them shows it, with when it is open
   */
  pointOfSale?: boolean
  /**
   * @maxItems 28
   */
  openingHours?: {
    /**
     * 1 is Monday
     */
    weekday: number
    opens: string
    closes: string
  }[]
  /**
   * what the hours do not say
   */
  openingNote?: string
  /**
   * as it was read
   */
  version: number
}
export interface PutCardSystemOrganizerAnswer {
  version: number
}
export interface GetCardSystemOrganizerHistoryAnswer {
  totalItems: number
  member: {
    at: string
    /**
     * organizer.update, role.give, …
     */
    act: string
    /**
     * what was done, in words; left out for an act of before
     */
    words?: {
      nl: string
      fr: string
      en: string
      de: string
    }
    /**
     * the name of who did it, while they have an account
     */
    by?: string
    /**
     * which, never what was in them
     */
    fields: string[]
  }[]
}
export interface GetCardSystemOrganizerLeavingAnswer {
  /**
   * what has to be finished before; with anything in it, leaving is refused
   */
  open: {
    /**
     * LAST_REGION: it is in no other one; LINES: sold or taken back, and on no statement yet; UNPAID: statements; KIOSKS: pillars of this card system that are its; CARDS: in its stock; DELIVERIES: on their way to it; APPLICATIONS: of a new provider, under way with this balie
     */
    kind: 'LAST_REGION' | 'LINES' | 'UNPAID' | 'KIOSKS' | 'CARDS' | 'DELIVERIES' | 'APPLICATIONS'
    count: number
  }[]
  touches: {
    /**
     * who stay, and act for it in its other regions only
     */
    staff: number
    /**
     * distribution keys of its own here: withdrawn
     */
    keys: number
    /**
     * of this card system, to be redeemed there: not any more
     */
    rewards: number
    /**
     * still to come: without the tariffs of this card system
     */
    events: number
    /**
     * registered there: stay members
     */
    passholders: number
  }
  /**
   * the card systems that it stays in
   */
  stays: string[]
}
export interface GetCardSystemPlacesAnswer {
  member: {
    id: string
    name: string
    street?: string
    postalCode?: string
    city: string
    /**
     * the balies that are there already: who chooses this place is linked to them
     */
    balies: {
      id: string
      name: string
    }[]
  }[]
}
export interface GetAllOrganizerRequestsAnswer {
  totalItems: number
  member: {
    id: string
    /**
     * a new balie, or one that joins another card system
     */
    kind: 'NEW' | 'JOIN'
    status: 'OPEN' | 'APPROVED' | 'REFUSED' | 'WITHDRAWN'
    /**
     * whose administrator asked
     */
    cardSystem: {
      id: number
      name: string
    }
    joins?: {
      id: number
      name: string
    }
    /**
     * the balie that joins, or that was made
     */
    organizerId?: string
    /**
     * of the balie
     */
    name: string
    street?: string
    postalCode?: string
    city?: string
    email?: string
    phone?: string
    website?: string
    note?: string
    /**
     * the name of who did, while they have an account
     */
    askedBy?: string
    askedAt: string
    decidedBy?: string
    decidedAt?: string
    reason?: string
    /**
     * the caller may
     */
    mayDecide: boolean
    /**
     * it was asked from this card system, and is open
     */
    mayWithdraw: boolean
  }[]
}
export interface GetCardSystemOrganizerRequestsAnswer {
  totalItems: number
  member: {
    id: string
    /**
     * a new balie, or one that joins another card system
     */
    kind: 'NEW' | 'JOIN'
    status: 'OPEN' | 'APPROVED' | 'REFUSED' | 'WITHDRAWN'
    /**
     * whose administrator asked
     */
    cardSystem: {
      id: number
      name: string
    }
    joins?: {
      id: number
      name: string
    }
    /**
     * the balie that joins, or that was made
     */
    organizerId?: string
    /**
     * of the balie
     */
    name: string
    street?: string
    postalCode?: string
    city?: string
    email?: string
    phone?: string
    website?: string
    note?: string
    /**
     * the name of who did, while they have an account
     */
    askedBy?: string
    askedAt: string
    decidedBy?: string
    decidedAt?: string
    reason?: string
    /**
     * the caller may
     */
    mayDecide: boolean
    /**
     * it was asked from this card system, and is open
     */
    mayWithdraw: boolean
  }[]
}
export interface PostCardSystemOrganizerRequestsBody {
  name: string
  street?: string
  postalCode?: string
  city?: string
  email?: string
  phone?: string
  website?: string
  /**
   * for who decides
   */
  note?: string
}
export interface PostCardSystemOrganizerRequestsAnswer {
  id: string
}
export interface PostCardSystemOrganizerJoinBody {
  cardSystemId: number
  /**
   * for who decides
   */
  note?: string
}
export interface PostCardSystemOrganizerJoinAnswer {
  id: string
  status: 'OPEN' | 'APPROVED'
}
export interface PostCardSystemOrganizerRequestApproveAnswer {
  organizerId: string
}
export interface PostCardSystemOrganizerRequestRefuseBody {
  reason: string
}
export interface GetCardSystemProviderApplicationsAnswer {
  totalItems: number
  member: {
    id: string
    organisation: string
    /**
     * gets a balie, or has one elsewhere
     */
    kind: 'NEW' | 'EXISTING'
    status: 'OPEN' | 'DONE' | 'REFUSED' | 'WITHDRAWN'
    nisCode: string
    municipality: string
    /**
     * the mail address was shown to be theirs
     */
    confirmed: boolean
    createdAt: string
    endedAt?: string
    step?:
      | 'FORM'
      | 'UITID'
      | 'AGREEMENT'
      | 'AGENDA'
      | 'DECISION'
      | 'BALIE'
      | 'MAIL'
      | 'REGION'
      | 'PASSHOLDERS'
      | 'NEWSLETTER'
    owner?: string
    due?: string
    /**
     * how many steps are past their day
     */
    late: number
    /**
     * how many steps are done or skipped
     */
    ended: number
  }[]
}
export interface GetCardSystemProviderApplicationAnswer {
  id: string
  organisation: string
  /**
   * gets a balie, or has one elsewhere
   */
  kind: 'NEW' | 'EXISTING'
  status: 'OPEN' | 'DONE' | 'REFUSED' | 'WITHDRAWN'
  offers: string
  existingBalie?: string
  nisCode: string
  municipality: string
  region: string
  street?: string
  postalCode?: string
  city?: string
  website?: string
  contactName?: string
  email?: string
  phone?: string
  uitidEmail?: string
  iban?: string
  newsletter: boolean
  confirmedAt?: string
  createdAt: string
  endedAt?: string
  erasedAt?: string
  reason?: string
  reopenedAt?: string
  reopenedReason?: string
  balie?: {
    id: string
    name: string
  }
  request?: {
    kind: 'NEW' | 'JOIN'
    status: 'OPEN' | 'APPROVED' | 'REFUSED' | 'WITHDRAWN'
    reason?: string
  }
  document?: {
    way: 'UPLOADED' | 'SIGNED'
    pages: number
    signedBy?: string
    at: string
  }
  /**
   * what passholders hear, and how far the mailing is
   */
  news?: {
    nisCode?: string
    shownUntil?: string
    mailed: boolean
    /**
     * to how many addresses it was put in the outbox
     */
    queued: number
    finishedAt?: string
  }
  /**
   * where the region hears of it
   */
  helpDesk?: string
  steps: {
    step:
      | 'FORM'
      | 'UITID'
      | 'AGREEMENT'
      | 'AGENDA'
      | 'DECISION'
      | 'BALIE'
      | 'MAIL'
      | 'REGION'
      | 'PASSHOLDERS'
      | 'NEWSLETTER'
    state: 'OPEN' | 'DONE' | 'SKIPPED'
    /**
     * who does it
     */
    by: 'APPLICANT' | 'ADMINISTRATOR'
    ownerId?: string
    /**
     * the name of who takes care of it
     */
    owner?: string
    due?: string
    /**
     * on which the college meets
     */
    day?: string
    note?: string
    doneAt?: string
    doneBy?: string
    late: boolean
    /**
     * what goes before is done
     */
    mayBegin: boolean
    maySkip: boolean
    mayReopen: boolean
  }[]
}
export interface PostCardSystemProviderApplicationWithdrawBody {
  reason: string
}
export interface PostCardSystemProviderApplicationReopenBody {
  reason: string
}
export interface PutCardSystemProviderApplicationApplicantBody {
  organisation?: string
  offers?: string
  existingBalie?: string
  nisCode?: string
  street?: string
  postalCode?: string
  city?: string
  website?: string
  contactName?: string
  email?: string
  phone?: string
  iban?: string
}
export interface GetCardSystemProviderMunicipalitiesAnswer {
  form: string
  member: {
    nisCode: string
    name: string
  }[]
}
export interface GetCardSystemBaliesAnywhereAnswer {
  member: {
    id: string
    name: string
    city?: string
    /**
     * it is in this card system already
     */
    inside: boolean
    cardSystems: string[]
  }[]
}
export interface PostCardSystemProviderNewsletterRemoveBody {
  email: string
}
export interface PostCardSystemProviderApplicationFormBody {}
export interface PostCardSystemProviderApplicationUitidBody {
  email: string
}
export interface PostCardSystemProviderApplicationAgendaBody {
  day: string
}
export interface PostCardSystemProviderApplicationMailBody {}
export interface GetCardSystemProviderApplicationMailAnswer {
  to: string
  subject: string
  text: string
  html: string
}
export interface PostCardSystemProviderApplicationRegionBody {
  note?: string
}
export interface GetCardSystemProviderApplicationRegionAnswer {
  to: string
  subject: string
  text: string
  html: string
}
export interface PostCardSystemProviderApplicationPassholdersBody {
  /**
   * of the municipality; needed when nothing is told from here
   */
  channels?: string
  news?: {
    /**
     * who lives in the municipality of the provider, or everybody in the card system
     */
    audience: 'MUNICIPALITY' | 'CARD_SYSTEM'
    text: string
    /**
     * in the passholders’ app, for 60 days
     */
    show: boolean
    /**
     * to who wants news by mail, once
     */
    mail: boolean
  }
}
export interface PostCardSystemProviderApplicationNewsletterBody {}
export interface PostCardSystemProviderApplicationBalieBody {
  /**
   * NEW: a balie is made, or asked for by who does not administer the platform; OWN: one of this card system; JOIN: one of another card system joins; ASKED: go on with what was asked before
   */
  way: 'NEW' | 'OWN' | 'JOIN' | 'ASKED'
  /**
   * of the balie, with OWN and JOIN
   */
  organizerId?: string
  /**
   * its permission groups here; those that it has stay without
   *
   * @maxItems 50
   */
  groupIds?: number[]
  /**
   * what the applicant becomes at the balie; without: ADMIN of a new one, MEMBER of one that was there. An ADMIN stays one
   */
  role?: 'MEMBER' | 'ADMIN'
}
export interface PostCardSystemProviderApplicationBalieAnswer {
  status: 'DONE' | 'ASKED'
  organizerId?: string
}
export interface PutCardSystemProviderApplicationStepBody {
  ownerId?: string | null
  due?: string | null
  note?: string | null
}
export interface PostCardSystemProviderApplicationStepSkipBody {
  reason: string
}
export interface PostCardSystemProviderApplicationPassholdersPreviewBody {
  /**
   * who lives in the municipality of the provider, or everybody in the card system
   */
  audience: 'MUNICIPALITY' | 'CARD_SYSTEM'
  text: string
}
export interface PostCardSystemProviderApplicationPassholdersPreviewAnswer {
  /**
   * for how many it is: members who live there
   */
  people: number
  /**
   * to how many addresses it can be mailed: of those who want news
   */
  reachable: number
  subject: string
  text: string
  html: string
}
export interface GetCardSystemProviderAgreementsAnswer {
  placeholders: string[]
  /**
   * what holds where nothing was written
   */
  standard: string
  member: {
    /**
     * `all`: of those that have no text of their own
     */
    nisCode: string
    name?: string
    body?: string
    /**
     * 0: it has none of its own
     */
    version: number
    changedAt?: string
  }[]
}
export interface PutCardSystemProviderAgreementBody {
  body: string
  /**
   * as it was read; 0 when it has none
   */
  version: number
}
export interface PutCardSystemProviderAgreementAnswer {
  version: number
}
export interface GetCardSystemProviderApplicationAgreementTextAnswer {
  parts: {
    heading: boolean
    text: string
  }[]
}
export interface PostCardSystemProviderApplicationAgreementSignatureBody {
  /**
   * of who signs for the association
   */
  name: string
  /**
   * lines as x, y, x, y … in a field of 1000 by 400; none when the name alone counts
   *
   * @maxItems 200
   */
  strokes: number[][]
}
export interface GetCardSystemPassholdersAnswer {
  totalItems: number
  start: number
  limit: number
  member: {
    id: string
    name: string
    firstName: string
    postalCode: string
    city: string
    /**
     * the current card of this card system
     */
    card?: {
      uitpasNumber: string
      status: 'PROVISIONED' | 'LOCAL_STOCK' | 'ACTIVE' | 'BLOCKED' | 'DELETED'
      cardType: 'NFC_CARD' | 'DIGITAL'
    }
    registrationOrganizer?: {
      id: string
      name: string
    }
    /**
     * the person, not a card
     */
    blocked: boolean
    createdAt: string
    /**
     * false for who is a member elsewhere only: found by the whole number of a card
     */
    memberHere: boolean
  }[]
}
export interface GetCardSystemPassholderAnswer {
  passholder: Passholder
  nationalNumberKnown: boolean
  blocked?: {
    since: string
    reason?: string
  }
  /**
   * why it was suspended or revoked in this card system
   */
  socialTariffReason?: string
  /**
   * until when social tariff is granted in this card system unless somebody says otherwise
   */
  usualSocialTariffEnd?: string
  /**
   * all there were, the current one of each card system first
   */
  cards: {
    uitpasNumber: string
    chipNumber?: string
    cardType: 'NFC_CARD' | 'DIGITAL'
    cardSystemId: number
    status: 'PROVISIONED' | 'LOCAL_STOCK' | 'ACTIVE' | 'BLOCKED' | 'DELETED'
    /**
     * what the number of the card says
     */
    socialTariff: boolean
    activatedAt?: string
    blockedAt?: string
    blockReason?: string
  }[]
}
export interface PutCardSystemPassholderBody {
  name: string
  firstName: string
  dateOfBirth: string
  gender?: 'MALE' | 'FEMALE' | 'X'
  nationality?: string
  /**
   * left out: it stays as it is
   */
  inszNumber?: string
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
  email?: string
  phoneNumber?: string
  optInPreferences?: {
    serviceMails: boolean
    milestoneMails: boolean
    infoMails: boolean
    sms: boolean
    post: boolean
  }
}
export interface PostCardSystemPassholderNationalNumberAnswer {
  inszNumber?: string
}
export interface GetCardSystemPassholderTransactionsAnswer {
  totalItems: number
  start: number
  limit: number
  member: {
    at: string
    /**
     * CHECKIN, CHECKIN_CANCELLED, REWARD_REDEEMED, REWARD_CANCELLED, …
     */
    reason: string
    /**
     * what it changed
     */
    points: number
    /**
     * after it
     */
    balance: number
    /**
     * of the event or the reward
     */
    title?: string
    organizer?: {
      id: string
      name: string
    }
    /**
     * the card that was presented
     */
    uitpasNumber?: string
  }[]
}
export interface GetCardSystemPassholderRewardsAnswer {
  totalItems: number
  start: number
  limit: number
  member: {
    rewardId: string
    title: string
    type: 'WELCOME' | 'POINTS'
    /**
     * GRANTED waits to be redeemed
     */
    status: 'GRANTED' | 'REDEEMED' | 'CANCELLED'
    points: number
    at: string
    redeemedRewardId?: string
    organizer?: {
      id: string
      name: string
    }
    cancelledAt?: string
  }[]
}
export interface GetCardSystemPassholderAuditAnswer {
  totalItems: number
  start: number
  limit: number
  member: {
    at: string
    /**
     * passholder.read, card.block, …
     */
    act: string
    /**
     * what was done, in words; left out for an act of before
     */
    words?: {
      nl: string
      fr: string
      en: string
      de: string
    }
    /**
     * false: somebody looked
     */
    change: boolean
    by: {
      kind: 'USER' | 'CLIENT' | 'IDENTIFIED' | 'KIOSK' | 'SYSTEM'
      /**
       * of the person; an application has its id only
       */
      name?: string
      clientId?: string
    }
    organizer?: {
      id: string
      name: string
    }
    /**
     * which, never what was in them
     */
    fields: string[]
  }[]
}
export interface PostCardSystemPassholderBlockBody {
  reason: string
}
export interface PutCardSystemPassholderContactBody {
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
  email?: string
  phoneNumber?: string
  optInPreferences?: {
    serviceMails: boolean
    milestoneMails: boolean
    infoMails: boolean
    sms: boolean
    post: boolean
  }
}
export interface PostCardSystemBulkActsPreviewBody {
  /**
   * the person, or their current card of this card system
   */
  act: 'BLOCK_PERSON' | 'UNBLOCK_PERSON' | 'BLOCK_CARD' | 'UNBLOCK_CARD'
  /**
   * for blocking: of a person in words, of a card LOST, STOLEN or DEFECT
   */
  reason?: string
  /**
   * @minItems 1
   * @maxItems 500
   */
  passholderIds: [string, ...string[]]
}
export interface PostCardSystemBulkActsPreviewAnswer {
  member: {
    id: string
    outcome: 'DONE' | 'REFUSED'
    why?:
      | 'NO_MEMBER'
      | 'BLOCKED_ALREADY'
      | 'NOT_BLOCKED'
      | 'NO_CARD'
      | 'CARD_NOT_ACTIVE'
      | 'CARD_NOT_BLOCKED'
      | 'CARD_NOT_USABLE'
    /**
     * the card that it is about
     */
    uitpasNumber?: string
  }[]
}
export interface PostCardSystemBulkActsBody {
  /**
   * the person, or their current card of this card system
   */
  act: 'BLOCK_PERSON' | 'UNBLOCK_PERSON' | 'BLOCK_CARD' | 'UNBLOCK_CARD'
  /**
   * for blocking: of a person in words, of a card LOST, STOLEN or DEFECT
   */
  reason?: string
  /**
   * @minItems 1
   * @maxItems 500
   */
  passholderIds: [string, ...string[]]
}
export interface GetCardSystemDoublesAnswer {
  member: {
    newer: {
      id: string
      name: string
      firstName: string
      postalCode: string
      city: string
      /**
       * the current card of this card system
       */
      card?: {
        uitpasNumber: string
        status: 'PROVISIONED' | 'LOCAL_STOCK' | 'ACTIVE' | 'BLOCKED' | 'DELETED'
        cardType: 'NFC_CARD' | 'DIGITAL'
      }
      registrationOrganizer?: {
        id: string
        name: string
      }
      /**
       * the person, not a card
       */
      blocked: boolean
      createdAt: string
      /**
       * false for who is a member elsewhere only: found by the whole number of a card
       */
      memberHere: boolean
      dateOfBirth?: string
    }
    older: {
      id: string
      name: string
      firstName: string
      postalCode: string
      city: string
      /**
       * the current card of this card system
       */
      card?: {
        uitpasNumber: string
        status: 'PROVISIONED' | 'LOCAL_STOCK' | 'ACTIVE' | 'BLOCKED' | 'DELETED'
        cardType: 'NFC_CARD' | 'DIGITAL'
      }
      registrationOrganizer?: {
        id: string
        name: string
      }
      /**
       * the person, not a card
       */
      blocked: boolean
      createdAt: string
      /**
       * false for who is a member elsewhere only: found by the whole number of a card
       */
      memberHere: boolean
      dateOfBirth?: string
    }
    sameDateOfBirth: boolean
    sameEmail: boolean
    samePhoneNumber: boolean
  }[]
  /**
   * there may be more: ask again with this as `after`, also when this page is empty
   */
  next?: string
}
export interface PostCardSystemPassholderMergePreviewBody {
  /**
   * the record of the same person that points on afterwards
   */
  otherPassholderId: string
}
export interface PostCardSystemPassholderMergePreviewAnswer {
  /**
   * the record that stays
   */
  passholderId: string
  otherPassholderId: string
  moves: {
    /**
     * below zero for who owes points
     */
    points: number
    cards: number
    /**
     * those that the record that stays does not have
     */
    memberships: number
    checkins: number
    redeemedRewards: number
    welcomeRewards: number
    associations: number
    /**
     * people of the same family
     */
    family: number
    school: boolean
    nationalNumber: boolean
    /**
     * the link with a UiTiD
     */
    account: boolean
  }
  conflicts: (
    | {
        kind: 'TWO_ACTIVE_CARDS'
        cardSystemId: number
        stays: string
        blocked: string
      }
    | {
        kind: 'TWO_SOCIAL_TARIFFS'
        cardSystemId: number
        /**
         * the later end, which holds
         */
        end: string
      }
    | {
        kind: 'CARD_WITHOUT_SOCIAL_TARIFF'
        cardSystemId: number
        /**
         * the physical card that stays and does not say so
         */
        uitpasNumber: string
      }
    | {
        kind: 'WELCOME_REWARD_TWICE'
        rewardId: number
        title: string
        /**
         * one stays: used when either was
         */
        used: boolean
      }
    | {
        kind: 'ASSOCIATION_TWICE'
        associationId: string
        /**
         * the later end, which holds
         */
        end: string
      }
    | {
        kind: 'TWO_SCHOOLS'
      }
  )[]
}
export interface PostCardSystemPassholderMergesBody {
  /**
   * the record of the same person that points on afterwards
   */
  otherPassholderId: string
  /**
   * what of that record replaces what the record that stays has; everything else of the latter stays
   */
  take?: ('name' | 'dateOfBirth' | 'gender' | 'nationality' | 'email' | 'phoneNumber' | 'address' | 'preferences')[]
}
export interface PostCardSystemPassholderMergesAnswer {
  id: string
  /**
   * the record that stays
   */
  passholderId: string
  otherPassholderId: string
  moves: {
    /**
     * below zero for who owes points
     */
    points: number
    cards: number
    /**
     * those that the record that stays does not have
     */
    memberships: number
    checkins: number
    redeemedRewards: number
    welcomeRewards: number
    associations: number
    /**
     * people of the same family
     */
    family: number
    school: boolean
    nationalNumber: boolean
    /**
     * the link with a UiTiD
     */
    account: boolean
  }
  conflicts: (
    | {
        kind: 'TWO_ACTIVE_CARDS'
        cardSystemId: number
        stays: string
        blocked: string
      }
    | {
        kind: 'TWO_SOCIAL_TARIFFS'
        cardSystemId: number
        /**
         * the later end, which holds
         */
        end: string
      }
    | {
        kind: 'CARD_WITHOUT_SOCIAL_TARIFF'
        cardSystemId: number
        /**
         * the physical card that stays and does not say so
         */
        uitpasNumber: string
      }
    | {
        kind: 'WELCOME_REWARD_TWICE'
        rewardId: number
        title: string
        /**
         * one stays: used when either was
         */
        used: boolean
      }
    | {
        kind: 'ASSOCIATION_TWICE'
        associationId: string
        /**
         * the later end, which holds
         */
        end: string
      }
    | {
        kind: 'TWO_SCHOOLS'
      }
  )[]
}
export interface GetCardSystemPassholderMergesAnswer {
  member: {
    id: string
    otherPassholderId: string
    /**
     * first name and name of the record that points on
     */
    otherName: string
    mergedAt: string
    mergedBy?: string
    undoneAt?: string
    /**
     * the newest that stands
     */
    undoable: boolean
  }[]
}
export interface PostCardSystemPassholderMergeUndoAnswer {
  id: string
  passholderId: string
  otherPassholderId: string
  /**
   * what went back to the other record
   */
  points: number
  cards: number
  checkins: number
  redeemedRewards: number
  /**
   * what cannot be put back, since it changed after the merge
   */
  stays: {
    kind:
      | 'POINTS_SPENT'
      | 'SAVED_SINCE'
      | 'CARD'
      | 'MEMBERSHIP'
      | 'WELCOME_REWARD'
      | 'ASSOCIATION'
      | 'FAMILY'
      | 'SCHOOL'
      | 'PICTURE'
      | 'NOTE'
      | 'NATIONAL_NUMBER'
      | 'ACCOUNT'
      | 'FIELD'
    /**
     * of points, check-ins or family members
     */
    count?: number
    field?: string
    cardSystemId?: number
    uitpasNumber?: string
    title?: string
  }[]
}
export interface GetCardSystemPassholderPictureAnswer {
  pictureUrl?: string
}
export interface GetCardSystemPassholderNoteAnswer {
  id?: string
  note?: string
}
export interface PutCardSystemPassholderNoteBody {
  /**
   * empty: removed
   */
  note: string
}
export interface GetCardSystemAnswer {
  id: number
  name: string
  /**
   * the region: one postal code can have several parts
   */
  cities: {
    postalCode: string
    name: string
  }[]
  /**
   * the balies, by name
   */
  organizers: {
    id: string
    name: string
    active: boolean
  }[]
}
export interface GetCardSystemCardAnswer {
  uitpasNumber: string
  chipNumber?: string
  cardSystemId: number
  cardType: 'NFC_CARD' | 'DIGITAL'
  status: 'PROVISIONED' | 'LOCAL_STOCK' | 'ACTIVE' | 'BLOCKED' | 'DELETED'
  /**
   * what the card itself says; the membership decides
   */
  socialTariff: boolean
  passholderId?: string
  organizer?: {
    id: string
    name: string
  }
  batchId?: string
  activatedAt?: string
  blockedAt?: string
  blockReason?: 'LOST' | 'STOLEN' | 'DEFECT' | 'REPLACED'
  /**
   * what its status allows
   */
  acts: ('hand out' | 'block' | 'unblock' | 'delete')[]
  /**
   * newest first
   */
  steps: {
    at: string
    from?: 'PROVISIONED' | 'LOCAL_STOCK' | 'ACTIVE' | 'BLOCKED' | 'DELETED'
    to: 'PROVISIONED' | 'LOCAL_STOCK' | 'ACTIVE' | 'BLOCKED' | 'DELETED'
    reason?: string
    /**
     * the name of the person, or the id of the client
     */
    by?: string
    organizer?: {
      id: string
      name: string
    }
  }[]
}
export interface GetCardSystemCardsAnswer {
  totalItems: number
  start: number
  limit: number
  member: CardDetail[]
}
export interface GetCardSystemBatchesAnswer {
  totalItems: number
  start: number
  limit: number
  member: {
    id: string
    name: string
    source: 'CSV' | 'RANGE'
    /**
     * of a file that is read in: how far that is
     */
    state: 'READY' | 'READING' | 'REFUSED' | 'INTERRUPTED'
    cards?: number
    createdAt?: string
    /**
     * how many of its cards are in each
     */
    statuses?: {
      [k: string]: number
    }
    linesTotal?: number
    linesRead?: number
  }[]
}
export interface PostCardSystemBatchesBody {
  name: string
  /**
   * its first eleven digits, as a number
   */
  firstSerial: number
  cards: number
  socialTariff: boolean
}
export interface PostCardSystemBatchesAnswer {
  id: string
  cards: number
}
export interface GetCardSystemBatchAnswer {
  id: string
  name: string
  source: 'CSV' | 'RANGE'
  /**
   * of a file that is read in: how far that is
   */
  state: 'READY' | 'READING' | 'REFUSED' | 'INTERRUPTED'
  cards?: number
  createdAt?: string
  /**
   * how many of its cards are in each
   */
  statuses?: {
    [k: string]: number
  }
  linesTotal?: number
  linesRead?: number
}
export interface GetCardSystemDeliveriesAnswer {
  totalItems: number
  start: number
  limit: number
  member: {
    id: string
    cardSystemId: number
    status: 'SENT' | 'RECEIVED' | 'CANCELLED'
    regular: number
    socialTariff: number
    /**
     * of them, not in the box
     */
    missing: number
    organizer: {
      id: string
      name: string
    }
    batch: {
      id: string
      name: string
    }
    sentAt: string
    closedAt?: string
  }[]
}
export interface PostCardSystemDeliveriesBody {
  batchId: string
  organizerId: string
  regular: number
  socialTariff: number
}
export interface PostCardSystemDeliveriesAnswer {
  id: string
}
export interface PostCardSystemDeliveryReceiptBody {
  /**
   * UiTPAS numbers that were not in the box: they go back to the batch
   *
   * @maxItems 1000
   */
  missing: string[]
}
export interface GetCardSystemStockAnswer {
  totalItems: number
  start: number
  limit: number
  /**
   * in batches
   */
  unsent: {
    regular: number
    socialTariff: number
  }
  member: {
    organizerId: string
    name: string
    active: boolean
    regular: number
    socialTariff: number
    /**
     * sent, and not received yet
     */
    underWay: number
    lowRegular: number | null
    lowSocialTariff: number | null
    /**
     * one of the kinds is at or under its threshold
     */
    low: boolean
  }[]
}
export interface PutCardSystemStockThresholdBody {
  regular: number
  socialTariff: number
}
export interface PostCardSystemStockMovesBody {
  organizerId: string
  firstNumber: string
  /**
   * the same for a single card
   */
  lastNumber: string
  toOrganizerId: string
}
export interface PostCardSystemStockMovesAnswer {
  cards: number
}
export interface PostCardSystemStockWriteOffsBody {
  organizerId: string
  firstNumber: string
  /**
   * the same for a single card
   */
  lastNumber: string
  reason: 'LOST' | 'STOLEN' | 'DEFECT'
  becomes: 'BLOCKED' | 'DELETED'
}
export interface PostCardSystemStockWriteOffsAnswer {
  cards: number
}
export interface PostCardSystemCardBlockBody {
  reason: 'LOST' | 'STOLEN' | 'DEFECT'
}
export interface PostCardSystemCardReplacementsBody {
  passholderId: string
  reason: 'EXTRA_CARD' | 'DEFECT' | 'THEFT_OR_LOSS' | 'SOCIAL_TARIFF'
  /**
   * of the new card; a digital card when left out
   */
  uitpasNumber?: string
}
export interface PostCardSystemCardReplacementsAnswer {
  card: CardDetail
  /**
   * the card that was blocked for it
   */
  blocked?: string
  /**
   * the passholder became a member of this card system with it
   */
  joined: boolean
}
export interface PostCardSystemCardsBulkActsPreviewBody {
  act: 'BLOCK' | 'UNBLOCK' | 'MOVE' | 'DELETE'
  /**
   * for BLOCK
   */
  reason?: 'LOST' | 'STOLEN' | 'DEFECT'
  /**
   * for MOVE: the balie they go to
   */
  toOrganizerId?: string
  /**
   * @minItems 1
   * @maxItems 500
   */
  uitpasNumbers: [string, ...string[]]
}
export interface PostCardSystemCardsBulkActsPreviewAnswer {
  member: {
    id: string
    outcome: 'DONE' | 'REFUSED'
    why?:
      | 'NO_CARD'
      | 'NOT_BLOCKABLE'
      | 'NOT_BLOCKED'
      | 'NO_HOLDER'
      | 'NOT_USABLE'
      | 'NOT_IN_STOCK'
      | 'THERE_ALREADY'
      | 'NOT_DELETABLE'
  }[]
}
export interface PostCardSystemCardsBulkActsBody {
  act: 'BLOCK' | 'UNBLOCK' | 'MOVE' | 'DELETE'
  /**
   * for BLOCK
   */
  reason?: 'LOST' | 'STOLEN' | 'DEFECT'
  /**
   * for MOVE: the balie they go to
   */
  toOrganizerId?: string
  /**
   * @minItems 1
   * @maxItems 500
   */
  uitpasNumbers: [string, ...string[]]
}
export interface GetCardSystemNumberRangesAnswer {
  member: {
    id: number
    /**
     * the first eleven digits of a UiTPAS number, as a number
     */
    firstSerial: number
    /**
     * the first eleven digits of a UiTPAS number, as a number
     */
    lastSerial: number
    /**
     * how many were not looked at yet
     */
    left: number
  }[]
}
export interface PostCardSystemNumberRangesBody {
  /**
   * the first eleven digits of a UiTPAS number, as a number
   */
  firstSerial: number
  /**
   * the first eleven digits of a UiTPAS number, as a number
   */
  lastSerial: number
}
export interface PostCardSystemNumberRangesAnswer {
  id: number
}
export interface GetMembershipPricesAnswer {
  totalItems: number
  member: {
    id: number
    label: string
    description: string
    priceCents: number
    /**
     * in whole years, this one included
     */
    minAge?: number
    maxAge?: number
    residence: 'ANYWHERE' | 'INSIDE' | 'OUTSIDE'
    postalCodes: string[]
    socialTariff?: boolean
    cardType?: 'NFC_CARD' | 'DIGITAL'
    validFrom: string
    /**
     * the first day on which it holds no more
     */
    validUntil?: string
    replacesId?: number
  }[]
}
export interface PostMembershipPricesBody {
  label: string
  description?: string
  priceCents: number
  minAge?: number | null
  maxAge?: number | null
  residence?: 'ANYWHERE' | 'INSIDE' | 'OUTSIDE'
  /**
   * @maxItems 500
   */
  postalCodes?: string[]
  socialTariff?: boolean | null
  cardType?: ('NFC_CARD' | 'DIGITAL') | null
  validFrom?: string
  validUntil?: string | null
}
export interface PostMembershipPricesAnswer {
  id: number
}
export interface PutMembershipPricesPriceIdBody {
  label: string
  description?: string
  priceCents: number
  minAge?: number | null
  maxAge?: number | null
  residence?: 'ANYWHERE' | 'INSIDE' | 'OUTSIDE'
  /**
   * @maxItems 500
   */
  postalCodes?: string[]
  socialTariff?: boolean | null
  cardType?: ('NFC_CARD' | 'DIGITAL') | null
  validFrom?: string
  validUntil?: string | null
}
export interface PutMembershipPricesPriceIdAnswer {
  id: number
}
export interface GetVouchersAnswer {
  totalItems: number
  member: {
    id: number
    code: string
    label: string
    priceCents: number
    maxUses: number
    uses: number
    validFrom: string
    /**
     * the last day
     */
    validUntil?: string
    withdrawnAt?: string
  }[]
}
export interface PostVouchersBody {
  /**
   * letters and digits; made up when it is left out. Capitals, spaces and hyphens do not matter
   */
  code?: string
  label: string
  priceCents: number
  maxUses: number
  validFrom?: string
  validUntil?: string | null
  /**
   * so many codes, each with so many uses
   */
  count?: number
}
export interface PostVouchersAnswer {
  codes: string[]
}
export interface PatchVouchersVoucherIdBody {
  label?: string
  maxUses?: number
  validUntil?: string | null
}
export interface GetDistributionKeysAnswer {
  totalItems: number
  member: {
    id: number
    organizer?: {
      id: string
      name: string
    }
    /**
     * the clients that act for the balie: its consumerkeys
     */
    clientIds: string[]
    number: number
    /**
     * the number of what was decided last about this key
     */
    newest: number
    /**
     * what was decided last is that it stops
     */
    withdrawn: boolean
    validFrom: string
    /**
     * the first moment on which it says this no more
     */
    validUntil?: string
    /**
     * PAST also for what was replaced before it began
     */
    status: 'CURRENT' | 'PLANNED' | 'PAST'
    name: string
    priceRule: 'PERCENTAGE' | 'FIXED_PRICE' | 'FIXED_DISCOUNT'
    priceValue: number
    organizerPart: number
    municipalityPart: number
    socialTariff: 'OWN_CARD_SYSTEM' | 'ANY_CARD_SYSTEM'
    maxRegularPriceCents?: number
    automatic: boolean
    /**
     * who pays how many cents of a ticket of ten euro
     */
    example: {
      passholder: number
      organizer: number
      municipality: number
    }
  }[]
}
export interface PostDistributionKeysBody {
  name: string
  priceRule: 'PERCENTAGE' | 'FIXED_PRICE' | 'FIXED_DISCOUNT'
  /**
   * PERCENTAGE: what the passholder pays of the regular price, in hundredths of a percent; else cents
   */
  priceValue: number
  organizerPart: number
  municipalityPart: number
  socialTariff?: 'OWN_CARD_SYSTEM' | 'ANY_CARD_SYSTEM'
  /**
   * the dearest ticket that it is for
   */
  maxRegularPriceCents?: number | null
  automatic?: boolean
  /**
   * the first day that it counts; at once if left out
   */
  validFrom?: string
  /**
   * a balie’s own key, instead of the automatic ones of the card system
   */
  organizerId?: string
}
export interface PostDistributionKeysAnswer {
  id: number
}
export interface PutDistributionKeysKeyIdBody {
  name: string
  priceRule: 'PERCENTAGE' | 'FIXED_PRICE' | 'FIXED_DISCOUNT'
  /**
   * PERCENTAGE: what the passholder pays of the regular price, in hundredths of a percent; else cents
   */
  priceValue: number
  organizerPart: number
  municipalityPart: number
  socialTariff?: 'OWN_CARD_SYSTEM' | 'ANY_CARD_SYSTEM'
  /**
   * the dearest ticket that it is for
   */
  maxRegularPriceCents?: number | null
  automatic?: boolean
  /**
   * the first day that it counts; at once if left out
   */
  validFrom?: string
  /**
   * the number of the newest version that was read
   */
  version: number
}
export interface GetCardSystemTariffExplanationAnswer {
  at: string
  event: {
    id: string
    title: string
  }
  regularPriceCents: number
  /**
   * in the card systems in which the event takes part; as it is known now
   */
  socialTariff: 'NONE' | 'ACTIVE' | 'EXPIRED' | 'SUSPENDED'
  /**
   * why there is no social tariff
   */
  reason?:
    | 'EVENT_CANCELLED'
    | 'FREE'
    | 'NO_CARD_SYSTEM'
    | 'NO_KEY'
    | 'NO_SOCIAL_TARIFF'
    | 'OTHER_CARD_SYSTEM'
    | 'SUSPENDED'
    | 'EXPIRED'
    | 'PRICE_TOO_HIGH'
    | 'NO_REDUCTION'
  endUserMessage?: {
    nl: string
    fr?: string
    de?: string
    en?: string
  }
  considered: {
    type: 'SOCIALTARIFF' | 'COUPON'
    tariffId: string
    name: string
    cardSystem: {
      id: number
      name: string
    }
    key?: {
      id: number
      /**
       * which of its versions
       */
      number: number
    }
    couponId?: number
    verdict:
      | 'OFFERED'
      | 'CARD_SYSTEM_DISABLED'
      | 'REPLACED_BY_OWN'
      | 'NOT_SWITCHED_ON'
      | 'NO_SOCIAL_TARIFF'
      | 'PRICE_TOO_HIGH'
      | 'NO_REDUCTION'
      | 'NOT_YET'
      | 'EXPIRED'
      | 'OTHER_EVENT'
    /**
     * what `GET /tariffs` answers for this type
     */
    best: boolean
    shares: {
      passholder: number
      organizer: number
      municipality: number
    }
    limits: {
      kind: 'EVENT' | 'BALIE' | 'GROUP_YEAR' | 'GROUP_DAY' | 'COUPON' | 'COUPON_TOTAL' | 'BUDGET'
      volume: number
      periodType: 'ABSOLUTE' | 'DAY' | 'WEEK' | 'MONTH' | 'QUARTER' | 'YEAR'
      used: number
    }[]
    remaining: number
  }[]
}
export interface GetCardSystemTicketSaleExplanationAnswer {
  at: string
  event: {
    id: string
    title: string
  }
  regularPriceCents: number
  /**
   * in the card systems in which the event takes part; as it is known now
   */
  socialTariff: 'NONE' | 'ACTIVE' | 'EXPIRED' | 'SUSPENDED'
  /**
   * why there is no social tariff
   */
  reason?:
    | 'EVENT_CANCELLED'
    | 'FREE'
    | 'NO_CARD_SYSTEM'
    | 'NO_KEY'
    | 'NO_SOCIAL_TARIFF'
    | 'OTHER_CARD_SYSTEM'
    | 'SUSPENDED'
    | 'EXPIRED'
    | 'PRICE_TOO_HIGH'
    | 'NO_REDUCTION'
  endUserMessage?: {
    nl: string
    fr?: string
    de?: string
    en?: string
  }
  considered: {
    type: 'SOCIALTARIFF' | 'COUPON'
    tariffId: string
    name: string
    cardSystem: {
      id: number
      name: string
    }
    key?: {
      id: number
      /**
       * which of its versions
       */
      number: number
    }
    couponId?: number
    verdict:
      | 'OFFERED'
      | 'CARD_SYSTEM_DISABLED'
      | 'REPLACED_BY_OWN'
      | 'NOT_SWITCHED_ON'
      | 'NO_SOCIAL_TARIFF'
      | 'PRICE_TOO_HIGH'
      | 'NO_REDUCTION'
      | 'NOT_YET'
      | 'EXPIRED'
      | 'OTHER_EVENT'
    /**
     * what `GET /tariffs` answers for this type
     */
    best: boolean
    shares: {
      passholder: number
      organizer: number
      municipality: number
    }
    limits: {
      kind: 'EVENT' | 'BALIE' | 'GROUP_YEAR' | 'GROUP_DAY' | 'COUPON' | 'COUPON_TOTAL' | 'BUDGET'
      volume: number
      periodType: 'ABSOLUTE' | 'DAY' | 'WEEK' | 'MONTH' | 'QUARTER' | 'YEAR'
      used: number
    }[]
    remaining: number
  }[]
  /**
   * which of these it was given at; missing when that is not there any more
   */
  soldTariffId?: string
}
export interface GetCouponsAnswer {
  totalItems: number
  member: {
    id: number
    name: string
    description?: string
    priceRule: 'PERCENTAGE' | 'FIXED_PRICE' | 'FIXED_DISCOUNT'
    priceValue: number
    organizerPart: number
    municipalityPart: number
    maxRegularPriceCents?: number
    /**
     * who pays how many cents of a ticket of ten euro
     */
    example: {
      passholder: number
      organizer: number
      municipality: number
    }
    usageLimit?: {
      volume: number
      periodType: 'ABSOLUTE' | 'DAY' | 'WEEK' | 'MONTH' | 'QUARTER' | 'YEAR'
    }
    maxUses?: number
    uses: number
    budgetCents?: number
    spentCents: number
    validFrom: string
    /**
     * the last day
     */
    validUntil?: string
    validDays?: number
    eventIds: string[]
    organizerIds: string[]
    segment: {
      passes: 'INDIVIDUALS' | 'GROUPS' | 'ALL'
      socialTariff?: boolean
      postalCodes: string[]
      minAge?: number
      maxAge?: number
      listed: boolean
    }
    /**
     * how many passholders are in the segment now
     */
    people: number
    status: 'ACTIVE' | 'PLANNED' | 'EXPIRED' | 'WITHDRAWN'
  }[]
}
export interface PostCouponsBody {
  name: string
  description?: string
  priceRule: 'PERCENTAGE' | 'FIXED_PRICE' | 'FIXED_DISCOUNT'
  /**
   * PERCENTAGE: what the passholder pays of the regular price, in hundredths of a percent; else cents
   */
  priceValue: number
  organizerPart: number
  municipalityPart: number
  maxRegularPriceCents?: number
  usageLimit?: {
    volume: number
    periodType: 'ABSOLUTE' | 'DAY' | 'WEEK' | 'MONTH' | 'QUARTER' | 'YEAR'
  }
  maxUses?: number
  budgetCents?: number
  validFrom?: string
  /**
   * the last day
   */
  validUntil?: string
  /**
   * from granting on
   */
  validDays?: number
  /**
   * @maxItems 1000
   */
  eventIds?: string[]
  /**
   * @maxItems 1000
   */
  organizerIds?: string[]
  segment?: {
    passes?: 'INDIVIDUALS' | 'GROUPS' | 'ALL'
    socialTariff?: boolean
    /**
     * @maxItems 500
     */
    postalCodes?: string[]
    minAge?: number
    maxAge?: number
    /**
     * only who is on its list
     */
    listed?: boolean
  }
  /**
   * @minItems 1
   * @maxItems 10000
   */
  uitpasNumbers?: [string, ...string[]]
}
export interface PostCouponsAnswer {
  id: number
}
export interface PatchCouponsCouponIdBody {
  name?: string
  description?: string | null
  validUntil?: string | null
  maxUses?: number | null
  budgetCents?: number | null
}
export interface PostCouponsCouponIdPeopleBody {
  /**
   * @minItems 1
   * @maxItems 10000
   */
  uitpasNumbers: [string, ...string[]]
}
export interface PostCouponsCouponIdPeopleAnswer {
  added: number
}
export interface GetCouponsCouponIdPeopleAnswer {
  totalItems: number
  member: {
    passholderId: string
    uitpasNumber?: string
  }[]
}
export interface GetCardSystemPassholderCouponsAnswer {
  totalItems: number
  member: {
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
  }[]
}
export interface PostCouponsSegmentBody {
  segment: {
    passes?: 'INDIVIDUALS' | 'GROUPS' | 'ALL'
    socialTariff?: boolean
    /**
     * @maxItems 500
     */
    postalCodes?: string[]
    minAge?: number
    maxAge?: number
    /**
     * only who is on its list
     */
    listed?: boolean
  }
  /**
   * of a list
   *
   * @maxItems 10000
   */
  uitpasNumbers?: string[]
}
export interface PostCouponsSegmentAnswer {
  people: number
  /**
   * of the numbers: those of nobody in this card system
   */
  unknown: string[]
}
export interface GetOrganizerTicketLimitAnswer {
  limit?: {
    volume: number
    periodType: 'ABSOLUTE' | 'DAY' | 'WEEK' | 'MONTH' | 'QUARTER' | 'YEAR'
  }
}
export interface PutOrganizerTicketLimitBody {
  limit?: {
    volume: number
    periodType: 'ABSOLUTE' | 'DAY' | 'WEEK' | 'MONTH' | 'QUARTER' | 'YEAR'
  }
}
export interface PostCardSystemTicketSaleCancelBody {
  reason: string
}
export interface GetCardSystemTicketSalesAnswer {
  totalItems: number
  member: {
    id: string
    at: string
    event: {
      id: string
      title: string
    }
    organizer: {
      id: string
      name: string
    }
    /**
     * the clients that act for the balie: its consumerkeys
     */
    clientIds: string[]
    uitpasNumber: string
    passholderId: string
    type: 'SOCIALTARIFF' | 'COUPON'
    tariffName: string
    regularPriceLabel?: string
    regularPriceCents: number
    passholderCents: number
    organizerCents: number
    municipalityCents: number
    cancelledAt?: string
    cancelledReason?: string
  }[]
}
export interface GetCardSystemPassholderTicketSalesAnswer {
  totalItems: number
  member: {
    id: string
    at: string
    event: {
      id: string
      title: string
    }
    organizer: {
      id: string
      name: string
    }
    /**
     * the clients that act for the balie: its consumerkeys
     */
    clientIds: string[]
    uitpasNumber: string
    passholderId: string
    type: 'SOCIALTARIFF' | 'COUPON'
    tariffName: string
    regularPriceLabel?: string
    regularPriceCents: number
    passholderCents: number
    organizerCents: number
    municipalityCents: number
    cancelledAt?: string
    cancelledReason?: string
  }[]
}
export interface GetCardSystemEventTicketSalesAnswer {
  eventTitle: string
  tickets: number
  people: number
  /**
   * of the people, who can get an e-mail
   */
  reachable: number
  /**
   * what they paid together
   */
  paidCents: number
  /**
   * goes with the act: it is about exactly these tickets
   */
  version: string
}
export interface PostCardSystemEventTicketSalesSettleBody {
  change: 'CALLED_OFF' | 'MOVED'
  tickets: 'CANCEL' | 'KEEP'
  /**
   * stands in the e-mail too
   */
  reason: string
  version: string
}
export interface PostCardSystemEventTicketSalesSettleAnswer {
  cancelled: number
  told: number
}
export interface PostCardSystemFinancialReportsBody {
  organizerId: string
  startDate: string
  endDate: string
}
export interface PostCardSystemFinancialReportsAnswer {
  id: number
  status: 'STARTED' | 'AVAILABLE' | 'FAILED'
  startDate: string
  endDate: string
  createdAt: string
  /**
   * of the file
   */
  bytes?: number
  /**
   * how far it is; left out as long as it waits
   */
  percent?: number
}
export interface GetCardSystemFinancialReportDownloadLinkAnswer {
  downloadLink: string
}
export interface GetCardSystemStatementsOpenAnswer {
  untilDay: string
  member: {
    organizer: {
      id: string
      name: string
    }
    /**
     * the clients that act for the balie: its consumerkeys
     */
    clientIds: string[]
    iban?: string
    sales: number
    salesCents: number
    credits: number
    creditsCents: number
    /**
     * below zero: the organizer owes it
     */
    owedCents: number
    /**
     * the oldest of it
     */
    since: string
  }[]
}
export interface GetCardSystemStatementsPreviewAnswer {
  untilDay: string
  total?: {
    organizer: {
      id: string
      name: string
    }
    /**
     * the clients that act for the balie: its consumerkeys
     */
    clientIds: string[]
    iban?: string
    sales: number
    salesCents: number
    credits: number
    creditsCents: number
    /**
     * below zero: the organizer owes it
     */
    owedCents: number
    /**
     * the oldest of it
     */
    since: string
  }
  parts: {
    nis?: string
    name: string
    sales: number
    salesCents: number
    credits: number
    creditsCents: number
    /**
     * below zero: the organizer owes it
     */
    owedCents: number
  }[]
}
export interface PutCardSystemOrganizerIbanBody {
  /**
   * null: none any more
   */
  iban: string | null
}
export interface GetCardSystemStatementsAnswer {
  totalItems: number
  member: {
    id: number
    cardSystem: {
      id: number
      name: string
    }
    organizer: {
      id: string
      name: string
    }
    /**
     * the clients that act for the balie: its consumerkeys
     */
    clientIds: string[]
    untilDay: string
    iban: string
    sales: number
    salesCents: number
    credits: number
    creditsCents: number
    /**
     * below zero: the organizer owes it
     */
    owedCents: number
    closedAt: string
    paidAt?: string
  }[]
}
export interface PostCardSystemStatementsBody {
  organizerId: string
  /**
   * included; a day that is over
   */
  untilDay: string
  /**
   * kept from now on; without: the one that is kept
   */
  iban?: string
}
export interface PostCardSystemStatementsAnswer {
  id: number
  cardSystem: {
    id: number
    name: string
  }
  organizer: {
    id: string
    name: string
  }
  /**
   * the clients that act for the balie: its consumerkeys
   */
  clientIds: string[]
  untilDay: string
  iban: string
  sales: number
  salesCents: number
  credits: number
  creditsCents: number
  /**
   * below zero: the organizer owes it
   */
  owedCents: number
  closedAt: string
  paidAt?: string
}
export interface PostCardSystemStatementPaidAnswer {
  id: number
  cardSystem: {
    id: number
    name: string
  }
  organizer: {
    id: string
    name: string
  }
  /**
   * the clients that act for the balie: its consumerkeys
   */
  clientIds: string[]
  untilDay: string
  iban: string
  sales: number
  salesCents: number
  credits: number
  creditsCents: number
  /**
   * below zero: the organizer owes it
   */
  owedCents: number
  closedAt: string
  paidAt?: string
}
export interface GetCardSystemStatementAnswer {
  statement: {
    id: number
    cardSystem: {
      id: number
      name: string
    }
    organizer: {
      id: string
      name: string
    }
    /**
     * the clients that act for the balie: its consumerkeys
     */
    clientIds: string[]
    untilDay: string
    iban: string
    sales: number
    salesCents: number
    credits: number
    creditsCents: number
    /**
     * below zero: the organizer owes it
     */
    owedCents: number
    closedAt: string
    paidAt?: string
  }
  parts: {
    nis?: string
    name: string
    sales: number
    salesCents: number
    credits: number
    creditsCents: number
    /**
     * below zero: the organizer owes it
     */
    owedCents: number
  }[]
}
export interface PostCardSystemPassholderSocialTariffBody {
  endDate?: string
  /**
   * what was shown, and its date; never the document
   */
  proof: {
    type: 'INCREASED_REIMBURSEMENT' | 'PUBLIC_WELFARE' | 'DEBT_MEDIATION' | 'ASYLUM' | 'OTHER'
    date: string
  }
}
export interface PostCardSystemPassholderSocialTariffAnswer {
  cardSystemId: number
  status: 'NONE' | 'ACTIVE' | 'EXPIRED' | 'SUSPENDED'
  /**
   * the last day, grace period not included
   */
  endDate?: string
  inGracePeriod?: boolean
  countsUntil?: string
  suspendedUntil?: string
  proof?: {
    type: string
    date: string
  }
}
export interface PutCardSystemPassholderSocialTariffBody {
  endDate?: string
  /**
   * what was shown, and its date; never the document
   */
  proof: {
    type: 'INCREASED_REIMBURSEMENT' | 'PUBLIC_WELFARE' | 'DEBT_MEDIATION' | 'ASYLUM' | 'OTHER'
    date: string
  }
}
export interface PutCardSystemPassholderSocialTariffAnswer {
  cardSystemId: number
  status: 'NONE' | 'ACTIVE' | 'EXPIRED' | 'SUSPENDED'
  /**
   * the last day, grace period not included
   */
  endDate?: string
  inGracePeriod?: boolean
  countsUntil?: string
  suspendedUntil?: string
  proof?: {
    type: string
    date: string
  }
}
export interface PostCardSystemPassholderSocialTariffRevocationBody {
  /**
   * why, for administrators; it stays until it is granted anew
   */
  reason: string
}
export interface PostCardSystemPassholderSocialTariffRevocationAnswer {
  cardSystemId: number
  status: 'NONE' | 'ACTIVE' | 'EXPIRED' | 'SUSPENDED'
  /**
   * the last day, grace period not included
   */
  endDate?: string
  inGracePeriod?: boolean
  countsUntil?: string
  suspendedUntil?: string
  proof?: {
    type: string
    date: string
  }
}
export interface PutCardSystemPassholderSocialTariffSuspensionBody {
  until: string
  /**
   * why, for administrators; it stays until it is granted anew
   */
  reason: string
}
export interface PutCardSystemPassholderSocialTariffSuspensionAnswer {
  cardSystemId: number
  status: 'NONE' | 'ACTIVE' | 'EXPIRED' | 'SUSPENDED'
  /**
   * the last day, grace period not included
   */
  endDate?: string
  inGracePeriod?: boolean
  countsUntil?: string
  suspendedUntil?: string
  proof?: {
    type: string
    date: string
  }
}
export interface DeleteCardSystemPassholderSocialTariffSuspensionAnswer {
  cardSystemId: number
  status: 'NONE' | 'ACTIVE' | 'EXPIRED' | 'SUSPENDED'
  /**
   * the last day, grace period not included
   */
  endDate?: string
  inGracePeriod?: boolean
  countsUntil?: string
  suspendedUntil?: string
  proof?: {
    type: string
    date: string
  }
}
export interface PostCardSystemPassholderMembershipBody {
  cardType: 'NFC_CARD' | 'DIGITAL'
  /**
   * of the stock; for NFC_CARD
   */
  uitpasNumber?: string
  socialTariff?: {
    endDate?: string
    /**
     * what was shown, and its date; never the document
     */
    proof: {
      type: 'INCREASED_REIMBURSEMENT' | 'PUBLIC_WELFARE' | 'DEBT_MEDIATION' | 'ASYLUM' | 'OTHER'
      date: string
    }
  }
  voucher?: string
  address?: {
    street: string
    postalCode: string
    city: string
  }
}
export interface PostCardSystemPassholderMembershipAnswer {
  cardSystemId: number
  uitpasNumber: string
}
export interface PostCardSystemPassholderMembershipMoveBody {
  cardType: 'NFC_CARD' | 'DIGITAL'
  /**
   * of the stock; for NFC_CARD
   */
  uitpasNumber?: string
  socialTariff?: {
    endDate?: string
    /**
     * what was shown, and its date; never the document
     */
    proof: {
      type: 'INCREASED_REIMBURSEMENT' | 'PUBLIC_WELFARE' | 'DEBT_MEDIATION' | 'ASYLUM' | 'OTHER'
      date: string
    }
  }
  voucher?: string
  address: {
    street: string
    postalCode: string
    city: string
  }
  fromCardSystemId?: number
}
export interface PostCardSystemPassholderMembershipMoveAnswer {
  cardSystemId: number
  uitpasNumber: string
}
export interface PostCardSystemPassholderMembershipMovePreviewBody {
  cardType: 'NFC_CARD' | 'DIGITAL'
  /**
   * of the stock; for NFC_CARD
   */
  uitpasNumber?: string
  socialTariff?: {
    endDate?: string
    /**
     * what was shown, and its date; never the document
     */
    proof: {
      type: 'INCREASED_REIMBURSEMENT' | 'PUBLIC_WELFARE' | 'DEBT_MEDIATION' | 'ASYLUM' | 'OTHER'
      date: string
    }
  }
  voucher?: string
  address: {
    street: string
    postalCode: string
    city: string
  }
  fromCardSystemId?: number
}
export interface PostCardSystemPassholderMembershipMovePreviewAnswer {
  from: {
    id: number
    name: string
  }
  /**
   * the card of the old region, which stops working
   */
  blockedUitpasNumber?: string
  /**
   * they have it in the old region, and it ends there
   */
  socialTariffEnds: boolean
  priceCents: number
  priceLabel: string
}
export interface GetCardSystemNoticesAnswer {
  totalItems: number
  unread: number
  start: number
  limit: number
  member: {
    id: number
    kind: 'MOVED_AWAY' | 'MOVED_HERE'
    passholderId: string
    otherCardSystem: {
      id: number
      name: string
    }
    at: string
    readAt?: string
  }[]
}
export interface GetCardSystemAssociationsAnswer {
  totalItems: number
  member: {
    id: string
    name: string
    endDateType: 'CUSTOM' | 'BASED_ON_DATE_OF_BIRTH' | 'BASED_ON_REGISTRATION_DATE'
    yearlyEnd: string | null
    endAge: number | null
    months: number | null
    renewalDays: number
    active: boolean
    organizers: {
      organizerId: string
      name: string
      canWrite: boolean
    }[]
  }[]
}
export interface PostCardSystemAssociationsBody {
  name: string
  endDateType: 'CUSTOM' | 'BASED_ON_DATE_OF_BIRTH' | 'BASED_ON_REGISTRATION_DATE'
  /**
   * MM-DD
   */
  yearlyEnd?: string
  endAge?: number
  months?: number
  renewalDays?: number
  active?: boolean
  /**
   * @maxItems 1000
   */
  organizers: {
    organizerId: string
    /**
     * registers members; otherwise only sees them
     */
    canWrite: boolean
  }[]
}
export interface PostCardSystemAssociationsAnswer {
  id: string
  name: string
  endDateType: 'CUSTOM' | 'BASED_ON_DATE_OF_BIRTH' | 'BASED_ON_REGISTRATION_DATE'
  yearlyEnd: string | null
  endAge: number | null
  months: number | null
  renewalDays: number
  active: boolean
  organizers: {
    organizerId: string
    name: string
    canWrite: boolean
  }[]
}
export interface PutCardSystemAssociationBody {
  name: string
  endDateType: 'CUSTOM' | 'BASED_ON_DATE_OF_BIRTH' | 'BASED_ON_REGISTRATION_DATE'
  /**
   * MM-DD
   */
  yearlyEnd?: string
  endAge?: number
  months?: number
  renewalDays?: number
  active?: boolean
  /**
   * @maxItems 1000
   */
  organizers: {
    organizerId: string
    /**
     * registers members; otherwise only sees them
     */
    canWrite: boolean
  }[]
}
export interface PutCardSystemAssociationAnswer {
  id: string
  name: string
  endDateType: 'CUSTOM' | 'BASED_ON_DATE_OF_BIRTH' | 'BASED_ON_REGISTRATION_DATE'
  yearlyEnd: string | null
  endAge: number | null
  months: number | null
  renewalDays: number
  active: boolean
  organizers: {
    organizerId: string
    name: string
    canWrite: boolean
  }[]
}
export interface PostCardSystemAssociationMembersBulkActsPreviewBody {
  act: 'RENEW' | 'END'
  /**
   * for RENEW, where the association leaves it to whoever registers
   */
  endDate?: string
  /**
   * @minItems 1
   * @maxItems 500
   */
  passholderIds: [string, ...string[]]
}
export interface PostCardSystemAssociationMembersBulkActsPreviewAnswer {
  member: {
    id: string
    outcome: 'DONE' | 'REFUSED'
    why?: 'NO_MEMBER' | 'CLOSED' | 'NOT_IN_CARD_SYSTEM' | 'NOT_RENEWABLE' | 'RUNS_LONGER'
    /**
     * the last day: the new one, or that of a membership that stays as it is
     */
    endDate?: string
  }[]
}
export interface PostCardSystemAssociationMembersBulkActsBody {
  act: 'RENEW' | 'END'
  /**
   * for RENEW, where the association leaves it to whoever registers
   */
  endDate?: string
  /**
   * @minItems 1
   * @maxItems 500
   */
  passholderIds: [string, ...string[]]
}
export interface GetCardSystemAssociationMembersAnswer {
  totalItems: number
  member: {
    passholderId: string
    name: string
    firstName: string
    since: string
    endDate: string
  }[]
}
export interface PostCardSystemSchoolsBody {
  name: string
  street?: string
  postalCode?: string
  city: string
  /**
   * nobody is put in a closed one any more
   */
  active?: boolean
}
export interface PostCardSystemSchoolsAnswer {
  id: string
  cardSystemId: number
  name: string
  street: string | null
  postalCode: string | null
  city: string
  active: boolean
}
export interface PutCardSystemSchoolBody {
  name: string
  street?: string
  postalCode?: string
  city: string
  /**
   * nobody is put in a closed one any more
   */
  active?: boolean
}
export interface PutCardSystemSchoolAnswer {
  id: string
  cardSystemId: number
  name: string
  street: string | null
  postalCode: string | null
  city: string
  active: boolean
}
export interface GetCardSystemEventsAnswer {
  totalItems: number
  member: {
    /**
     * the CDBID
     */
    id: string
    title: string
    organizerId: string
    organizerName: string
    place: string
    city: string
    calendarType: 'single' | 'multiple' | 'periodic' | 'permanent'
    startsAt?: string
    endsAt?: string
    status: 'Available' | 'TemporarilyUnavailable' | 'Unavailable'
    checkinPoints: number
    /**
     * the clients that act for the balie: its consumerkeys
     */
    clientIds: string[]
  }[]
}
export interface GetCardSystemEventAnswer {
  /**
   * the CDBID
   */
  id: string
  title: string
  organizerId: string
  organizerName: string
  place: string
  city: string
  calendarType: 'single' | 'multiple' | 'periodic' | 'permanent'
  startsAt?: string
  endsAt?: string
  status: 'Available' | 'TemporarilyUnavailable' | 'Unavailable'
  checkinPoints: number
  settings: {
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
  cardSystems: {
    id: number
    name: string
    enabled: boolean
    distributionKeys: {
      id: number
      name: string
      automatic: boolean
      /**
       * a ticket can be sold by it
       */
      counts: boolean
    }[]
  }[]
}
export interface PutCardSystemEventSettingsBody {
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
export interface PutCardSystemEventCardSystemBody {
  enabled: boolean
  /**
   * of those that are not automatic; what is missing is switched off
   *
   * @maxItems 1000
   */
  distributionKeyIds: number[]
}
export interface GetCardSystemCheckinsAnswer {
  totalItems: number
  member: {
    /**
     * the ActieID
     */
    id: string
    creationDate: string
    eventId: string
    eventTitle: string
    /**
     * where it was saved
     */
    balieId: string
    balieName: string
    /**
     * the clients that act for the balie: its consumerkeys
     */
    clientIds: string[]
    passholderId: string
    uitpasNumber: string
    points: number
    cancelledAt?: string
    cancelledReason?: string
  }[]
}
export interface PostCardSystemCheckinCancelBody {
  reason: string
}
export interface GetCardSystemKiosksAnswer {
  totalItems: number
  member: {
    id: string
    name: string
    organizers: {
      id: string
      name: string
      active: boolean
    }[]
    showsCode: boolean
    automatic: boolean
    reader: 'BELOW' | 'LEFT' | 'RIGHT'
    fixedEvent?: {
      id: string
      title: string
      endsAt?: string
      /**
       * SOON: within a month
       */
      expires: 'LATER' | 'SOON' | 'EXPIRED'
    }
    chosenEvent?: {
      id: string
      title: string
      endsAt?: string
      /**
       * SOON: within a month
       */
      expires: 'LATER' | 'SOON' | 'EXPIRED'
    }
    device?: {
      deviceId: string
      name: string
      setUpAt: string
    }
    lastSeenAt?: string
    setupCodeExpiresAt?: string
    /**
     * the clients that act for the balie: its consumerkeys
     */
    clientIds: string[]
  }[]
}
export interface PostCardSystemKiosksBody {
  name: string
  /**
   * @maxItems 100
   */
  organizerIds: string[]
  showsCode: boolean
  automatic: boolean
  reader: 'BELOW' | 'LEFT' | 'RIGHT'
  fixedEventId: string | null
}
export interface PostCardSystemKiosksAnswer {
  id: string
  setupCode: string
  expiresAt: string
}
export interface GetCardSystemKioskAnswer {
  id: string
  name: string
  organizers: {
    id: string
    name: string
    active: boolean
  }[]
  showsCode: boolean
  automatic: boolean
  reader: 'BELOW' | 'LEFT' | 'RIGHT'
  fixedEvent?: {
    id: string
    title: string
    endsAt?: string
    /**
     * SOON: within a month
     */
    expires: 'LATER' | 'SOON' | 'EXPIRED'
  }
  chosenEvent?: {
    id: string
    title: string
    endsAt?: string
    /**
     * SOON: within a month
     */
    expires: 'LATER' | 'SOON' | 'EXPIRED'
  }
  device?: {
    deviceId: string
    name: string
    setUpAt: string
  }
  lastSeenAt?: string
  setupCodeExpiresAt?: string
}
export interface PutCardSystemKioskBody {
  name: string
  /**
   * @maxItems 100
   */
  organizerIds: string[]
  showsCode: boolean
  automatic: boolean
  reader: 'BELOW' | 'LEFT' | 'RIGHT'
  fixedEventId: string | null
}
export interface PostCardSystemKioskSetupCodeAnswer {
  id: string
  setupCode: string
  expiresAt: string
}
export interface GetCardSystemKioskEventAnswer {
  id: string
  title: string
  endsAt?: string
  /**
   * SOON: within a month
   */
  expires: 'LATER' | 'SOON' | 'EXPIRED'
}
export interface GetCardSystemRewardsAnswer {
  totalItems: number
  member: {
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
    /**
     * the clients that act for the balie: its consumerkeys
     */
    clientIds: string[]
  }[]
}
export interface PostCardSystemRewardsBody {
  /**
   * read only: left as it is
   */
  id?: {
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
  maxInTotal?: number
  maxPerMonth?: number
  maxPerYear?: number
  /**
   * @maxItems 500
   */
  residentPostalCodes: string[]
  onlineLink?: string
  onlineLabel?: string
  onlineText?: string
  status: 'ACTIVE' | 'INACTIVE' | 'DELETED'
  /**
   * WELCOME: also to who joined earlier in its granting period, now
   */
  grantToMembers?: boolean
}
export interface PostCardSystemRewardsAnswer {
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
  maxInTotal?: number
  maxPerMonth?: number
  maxPerYear?: number
  /**
   * @maxItems 500
   */
  residentPostalCodes: string[]
  onlineLink?: string
  onlineLabel?: string
  onlineText?: string
  /**
   * redeemed or granted: type, points and begins are fixed
   */
  inUse: boolean
}
export interface GetCardSystemRewardAnswer {
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
  maxInTotal?: number
  maxPerMonth?: number
  maxPerYear?: number
  /**
   * @maxItems 500
   */
  residentPostalCodes: string[]
  onlineLink?: string
  onlineLabel?: string
  onlineText?: string
  /**
   * redeemed or granted: type, points and begins are fixed
   */
  inUse: boolean
}
export interface PutCardSystemRewardBody {
  /**
   * read only: left as it is
   */
  id?: {
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
  maxInTotal?: number
  maxPerMonth?: number
  maxPerYear?: number
  /**
   * @maxItems 500
   */
  residentPostalCodes: string[]
  onlineLink?: string
  onlineLabel?: string
  onlineText?: string
  status: 'ACTIVE' | 'INACTIVE' | 'DELETED'
  /**
   * WELCOME: also to who joined earlier in its granting period, now
   */
  grantToMembers?: boolean
}
export interface PutCardSystemRewardAnswer {
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
  maxInTotal?: number
  maxPerMonth?: number
  maxPerYear?: number
  /**
   * @maxItems 500
   */
  residentPostalCodes: string[]
  onlineLink?: string
  onlineLabel?: string
  onlineText?: string
  /**
   * redeemed or granted: type, points and begins are fixed
   */
  inUse: boolean
}
export interface GetCardSystemRewardCodesAnswer {
  total: number
  given: number
  file?: {
    status: 'RUNNING' | 'DONE' | 'REFUSED'
    lines: number
    linesRead: number
  }
}
export interface PostCardSystemRewardCodesAnswer {
  added: number
  refused: number
  /**
   * the first thousand
   */
  faults: {
    line: number
    fault: 'DUPLICATE' | 'TOO_LONG' | 'SEVERAL'
  }[]
}
export interface GetCardSystemRedeemedRewardsAnswer {
  totalItems: number
  member: {
    id: string
    rewardId: string
    title: string
    type: 'POINTS' | 'WELCOME'
    points: number
    uitpasNumber: string
    passholderId: string
    organizer: {
      id: string
      name: string
    }
    /**
     * the clients that act for the balie: its consumerkeys
     */
    clientIds: string[]
    redeemedAt: string
  }[]
}
export interface PostCardSystemRedeemedRewardCancelBody {
  reason: string
}
export interface GetOrdersAnswer {
  totalItems: number
  member: {
    id: string
    clientId: string
    /**
     * the website where it was ordered
     */
    clientName?: string
    status: 'PENDING_PAYMENT' | 'REGISTERED' | 'CANCELLED'
    createdAt: string
    endedAt?: string
    totalPrice: number
    people: number
    payment?: 'OPEN' | 'PAID' | 'CANCELLED' | 'EXPIRED'
    refund?: 'DUE' | 'DONE'
    /**
     * a type of the catalogue, or `too-late`
     */
    refusal?: string
  }[]
}
export interface GetCardSystemGrouppassesAnswer {
  totalItems: number
  start: number
  limit: number
  member: Group[]
}
export interface PostCardSystemGrouppassesBody {
  /**
   * what the pass is called
   */
  name: string
  organisation: string | null
  email: string | null
  phoneNumber: string | null
  street: string | null
  postalCode: string
  city: string
  endDate: string
  ticketsPerYear: number | null
  ticketsPerDay: number | null
  cardType: 'NFC_CARD' | 'DIGITAL'
  /**
   * of the stock; for NFC_CARD
   */
  uitpasNumber?: string
}
export interface PutCardSystemGrouppassBody {
  /**
   * what the pass is called
   */
  name: string
  organisation: string | null
  email: string | null
  phoneNumber: string | null
  street: string | null
  postalCode: string
  city: string
  endDate: string
  ticketsPerYear: number | null
  ticketsPerDay: number | null
}
export interface GetCardSystemGrouppassHistoryAnswer {
  totalItems: number
  start: number
  limit: number
  member: {
    at: string
    /**
     * passholder.read, card.block, …
     */
    act: string
    /**
     * what was done, in words; left out for an act of before
     */
    words?: {
      nl: string
      fr: string
      en: string
      de: string
    }
    /**
     * false: somebody looked
     */
    change: boolean
    by: {
      kind: 'USER' | 'CLIENT' | 'IDENTIFIED' | 'KIOSK' | 'SYSTEM'
      /**
       * of the person; an application has its id only
       */
      name?: string
      clientId?: string
    }
    organizer?: {
      id: string
      name: string
    }
    /**
     * which, never what was in them
     */
    fields: string[]
  }[]
}
export interface GetCardSystemFiguresAnswer {
  /**
   * what each value of a line is; names that end with Cents are amounts
   */
  measures: string[]
  unit: 'day' | 'week' | 'month' | 'quarter' | 'year'
  lines: {
    /**
     * the first day of a period, a NIS code, ages, true or false, an id; absent when not known
     */
    key?: string
    /**
     * a name where the key is none
     */
    label?: string
    values: number[]
  }[]
  /**
   * people are counted once, so that this is no sum of the lines
   */
  total: number[]
}
export interface GetCardSystemReachAnswer {
  day: string
  lines: {
    nisCode: string
    name: string
    entitled?: number
    year?: number
    source?: string
    /**
     * null: too few people to tell
     */
    withSocialTariff: number | null
  }[]
  total: {
    entitled: number
    withSocialTariff: number | null
  }
}
export interface PutCardSystemEntitledPeopleBody {
  year: number
  /**
   * who counted them
   */
  source: string
  /**
   * @maxItems 600
   */
  lines: {
    nisCode: string
    people: number
  }[]
}
export interface GetCardSystemLatestChangesAnswer {
  member: {
    at: string
    thing: 'REWARD' | 'COUPON' | 'KIOSK' | 'BALIE' | 'EVENT'
    verb: 'CREATED' | 'CHANGED' | 'ENDED' | 'ACTIVATED' | 'DEACTIVATED'
    id: string
    name: string
  }[]
}
export interface GetCardSystemAttentionAnswer {
  totalItems: number
  late: number
  member: {
    kind:
      | 'STOCK_LOW'
      | 'KIOSK_EVENT_ENDS'
      | 'KIOSK_SILENT'
      | 'REWARD_ENDS'
      | 'REWARD_UNITS_LOW'
      | 'COUPON_BUDGET_LOW'
      | 'STATEMENT_UNPAID'
      | 'REFUND_DUE'
      | 'MOVES_UNREAD'
      | 'PROVIDER_NEW'
      | 'PROVIDER_STEP_LATE'
    /**
     * of the balie, pillar, reward, coupon, statement or application
     */
    id?: string
    name?: string
    /**
     * left, or waiting; of a coupon and a statement in cents
     */
    count?: number
    of?: number
    /**
     * the last day on which something can be done about it
     */
    due?: string
    since?: string
    late: boolean
  }[]
}
export interface PostCardSystemQuickSearchBody {
  q: string
}
export interface PostCardSystemQuickSearchAnswer {
  member: {
    kind: 'PASSHOLDER' | 'CARD' | 'BALIE' | 'EVENT' | 'CHECKIN' | 'CLIENT'
    /**
     * of the record; of a client that of the balie it calls for
     */
    id: string
    title: string
    text?: string
    /**
     * of who is a member elsewhere only: they have no page here, and are in the list
     */
    uitpasNumber?: string
    at?: string
  }[]
}
export interface GetCardSystemMailTextAnswer {
  template: string
  variant: string
  language: 'nl' | 'fr' | 'en' | 'de'
  /**
   * to be sent back with a change
   */
  version: number
  /**
   * whose words go out now
   */
  origin: 'CARD_SYSTEM' | 'PLATFORM' | 'STANDARD'
  text: {
    subject: string
    /**
     * empty lines part paragraphs
     */
    before: string
    /**
     * what the button says; where it leads is fixed
     */
    button: string
    after: string
  }
  /**
   * what goes out without own words
   */
  standard: {
    subject: string
    /**
     * empty lines part paragraphs
     */
    before: string
    /**
     * what the button says; where it leads is fixed
     */
    button: string
    after: string
  }
  placeholders: {
    name: string
    /**
     * as it is written in this language
     */
    token: string
    required: boolean
    sample: string
  }[]
  /**
   * newest first, fifty at most; without text: back to the standard
   */
  history: {
    version: number
    text?: {
      subject: string
      /**
       * empty lines part paragraphs
       */
      before: string
      /**
       * what the button says; where it leads is fixed
       */
      button: string
      after: string
    }
    /**
     * the name of who did, while they have an account
     */
    changedBy?: string
    changedAt: string
  }[]
}
export interface PutCardSystemMailTextBody {
  /**
   * as it was read; 0: never changed
   */
  version: number
  text: {
    subject: string
    /**
     * empty lines part paragraphs
     */
    before: string
    /**
     * what the button says; where it leads is fixed
     */
    button: string
    after: string
  }
}
export interface PutCardSystemMailTextAnswer {
  version: number
}
export interface PostCardSystemMailTextPreviewBody {
  subject: string
  /**
   * empty lines part paragraphs
   */
  before: string
  /**
   * what the button says; where it leads is fixed
   */
  button: string
  after: string
}
export interface PostCardSystemMailTextPreviewAnswer {
  subject: string
  text: string
  html: string
}
export interface GetPlatformMailTextAnswer {
  template: string
  variant: string
  language: 'nl' | 'fr' | 'en' | 'de'
  /**
   * to be sent back with a change
   */
  version: number
  /**
   * whose words go out now
   */
  origin: 'CARD_SYSTEM' | 'PLATFORM' | 'STANDARD'
  text: {
    subject: string
    /**
     * empty lines part paragraphs
     */
    before: string
    /**
     * what the button says; where it leads is fixed
     */
    button: string
    after: string
  }
  /**
   * what goes out without own words
   */
  standard: {
    subject: string
    /**
     * empty lines part paragraphs
     */
    before: string
    /**
     * what the button says; where it leads is fixed
     */
    button: string
    after: string
  }
  placeholders: {
    name: string
    /**
     * as it is written in this language
     */
    token: string
    required: boolean
    sample: string
  }[]
  /**
   * newest first, fifty at most; without text: back to the standard
   */
  history: {
    version: number
    text?: {
      subject: string
      /**
       * empty lines part paragraphs
       */
      before: string
      /**
       * what the button says; where it leads is fixed
       */
      button: string
      after: string
    }
    /**
     * the name of who did, while they have an account
     */
    changedBy?: string
    changedAt: string
  }[]
}
export interface PutPlatformMailTextBody {
  /**
   * as it was read; 0: never changed
   */
  version: number
  text: {
    subject: string
    /**
     * empty lines part paragraphs
     */
    before: string
    /**
     * what the button says; where it leads is fixed
     */
    button: string
    after: string
  }
}
export interface PutPlatformMailTextAnswer {
  version: number
}
export interface PostPlatformMailTextPreviewBody {
  subject: string
  /**
   * empty lines part paragraphs
   */
  before: string
  /**
   * what the button says; where it leads is fixed
   */
  button: string
  after: string
}
export interface PostPlatformMailTextPreviewAnswer {
  subject: string
  text: string
  html: string
}
export interface GetCardSystemSettingsAnswer {
  /**
   * to be sent back with a change
   */
  version: number
  name: string
  logo?: string
  primaryColor?: string
  secondaryColor?: string
  website?: string
  welcomeText?: string
  helpDeskEmail?: string
  handbookUrl?: string
  handbookText?: string
  socialTariffInfo?: string
  rules: {
    checkinMinutesBefore: number
    checkinMinutesAfter: number
    gracePeriodDays: number
    /**
     * month and day: until then of the next year social tariff is granted
     */
    socialTariffEndDay: string
  }
  /**
   * what waits for its day, the first one first
   */
  planned: {
    id: number
    from: string
    checkinMinutesBefore: number
    checkinMinutesAfter: number
    gracePeriodDays: number
    /**
     * month and day: until then of the next year social tariff is granted
     */
    socialTariffEndDay: string
    /**
     * the name of who did, while they have an account
     */
    plannedBy?: string
    plannedAt: string
  }[]
  cities: {
    postalCode: string
    name: string
  }[]
}
export interface PutCardSystemSettingsBody {
  /**
   * as it was read
   */
  version: number
  name: string
  primaryColor?: string
  secondaryColor?: string
  website?: string
  /**
   * what new passholders read first
   */
  welcomeText?: string
  helpDeskEmail?: string
  handbookUrl?: string
  handbookText?: string
  socialTariffInfo?: string
}
export interface PutCardSystemSettingsAnswer {
  version: number
}
export interface PostCardSystemSettingsRulesPreviewBody {
  /**
   * the first day; today at the earliest
   */
  from: string
  checkinMinutesBefore: number
  checkinMinutesAfter: number
  gracePeriodDays: number
  /**
   * month and day: until then of the next year social tariff is granted
   */
  socialTariffEndDay: string
}
export interface PostCardSystemSettingsRulesPreviewAnswer {
  /**
   * with social tariff that day, by the rules of now
   */
  socialTariffNow: number
  /**
   * by the new ones
   */
  socialTariffThen: number
  lose: number
  gain: number
}
export interface PutCardSystemSettingsRulesBody {
  /**
   * as it was read
   */
  version: number
  /**
   * the first day; today at the earliest
   */
  from: string
  checkinMinutesBefore: number
  checkinMinutesAfter: number
  gracePeriodDays: number
  /**
   * month and day: until then of the next year social tariff is granted
   */
  socialTariffEndDay: string
}
export interface PutCardSystemSettingsRulesAnswer {
  version: number
}
export interface PostCardSystemSettingsRegionPreviewBody {
  /**
   * @minItems 1
   * @maxItems 2000
   */
  postalCodes: [string, ...string[]]
}
export interface PostCardSystemSettingsRegionPreviewAnswer {
  added: string[]
  removed: string[]
  /**
   * who live in what goes
   */
  members: number
  /**
   * of those, with social tariff
   */
  socialTariff: number
}
export interface PutCardSystemSettingsRegionBody {
  /**
   * as it was read
   */
  version: number
  /**
   * @minItems 1
   * @maxItems 2000
   */
  postalCodes: [string, ...string[]]
}
export interface PutCardSystemSettingsRegionAnswer {
  version: number
}
export interface PutCardSystemSettingsLogoAnswer {
  url: string
}
export interface GetCardSystemAuditEntriesAnswer {
  /**
   * no more than 10001: there are more then
   */
  totalItems: number
  member: {
    /**
     * chain, link and place in it
     */
    id: string
    at: string
    /**
     * checkin.create, passholder.read, …
     */
    act: string
    /**
     * what was done, in words; left out for an act of before
     */
    words?: {
      nl: string
      fr: string
      en: string
      de: string
    }
    /**
     * somebody looked, and changed nothing
     */
    read: boolean
    actor: string
    /**
     * the name of the person, or of the app
     */
    by?: string
    clientId?: string
    organizer?: {
      id: string
      name?: string
    }
    passholderId?: string
    subject: string
    subjectId: string
    /**
     * which, never what was in them
     */
    fields: string[]
  }[]
}
export interface GetCardSystemAuditEntryAnswer {
  /**
   * chain, link and place in it
   */
  id: string
  at: string
  /**
   * checkin.create, passholder.read, …
   */
  act: string
  /**
   * what was done, in words; left out for an act of before
   */
  words?: {
    nl: string
    fr: string
    en: string
    de: string
  }
  /**
   * somebody looked, and changed nothing
   */
  read: boolean
  actor: string
  /**
   * the name of the person, or of the app
   */
  by?: string
  clientId?: string
  organizer?: {
    id: string
    name?: string
  }
  passholderId?: string
  subject: string
  subjectId: string
  /**
   * which, never what was in them
   */
  fields: string[]
  requestId: string
  address?: string
  /**
   * what the chain holds of it
   */
  hash: string
  chainId: string
  link: number
  position: number
}
export interface GetPlatformAuditEntriesAnswer {
  /**
   * no more than 10001: there are more then
   */
  totalItems: number
  member: {
    /**
     * chain, link and place in it
     */
    id: string
    at: string
    /**
     * checkin.create, passholder.read, …
     */
    act: string
    /**
     * what was done, in words; left out for an act of before
     */
    words?: {
      nl: string
      fr: string
      en: string
      de: string
    }
    /**
     * somebody looked, and changed nothing
     */
    read: boolean
    actor: string
    /**
     * the name of the person, or of the app
     */
    by?: string
    clientId?: string
    organizer?: {
      id: string
      name?: string
    }
    passholderId?: string
    subject: string
    subjectId: string
    /**
     * which, never what was in them
     */
    fields: string[]
  }[]
}
export interface GetPlatformAuditEntryAnswer {
  /**
   * chain, link and place in it
   */
  id: string
  at: string
  /**
   * checkin.create, passholder.read, …
   */
  act: string
  /**
   * what was done, in words; left out for an act of before
   */
  words?: {
    nl: string
    fr: string
    en: string
    de: string
  }
  /**
   * somebody looked, and changed nothing
   */
  read: boolean
  actor: string
  /**
   * the name of the person, or of the app
   */
  by?: string
  clientId?: string
  organizer?: {
    id: string
    name?: string
  }
  passholderId?: string
  subject: string
  subjectId: string
  /**
   * which, never what was in them
   */
  fields: string[]
  requestId: string
  address?: string
  /**
   * what the chain holds of it
   */
  hash: string
  chainId: string
  link: number
  position: number
}
export interface PostAuditVerificationsAnswer {
  id: string
}
export interface PostCardSystemBatchesFileAnswer {
  id: string
  cards: number
}
export interface PostCardSystemRewardPicturesAnswer {
  url: string
}
