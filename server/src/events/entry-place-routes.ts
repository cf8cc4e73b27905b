import { Type } from 'typebox'
import type { Act } from '../audit/acts.ts'
import { findPlaces } from '../card-systems/places.ts'
import { holds, requireWritePermission } from '../http/actor.ts'
import type { App } from '../http/app-types.ts'
import { Problem } from '../http/problems.ts'
import type { Work } from '../http/work.ts'
import { write } from '../http/write.ts'
import { findOrganizersAtPlaces } from '../organizers/store.ts'
import type { System } from '../system.ts'
import { dayOf } from '../values/day.ts'
import { newId, type OrganizerId } from '../values/ids.ts'
import { plainText } from '../values/plain-text.ts'
import { baliesOf, Created, creatorOf, permission, requireBalie, requireOrganizer } from './entry-access.ts'
import { PlaceEntry, placeOfEntry } from './entry-document.ts'
import type { NewPlace, Place } from './event.ts'
import { IdParameter } from './schema.ts'
import { lockPlace, savePlaces } from './store.ts'

/** Entering and changing places: everybody takes place there, one balie says what it is called and where it lies. */
export function registerPlaceEntry(api: App, system: System): void {
  const { entry } = system.config.urls

  api.post(
    '/places',
    {
      config: { permission },
      schema: {
        operationId: 'post-entry-place',
        summary: 'Enter a place',
        description:
          'It is changed by the balie in `organizer`, which may be left out by who enters for one balie only.',
        tags: ['Places'],
        body: PlaceEntry,
        response: { 201: Created },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const { organizer } = request.body
        if (baliesOf(work.by).length === 0) throw new Problem('openpas/organizer-inactive')
        const organizerId =
          organizer || baliesOf(work.by).length === 1 ? await requireBalie(work, organizer, '/organizer') : null
        const id = newId()
        const place = { ...(await placed(work, request.body)), id, organizerId, creator: creatorOf(work.by) }
        await savePlaces(work.trx, [place], work.now)
        record(work, 'place.enter', place, Object.keys(request.body))
        const headers = { location: `${entry}/places/${id}` }
        return { status: 201, headers, body: { id, url: headers.location } }
      }),
  )

  api.put(
    '/places/:id',
    {
      config: { permission, problems: { 'url/not-found': 404 } },
      schema: {
        operationId: 'put-entry-place',
        summary: 'Replace what the registry says of a place',
        description:
          'By the balie that it belongs to or that it is, or by who entered it for nobody. Without `organizer` it stays whose it was.',
        tags: ['Places'],
        params: IdParameter,
        body: PlaceEntry,
        response: { 204: Type.Null() },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const place = await requireOwnPlace(work, request.params.id)
        const { organizer } = request.body
        const organizerId = organizer
          ? (await requireOrganizer(work, organizer, '/organizer/@id')).keeper
          : place.organizerId
        const { id, creator } = place
        await savePlaces(work.trx, [{ ...(await placed(work, request.body)), id, organizerId, creator }], work.now)
        record(work, 'place.change', { id, organizerId }, Object.keys(request.body))
        return { status: 204 }
      }),
  )
}

/**
 * Locks a place that the caller may change. @throws url/not-found, openpas/organizer-inactive, auth/forbidden for a place of
 * somebody else
 */
async function requireOwnPlace(work: Work, placeId: string): Promise<Place> {
  const place = await lockPlace(work.trx, placeId)
  if (!place) throw new Problem('url/not-found', { detail: 'No such place' })
  const keepers = await keepersOf(work, place)
  const own = keepers.find((id) => holds(work.by, permission, id))
  if (own !== undefined) {
    requireWritePermission(work.by, permission, own)
    return place
  }
  const isOfNobody = place.organizerId === null && place.creator === creatorOf(work.by)
  if (!isOfNobody) throw new Problem('auth/forbidden', { detail: 'This place belongs to another organizer' })
  return place
}

/** What is said of a place. Where it lies, when that is left out, is the middle of where its postal code is. */
async function placed(work: Work, body: PlaceEntry): Promise<Omit<NewPlace, 'id'>> {
  const place = placeOfEntry(body)
  if (place.latitude !== null || place.postalCode === null || place.country !== 'BE') return place
  const parts = await findPlaces(work.trx, place.postalCode, dayOf(work.now))
  const part = parts.find(({ name }) => plainText(name) === plainText(place.city)) ?? parts[0]
  return part ? { ...place, latitude: part.latitude, longitude: part.longitude } : place
}

/** The balie that it belongs to, and those that it is. */
async function keepersOf(work: Work, { id, organizerId }: Place): Promise<OrganizerId[]> {
  const there = await findOrganizersAtPlaces(work.trx, [id])
  return [...(organizerId === null ? [] : [organizerId]), ...there.map((one) => one.id)]
}

function record(work: Work, act: Act, place: Pick<Place, 'id' | 'organizerId'>, fields: string[]): void {
  const { id, organizerId } = place
  work.record({ act, organizerId, subject: 'place', subjectId: id, fields: fields.sort() })
}
