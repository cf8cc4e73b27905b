import { createHash } from 'node:crypto'
import { Type } from 'typebox'
import { requireCardSystem } from '../http/actor.ts'
import { type App, actorOf } from '../http/app-types.ts'
import { Problem } from '../http/problems.ts'
import { write } from '../http/write.ts'
import type { System } from '../system.ts'
import { addRewardPicture, findRewardPicture } from './pictures.ts'

const mostBytes = 10 * 1024 * 1024

/** Sending a picture, before the reward that names it is kept: the address goes into its `pictures`. */
export function registerRewardPictures(api: App, system: System): void {
  void api.register(async (scope: App) => {
    // The file as it is, as a browser sends it; what it is is judged by its bytes.
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser(
      ['image/jpeg', 'image/png', 'image/webp'],
      { parseAs: 'buffer', bodyLimit: mostBytes },
      (_request, bytes, done) => done(null, bytes),
    )
    scope.post(
      '/card-systems/:cardSystemId/reward-pictures',
      {
        config: { permission: 'KSB' },
        bodyLimit: mostBytes,
        schema: {
          operationId: 'post-card-system-reward-pictures',
          summary: 'Keep a picture for a reward (image/jpeg, image/png or image/webp as the body)',
          description:
            'Kept as a JPEG of at most 1024 pixels, with nothing else in it. Gone after a day when no reward names it.',
          tags: ['Rewards'],
          params: Type.Object({ cardSystemId: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }) }),
          response: { 201: Type.Object({ url: Type.String({ format: 'uri' }) }) },
        },
      },
      async (request, reply) => {
        const { cardSystemId } = request.params
        requireCardSystem(actorOf(request), cardSystemId)
        const bytes: unknown = request.body
        if (!Buffer.isBuffer(bytes) || bytes.length === 0) throw new Problem('body/missing')
        // By what a repeated request is known to be the same.
        request.body = { file: createHash('sha256').update(bytes).digest('hex') }
        await write(system, request, reply, async (work) => {
          const url = await addRewardPicture(work, system.config, cardSystemId, bytes)
          return { status: 201, body: { url } }
        })
        return reply
      },
    )
  })
}

/** The picture itself: as public as its reward. */
export function registerRewardPictureFiles(app: App, { db }: System): void {
  app.get(
    '/reward-pictures/:file',
    {
      config: { public: 'pictures of rewards are for everybody' },
      schema: { hide: true, params: Type.Object({ file: Type.String({ maxLength: 60 }) }) },
    },
    async (request, reply) => {
      const id = /^([0-9a-f-]{36})\.jpg$/.exec(request.params.file)?.[1]
      const jpeg = id === undefined ? undefined : await findRewardPicture(db, id)
      if (!jpeg) throw new Problem('url/not-found')
      return reply
        .header('content-type', 'image/jpeg')
        .header('cache-control', 'public, max-age=31536000, immutable')
        .header('content-security-policy', "default-src 'none'")
        .header('cross-origin-resource-policy', 'cross-origin')
        .send(jpeg)
    },
  )
}
