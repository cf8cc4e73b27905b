import { Type } from 'typebox'
import { requireCardSystem } from '../http/actor.ts'
import { type App, actorOf, type Reply, type Request } from '../http/app-types.ts'
import { Problem } from '../http/problems.ts'
import { recordRead } from '../http/read.ts'
import { write } from '../http/write.ts'
import { getPersonFor } from '../passholders/access.ts'
import { holdFound } from '../passholders/hold.ts'
import { getMember } from '../passholders/ksb-detail.ts'
import { ofCardSystem, PassholderParams } from '../passholders/ksb-routes.ts'
import type { System } from '../system.ts'
import type { PassholderId } from '../values/ids.ts'
import { findNote, removePrivateProperties, saveNote } from './store.ts'

/** Contract schema `PrivateProperties`; `id` is ours to say. */
const PrivateProperties = Type.Object({
  id: Type.Optional(Type.String({ readOnly: true })),
  note: Type.Optional(Type.String({ maxLength: 10_000 })),
})
const Note = Type.Object({ note: Type.String({ maxLength: 10_000, description: 'empty: removed' }) })

async function readNote(system: System, request: Request, id: PassholderId) {
  const note = await findNote(system.db, system.config.secrets, id)
  await recordRead(system, request, {
    act: 'passholder.note.read',
    passholderId: id,
    subject: 'passholder',
    subjectId: id,
    fields: ['note'],
  })
  return { id, ...(note === undefined ? {} : { note }) }
}

async function writeNote(
  system: System,
  request: Request,
  reply: Reply,
  { id, note }: { id: PassholderId; note: string },
): Promise<void> {
  await write(system, request, reply, async (work) => {
    const { trx, now } = work
    await holdFound(trx, id)
    if (note.trim() === '') await removePrivateProperties(trx, id)
    else await saveNote(trx, system.config.secrets, { passholderId: id, note, at: now })
    work.record({
      act: 'passholder.note.write',
      passholderId: id,
      subject: 'passholder',
      subjectId: id,
      fields: ['note'],
    })
    return { status: 204 }
  })
}

export function registerPrivateProperties(api: App, system: System): void {
  const url = '/passholders/:passholderId/private'
  const params = Type.Object({ passholderId: Type.String() })
  const tags = ['Passholders']
  api.get(
    url,
    {
      config: { permission: 'PASSHOLDERS_PRIVATE_READ', problems: { 'uitpas/passholder-not-found': 404 } },
      schema: {
        operationId: 'get-passholders-passholderId-private',
        summary: 'Retrieve private properties of a passholder',
        tags,
        params,
        response: { 200: PrivateProperties },
      },
    },
    async (request) => {
      const needed = { permission: 'PASSHOLDERS_PRIVATE_READ', write: false } as const
      const { id } = await getPersonFor(system.db, actorOf(request), request.params.passholderId, needed)
      return readNote(system, request, id)
    },
  )
  api.put(
    url,
    {
      config: { permission: 'PASSHOLDERS_PRIVATE_WRITE' },
      schema: {
        operationId: 'put-passholders-passholderId-private',
        summary: 'Update private properties of a passholder',
        tags,
        params,
        body: PrivateProperties,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const needed = { permission: 'PASSHOLDERS_PRIVATE_WRITE', write: true, unknown: 'auth/forbidden' } as const
      const { id } = await getPersonFor(system.db, actorOf(request), request.params.passholderId, needed)
      const { note } = request.body
      if (note === undefined) {
        throw new Problem('body/invalid-data', { schemaErrors: [{ jsonPointer: '/note', error: 'is missing' }] })
      }
      await writeNote(system, request, reply, { id, note })
    },
  )
}

/** The note in KSB. */
export function registerNotesForAdministrators(api: App, system: System): void {
  const url = `${ofCardSystem}/:passholderId/note`
  const config = { permission: 'KSB' as const, problems: { 'uitpas/passholder-not-found': 404 } as const }
  const tags = ['Passholders']
  api.get(
    url,
    {
      config,
      schema: {
        operationId: 'get-card-system-passholder-note',
        summary: 'The note about a passholder',
        tags,
        params: PassholderParams,
        response: { 200: PrivateProperties },
      },
    },
    async (request) => {
      const { cardSystemId, passholderId } = request.params
      requireCardSystem(actorOf(request), cardSystemId)
      return readNote(system, request, (await getMember(system.db, cardSystemId, passholderId)).id)
    },
  )
  api.put(
    url,
    {
      config,
      schema: {
        operationId: 'put-card-system-passholder-note',
        summary: 'Write the note about a passholder',
        tags,
        params: PassholderParams,
        body: Note,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const { cardSystemId, passholderId } = request.params
      requireCardSystem(actorOf(request), cardSystemId)
      const { id } = await getMember(system.db, cardSystemId, passholderId)
      await writeNote(system, request, reply, { id, note: request.body.note })
    },
  )
}
