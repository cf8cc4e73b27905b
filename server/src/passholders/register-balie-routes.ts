import { type Static, Type } from 'typebox'
import { grantFor, requireToAct, requireToLook } from '../balie/access.ts'
import { findCardSystem } from '../card-systems/store.ts'
import { reachOf, requireCardSystem } from '../http/actor.ts'
import { type App, actorOf } from '../http/app-types.ts'
import { Problem } from '../http/problems.ts'
import { recordRead } from '../http/read.ts'
import type { Work } from '../http/work.ts'
import { write } from '../http/write.ts'
import { listCharges } from '../membership-prices/store.ts'
import { findOrganizer } from '../organizers/store.ts'
import type { System } from '../system.ts'
import type { OrganizerId, PassholderId } from '../values/ids.ts'
import { passholderAnswers } from './answer.ts'
import { getMember, getMemberOfAny } from './ksb-detail.ts'
import { ofCardSystem, PassholderParams } from './ksb-routes.ts'
import { LookedUp, LookUpBody, lookUpPeople } from './register-look-up.ts'
import { registerPerson } from './register-person.ts'
import { Preview, PreviewBody, previewRegistration } from './register-preview.ts'
import { mostRegistrationBytes, registrationPicture, registrationProblems } from './register-routes.ts'
import { PassholderBody, ProofAtBalie } from './register-schema.ts'
import { ContactBody, updateContact } from './update-contact.ts'

const tags = ['Registration']
const permission = 'USER' as const
const ofBalie = Type.Object({ organizerId: Type.String({ format: 'uuid' }) })
const contactProblems = { 'uitpas/passholder-not-found': 404, 'uitpas/invalid-city': 400 } as const

const NewPerson = Type.Object({
  ...Type.Omit(PassholderBody, [
    'id',
    'uitpasNumber',
    'cardSystemMemberships',
    'creationDate',
    'registrationOrganizer',
    'points',
    'uitidStatus',
    'postalCode',
    'city',
  ]).properties,
  ...ProofAtBalie.properties,
})
const Registrations = Type.Object({
  persons: Type.Array(NewPerson, { minItems: 1, maxItems: 10, description: 'of one household: all of them or none' }),
})
const Registered = Type.Object({
  totalPriceCents: Type.Integer(),
  member: Type.Array(
    Type.Object({
      passholderId: Type.String(),
      uitpasNumber: Type.String(),
      priceCents: Type.Integer(),
      priceLabel: Type.String(),
    }),
  ),
})

/** The registration desk of a balie: who is this, what can be done for them, register them, change how they are reached. */
export function registerRegistrationDesk(api: App, system: System): void {
  registerLookUps(api, system)
  registerHouseholds(api, system)
  registerContact(api, system)
}

function registerLookUps(api: App, system: System): void {
  const { db, config, clock } = system
  api.post(
    '/:organizerId/passholders/look-ups',
    {
      config: { permission, problems: { 'uitpas/invalid-insz-number': 400 } },
      schema: {
        operationId: 'post-passholder-look-ups',
        summary: 'Who somebody may be already, before they are registered twice',
        tags,
        params: ofBalie,
        body: LookUpBody,
        response: { 200: LookedUp },
      },
    },
    async (request) => {
      const { organizerId } = request.params
      const grant = requireToLook(actorOf(request), organizerId, 'PASSHOLDERS_WRITE')
      const found = await lookUpPeople(db, config.secrets, request.body, reachOf(grant, 'PASSHOLDERS_WRITE'))
      const people = [...(found.existing ? [found.existing] : []), ...found.likely]
      const act = { act: 'passholder.search' as const, organizerId, fields: Object.keys(request.body) }
      const reads = people.map(({ passholderId: id }) => ({
        ...act,
        passholderId: id,
        subject: 'passholder',
        subjectId: id,
      }))
      await recordRead(
        system,
        request,
        ...(reads.length ? reads : [{ ...act, subject: 'passholders', subjectId: 'none' }]),
      )
      return found
    },
  )

  api.post(
    '/:organizerId/registrations/preview',
    {
      config: { permission, problems: { 'uitpas/cardsystem-not-found': 400, 'uitpas/invalid-voucher-code': 400 } },
      schema: {
        operationId: 'post-registrations-preview',
        summary: 'What registering somebody would cost, which cards fit, and what is not permitted and why',
        tags,
        params: ofBalie,
        body: PreviewBody,
        response: { 200: Preview },
      },
    },
    async (request) => {
      const { organizerId } = request.params
      const grant = requireToLook(actorOf(request), organizerId, 'PASSHOLDERS_WRITE')
      const reached = reachOf(grant, 'PASSHOLDERS_WRITE')
      const id = request.body.cardSystemId ?? (reached.length === 1 ? reached[0] : undefined)
      const cardSystem = id !== undefined && reached.includes(id) ? await findCardSystem(db, id) : undefined
      const organizer = await findOrganizer(db, organizerId)
      if (!cardSystem || !organizer) throw new Problem('uitpas/cardsystem-not-found')
      return previewRegistration(db, { grant, organizer, cardSystem }, request.body, clock.now())
    },
  )
}

function registerHouseholds(api: App, system: System): void {
  const { secrets } = system.config
  const { 'uitpas/organizer-not-found': _, ...problems } = registrationProblems
  api.post(
    '/:organizerId/registrations',
    {
      config: { permission, problems },
      bodyLimit: mostRegistrationBytes,
      schema: {
        operationId: 'post-registrations',
        summary: 'Register the people of one household: all of them or none',
        tags,
        params: ofBalie,
        body: Registrations,
        response: { 201: Registered },
      },
    },
    async (request, reply) => {
      const { organizerId } = request.params
      const { persons } = request.body
      requireToAct(actorOf(request), organizerId, 'PASSHOLDERS_WRITE')
      const pictures: (Buffer | undefined)[] = []
      for (const [index, person] of persons.entries()) {
        pictures.push(await registrationPicture(person).catch((error) => ofPerson(index, error)))
      }
      await write(system, request, reply, async (work) => {
        const ids: PassholderId[] = []
        for (const [index, person] of persons.entries()) {
          const here = {
            atBalie: organizerId,
            picture: pictures[index],
            proof: person.registrationSocialTariffProof,
          }
          ids.push(await registerPerson(work, secrets, person, here).catch((error) => ofPerson(index, error)))
        }
        return { status: 201, body: await registered(work, ids), passholderId: ids[0] }
      })
    },
  )
}

/** Says whom of the household a refusal is about: in the pointers, and as `person`, counted from 0. */
function ofPerson(index: number, error: unknown): never {
  if (!(error instanceof Problem)) throw error
  const { schemaErrors, members } = error.details
  throw new Problem(error.type, {
    ...error.details,
    members: { ...members, person: String(index) },
    ...(schemaErrors
      ? {
          schemaErrors: schemaErrors.map((one) => ({ ...one, jsonPointer: `/persons/${index}${one.jsonPointer}` })),
        }
      : {}),
  })
}

/** In the order in which they were sent, and without names: this answer is kept for who asks again. */
async function registered({ trx, now }: Work, ids: readonly PassholderId[]): Promise<Static<typeof Registered>> {
  const answers = await passholderAnswers(trx, ids, now)
  const member: Static<typeof Registered>['member'] = []
  for (const { id = '', uitpasNumber = '' } of answers) {
    const [charge] = await listCharges(trx, id)
    member.push({
      passholderId: id,
      uitpasNumber,
      priceCents: charge?.priceCents ?? 0,
      priceLabel: charge?.label ?? '',
    })
  }
  return { totalPriceCents: member.reduce((sum, one) => sum + one.priceCents, 0), member }
}

function registerContact(api: App, system: System): void {
  api.put(
    '/:organizerId/passholders/:passholderId/contact',
    {
      config: { permission, problems: contactProblems },
      schema: {
        operationId: 'put-passholder-contact',
        summary: 'Change how a member is reached, and their preferences',
        tags,
        params: Type.Object({ ...ofBalie.properties, passholderId: Type.String() }),
        body: ContactBody,
        response: { 204: Type.Null() },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const { organizerId, passholderId } = request.params
        const id = await memberAt(work, organizerId, passholderId)
        const requireAbroad = () => requireToAct(work.by, organizerId, 'PASSHOLDERS_WRITE_FOREIGN_COUNTRY')
        await updateContact(work, system.config.secrets, { id, organizerId, requireAbroad }, request.body)
        return { status: 204 }
      }),
  )
}

async function memberAt(work: Work, organizerId: OrganizerId, passholderId: PassholderId): Promise<PassholderId> {
  requireToAct(work.by, organizerId, 'PASSHOLDERS_WRITE')
  const reached = reachOf(grantFor(work.by, organizerId), 'PASSHOLDERS_WRITE')
  return (await getMemberOfAny(work.trx, reached, passholderId)).id
}

/** The same by administrators. */
export function registerContactByAdministrators(api: App, system: System): void {
  api.put(
    `${ofCardSystem}/:passholderId/contact`,
    {
      config: { permission: 'KSB', problems: contactProblems },
      schema: {
        operationId: 'put-card-system-passholder-contact',
        summary: 'Change how a passholder is reached, and their preferences',
        tags: ['Passholders'],
        params: PassholderParams,
        body: ContactBody,
        response: { 204: Type.Null() },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const { cardSystemId, passholderId } = request.params
        requireCardSystem(work.by, cardSystemId)
        const { id } = await getMember(work.trx, cardSystemId, passholderId)
        await updateContact(work, system.config.secrets, { id }, request.body)
        return { status: 204 }
      }),
  )
}
