import type { Trx } from '../db/database.ts'
import type { KeyTerms } from '../distribution-keys/rules.ts'
import { insertKey, insertVersion } from '../distribution-keys/store.ts'
import { addDays, dayOf, startOfDay } from '../values/day.ts'
import { balieNamed } from './balies.ts'
import { GENT, MEETJESLAND, PASPARTOE } from './regions.ts'

interface DemoKey extends Partial<KeyTerms> {
  cardSystemId: number
  balie?: string
}

const twentyFortyForty = {
  priceRule: 'PERCENTAGE',
  priceValue: 2_000,
  organizerPart: 40,
  municipalityPart: 40,
} as const

/** Who pays what in each region. */
const keys: readonly DemoKey[] = [
  { cardSystemId: GENT, ...twentyFortyForty },
  { cardSystemId: PASPARTOE, name: 'Paspartoetarief', ...twentyFortyForty, priceValue: 2_500 },
  { cardSystemId: MEETJESLAND, ...twentyFortyForty, maxRegularPriceCents: 5_000 },
  {
    cardSystemId: MEETJESLAND,
    balie: 'CC De Herbakker',
    name: 'Kansentarief cultuurcentrum',
    priceRule: 'PERCENTAGE',
    priceValue: 2_000,
    organizerPart: 10,
    municipalityPart: 70,
  },
  {
    cardSystemId: MEETJESLAND,
    name: 'Vaste prijs € 1,50',
    priceRule: 'FIXED_PRICE',
    priceValue: 150,
    organizerPart: 50,
    municipalityPart: 50,
    automatic: false,
  },
]

const common: KeyTerms = {
  name: 'Kansentarief',
  ...twentyFortyForty,
  socialTariff: 'OWN_CARD_SYSTEM',
  maxRegularPriceCents: null,
  automatic: true,
}

export async function loadDistributionKeys(trx: Trx, now: Date): Promise<void> {
  // The past of the demo has prices too.
  const at = startOfDay(addDays(dayOf(now), -400))
  for (const { cardSystemId, balie, ...terms } of keys) {
    const organizerId = balie === undefined ? null : balieNamed(balie).id
    const keyId = await insertKey(trx, { cardSystemId, organizerId, at })
    await insertVersion(trx, { ...common, ...terms, keyId, number: 1, validFrom: at, inUse: true, at })
  }
}
