import { Type } from 'typebox'
import { CardSystemParams, ofCardSystem } from '../card-systems/params.ts'
import { listMunicipalities } from '../card-systems/places.ts'
import { findCardSystemDesk } from '../card-systems/store.ts'
import type { Db } from '../db/database.ts'
import { chosenColumns, ExportParameters } from '../exports/column.ts'
import { sendExport } from '../exports/send.ts'
import { type Actor, requireCardSystem } from '../http/actor.ts'
import { type App, actorOf } from '../http/app-types.ts'
import { Paging, pageOf } from '../http/paging.ts'
import { Problem } from '../http/problems.ts'
import { recordRead } from '../http/read.ts'
import { write } from '../http/write.ts'
import { listRequests, type OrganizerRequest } from '../organizers/request-store.ts'
import { findOrganizer, searchOrganizers } from '../organizers/store.ts'
import type { System } from '../system.ts'
import { dayOf } from '../values/day.ts'
import { type CardSystemId, isUuid } from '../values/ids.ts'
import { CorrectBody, correctApplicant } from './correct.ts'
import { eraseApplicant } from './erase.ts'
import { applicationColumns, subscriberColumns } from './export-columns.ts'
import { holdApplication, recordApplication } from './hold.ts'
import { eachApplication, listApplications } from './list.ts'
import { findNews } from './news-store.ts'
import { eachSubscriber, removeFromNewsletter } from './newsletter.ts'
import { publicPath, slugOf } from './region-address.ts'
import { ApplicationFilters, ApplicationShape, Listed, listed, OfApplication, Reason, shown } from './schema.ts'
import { type Application, findApplication, findDocumentFacts, listSteps, lockApplication } from './store.ts'
import { namesOf, takeApplication, takeUpAgain, withdraw } from './take-steps.ts'

export const tags = ['Provider applications']
export const permission = 'KSB' as const
export const applications = `${ofCardSystem}/provider-applications`
export const one = `${applications}/:applicationId`
export const unknown = { 'openpas/provider-application-not-found': 404 } as const
export const ended = { ...unknown, 'openpas/provider-application-ended': 409 } as const

/** *Nieuwe aanbieders*: who applied, how far each is, and what is late. */
export function registerProviderApplications(api: App, system: System): void {
  const { db, clock } = system

  api.get(
    applications,
    {
      config: { permission },
      schema: {
        operationId: 'get-card-system-provider-applications',
        summary: 'Associations that want to become a provider, newest first',
        tags,
        params: CardSystemParams,
        querystring: Type.Object({ ...ApplicationFilters, ...Paging }),
        response: { 200: Type.Object({ totalItems: Type.Integer(), member: Type.Array(Listed) }) },
      },
    },
    async (request) => {
      const { cardSystemId } = request.params
      requireCardSystem(actorOf(request), cardSystemId)
      const { start: _, limit: __, ...filter } = request.query
      const today = dayOf(clock.now())
      const found = await listApplications(db, { ...filter, cardSystemId }, pageOf(request.query), today)
      return { totalItems: found.totalItems, member: found.member.map(listed) }
    },
  )

  api.get(
    `${applications}/export`,
    {
      config: { permission },
      schema: {
        operationId: 'get-card-system-provider-applications-export',
        summary: 'The same list as a file',
        tags,
        params: CardSystemParams,
        querystring: Type.Object({ ...ApplicationFilters, ...ExportParameters }),
      },
    },
    (request, reply) => {
      const { cardSystemId } = request.params
      requireCardSystem(actorOf(request), cardSystemId)
      const { format: _, columns, language: __, ...filter } = request.query
      chosenColumns(applicationColumns, columns)
      const at = clock.now()
      const rows = eachApplication(db, { ...filter, cardSystemId }, dayOf(at))
      return sendExport(reply, request.query, { name: 'nieuwe-aanbieders', columns: applicationColumns, rows, at })
    },
  )

  registerOne(api, system)
  registerChoices(api, system)
  registerNewsletter(api, system)
}

function registerOne(api: App, system: System): void {
  const { db, clock } = system

  api.get(
    one,
    {
      config: { permission, problems: unknown },
      schema: {
        operationId: 'get-card-system-provider-application',
        summary: 'One application with its step plan',
        tags,
        params: OfApplication,
        response: { 200: ApplicationShape },
      },
    },
    async (request) => {
      const { cardSystemId, applicationId } = request.params
      const application = await requireApplication(db, actorOf(request), cardSystemId, applicationId)
      await recordRead(system, request, {
        ...{ act: 'provider-application.read', subject: 'provider application', subjectId: application.id },
        fields: ['contactName', 'email', 'iban', 'phone'],
      })
      const { organizerId, requestId } = application
      const now = clock.now()
      const [rows, names, document, balie, requests, desk, news] = await Promise.all([
        listSteps(db, application.id),
        namesOf(db, application, now),
        findDocumentFacts(db, application.id),
        organizerId === null ? undefined : findOrganizer(db, organizerId),
        requestId === null ? undefined : listRequests(db, { id: requestId }, { start: 0, limit: 1 }),
        findCardSystemDesk(db, cardSystemId),
        findNews(db, application.id),
      ])
      return shown(application, {
        ...names,
        ...{ rows, document, news, today: dayOf(now), helpDesk: desk?.helpDeskEmail },
        balie: balie && { id: balie.id, name: balie.name ?? '' },
        request: requestOf(requests?.member[0]),
      })
    },
  )

  api.post(
    `${one}/take`,
    {
      config: { permission, problems: ended },
      schema: {
        operationId: 'post-card-system-provider-application-take',
        summary: 'Take care of it: the steps that nobody has taken are the caller’s',
        tags,
        params: OfApplication,
        response: { 204: Type.Null() },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const { cardSystemId, applicationId } = request.params
        await takeApplication(work, await holdApplication(work, cardSystemId, applicationId))
        return { status: 204 }
      }),
  )

  api.post(
    `${one}/withdraw`,
    {
      config: { permission, problems: ended },
      schema: {
        operationId: 'post-card-system-provider-application-withdraw',
        summary: 'It does not go on, and why',
        tags,
        params: OfApplication,
        body: Type.Object({ reason: Reason }),
        response: { 204: Type.Null() },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const { cardSystemId, applicationId } = request.params
        await withdraw(work, await holdApplication(work, cardSystemId, applicationId), request.body.reason)
        return { status: 204 }
      }),
  )

  api.post(
    `${one}/reopen`,
    {
      config: {
        permission,
        problems: { ...unknown, 'openpas/provider-application-cannot-reopen': 409 },
      },
      schema: {
        operationId: 'post-card-system-provider-application-reopen',
        summary: 'What was refused or withdrawn is taken up again, and why',
        tags,
        params: OfApplication,
        body: Type.Object({ reason: Reason }),
        response: { 204: Type.Null() },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const { cardSystemId, applicationId } = request.params
        await takeUpAgain(work, cardSystemId, applicationId, request.body.reason)
        return { status: 204 }
      }),
  )

  api.put(
    `${one}/applicant`,
    {
      config: { permission, problems: ended },
      schema: {
        operationId: 'put-card-system-provider-application-applicant',
        summary: 'Put right what the association wrote; what is left out stays',
        description:
          'What was signed, and a balie that was made, stay as they are. Another mail address gets a new link to the own page.',
        tags,
        params: OfApplication,
        body: CorrectBody,
        response: { 204: Type.Null() },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const { cardSystemId, applicationId } = request.params
        const held = await holdApplication(work, cardSystemId, applicationId)
        await correctApplicant(work, system.config, held, request.body)
        return { status: 204 }
      }),
  )

  api.delete(
    `${one}/personal-data`,
    {
      config: { permission, problems: { ...unknown, 'openpas/provider-application-open': 409 } },
      schema: {
        operationId: 'delete-card-system-provider-application-personal-data',
        summary: 'Take away who asked, and what they signed; that the association applied, and how it went, stays',
        tags,
        params: OfApplication,
        response: { 204: Type.Null() },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const { cardSystemId, applicationId } = request.params
        const found = await requireApplication(work.trx, work.by, cardSystemId, applicationId)
        const application = (await lockApplication(work.trx, found.id)) ?? found
        if (application.status === 'OPEN') throw new Problem('openpas/provider-application-open')
        await eraseApplicant(work.trx, application.id, work.now)
        const fields = ['contactName', 'document', 'email', 'iban', 'phone', 'street', 'uitidEmail']
        recordApplication(work, 'provider-application.erase', application.id, fields)
        return { status: 204 }
      }),
  )
}

const requestOf = (request: OrganizerRequest | undefined) =>
  request && { kind: request.kind, status: request.status, reason: request.reason }

/** What the chapter's forms choose from. */
function registerChoices(api: App, { db, clock, config }: System): void {
  api.get(
    `${ofCardSystem}/provider-municipalities`,
    {
      config: { permission },
      schema: {
        operationId: 'get-card-system-provider-municipalities',
        summary: 'The municipalities of the card system, and the address of the public form',
        tags,
        params: CardSystemParams,
        response: {
          200: Type.Object({
            form: Type.String(),
            member: Type.Array(Type.Object({ nisCode: Type.String(), name: Type.String() })),
          }),
        },
      },
    },
    async (request) => {
      const { cardSystemId } = request.params
      requireCardSystem(actorOf(request), cardSystemId)
      const desk = await findCardSystemDesk(db, cardSystemId)
      const form = `${config.publicUrl}${publicPath}/${slugOf(desk?.name ?? String(cardSystemId))}`
      return { form, member: await listMunicipalities(db, cardSystemId, dayOf(clock.now())) }
    },
  )

  api.get(
    `${ofCardSystem}/balies-anywhere`,
    {
      config: { permission },
      schema: {
        operationId: 'get-card-system-balies-anywhere',
        summary: 'Balies of all card systems by name, for a provider that has one elsewhere',
        tags,
        params: CardSystemParams,
        querystring: Type.Object({ name: Type.String({ minLength: 2, maxLength: 200 }) }),
        response: {
          200: Type.Object({
            member: Type.Array(
              Type.Object({
                id: Type.String(),
                name: Type.String(),
                city: Type.Optional(Type.String()),
                inside: Type.Boolean({ description: 'it is in this card system already' }),
                cardSystems: Type.Array(Type.String()),
              }),
            ),
          }),
        },
      },
    },
    async (request) => {
      const { cardSystemId } = request.params
      requireCardSystem(actorOf(request), cardSystemId)
      const found = await searchOrganizers(db, { name: request.query.name }, { start: 0, limit: 20 })
      return {
        member: found.member.map(({ id, name = '', address, cardSystems = [] }) => ({
          ...{ id, name },
          ...(address?.city === undefined ? {} : { city: address.city }),
          inside: cardSystems.some((system) => system.id === cardSystemId),
          cardSystems: cardSystems.map((system) => system.name ?? ''),
        })),
      }
    },
  )
}

function registerNewsletter(api: App, system: System): void {
  const { db, clock } = system
  const newsletter = `${ofCardSystem}/provider-newsletter`

  api.get(
    `${newsletter}/export`,
    {
      config: { permission },
      schema: {
        operationId: 'get-card-system-provider-newsletter-export',
        summary: 'Who gets the newsletter for providers, as a file',
        tags,
        params: CardSystemParams,
        querystring: Type.Object(ExportParameters),
      },
    },
    async (request, reply) => {
      const { cardSystemId } = request.params
      requireCardSystem(actorOf(request), cardSystemId)
      chosenColumns(subscriberColumns, request.query.columns)
      const subject = { subject: 'provider newsletter', subjectId: String(cardSystemId) }
      await recordRead(system, request, { act: 'provider-newsletter.export', ...subject, fields: ['email'] })
      const rows = eachSubscriber(db, cardSystemId)
      return sendExport(reply, request.query, {
        ...{ name: 'nieuwsbrief-aanbieders', columns: subscriberColumns, rows },
        at: clock.now(),
      })
    },
  )

  api.post(
    `${newsletter}/remove`,
    {
      config: { permission, problems: { 'openpas/not-on-the-list': 404 } },
      schema: {
        operationId: 'post-card-system-provider-newsletter-remove',
        summary: 'Take an address off the list of the newsletter',
        tags,
        params: CardSystemParams,
        body: Type.Object({ email: Type.String({ minLength: 3, maxLength: 254 }) }),
        response: { 204: Type.Null() },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const { cardSystemId } = request.params
        requireCardSystem(work.by, cardSystemId)
        const gone = await removeFromNewsletter(work, cardSystemId, request.body.email.trim())
        if (!gone) throw new Problem('openpas/not-on-the-list')
        return { status: 204 }
      }),
  )
}

/** @throws auth/forbidden, openpas/provider-application-not-found */
export async function requireApplication(
  db: Db,
  actor: Actor,
  cardSystemId: CardSystemId,
  id: string,
): Promise<Application> {
  requireCardSystem(actor, cardSystemId)
  const found = isUuid(id) ? await findApplication(db, cardSystemId, id) : undefined
  if (!found) throw new Problem('openpas/provider-application-not-found')
  return found
}
