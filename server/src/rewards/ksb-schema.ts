import { type Static, Type } from 'typebox'
import { ConsumerKeys } from '../permissions/consumer-keys.ts'
import { codeFaults } from './codes.ts'
import { Reward, RewardBody } from './schema.ts'

const Maximum = Type.Integer({ minimum: 1, maximum: 2_147_483_647 })
const PostalCodes = Type.Array(Type.String({ pattern: '^\\d{4}$' }), { maxItems: 500, uniqueItems: true })
const Link = Type.String({ format: 'uri', pattern: '^https?://', maxLength: 2_000 })

/** What administrators see and say of a reward beside what partners do. */
const administered = {
  /** For everybody together. */
  maxInTotal: Type.Optional(Maximum),
  maxPerMonth: Type.Optional(Maximum),
  maxPerYear: Type.Optional(Maximum),
  residentPostalCodes: PostalCodes,
  onlineLink: Type.Optional(Link),
  onlineLabel: Type.Optional(Type.String({ maxLength: 200 })),
  onlineText: Type.Optional(Type.String({ maxLength: 5_000 })),
}

const { owningCardSystem: _owner, status: _status, ...described } = RewardBody.properties

export const RewardInKsbBody = Type.Object(
  {
    ...described,
    ...administered,
    status: Type.Enum(['ACTIVE', 'INACTIVE', 'DELETED']),
    grantToMembers: Type.Optional(
      Type.Boolean({ description: 'WELCOME: also to who joined earlier in its granting period, now', default: false }),
    ),
  },
  { additionalProperties: false },
)
export type RewardInKsbBody = Static<typeof RewardInKsbBody>

export const RewardInKsb = Type.Object({
  ...Reward.properties,
  ...administered,
  inUse: Type.Boolean({ description: 'redeemed or granted: type, points and begins are fixed' }),
})
export type RewardInKsb = Static<typeof RewardInKsb>

/** In the list: as partners see it, and who acts for its balies. */
export const ListedReward = Type.Object({ ...Reward.properties, ...ConsumerKeys })
export type ListedReward = Static<typeof ListedReward>

export const Codes = Type.Object({
  total: Type.Integer(),
  given: Type.Integer(),
  file: Type.Optional(
    Type.Object({
      status: Type.Enum(['RUNNING', 'DONE', 'REFUSED']),
      lines: Type.Integer(),
      linesRead: Type.Integer(),
    }),
  ),
})

export const CodesAdded = Type.Object({
  added: Type.Integer(),
  refused: Type.Integer(),
  faults: Type.Array(Type.Object({ line: Type.Integer(), fault: Type.Enum([...codeFaults]) }), {
    description: 'the first thousand',
  }),
})

const Instant = Type.String({ format: 'date-time' })
export const RedeemedInKsb = Type.Object({
  id: Type.String(),
  rewardId: Type.String(),
  title: Type.String(),
  type: Type.Enum(['POINTS', 'WELCOME']),
  points: Type.Integer(),
  uitpasNumber: Type.String(),
  passholderId: Type.String(),
  organizer: Type.Object({ id: Type.String(), name: Type.String() }),
  ...ConsumerKeys,
  redeemedAt: Instant,
})
export type RedeemedInKsb = Static<typeof RedeemedInKsb>
