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
