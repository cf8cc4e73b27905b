import { findCardSystem } from '../card-systems/store.ts'
import type { Db } from '../db/database.ts'
import { socialTariffOf } from '../memberships/store.ts'
import { readBalance } from '../points/ledger.ts'
import { dayOf } from '../values/day.ts'
import { endOfDay, toRfc3339 } from '../values/instant.ts'
import { type IdentifiedPass, refusalOf } from './identify.ts'
import { socialTariffMessages } from './messages.ts'
import type { Pass } from './schema.ts'

/**
 * The contract's Pass: the person, and the membership of the identified card.
 * @throws what refusalOf says
 */
export async function passOf(db: Db, identified: IdentifiedPass, now: Date): Promise<Pass> {
  const refusal = refusalOf(identified)
  if (refusal) throw refusal
  const { card, passholder, membership } = identified
  if (!passholder || !membership) throw new Error('An active card has a holder with a membership')
  const [points, cardSystem] = await Promise.all([
    readBalance(db, passholder.id),
    findCardSystem(db, card.cardSystemId),
  ])
  if (!cardSystem) throw new Error('A card belongs to a card system')
  const tariff = socialTariffOf(membership, dayOf(now))
  const messages = socialTariffMessages(tariff)
  return {
    passholderId: passholder.id,
    passType: passholder.kind,
    uitpasNumber: card.uitpasNumber,
    firstName: passholder.kind === 'GROUP' ? passholder.name : passholder.firstName,
    points,
    postalCode: passholder.postalCode,
    cardSystem,
    socialTariff:
      tariff.status === 'NONE'
        ? { status: 'NONE' }
        : {
            status: tariff.status === 'ACTIVE' ? 'ACTIVE' : 'EXPIRED',
            endDate: toRfc3339(endOfDay(tariff.end)),
          },
    ...(messages.length ? { messages } : {}),
  }
}
