import { createHash } from 'node:crypto'
import { Type } from 'typebox'
import { requireCardSystem } from '../http/actor.ts'
import { type App, actorOf, type Request } from '../http/app-types.ts'
import { Problem } from '../http/problems.ts'
import { recordRead } from '../http/read.ts'
import { write } from '../http/write.ts'
import { getMember } from '../passholders/ksb-detail.ts'
import { ofCardSystem, PassholderParams } from '../passholders/ksb-routes.ts'
import type { System } from '../system.ts'
import type { CardSystemId, PassholderId } from '../values/ids.ts'
import { pictureLink } from './link.ts'
import { noPicture } from './routes.ts'
import { savePicture } from './save.ts'
import { hasPicture, removePicture } from './store.ts'

const tags = ['Passholders']
const url = `${ofCardSystem}/:passholderId/picture`
const config = { permission: 'KSB' as const, problems: { 'uitpas/passholder-not-found': 404 } as const }
const mostBytes = 10 * 1024 * 1024

/** The picture of a member, in KSB. */
export function registerPicturesForAdministrators(api: App, system: System): void {
  const { db, clock } = system

  async function memberOf(request: Request, params: { cardSystemId: CardSystemId; passholderId: PassholderId }) {
    requireCardSystem(actorOf(request), params.cardSystemId)
    return (await getMember(db, params.cardSystemId, params.passholderId)).id
  }

  api.get(
    url,
    {
      config,
      schema: {
        operationId: 'get-card-system-passholder-picture',
        summary: 'Where the picture is shown',
        description: 'An address that shows it for five minutes; nothing in the answer without a picture.',
        tags,
        params: PassholderParams,
        response: { 200: Type.Object({ pictureUrl: Type.Optional(Type.String()) }) },
      },
    },
    async (request) => {
      const id = await memberOf(request, request.params)
      if (!(await hasPicture(db, id))) return {}
      const act = 'passholder.picture.read'
      await recordRead(system, request, { act, passholderId: id, subject: 'passholder', subjectId: id })
      return { pictureUrl: pictureLink(system.config, id, clock.now()) }
    },
  )

  api.delete(
    url,
    {
      config,
      schema: {
        operationId: 'delete-card-system-passholder-picture',
        summary: 'Remove the picture; 404 `url/not-found` when there is none',
        tags,
        params: PassholderParams,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const id = await memberOf(request, request.params)
      await write(system, request, reply, async (work) => {
        if (!(await removePicture(work.trx, id))) throw noPicture()
        work.record({ act: 'passholder.picture.delete', passholderId: id, subject: 'passholder', subjectId: id })
        return { status: 204 }
      })
    },
  )

  void api.register(async (scope: App) => {
    // The file as it is, as a browser sends it; what it is is judged by its bytes.
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser(
      ['image/jpeg', 'image/png', 'image/webp'],
      { parseAs: 'buffer', bodyLimit: mostBytes },
      (_request, bytes, done) => done(null, bytes),
    )
    scope.put(
      url,
      {
        config,
        bodyLimit: mostBytes,
        schema: {
          operationId: 'put-card-system-passholder-picture',
          summary: 'Keep a picture (image/jpeg, image/png or image/webp as the body), in place of an earlier one',
          description: 'Kept as a JPEG of at most 1024 pixels, with nothing else in it.',
          tags,
          params: PassholderParams,
          response: { 204: Type.Null() },
        },
      },
      async (request, reply) => {
        const id = await memberOf(request, request.params)
        const bytes = request.body
        if (!Buffer.isBuffer(bytes) || bytes.length === 0) throw new Problem('body/missing')
        // By what a repeated request is known to be the same.
        request.body = { file: createHash('sha256').update(bytes).digest('hex') }
        await write(system, request, reply, async (work) => {
          await savePicture(work, id, bytes)
          return { status: 204 }
        })
      },
    )
  })
}
