import { Type } from 'typebox'
import type { App } from '../http/app-types.ts'
import { recordRead } from '../http/read.ts'
import { write } from '../http/write.ts'
import { updateOwnContact } from '../passholders/update-own.ts'
import type { System } from '../system.ts'
import { getOwn } from './access.ts'
import * as schema from './schema.ts'

const tags = ['Mijn']
const config = { permission: 'USER', problems: { 'uitpas/passholder-not-found': 404 } } as const

/** How one is reached, and for what: one's own alone, not that of the family. */
export function registerOwnContact(api: App, system: System): void {
  api.get(
    '/contact',
    {
      config,
      schema: {
        operationId: 'get-mijn-contact',
        summary: 'How I am reached, and my preferences',
        tags,
        response: { 200: schema.OwnContact },
      },
    },
    async (request) => {
      const { id, email, phoneNumber, optIn, street, postalCode, city, country } = await getOwn(system.db, request)
      const fields = ['email', 'phoneNumber', 'optInPreferences', 'address']
      const act = { act: 'passholder.read' as const, passholderId: id, subject: 'passholder', subjectId: id, fields }
      await recordRead(system, request, act)
      return {
        ...(email === null ? {} : { email }),
        ...(phoneNumber === null ? {} : { phoneNumber }),
        optInPreferences: optIn,
        address: { ...(street === null ? {} : { street }), postalCode, city, country },
      }
    },
  )

  api.put(
    '/contact',
    {
      config,
      schema: {
        operationId: 'put-mijn-contact',
        summary: 'Change how I am reached; what is left out is known no more, but for the preferences',
        tags,
        body: schema.OwnContactBody,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const { id } = await getOwn(system.db, request)
      await write(system, request, reply, async (work) => {
        await updateOwnContact(work, system.config.secrets, id, request.body)
        return { status: 204, passholderId: id }
      })
    },
  )
}
