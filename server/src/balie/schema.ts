import { type Static, Type } from 'typebox'

/**
 * What the counter app asks and gets (`/api/balie`). One scan is one request: it identifies the pass, saves the point
 * and returns everything the first screen shows, so that the queue waits for one answer only.
 */

const Instant = Type.String({ format: 'date-time', description: 'RFC 3339 with offset' })
const Day = Type.String({ format: 'date' })

/** A sentence for the person looking; nl always, the others where we have them. */
export const EndUserMessage = Type.Object({
  nl: Type.String(),
  fr: Type.Optional(Type.String()),
  de: Type.Optional(Type.String()),
  en: Type.Optional(Type.String()),
})

const CardSystemName = Type.Object({ id: Type.Integer(), name: Type.String() })

export const Balie = Type.Object(
  {
    id: Type.String({ description: 'organizer id (UUID)' }),
    name: Type.String(),
    city: Type.Optional(Type.String()),
    role: Type.Enum(['MEMBER', 'ADMIN', 'KSB', 'PLATFORM'], {
      description: 'in which quality the person acts here: staff (MEMBER, ADMIN) or administrator of its card system',
    }),
    active: Type.Boolean({ description: 'an inactive balie can look, and register nothing' }),
    cardSystems: Type.Array(
      Type.Object({
        ...CardSystemName.properties,
        usualSocialTariffEnd: Type.String({
          format: 'date',
          description: 'until when social tariff is granted there unless somebody says otherwise',
        }),
      }),
    ),
    permissions: Type.Array(Type.String(), { description: 'what the person may do for this balie' }),
    reach: Type.Array(Type.Object({ permission: Type.String(), cardSystemIds: Type.Array(Type.Integer()) }), {
      description: 'of the permissions that hold in some of its card systems only: in which',
    }),
  },
  { $id: 'Balie' },
)

export const Me = Type.Object({
  id: Type.String(),
  name: Type.String(),
  email: Type.String(),
  balies: Type.Array(Type.Unsafe<Static<typeof Balie>>({ $ref: 'Balie#' }), { description: 'sorted by name' }),
})

export const Activity = Type.Object(
  {
    eventId: Type.String(),
    title: Type.String(),
    location: Type.String(),
    start: Type.Optional(Instant),
    end: Type.Optional(Instant),
    alwaysOpen: Type.Boolean({ description: 'PERMANENT without opening hours: no start and end to show' }),
    checkin: Type.Object({
      allowed: Type.Boolean({ description: 'can a point be saved at this moment' }),
      over: Type.Boolean({ description: 'the time for it is past' }),
      from: Type.Optional(Instant),
      until: Type.Optional(Instant),
    }),
    points: Type.Integer({ description: 'points one check-in gives' }),
    checkins: Type.Integer({ description: 'check-ins saved for this activity on that day, by anybody' }),
  },
  { $id: 'Activity' },
)

export const Activities = Type.Object({
  day: Day,
  member: Type.Array(Type.Unsafe<Static<typeof Activity>>({ $ref: 'Activity#' }), {
    description: 'by start; with `q`, matches on any day from today, nearest first',
  }),
})

export const Refusal = Type.Object({
  type: Type.String({ description: 'the complete problem type URI' }),
  endUserMessage: Type.Optional(EndUserMessage),
})

const Tariff = Type.Object({
  kind: Type.Enum(['REGULAR', 'SOCIAL', 'EXPIRED', 'SUSPENDED'], {
    description: 'of the memberships together: SOCIAL when one is active (grace period included)',
  }),
  endDate: Type.Optional(Day),
  inGracePeriod: Type.Optional(Type.Boolean()),
  suspendedUntil: Type.Optional(Day),
})

export const Membership = Type.Object(
  {
    cardSystem: CardSystemName,
    status: Type.Enum(['ACTIVE', 'BLOCKED']),
    uitpasNumber: Type.Optional(Type.String({ description: 'of its current card' })),
    cardStatus: Type.Optional(Type.String()),
    tariff: Tariff,
  },
  { $id: 'Membership' },
)

export const RewardRow = Type.Object(
  {
    rewardId: Type.String(),
    type: Type.Enum(['WELCOME', 'POINTS']),
    title: Type.String(),
    practicalInfo: Type.Optional(Type.String()),
    picture: Type.Optional(Type.String({ format: 'uri' })),
    points: Type.Integer({ description: '0 for a welcome reward' }),
    lastChance: Type.Boolean(),
    redeemUntil: Type.Optional(Instant),
    redeemable: Type.Boolean(),
    reason: Type.Optional(Type.String({ description: 'the redeem-status reason of the contract when not redeemable' })),
    pointsShort: Type.Optional(Type.Integer({ description: 'with PASSHOLDER_POINTS: how many are missing' })),
    endUserMessage: Type.Optional(EndUserMessage),
  },
  { $id: 'RewardRow' },
)

export const HistoryEntry = Type.Object(
  {
    id: Type.String(),
    kind: Type.Enum(['CHECKIN', 'REWARD', 'TICKET']),
    title: Type.String(),
    at: Instant,
    points: Type.Integer({ description: 'the change of the balance; 0 for a welcome reward and a ticket' }),
    priceCents: Type.Optional(Type.Integer({ description: 'of a ticket: what the passholder paid' })),
    undoable: Type.Boolean({ description: 'by this balie, now' }),
    undone: Type.Boolean(),
  },
  { $id: 'HistoryEntry' },
)

export const Person = Type.Object(
  {
    passholderId: Type.String(),
    firstName: Type.String(),
    name: Type.String(),
    age: Type.Integer(),
    city: Type.String(),
    points: Type.Integer(),
    uitpasNumber: Type.String({ description: 'of the card that was scanned, or the current one' }),
    blocked: Type.Boolean(),
    tariff: Tariff,
    memberships: Type.Array(Type.Unsafe<Static<typeof Membership>>({ $ref: 'Membership#' })),
    rewards: Type.Array(Type.Unsafe<Static<typeof RewardRow>>({ $ref: 'RewardRow#' }), {
      description: 'welcome rewards waiting, then points rewards of this balie, cheapest first',
    }),
    history: Type.Array(Type.Unsafe<Static<typeof HistoryEntry>>({ $ref: 'HistoryEntry#' }), {
      description: 'the newest 20, newest first',
    }),
  },
  { $id: 'Person' },
)

const PersonRef = Type.Unsafe<Static<typeof Person>>({ $ref: 'Person#' })

export const ScanBody = Type.Object(
  {
    identifier: Type.String({
      minLength: 1,
      maxLength: 100,
      description: 'UiTPAS number, chip number or INSZ, as typed or read',
    }),
    eventId: Type.Optional(
      Type.String({ description: 'the activity a point is saved for; without it the pass is only shown' }),
    ),
  },
  { additionalProperties: false },
)

export const Card = Type.Object({
  uitpasNumber: Type.String(),
  status: Type.Enum(['PROVISIONED', 'LOCAL_STOCK', 'ACTIVE', 'BLOCKED', 'DELETED']),
  blockedOn: Type.Optional(Day),
  blockReason: Type.Optional(Type.Enum(['LOST', 'STOLEN', 'DEFECT', 'REPLACED'])),
})

export const Scan = Type.Object(
  {
    scanId: Type.String(),
    at: Instant,
    outcome: Type.Enum(['SAVED', 'ALREADY_SAVED', 'REFUSED', 'SHOWN'], {
      description:
        'SAVED: the point is saved. ALREADY_SAVED: the limit of this activity is used (no refusal sound). REFUSED: see refusal. SHOWN: no activity was given',
    }),
    checkinId: Type.Optional(Type.String()),
    points: Type.Optional(Type.Integer({ description: 'points saved by this scan' })),
    savedAt: Type.Optional(Instant),
    refusal: Type.Optional(Refusal),
    card: Card,
    groupPass: Type.Boolean(),
    groupName: Type.Optional(Type.String()),
    person: Type.Optional(PersonRef),
  },
  { $id: 'Scan' },
)

export const RedeemBody = Type.Object(
  { rewardId: Type.String({ minLength: 1 }), uitpasNumber: Type.String({ minLength: 1 }) },
  { additionalProperties: false },
)

export const Redeemed = Type.Object({
  redeemedRewardId: Type.String(),
  title: Type.String(),
  points: Type.Integer({ description: 'points taken' }),
  person: PersonRef,
})

export const DayEntry = Type.Object(
  {
    id: Type.String(),
    kind: Type.Enum(['CHECKIN', 'REWARD', 'TICKET']),
    at: Instant,
    who: Type.String({ description: "first name and initial ('Noor D.'), or 'Pas eindigt op 2312'" }),
    uitpasNumber: Type.Optional(Type.String()),
    title: Type.String({ description: 'the activity, or the reward' }),
    points: Type.Integer(),
    priceCents: Type.Optional(Type.Integer({ description: 'of a ticket: what the passholder pays' })),
    undoable: Type.Boolean(),
    undone: Type.Boolean(),
  },
  { $id: 'DayEntry' },
)

export const DayList = Type.Object({
  day: Day,
  checkins: Type.Integer({ description: 'check-ins that stand' }),
  tickets: Type.Optional(Type.Integer({ description: 'tickets that stand; for who sees them' })),
  member: Type.Array(Type.Unsafe<Static<typeof DayEntry>>({ $ref: 'DayEntry#' }), { description: 'newest first' }),
})

/** Schemas with a name in the API document; the balie API registers each once. */
export const named = { Balie, Activity, Membership, RewardRow, HistoryEntry, Person, Scan, DayEntry }
export const refs = { Person: PersonRef, Scan: Type.Unsafe<Static<typeof Scan>>({ $ref: 'Scan#' }) }

export type Person = Static<typeof Person>
export type Scan = Static<typeof Scan>
export type Activity = Static<typeof Activity>
export type Membership = Static<typeof Membership>
export type HistoryEntry = Static<typeof HistoryEntry>
export type RewardRow = Static<typeof RewardRow>
export type DayEntry = Static<typeof DayEntry>
export type DayList = Static<typeof DayList>
