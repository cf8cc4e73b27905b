import { Type } from 'typebox'
import type { Config } from '../config.ts'
import type { Db } from '../db/database.ts'
import type { App } from '../http/app-types.ts'
import { Problem } from '../http/problems.ts'
import { write } from '../http/write.ts'
import { encodePicture } from '../pictures/encode.ts'
import type { System } from '../system.ts'
import type { PassholderId } from '../values/ids.ts'
import { getPersonFor } from './access.ts'
import { passholderAnswers } from './answer.ts'
import { registerPerson } from './register-person.ts'
import { PassholderBody } from './register-schema.ts'
import { type PassholderAnswer, PassholderRef } from './schema.ts'
import { readInsz } from './store.ts'
import { updatePerson } from './update-person.ts'

/** A picture of ten megabytes, in base64, and the rest. */
export const mostRegistrationBytes = 14 * 1024 * 1024

/** What registering somebody can be refused for, beside what every route can. */
export const registrationProblems = {
  'uitpas/cardsystem-not-found': 400,
  'uitpas/invalid-card': 400,
  'uitpas/invalid-card-status': 400,
  'uitpas/invalid-city': 400,
  'uitpas/invalid-insz-number': 400,
  'uitpas/insz-already-used': 400,
  'uitpas/invalid-uitpas-number': 400,
  'uitpas/invalid-voucher-code': 400,
  'uitpas/organizer-not-found': 400,
  'openpas/card-numbers-exhausted': 400,
} as const

/**
 * The picture of a registration as it is kept, made before anything is held for it.
 * @throws body/invalid-data for what is no picture
 */
export async function registrationPicture(body: PassholderBody): Promise<Buffer | undefined> {
  if (body.registrationPicture === undefined) return undefined
  try {
    return await encodePicture(Buffer.from(body.registrationPicture, 'base64'))
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const [{ error: why = 'is no picture' } = {}] = error.details.schemaErrors ?? []
    throw new Problem('body/invalid-data', { schemaErrors: [{ jsonPointer: '/registrationPicture', error: why }] })
  }
}

/** The person as who registered them sees them. */
export async function registeredAnswer(
  db: Db,
  keys: Config['secrets'],
  id: PassholderId,
  now: Date,
): Promise<PassholderAnswer> {
  const [answer] = await passholderAnswers(db, [id], now)
  if (!answer) throw new Error('A person who was registered is not there')
  const insz = await readInsz(db, keys, id)
  return insz === undefined ? answer : { ...answer, inszNumber: insz }
}

/** Registering and changing people over the partner API. */
export function registerRegistration(api: App, system: System): void {
  registerPost(api, system)
  registerPut(api, system)
}

function registerPost(api: App, system: System): void {
  const { secrets } = system.config
  api.post(
    '/passholders',
    {
      config: { permission: 'PASSHOLDERS_WRITE', problems: { ...registrationProblems, 'url/not-found': 404 } },
      bodyLimit: mostRegistrationBytes,
      schema: {
        operationId: 'post-passholders',
        summary: 'Register a new passholder',
        description: 'Person, membership, social tariff, what is charged and the card: all of it or nothing.',
        tags: ['Passholders'],
        body: PassholderBody,
        response: { 200: PassholderRef },
      },
    },
    async (request, reply) => {
      const { body } = request
      const picture = await registrationPicture(body)
      await write(system, request, reply, async (work) => {
        const id = await registerPerson(work, secrets, body, { picture })
        return { status: 200, body: await registeredAnswer(work.trx, secrets, id, work.now), passholderId: id }
      })
    },
  )
}

function registerPut(api: App, system: System): void {
  api.put(
    '/passholders/:passholderId',
    {
      config: {
        permission: 'PASSHOLDERS_WRITE',
        problems: {
          'uitpas/invalid-card': 400,
          'uitpas/invalid-city': 400,
          'uitpas/invalid-insz-number': 400,
          'uitpas/insz-already-used': 400,
        },
      },
      bodyLimit: mostRegistrationBytes,
      schema: {
        operationId: 'put-passholders-passholderId',
        summary: 'Update a passholder',
        description: 'What is left out is known no more, but for the national number and the preferences.',
        tags: ['Passholders'],
        params: Type.Object({ passholderId: Type.String() }),
        body: PassholderBody,
        response: { 204: Type.Null() },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const needed = { permission: 'PASSHOLDERS_WRITE', write: true, unknown: 'auth/forbidden' } as const
        const person = await getPersonFor(work.trx, work.by, request.params.passholderId, needed)
        await updatePerson(work, system.config.secrets, person, request.body)
        return { status: 204 }
      }),
  )
}
