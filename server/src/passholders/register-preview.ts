import { type Static, Type } from 'typebox'
import { allowsDigitalCard } from '../card-systems/cardless.ts'
import { ABROAD, areInOneMunicipality, livesInCardSystem } from '../card-systems/places.ts'
import type { CardSystem } from '../card-systems/schema.ts'
import { findCard } from '../cards/store.ts'
import type { Db } from '../db/database.ts'
import { type Grant, reachOf } from '../http/actor.ts'
import type { Permission } from '../http/permissions.ts'
import { quoteMembership } from '../membership-prices/quote.ts'
import type { Organizer } from '../organizers/schema.ts'
import { dayOf } from '../values/day.ts'
import { parseUitpasNumber } from '../values/uitpas-number.ts'
import { needsParentalConsent } from './register-rules.ts'

/** What is known of somebody while they are being registered. */
export const PreviewBody = Type.Object({
  cardSystemId: Type.Optional(Type.Integer({ minimum: 1, maximum: 2_147_483_647 })),
  dateOfBirth: Type.String({ format: 'date' }),
  postalCode: Type.String({ pattern: '^\\d{4}$', description: '0000 is abroad' }),
  socialTariff: Type.Boolean(),
  cardType: Type.Enum(['NFC_CARD', 'DIGITAL']),
  uitpasNumber: Type.Optional(Type.String({ maxLength: 50 })),
  voucher: Type.Optional(Type.String({ maxLength: 200 })),
})

const Reason = Type.Enum([
  'BALIE_INACTIVE',
  'PERMISSION_NEEDED',
  'OTHER_MUNICIPALITY',
  'OUTSIDE_CARD_SYSTEM',
  'CARD_NEEDED',
  'CARD_UNKNOWN',
  'CARD_NOT_IN_STOCK',
  'CARD_WITHOUT_SOCIAL_TARIFF',
])
type Reason = Static<typeof Reason>

export const Preview = Type.Object({
  cardSystem: Type.Object({ id: Type.Integer(), name: Type.String() }),
  options: Type.Array(
    Type.Object({
      option: Type.Enum(['REGISTER', 'WITHOUT_INSZ', 'ABROAD', 'SOCIAL_TARIFF']),
      permitted: Type.Boolean(),
      reason: Type.Optional(Reason),
    }),
  ),
  cards: Type.Array(
    Type.Object({
      cardType: Type.Enum(['NFC_CARD', 'DIGITAL']),
      permitted: Type.Boolean(),
      reason: Type.Optional(Reason),
    }),
  ),
  parentalConsent: Type.Boolean({ description: 'a parent has to agree' }),
  price: Type.Object({ priceCents: Type.Integer(), label: Type.String(), description: Type.String() }),
})

const said = (reason: Reason | undefined) => (reason === undefined ? { permitted: true } : { permitted: false, reason })

/**
 * What registering somebody here would cost, which cards fit, and what is not permitted and why. Nothing is reserved: what
 * holds is asked again when they are registered.
 * @throws uitpas/invalid-voucher-code
 */
export async function previewRegistration(
  db: Db,
  { grant, organizer, cardSystem }: { grant: Grant; organizer: Organizer; cardSystem: CardSystem },
  asked: Static<typeof PreviewBody>,
  now: Date,
): Promise<Static<typeof Preview>> {
  const { dateOfBirth, postalCode, socialTariff, cardType, voucher } = asked
  const unless = (permission: Permission): Reason | undefined => {
    if (!grant.active) return 'BALIE_INACTIVE'
    return reachOf(grant, permission).includes(cardSystem.id) ? undefined : 'PERMISSION_NEEDED'
  }
  const tariff = async (): Promise<Reason | undefined> => {
    const missing = unless('PASSHOLDERS_WRITE_SOCIALTARIFF')
    if (missing !== undefined) return missing
    if (!(await livesInCardSystem(db, postalCode, cardSystem.id))) return 'OUTSIDE_CARD_SYSTEM'
    const here = organizer.address?.postalCode ?? null
    if (await areInOneMunicipality(db, here, postalCode, dayOf(now))) return undefined
    return unless('PASSHOLDERS_WRITE_SOCIALTARIFF_FULL_CARDSYSTEM') && 'OTHER_MUNICIPALITY'
  }
  const digital = allowsDigitalCard(cardSystem, socialTariff) ? undefined : 'CARD_NEEDED'
  return {
    cardSystem: { id: cardSystem.id, name: cardSystem.name ?? '' },
    options: [
      { option: 'REGISTER', ...said(unless('PASSHOLDERS_WRITE')) },
      {
        option: 'WITHOUT_INSZ',
        ...said(unless(postalCode === ABROAD ? 'PASSHOLDERS_WRITE' : 'PASSHOLDERS_WRITE_WITHOUT_INSZ')),
      },
      { option: 'ABROAD', ...said(unless('PASSHOLDERS_WRITE_FOREIGN_COUNTRY')) },
      { option: 'SOCIAL_TARIFF', ...said(await tariff()) },
    ],
    cards: [
      { cardType: 'NFC_CARD', ...said(await cardReason(db, cardSystem, asked)) },
      { cardType: 'DIGITAL', ...said(digital) },
    ],
    parentalConsent: needsParentalConsent(dateOfBirth, dayOf(now)),
    price: await quoteMembership(
      db,
      { cardSystemId: cardSystem.id, dateOfBirth, postalCode, socialTariff, cardType, voucher },
      now,
    ),
  }
}

async function cardReason(
  db: Db,
  { id }: CardSystem,
  { uitpasNumber, socialTariff }: Static<typeof PreviewBody>,
): Promise<Reason | undefined> {
  if (uitpasNumber === undefined) return undefined
  const number = parseUitpasNumber(uitpasNumber)
  const card = number.ok ? await findCard(db, number.value) : undefined
  if (card?.cardSystemId !== id) return 'CARD_UNKNOWN'
  if (card.status !== 'LOCAL_STOCK') return 'CARD_NOT_IN_STOCK'
  return socialTariff && !card.socialTariff ? 'CARD_WITHOUT_SOCIAL_TARIFF' : undefined
}
