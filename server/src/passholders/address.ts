import { isCityOf, isPostalCode, livesInCardSystem } from '../card-systems/places.ts'
import type { Trx } from '../db/database.ts'
import { Problem } from '../http/problems.ts'
import { isHeld } from '../memberships/rules.ts'
import { findMemberships, socialTariffOf } from '../memberships/store.ts'
import { dayOf } from '../values/day.ts'
import { type Passholder, saveAddress, saveSearchKeys } from './store.ts'

export interface Address {
  street: string
  postalCode: string
  city: string
}

/**
 * Where a person lives from now on. Whoever calls holds the person (hold.ts).
 * @throws uitpas/invalid-postal-code, uitpas/invalid-city, uitpas/postal-code-not-in-card-system when social tariff ties
 *   them to the region of another card system
 */
export async function changeAddress(trx: Trx, person: Passholder, address: Address, at: Date): Promise<Passholder> {
  const { postalCode, city } = address
  if (!isPostalCode(postalCode)) throw new Problem('uitpas/invalid-postal-code')
  if (!(await isCityOf(trx, postalCode, city, dayOf(at)))) throw new Problem('uitpas/invalid-city')
  const memberships = (await findMemberships(trx, [person.id])).get(person.id) ?? []
  for (const membership of memberships) {
    if (!isHeld(socialTariffOf(membership, dayOf(at)))) continue
    if (!(await livesInCardSystem(trx, postalCode, membership.cardSystemId))) {
      throw new Problem('uitpas/postal-code-not-in-card-system', {
        detail: `Social tariff in card system ${membership.cardSystemId} needs a residence there: revoke it, or move`,
      })
    }
  }
  await saveAddress(trx, person.id, address)
  const moved = { ...person, ...address, country: 'BE' }
  await saveSearchKeys(trx, moved)
  return moved
}
