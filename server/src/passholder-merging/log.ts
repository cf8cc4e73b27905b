import type { MergedAssociation } from '../associations/merge.ts'
import type { MergedCoupons } from '../coupons/merge.ts'
import type { MergedFamily } from '../families/merge.ts'
import type { MergedMembership } from '../memberships/merge.ts'
import type { TakenFields } from '../passholders/merge.ts'
import type { MergedNote } from '../private-properties/merge.ts'
import type { MergedRewards } from '../rewards/merge.ts'
import type { PassholderId, TicketSaleId } from '../values/ids.ts'
import type { UitpasNumber } from '../values/uitpas-number.ts'

/** What a merge moved and how it was before: all that undoing it needs. */
export interface MergeLog {
  points: number
  checkins: string[]
  rewards: MergedRewards
  sales: TicketSaleId[]
  /** Tickets that were reserved, and may have been sold since with these ids. Merges of before there were any do not say. */
  reserved?: TicketSaleId[]
  coupons: MergedCoupons
  cards: UitpasNumber[]
  /** Cards that were active, and were blocked since one card system has one. */
  blocked: UitpasNumber[]
  memberships: MergedMembership[]
  charges: string[]
  notices: number[]
  associations: MergedAssociation[]
  family: MergedFamily
  school: string | null
  picture: string | null
  note: MergedNote | null
  nationalNumber: string | null
  account: string | null
  fields: TakenFields
  /** Records that pointed to the one that was merged. */
  pointing: PassholderId[]
}

/** What may be left where it is when a merge is undone. */
export const undoKinds = [
  'POINTS_SPENT',
  'SAVED_SINCE',
  'CARD',
  'MEMBERSHIP',
  'WELCOME_REWARD',
  'ASSOCIATION',
  'FAMILY',
  'SCHOOL',
  'PICTURE',
  'NOTE',
  'NATIONAL_NUMBER',
  'ACCOUNT',
  'FIELD',
] as const

/** Something that was changed since the merge, and therefore stays as it is. */
export interface Stays {
  kind: (typeof undoKinds)[number]
  count?: number
  field?: string
  cardSystemId?: number
  uitpasNumber?: UitpasNumber
  title?: string
}
