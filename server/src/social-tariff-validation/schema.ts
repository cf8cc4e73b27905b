import { type Static, Type } from 'typebox'

/** Contract schema `SocialTariffValidationPerson`. */
export const SocialTariffValidationPerson = Type.Object(
  {
    inszNumber: Type.String(),
    familyName: Type.String(),
    givenName: Type.String(),
    hasSocialTariff: Type.Boolean(),
    uitpasNumber: Type.Optional(
      Type.String({ description: 'of the card system asked for; without one, of the oldest active membership' }),
    ),
    street: Type.Optional(Type.String()),
    postalCode: Type.Optional(Type.String()),
    city: Type.Optional(Type.String()),
    idToken: Type.String({ description: 'stands for this person in an order or a registration' }),
    idTokenExpiresAt: Type.String({ format: 'date-time' }),
  },
  { $id: 'SocialTariffValidationPerson' },
)
export type SocialTariffValidationPerson = Static<typeof SocialTariffValidationPerson>
const PersonRef = Type.Unsafe<SocialTariffValidationPerson>({ $ref: 'SocialTariffValidationPerson#' })

/** Contract schema `SocialTariffValidation`. */
export const SocialTariffValidation = Type.Object(
  { user: PersonRef, children: Type.Optional(Type.Array(PersonRef)) },
  { $id: 'SocialTariffValidation' },
)
export type SocialTariffValidation = Static<typeof SocialTariffValidation>

/** Contract schema `SocialTariffValidationTokenRequest`. */
export const SocialTariffValidationTokenRequest = Type.Object(
  { code: Type.String({ maxLength: 200 }), codeVerifier: Type.String({ maxLength: 200 }) },
  { $id: 'SocialTariffValidationTokenRequest', additionalProperties: false },
)

/** Contract schema `SocialTariffValidationTokenResponse`. */
export const SocialTariffValidationTokenResponse = Type.Object(
  { token: Type.String() },
  { $id: 'SocialTariffValidationTokenResponse' },
)

/** What a website starts with. Only S256: a challenge is the base64url of 32 bytes. */
export const StartQuery = Type.Object({
  prompt: Type.Optional(Type.Enum(['login'])),
  state: Type.String({ maxLength: 2000 }),
  code_challenge: Type.String({ pattern: '^[A-Za-z0-9_-]{43}$' }),
  redirect_uri: Type.String({ maxLength: 2000 }),
})
export type StartQuery = Static<typeof StartQuery>
