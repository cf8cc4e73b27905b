import { insertCoupon, type NewCoupon } from '../../src/coupons/store.ts'
import { transact } from '../../src/db/transact.ts'
import type { KeyTerms } from '../../src/distribution-keys/rules.ts'
import { insertKey, insertVersion } from '../../src/distribution-keys/store.ts'
import type { Stage } from '../test-app.ts'

/** The passholder pays 20 %, organiser and municipality share the rest. */
export const twentyFortyForty: KeyTerms = {
  name: 'Kansentarief',
  priceRule: 'PERCENTAGE',
  priceValue: 2_000,
  organizerPart: 40,
  municipalityPart: 40,
  socialTariff: 'OWN_CARD_SYSTEM',
  maxRegularPriceCents: null,
  automatic: true,
}

/** A key that counts from now on: 20-40-40, automatic, unless told otherwise. */
export async function addKey(
  test: Stage,
  cardSystemId: number,
  terms: Partial<KeyTerms> & { organizerId?: string } = {},
): Promise<number> {
  const at = test.clock.now()
  const { organizerId = null, ...rest } = terms
  return transact(test.db, async (trx) => {
    const keyId = await insertKey(trx, { cardSystemId, organizerId, at })
    const version = { ...twentyFortyForty, ...rest, keyId, number: 1, validFrom: at, inUse: true, at }
    await insertVersion(trx, version)
    return keyId
  })
}

/** A coupon for everybody with a pass of their own: half the price, the municipality pays the rest. */
export async function addCoupon(test: Stage, cardSystemId: number, terms: Partial<NewCoupon> = {}): Promise<number> {
  const at = test.clock.now()
  return transact(test.db, (trx) =>
    insertCoupon(
      trx,
      {
        cardSystemId,
        name: 'Herfstcoupon',
        description: null,
        priceRule: 'PERCENTAGE',
        priceValue: 5_000,
        organizerPart: 0,
        municipalityPart: 1,
        maxRegularPriceCents: null,
        usageLimit: null,
        maxUses: null,
        budgetCents: null,
        validFrom: at,
        validUntil: null,
        validDays: null,
        eventIds: [],
        organizerIds: [],
        forIndividuals: true,
        forGroups: false,
        socialTariff: null,
        postalCodes: [],
        minAge: null,
        maxAge: null,
        listed: false,
        ...terms,
      },
      at,
    ),
  )
}
