import { Readable } from 'node:stream'
import { Type } from 'typebox'
import { findCardSystem } from '../card-systems/store.ts'
import { reachOf } from '../http/actor.ts'
import { type App, actorOf, type Request } from '../http/app-types.ts'
import { entryOf } from '../http/catalogue.ts'
import { Problem } from '../http/problems.ts'
import { recordRead } from '../http/read.ts'
import type { System } from '../system.ts'
import { dayOf } from '../values/day.ts'
import type { CardSystemId } from '../values/ids.ts'
import { parseUitpasNumber } from '../values/uitpas-number.ts'
import { findCardByChipText } from './identify.ts'
import { Card, SocialTariffCard } from './schema.ts'
import { eachSocialTariffCard } from './social-tariff-cards.ts'
import { findCard } from './store.ts'

const tags = ['Cards']

/** Contract operations about cards. */
export function registerCardRoutes(api: App, system: System): void {
  const { db, clock } = system

  api.get(
    '/cards',
    {
      config: { permission: 'CARDS_READ', problems: { 'uitpas/invalid-uitpas-number': 400, 'url/not-found': 404 } },
      schema: {
        operationId: 'get-cards',
        summary: 'Retrieve card status',
        tags,
        querystring: Type.Object({
          uitpasNumber: Type.Optional(Type.String({ maxLength: 50 })),
          chipNumber: Type.Optional(Type.String({ maxLength: 50, description: 'instead of the UiTPAS number' })),
        }),
        response: { 200: Card },
      },
    },
    async (request) => {
      const card = await lookedUp(request.query)
      const cardSystem = card && (await findCardSystem(db, card.cardSystemId))
      if (!card || !cardSystem) throw unknownCard()
      const { uitpasNumber, cardType, status, socialTariff } = card
      return { uitpasNumber, cardSystem, cardType, status, socialTariff }
    },
  )

  /** @throws uitpas/invalid-uitpas-number, url/invalid-data unless exactly one number is given */
  async function lookedUp({ uitpasNumber, chipNumber }: { uitpasNumber?: string; chipNumber?: string }) {
    if ((uitpasNumber === undefined) === (chipNumber === undefined)) {
      throw new Problem('url/invalid-data', { detail: 'Give either uitpasNumber or chipNumber' })
    }
    if (chipNumber !== undefined) return findCardByChipText(db, chipNumber)
    const number = parseUitpasNumber(uitpasNumber ?? '')
    if (!number.ok) throw new Problem('uitpas/invalid-uitpas-number', { detail: number.reason })
    return findCard(db, number.value)
  }

  api.get(
    '/cards/social-tariff/:cardSystemId/active',
    {
      config: { permission: 'SOCIALTARIFF_EXPORT', problems: { 'url/invalid-data': 400 } },
      schema: {
        operationId: 'get-cards-social-tariff-cardSystemId-active',
        summary: 'Retrieve all valid social tariff cards',
        description: 'Streamed, by number. A card that changes meanwhile is in it as it was when its turn came.',
        tags,
        params: Type.Object({ cardSystemId: Type.String() }),
        response: { 200: Type.Array(SocialTariffCard) },
      },
    },
    async (request, reply) => {
      const cardSystemId = exportedCardSystem(request, request.params.cardSystemId)
      await recordRead(system, request, {
        act: 'social-tariff-cards.export',
        subject: 'card-system',
        subjectId: String(cardSystemId),
        fields: ['uitpasNumber', 'socialTariff'],
      })
      const cards = eachSocialTariffCard(db, cardSystemId, dayOf(clock.now()))
      void reply.header('content-type', 'application/json; charset=utf-8')
      return reply.send(Readable.from(jsonArray(cards), { objectMode: false, highWaterMark: 64 * 1024 }) as never)
    },
  )

  /** Of an organizer for which the caller may export. @throws auth/forbidden, also for one that does not exist */
  function exportedCardSystem(request: Request, text: string): CardSystemId {
    const grants = [...actorOf(request).grants.values()]
    const id = grants.flatMap((grant) => reachOf(grant, 'SOCIALTARIFF_EXPORT')).find((one) => String(one) === text)
    if (id === undefined)
      throw new Problem('auth/forbidden', { detail: 'No organizer of yours is in this card system' })
    return id
  }
}

const unknownCard = () => {
  const { message } = entryOf('uitpas/pass-not-found')
  return new Problem('url/not-found', {
    detail: 'There is no card with this number',
    ...(message ? { endUserMessage: message } : {}),
  })
}

/** The text of an array, a part at a time. */
async function* jsonArray(parts: AsyncIterable<readonly object[]>): AsyncGenerator<string> {
  let separator = '['
  for await (const part of parts) {
    if (part.length === 0) continue
    yield separator + part.map((one) => JSON.stringify(one)).join(',')
    separator = ','
  }
  yield separator === '[' ? '[]' : ']'
}
