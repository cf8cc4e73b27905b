import { type Static, type TSchema, Type } from 'typebox'
import { CardSystemRef } from '../card-systems/schema.ts'
import { Paging } from '../http/paging.ts'
import { OrganizerRef } from '../organizers/schema.ts'
import { PERIOD_TYPES } from '../values/period.ts'
import { redeemReasons } from './rules.ts'

const Instant = Type.String({ format: 'date-time' })
const Period = Type.Object({ begin: Instant, end: Type.Optional(Instant) })

export const categories = ['Eten en drinken', 'Doen', 'Gadget of item', 'Goede doel'] as const
const Category = Type.Enum([...categories])

/** Contract schema `Reward`, as it is answered. */
export const Reward = Type.Object(
  {
    id: Type.String(),
    title: Type.String(),
    type: Type.Enum(['POINTS', 'WELCOME']),
    promotionalDescription: Type.String(),
    publicationPeriod: Period,
    points: Type.Number(),
    categories: Type.Array(Category),
    moreInfoURL: Type.Optional(Type.String({ format: 'uri' })),
    grantingPeriod: Type.Optional(Period),
    owningCardSystem: CardSystemRef,
    applicableCardSystems: Type.Array(CardSystemRef),
    allCardSystems: Type.Boolean(),
    organizers: Type.Array(OrganizerRef),
    status: Type.Enum(['ACTIVE', 'INACTIVE', 'DELETED']),
    maxAvailableUnits: Type.Optional(Type.Integer()),
    unitsTaken: Type.Integer(),
    practicalInfo: Type.Optional(Type.String()),
    pictures: Type.Array(Type.String({ format: 'uri' })),
    redeemPeriod: Type.Optional(Period),
    forKids: Type.Boolean(),
    sport: Type.Boolean(),
    featured: Type.Boolean(),
    online: Type.Boolean(),
    lastChance: Type.Boolean(),
    redeemConstraint: Type.Optional(
      Type.Object({ volume: Type.Integer(), period: Type.Enum([...PERIOD_TYPES]) }, { description: 'for one person' }),
    ),
  },
  { $id: 'Reward' },
)
export type Reward = Static<typeof Reward>
export const RewardRef = Type.Unsafe<Reward>({ $ref: 'Reward#' })

const readOnly = Type.Optional(Type.Unknown({ description: 'read only: left as it is', readOnly: true }))
const text = (maxLength: number) => Type.String({ maxLength })
/** A reference: of what a client read, the id counts. */
const refTo = <T extends TSchema>(id: T) => Type.Object({ id })

/** Contract schema `Reward`, as it is written: a client may send back what it read. */
export const RewardBody = Type.Object(
  {
    id: readOnly,
    status: readOnly,
    unitsTaken: readOnly,
    lastChance: readOnly,
    title: Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' }),
    type: Type.Enum(['POINTS', 'WELCOME']),
    promotionalDescription: text(5_000),
    publicationPeriod: Period,
    points: Type.Optional(
      Type.Number({
        multipleOf: 1,
        minimum: 0,
        maximum: 2_147_483_647,
        description: 'what it costs: required for POINTS, 0 or nothing for WELCOME',
      }),
    ),
    categories: Type.Optional(Type.Array(Category, { uniqueItems: true })),
    moreInfoURL: Type.Optional(Type.String({ format: 'uri', pattern: '^https?://', maxLength: 2_000 })),
    grantingPeriod: Type.Optional(Type.Object(Period.properties, { description: 'for WELCOME only' })),
    owningCardSystem: Type.Optional(refTo(Type.Integer())),
    applicableCardSystems: Type.Optional(Type.Array(refTo(Type.Integer()), { maxItems: 200 })),
    allCardSystems: Type.Optional(
      Type.Boolean({ description: 'true unless applicableCardSystems names some', default: true }),
    ),
    organizers: Type.Optional(
      Type.Array(refTo(Type.String()), {
        maxItems: 500,
        description: 'where it can be redeemed; without, anywhere in its card systems',
      }),
    ),
    maxAvailableUnits: Type.Optional(Type.Integer({ minimum: 0, maximum: 2_147_483_647 })),
    practicalInfo: Type.Optional(text(5_000)),
    pictures: Type.Optional(
      Type.Array(Type.String({ format: 'uri', pattern: '^https?://', maxLength: 2_000 }), { maxItems: 20 }),
    ),
    redeemPeriod: Type.Optional(Period),
    forKids: Type.Optional(Type.Boolean()),
    sport: Type.Optional(Type.Boolean()),
    featured: Type.Optional(Type.Boolean()),
    online: Type.Optional(Type.Boolean()),
    redeemConstraint: Type.Optional(
      Type.Object({
        volume: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }),
        period: Type.Enum([...PERIOD_TYPES]),
      }),
    ),
  },
  { additionalProperties: false },
)
export type RewardBody = Static<typeof RewardBody>

/** Contract schema `RedeemedReward`. */
export const RedeemedReward = Type.Object(
  {
    id: Type.String(),
    reward: RewardRef,
    redeemDate: Instant,
    redeemInfo: Type.Optional(
      Type.Object(
        {
          text: Type.Optional(Type.String()),
          link: Type.Optional(Type.String({ format: 'uri' })),
          label: Type.Optional(Type.String()),
        },
        { description: 'where to go on with a reward that was redeemed online' },
      ),
    ),
    redeemCode: Type.Optional(Type.String()),
  },
  { $id: 'RedeemedReward' },
)
export type RedeemedReward = Static<typeof RedeemedReward>
export const RedeemedRewardRef = Type.Unsafe<RedeemedReward>({ $ref: 'RedeemedReward#' })
export const RedeemedRewards = Type.Object({ totalItems: Type.Integer(), member: Type.Array(RedeemedRewardRef) })

/** Contract schema `Facet`: by value, how many rewards there are when that value is chosen. */
const Facet = Type.Record(
  Type.String(),
  Type.Object({ name: Type.Object({ nl: Type.String() }), count: Type.Integer() }),
)
export type Facet = Static<typeof Facet>

export const facetNames = [
  'categories',
  'forKids',
  'sport',
  'online',
  'lastChance',
  'owningCardSystemId',
  'type',
] as const
export type FacetName = (typeof facetNames)[number]

export const Rewards = Type.Object({
  totalItems: Type.Integer(),
  member: Type.Array(RewardRef),
  facet: Type.Optional(
    Type.Object(
      Object.fromEntries(facetNames.map((name) => [name, Type.Optional(Facet)])) as Record<
        FacetName,
        ReturnType<typeof Type.Optional<typeof Facet>>
      >,
    ),
  ),
})

export const sortKeys = ['name', 'title', 'creationDate', 'redeemCount', 'featured', 'points'] as const
const direction = Type.Optional(Type.Enum(['asc', 'desc'], { deprecated: true }))
const flag = Type.Optional(Type.Boolean())
const several = Type.Optional(Type.Array(Type.String()))
/** What a column of points can hold. */
const Points = Type.Integer({ minimum: -2_147_483_648, maximum: 2_147_483_647 })

export const RewardsQuery = Type.Object({
  ...Paging,
  organizerId: several,
  organizerPostalCode: several,
  owningCardSystemId: several,
  applicableCardSystemId: several,
  type: Type.Optional(Type.Enum(['POINTS', 'WELCOME', 'ANY'], { default: 'POINTS' })),
  text: Type.Optional(
    Type.String({
      maxLength: 200,
      description:
        'all of these words, in the title, the organizers or their cities; accents, capitals and a wrong letter do not matter; a number is also that of a reward',
    }),
  ),
  facets: Type.Optional(Type.Array(Type.Enum([...facetNames]))),
  sort: Type.Optional(
    Type.String({
      pattern: `^-?(${sortKeys.join('|')})(,-?(${sortKeys.join('|')}))*$`,
      description: 'keys in order, separated by commas, a minus for descending: `-featured,points,title`',
    }),
  ),
  'sort[name]': direction,
  'sort[creationDate]': direction,
  'sort[redeemCount]': direction,
  'sort[featured]': direction,
  'sort[points]': direction,
  categories: Type.Optional(Type.Array(Category)),
  pointsFrom: Type.Optional(Points),
  pointsTo: Type.Optional(Points),
  subset: Type.Optional(
    Type.Enum(['ALL', 'ENDUSERS', 'REDEEMABLE', 'REDEEMABLE-FUTURE', 'ENDUSER-FUTURE'], { default: 'ENDUSERS' }),
  ),
  sport: flag,
  forKids: flag,
  featured: flag,
  online: flag,
  lastChance: flag,
  status: Type.Optional(Type.Enum(['ACTIVE', 'INACTIVE', 'DELETED'])),
  isRedeemableByPassholderId: Type.Optional(Type.String()),
  isInterestingForPassholderId: Type.Optional(Type.String()),
})
export type RewardsQuery = Static<typeof RewardsQuery> & {
  /** Redeemed at one of these balies; none finds nothing. */
  atBalies?: readonly string[]
}

export const RedeemBody = Type.Object(
  { rewardId: Type.String(), uitpasNumber: Type.String() },
  { additionalProperties: false },
)

export const RedeemStatus = Type.Object({
  redeemable: Type.Boolean(),
  reason: Type.Optional(Type.Enum([...redeemReasons])),
  message: Type.Optional(Type.String({ description: 'why not, in Dutch' })),
})

export const RedeemedQuery = Type.Object({
  ...Paging,
  uitpasNumber: Type.Optional(Type.String()),
  passholderId: Type.Optional(Type.String()),
  organizerId: several,
  rewardType: Type.Optional(Type.Enum(['POINTS', 'WELCOME'])),
  rewardTitle: Type.Optional(Type.String({ maxLength: 200 })),
})
