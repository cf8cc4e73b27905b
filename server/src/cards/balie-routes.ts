import { Type } from 'typebox'
import { grantFor, may, requireToAct, requireToLook } from '../balie/access.ts'
import { type Grant, reachOf } from '../http/actor.ts'
import { type App, actorOf } from '../http/app-types.ts'
import type { Permission } from '../http/permissions.ts'
import { Problem } from '../http/problems.ts'
import { recordRead } from '../http/read.ts'
import type { Work } from '../http/work.ts'
import { write } from '../http/write.ts'
import type { System } from '../system.ts'
import type { OrganizerId } from '../values/ids.ts'
import { block, handOut, replace, unblock, type Where } from './acts.ts'
import { cardDetail, cardDetails } from './answer.ts'
import { identifyCard } from './identify.ts'
import { BlockBody, CardDetail, CardDetailRef, HandOutBody, ReplaceAtBalieBody, Replaced } from './schema.ts'

const tags = ['Cards']
const permission = 'USER' as const
const ofBalie = { organizerId: Type.String({ format: 'uuid' }) }
const ofCard = Type.Object({ ...ofBalie, uitpasNumber: Type.String() })
const newCardProblems = {
  'uitpas/invalid-card': 400,
  'uitpas/invalid-card-status': 400,
  'uitpas/invalid-uitpas-number': 400,
  'uitpas/passholder-blocked': 400,
  'uitpas/passholder-not-found': 400,
} as const

/** Acting for this balie, in the card systems that the permission reaches. */
export function atBalie(work: Work, organizerId: OrganizerId, needed: Permission): Where {
  requireToAct(work.by, organizerId, needed)
  return { organizerId, cardSystemIds: reachOf(grantFor(work.by, organizerId), needed) }
}

/** The permission that each act asks for; a balie deletes nothing. */
const neededFor: Partial<Record<CardDetail['acts'][number], Permission>> = {
  'hand out': 'CARDS_REPLACE',
  block: 'CARDS_BLOCK',
  unblock: 'CARDS_BLOCK',
}

/** With the acts that this balie may do, of those that the card's status allows. */
function offered(card: CardDetail, grant: Grant): CardDetail {
  const allowed = (act: CardDetail['acts'][number]) => {
    const needed = neededFor[act]
    return needed !== undefined && may(grant, needed) && reachOf(grant, needed).includes(card.cardSystemId)
  }
  return { ...card, acts: card.acts.filter(allowed) }
}

const grantOf = (work: Work, { organizerId = '' }: Where) => grantFor(work.by, organizerId)

/** Cards at the counter: look one up, hand one out, replace, block and unblock. */
export function registerCardCounter(api: App, system: System): void {
  api.addSchema(CardDetail)
  registerLookUp(api, system)
  registerNewCards(api, system)
  registerBlocking(api, system)
}

function registerLookUp(api: App, system: System): void {
  const { db } = system
  api.get(
    '/:organizerId/cards',
    {
      config: { permission, problems: { 'uitpas/pass-not-found': 404 } },
      schema: {
        operationId: 'get-card',
        summary: 'The card with this UiTPAS number or chip number',
        tags,
        params: Type.Object(ofBalie),
        querystring: Type.Object({ identifier: Type.String({ maxLength: 50 }) }),
        response: { 200: CardDetailRef },
      },
    },
    async (request) => {
      const { organizerId } = request.params
      const grant = requireToLook(actorOf(request), organizerId, 'CARDS_READ')
      const card = await identifyCard(db, request.query.identifier)
      const [detail] = card ? await cardDetails(db, [card]) : []
      if (!detail) throw new Problem('uitpas/pass-not-found')
      await recordRead(system, request, {
        act: 'card.read',
        organizerId,
        passholderId: detail.passholderId ?? null,
        subject: 'card',
        subjectId: detail.uitpasNumber,
      })
      return offered(detail, grant)
    },
  )
}

function registerNewCards(api: App, system: System): void {
  api.post(
    '/:organizerId/cards/hand-outs',
    {
      config: { permission, problems: newCardProblems },
      schema: {
        operationId: 'post-card-hand-outs',
        summary: 'Hand out a card of the stock to a member',
        tags,
        params: Type.Object(ofBalie),
        body: HandOutBody,
        response: { 201: CardDetailRef },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const where = atBalie(work, request.params.organizerId, 'CARDS_REPLACE')
        const given = await handOut(work, request.body, where)
        return {
          status: 201,
          body: offered(await cardDetail(work.trx, given), grantOf(work, where)),
          passholderId: request.body.passholderId,
        }
      }),
  )

  api.post(
    '/:organizerId/cards/replacements',
    {
      config: { permission, problems: { ...newCardProblems, 'openpas/card-numbers-exhausted': 400 } },
      schema: {
        operationId: 'post-card-replacements',
        summary: 'Give a passholder a new card, for one of four reasons',
        tags,
        params: Type.Object(ofBalie),
        body: ReplaceAtBalieBody,
        response: { 201: Replaced },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const where = atBalie(work, request.params.organizerId, 'CARDS_REPLACE')
        const { uitpasNumber, blocked, joined } = await replace(work, request.body, where)
        const card = offered(await cardDetail(work.trx, uitpasNumber), grantOf(work, where))
        const body = { card, ...(blocked === undefined ? {} : { blocked }), joined }
        return { status: 201, body, passholderId: request.body.passholderId }
      }),
  )
}

function registerBlocking(api: App, system: System): void {
  api.post(
    '/:organizerId/cards/:uitpasNumber/block',
    {
      config: { permission, problems: { 'uitpas/invalid-card-status': 400, 'uitpas/pass-not-found': 404 } },
      schema: {
        operationId: 'post-card-block',
        summary: 'Block a card',
        tags,
        params: ofCard,
        body: BlockBody,
        response: { 200: CardDetailRef },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const { organizerId, uitpasNumber } = request.params
        const where = atBalie(work, organizerId, 'CARDS_BLOCK')
        const number = await block(work, uitpasNumber, request.body.reason, where)
        const body = offered(await cardDetail(work.trx, number), grantOf(work, where))
        return { status: 200, body, passholderId: body.passholderId }
      }),
  )

  api.post(
    '/:organizerId/cards/:uitpasNumber/unblock',
    {
      config: {
        permission,
        problems: { 'uitpas/invalid-card': 400, 'uitpas/invalid-card-status': 400, 'uitpas/pass-not-found': 404 },
      },
      schema: {
        operationId: 'post-card-unblock',
        summary: 'A blocked card was found again',
        tags,
        params: ofCard,
        response: { 200: CardDetailRef },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const { organizerId, uitpasNumber } = request.params
        const where = atBalie(work, organizerId, 'CARDS_BLOCK')
        const number = await unblock(work, uitpasNumber, where)
        const body = offered(await cardDetail(work.trx, number), grantOf(work, where))
        return { status: 200, body, passholderId: body.passholderId }
      }),
  )
}
