import type { Permission } from '../http/permissions.ts'
import { ageOn, type Day } from '../values/day.ts'

/** What decides which permissions a registration needs (docs/domain/registration.md). */
export interface Situation {
  /** Lives abroad. */
  abroad: boolean
  socialTariff: boolean
  /** Lives in another municipality than where the balie is. */
  otherMunicipality: boolean
  /** The national number is given. */
  insz: boolean
  /** At the counter of a balie; a partner's program follows the contract, where the national number is optional. */
  atBalie: boolean
}

/** All of these, for the balie that registers. */
export function neededPermissions(situation: Situation): Permission[] {
  const { abroad, socialTariff, otherMunicipality, insz, atBalie } = situation
  return [
    'PASSHOLDERS_WRITE',
    ...(socialTariff ? (['PASSHOLDERS_WRITE_SOCIALTARIFF'] as const) : []),
    ...(socialTariff && otherMunicipality ? (['PASSHOLDERS_WRITE_SOCIALTARIFF_FULL_CARDSYSTEM'] as const) : []),
    ...(abroad ? (['PASSHOLDERS_WRITE_FOREIGN_COUNTRY'] as const) : []),
    ...(atBalie && !insz && !abroad ? (['PASSHOLDERS_WRITE_WITHOUT_INSZ'] as const) : []),
  ]
}

/** Who is younger needs the consent of a parent. */
const ageOfConsent = 16

export const needsParentalConsent = (dateOfBirth: Day, day: Day) => ageOn(dateOfBirth, day) < ageOfConsent
