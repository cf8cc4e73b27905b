import type { Config } from '../config.ts'
import type { PassholderBody } from '../passholders/register-schema.ts'
import { seal, unseal } from '../secrets/sealed.ts'

/** Somebody who is ordered for: what a registration needs to know, whatever happens to the validation of a social tariff. */
export type OrderedPerson = PassholderBody

const purpose = (orderId: string) => `order ${orderId}`

export function sealPeople(keys: Config['secrets'], orderId: string, people: readonly OrderedPerson[]): string {
  return seal(keys, purpose(orderId), JSON.stringify(people))
}

export function unsealPeople(keys: Config['secrets'], orderId: string, sealed: string): OrderedPerson[] {
  return JSON.parse(unseal(keys, purpose(orderId), sealed)) as OrderedPerson[]
}
