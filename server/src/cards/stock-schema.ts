import { Type } from 'typebox'
import { IdFilter, orderOf, TextFilter } from '../http/list-parameters.ts'
import { batchOrders, deliveryOrders } from './batches.ts'
import { cardOrders } from './list.ts'
import { CardDetailRef, CardStatus } from './schema.ts'
import { stockOrders } from './stock.ts'

const Count = Type.Integer({ minimum: 0, maximum: 100_000 })
const Named = Type.Object({ id: Type.String(), name: Type.String() })
const paged = { totalItems: Type.Integer(), start: Type.Integer(), limit: Type.Integer() }

export const CardFilters = {
  passholderId: Type.Optional(Type.String({ maxLength: 50, description: 'the UUID of who holds it' })),
  uitpasNumber: Type.Optional(
    Type.String({ maxLength: 30, description: 'digits that are in it, such as the last four' }),
  ),
  chipNumber: Type.Optional(Type.String({ maxLength: 50, description: 'a part of it, in whatever shape' })),
  status: Type.Optional(Type.Array(CardStatus, { maxItems: 5, description: 'one or more' })),
  organizerId: Type.Optional(Type.String({ format: 'uuid', description: 'whose stock it is, or was handed out from' })),
  batchId: Type.Optional(Type.String({ format: 'uuid' })),
  deliveryId: Type.Optional(Type.String({ format: 'uuid' })),
  socialTariff: Type.Optional(Type.Boolean()),
  cardType: Type.Optional(Type.Enum(['NFC_CARD', 'DIGITAL'])),
}
export const CardOrder = {
  sort: Type.Optional(Type.Enum([...cardOrders])),
  order: Type.Optional(Type.Enum(['asc', 'desc'])),
}
export const CardPage = Type.Object({ ...paged, member: Type.Array(CardDetailRef) })

export const RangeBody = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 200 }),
    firstSerial: Type.Integer({
      minimum: 1,
      maximum: 99_999_499_999,
      description: 'its first eleven digits, as a number',
    }),
    cards: Type.Integer({ minimum: 1, maximum: 500_000 }),
    socialTariff: Type.Boolean(),
  },
  { additionalProperties: false },
)

export const Batch = Type.Object({
  id: Type.String(),
  name: Type.String(),
  source: Type.Enum(['CSV', 'RANGE']),
  state: Type.Enum(['READY', 'READING', 'REFUSED', 'INTERRUPTED'], {
    description: 'of a file that is read in: how far that is',
  }),
  cards: Type.Optional(Type.Integer()),
  createdAt: Type.Optional(Type.String({ format: 'date-time' })),
  statuses: Type.Optional(
    Type.Record(Type.String(), Type.Integer(), { description: 'how many of its cards are in each' }),
  ),
  linesTotal: Type.Optional(Type.Integer()),
  linesRead: Type.Optional(Type.Integer()),
})
export const BatchPage = Type.Object({ ...paged, member: Type.Array(Batch) })
export const Created = Type.Object({ id: Type.String(), cards: Type.Integer() })

export const DeliveryBody = Type.Object(
  {
    batchId: Type.String({ format: 'uuid' }),
    organizerId: Type.String({ format: 'uuid' }),
    regular: Count,
    socialTariff: Count,
  },
  { additionalProperties: false },
)
const DeliveryStatus = Type.Enum(['SENT', 'RECEIVED', 'CANCELLED'])
export const BatchFilters = { ...IdFilter, name: TextFilter, source: Type.Optional(Type.Enum(['CSV', 'RANGE'])) }
export const BatchOrder = orderOf(batchOrders)
export const StockFilters = { ...IdFilter, name: TextFilter, low: Type.Optional(Type.Boolean()) }
export const StockOrder = orderOf(stockOrders)
export const DeliveryOrder = orderOf(deliveryOrders)
const DayText = Type.String({ format: 'date', pattern: '^[12]' })
export const DeliveryFilters = {
  ...IdFilter,
  batchId: Type.Optional(Type.String({ format: 'uuid' })),
  from: Type.Optional(DayText),
  until: Type.Optional(DayText),
  organizerId: Type.Optional(Type.String({ format: 'uuid' })),
  status: Type.Optional(DeliveryStatus),
}
export const DeliveryPage = Type.Object({
  ...paged,
  member: Type.Array(
    Type.Object({
      id: Type.String(),
      cardSystemId: Type.Integer(),
      status: DeliveryStatus,
      regular: Type.Integer(),
      socialTariff: Type.Integer(),
      missing: Type.Integer({ description: 'of them, not in the box' }),
      organizer: Named,
      batch: Named,
      sentAt: Type.String({ format: 'date-time' }),
      closedAt: Type.Optional(Type.String({ format: 'date-time' })),
    }),
  ),
})
export const ReceiptBody = Type.Object(
  {
    missing: Type.Array(Type.String({ maxLength: 50 }), {
      maxItems: 1000,
      description: 'UiTPAS numbers that were not in the box: they go back to the batch',
    }),
  },
  { additionalProperties: false },
)

const Nullable = Type.Union([Type.Integer(), Type.Null()])
export const StockRow = Type.Object({
  organizerId: Type.String(),
  name: Type.String(),
  active: Type.Boolean(),
  regular: Type.Integer(),
  socialTariff: Type.Integer(),
  underWay: Type.Integer({ description: 'sent, and not received yet' }),
  lowRegular: Nullable,
  lowSocialTariff: Nullable,
  low: Type.Boolean({ description: 'one of the kinds is at or under its threshold' }),
})
export const StockPage = Type.Object({
  ...paged,
  unsent: Type.Object({ regular: Type.Integer(), socialTariff: Type.Integer() }, { description: 'in batches' }),
  member: Type.Array(StockRow),
})
export const ThresholdBody = Type.Object({ regular: Count, socialTariff: Count }, { additionalProperties: false })

const selection = {
  organizerId: Type.String({ format: 'uuid' }),
  firstNumber: Type.String({ maxLength: 50 }),
  lastNumber: Type.String({ maxLength: 50, description: 'the same for a single card' }),
}
export const MoveBody = Type.Object(
  { ...selection, toOrganizerId: Type.String({ format: 'uuid' }) },
  { additionalProperties: false },
)
export const WriteOffBody = Type.Object(
  {
    ...selection,
    reason: Type.Enum(['LOST', 'STOLEN', 'DEFECT']),
    becomes: Type.Enum(['BLOCKED', 'DELETED']),
  },
  { additionalProperties: false },
)
export const Counted = Type.Object({ cards: Type.Integer() })
