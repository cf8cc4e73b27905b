import { Type } from 'typebox'
import { isPostalCode } from '../card-systems/places.ts'
import { findCardSystem } from '../card-systems/store.ts'
import { holdsAnywhere } from '../http/actor.ts'
import { type App, actorOf } from '../http/app-types.ts'
import { Problem } from '../http/problems.ts'
import { recordRead } from '../http/read.ts'
import { findMembership, socialTariffOf } from '../memberships/store.ts'
import { findKeptPassholder } from '../passholders/store.ts'
import type { System } from '../system.ts'
import { dayOf } from '../values/day.ts'
import { quoteMembership } from './quote.ts'
import { CardTypeSchema, MembershipPrice, MembershipPriceRef, priceAnswer } from './schema.ts'

const tags = ['Passholders']
const Voucher = Type.Optional(Type.String({ maxLength: 200 }))

/** What a membership would cost somebody. */
export function registerMembershipPriceRoutes(api: App, { db, clock, ...system }: System): void {
  api.addSchema(MembershipPrice)

  api.get(
    '/passholders/membership-prices/:cardSystemId',
    {
      config: {
        permission: 'MEMBERSHIP_PRICES_READ',
        problems: {
          'uitpas/invalid-postal-code': 400,
          'uitpas/invalid-voucher-code': 400,
          'uitpas/cardsystem-not-found': 404,
        },
      },
      schema: {
        operationId: 'get-passholders-membership-prices-cardSystemId',
        summary: 'Retrieve new membership price',
        tags,
        params: Type.Object({ cardSystemId: Type.Integer() }),
        querystring: Type.Object({
          postalCode: Type.String({ maxLength: 200 }),
          dateOfBirth: Type.String({ format: 'date' }),
          socialTariff: Type.Optional(Type.Boolean({ default: false })),
          voucher: Voucher,
          cardType: CardTypeSchema,
        }),
        response: { 200: MembershipPriceRef },
      },
    },
    async ({ params: { cardSystemId }, query }) => {
      const { postalCode, dateOfBirth, socialTariff = false, voucher, cardType } = query
      if (!isPostalCode(postalCode)) throw new Problem('uitpas/invalid-postal-code')
      if (!(await findCardSystem(db, cardSystemId))) throw new Problem('uitpas/cardsystem-not-found')
      const asking = { cardSystemId, postalCode, dateOfBirth, socialTariff, voucher, cardType }
      return priceAnswer(await quoteMembership(db, asking, clock.now()))
    },
  )

  api.get(
    '/passholders/:passholderId/membership-prices/:cardSystemId',
    {
      config: {
        permission: 'MEMBERSHIP_PRICES_READ',
        problems: {
          'uitpas/invalid-voucher-code': 400,
          'uitpas/cardsystem-not-found': 404,
          'uitpas/passholder-not-found': 404,
        },
      },
      schema: {
        operationId: 'get-passholders-passholderId-membership-prices-cardSystemId',
        summary: 'Retrieve upgrade membership price',
        tags,
        params: Type.Object({ passholderId: Type.String(), cardSystemId: Type.Integer() }),
        querystring: Type.Object({
          socialTariff: Type.Optional(
            Type.Boolean({ description: 'as the membership is now unless it says otherwise' }),
          ),
          voucher: Voucher,
          cardType: CardTypeSchema,
        }),
        response: { 200: MembershipPriceRef },
      },
    },
    async (request) => {
      const { passholderId, cardSystemId } = request.params
      const { voucher, cardType } = request.query
      if (!holdsAnywhere(actorOf(request), 'PASSHOLDERS_SEARCH')) {
        throw new Problem('auth/forbidden', { detail: 'PASSHOLDERS_SEARCH is required' })
      }
      const person = await findKeptPassholder(db, passholderId)
      if (person?.kind !== 'INDIVIDUAL' || person.dateOfBirth === null) throw new Problem('uitpas/passholder-not-found')
      if (!(await findCardSystem(db, cardSystemId))) throw new Problem('uitpas/cardsystem-not-found')
      const membership = await findMembership(db, person.id, cardSystemId)
      const now = clock.now()
      const has = membership && ['ACTIVE', 'SUSPENDED'].includes(socialTariffOf(membership, dayOf(now)).status)
      const { dateOfBirth, postalCode } = person
      const socialTariff = request.query.socialTariff ?? has ?? false
      await recordRead({ db, clock, ...system }, request, {
        act: 'membership-price.read',
        passholderId: person.id,
        subject: 'passholder',
        subjectId: person.id,
        fields: ['dateOfBirth', 'postalCode'],
      })
      const asking = { cardSystemId, postalCode, dateOfBirth, socialTariff, voucher, cardType }
      return priceAnswer(await quoteMembership(db, asking, now))
    },
  )
}
