import { type Static, Type } from 'typebox'
import { ProofBody } from '../memberships/tariff-schema.ts'
import { Passholder } from './schema.ts'

const text = (maxLength: number) => Type.Optional(Type.String({ maxLength }))
const { name: _name, firstName: _firstName, ...answered } = Passholder.properties

/** Contract schema `Passholder`, as it is sent. What is read-only may be sent along, and changes nothing. */
export const PassholderBody = Type.Object({
  ...answered,
  name: Type.String({ minLength: 1, maxLength: 200 }),
  firstName: Type.String({ minLength: 1, maxLength: 200 }),
  inszNumber: text(50),
  uitpasNumber: text(50),
  email: text(320),
  phoneNumber: text(50),
  nationality: text(100),
  address: Type.Object({
    street: text(300),
    number: Type.Optional(Type.String({ maxLength: 50, deprecated: true })),
    box: Type.Optional(Type.String({ maxLength: 50, deprecated: true })),
    postalCode: Type.String({ maxLength: 50 }),
    city: Type.String({ maxLength: 200 }),
    country: Type.Optional(Type.String({ maxLength: 50, description: 'two letters' })),
  }),
  parentalConsent: Type.Optional(Type.Boolean({ writeOnly: true, description: 'required under 16 years' })),
  legalTermsPaper: Type.Optional(Type.Boolean({ writeOnly: true, description: 'one of the two is required' })),
  legalTermsDigital: Type.Optional(Type.Boolean({ writeOnly: true })),
  registrationCardSystemId: Type.Optional(Type.Integer({ writeOnly: true })),
  registrationVoucher: Type.Optional(Type.String({ writeOnly: true, maxLength: 200 })),
  registrationCardType: Type.Optional(Type.Enum(['DIGITAL', 'NFC_CARD'], { writeOnly: true })),
  registrationUitpasNumber: Type.Optional(Type.String({ writeOnly: true, maxLength: 50 })),
  registrationSocialTariffEndDate: Type.Optional(Type.String({ format: 'date', writeOnly: true })),
  registrationPicture: Type.Optional(Type.String({ format: 'byte', writeOnly: true })),
  registrationNote: Type.Optional(Type.String({ writeOnly: true, maxLength: 10_000 })),
})
export type PassholderBody = Static<typeof PassholderBody>

/** What a balie adds: which proof of entitlement was shown. Only with social tariff. */
export const ProofAtBalie = Type.Object({ registrationSocialTariffProof: Type.Optional(ProofBody) })
