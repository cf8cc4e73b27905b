import type { App } from '../http/app-types.ts'
import { registerOpenApi } from '../http/openapi.ts'
import { Problem } from '../http/problems.ts'
import { findOrganizer } from '../organizers/store.ts'
import type { System } from '../system.ts'
import { registerEventEntry } from './entry-routes.ts'
import { eventDocument, eventReference, organizerDocument, placeDocument } from './json-ld.ts'
import { EventSearchQuery, IdParameter, PagedCollection, RegistryDocument } from './schema.ts'
import { searchEvents } from './search.ts'
import { booleanOf, searchOf } from './search-parameters.ts'
import { findEvent, findPlace } from './store.ts'

const REASON = 'what there is to do is public, as in the event registry'

/** The event registry's search API, version 3, as far as partners of the pass use it. */
export async function registerSearchApi(app: App, system: System): Promise<void> {
  const prefix = '/api/search'
  await app.register(
    async (api: App) => {
      await registerOpenApi(api, {
        title: 'Openpas search API',
        description: 'What there is to do, as JSON-LD documents of the event registry.',
        version: '3.0',
        prefix,
        url: system.config.urls.search,
      })
      api.get('/openapi.json', { config: { public: 'the document of the API' }, schema: { hide: true } }, async () =>
        api.swagger(),
      )
      registerEventSearch(api, system, '/events')
      // The registry's own documentation writes its addresses with a slash.
      registerEventSearch(api, system, '/events/')
      registerEvent(api, system, 'get-search-event')
    },
    { prefix },
  )
}

/** Where the `@id` of a document leads, and where providers enter what they organise. */
export async function registerEntryApi(app: App, system: System): Promise<void> {
  const prefix = '/api/entry'
  await app.register(
    async (api: App) => {
      await registerOpenApi(api, {
        title: 'Openpas entry API',
        description:
          'Events, places and organisers, one by one: read by anybody, events and places entered by their organiser.',
        version: '3.0',
        prefix,
        url: system.config.urls.entry,
      })
      api.get('/openapi.json', { config: { public: 'the document of the API' }, schema: { hide: true } }, async () =>
        api.swagger(),
      )
      registerEvent(api, system, 'get-event')
      registerPlace(api, system)
      registerOrganizer(api, system)
      registerEventEntry(api, system)
    },
    { prefix },
  )
}

function registerEventSearch(api: App, system: System, url: '/events' | '/events/'): void {
  const { db, clock, config } = system
  api.get(
    url,
    {
      config: { public: REASON },
      schema: {
        operationId: url === '/events' ? 'get-events' : 'get-events-slash',
        hide: url !== '/events',
        summary: 'Search events',
        querystring: EventSearchQuery,
        response: { 200: PagedCollection },
      },
    },
    async (request) => {
      const search = searchOf(request.query, clock.now())
      const embed = booleanOf(request.query, 'embed') ?? false
      const { events, totalItems } = await searchEvents(db, search)
      const { entry } = config.urls
      return {
        '@context': 'http://www.w3.org/ns/hydra/context.jsonld',
        '@type': 'PagedCollection' as const,
        itemsPerPage: search.limit,
        totalItems,
        member: events.map((event) => (embed ? eventDocument(entry, event) : eventReference(entry, event.id))),
      }
    },
  )
}

function registerEvent(api: App, system: System, operationId: string): void {
  api.get(
    '/events/:id',
    {
      config: { public: REASON },
      schema: { operationId, summary: 'Get an event', params: IdParameter, response: { 200: RegistryDocument } },
    },
    async (request) => {
      const event = await findEvent(system.db, request.params.id)
      if (!event || event.workflowStatus === 'DRAFT') throw new Problem('url/not-found', { detail: 'No such event' })
      return eventDocument(system.config.urls.entry, event)
    },
  )
}

function registerPlace(api: App, system: System): void {
  api.get(
    '/places/:id',
    {
      config: { public: REASON },
      schema: {
        operationId: 'get-place',
        summary: 'Get a place',
        params: IdParameter,
        response: { 200: RegistryDocument },
      },
    },
    async (request) => {
      const place = await findPlace(system.db, request.params.id)
      if (!place) throw new Problem('url/not-found', { detail: 'No such place' })
      return placeDocument(system.config.urls.entry, place)
    },
  )
}

function registerOrganizer(api: App, system: System): void {
  api.get(
    '/organizers/:id',
    {
      config: { public: REASON },
      schema: {
        operationId: 'get-organizer',
        summary: 'Get an organiser',
        params: IdParameter,
        response: { 200: RegistryDocument },
      },
    },
    async (request) => {
      const organizer = await findOrganizer(system.db, request.params.id)
      if (!organizer) throw new Problem('url/not-found', { detail: 'No such organiser' })
      const cardSystemNames = (organizer.cardSystems ?? []).flatMap(({ name }) => name ?? []).sort()
      const { id, name = null, address } = organizer
      return organizerDocument(system.config.urls.entry, { id, name, cardSystemNames, ...(address ? { address } : {}) })
    },
  )
}
