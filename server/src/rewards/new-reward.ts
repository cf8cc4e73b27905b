import type { PeriodType } from '../values/period.ts'
import type { RewardCategory, RewardStatus, RewardType } from './tables.ts'

/** From and until, both included; without an end it goes on. */
export interface RewardPeriod {
  begin: Date
  end?: Date | undefined
}

export interface NewReward {
  /** Only for the rewards that partners know by number. */
  id?: number
  type: RewardType
  title: string
  promotionalDescription?: string
  /** What it costs; nothing for a welcome reward. */
  points?: number
  categories?: readonly RewardCategory[]
  publicationPeriod: RewardPeriod
  /** WELCOME only: who joins then is granted it. Without, whoever joins. */
  grantingPeriod?: RewardPeriod
  redeemPeriod?: RewardPeriod
  owningCardSystemId: number
  /** For whoever has a membership anywhere; the default when no card systems are given. */
  allCardSystems?: boolean
  /** Otherwise: for the members of these. */
  applicableCardSystemIds?: readonly number[]
  /** The balies where it can be redeemed; none is anywhere in its card systems. */
  organizerIds?: readonly string[]
  status?: RewardStatus
  maxAvailableUnits?: number
  /** Of everybody together. */
  maxInTotal?: number
  maxPerMonth?: number
  maxPerYear?: number
  /** For one person. */
  redeemConstraint?: { volume: number; period: PeriodType }
  /** Only for who lives in these municipalities. */
  residentPostalCodes?: readonly string[]
  pictures?: readonly string[]
  practicalInfo?: string
  moreInfoUrl?: string
  forKids?: boolean
  sport?: boolean
  featured?: boolean
  /** Redeemable without a counter, with what is shown to whoever redeemed it. */
  online?: { link?: string | undefined; label?: string | undefined; text?: string | undefined }
  createdAt: Date
}
