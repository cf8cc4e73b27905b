import { type Static, Type } from 'typebox'
import { CardSystemRef } from '../card-systems/schema.ts'
import { actsOnCard } from './life.ts'
import { replaceReasons } from './replace.ts'

export const CardStatus = Type.Enum(['PROVISIONED', 'LOCAL_STOCK', 'ACTIVE', 'BLOCKED', 'DELETED'])
const CardType = Type.Enum(['NFC_CARD', 'DIGITAL'])

/** Contract schema `Card`. */
export const Card = Type.Object(
  {
    uitpasNumber: Type.String(),
    cardSystem: CardSystemRef,
    cardType: Type.Optional(CardType),
    status: CardStatus,
    socialTariff: Type.Boolean({ description: 'what the card itself says; the membership decides' }),
  },
  { $id: 'Card' },
)

/** One element of the list of valid social-tariff cards, as the contract has it. */
export const SocialTariffCard = Type.Object({
  uitpasNumber: Type.String(),
  cardType: Type.Enum(['REGULAR', 'GROUP']),
  availableTickets: Type.Optional(Type.Integer({ description: 'of a group pass with a limit per year' })),
})

const Named = Type.Object({ id: Type.String(), name: Type.String() })

const cardProperties = {
  uitpasNumber: Type.String(),
  chipNumber: Type.Optional(Type.String()),
  cardSystemId: Type.Integer(),
  cardType: CardType,
  status: CardStatus,
  socialTariff: Type.Boolean({ description: 'what the card itself says; the membership decides' }),
  passholderId: Type.Optional(Type.String()),
  organizer: Type.Optional(Named),
  batchId: Type.Optional(Type.String()),
  activatedAt: Type.Optional(Type.String({ format: 'date-time' })),
  blockedAt: Type.Optional(Type.String({ format: 'date-time' })),
  blockReason: Type.Optional(Type.Enum(['LOST', 'STOLEN', 'DEFECT', 'REPLACED'])),
  acts: Type.Array(Type.Enum([...actsOnCard]), { description: 'what its status allows' }),
}

/** A card as balies and administrators see it. */
export const CardDetail = Type.Object(cardProperties, { $id: 'CardDetail' })
export type CardDetail = Static<typeof CardDetail>
export const CardDetailRef = Type.Unsafe<CardDetail>({ $ref: 'CardDetail#' })

export const CardWithHistory = Type.Object({
  ...cardProperties,
  steps: Type.Array(
    Type.Object({
      at: Type.String({ format: 'date-time' }),
      from: Type.Optional(CardStatus),
      to: CardStatus,
      reason: Type.Optional(Type.String()),
      by: Type.Optional(Type.String({ description: 'the name of the person, or the id of the client' })),
      organizer: Type.Optional(Named),
    }),
    { description: 'newest first' },
  ),
})

export const HandOutBody = Type.Object(
  { uitpasNumber: Type.String({ maxLength: 50 }), passholderId: Type.String({ format: 'uuid' }) },
  { additionalProperties: false },
)

export const BlockBody = Type.Object(
  { reason: Type.Enum(['LOST', 'STOLEN', 'DEFECT']) },
  { additionalProperties: false },
)

const replacement = {
  passholderId: Type.String({ format: 'uuid' }),
  reason: Type.Enum([...replaceReasons]),
  uitpasNumber: Type.Optional(
    Type.String({ maxLength: 50, description: 'of the new card; a digital card when left out' }),
  ),
}
export const ReplaceBody = Type.Object(replacement, { additionalProperties: false })
export const ReplaceAtBalieBody = Type.Object(
  {
    ...replacement,
    cardSystemId: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: 2_147_483_647,
        description: 'of a digital card, at a balie of several card systems; a physical one has its own',
      }),
    ),
  },
  { additionalProperties: false },
)
export const Replaced = Type.Object({
  card: CardDetailRef,
  blocked: Type.Optional(Type.String({ description: 'the card that was blocked for it' })),
  joined: Type.Boolean({ description: 'the passholder became a member of this card system with it' }),
})
