import { Type } from 'typebox'
import { requireToLook } from '../balie/access.ts'
import type { Db } from '../db/database.ts'
import { type App, actorOf } from '../http/app-types.ts'
import { Paging, pageOf } from '../http/paging.ts'
import { Problem } from '../http/problems.ts'
import { findOrganizer, findOrganizerNames } from '../organizers/store.ts'
import type { System } from '../system.ts'
import { centsToEuro } from '../values/cents.ts'
import type { OrganizerId } from '../values/ids.ts'
import { toRfc3339 } from '../values/instant.ts'
import { openingsBetween } from './calendar.ts'
import { permission } from './entry-access.ts'
import type { Event } from './event.ts'
import { eventDocument, imageAddress, placeDocument } from './json-ld.ts'
import { passEventOf } from './pass-event.ts'
import { listEntered, listOwnPlaces, providerSorts, providerTabs } from './provider-list.ts'
import { listKeptOrganizers } from './registry-store.ts'
import { nextOpening } from './rules.ts'
import { RegistryDocument } from './schema.ts'
import { findEvent } from './store.ts'

const tags = ['Registry']
const config = { permission: 'USER' } as const
const ofBalie = { organizerId: Type.String({ format: 'uuid' }) }
const DateTime = Type.String({ format: 'date-time' })
const StatusType = Type.Enum(['Available', 'TemporarilyUnavailable', 'Unavailable'])

const Organiser = Type.Object({
  id: Type.String(),
  name: Type.String(),
  isBalie: Type.Boolean({ description: 'of others, the activities are no pass events' }),
  fixed: Type.Array(Type.Enum(['name', 'address']), { description: 'what only who administers the platform changes' }),
})

const EnteredEvent = Type.Object({
  id: Type.String({ description: 'the CDBID' }),
  title: Type.String(),
  place: Type.String(),
  city: Type.String(),
  organizerId: Type.String(),
  organizerName: Type.String(),
  calendarType: Type.Enum(['single', 'multiple', 'periodic', 'permanent']),
  startsAt: Type.Optional(DateTime),
  endsAt: Type.Optional(DateTime),
  nextStart: Type.Optional(Type.Unsafe<string>({ ...DateTime, description: 'of what goes on now, or comes next' })),
  nextEnd: Type.Optional(DateTime),
  status: StatusType,
  workflowStatus: Type.String(),
  price: Type.Optional(Type.Number({ description: 'the base price, in euros' })),
  passEvent: Type.Boolean({ description: 'points, and reduced prices, by itself' }),
  imageUrl: Type.Optional(Type.String()),
  modifiedAt: DateTime,
})

const Tabs = Type.Object({ upcoming: Type.Integer(), past: Type.Integer(), drafts: Type.Integer() })

/**
 * What the providers' app (`/aanbod`) asks beside the registry: what a balie entered, drafts included, and what becomes of
 * it by itself. What it enters goes to the registry as anybody's does.
 */
export function registerProviderRoutes(api: App, system: System): void {
  const { db, clock } = system
  const { entry } = system.config.urls

  api.get(
    '/:organizerId/registry/organizers',
    {
      config,
      schema: {
        operationId: 'get-balie-registry-organizers',
        summary: 'For whom this balie enters activities: itself, and the organisers that it keeps',
        tags,
        params: Type.Object(ofBalie),
        response: { 200: Type.Object({ member: Type.Array(Organiser) }) },
      },
    },
    async (request) => {
      const { organizerId } = request.params
      requireToLook(actorOf(request), organizerId, permission)
      return { member: await organisersOf(db, organizerId) }
    },
  )

  api.get(
    '/:organizerId/registry/events',
    {
      config,
      schema: {
        operationId: 'get-balie-registry-events',
        summary: 'What this balie entered in the registry, drafts included',
        tags,
        params: Type.Object(ofBalie),
        querystring: Type.Object({
          ...Paging,
          tab: Type.Enum([...providerTabs], { default: 'upcoming' }),
          q: Type.Optional(Type.String({ maxLength: 200, description: 'all of these words, or the CDBID' })),
          organiserId: Type.Optional(Type.String({ format: 'uuid', description: 'one of its organisers' })),
          status: Type.Optional(Type.Array(StatusType, { maxItems: 3 })),
          sort: Type.Optional(Type.Enum([...providerSorts], { default: 'when' })),
          order: Type.Optional(Type.Enum(['asc', 'desc'], { default: 'asc' })),
        }),
        response: {
          200: Type.Object({ totalItems: Type.Integer(), tabs: Tabs, member: Type.Array(EnteredEvent) }),
        },
      },
    },
    async (request) => {
      const { organizerId } = request.params
      requireToLook(actorOf(request), organizerId, permission)
      const { tab, q, organiserId, status, sort = 'when', order } = request.query
      const organisers = await organisersOf(db, organizerId)
      const ids = organisers
        .map(({ id }) => id)
        .filter((id) => organiserId === undefined || id === organiserId.toLowerCase())
      const now = clock.now()
      const search = { ...pageOf(request.query), tab, q, statuses: status, sort, descending: order === 'desc' }
      const found = await listEntered(db, ids, search, now)
      return {
        totalItems: found.totalItems,
        tabs: found.counts,
        member: found.events.map((event) => entered(event, entry, now)),
      }
    },
  )

  api.get(
    '/:organizerId/registry/events/:eventId',
    {
      config: { ...config, problems: { 'uitpas/event-not-found': 404 } },
      schema: {
        operationId: 'get-balie-registry-event',
        summary: 'One of them, as its document in the registry',
        description: 'A draft too, which the registry shows to nobody.',
        tags,
        params: Type.Object({ ...ofBalie, eventId: Type.String() }),
        response: { 200: Type.Object({ event: EnteredEvent, document: RegistryDocument }) },
      },
    },
    async (request) => {
      const { organizerId, eventId } = request.params
      requireToLook(actorOf(request), organizerId, permission)
      const event = await findEvent(db, eventId)
      const own = await organisersOf(db, organizerId)
      if (!event || event.workflowStatus === 'DELETED' || !own.some(({ id }) => id === event.organizerId))
        throw new Problem('uitpas/event-not-found')
      return { event: entered(event, entry, clock.now()), document: eventDocument(entry, event) }
    },
  )

  api.get(
    '/:organizerId/registry/places',
    {
      config,
      schema: {
        operationId: 'get-balie-registry-places',
        summary: 'The places that this balie changes: those it entered, and the one that it is',
        tags,
        params: Type.Object(ofBalie),
        querystring: Type.Object({
          ...Paging,
          q: Type.Optional(Type.String({ maxLength: 200, description: 'all of these words' })),
        }),
        response: { 200: Type.Object({ totalItems: Type.Integer(), member: Type.Array(RegistryDocument) }) },
      },
    },
    async (request) => {
      const { organizerId } = request.params
      requireToLook(actorOf(request), organizerId, permission)
      const found = await listOwnPlaces(db, { organizerId, q: request.query.q }, pageOf(request.query))
      return { totalItems: found.totalItems, member: found.places.map((place) => placeDocument(entry, place)) }
    },
  )

  api.get(
    '/:organizerId/registry/pass-event',
    {
      config,
      schema: {
        operationId: 'get-balie-registry-pass-event',
        summary: 'What an event becomes by itself: points, and reduced prices at this base price',
        tags,
        params: Type.Object(ofBalie),
        querystring: Type.Object({
          organiserId: Type.Optional(
            Type.String({ format: 'uuid', description: 'who organises it; this balie without one' }),
          ),
          eventId: Type.Optional(
            Type.String({ maxLength: 50, description: 'when it is there already: with its points' }),
          ),
          price: Type.Optional(Type.Number({ minimum: 0, maximum: 100_000, description: 'the base price, in euros' })),
        }),
        response: {
          200: Type.Object({
            checkinPoints: Type.Integer(),
            cardSystems: Type.Array(
              Type.Object({
                id: Type.Integer(),
                name: Type.String(),
                socialTariffs: Type.Array(Type.Object({ name: Type.String(), price: Type.Number() })),
              }),
              { description: 'none: its activities are no pass events' },
            ),
          }),
        },
      },
    },
    async (request) => {
      const { organizerId } = request.params
      requireToLook(actorOf(request), organizerId, permission)
      const { organiserId = organizerId, eventId = '', price } = request.query
      const own = await organisersOf(db, organizerId)
      const of = own.some(({ id }) => id === organiserId.toLowerCase()) ? organiserId.toLowerCase() : organizerId
      const priceCents = price === undefined ? undefined : Math.round(price * 100)
      const passEvent = await passEventOf(db, { organizerId: of, priceCents }, clock.now())
      const event = await findEvent(db, eventId)
      const isOwn = event && own.some(({ id }) => id === event.organizerId)
      return isOwn ? { ...passEvent, checkinPoints: event.settings.checkinPoints } : passEvent
    },
  )
}

async function organisersOf(db: Db, organizerId: OrganizerId) {
  const [balie, kept] = await Promise.all([findOrganizer(db, organizerId), listKeptOrganizers(db, organizerId)])
  const others = await findOrganizerNames(
    db,
    kept.map(({ id }) => id),
  )
  return [
    {
      id: organizerId.toLowerCase(),
      name: balie?.name ?? '',
      isBalie: true,
      fixed: ['name' as const, ...(balie?.address ? ['address' as const] : [])],
    },
    // One that became a balie is its own from then on.
    ...kept
      .filter(({ id }) => !others.some((one) => one.id === id))
      .map(({ id, name, mainLanguage }) => ({ id, name: name[mainLanguage] ?? '', isBalie: false, fixed: [] })),
  ]
}

/** From when until when: of a period its first and last day, of moments the first beginning and the last end. */
function outerDays({ calendar, startsAt, endsAt }: Event): { startsAt?: string; endsAt?: string } {
  if (calendar.type === 'permanent') return {}
  const [start, end] = calendar.type === 'periodic' ? [calendar.start, calendar.end] : [startsAt, endsAt]
  return {
    ...(start ? { startsAt: toRfc3339(new Date(start)) } : {}),
    ...(end ? { endsAt: toRfc3339(new Date(end)) } : {}),
  }
}

function entered(event: Event, entryUrl: string, now: Date) {
  const base = event.priceInfo.find(({ category }) => category === 'base')
  const next = openingsBetween(event.calendar, now, now)[0] ?? nextOpening(event.calendar, now)
  const [image] = event.details.images ?? []
  const imageUrl = image ? imageAddress(entryUrl, image.id) : event.details.image
  const { place } = event
  return {
    id: event.id,
    title: event.title,
    place: place.name[place.mainLanguage] ?? Object.values(place.name)[0] ?? '',
    city: place.city,
    organizerId: event.organizerId ?? '',
    organizerName: event.organizerName ?? event.registryOrganizerName ?? '',
    calendarType: event.calendar.type,
    ...outerDays(event),
    ...(next?.start ? { nextStart: toRfc3339(next.start) } : {}),
    ...(next?.end ? { nextEnd: toRfc3339(next.end) } : {}),
    status: event.status,
    workflowStatus: event.workflowStatus,
    ...(base ? { price: centsToEuro(base.cents) } : {}),
    passEvent: base !== undefined && event.cardSystemNames.length > 0,
    ...(imageUrl ? { imageUrl } : {}),
    modifiedAt: toRfc3339(event.modifiedAt),
  }
}
