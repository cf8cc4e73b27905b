import { Type } from 'typebox'
import { requireCardSystem } from '../http/actor.ts'
import type { App } from '../http/app-types.ts'
import { write } from '../http/write.ts'
import type { System } from '../system.ts'
import { getMember } from './ksb-detail.ts'
import { ofCardSystem, PassholderParams } from './ksb-routes.ts'
import { PassholderBody } from './register-schema.ts'
import { updatePerson } from './update-person.ts'

const { name, firstName, dateOfBirth, gender, nationality } = PassholderBody.properties
const { address, email, phoneNumber, optInPreferences } = PassholderBody.properties

const PersonBody = Type.Object(
  {
    name,
    firstName,
    dateOfBirth,
    gender,
    nationality,
    inszNumber: Type.Optional(Type.String({ maxLength: 50, description: 'left out: it stays as it is' })),
    address,
    email,
    phoneNumber,
    optInPreferences,
  },
  { additionalProperties: false },
)

/** *Pashouder bewerken* in KSB. */
export function registerUpdatingByAdministrators(api: App, system: System): void {
  api.put(
    `${ofCardSystem}/:passholderId`,
    {
      config: {
        permission: 'KSB',
        problems: {
          'uitpas/passholder-not-found': 404,
          'uitpas/invalid-city': 400,
          'uitpas/invalid-insz-number': 400,
          'uitpas/insz-already-used': 400,
        },
      },
      schema: {
        operationId: 'put-card-system-passholder',
        summary: 'Change what is known of a passholder',
        description: 'What is left out is known no more, but for the national number and the preferences, which stay.',
        tags: ['Passholders'],
        params: PassholderParams,
        body: PersonBody,
        response: { 204: Type.Null() },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const { cardSystemId, passholderId } = request.params
        requireCardSystem(work.by, cardSystemId)
        const person = await getMember(work.trx, cardSystemId, passholderId)
        await updatePerson(work, system.config.secrets, person, request.body)
        return { status: 204 }
      }),
  )
}
