import { insertCoupon, type NewCoupon } from '../coupons/store.ts'
import type { Trx } from '../db/database.ts'
import { addDays, dayOf, startOfDay } from '../values/day.ts'
import { GENT, MEETJESLAND } from './regions.ts'

type DemoCoupon = Pick<NewCoupon, 'cardSystemId' | 'name' | 'description'> & Partial<NewCoupon>

/** The first is the test data set's: for a group pass without social tariff. The others are of another region than Gent. */
const coupons: readonly DemoCoupon[] = [
  {
    cardSystemId: GENT,
    name: 'Groepscoupon',
    description: 'Halve prijs voor groepen zonder kansentarief.',
    priceRule: 'PERCENTAGE',
    priceValue: 5_000,
    forIndividuals: false,
    forGroups: true,
    socialTariff: false,
  },
  {
    cardSystemId: MEETJESLAND,
    name: 'Zwemcoupon',
    description: 'Twee keer per maand voor één euro.',
    priceRule: 'FIXED_PRICE',
    priceValue: 100,
    usageLimit: { volume: 2, periodType: 'MONTH' },
    socialTariff: true,
  },
  {
    cardSystemId: MEETJESLAND,
    name: 'Cultuurcoupon',
    description: 'Eén keer gratis.',
    priceRule: 'PERCENTAGE',
    priceValue: 0,
    usageLimit: { volume: 1, periodType: 'ABSOLUTE' },
    maxRegularPriceCents: 2_000,
    budgetCents: 500_000,
    socialTariff: true,
  },
]

export async function loadCoupons(trx: Trx, now: Date): Promise<void> {
  // There for a month, whatever time of the day the demo is loaded at.
  const since = startOfDay(addDays(dayOf(now), -30))
  const common = {
    priceRule: 'PERCENTAGE',
    priceValue: 5_000,
    organizerPart: 0,
    municipalityPart: 1,
    maxRegularPriceCents: null,
    usageLimit: null,
    maxUses: null,
    budgetCents: null,
    validFrom: since,
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
  } as const
  for (const coupon of coupons) await insertCoupon(trx, { ...common, ...coupon }, since)
}
