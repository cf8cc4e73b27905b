import { Type } from 'typebox'
import type { Act } from '../audit/acts.ts'
import { requireToAct, requireToLook } from '../balie/access.ts'
import { reachOf } from '../http/actor.ts'
import { type App, actorOf, type Request } from '../http/app-types.ts'
import type { Permission } from '../http/permissions.ts'
import { recordRead } from '../http/read.ts'
import { write } from '../http/write.ts'
import { encodePicture } from '../pictures/encode.ts'
import { pictureLink } from '../pictures/link.ts'
import { noPicture } from '../pictures/routes.ts'
import { hasPicture, removePicture, storePicture } from '../pictures/store.ts'
import type { System } from '../system.ts'
import type { OrganizerId, PassholderId } from '../values/ids.ts'
import { getMemberOfAny } from './ksb-detail.ts'
import { mostRegistrationBytes } from './register-routes.ts'
import type { Passholder } from './store.ts'
import { ContactBody } from './update-contact.ts'

const tags = ['Registration']
const problems = { 'uitpas/passholder-not-found': 404 } as const
const config = { permission: 'USER', problems } as const
const params = Type.Object({ organizerId: Type.String({ format: 'uuid' }), passholderId: Type.String() })
type Of = { organizerId: OrganizerId; passholderId: PassholderId }

/** How a member is reached as it is now, and their picture, at a balie. */
export function registerContactCounter(api: App, system: System): void {
  const { db, clock } = system

  /** A member in the card systems that the permission reaches. */
  function memberHere(request: Request, { organizerId, passholderId }: Of, needed: Permission): Promise<Passholder> {
    const grant = requireToLook(actorOf(request), organizerId, needed)
    return getMemberOfAny(db, reachOf(grant, needed), passholderId)
  }
  async function memberToChange(request: Request, of: Of): Promise<PassholderId> {
    requireToAct(actorOf(request), of.organizerId, 'PASSHOLDERS_PICTURE_WRITE')
    return (await memberHere(request, of, 'PASSHOLDERS_PICTURE_WRITE')).id
  }
  const noted = (act: Act, organizerId: OrganizerId, id: PassholderId) => ({
    act,
    organizerId,
    passholderId: id,
    subject: 'passholder',
    subjectId: id,
  })

  api.get(
    '/:organizerId/passholders/:passholderId/contact',
    {
      config,
      schema: {
        operationId: 'get-passholder-contact',
        summary: 'How a member is reached, and their preferences',
        tags,
        params,
        response: { 200: ContactBody },
      },
    },
    async (request) => {
      const { organizerId } = request.params
      const person = await memberHere(request, request.params, 'PASSHOLDERS_WRITE')
      const fields = ['address', 'email', 'phoneNumber', 'optInPreferences']
      await recordRead(system, request, { ...noted('passholder.read', organizerId, person.id), fields })
      const { street, postalCode, city, country, email, phoneNumber, optIn } = person
      return {
        address: { ...(street === null ? {} : { street }), postalCode, city, country },
        ...(email === null ? {} : { email }),
        ...(phoneNumber === null ? {} : { phoneNumber }),
        optInPreferences: optIn,
      }
    },
  )

  const url = '/:organizerId/passholders/:passholderId/picture'
  api.get(
    url,
    {
      config,
      schema: {
        operationId: 'get-passholder-picture',
        summary: 'An address that shows the picture for five minutes, when there is one',
        tags,
        params,
        response: { 200: Type.Object({ pictureUrl: Type.Optional(Type.String()) }) },
      },
    },
    async (request) => {
      const { organizerId } = request.params
      const { id } = await memberHere(request, request.params, 'PASSHOLDERS_PICTURE_READ')
      if (!(await hasPicture(db, id))) return {}
      await recordRead(system, request, noted('passholder.picture.read', organizerId, id))
      return { pictureUrl: pictureLink(system.config, id, clock.now()) }
    },
  )

  api.put(
    url,
    {
      config,
      bodyLimit: mostRegistrationBytes,
      schema: {
        operationId: 'put-passholder-picture',
        summary: 'Keep a picture of a member',
        description: 'JPEG, PNG or WebP; kept as a JPEG of at most 1024 pixels, with nothing else in it.',
        tags,
        params,
        body: Type.Object({ picture: Type.String({ format: 'byte' }) }, { additionalProperties: false }),
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const { organizerId } = request.params
      const id = await memberToChange(request, request.params)
      const jpeg = await encodePicture(Buffer.from(request.body.picture, 'base64'))
      await write(system, request, reply, async (work) => {
        await storePicture(work.trx, { passholderId: id, jpeg, at: work.now })
        work.record(noted('passholder.picture.write', organizerId, id))
        return { status: 204 }
      })
    },
  )

  api.delete(
    url,
    {
      config: { ...config, problems: { ...problems, 'url/not-found': 404 } },
      schema: {
        operationId: 'delete-passholder-picture',
        summary: 'Take the picture of a member away',
        tags,
        params,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const { organizerId } = request.params
      const id = await memberToChange(request, request.params)
      await write(system, request, reply, async (work) => {
        if (!(await removePicture(work.trx, id))) throw noPicture()
        work.record(noted('passholder.picture.delete', organizerId, id))
        return { status: 204 }
      })
    },
  )
}
