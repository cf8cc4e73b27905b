import { Type } from 'typebox'
import { ListedPassholder } from '../passholders/ksb-schema.ts'

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
export const MergePreview = Type.Object({
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
})
