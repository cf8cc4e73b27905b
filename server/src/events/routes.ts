import type { Db } from '../db/database.ts'
import type { App } from '../http/app-types.ts'
import { registerOpenApi } from '../http/openapi.ts'
import { Problem } from '../http/problems.ts'
import { findOrganizers } from '../organizers/store.ts'
import type { System } from '../system.ts'
import { isUuid } from '../values/ids.ts'
import { registerImageEntry } from './entry-image-routes.ts'
import { registerOrganizerEntry } from './entry-organizer-routes.ts'
import { registerPlaceEntry } from './entry-place-routes.ts'
import { registerEventEntry } from './entry-routes.ts'
import type { FacetCounts } from './facets.ts'
import { eventDocument, eventReference, organizerDocument, placeDocument } from './json-ld.ts'
import { findRegistryOrganizers } from './registry-store.ts'
import {
  EventSearchQuery,
  IdParameter,
  OrganizerSearchQuery,
  PagedCollection,
  PlaceSearchQuery,
  RegistryDocument,
} from './schema.ts'
import { searchEvents } from './search.ts'
import { searchOrganizerIds } from './search-organizers.ts'
import { booleanOf, organizerSearchOf, placeSearchOf, searchOf } from './search-parameters.ts'
import { searchPlaces } from './search-places.ts'
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
      registerPlaceSearch(api, system, '/places')
      registerPlaceSearch(api, system, '/places/')
      registerOrganizerSearch(api, system, '/organizers')
      registerOrganizerSearch(api, system, '/organizers/')
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
          'Events, places, organisers and their pictures, one by one: read by anybody, entered and changed by who organises.',
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
      registerPlaceEntry(api, system)
      registerOrganizerEntry(api, system)
      registerImageEntry(api, system)
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
      const { events, totalItems, facets } = await searchEvents(db, search)
      const { entry } = config.urls
      const member = events.map((event) => (embed ? eventDocument(entry, event) : eventReference(entry, event.id)))
      return collection(search, totalItems, member, facets)
    },
  )
}

function registerPlaceSearch(api: App, { db, config }: System, url: '/places' | '/places/'): void {
  api.get(
    url,
    {
      config: { public: REASON },
      schema: {
        operationId: url === '/places' ? 'get-search-places' : 'get-search-places-slash',
        hide: url !== '/places',
        summary: 'Search places',
        querystring: PlaceSearchQuery,
        response: { 200: PagedCollection },
      },
    },
    async (request) => {
      const search = placeSearchOf(request.query)
      const embed = booleanOf(request.query, 'embed') ?? false
      const { places, totalItems, facets } = await searchPlaces(db, search)
      const { entry } = config.urls
      const member = places.map((place) => {
        const document = placeDocument(entry, place)
        return embed ? document : { '@id': document['@id'], '@type': document['@type'] }
      })
      return collection(search, totalItems, member, facets)
    },
  )
}

function registerOrganizerSearch(api: App, { db, config }: System, url: '/organizers' | '/organizers/'): void {
  api.get(
    url,
    {
      config: { public: REASON },
      schema: {
        operationId: url === '/organizers' ? 'get-search-organizers' : 'get-search-organizers-slash',
        hide: url !== '/organizers',
        summary: 'Search organisers',
        querystring: OrganizerSearchQuery,
        response: { 200: PagedCollection },
      },
    },
    async (request) => {
      const search = organizerSearchOf(request.query)
      const embed = booleanOf(request.query, 'embed') ?? false
      const { ids, totalItems } = await searchOrganizerIds(db, search)
      const { entry } = config.urls
      const member = embed
        ? await organizerDocuments(db, entry, ids)
        : ids.map((id) => ({ '@id': `${entry}/organizers/${id}`, '@type': 'Organizer' }))
      return collection(search, totalItems, member)
    },
  )
}

function collection(
  { limit }: { limit: number },
  totalItems: number,
  member: { '@id': string; '@type': string }[],
  facet?: FacetCounts,
) {
  return {
    '@context': 'http://www.w3.org/ns/hydra/context.jsonld',
    '@type': 'PagedCollection' as const,
    itemsPerPage: limit,
    totalItems,
    member,
    ...(facet ? { facet } : {}),
  }
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
      const [document] = await organizerDocuments(system.db, system.config.urls.entry, [
        request.params.id.toLowerCase(),
      ])
      if (!document) throw new Problem('url/not-found', { detail: 'No such organiser' })
      return document
    },
  )
}

/** Of balies and of who never joined, in this order; what is no organiser is missing. */
async function organizerDocuments(db: Db, entryUrl: string, ids: readonly string[]) {
  const known = ids.filter(isUuid)
  const [balies, said] = await Promise.all([findOrganizers(db, known), findRegistryOrganizers(db, known)])
  return known.flatMap((id) => {
    const balie = balies.get(id)
    if (!balie && !said.has(id)) return []
    const { name = null, address, cardSystems = [] } = balie ?? {}
    const cardSystemNames = cardSystems.flatMap((one) => one.name ?? []).sort()
    const inRegistry = balie ? { name, cardSystemNames, ...(address ? { address } : {}) } : undefined
    return [organizerDocument(entryUrl, id, inRegistry, said.get(id))]
  })
}
