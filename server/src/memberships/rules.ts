import { addDays, type Day } from '../values/day.ts'

/** A right to the social tariff as it was granted. */
export interface SocialTariffRight {
  /** The last day, grace period not included; null without social tariff. */
  end: Day | null
  /** The last day of a suspension. */
  suspendedUntil: Day | null
  /** Of the card system: how many days after the end it still counts. */
  gracePeriodDays: number
}

export type SocialTariff =
  | { status: 'NONE' }
  | {
      status: 'ACTIVE' | 'EXPIRED' | 'SUSPENDED'
      end: Day
      /** After the end, and still counting. */
      inGracePeriod: boolean
      /** The last day on which it counts: the end, or the end of the grace period. */
      countsUntil: Day
      suspendedUntil?: Day
    }

/**
 * What the social tariff of a membership is on a day (docs/domain/social-tariff.md). Only ACTIVE gives the reduced
 * price. A suspension ends at the latest when the right does: what is over is EXPIRED.
 */
export function socialTariffOn(day: Day, right: SocialTariffRight): SocialTariff {
  const { end, suspendedUntil, gracePeriodDays } = right
  if (end === null) return { status: 'NONE' }
  const countsUntil = addDays(end, gracePeriodDays)
  if (day > countsUntil) return { status: 'EXPIRED', end, inGracePeriod: false, countsUntil }
  const inGracePeriod = day > end
  if (suspendedUntil !== null && day <= suspendedUntil) {
    return { status: 'SUSPENDED', end, inGracePeriod, countsUntil, suspendedUntil }
  }
  return { status: 'ACTIVE', end, inGracePeriod, countsUntil }
}

/**
 * Until when it is granted unless somebody says otherwise: next year, on the day that the card system chose.
 * @param endDay month and day: `04-30` until a card system says otherwise
 */
export const defaultEnd = (day: Day, endDay: string): Day =>
  `${String(Number(day.slice(0, 4)) + 1).padStart(4, '0')}-${endDay}`

/** The last day until which it can be granted: further away is a slip of the finger. */
export const latestEnd = (day: Day): Day => `${String(Number(day.slice(0, 4)) + 5).padStart(4, '0')}-12-31`

/** Whether there is a right, suspended or not: it can be extended and revoked, and ties the residence and the card. */
export const isHeld = ({ status }: Pick<SocialTariff, 'status'>) => status === 'ACTIVE' || status === 'SUSPENDED'

const order: readonly SocialTariff['status'][] = ['ACTIVE', 'SUSPENDED', 'EXPIRED', 'NONE']

/** Of several memberships together: the one that helps the person most, and of equal ones the one that lasts longest. */
export function bestSocialTariff(tariffs: readonly SocialTariff[]): SocialTariff {
  const lastDay = (tariff: SocialTariff) => (tariff.status === 'NONE' ? '' : tariff.countsUntil)
  const [best] = tariffs.toSorted(
    (a, b) => order.indexOf(a.status) - order.indexOf(b.status) || (lastDay(a) < lastDay(b) ? 1 : -1),
  )
  return best ?? { status: 'NONE' }
}
