import { createHash } from 'node:crypto'
import { Type } from 'typebox'
import { requireWritePermission } from '../http/actor.ts'
import { type App, actorOf } from '../http/app-types.ts'
import { Problem } from '../http/problems.ts'
import { write } from '../http/write.ts'
import { encodePicture } from '../pictures/encode.ts'
import type { System } from '../system.ts'
import { newId } from '../values/ids.ts'
import { Created, creatorOf, permission } from './entry-access.ts'
import { Language } from './entry-document.ts'
import { imageAddress, imageDocument } from './json-ld.ts'
import { findImage, findKeeper, insertImage } from './registry-store.ts'
import { IdParameter, RegistryDocument } from './schema.ts'

const tags = ['Images']
const mostBytes = 10 * 1024 * 1024
const CreatedImage = Type.Object({ ...Created.properties, contentUrl: Type.String() })

/**
 * Pictures of activities and organisers. Made anew, as those of passholders are, and never changed afterwards: another
 * picture is another address, so that this one can be kept for ever by whoever shows it.
 */
export function registerImageEntry(api: App, system: System): void {
  const { db } = system
  const { entry } = system.config.urls

  void api.register(async (scope: App) => {
    // The file as it is, as a browser sends it; what it is is judged by its bytes.
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser(
      ['image/jpeg', 'image/png', 'image/webp'],
      { parseAs: 'buffer', bodyLimit: mostBytes },
      (_request, bytes, done) => done(null, bytes),
    )
    scope.post(
      '/images',
      {
        config: { permission },
        bodyLimit: mostBytes,
        schema: {
          operationId: 'post-entry-image',
          summary: 'Bring a picture (image/jpeg, image/png or image/webp as the body)',
          description:
            'Kept as a JPEG of at most 1024 pixels, with nothing else in it. Name it in `mediaObject` of an event or an organiser.',
          tags,
          querystring: Type.Object({
            organizerId: Type.String({ format: 'uuid', description: 'the balie that brings it' }),
            description: Type.Optional(Type.String({ maxLength: 1000 })),
            copyrightHolder: Type.Optional(Type.String({ maxLength: 300 })),
            inLanguage: Type.Optional(Language),
          }),
          response: { 201: CreatedImage },
        },
      },
      async (request, reply) => {
        const { organizerId: named, description, copyrightHolder, inLanguage } = request.query
        const organizerId = (await findKeeper(db, named)) ?? named
        requireWritePermission(actorOf(request), permission, organizerId)
        const bytes = request.body
        if (!Buffer.isBuffer(bytes) || bytes.length === 0) throw new Problem('body/missing')
        const jpeg = await encodePicture(bytes)
        // By what a repeated request is known to be the same.
        request.body = { file: createHash('sha256').update(bytes).digest('hex') }
        await write(system, request, reply, async (work) => {
          const id = newId()
          const image = {
            id,
            organizerId,
            jpeg,
            description: description ?? null,
            copyrightHolder: copyrightHolder ?? null,
            language: inLanguage ?? 'nl',
            creator: creatorOf(work.by),
          }
          await insertImage(work.trx, image, work.now)
          work.record({ act: 'image.enter', organizerId, subject: 'image', subjectId: id })
          const headers = { location: `${entry}/images/${id}` }
          const body = { id, url: headers.location, contentUrl: imageAddress(entry, id) }
          return { status: 201, headers, body }
        })
      },
    )
  })

  api.get(
    '/images/:id',
    {
      config: { public: 'pictures of what there is to do are public' },
      schema: {
        operationId: 'get-image',
        summary: 'Get a picture’s description',
        tags,
        params: IdParameter,
        response: { 200: RegistryDocument },
      },
    },
    async (request) => {
      const image = await findImage(db, request.params.id)
      if (!image) throw new Problem('url/not-found', { detail: 'No such image' })
      const { id, description, copyrightHolder, language } = image
      return imageDocument(entry, {
        id,
        ...(description === null ? {} : { description }),
        ...(copyrightHolder === null ? {} : { copyrightHolder }),
        inLanguage: language,
      })
    },
  )

  api.get(
    '/images/:id/image.jpg',
    {
      config: { public: 'pictures of what there is to do are public' },
      schema: {
        operationId: 'get-image-file',
        summary: 'The picture itself (image/jpeg)',
        tags,
        params: IdParameter,
      },
    },
    async (request, reply) => {
      const image = await findImage(db, request.params.id)
      if (!image) throw new Problem('url/not-found', { detail: 'No such image' })
      return reply
        .header('content-type', 'image/jpeg')
        .header('cache-control', 'public, max-age=31536000, immutable')
        .header('content-security-policy', "default-src 'none'")
        .header('cross-origin-resource-policy', 'cross-origin')
        .send(image.jpeg)
    },
  )
}
