import { ageOn, type Day } from '../values/day.ts'

export interface FamilyLimits {
  /** The person that the list is of included. */
  maxPeople: number
  maxAdults: number
}

const ADULT = 18

/**
 * Whether somebody can be added to a family.
 * @param births of all who are in it, the person that it is of included
 */
export function roomFor(
  births: readonly Day[],
  added: Day,
  today: Day,
  limits: FamilyLimits,
): 'ROOM' | 'TOO_MANY' | 'TOO_MANY_ADULTS' {
  if (births.length + 1 > limits.maxPeople) return 'TOO_MANY'
  const adults = [...births, added].filter((birth) => ageOn(birth, today) >= ADULT).length
  // A child who grew up stays, and keeps no other child out.
  return ageOn(added, today) >= ADULT && adults > limits.maxAdults ? 'TOO_MANY_ADULTS' : 'ROOM'
}
