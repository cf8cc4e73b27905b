import { type Static, Type } from 'typebox'
import { grantFor, requireToLook } from '../balie/access.ts'
import { CardSystemIdSchema } from '../card-systems/params.ts'
import { livesInCardSystem } from '../card-systems/places.ts'
import { findCardsOf } from '../cards/store.ts'
import type { Db } from '../db/database.ts'
import { reachOf } from '../http/actor.ts'
import { type App, actorOf } from '../http/app-types.ts'
import { Problem } from '../http/problems.ts'
import { recordRead } from '../http/read.ts'
import { quoteMembership } from '../membership-prices/quote.ts'
import { findPassholder } from '../passholders/store.ts'
import type { System } from '../system.ts'
import { dayOf } from '../values/day.ts'
import type { CardSystemId } from '../values/ids.ts'
import { situationOf } from './create.ts'
import { isHeld } from './rules.ts'
import { findMemberships, socialTariffOf } from './store.ts'

const PreviewBody = Type.Object(
  {
    cardType: Type.Enum(['NFC_CARD', 'DIGITAL']),
    socialTariff: Type.Boolean(),
    postalCode: Type.Optional(
      Type.String({ pattern: '^\\d{4}$', description: 'of another residence than they have now' }),
    ),
    voucher: Type.Optional(Type.String({ maxLength: 200 })),
  },
  { additionalProperties: false },
)

const Preview = Type.Object({
  type: Type.Enum(['NOT_POSSIBLE', 'NEW_MEMBERSHIP', 'REPLACE_MEMBERSHIP']),
  livesHere: Type.Boolean({ description: 'that residence is in the region of this card system' }),
  price: Type.Object({ priceCents: Type.Integer(), label: Type.String(), description: Type.String() }),
  elsewhere: Type.Array(
    Type.Object({
      cardSystem: Type.Object({ id: Type.Integer(), name: Type.String() }),
      uitpasNumber: Type.Optional(Type.String({ description: 'of the active card, which moving blocks' })),
      socialTariff: Type.Boolean({ description: 'a right that moving ends' }),
    }),
    { description: 'the memberships of other card systems: moving closes one of them' },
  ),
})

/** What becoming a member here, or moving here, would do and cost: looked at before it is done, at a balie. */
export function registerMembershipPreview(api: App, system: System): void {
  api.post(
    '/:organizerId/passholders/:passholderId/memberships/:cardSystemId/preview',
    {
      config: {
        permission: 'USER',
        problems: { 'uitpas/invalid-voucher-code': 400, 'uitpas/passholder-not-found': 404 },
      },
      schema: {
        operationId: 'post-passholder-membership-preview',
        summary: 'What becoming a member here, or moving here, would do and cost',
        tags: ['Memberships'],
        params: Type.Object({
          organizerId: Type.String({ format: 'uuid' }),
          passholderId: Type.String(),
          cardSystemId: CardSystemIdSchema,
        }),
        body: PreviewBody,
        response: { 200: Preview },
      },
    },
    async (request) => {
      const { organizerId, passholderId, cardSystemId } = request.params
      requireToLook(actorOf(request), organizerId, 'PASSHOLDERS_WRITE')
      if (!reachOf(grantFor(actorOf(request), organizerId), 'PASSHOLDERS_WRITE').includes(cardSystemId)) {
        throw new Problem('auth/forbidden', { detail: 'This card system is not one of the organizer' })
      }
      const preview = await previewMembership(
        system.db,
        { passholderId, cardSystemId },
        request.body,
        system.clock.now(),
      )
      await recordRead(system, request, {
        act: 'membership.preview',
        organizerId,
        passholderId,
        subject: 'passholder',
        subjectId: passholderId,
        fields: ['memberships', 'postalCode'],
      })
      return preview
    },
  )
}

async function previewMembership(
  db: Db,
  { passholderId, cardSystemId }: { passholderId: string; cardSystemId: CardSystemId },
  asked: Static<typeof PreviewBody>,
  now: Date,
): Promise<Static<typeof Preview>> {
  const person = await findPassholder(db, passholderId)
  if (!person?.dateOfBirth || person.erasedAt || person.mergedInto) throw new Problem('uitpas/passholder-not-found')
  const { cardType, socialTariff, voucher } = asked
  const postalCode = asked.postalCode ?? person.postalCode
  const [{ plan }, livesHere, memberships, cards, price] = await Promise.all([
    situationOf(db, { id: person.id, postalCode }, cardSystemId, socialTariff, now),
    livesInCardSystem(db, postalCode, cardSystemId),
    findMemberships(db, [person.id]),
    findCardsOf(db, [person.id]),
    quoteMembership(
      db,
      { cardSystemId, dateOfBirth: person.dateOfBirth, postalCode, socialTariff, cardType, voucher },
      now,
    ),
  ])
  const active = (cards.get(person.id) ?? []).filter((card) => card.status === 'ACTIVE')
  const elsewhere = (memberships.get(person.id) ?? []).filter((one) => one.cardSystemId !== cardSystemId)
  return {
    type: plan,
    livesHere,
    price: { priceCents: price.priceCents, label: price.label, description: price.description },
    elsewhere: elsewhere.map((one) => {
      const card = active.find((of) => of.cardSystemId === one.cardSystemId)
      return {
        cardSystem: { id: one.cardSystemId, name: one.cardSystemName },
        ...(card ? { uitpasNumber: card.uitpasNumber } : {}),
        socialTariff: isHeld(socialTariffOf(one, dayOf(now))),
      }
    }),
  }
}
