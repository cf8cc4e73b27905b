import type { Problem } from '../http/problems.ts'
import type { Day } from '../values/day.ts'
import type { CardSystemId } from '../values/ids.ts'
import type { UitpasNumber } from '../values/uitpas-number.ts'

/** What merging has to know of one record. */
export interface MergeFacts {
  id: string
  blocked: boolean
  postalCode: string
  hasNationalNumber: boolean
  hasAccount: boolean
  points: number
  checkins: number
  redeemedRewards: number
  /** `fits`: it is digital, or says social tariff. */
  activeCards: { cardSystemId: CardSystemId; uitpasNumber: UitpasNumber; fits: boolean }[]
  cards: number
  /** `holds`: there is a social tariff that counts, suspended or not. */
  memberships: { cardSystemId: CardSystemId; socialTariffEnd: Day | null; holds: boolean }[]
  welcomeRewards: { rewardId: number; title: string; used: boolean }[]
  associations: { associationId: string; end: Day }[]
  /** Whom they keep in their family, and who keeps them in theirs. */
  family: string[]
  hasSchool: boolean
}

/** Why two records cannot be merged (docs/domain/passholders.md); undefined when they can. */
export function whyNotMergeable(keeps: MergeFacts, other: MergeFacts): Problem['type'] | undefined {
  if (keeps.id === other.id) return 'openpas/merge-same-record'
  if (keeps.blocked || other.blocked) return 'openpas/merge-blocked'
  if (keeps.hasNationalNumber && other.hasNationalNumber) return 'openpas/merge-two-national-numbers'
  if (keeps.hasAccount && other.hasAccount) return 'openpas/merge-two-accounts'
  return undefined
}

export interface MergePlan {
  moves: {
    points: number
    cards: number
    /** Those that the record that stays does not have yet. */
    memberships: number
    checkins: number
    redeemedRewards: number
    welcomeRewards: number
    associations: number
    family: number
    school: boolean
    nationalNumber: boolean
    account: boolean
  }
  conflicts: MergeConflict[]
}

export type MergeConflict =
  /** The card of the record that stays remains in use; the other's where only that one fits a social tariff. */
  | { kind: 'TWO_ACTIVE_CARDS'; cardSystemId: CardSystemId; stays: UitpasNumber; blocked: UitpasNumber }
  /** The right that ends last holds. */
  | { kind: 'TWO_SOCIAL_TARIFFS'; cardSystemId: CardSystemId; end: Day }
  /** A physical card that does not say so remains: a new one has to be given. */
  | { kind: 'CARD_WITHOUT_SOCIAL_TARIFF'; cardSystemId: CardSystemId; uitpasNumber: UitpasNumber }
  /** One stays; it is used when either was. */
  | { kind: 'WELCOME_REWARD_TWICE'; rewardId: number; title: string; used: boolean }
  /** The membership that ends last holds. */
  | { kind: 'ASSOCIATION_TWICE'; associationId: string; end: Day }
  /** The school of the record that stays holds. */
  | { kind: 'TWO_SCHOOLS' }

/** What merging does with what belongs to the other record. */
export function planMerge(keeps: MergeFacts, other: MergeFacts): MergePlan {
  const own = new Map(keeps.memberships.map((one) => [one.cardSystemId, one]))
  const ownAssociations = new Map(keeps.associations.map((one) => [one.associationId, one]))
  const cards = currentCards(keeps, other)
  const ownFamily = new Set([keeps.id, ...keeps.family])
  const ownRewards = new Map(keeps.welcomeRewards.map((one) => [one.rewardId, one]))
  return {
    moves: {
      points: other.points,
      cards: other.cards,
      memberships: other.memberships.filter(({ cardSystemId }) => !own.has(cardSystemId)).length,
      checkins: other.checkins,
      redeemedRewards: other.redeemedRewards,
      welcomeRewards: other.welcomeRewards.filter(({ rewardId }) => !ownRewards.has(rewardId)).length,
      associations: other.associations.filter(({ associationId }) => !ownAssociations.has(associationId)).length,
      family: other.family.filter((id) => !ownFamily.has(id)).length,
      school: other.hasSchool && !keeps.hasSchool,
      nationalNumber: other.hasNationalNumber,
      account: other.hasAccount,
    },
    conflicts: [
      ...cards.flatMap(({ cardSystemId, stays, blocked }): MergeConflict[] =>
        blocked ? [{ kind: 'TWO_ACTIVE_CARDS', cardSystemId, stays: stays.uitpasNumber, blocked }] : [],
      ),
      ...other.memberships.flatMap(({ cardSystemId, socialTariffEnd }): MergeConflict[] => {
        const end = own.get(cardSystemId)?.socialTariffEnd ?? null
        if (end === null || socialTariffEnd === null) return []
        return [{ kind: 'TWO_SOCIAL_TARIFFS', cardSystemId, end: laterOf(end, socialTariffEnd) }]
      }),
      ...cards.flatMap(({ cardSystemId, stays, holds }): MergeConflict[] =>
        holds && !stays.fits
          ? [{ kind: 'CARD_WITHOUT_SOCIAL_TARIFF', cardSystemId, uitpasNumber: stays.uitpasNumber }]
          : [],
      ),
      ...other.welcomeRewards.flatMap(({ rewardId, title, used }): MergeConflict[] => {
        const mine = ownRewards.get(rewardId)
        return mine ? [{ kind: 'WELCOME_REWARD_TWICE', rewardId, title, used: used || mine.used }] : []
      }),
      ...other.associations.flatMap(({ associationId, end }): MergeConflict[] => {
        const mine = ownAssociations.get(associationId)
        return mine ? [{ kind: 'ASSOCIATION_TWICE', associationId, end: laterOf(mine.end, end) }] : []
      }),
      ...(keeps.hasSchool && other.hasSchool ? [{ kind: 'TWO_SCHOOLS' } as const] : []),
    ],
  }
}

const laterOf = (one: Day, other: Day): Day => (one > other ? one : other)

interface CurrentCard {
  cardSystemId: CardSystemId
  stays: MergeFacts['activeCards'][number]
  blocked?: UitpasNumber
  /** Whether the membership has a social tariff afterwards. */
  holds: boolean
}

/** One card system has one active card: that of the record that stays, unless only the other's fits the social tariff. */
export function currentCards(keeps: MergeFacts, other: MergeFacts): CurrentCard[] {
  const ids = new Set([...keeps.activeCards, ...other.activeCards].map((card) => card.cardSystemId))
  return [...ids].flatMap((cardSystemId): CurrentCard[] => {
    const here = (one: { cardSystemId: CardSystemId }) => one.cardSystemId === cardSystemId
    const [own, theirs] = [keeps.activeCards.find(here), other.activeCards.find(here)]
    const holds = [...keeps.memberships, ...other.memberships].some((one) => here(one) && one.holds)
    const [first, second] = own && theirs && holds && theirs.fits && !own.fits ? [theirs, own] : [own, theirs]
    const stays = first ?? second
    if (!stays) return []
    return [{ cardSystemId, stays, holds, ...(first && second ? { blocked: second.uitpasNumber } : {}) }]
  })
}
