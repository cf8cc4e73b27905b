/* Generated from the API document beside it: npm run generate */

export type GetAssociationMembershipsAnswer = {
  membership: AssociationMembership
  /**
   * this balie registers members of it
   */
  canWrite: boolean
}[]
export type GetSchoolsAnswer = {
  id: string
  cardSystemId: number
  name: string
  street: string | null
  postalCode: string | null
  city: string
  active: boolean
}[]
export type PostBalieTicketSalesAnswer = {
  id: string
  at: string
  eventId: string
  title: string
  uitpasNumber: string
  type: 'SOCIALTARIFF' | 'COUPON'
  tariffName: string
  regularPriceLabel?: string
  regularPriceCents: number
  /**
   * what the passholder pays
   */
  priceCents: number
  cancelledAt?: string
  canUndo: boolean
}[]
export type GetBaliePassholderTicketSalesAnswer = {
  id: string
  at: string
  eventId: string
  title: string
  uitpasNumber: string
  type: 'SOCIALTARIFF' | 'COUPON'
  tariffName: string
  regularPriceLabel?: string
  regularPriceCents: number
  /**
   * what the passholder pays
   */
  priceCents: number
  cancelledAt?: string
  canUndo: boolean
}[]
export type GetBalieFinancialReportsPeriodsAnswer = {
  startDate: string
  endDate: string
}[]
export type GetBalieFinancialReportsAnswer = {
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
export interface Balie {
  /**
   * organizer id (UUID)
   */
  id: string
  name: string
  city?: string
  /**
   * in which quality the person acts here: staff (MEMBER, ADMIN) or administrator of its card system
   */
  role: 'MEMBER' | 'ADMIN' | 'KSB' | 'PLATFORM'
  /**
   * an inactive balie can look, and register nothing
   */
  active: boolean
  cardSystems: {
    id: number
    name: string
    /**
     * until when social tariff is granted there unless somebody says otherwise
     */
    usualSocialTariffEnd: string
  }[]
  /**
   * what the person may do for this balie
   */
  permissions: string[]
  /**
   * of the permissions that hold in some of its card systems only: in which
   */
  reach: {
    permission: string
    cardSystemIds: number[]
  }[]
}
export interface Activity {
  eventId: string
  title: string
  location: string
  /**
   * RFC 3339 with offset
   */
  start?: string
  /**
   * RFC 3339 with offset
   */
  end?: string
  /**
   * PERMANENT without opening hours: no start and end to show
   */
  alwaysOpen: boolean
  checkin: {
    /**
     * can a point be saved at this moment
     */
    allowed: boolean
    /**
     * the time for it is past
     */
    over: boolean
    /**
     * RFC 3339 with offset
     */
    from?: string
    /**
     * RFC 3339 with offset
     */
    until?: string
  }
  /**
   * points one check-in gives
   */
  points: number
  /**
   * check-ins saved for this activity on that day, by anybody
   */
  checkins: number
}
export interface Membership {
  cardSystem: {
    id: number
    name: string
  }
  status: 'ACTIVE' | 'BLOCKED'
  /**
   * of its current card
   */
  uitpasNumber?: string
  cardStatus?: string
  tariff: {
    /**
     * of the memberships together: SOCIAL when one is active (grace period included)
     */
    kind: 'REGULAR' | 'SOCIAL' | 'EXPIRED' | 'SUSPENDED'
    endDate?: string
    inGracePeriod?: boolean
    suspendedUntil?: string
  }
}
export interface RewardRow {
  rewardId: string
  type: 'WELCOME' | 'POINTS'
  title: string
  practicalInfo?: string
  picture?: string
  /**
   * 0 for a welcome reward
   */
  points: number
  lastChance: boolean
  /**
   * RFC 3339 with offset
   */
  redeemUntil?: string
  redeemable: boolean
  /**
   * the redeem-status reason of the contract when not redeemable
   */
  reason?: string
  /**
   * with PASSHOLDER_POINTS: how many are missing
   */
  pointsShort?: number
  endUserMessage?: {
    nl: string
    fr?: string
    de?: string
    en?: string
  }
}
export interface HistoryEntry {
  id: string
  kind: 'CHECKIN' | 'REWARD' | 'TICKET'
  title: string
  /**
   * RFC 3339 with offset
   */
  at: string
  /**
   * the change of the balance; 0 for a welcome reward and a ticket
   */
  points: number
  /**
   * of a ticket: what the passholder paid
   */
  priceCents?: number
  /**
   * by this balie, now
   */
  undoable: boolean
  undone: boolean
}
/**
 * This interface was referenced by `Types`'s JSON-Schema
 * via the `definition` "Person".
 *
 * This interface was referenced by `Types`'s JSON-Schema
 * via the `definition` "GetPersonAnswer".
 *
 * This interface was referenced by `Types`'s JSON-Schema
 * via the `definition` "DeleteRedemptionAnswer".
 *
 * This interface was referenced by `Types`'s JSON-Schema
 * via the `definition` "DeleteCheckinAnswer".
 */
export interface Person {
  passholderId: string
  firstName: string
  name: string
  age: number
  city: string
  points: number
  /**
   * of the card that was scanned, or the current one
   */
  uitpasNumber: string
  blocked: boolean
  tariff: {
    /**
     * of the memberships together: SOCIAL when one is active (grace period included)
     */
    kind: 'REGULAR' | 'SOCIAL' | 'EXPIRED' | 'SUSPENDED'
    endDate?: string
    inGracePeriod?: boolean
    suspendedUntil?: string
  }
  memberships: Membership[]
  /**
   * welcome rewards waiting, then points rewards of this balie, cheapest first
   */
  rewards: RewardRow[]
  /**
   * the newest 20, newest first
   */
  history: HistoryEntry[]
}
/**
 * This interface was referenced by `Types`'s JSON-Schema
 * via the `definition` "Scan".
 *
 * This interface was referenced by `Types`'s JSON-Schema
 * via the `definition` "PostScansAnswer".
 */
export interface Scan {
  scanId: string
  /**
   * RFC 3339 with offset
   */
  at: string
  /**
   * SAVED: the point is saved. ALREADY_SAVED: the limit of this activity is used (no refusal sound). REFUSED: see refusal. SHOWN: no activity was given
   */
  outcome: 'SAVED' | 'ALREADY_SAVED' | 'REFUSED' | 'SHOWN'
  checkinId?: string
  /**
   * points saved by this scan
   */
  points?: number
  /**
   * RFC 3339 with offset
   */
  savedAt?: string
  refusal?: {
    /**
     * the complete problem type URI
     */
    type: string
    endUserMessage?: {
      nl: string
      fr?: string
      de?: string
      en?: string
    }
  }
  card: {
    uitpasNumber: string
    status: 'PROVISIONED' | 'LOCAL_STOCK' | 'ACTIVE' | 'BLOCKED' | 'DELETED'
    blockedOn?: string
    blockReason?: 'LOST' | 'STOLEN' | 'DEFECT' | 'REPLACED'
  }
  groupPass: boolean
  groupName?: string
  person?: Person
}
export interface DayEntry {
  id: string
  kind: 'CHECKIN' | 'REWARD' | 'TICKET'
  /**
   * RFC 3339 with offset
   */
  at: string
  /**
   * first name and initial ('Noor D.'), or 'Pas eindigt op 2312'
   */
  who: string
  uitpasNumber?: string
  /**
   * the activity, or the reward
   */
  title: string
  points: number
  /**
   * of a ticket: what the passholder pays
   */
  priceCents?: number
  undoable: boolean
  undone: boolean
}
/**
 * This interface was referenced by `Types`'s JSON-Schema
 * via the `definition` "CardDetail".
 *
 * This interface was referenced by `Types`'s JSON-Schema
 * via the `definition` "GetCardAnswer".
 *
 * This interface was referenced by `Types`'s JSON-Schema
 * via the `definition` "PostCardHandOutsAnswer".
 *
 * This interface was referenced by `Types`'s JSON-Schema
 * via the `definition` "PostCardBlockAnswer".
 *
 * This interface was referenced by `Types`'s JSON-Schema
 * via the `definition` "PostCardUnblockAnswer".
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
/**
 * This interface was referenced by `Types`'s JSON-Schema
 * via the `definition` "Group".
 *
 * This interface was referenced by `Types`'s JSON-Schema
 * via the `definition` "PostBalieGrouppassesAnswer".
 *
 * This interface was referenced by `Types`'s JSON-Schema
 * via the `definition` "GetBalieGrouppassAnswer".
 *
 * This interface was referenced by `Types`'s JSON-Schema
 * via the `definition` "PutBalieGrouppassAnswer".
 *
 * This interface was referenced by `Types`'s JSON-Schema
 * via the `definition` "PostBalieGrouppassEndAnswer".
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
export interface GetBalieMeAnswer {
  id: string
  name: string
  email: string
  /**
   * sorted by name
   */
  balies: Balie[]
}
export interface GetActivitiesAnswer {
  day: string
  /**
   * by start; with `q`, matches on any day from today, nearest first
   */
  member: Activity[]
}
export interface GetTodayAnswer {
  day: string
  /**
   * check-ins that stand
   */
  checkins: number
  /**
   * tickets that stand; for who sees them
   */
  tickets?: number
  /**
   * newest first
   */
  member: DayEntry[]
}
export interface PostScansBody {
  /**
   * UiTPAS number, chip number or INSZ, as typed or read
   */
  identifier: string
  /**
   * the activity a point is saved for; without it the pass is only shown
   */
  eventId?: string
}
export interface PostRedemptionsBody {
  rewardId: string
  uitpasNumber: string
}
export interface PostRedemptionsAnswer {
  redeemedRewardId: string
  title: string
  /**
   * points taken
   */
  points: number
  person: Person
}
export interface PostPassholderBlockBody {
  reason: string
}
export interface PostPassholderLookUpsBody {
  inszNumber?: string
  name?: string
  firstName?: string
  dateOfBirth?: string
}
export interface PostPassholderLookUpsAnswer {
  existing?: {
    passholderId: string
    name: string
    firstName: string
    dateOfBirth?: string
    city: string
    blocked: boolean
    cardSystems: {
      id: number
      name: string
    }[]
  }
  /**
   * of this name and day of birth, in the card systems of the balie
   */
  likely: {
    passholderId: string
    name: string
    firstName: string
    dateOfBirth?: string
    city: string
    blocked: boolean
    cardSystems: {
      id: number
      name: string
    }[]
  }[]
}
export interface PostRegistrationsPreviewBody {
  cardSystemId?: number
  dateOfBirth: string
  /**
   * 0000 is abroad
   */
  postalCode: string
  socialTariff: boolean
  cardType: 'NFC_CARD' | 'DIGITAL'
  uitpasNumber?: string
  voucher?: string
}
export interface PostRegistrationsPreviewAnswer {
  cardSystem: {
    id: number
    name: string
  }
  options: {
    option: 'REGISTER' | 'WITHOUT_INSZ' | 'ABROAD' | 'SOCIAL_TARIFF'
    permitted: boolean
    reason?:
      | 'BALIE_INACTIVE'
      | 'PERMISSION_NEEDED'
      | 'OTHER_MUNICIPALITY'
      | 'OUTSIDE_CARD_SYSTEM'
      | 'CARD_NEEDED'
      | 'CARD_UNKNOWN'
      | 'CARD_NOT_IN_STOCK'
      | 'CARD_WITHOUT_SOCIAL_TARIFF'
  }[]
  cards: {
    cardType: 'NFC_CARD' | 'DIGITAL'
    permitted: boolean
    reason?:
      | 'BALIE_INACTIVE'
      | 'PERMISSION_NEEDED'
      | 'OTHER_MUNICIPALITY'
      | 'OUTSIDE_CARD_SYSTEM'
      | 'CARD_NEEDED'
      | 'CARD_UNKNOWN'
      | 'CARD_NOT_IN_STOCK'
      | 'CARD_WITHOUT_SOCIAL_TARIFF'
  }[]
  /**
   * a parent has to agree
   */
  parentalConsent: boolean
  price: {
    priceCents: number
    label: string
    description: string
  }
}
export interface PostRegistrationsBody {
  /**
   * of one household: all of them or none
   *
   * @minItems 1
   * @maxItems 10
   */
  persons:
    | [
        {
          inszNumber?: string
          email?: string
          dateOfBirth: string
          gender?: 'MALE' | 'FEMALE' | 'X'
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
          /**
           * what was shown, and its date; never the document
           */
          registrationSocialTariffProof?: {
            type: 'INCREASED_REIMBURSEMENT' | 'PUBLIC_WELFARE' | 'DEBT_MEDIATION' | 'ASYLUM' | 'OTHER'
            date: string
          }
        }
      ]
    | [
        {
          inszNumber?: string
          email?: string
          dateOfBirth: string
          gender?: 'MALE' | 'FEMALE' | 'X'
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
          /**
           * what was shown, and its date; never the document
           */
          registrationSocialTariffProof?: {
            type: 'INCREASED_REIMBURSEMENT' | 'PUBLIC_WELFARE' | 'DEBT_MEDIATION' | 'ASYLUM' | 'OTHER'
            date: string
          }
        },
        {
          inszNumber?: string
          email?: string
          dateOfBirth: string
          gender?: 'MALE' | 'FEMALE' | 'X'
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
          /**
           * what was shown, and its date; never the document
           */
          registrationSocialTariffProof?: {
            type: 'INCREASED_REIMBURSEMENT' | 'PUBLIC_WELFARE' | 'DEBT_MEDIATION' | 'ASYLUM' | 'OTHER'
            date: string
          }
        }
      ]
    | [
        {
          inszNumber?: string
          email?: string
          dateOfBirth: string
          gender?: 'MALE' | 'FEMALE' | 'X'
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
          /**
           * what was shown, and its date; never the document
           */
          registrationSocialTariffProof?: {
            type: 'INCREASED_REIMBURSEMENT' | 'PUBLIC_WELFARE' | 'DEBT_MEDIATION' | 'ASYLUM' | 'OTHER'
            date: string
          }
        },
        {
          inszNumber?: string
          email?: string
          dateOfBirth: string
          gender?: 'MALE' | 'FEMALE' | 'X'
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
          /**
           * what was shown, and its date; never the document
           */
          registrationSocialTariffProof?: {
            type: 'INCREASED_REIMBURSEMENT' | 'PUBLIC_WELFARE' | 'DEBT_MEDIATION' | 'ASYLUM' | 'OTHER'
            date: string
          }
        },
        {
          inszNumber?: string
          email?: string
          dateOfBirth: string
          gender?: 'MALE' | 'FEMALE' | 'X'
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
          /**
           * what was shown, and its date; never the document
           */
          registrationSocialTariffProof?: {
            type: 'INCREASED_REIMBURSEMENT' | 'PUBLIC_WELFARE' | 'DEBT_MEDIATION' | 'ASYLUM' | 'OTHER'
            date: string
          }
        }
      ]
    | [
        {
          inszNumber?: string
          email?: string
          dateOfBirth: string
          gender?: 'MALE' | 'FEMALE' | 'X'
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
          /**
           * what was shown, and its date; never the document
           */
          registrationSocialTariffProof?: {
            type: 'INCREASED_REIMBURSEMENT' | 'PUBLIC_WELFARE' | 'DEBT_MEDIATION' | 'ASYLUM' | 'OTHER'
            date: string
          }
        },
        {
          inszNumber?: string
          email?: string
          dateOfBirth: string
          gender?: 'MALE' | 'FEMALE' | 'X'
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
          /**
           * what was shown, and its date; never the document
           */
          registrationSocialTariffProof?: {
            type: 'INCREASED_REIMBURSEMENT' | 'PUBLIC_WELFARE' | 'DEBT_MEDIATION' | 'ASYLUM' | 'OTHER'
            date: string
          }
        },
        {
          inszNumber?: string
          email?: string
          dateOfBirth: string
          gender?: 'MALE' | 'FEMALE' | 'X'
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
          /**
           * what was shown, and its date; never the document
           */
          registrationSocialTariffProof?: {
            type: 'INCREASED_REIMBURSEMENT' | 'PUBLIC_WELFARE' | 'DEBT_MEDIATION' | 'ASYLUM' | 'OTHER'
            date: string
          }
        },
        {
          inszNumber?: string
          email?: string
          dateOfBirth: string
          gender?: 'MALE' | 'FEMALE' | 'X'
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
          /**
           * what was shown, and its date; never the document
           */
          registrationSocialTariffProof?: {
            type: 'INCREASED_REIMBURSEMENT' | 'PUBLIC_WELFARE' | 'DEBT_MEDIATION' | 'ASYLUM' | 'OTHER'
            date: string
          }
        }
      ]
    | [
        {
          inszNumber?: string
          email?: string
          dateOfBirth: string
          gender?: 'MALE' | 'FEMALE' | 'X'
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
          /**
           * what was shown, and its date; never the document
           */
          registrationSocialTariffProof?: {
            type: 'INCREASED_REIMBURSEMENT' | 'PUBLIC_WELFARE' | 'DEBT_MEDIATION' | 'ASYLUM' | 'OTHER'
            date: string
          }
        },
        {
          inszNumber?: string
          email?: string
          dateOfBirth: string
          gender?: 'MALE' | 'FEMALE' | 'X'
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
          /**
           * what was shown, and its date; never the document
           */
          registrationSocialTariffProof?: {
            type: 'INCREASED_REIMBURSEMENT' | 'PUBLIC_WELFARE' | 'DEBT_MEDIATION' | 'ASYLUM' | 'OTHER'
            date: string
          }
        },
        {
          inszNumber?: string
          email?: string
          dateOfBirth: string
          gender?: 'MALE' | 'FEMALE' | 'X'
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
          /**
           * what was shown, and its date; never the document
           */
          registrationSocialTariffProof?: {
            type: 'INCREASED_REIMBURSEMENT' | 'PUBLIC_WELFARE' | 'DEBT_MEDIATION' | 'ASYLUM' | 'OTHER'
            date: string
          }
        },
        {
          inszNumber?: string
          email?: string
          dateOfBirth: string
          gender?: 'MALE' | 'FEMALE' | 'X'
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
          /**
           * what was shown, and its date; never the document
           */
          registrationSocialTariffProof?: {
            type: 'INCREASED_REIMBURSEMENT' | 'PUBLIC_WELFARE' | 'DEBT_MEDIATION' | 'ASYLUM' | 'OTHER'
            date: string
          }
        },
        {
          inszNumber?: string
          email?: string
          dateOfBirth: string
          gender?: 'MALE' | 'FEMALE' | 'X'
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
          /**
           * what was shown, and its date; never the document
           */
          registrationSocialTariffProof?: {
            type: 'INCREASED_REIMBURSEMENT' | 'PUBLIC_WELFARE' | 'DEBT_MEDIATION' | 'ASYLUM' | 'OTHER'
            date: string
          }
        }
      ]
    | [
        {
          inszNumber?: string
          email?: string
          dateOfBirth: string
          gender?: 'MALE' | 'FEMALE' | 'X'
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
          /**
           * what was shown, and its date; never the document
           */
          registrationSocialTariffProof?: {
            type: 'INCREASED_REIMBURSEMENT' | 'PUBLIC_WELFARE' | 'DEBT_MEDIATION' | 'ASYLUM' | 'OTHER'
            date: string
          }
        },
        {
          inszNumber?: string
          email?: string
          dateOfBirth: string
          gender?: 'MALE' | 'FEMALE' | 'X'
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
          /**
           * what was shown, and its date; never the document
           */
          registrationSocialTariffProof?: {
            type: 'INCREASED_REIMBURSEMENT' | 'PUBLIC_WELFARE' | 'DEBT_MEDIATION' | 'ASYLUM' | 'OTHER'
            date: string
          }
        },
        {
          inszNumber?: string
          email?: string
          dateOfBirth: string
          gender?: 'MALE' | 'FEMALE' | 'X'
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
          /**
           * what was shown, and its date; never the document
           */
          registrationSocialTariffProof?: {
            type: 'INCREASED_REIMBURSEMENT' | 'PUBLIC_WELFARE' | 'DEBT_MEDIATION' | 'ASYLUM' | 'OTHER'
            date: string
          }
        },
        {
          inszNumber?: string
          email?: string
          dateOfBirth: string
          gender?: 'MALE' | 'FEMALE' | 'X'
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
          /**
           * what was shown, and its date; never the document
           */
          registrationSocialTariffProof?: {
            type: 'INCREASED_REIMBURSEMENT' | 'PUBLIC_WELFARE' | 'DEBT_MEDIATION' | 'ASYLUM' | 'OTHER'
            date: string
          }
        },
        {
          inszNumber?: string
          email?: string
          dateOfBirth: string
          gender?: 'MALE' | 'FEMALE' | 'X'
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
          /**
           * what was shown, and its date; never the document
           */
          registrationSocialTariffProof?: {
            type: 'INCREASED_REIMBURSEMENT' | 'PUBLIC_WELFARE' | 'DEBT_MEDIATION' | 'ASYLUM' | 'OTHER'
            date: string
          }
        },
        {
          inszNumber?: string
          email?: string
          dateOfBirth: string
          gender?: 'MALE' | 'FEMALE' | 'X'
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
          /**
           * what was shown, and its date; never the document
           */
          registrationSocialTariffProof?: {
            type: 'INCREASED_REIMBURSEMENT' | 'PUBLIC_WELFARE' | 'DEBT_MEDIATION' | 'ASYLUM' | 'OTHER'
            date: string
          }
        }
      ]
    | [
        {
          inszNumber?: string
          email?: string
          dateOfBirth: string
          gender?: 'MALE' | 'FEMALE' | 'X'
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
          /**
           * what was shown, and its date; never the document
           */
          registrationSocialTariffProof?: {
            type: 'INCREASED_REIMBURSEMENT' | 'PUBLIC_WELFARE' | 'DEBT_MEDIATION' | 'ASYLUM' | 'OTHER'
            date: string
          }
        },
        {
          inszNumber?: string
          email?: string
          dateOfBirth: string
          gender?: 'MALE' | 'FEMALE' | 'X'
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
          /**
           * what was shown, and its date; never the document
           */
          registrationSocialTariffProof?: {
            type: 'INCREASED_REIMBURSEMENT' | 'PUBLIC_WELFARE' | 'DEBT_MEDIATION' | 'ASYLUM' | 'OTHER'
            date: string
          }
        },
        {
          inszNumber?: string
          email?: string
          dateOfBirth: string
          gender?: 'MALE' | 'FEMALE' | 'X'
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
          /**
           * what was shown, and its date; never the document
           */
          registrationSocialTariffProof?: {
            type: 'INCREASED_REIMBURSEMENT' | 'PUBLIC_WELFARE' | 'DEBT_MEDIATION' | 'ASYLUM' | 'OTHER'
            date: string
          }
        },
        {
          inszNumber?: string
          email?: string
          dateOfBirth: string
          gender?: 'MALE' | 'FEMALE' | 'X'
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
          /**
           * what was shown, and its date; never the document
           */
          registrationSocialTariffProof?: {
            type: 'INCREASED_REIMBURSEMENT' | 'PUBLIC_WELFARE' | 'DEBT_MEDIATION' | 'ASYLUM' | 'OTHER'
            date: string
          }
        },
        {
          inszNumber?: string
          email?: string
          dateOfBirth: string
          gender?: 'MALE' | 'FEMALE' | 'X'
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
          /**
           * what was shown, and its date; never the document
           */
          registrationSocialTariffProof?: {
            type: 'INCREASED_REIMBURSEMENT' | 'PUBLIC_WELFARE' | 'DEBT_MEDIATION' | 'ASYLUM' | 'OTHER'
            date: string
          }
        },
        {
          inszNumber?: string
          email?: string
          dateOfBirth: string
          gender?: 'MALE' | 'FEMALE' | 'X'
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
          /**
           * what was shown, and its date; never the document
           */
          registrationSocialTariffProof?: {
            type: 'INCREASED_REIMBURSEMENT' | 'PUBLIC_WELFARE' | 'DEBT_MEDIATION' | 'ASYLUM' | 'OTHER'
            date: string
          }
        },
        {
          inszNumber?: string
          email?: string
          dateOfBirth: string
          gender?: 'MALE' | 'FEMALE' | 'X'
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
          /**
           * what was shown, and its date; never the document
           */
          registrationSocialTariffProof?: {
            type: 'INCREASED_REIMBURSEMENT' | 'PUBLIC_WELFARE' | 'DEBT_MEDIATION' | 'ASYLUM' | 'OTHER'
            date: string
          }
        }
      ]
    | [
        {
          inszNumber?: string
          email?: string
          dateOfBirth: string
          gender?: 'MALE' | 'FEMALE' | 'X'
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
          /**
           * what was shown, and its date; never the document
           */
          registrationSocialTariffProof?: {
            type: 'INCREASED_REIMBURSEMENT' | 'PUBLIC_WELFARE' | 'DEBT_MEDIATION' | 'ASYLUM' | 'OTHER'
            date: string
          }
        },
        {
          inszNumber?: string
          email?: string
          dateOfBirth: string
          gender?: 'MALE' | 'FEMALE' | 'X'
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
          /**
           * what was shown, and its date; never the document
           */
          registrationSocialTariffProof?: {
            type: 'INCREASED_REIMBURSEMENT' | 'PUBLIC_WELFARE' | 'DEBT_MEDIATION' | 'ASYLUM' | 'OTHER'
            date: string
          }
        },
        {
          inszNumber?: string
          email?: string
          dateOfBirth: string
          gender?: 'MALE' | 'FEMALE' | 'X'
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
          /**
           * what was shown, and its date; never the document
           */
          registrationSocialTariffProof?: {
            type: 'INCREASED_REIMBURSEMENT' | 'PUBLIC_WELFARE' | 'DEBT_MEDIATION' | 'ASYLUM' | 'OTHER'
            date: string
          }
        },
        {
          inszNumber?: string
          email?: string
          dateOfBirth: string
          gender?: 'MALE' | 'FEMALE' | 'X'
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
          /**
           * what was shown, and its date; never the document
           */
          registrationSocialTariffProof?: {
            type: 'INCREASED_REIMBURSEMENT' | 'PUBLIC_WELFARE' | 'DEBT_MEDIATION' | 'ASYLUM' | 'OTHER'
            date: string
          }
        },
        {
          inszNumber?: string
          email?: string
          dateOfBirth: string
          gender?: 'MALE' | 'FEMALE' | 'X'
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
          /**
           * what was shown, and its date; never the document
           */
          registrationSocialTariffProof?: {
            type: 'INCREASED_REIMBURSEMENT' | 'PUBLIC_WELFARE' | 'DEBT_MEDIATION' | 'ASYLUM' | 'OTHER'
            date: string
          }
        },
        {
          inszNumber?: string
          email?: string
          dateOfBirth: string
          gender?: 'MALE' | 'FEMALE' | 'X'
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
          /**
           * what was shown, and its date; never the document
           */
          registrationSocialTariffProof?: {
            type: 'INCREASED_REIMBURSEMENT' | 'PUBLIC_WELFARE' | 'DEBT_MEDIATION' | 'ASYLUM' | 'OTHER'
            date: string
          }
        },
        {
          inszNumber?: string
          email?: string
          dateOfBirth: string
          gender?: 'MALE' | 'FEMALE' | 'X'
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
          /**
           * what was shown, and its date; never the document
           */
          registrationSocialTariffProof?: {
            type: 'INCREASED_REIMBURSEMENT' | 'PUBLIC_WELFARE' | 'DEBT_MEDIATION' | 'ASYLUM' | 'OTHER'
            date: string
          }
        },
        {
          inszNumber?: string
          email?: string
          dateOfBirth: string
          gender?: 'MALE' | 'FEMALE' | 'X'
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
          /**
           * what was shown, and its date; never the document
           */
          registrationSocialTariffProof?: {
            type: 'INCREASED_REIMBURSEMENT' | 'PUBLIC_WELFARE' | 'DEBT_MEDIATION' | 'ASYLUM' | 'OTHER'
            date: string
          }
        }
      ]
    | [
        {
          inszNumber?: string
          email?: string
          dateOfBirth: string
          gender?: 'MALE' | 'FEMALE' | 'X'
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
          /**
           * what was shown, and its date; never the document
           */
          registrationSocialTariffProof?: {
            type: 'INCREASED_REIMBURSEMENT' | 'PUBLIC_WELFARE' | 'DEBT_MEDIATION' | 'ASYLUM' | 'OTHER'
            date: string
          }
        },
        {
          inszNumber?: string
          email?: string
          dateOfBirth: string
          gender?: 'MALE' | 'FEMALE' | 'X'
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
          /**
           * what was shown, and its date; never the document
           */
          registrationSocialTariffProof?: {
            type: 'INCREASED_REIMBURSEMENT' | 'PUBLIC_WELFARE' | 'DEBT_MEDIATION' | 'ASYLUM' | 'OTHER'
            date: string
          }
        },
        {
          inszNumber?: string
          email?: string
          dateOfBirth: string
          gender?: 'MALE' | 'FEMALE' | 'X'
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
          /**
           * what was shown, and its date; never the document
           */
          registrationSocialTariffProof?: {
            type: 'INCREASED_REIMBURSEMENT' | 'PUBLIC_WELFARE' | 'DEBT_MEDIATION' | 'ASYLUM' | 'OTHER'
            date: string
          }
        },
        {
          inszNumber?: string
          email?: string
          dateOfBirth: string
          gender?: 'MALE' | 'FEMALE' | 'X'
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
          /**
           * what was shown, and its date; never the document
           */
          registrationSocialTariffProof?: {
            type: 'INCREASED_REIMBURSEMENT' | 'PUBLIC_WELFARE' | 'DEBT_MEDIATION' | 'ASYLUM' | 'OTHER'
            date: string
          }
        },
        {
          inszNumber?: string
          email?: string
          dateOfBirth: string
          gender?: 'MALE' | 'FEMALE' | 'X'
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
          /**
           * what was shown, and its date; never the document
           */
          registrationSocialTariffProof?: {
            type: 'INCREASED_REIMBURSEMENT' | 'PUBLIC_WELFARE' | 'DEBT_MEDIATION' | 'ASYLUM' | 'OTHER'
            date: string
          }
        },
        {
          inszNumber?: string
          email?: string
          dateOfBirth: string
          gender?: 'MALE' | 'FEMALE' | 'X'
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
          /**
           * what was shown, and its date; never the document
           */
          registrationSocialTariffProof?: {
            type: 'INCREASED_REIMBURSEMENT' | 'PUBLIC_WELFARE' | 'DEBT_MEDIATION' | 'ASYLUM' | 'OTHER'
            date: string
          }
        },
        {
          inszNumber?: string
          email?: string
          dateOfBirth: string
          gender?: 'MALE' | 'FEMALE' | 'X'
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
          /**
           * what was shown, and its date; never the document
           */
          registrationSocialTariffProof?: {
            type: 'INCREASED_REIMBURSEMENT' | 'PUBLIC_WELFARE' | 'DEBT_MEDIATION' | 'ASYLUM' | 'OTHER'
            date: string
          }
        },
        {
          inszNumber?: string
          email?: string
          dateOfBirth: string
          gender?: 'MALE' | 'FEMALE' | 'X'
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
          /**
           * what was shown, and its date; never the document
           */
          registrationSocialTariffProof?: {
            type: 'INCREASED_REIMBURSEMENT' | 'PUBLIC_WELFARE' | 'DEBT_MEDIATION' | 'ASYLUM' | 'OTHER'
            date: string
          }
        },
        {
          inszNumber?: string
          email?: string
          dateOfBirth: string
          gender?: 'MALE' | 'FEMALE' | 'X'
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
          /**
           * what was shown, and its date; never the document
           */
          registrationSocialTariffProof?: {
            type: 'INCREASED_REIMBURSEMENT' | 'PUBLIC_WELFARE' | 'DEBT_MEDIATION' | 'ASYLUM' | 'OTHER'
            date: string
          }
        }
      ]
    | [
        {
          inszNumber?: string
          email?: string
          dateOfBirth: string
          gender?: 'MALE' | 'FEMALE' | 'X'
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
          /**
           * what was shown, and its date; never the document
           */
          registrationSocialTariffProof?: {
            type: 'INCREASED_REIMBURSEMENT' | 'PUBLIC_WELFARE' | 'DEBT_MEDIATION' | 'ASYLUM' | 'OTHER'
            date: string
          }
        },
        {
          inszNumber?: string
          email?: string
          dateOfBirth: string
          gender?: 'MALE' | 'FEMALE' | 'X'
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
          /**
           * what was shown, and its date; never the document
           */
          registrationSocialTariffProof?: {
            type: 'INCREASED_REIMBURSEMENT' | 'PUBLIC_WELFARE' | 'DEBT_MEDIATION' | 'ASYLUM' | 'OTHER'
            date: string
          }
        },
        {
          inszNumber?: string
          email?: string
          dateOfBirth: string
          gender?: 'MALE' | 'FEMALE' | 'X'
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
          /**
           * what was shown, and its date; never the document
           */
          registrationSocialTariffProof?: {
            type: 'INCREASED_REIMBURSEMENT' | 'PUBLIC_WELFARE' | 'DEBT_MEDIATION' | 'ASYLUM' | 'OTHER'
            date: string
          }
        },
        {
          inszNumber?: string
          email?: string
          dateOfBirth: string
          gender?: 'MALE' | 'FEMALE' | 'X'
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
          /**
           * what was shown, and its date; never the document
           */
          registrationSocialTariffProof?: {
            type: 'INCREASED_REIMBURSEMENT' | 'PUBLIC_WELFARE' | 'DEBT_MEDIATION' | 'ASYLUM' | 'OTHER'
            date: string
          }
        },
        {
          inszNumber?: string
          email?: string
          dateOfBirth: string
          gender?: 'MALE' | 'FEMALE' | 'X'
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
          /**
           * what was shown, and its date; never the document
           */
          registrationSocialTariffProof?: {
            type: 'INCREASED_REIMBURSEMENT' | 'PUBLIC_WELFARE' | 'DEBT_MEDIATION' | 'ASYLUM' | 'OTHER'
            date: string
          }
        },
        {
          inszNumber?: string
          email?: string
          dateOfBirth: string
          gender?: 'MALE' | 'FEMALE' | 'X'
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
          /**
           * what was shown, and its date; never the document
           */
          registrationSocialTariffProof?: {
            type: 'INCREASED_REIMBURSEMENT' | 'PUBLIC_WELFARE' | 'DEBT_MEDIATION' | 'ASYLUM' | 'OTHER'
            date: string
          }
        },
        {
          inszNumber?: string
          email?: string
          dateOfBirth: string
          gender?: 'MALE' | 'FEMALE' | 'X'
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
          /**
           * what was shown, and its date; never the document
           */
          registrationSocialTariffProof?: {
            type: 'INCREASED_REIMBURSEMENT' | 'PUBLIC_WELFARE' | 'DEBT_MEDIATION' | 'ASYLUM' | 'OTHER'
            date: string
          }
        },
        {
          inszNumber?: string
          email?: string
          dateOfBirth: string
          gender?: 'MALE' | 'FEMALE' | 'X'
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
          /**
           * what was shown, and its date; never the document
           */
          registrationSocialTariffProof?: {
            type: 'INCREASED_REIMBURSEMENT' | 'PUBLIC_WELFARE' | 'DEBT_MEDIATION' | 'ASYLUM' | 'OTHER'
            date: string
          }
        },
        {
          inszNumber?: string
          email?: string
          dateOfBirth: string
          gender?: 'MALE' | 'FEMALE' | 'X'
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
          /**
           * what was shown, and its date; never the document
           */
          registrationSocialTariffProof?: {
            type: 'INCREASED_REIMBURSEMENT' | 'PUBLIC_WELFARE' | 'DEBT_MEDIATION' | 'ASYLUM' | 'OTHER'
            date: string
          }
        },
        {
          inszNumber?: string
          email?: string
          dateOfBirth: string
          gender?: 'MALE' | 'FEMALE' | 'X'
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
          /**
           * what was shown, and its date; never the document
           */
          registrationSocialTariffProof?: {
            type: 'INCREASED_REIMBURSEMENT' | 'PUBLIC_WELFARE' | 'DEBT_MEDIATION' | 'ASYLUM' | 'OTHER'
            date: string
          }
        }
      ]
}
export interface PostRegistrationsAnswer {
  totalPriceCents: number
  member: {
    passholderId: string
    uitpasNumber: string
    priceCents: number
    priceLabel: string
  }[]
}
export interface PutPassholderContactBody {
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
export interface GetPassholderContactAnswer {
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
export interface GetPassholderPictureAnswer {
  pictureUrl?: string
}
export interface PutPassholderPictureBody {
  picture: string
}
export interface PostCardHandOutsBody {
  uitpasNumber: string
  passholderId: string
}
export interface PostCardReplacementsBody {
  passholderId: string
  reason: 'EXTRA_CARD' | 'DEFECT' | 'THEFT_OR_LOSS' | 'SOCIAL_TARIFF'
  /**
   * of the new card; a digital card when left out
   */
  uitpasNumber?: string
  /**
   * of a digital card, at a balie of several card systems; a physical one has its own
   */
  cardSystemId?: number
}
export interface PostCardReplacementsAnswer {
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
export interface PostCardBlockBody {
  reason: 'LOST' | 'STOLEN' | 'DEFECT'
}
export interface GetStockAnswer {
  stock: {
    cardSystemId: number
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
  deliveries: {
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
export interface PostDeliveryReceiptBody {
  /**
   * UiTPAS numbers that were not in the box: they go back to the batch
   *
   * @maxItems 1000
   */
  missing: string[]
}
export interface PostPassholderSocialTariffBody {
  endDate?: string
  /**
   * what was shown, and its date; never the document
   */
  proof: {
    type: 'INCREASED_REIMBURSEMENT' | 'PUBLIC_WELFARE' | 'DEBT_MEDIATION' | 'ASYLUM' | 'OTHER'
    date: string
  }
}
export interface PostPassholderSocialTariffAnswer {
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
export interface PutPassholderSocialTariffBody {
  endDate?: string
  /**
   * what was shown, and its date; never the document
   */
  proof: {
    type: 'INCREASED_REIMBURSEMENT' | 'PUBLIC_WELFARE' | 'DEBT_MEDIATION' | 'ASYLUM' | 'OTHER'
    date: string
  }
}
export interface PutPassholderSocialTariffAnswer {
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
export interface PostPassholderSocialTariffRevocationBody {
  /**
   * why, for administrators; it stays until it is granted anew
   */
  reason: string
}
export interface PostPassholderSocialTariffRevocationAnswer {
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
export interface PutPassholderSocialTariffSuspensionBody {
  until: string
  /**
   * why, for administrators; it stays until it is granted anew
   */
  reason: string
}
export interface PutPassholderSocialTariffSuspensionAnswer {
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
export interface DeletePassholderSocialTariffSuspensionAnswer {
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
export interface PostPassholderMembershipBody {
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
export interface PostPassholderMembershipAnswer {
  cardSystemId: number
  uitpasNumber: string
}
export interface PostPassholderMembershipMoveBody {
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
export interface PostPassholderMembershipMoveAnswer {
  cardSystemId: number
  uitpasNumber: string
}
export interface PostPassholderMembershipPreviewBody {
  cardType: 'NFC_CARD' | 'DIGITAL'
  socialTariff: boolean
  /**
   * of another residence than they have now
   */
  postalCode?: string
  voucher?: string
}
export interface PostPassholderMembershipPreviewAnswer {
  type: 'NOT_POSSIBLE' | 'NEW_MEMBERSHIP' | 'REPLACE_MEMBERSHIP'
  /**
   * that residence is in the region of this card system
   */
  livesHere: boolean
  price: {
    priceCents: number
    label: string
    description: string
  }
  /**
   * the memberships of other card systems: moving closes one of them
   */
  elsewhere: {
    cardSystem: {
      id: number
      name: string
    }
    /**
     * of the active card, which moving blocks
     */
    uitpasNumber?: string
    /**
     * a right that moving ends
     */
    socialTariff: boolean
  }[]
}
export interface PutAssociationMembershipBody {
  /**
   * for associations that leave it to whoever registers; null elsewhere
   */
  endDate: string | null
}
export interface GetFamilyMembersAnswer {
  maxPeople: number
  maxAdults: number
  member: {
    passholderId: string
    firstName: string
    name: string
    dateOfBirth: string
    uitpasNumber?: string
    mainFamilyMember: boolean
  }[]
}
export interface PostFamilyMembersBody {
  uitpasNumber: string
  /**
   * empty for none
   */
  icon?: string
}
export interface PostFamilyMembersAnswer {
  passholderId: string
}
export interface GetSchoolAnswer {
  school: {
    id: string
    cardSystemId: number
    name: string
    street: string | null
    postalCode: string | null
    city: string
    active: boolean
  } | null
}
export interface PutSchoolBody {
  id: string
  [k: string]: unknown
}
export interface GetBalieTariffExplanationAnswer {
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
export interface GetBalieTariffsAnswer {
  passholderId: string
  groupPass: boolean
  /**
   * when a point was saved at this activity today
   */
  checkedInAt?: string
  /**
   * tickets that the limit of the activity still allows
   */
  leftAtEvent?: number
  /**
   * tickets for this activity that were given today
   */
  given: number
  event: {
    id: string
    title: string
  }
  prices: {
    label?: string
    regularPriceCents: number
    tariffs: {
      id: string
      name: string
      type: 'SOCIALTARIFF' | 'COUPON'
      priceCents: number
      /**
       * 0: a limit is reached
       */
      remaining: number
      /**
       * uses of a limited coupon that are left
       */
      left?: number
    }[]
    endUserMessage?: {
      nl: string
      fr: string
      en: string
      de: string
    }
  }[]
}
export interface PostBalieTicketSalesBody {
  /**
   * @minItems 1
   * @maxItems 1000
   */
  tickets: [
    {
      eventId: string
      uitpasNumber: string
      tariffId: string
      regularPriceCents: number
      regularPriceLabel?: string
    },
    ...{
      eventId: string
      uitpasNumber: string
      tariffId: string
      regularPriceCents: number
      regularPriceLabel?: string
    }[]
  ]
}
export interface GetBalieFinancialReportsFiguresAnswer {
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
}
export interface PostBalieFinancialReportsBody {
  startDate: string
  endDate: string
}
export interface PostBalieFinancialReportsAnswer {
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
export interface GetBalieFinancialReportDownloadLinkAnswer {
  downloadLink: string
}
export interface GetBalieStatementsOpenAnswer {
  /**
   * of ADMINs, and of who administers the card system
   */
  mayChangeIban: boolean
  member: {
    cardSystem: {
      id: number
      name: string
    }
    iban?: string
    open?: {
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
  }[]
}
export interface PutBalieIbanBody {
  /**
   * null: none any more
   */
  iban: string | null
}
export interface GetBalieStatementsAnswer {
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
export interface GetBalieGrouppassesAnswer {
  totalItems: number
  start: number
  limit: number
  member: Group[]
}
export interface PostBalieGrouppassesBody {
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
export interface PutBalieGrouppassBody {
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
export interface GetBalieGrouppassHistoryAnswer {
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
export interface GetBalieFiguresAnswer {
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
export interface GetBalieKiosksAnswer {
  totalItems: number
  member: {
    id: string
    name: string
    organizers: {
      id: string
      name: string
    }[]
    showsCode: boolean
    /**
     * chooses an event by itself when the one that was set is not on
     */
    automatic: boolean
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
    /**
     * where points are saved now
     */
    now?: {
      eventId: string
      title: string
    }
    /**
     * without an event now: from when there is one
     */
    next?: string
    connected: boolean
    lastSeenAt?: string
  }[]
}
export interface PutBalieKioskEventBody {
  eventId: string
}
export interface PutBalieKioskCodeBody {
  shown: boolean
}
export interface GetBalieRegistryOrganizersAnswer {
  member: {
    id: string
    name: string
    /**
     * of others, the activities are no pass events
     */
    isBalie: boolean
    /**
     * what only who administers the platform changes
     */
    fixed: ('name' | 'address')[]
  }[]
}
export interface GetBalieRegistryEventsAnswer {
  totalItems: number
  tabs: {
    upcoming: number
    past: number
    drafts: number
  }
  member: {
    /**
     * the CDBID
     */
    id: string
    title: string
    place: string
    city: string
    organizerId: string
    organizerName: string
    calendarType: 'single' | 'multiple' | 'periodic' | 'permanent'
    startsAt?: string
    endsAt?: string
    /**
     * of what goes on now, or comes next
     */
    nextStart?: string
    nextEnd?: string
    status: 'Available' | 'TemporarilyUnavailable' | 'Unavailable'
    workflowStatus: string
    /**
     * the base price, in euros
     */
    price?: number
    /**
     * points, and reduced prices, by itself
     */
    passEvent: boolean
    imageUrl?: string
    modifiedAt: string
  }[]
}
export interface GetBalieRegistryEventAnswer {
  event: {
    /**
     * the CDBID
     */
    id: string
    title: string
    place: string
    city: string
    organizerId: string
    organizerName: string
    calendarType: 'single' | 'multiple' | 'periodic' | 'permanent'
    startsAt?: string
    endsAt?: string
    /**
     * of what goes on now, or comes next
     */
    nextStart?: string
    nextEnd?: string
    status: 'Available' | 'TemporarilyUnavailable' | 'Unavailable'
    workflowStatus: string
    /**
     * the base price, in euros
     */
    price?: number
    /**
     * points, and reduced prices, by itself
     */
    passEvent: boolean
    imageUrl?: string
    modifiedAt: string
  }
  /**
   * only `@id` and `@type` without `embed=true`
   */
  document: {
    '@id': string
    '@type': string
    [k: string]: unknown
  }
}
export interface GetBalieRegistryPlacesAnswer {
  totalItems: number
  /**
   * Items: only `@id` and `@type` without `embed=true`
   */
  member: {
    '@id': string
    '@type': string
    [k: string]: unknown
  }[]
}
export interface GetBalieRegistryPassEventAnswer {
  checkinPoints: number
  /**
   * none: its activities are no pass events
   */
  cardSystems: {
    id: number
    name: string
    socialTariffs: {
      name: string
      price: number
    }[]
  }[]
}
