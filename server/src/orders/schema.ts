import { type Static, Type } from 'typebox'
import { OrganizerRef } from '../organizers/schema.ts'

const text = (maxLength: number) => Type.Optional(Type.String({ maxLength }))

/** Contract schema `PassholderRegistration`. */
export const PassholderRegistration = Type.Object(
  {
    id: Type.Optional(Type.String({ readOnly: true })),
    name: Type.String({ minLength: 1, maxLength: 200 }),
    firstName: Type.String({ minLength: 1, maxLength: 200 }),
    inszNumber: text(50),
    email: text(320),
    creationDate: Type.Optional(Type.String({ format: 'date-time', readOnly: true })),
    dateOfBirth: Type.String({ format: 'date' }),
    gender: Type.Optional(Type.Enum(['MALE', 'FEMALE', 'X'])),
    registrationOrganizer: OrganizerRef,
    address: Type.Object({
      street: text(300),
      number: Type.Optional(Type.String({ maxLength: 50, deprecated: true })),
      box: Type.Optional(Type.String({ maxLength: 50, deprecated: true })),
      postalCode: Type.String({ maxLength: 50 }),
      city: Type.String({ maxLength: 200 }),
      country: text(50),
    }),
    phoneNumber: text(50),
    optInPreferences: Type.Optional(
      Type.Object({
        serviceMails: Type.Boolean(),
        milestoneMails: Type.Boolean(),
        infoMails: Type.Boolean(),
        sms: Type.Boolean(),
        post: Type.Boolean(),
      }),
    ),
    parentalConsent: Type.Optional(Type.Boolean({ description: 'required under 16 years' })),
    legalTermsPaper: Type.Optional(Type.Boolean({ description: 'one of the two is required' })),
    legalTermsDigital: Type.Optional(Type.Boolean()),
    registrationCardSystemId: Type.Optional(Type.Integer({ minimum: 1, maximum: 2_147_483_647 })),
    registrationVoucher: text(200),
    registrationSocialTariff: Type.Optional(
      Type.Object({
        requested: Type.Optional(Type.Boolean({ readOnly: true })),
        idToken: Type.Optional(
          Type.String({ writeOnly: true, maxLength: 500, description: 'of a social-tariff validation' }),
        ),
      }),
    ),
  },
  { $id: 'PassholderRegistration' },
)
export type PassholderRegistration = Static<typeof PassholderRegistration>
const RegistrationRef = Type.Unsafe<PassholderRegistration>({ $ref: 'PassholderRegistration#' })

const Url = Type.String({ writeOnly: true, maxLength: 2000 })

/** Contract schema `Order`. */
export const Order = Type.Object(
  {
    id: Type.Optional(Type.String({ readOnly: true })),
    status: Type.Optional(
      Type.Enum(['PENDING_PAYMENT', 'PENDING_UITID_CONNECT', 'COMPLETED', 'CANCELLED'], { readOnly: true }),
    ),
    paymentUrl: Type.Optional(Type.String({ readOnly: true })),
    email: Type.Optional(Type.String({ readOnly: true })),
    totalPrice: Type.Optional(Type.Number({ readOnly: true })),
    registrationToken: Type.Optional(
      Type.String({ readOnly: true, description: 'by which the main person links a UiTiD; lasts half an hour' }),
    ),
    customToken: Type.Optional(
      Type.String({ readOnly: true, description: 'reads the order in `x-custom-token`; given once' }),
    ),
    mainPassholderRegistration: RegistrationRef,
    extraPassholderRegistrations: Type.Optional(Type.Array(RegistrationRef, { maxItems: 50 })),
    redirectUrlAfterPayment: Type.Optional(Url),
    redirectUrlAfterCancelPayment: Type.Optional(Url),
  },
  { $id: 'Order' },
)
export type OrderBody = Static<typeof Order>
/** As it is answered: with a client id or the custom token only, the people are left out. */
export type OrderAnswer = Partial<OrderBody>
export const OrderRef = Type.Unsafe<OrderBody>({ $ref: 'Order#' })
