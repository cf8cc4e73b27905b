import type { Trx } from '../db/database.ts'
import { insertPrice, insertVoucher, type NewPrice } from '../membership-prices/store.ts'
import { addDays, dayOf } from '../values/day.ts'
import { GENT, MEETJESLAND, PASPARTOE } from './regions.ts'

type DemoPrice = Pick<NewPrice, 'label' | 'priceCents'> & Partial<NewPrice>

/** What a membership costs in each region, in euro cents. */
const prices: readonly (DemoPrice & { cardSystemId: number })[] = [
  { cardSystemId: MEETJESLAND, label: 'Volwassene', description: 'Vanaf 18 jaar', priceCents: 500, minAge: 18 },
  {
    cardSystemId: MEETJESLAND,
    label: 'Kind of jongere',
    description: 'Tot en met 17 jaar',
    priceCents: 200,
    maxAge: 17,
  },
  { cardSystemId: MEETJESLAND, label: 'Kansentarief', priceCents: 0, socialTariff: true, residence: 'INSIDE' },
  { cardSystemId: MEETJESLAND, label: 'Digitale UiTPAS', priceCents: 300, minAge: 18, cardType: 'DIGITAL' },
  { cardSystemId: GENT, label: 'Volwassene', description: 'Vanaf 18 jaar', priceCents: 500, minAge: 18 },
  { cardSystemId: GENT, label: 'Kind of jongere', description: 'Tot en met 17 jaar', priceCents: 200, maxAge: 17 },
  { cardSystemId: GENT, label: 'Kansentarief', priceCents: 0, socialTariff: true, residence: 'INSIDE' },
  { cardSystemId: PASPARTOE, label: 'Paspartoe', priceCents: 500 },
  { cardSystemId: PASPARTOE, label: 'Kansentarief', priceCents: 100, socialTariff: true, residence: 'INSIDE' },
]

/** Codes to try: a code for many, and one that is for one person. */
const vouchers = [
  { cardSystemId: MEETJESLAND, code: 'WELKOM2026', label: 'Welkomstactie', priceCents: 0, maxUses: 100 },
  { cardSystemId: MEETJESLAND, code: 'EENMALIG01', label: 'Eenmalige voucher', priceCents: 0, maxUses: 1 },
  { cardSystemId: GENT, code: 'GENTHALF', label: 'Halve prijs', priceCents: 250, maxUses: 50 },
] as const

export async function loadPrices(trx: Trx, now: Date): Promise<void> {
  const validFrom = addDays(dayOf(now), -400)
  const nobody = { description: '', minAge: null, maxAge: null, residence: 'ANYWHERE', postalCodes: [] } as const
  const common = { ...nobody, socialTariff: null, cardType: null, validFrom, at: now }
  for (const price of prices) await insertPrice(trx, { ...common, ...price })
  for (const voucher of vouchers) await insertVoucher(trx, { ...voucher, validFrom, at: now })
}
