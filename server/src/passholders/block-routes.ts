import { type Static, Type } from 'typebox'
import { grantFor, requireToAct } from '../balie/access.ts'
import { reachOf, requireCardSystem } from '../http/actor.ts'
import { type App, actorOf, type Reply, type Request } from '../http/app-types.ts'
import { write } from '../http/write.ts'
import type { System } from '../system.ts'
import type { CardSystemId, OrganizerId, PassholderId } from '../values/ids.ts'
import { blockPassholder, unblockPassholder } from './block.ts'
import { getMember, getMemberOfAny } from './ksb-detail.ts'
import { ofCardSystem, PassholderParams } from './ksb-routes.ts'

const tags = ['Passholders']
const problems = { 'uitpas/passholder-not-found': 404 } as const
const Reason = Type.Object({ reason: Type.String({ minLength: 1, maxLength: 500, pattern: '\\S' }) })

/** Blocks the person, or lifts it when no reason is given. */
async function setBlocked(
  system: System,
  request: Request,
  reply: Reply,
  what: { id: PassholderId; organizerId?: OrganizerId; block?: Static<typeof Reason> },
): Promise<void> {
  const { id, organizerId, block } = what
  await write(system, request, reply, async (work) => {
    if (block) await blockPassholder(work.trx, { passholderId: id, reason: block.reason.trim(), at: work.now })
    else await unblockPassholder(work.trx, id)
    work.record({
      act: block ? 'passholder.block' : 'passholder.unblock',
      ...(organizerId === undefined ? {} : { organizerId }),
      passholderId: id,
      subject: 'passholder',
      subjectId: id,
      fields: block ? ['reason'] : [],
    })
    return { status: 204 }
  })
}

/** Blocking a person (not a card) and lifting it, by administrators. */
export function registerBlockingByAdministrators(api: App, system: System): void {
  const url = `${ofCardSystem}/:passholderId/block`
  const config = { permission: 'KSB' as const, problems }
  async function memberOf(request: Request, params: { cardSystemId: CardSystemId; passholderId: PassholderId }) {
    requireCardSystem(actorOf(request), params.cardSystemId)
    return (await getMember(system.db, params.cardSystemId, params.passholderId)).id
  }
  api.post(
    url,
    {
      config,
      schema: {
        operationId: 'post-card-system-passholder-block',
        summary: 'Block a person: nothing can be saved, bought or redeemed with any of their cards',
        tags,
        params: PassholderParams,
        body: Reason,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const id = await memberOf(request, request.params)
      await setBlocked(system, request, reply, { id, block: request.body })
    },
  )
  api.delete(
    url,
    {
      config,
      schema: {
        operationId: 'delete-card-system-passholder-block',
        summary: 'Lift the block of a person',
        tags,
        params: PassholderParams,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      await setBlocked(system, request, reply, { id: await memberOf(request, request.params) })
    },
  )
}

/** The same at a balie, for members of the card systems that PASSHOLDERS_BLOCK reaches there. */
export function registerBlockingAtBalie(api: App, system: System): void {
  const url = '/:organizerId/passholders/:passholderId/block'
  const config = { permission: 'USER' as const, problems }
  const params = Type.Object({ organizerId: Type.String({ format: 'uuid' }), passholderId: Type.String() })
  async function memberHere(request: Request, { organizerId, passholderId }: Static<typeof params>) {
    const actor = actorOf(request)
    requireToAct(actor, organizerId, 'PASSHOLDERS_BLOCK')
    const reached = reachOf(grantFor(actor, organizerId), 'PASSHOLDERS_BLOCK')
    return (await getMemberOfAny(system.db, reached, passholderId)).id
  }
  api.post(
    url,
    {
      config,
      schema: {
        operationId: 'post-passholder-block',
        summary: 'Block a person',
        tags,
        params,
        body: Reason,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const { organizerId } = request.params
      const id = await memberHere(request, request.params)
      await setBlocked(system, request, reply, { id, organizerId, block: request.body })
    },
  )
  api.delete(
    url,
    {
      config,
      schema: {
        operationId: 'delete-passholder-block',
        summary: 'Lift the block of a person',
        tags,
        params,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const { organizerId } = request.params
      await setBlocked(system, request, reply, { id: await memberHere(request, request.params), organizerId })
    },
  )
}
