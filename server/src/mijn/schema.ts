import { type Static, Type } from 'typebox'
import { Passholder } from '../passholders/schema.ts'

const Instant = Type.String({ format: 'date-time' })
const Day = Type.String({ format: 'date' })
const Named = Type.Object({ id: Type.Integer(), name: Type.String() })

/** Somebody for whom one acts: oneself first, then who is in the family. */
const PersonSummary = Type.Object({
  id: Type.String(),
  self: Type.Boolean(),
  firstName: Type.String(),
  name: Type.String(),
  points: Type.Integer(),
  icon: Type.Optional(Type.String()),
  /** Of the card that stands for them; left out when none is active. */
  uitpasNumber: Type.Optional(Type.String()),
  cardSystem: Type.Optional(Named),
})
export type PersonSummary = Static<typeof PersonSummary>

export const Me = Type.Object({
  email: Type.String({ description: 'of the account' }),
  linked: Type.Boolean({ description: 'whether a pass is linked; without one there are no people' }),
  people: Type.Array(PersonSummary),
  /** Whose lists one is in. */
  inFamiliesOf: Type.Array(Type.Object({ id: Type.String(), firstName: Type.String(), name: Type.String() })),
})

const Tariff = Type.Object({
  kind: Type.Enum(['REGULAR', 'SOCIAL', 'EXPIRED', 'SUSPENDED']),
  endDate: Type.Optional(Day),
  suspendedUntil: Type.Optional(Day),
})

const Pass = Type.Object({
  cardSystem: Named,
  status: Type.Enum(['ACTIVE', 'BLOCKED']),
  since: Type.String({ format: 'date-time', description: 'since when somebody is a member' }),
  uitpasNumber: Type.Optional(Type.String()),
  cardType: Type.Optional(Type.Enum(['NFC_CARD', 'DIGITAL'])),
  cardStatus: Type.Optional(Type.String()),
  tariff: Tariff,
  helpDeskEmail: Type.Optional(Type.String()),
  welcomeText: Type.Optional(Type.String({ description: 'what the card system says to who is new' })),
})

/** One person with their passes. */
export const Passes = Type.Object({ person: PersonSummary, blocked: Type.Boolean(), passes: Type.Array(Pass) })

/** What is new where somebody lives: providers that start, newest first. */
export const OwnNews = Type.Object({
  member: Type.Array(
    Type.Object({
      id: Type.String(),
      organisation: Type.String(),
      municipality: Type.String(),
      text: Type.String({ description: 'as an administrator wrote it; empty lines part its paragraphs' }),
      website: Type.Optional(Type.String()),
      at: Instant,
    }),
  ),
})

export const HistoryEntry = Type.Object({
  kind: Type.Enum(['CHECKIN', 'REWARD', 'TICKET', 'OPENING_BALANCE']),
  title: Type.String(),
  location: Type.String(),
  at: Instant,
  points: Type.Integer({ description: 'saved, or less than zero when spent' }),
  priceCents: Type.Optional(Type.Integer({ description: 'of a ticket: what was paid' })),
  insteadOfCents: Type.Optional(Type.Integer()),
})
export type HistoryEntry = Static<typeof HistoryEntry>
export const History = Type.Object({ totalItems: Type.Integer(), member: Type.Array(HistoryEntry) })

const RewardPlace = Type.Object({
  id: Type.String(),
  name: Type.String(),
  street: Type.Optional(Type.String()),
  postalCode: Type.Optional(Type.String()),
  city: Type.Optional(Type.String()),
  kilometres: Type.Optional(Type.Number({ description: 'from the middle of where the person lives' })),
})

export const OwnReward = Type.Object({
  id: Type.String(),
  type: Type.Enum(['POINTS', 'WELCOME']),
  title: Type.String(),
  points: Type.Integer(),
  description: Type.String(),
  practicalInfo: Type.Optional(Type.String()),
  moreInfoUrl: Type.Optional(Type.String()),
  categories: Type.Array(Type.String()),
  picture: Type.Optional(Type.String()),
  online: Type.Boolean(),
  lastChance: Type.Boolean(),
  redeemFrom: Type.Optional(Instant),
  redeemUntil: Type.Optional(Instant),
  unitsLeft: Type.Optional(Type.Integer()),
  limit: Type.Optional(Type.Object({ volume: Type.Integer(), period: Type.String() })),
  /** Nearest first; none is anywhere in its card systems. */
  places: Type.Array(RewardPlace),
  redeemable: Type.Boolean(),
  reason: Type.Optional(Type.String({ description: 'of redeem-status' })),
  pointsShort: Type.Optional(Type.Integer()),
  endUserMessage: Type.Optional(Type.Record(Type.String(), Type.String())),
})
export type OwnReward = Static<typeof OwnReward>
export const OwnRewards = Type.Object({ points: Type.Integer(), city: Type.String(), member: Type.Array(OwnReward) })

/** What was redeemed online: where to go on, and the code of one's own. */
export const OwnRedemption = Type.Object({
  id: Type.String(),
  rewardId: Type.String(),
  title: Type.String(),
  redeemedAt: Instant,
  code: Type.Optional(Type.String()),
  link: Type.Optional(Type.String()),
  label: Type.Optional(Type.String()),
  text: Type.Optional(Type.String()),
})
export type OwnRedemption = Static<typeof OwnRedemption>
export const OwnRedemptions = Type.Object({ member: Type.Array(OwnRedemption) })
export const RedemptionBody = Type.Object(
  { rewardId: Type.String({ minLength: 1, maxLength: 50 }) },
  { additionalProperties: false },
)

export const Desk = Type.Object({
  id: Type.String(),
  name: Type.String(),
  street: Type.Optional(Type.String()),
  postalCode: Type.Optional(Type.String()),
  city: Type.Optional(Type.String()),
  kilometres: Type.Optional(Type.Number()),
})
export type Desk = Static<typeof Desk>
export const Desks = Type.Object({
  helpDesks: Type.Array(Type.Object({ cardSystem: Named, email: Type.Optional(Type.String()) })),
  member: Type.Array(Desk),
})

/** What proves that a pass is somebody's. */
export const ProofBody = Type.Object(
  { uitpasNumber: Type.String({ minLength: 1, maxLength: 50 }), dateOfBirth: Day },
  { additionalProperties: false },
)

/** What was scanned or typed. */
const Code = Type.String({ minLength: 1, maxLength: 500 })

export const HeldCodeBody = Type.Object({ checkinCode: Code }, { additionalProperties: false })
export const HeldCode = Type.Object({ heldCode: Type.String(), validUntil: Instant })

export const CheckinsBody = Type.Object(
  {
    checkinCode: Type.Optional(Code),
    heldCode: Type.Optional(Code),
    passholderIds: Type.Array(Type.String({ maxLength: 50 }), { minItems: 1, maxItems: 50, uniqueItems: true }),
  },
  { additionalProperties: false },
)

export const Outcome = Type.Object({
  passholderId: Type.String(),
  firstName: Type.String(),
  outcome: Type.Enum(['SAVED', 'ALREADY_SAVED', 'REFUSED']),
  addedPoints: Type.Integer(),
  totalPoints: Type.Integer(),
  /** Of the point that was there already. */
  savedAt: Type.Optional(Instant),
  /** Of the problem that it would be by itself. */
  reason: Type.Optional(Type.String()),
  endUserMessage: Type.Optional(Type.Record(Type.String(), Type.String())),
})
export type Outcome = Static<typeof Outcome>
export const Outcomes = Type.Object({ eventTitle: Type.String(), member: Type.Array(Outcome) })

const { optInPreferences } = Passholder.properties
const reach = {
  email: Type.Optional(Type.String({ maxLength: 320 })),
  phoneNumber: Type.Optional(Type.String({ maxLength: 50 })),
}

/** How one is reached. Where one lives is shown, and changed at a counter. */
export const OwnContact = Type.Object({
  ...reach,
  optInPreferences,
  address: Passholder.properties.address,
})
export const OwnContactBody = Type.Object({ ...reach, optInPreferences }, { additionalProperties: false })
