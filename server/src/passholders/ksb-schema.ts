import { type Static, Type } from 'typebox'
import { ActWords } from '../audit/acts.ts'
import { PassholderRef } from './schema.ts'

const uuid = '[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}'
const Organizer = Type.Object({ id: Type.String(), name: Type.String() })
const DateTime = Type.String({ format: 'date-time' })
const CardStatus = Type.Enum(['PROVISIONED', 'LOCAL_STOCK', 'ACTIVE', 'BLOCKED', 'DELETED'])
const CardType = Type.Enum(['NFC_CARD', 'DIGITAL'])
const PageOf = { totalItems: Type.Integer(), start: Type.Integer(), limit: Type.Integer() }

/** One line of the list *Pashouders*. */
export const ListedPassholder = Type.Object({
  id: Type.String(),
  name: Type.String(),
  firstName: Type.String(),
  postalCode: Type.String(),
  city: Type.String(),
  card: Type.Optional(
    Type.Object(
      { uitpasNumber: Type.String(), status: CardStatus, cardType: CardType },
      { description: 'the current card of this card system' },
    ),
  ),
  registrationOrganizer: Type.Optional(Organizer),
  blocked: Type.Boolean({ description: 'the person, not a card' }),
  createdAt: DateTime,
  memberHere: Type.Boolean({
    description: 'false for who is a member elsewhere only: found by the whole number of a card',
  }),
})
export type ListedPassholder = Static<typeof ListedPassholder>

export const ListedPassholders = Type.Object({ ...PageOf, member: Type.Array(ListedPassholder) })

export const ListFilters = {
  id: Type.Optional(Type.String({ maxLength: 50, description: 'the whole unique id' })),
  uitpasNumber: Type.Optional(
    Type.String({
      pattern: '^[0-9 ]{1,17}$',
      description: 'the digits it begins with, of a member; all thirteen find anybody',
    }),
  ),
  name: Type.Optional(
    Type.String({ maxLength: 200, description: 'accents, half a name and a wrong letter are forgiven' }),
  ),
  firstName: Type.Optional(Type.String({ maxLength: 200 })),
  city: Type.Optional(Type.String({ maxLength: 200, description: 'the municipality, as forgiving as a name' })),
  postalCode: Type.Optional(
    Type.String({ pattern: '^\\d{4}(,\\d{4}){0,49}$', description: 'one, or several with commas between them' }),
  ),
  registrationOrganizerId: Type.Optional(
    Type.String({
      pattern: `^${uuid}(,${uuid}){0,49}$`,
      description: 'the balie where the pass was sold, or several with commas between them',
    }),
  ),
  status: Type.Optional(Type.Enum(['ACTIVE', 'BLOCKED'], { description: 'of the person' })),
}

export const ListOrder = {
  sort: Type.Optional(
    Type.Enum(['name', 'firstName', 'createdAt', 'municipality'], {
      description: 'without: who is spelled as it was typed first, then by name',
    }),
  ),
  order: Type.Optional(Type.Enum(['asc', 'desc'], { default: 'asc' })),
}

const Card = Type.Object({
  uitpasNumber: Type.String(),
  chipNumber: Type.Optional(Type.String()),
  cardType: CardType,
  cardSystemId: Type.Integer(),
  status: CardStatus,
  socialTariff: Type.Boolean({ description: 'what the number of the card says' }),
  activatedAt: Type.Optional(DateTime),
  blockedAt: Type.Optional(DateTime),
  blockReason: Type.Optional(Type.String()),
})

/** What administrators see of one person, the national number left out. */
export const PassholderDetail = Type.Object({
  passholder: PassholderRef,
  nationalNumberKnown: Type.Boolean(),
  blocked: Type.Optional(Type.Object({ since: DateTime, reason: Type.Optional(Type.String()) })),
  socialTariffReason: Type.Optional(
    Type.String({ description: 'why it was suspended or revoked in this card system' }),
  ),
  usualSocialTariffEnd: Type.Optional(
    Type.String({
      format: 'date',
      description: 'until when social tariff is granted in this card system unless somebody says otherwise',
    }),
  ),
  cards: Type.Array(Card, { description: 'all there were, the current one of each card system first' }),
})
export type PassholderDetail = Static<typeof PassholderDetail>

/** One entry of the ledger of points. */
const PointsEntry = Type.Object({
  at: DateTime,
  reason: Type.String({ description: 'CHECKIN, CHECKIN_CANCELLED, REWARD_REDEEMED, REWARD_CANCELLED, …' }),
  points: Type.Integer({ description: 'what it changed' }),
  balance: Type.Integer({ description: 'after it' }),
  title: Type.Optional(Type.String({ description: 'of the event or the reward' })),
  organizer: Type.Optional(Organizer),
  uitpasNumber: Type.Optional(Type.String({ description: 'the card that was presented' })),
})
export type PointsEntry = Static<typeof PointsEntry>
export const PointsEntries = Type.Object({ ...PageOf, member: Type.Array(PointsEntry) })

const PassholderReward = Type.Object({
  rewardId: Type.String(),
  title: Type.String(),
  type: Type.Enum(['WELCOME', 'POINTS']),
  status: Type.Enum(['GRANTED', 'REDEEMED', 'CANCELLED'], { description: 'GRANTED waits to be redeemed' }),
  points: Type.Integer(),
  at: DateTime,
  redeemedRewardId: Type.Optional(Type.String()),
  organizer: Type.Optional(Organizer),
  cancelledAt: Type.Optional(DateTime),
})
export type PassholderReward = Static<typeof PassholderReward>
export const PassholderRewards = Type.Object({ ...PageOf, member: Type.Array(PassholderReward) })

const AuditEntry = Type.Object({
  at: DateTime,
  act: Type.String({ description: 'passholder.read, card.block, …' }),
  words: Type.Optional(ActWords),
  change: Type.Boolean({ description: 'false: somebody looked' }),
  by: Type.Object({
    kind: Type.Enum(['USER', 'CLIENT', 'IDENTIFIED', 'KIOSK', 'SYSTEM']),
    name: Type.Optional(Type.String({ description: 'of the person; an application has its id only' })),
    clientId: Type.Optional(Type.String()),
  }),
  organizer: Type.Optional(Organizer),
  fields: Type.Array(Type.String(), { description: 'which, never what was in them' }),
})
export type AuditEntryAnswer = Static<typeof AuditEntry>
export const AuditEntries = Type.Object({ ...PageOf, member: Type.Array(AuditEntry) })
