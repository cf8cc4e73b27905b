import { createHash } from 'node:crypto'
import multipart from '@fastify/multipart'
import { Type } from 'typebox'
import { type App, actorOf, type Request } from '../http/app-types.ts'
import { Problem } from '../http/problems.ts'
import { recordRead } from '../http/read.ts'
import { write } from '../http/write.ts'
import { getPersonFor } from '../passholders/access.ts'
import type { System } from '../system.ts'
import { isValidLink, pictureLink } from './link.ts'
import { savePicture } from './save.ts'
import { findPicture, hasPicture, removePicture } from './store.ts'

const tags = ['Passholders']
const url = '/passholders/:passholderId/picture'
const params = Type.Object({ passholderId: Type.String() })
const problems = { 'uitpas/passholder-not-found': 404 } as const
/** As phones take them. */
const mostBytes = 10 * 1024 * 1024

export async function registerPictures(api: App, system: System): Promise<void> {
  const { db, config, clock } = system

  api.get(
    url,
    {
      config: { permission: 'PASSHOLDERS_PICTURE_READ', problems },
      schema: {
        operationId: 'get-passholders-passholderId-picture',
        summary: 'Get picture of passholder',
        description: 'An address that shows it for five minutes. 404 `url/not-found` without a picture.',
        tags,
        params,
        response: { 200: Type.Object({ pictureUrl: Type.String() }) },
      },
    },
    async (request) => {
      const needed = { permission: 'PASSHOLDERS_PICTURE_READ', write: false } as const
      const { id } = await getPersonFor(db, actorOf(request), request.params.passholderId, needed)
      if (!(await hasPicture(db, id))) throw noPicture()
      const act = 'passholder.picture.read'
      await recordRead(system, request, { act, passholderId: id, subject: 'passholder', subjectId: id })
      return { pictureUrl: pictureLink(config, id, clock.now()) }
    },
  )

  api.delete(
    url,
    {
      config: { permission: 'PASSHOLDERS_PICTURE_WRITE', problems },
      schema: {
        operationId: 'delete-passholders-passholderId-picture',
        summary: 'Delete picture of passholder',
        tags,
        params,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const needed = { permission: 'PASSHOLDERS_PICTURE_WRITE', write: true } as const
      const { id } = await getPersonFor(db, actorOf(request), request.params.passholderId, needed)
      await write(system, request, reply, async (work) => {
        if (!(await removePicture(work.trx, id))) throw noPicture()
        work.record({ act: 'passholder.picture.delete', passholderId: id, subject: 'passholder', subjectId: id })
        return { status: 204 }
      })
    },
  )

  // Forms with files are read here and nowhere else.
  await api.register(async (forms: App) => {
    await forms.register(multipart, { limits: { fileSize: mostBytes, files: 1, fields: 5, parts: 6 } })
    forms.put(
      url,
      {
        config: { permission: 'PASSHOLDERS_PICTURE_WRITE' },
        bodyLimit: mostBytes + 100_000,
        // What is in the form is judged by its bytes.
        validatorCompiler: ({ httpPart, schema }) =>
          httpPart === 'body'
            ? () => true
            : (api.validatorCompiler?.({ schema, method: 'PUT', url, httpPart: httpPart ?? '' }) ?? (() => true)),
        schema: {
          operationId: 'put-passholders-passholderId-picture',
          summary: 'Update picture of passholder',
          description: 'JPEG, PNG or WebP; kept as a JPEG of at most 1024 pixels, with nothing else in it.',
          tags,
          params,
          consumes: ['multipart/form-data'],
          body: Type.Object({ file: Type.Unsafe<string>({ type: 'string', format: 'binary' }) }),
          response: { 204: Type.Null() },
        },
      },
      async (request, reply) => {
        const needed = { permission: 'PASSHOLDERS_PICTURE_WRITE', write: true, unknown: 'auth/forbidden' } as const
        const { passholderId } = request.params as { passholderId: string }
        const { id } = await getPersonFor(db, actorOf(request), passholderId, needed)
        const bytes = await fileOf(request)
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

export const noPicture = () => new Problem('url/not-found', { detail: 'There is no picture of this passholder' })

/** @throws body/missing, body/invalid-data without a file, body/invalid-syntax for a form that breaks off, body/too-large */
async function fileOf(request: Request): Promise<Buffer> {
  const wanted = 'a form (multipart/form-data) with the picture as `file` is wanted'
  if (!request.isMultipart()) {
    if (Number(request.headers['content-length'] ?? 0) > 1024 * 1024) throw new Problem('body/too-large')
    if (request.body === undefined || request.body === null) throw new Problem('body/missing')
    throw new Problem('body/invalid-data', { schemaErrors: [{ jsonPointer: '/', error: wanted }] })
  }
  try {
    const file = await request.file()
    if (file?.fieldname === 'file') return await file.toBuffer()
  } catch (error) {
    const { code } = error as { code?: string }
    throw new Problem(code === 'FST_REQ_FILE_TOO_LARGE' ? 'body/too-large' : 'body/invalid-syntax')
  }
  throw new Problem('body/invalid-data', { schemaErrors: [{ jsonPointer: '/file', error: wanted }] })
}

/** The picture itself, for whoever has the address. */
export function registerPictureFiles(app: App, { db, config, clock }: System): void {
  app.get(
    '/pictures/:passholderId',
    {
      config: { public: 'the address is signed, for five minutes' },
      schema: {
        hide: true,
        params,
        querystring: Type.Object({
          expires: Type.Integer({ minimum: 0, maximum: 99_999_999_999 }),
          signature: Type.String({ maxLength: 100 }),
        }),
      },
    },
    async (request, reply) => {
      const id = request.params.passholderId.toLowerCase()
      const jpeg = isValidLink(config.secrets, { id, ...request.query }, clock.now()) && (await findPicture(db, id))
      if (!jpeg) throw new Problem('url/not-found')
      return reply
        .header('content-type', 'image/jpeg')
        .header('cache-control', 'private, max-age=300')
        .header('content-security-policy', "default-src 'none'")
        .header('cross-origin-resource-policy', 'cross-origin')
        .send(jpeg)
    },
  )
}
