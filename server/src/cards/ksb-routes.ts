import { Type } from 'typebox'
import { requireCardSystem } from '../http/actor.ts'
import { type App, actorOf } from '../http/app-types.ts'
import { recordRead } from '../http/read.ts'
import { write } from '../http/write.ts'
import type { System } from '../system.ts'
import { block, getOwnCard, remove, replace, unblock } from './acts.ts'
import { cardDetail, cardDetails, cardHistory } from './answer.ts'
import { registerCardBulkActs } from './bulk-routes.ts'
import { registerBatches, registerCardExport, registerCardList } from './ksb-batch-routes.ts'
import { administering, ofCardSystem } from './ksb-params.ts'
import { registerDeliveries, registerStock } from './ksb-stock-routes.ts'
import { addNumberRange, listNumberRanges } from './number-ranges.ts'
import { BlockBody, CardDetail, CardDetailRef, CardWithHistory, ReplaceBody, Replaced } from './schema.ts'

const tags = ['Cards']
const permission = 'KSB' as const
const ofCard = Type.Object({ ...ofCardSystem.properties, uitpasNumber: Type.String() })
const blockingProblems = { 'uitpas/invalid-card-status': 400, 'uitpas/pass-not-found': 404 } as const

/** *Kaarten* in KSB: one card, with its history, and what can be done with it; the numbers of digital cards. */
export function registerCardAdministration(api: App, system: System): void {
  api.addSchema(CardDetail)
  registerCard(api, system)
  registerCardList(api, system)
  registerCardExport(api, system)
  registerBatches(api, system)
  registerDeliveries(api, system)
  registerStock(api, system)
  registerActs(api, system)
  registerCardBulkActs(api, system)
  registerNumberRanges(api, system)
}

function registerCard(api: App, system: System): void {
  const { db } = system
  api.get(
    '/card-systems/:cardSystemId/cards/:uitpasNumber',
    {
      config: { permission, problems: { 'uitpas/pass-not-found': 404 } },
      schema: {
        operationId: 'get-card-system-card',
        summary: 'One card, with everything that happened to it',
        tags,
        params: ofCard,
        response: { 200: CardWithHistory },
      },
    },
    async (request) => {
      const { cardSystemId, uitpasNumber } = request.params
      requireCardSystem(actorOf(request), cardSystemId)
      const card = await getOwnCard(db, uitpasNumber, { cardSystemIds: [cardSystemId] })
      const [[detail], steps] = await Promise.all([cardDetails(db, [card]), cardHistory(db, card.uitpasNumber)])
      if (!detail) throw new Error('A card has no answer')
      await recordRead(system, request, {
        act: 'card.read',
        passholderId: card.passholderId,
        subject: 'card',
        subjectId: card.uitpasNumber,
      })
      return { ...detail, steps }
    },
  )
}

function registerActs(api: App, system: System): void {
  api.post(
    '/card-systems/:cardSystemId/cards/:uitpasNumber/block',
    {
      config: { permission, problems: blockingProblems },
      schema: {
        operationId: 'post-card-system-card-block',
        summary: 'Block a card',
        tags,
        params: ofCard,
        body: BlockBody,
        response: { 200: CardDetailRef },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const where = administering(work, request.params.cardSystemId)
        const number = await block(work, request.params.uitpasNumber, request.body.reason, where)
        const body = await cardDetail(work.trx, number)
        return { status: 200, body, passholderId: body.passholderId }
      }),
  )

  for (const { path, operationId, summary, act, problems } of [
    {
      path: 'unblock',
      operationId: 'post-card-system-card-unblock',
      summary: 'A blocked card was found again',
      act: unblock,
      problems: { ...blockingProblems, 'uitpas/invalid-card': 400 },
    },
    {
      path: 'delete',
      operationId: 'post-card-system-card-delete',
      summary: 'End the life of a card that is blocked or in stock; its number is never used again',
      act: remove,
      problems: blockingProblems,
    },
  ]) {
    api.post(
      `/card-systems/:cardSystemId/cards/:uitpasNumber/${path}`,
      {
        config: { permission, problems },
        schema: { operationId, summary, tags, params: ofCard, response: { 200: CardDetailRef } },
      },
      (request, reply) =>
        write(system, request, reply, async (work) => {
          const where = administering(work, request.params.cardSystemId)
          const body = await cardDetail(work.trx, await act(work, request.params.uitpasNumber, where))
          return { status: 200, body, passholderId: body.passholderId }
        }),
    )
  }

  api.post(
    '/card-systems/:cardSystemId/card-replacements',
    {
      config: {
        permission,
        problems: {
          'uitpas/invalid-card': 400,
          'uitpas/invalid-card-status': 400,
          'uitpas/invalid-uitpas-number': 400,
          'uitpas/passholder-blocked': 400,
          'uitpas/passholder-not-found': 400,
          'openpas/card-numbers-exhausted': 400,
        },
      },
      schema: {
        operationId: 'post-card-system-card-replacements',
        summary: 'Give a passholder a new card, for one of four reasons',
        tags,
        params: ofCardSystem,
        body: ReplaceBody,
        response: { 201: Replaced },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const where = administering(work, request.params.cardSystemId)
        const { uitpasNumber, blocked, joined } = await replace(work, request.body, where)
        const card = await cardDetail(work.trx, uitpasNumber)
        const body = { card, ...(blocked === undefined ? {} : { blocked }), joined }
        return { status: 201, body, passholderId: request.body.passholderId }
      }),
  )
}

const Serial = Type.Integer({
  minimum: 1,
  maximum: 99_999_999_999,
  description: 'the first eleven digits of a UiTPAS number, as a number',
})
const NumberRange = Type.Object({
  id: Type.Integer(),
  firstSerial: Serial,
  lastSerial: Serial,
  left: Type.Integer({ description: 'how many were not looked at yet' }),
})

function registerNumberRanges(api: App, system: System): void {
  api.get(
    '/card-systems/:cardSystemId/card-number-ranges',
    {
      config: { permission },
      schema: {
        operationId: 'get-card-system-number-ranges',
        summary: 'Where digital cards take their numbers',
        tags,
        params: ofCardSystem,
        response: { 200: Type.Object({ member: Type.Array(NumberRange) }) },
      },
    },
    async (request) => {
      requireCardSystem(actorOf(request), request.params.cardSystemId)
      return { member: await listNumberRanges(system.db, request.params.cardSystemId) }
    },
  )

  api.post(
    '/card-systems/:cardSystemId/card-number-ranges',
    {
      config: { permission: 'PLATFORM', problems: { 'openpas/card-numbers-taken': 400, 'url/not-found': 404 } },
      schema: {
        operationId: 'post-card-system-number-ranges',
        summary: 'Give a card system numbers for its digital cards',
        description: 'By an administrator of the platform, who sees to it that no two card systems print one number.',
        tags,
        params: ofCardSystem,
        body: Type.Object({ firstSerial: Serial, lastSerial: Serial }, { additionalProperties: false }),
        response: { 201: Type.Object({ id: Type.Integer() }) },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const { cardSystemId } = request.params
        const id = await addNumberRange(work.trx, { cardSystemId, ...request.body, at: work.now })
        work.record({ act: 'card-numbers.add', subject: 'card-system', subjectId: String(cardSystemId) })
        return { status: 201, body: { id } }
      }),
  )
}
