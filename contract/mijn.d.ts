/* Generated from the API document beside it: npm run generate */

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
export interface GetMijnMeAnswer {
  /**
   * of the account
   */
  email: string
  /**
   * whether a pass is linked; without one there are no people
   */
  linked: boolean
  people: {
    id: string
    self: boolean
    firstName: string
    name: string
    points: number
    icon?: string
    uitpasNumber?: string
    cardSystem?: {
      id: number
      name: string
    }
  }[]
  inFamiliesOf: {
    id: string
    firstName: string
    name: string
  }[]
}
export interface GetMijnPassesAnswer {
  person: {
    id: string
    self: boolean
    firstName: string
    name: string
    points: number
    icon?: string
    uitpasNumber?: string
    cardSystem?: {
      id: number
      name: string
    }
  }
  blocked: boolean
  passes: {
    cardSystem: {
      id: number
      name: string
    }
    status: 'ACTIVE' | 'BLOCKED'
    /**
     * since when somebody is a member
     */
    since: string
    uitpasNumber?: string
    cardType?: 'NFC_CARD' | 'DIGITAL'
    cardStatus?: string
    tariff: {
      kind: 'REGULAR' | 'SOCIAL' | 'EXPIRED' | 'SUSPENDED'
      endDate?: string
      suspendedUntil?: string
    }
    helpDeskEmail?: string
    /**
     * what the card system says to who is new
     */
    welcomeText?: string
  }[]
}
export interface GetMijnHistoryAnswer {
  totalItems: number
  member: {
    kind: 'CHECKIN' | 'REWARD' | 'TICKET' | 'OPENING_BALANCE'
    title: string
    location: string
    at: string
    /**
     * saved, or less than zero when spent
     */
    points: number
    /**
     * of a ticket: what was paid
     */
    priceCents?: number
    insteadOfCents?: number
  }[]
}
export interface GetMijnRewardsAnswer {
  points: number
  city: string
  member: {
    id: string
    type: 'POINTS' | 'WELCOME'
    title: string
    points: number
    description: string
    practicalInfo?: string
    moreInfoUrl?: string
    categories: string[]
    picture?: string
    online: boolean
    lastChance: boolean
    redeemFrom?: string
    redeemUntil?: string
    unitsLeft?: number
    limit?: {
      volume: number
      period: string
    }
    places: {
      id: string
      name: string
      street?: string
      postalCode?: string
      city?: string
      /**
       * from the middle of where the person lives
       */
      kilometres?: number
    }[]
    redeemable: boolean
    /**
     * of redeem-status
     */
    reason?: string
    pointsShort?: number
    endUserMessage?: {
      [k: string]: string
    }
  }[]
}
export interface GetMijnDesksAnswer {
  helpDesks: {
    cardSystem: {
      id: number
      name: string
    }
    email?: string
  }[]
  member: {
    id: string
    name: string
    street?: string
    postalCode?: string
    city?: string
    kilometres?: number
  }[]
}
export interface GetMijnNewsAnswer {
  member: {
    id: string
    organisation: string
    municipality: string
    /**
     * as an administrator wrote it; empty lines part its paragraphs
     */
    text: string
    website?: string
    at: string
  }[]
}
export interface PutMijnPassBody {
  uitpasNumber: string
  dateOfBirth: string
}
export interface PostMijnFamilyMembersBody {
  uitpasNumber: string
  dateOfBirth: string
}
export interface PostMijnFamilyMembersAnswer {
  passholderId: string
}
export interface PostMijnHeldCodesBody {
  checkinCode: string
}
export interface PostMijnHeldCodesAnswer {
  heldCode: string
  validUntil: string
}
export interface PostMijnCheckinsBody {
  checkinCode?: string
  heldCode?: string
  /**
   * @minItems 1
   * @maxItems 50
   */
  passholderIds: [string, ...string[]]
}
export interface PostMijnCheckinsAnswer {
  eventTitle: string
  member: {
    passholderId: string
    firstName: string
    outcome: 'SAVED' | 'ALREADY_SAVED' | 'REFUSED'
    addedPoints: number
    totalPoints: number
    savedAt?: string
    reason?: string
    endUserMessage?: {
      [k: string]: string
    }
  }[]
}
export interface GetMijnContactAnswer {
  email?: string
  phoneNumber?: string
  optInPreferences?: {
    serviceMails: boolean
    milestoneMails: boolean
    infoMails: boolean
    sms: boolean
    post: boolean
  }
  address: {
    street?: string
    postalCode: string
    city: string
    country?: string
  }
}
export interface PutMijnContactBody {
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
export interface GetMijnRedemptionsAnswer {
  member: {
    id: string
    rewardId: string
    title: string
    redeemedAt: string
    code?: string
    link?: string
    label?: string
    text?: string
  }[]
}
export interface PostMijnRedemptionsBody {
  rewardId: string
}
export interface PostMijnRedemptionsAnswer {
  id: string
  rewardId: string
  title: string
  redeemedAt: string
  code?: string
  link?: string
  label?: string
  text?: string
}
