import { Type } from 'typebox'
import { requireCardSystem } from '../http/actor.ts'
import { type App, actorOf } from '../http/app-types.ts'
import { write } from '../http/write.ts'
import type { System } from '../system.ts'
import { getPersonFor } from './access.ts'
import { erasePassholder } from './erase.ts'
import { getMember } from './ksb-detail.ts'
import { ofCardSystem, PassholderParams } from './ksb-routes.ts'

export function registerErasing(api: App, system: System): void {
  api.delete(
    '/passholders/:passholderId',
    {
      config: { permission: 'PASSHOLDERS_DELETE', problems: { 'uitpas/passholder-not-found': 404 } },
      schema: {
        operationId: 'delete-passholders-passholderId',
        summary: 'Remove passholder',
        description: 'Identity and contact data are erased for good; what was saved and sold stays without them.',
        tags: ['Passholders'],
        params: Type.Object({ passholderId: Type.String() }),
        response: { 204: Type.Null() },
      },
    },
    (request, reply) =>
      // Looked up inside: asked again with its key, it is answered as the first time, though there is nobody left.
      write(system, request, reply, async (work) => {
        const needed = { permission: 'PASSHOLDERS_DELETE', write: true } as const
        const { id } = await getPersonFor(work.trx, work.by, request.params.passholderId, needed)
        await erasePassholder(work, id)
        return { status: 204 }
      }),
  )
}

/** *Pashouder verwijderen* in KSB. */
export function registerErasingByAdministrators(api: App, system: System): void {
  api.delete(
    `${ofCardSystem}/:passholderId`,
    {
      config: { permission: 'KSB', problems: { 'uitpas/passholder-not-found': 404 } },
      schema: {
        operationId: 'delete-card-system-passholder',
        summary: 'Erase a passholder: who they were is gone for good, what happened stays without it',
        description: 'In every card system that they are a member of, and every record that was merged into theirs.',
        tags: ['Passholders'],
        params: PassholderParams,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const { cardSystemId, passholderId } = request.params
      requireCardSystem(actorOf(request), cardSystemId)
      await write(system, request, reply, async (work) => {
        const { id } = await getMember(work.trx, cardSystemId, passholderId)
        await erasePassholder(work, id)
        return { status: 204 }
      })
    },
  )
}
