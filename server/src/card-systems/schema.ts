import { type Static, Type } from 'typebox'

/** Contract schema `City`. */
export const City = Type.Object({ postalCode: Type.String(), name: Type.String() }, { $id: 'City' })

/** Contract schema `CardSystem`. Where it stands inside something else, `CardSystemRef` keeps it one named schema. */
export const CardSystem = Type.Object(
  {
    id: Type.Integer(),
    name: Type.Optional(Type.String()),
    branding: Type.Optional(
      Type.Object({
        logo: Type.Optional(Type.String()),
        primaryColor: Type.Optional(Type.String()),
        secondaryColor: Type.Optional(Type.String()),
      }),
    ),
    links: Type.Optional(Type.Object({ website: Type.Optional(Type.String()) })),
    cities: Type.Optional(Type.Array(Type.Unsafe<Static<typeof City>>({ $ref: 'City#' }))),
    permanent: Type.Optional(Type.Boolean()),
    allowsCardlessRegistration: Type.Optional(Type.Boolean()),
    cardlessRegistrationType: Type.Optional(Type.Enum(['ALL', 'REGULAR', 'SOCIALTARIFF', 'NONE'])),
    socialTariffInfo: Type.Optional(Type.String()),
  },
  { $id: 'CardSystem' },
)
export type CardSystem = Static<typeof CardSystem>

/** For use inside other schemas of the partner API, which registers CardSystem once. */
export const CardSystemRef = Type.Unsafe<CardSystem>({ $ref: 'CardSystem#' })

/** Contract schema `CardSystemCitySettings`. */
export const CitySettings = Type.Object({
  city: Type.String(),
  allowsCardlessRegistration: Type.Boolean(),
  contactEmail: Type.String({ description: 'of the help desk of the card system; empty when it has none' }),
})
export type CitySettings = Static<typeof CitySettings>
