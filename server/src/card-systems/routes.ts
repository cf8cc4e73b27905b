import { Type } from 'typebox'
import type { App } from '../http/app-types.ts'
import { Paging, pageOf } from '../http/paging.ts'
import { Problem } from '../http/problems.ts'
import { holdsOn } from '../membership-prices/rules.ts'
import { CardTypeSchema, MembershipPriceRef, priceAnswer } from '../membership-prices/schema.ts'
import { listPrices } from '../membership-prices/store.ts'
import type { System } from '../system.ts'
import { dayOf } from '../values/day.ts'
import { allowsDigitalCard } from './cardless.ts'
import { citySettings } from './city-settings.ts'
import { findPlaces, isPostalCode, livesInCardSystem } from './places.ts'
import { CardSystemRef, CitySettings } from './schema.ts'
import { searchCardSystems } from './search.ts'
import { findCardSystem } from './store.ts'

const tags = ['Card Systems']
const ofCardSystem = Type.Object({ cardSystemId: Type.Integer() })
const several = Type.Optional(Type.Array(Type.String({ maxLength: 200 }), { maxItems: 100 }))

const CardSystems = Type.Object({ totalItems: Type.Integer(), member: Type.Array(CardSystemRef) })

/** Contract schema `CardSystemSocialTariffSettings`. */
const SocialTariffSettings = Type.Object({ postalCode: Type.String(), allowsCardlessRegistration: Type.Boolean() })

/** What a card system is, and what a membership of it costs: for anybody. */
export function registerCardSystemRoutes(api: App, system: System): void {
  registerSearch(api, system)
  registerSettings(api, system)
}

function registerSearch(api: App, { db, clock }: System): void {
  api.get(
    '/card-systems',
    {
      config: {
        permission: 'ANY',
        problems: {
          'uitpas/invalid-postal-code': 400,
          'uitpas/postal-code-required': 400,
          'url/not-found': 404,
        },
      },
      schema: {
        operationId: 'get-card-systems',
        summary: 'Search card systems',
        tags,
        querystring: Type.Object({
          permanent: Type.Optional(Type.Boolean({ default: true })),
          ...Paging,
          city: several,
          postalCode: several,
          sort: Type.Optional(
            Type.String({
              pattern: '^-?(name|distance)$',
              description: '`name` or `distance`, a minus for descending',
            }),
          ),
          postalCodeSort: Type.Optional(
            Type.String({ maxLength: 200, description: 'from where `sort=distance` measures' }),
          ),
        }),
        response: { 200: CardSystems },
      },
    },
    async ({ query }) => {
      const page = pageOf(query)
      const { permanent = true, city, postalCode, sort, postalCodeSort } = query
      const byDistance = sort?.endsWith('distance') ?? postalCodeSort !== undefined
      if (byDistance && postalCodeSort === undefined) throw new Problem('uitpas/postal-code-required')
      for (const code of [...(postalCode ?? []), ...(postalCodeSort === undefined ? [] : [postalCodeSort])])
        if (!isPostalCode(code)) throw invalidPostalCode()
      const [near] = postalCodeSort === undefined ? [] : await findPlaces(db, postalCodeSort, dayOf(clock.now()))
      if (byDistance && !near) throw invalidPostalCode()
      const descending = sort?.startsWith('-') ?? false
      const search = {
        permanent,
        cities: city,
        postalCodes: postalCode,
        near: byDistance ? near : undefined,
        descending,
      }
      return searchCardSystems(db, search, page)
    },
  )

  api.get(
    '/card-systems/:cardSystemId',
    {
      config: { permission: 'ANY', problems: { 'uitpas/cardsystem-not-found': 404 } },
      schema: {
        operationId: 'get-cardsystems-cardsystemid',
        summary: 'Retrieve card system',
        tags,
        params: ofCardSystem,
        response: { 200: CardSystemRef },
      },
    },
    async ({ params }) => getCardSystem(params.cardSystemId),
  )

  async function getCardSystem(id: number) {
    const cardSystem = await findCardSystem(db, id)
    if (!cardSystem) throw new Problem('uitpas/cardsystem-not-found')
    return cardSystem
  }
}

function registerSettings(api: App, { db, clock }: System): void {
  const problems = {
    'uitpas/cardsystem-not-found': 404,
    'uitpas/invalid-postal-code': 400,
    'uitpas/postal-code-not-in-card-system': 400,
  } as const

  async function requireInCardSystem(postalCode: string, cardSystemId: number): Promise<void> {
    if (!isPostalCode(postalCode)) throw invalidPostalCode()
    if (!(await livesInCardSystem(db, postalCode, cardSystemId)))
      throw new Problem('uitpas/postal-code-not-in-card-system')
  }

  api.get(
    '/card-systems/:cardSystemId/social-tariff-settings',
    {
      config: { permission: 'ANY', problems },
      schema: {
        operationId: 'get-cardsystems-cardsystemid-social-tariff-settings',
        summary: 'Retrieve social tariff settings for card system',
        deprecated: true,
        tags,
        params: ofCardSystem,
        querystring: Type.Object({ postalCode: Type.String({ maxLength: 200 }) }),
        response: { 200: SocialTariffSettings },
      },
    },
    async ({ params, query: { postalCode } }) => {
      const cardSystem = await findCardSystem(db, params.cardSystemId)
      if (!cardSystem) throw new Problem('uitpas/cardsystem-not-found')
      await requireInCardSystem(postalCode, params.cardSystemId)
      return { postalCode, allowsCardlessRegistration: allowsDigitalCard(cardSystem, true) }
    },
  )

  api.get(
    '/card-systems/:cardSystemId/city-settings',
    {
      config: { permission: 'ANY', problems },
      schema: {
        operationId: 'get-cardsystems-cardsystemid-city-settings',
        summary: 'Retrieve city settings for card system',
        tags,
        params: ofCardSystem,
        querystring: Type.Object({ postalCode: several }),
        response: { 200: Type.Array(CitySettings) },
      },
    },
    async ({ params, query: { postalCode } }) => {
      const cardSystem = await findCardSystem(db, params.cardSystemId)
      if (!cardSystem) throw new Problem('uitpas/cardsystem-not-found')
      for (const code of postalCode ?? []) await requireInCardSystem(code, params.cardSystemId)
      return citySettings(db, cardSystem, postalCode, dayOf(clock.now()))
    },
  )

  api.get(
    '/card-systems/:cardSystemId/membership-prices',
    {
      config: { permission: 'ANY', problems: { 'uitpas/cardsystem-not-found': 404 } },
      schema: {
        operationId: 'get-card-systems-cardsystemid-membership-prices',
        summary: 'Retrieve membership prices for a card system',
        tags: ['Card Systems'],
        params: ofCardSystem,
        querystring: Type.Object({ cardType: CardTypeSchema }),
        response: { 200: Type.Array(MembershipPriceRef) },
      },
    },
    async ({ params: { cardSystemId }, query: { cardType } }) => {
      if (!(await findCardSystem(db, cardSystemId))) throw new Problem('uitpas/cardsystem-not-found')
      const day = dayOf(clock.now())
      const prices = await listPrices(db, cardSystemId, day)
      return prices
        .filter((price) => holdsOn(price, day) && (price.cardType ?? cardType) === cardType)
        .map((price) => priceAnswer(price))
    },
  )
}

const invalidPostalCode = () => new Problem('uitpas/invalid-postal-code')
