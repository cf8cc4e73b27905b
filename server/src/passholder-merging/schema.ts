import { Type } from 'typebox'
import { PassholderParams } from '../passholders/ksb-routes.ts'
import { ListedPassholder } from '../passholders/ksb-schema.ts'
import { mergedFields } from '../passholders/merge.ts'
import { undoKinds } from './log.ts'

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'

export const DoublesQuery = Type.Object({
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 50, default: 20, description: 'about how many pairs' })),
  after: Type.Optional(
    Type.String({
      pattern: `^[12]\\d{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\\d|2[0-8])T(?:[01]\\d|2[0-3])(?::[0-5]\\d){2}\\.\\d{6}Z_${uuid}$`,
      description: '`next` of the page before',
    }),
  ),
})

const Record = Type.Object({
  ...ListedPassholder.properties,
  dateOfBirth: Type.Optional(Type.String({ format: 'date' })),
})

export const LikelyDoubles = Type.Object({
  member: Type.Array(
    Type.Object({
      newer: Record,
      older: Record,
      sameDateOfBirth: Type.Boolean(),
      sameEmail: Type.Boolean(),
      samePhoneNumber: Type.Boolean(),
    }),
  ),
  next: Type.Optional(
    Type.String({ description: 'there may be more: ask again with this as `after`, also when this page is empty' }),
  ),
})

export const OtherRecord = Type.Object({
  otherPassholderId: Type.String({ description: 'the record of the same person that points on afterwards' }),
})

const count = Type.Integer({ minimum: 0 })
const plan = {
  passholderId: Type.String({ description: 'the record that stays' }),
  otherPassholderId: Type.String(),
  moves: Type.Object({
    points: Type.Integer({ description: 'below zero for who owes points' }),
    cards: count,
    memberships: Type.Integer({ minimum: 0, description: 'those that the record that stays does not have' }),
    checkins: count,
    redeemedRewards: count,
    welcomeRewards: count,
    associations: count,
    family: Type.Integer({ minimum: 0, description: 'people of the same family' }),
    school: Type.Boolean(),
    nationalNumber: Type.Boolean(),
    account: Type.Boolean({ description: 'the link with a UiTiD' }),
  }),
  conflicts: Type.Array(
    Type.Union([
      Type.Object({
        kind: Type.Literal('TWO_ACTIVE_CARDS'),
        cardSystemId: Type.Integer(),
        stays: Type.String(),
        blocked: Type.String(),
      }),
      Type.Object({
        kind: Type.Literal('TWO_SOCIAL_TARIFFS'),
        cardSystemId: Type.Integer(),
        end: Type.String({ format: 'date', description: 'the later end, which holds' }),
      }),
      Type.Object({
        kind: Type.Literal('CARD_WITHOUT_SOCIAL_TARIFF'),
        cardSystemId: Type.Integer(),
        uitpasNumber: Type.String({ description: 'the physical card that stays and does not say so' }),
      }),
      Type.Object({
        kind: Type.Literal('WELCOME_REWARD_TWICE'),
        rewardId: Type.Integer(),
        title: Type.String(),
        used: Type.Boolean({ description: 'one stays: used when either was' }),
      }),
      Type.Object({
        kind: Type.Literal('ASSOCIATION_TWICE'),
        associationId: Type.String(),
        end: Type.String({ format: 'date', description: 'the later end, which holds' }),
      }),
      Type.Object({ kind: Type.Literal('TWO_SCHOOLS') }),
    ]),
  ),
}
export const MergePreview = Type.Object(plan)

export const MergeBody = Type.Object(
  {
    otherPassholderId: Type.String({ description: 'the record of the same person that points on afterwards' }),
    take: Type.Optional(
      Type.Array(Type.Enum([...mergedFields]), {
        uniqueItems: true,
        description: 'what of that record replaces what the record that stays has; everything else of the latter stays',
      }),
    ),
  },
  { additionalProperties: false },
)

export const Merged = Type.Object({ id: Type.String(), ...plan })

const DateTime = Type.String({ format: 'date-time' })
export const Merges = Type.Object({
  member: Type.Array(
    Type.Object({
      id: Type.String(),
      otherPassholderId: Type.String(),
      otherName: Type.String({ description: 'first name and name of the record that points on' }),
      mergedAt: DateTime,
      mergedBy: Type.Optional(Type.String()),
      undoneAt: Type.Optional(DateTime),
      undoable: Type.Boolean({ description: 'the newest that stands' }),
    }),
  ),
})

export const Undone = Type.Object({
  id: Type.String(),
  passholderId: Type.String(),
  otherPassholderId: Type.String(),
  points: Type.Integer({ description: 'what went back to the other record' }),
  cards: count,
  checkins: count,
  redeemedRewards: count,
  stays: Type.Array(
    Type.Object({
      kind: Type.Enum([...undoKinds]),
      count: Type.Optional(Type.Integer({ description: 'of points, check-ins or family members' })),
      field: Type.Optional(Type.String()),
      cardSystemId: Type.Optional(Type.Integer()),
      uitpasNumber: Type.Optional(Type.String()),
      title: Type.Optional(Type.String()),
    }),
    { description: 'what cannot be put back, since it changed after the merge' },
  ),
})

export const MergeParams = Type.Object({ ...PassholderParams.properties, mergeId: Type.String() })
