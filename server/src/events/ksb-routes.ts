import { type Static, Type } from 'typebox'
import type { Db } from '../db/database.ts'
import { chooseInCardSystem, eventCardSystems } from '../distribution-keys/event-card-systems.ts'
import { keyState } from '../distribution-keys/rules.ts'
import { findEventChoice, findKeysAt } from '../distribution-keys/store.ts'
import { sendSheets } from '../event-codes/files.ts'
import { requireCardSystem } from '../http/actor.ts'
import { type App, actorOf } from '../http/app-types.ts'
import { Paging, pageOf } from '../http/paging.ts'
import { Problem } from '../http/problems.ts'
import { write } from '../http/write.ts'
import { listOrganizerNames } from '../organizers/store.ts'
import { ConsumerKeyFilter, ConsumerKeys, findBaliesOf, findConsumerKeys } from '../permissions/consumer-keys.ts'
import type { System } from '../system.ts'
import { addDays, startOfDay } from '../values/day.ts'
import { toRfc3339 } from '../values/instant.ts'
import type { Event } from './event.ts'
import { getEventIn, requireIn } from './in-card-system.ts'
import { searchEvents } from './search.ts'
import { Settings, settingsAnswer, settingsOf } from './settings-routes.ts'
import { findEvents, saveEventSettings } from './store.ts'

const tags = ['Events']
const permission = 'KSB' as const
const ofCardSystem = { cardSystemId: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }) }
const ofEvent = Type.Object({ ...ofCardSystem, eventId: Type.String() })
const unknown = { 'uitpas/event-not-found': 404 } as const
const Day = Type.String({ format: 'date', pattern: '^[12]' })
const DateTime = Type.String({ format: 'date-time' })

const Listed = {
  id: Type.String({ description: 'the CDBID' }),
  title: Type.String(),
  organizerId: Type.String(),
  organizerName: Type.String(),
  place: Type.String(),
  city: Type.String(),
  calendarType: Type.Enum(['single', 'multiple', 'periodic', 'permanent']),
  startsAt: Type.Optional(DateTime),
  endsAt: Type.Optional(DateTime),
  status: Type.Enum(['Available', 'TemporarilyUnavailable', 'Unavailable']),
  checkinPoints: Type.Integer(),
}
const ListedEvent = Type.Object({ ...Listed, ...ConsumerKeys })
const EventInKsb = Type.Object({
  ...Listed,
  settings: Settings,
  cardSystems: Type.Array(
    Type.Object({
      id: Type.Integer(),
      name: Type.String(),
      enabled: Type.Boolean(),
      distributionKeys: Type.Array(
        Type.Object({
          id: Type.Integer(),
          name: Type.String(),
          automatic: Type.Boolean(),
          counts: Type.Boolean({ description: 'a ticket can be sold by it' }),
        }),
      ),
    }),
  ),
})

/** *Evenementen* in KSB: the pass events of a card system, what is saved at them, and their codes to print. */
export function registerEventAdministration(api: App, system: System): void {
  const { db, clock } = system

  api.get(
    '/card-systems/:cardSystemId/events',
    {
      config: { permission },
      schema: {
        operationId: 'get-card-system-events',
        summary: 'The events of the balies of a card system, the newest in the registry first',
        tags,
        params: Type.Object(ofCardSystem),
        querystring: Type.Object({
          ...Paging,
          q: Type.Optional(
            Type.String({ maxLength: 200, description: 'the CDBID, or words of name, place, organiser' }),
          ),
          organizerId: Type.Optional(Type.String({ maxLength: 50 })),
          ...ConsumerKeyFilter,
          from: Type.Optional(Type.String({ ...Day, description: 'takes place on or after this day' })),
          until: Type.Optional(Type.String({ ...Day, description: 'takes place on or before this day' })),
        }),
        response: { 200: Type.Object({ totalItems: Type.Integer(), member: Type.Array(ListedEvent) }) },
      },
    },
    async (request) => {
      const { cardSystemId } = request.params
      requireCardSystem(actorOf(request), cardSystemId)
      const { q, organizerId, clientId, from, until } = request.query
      const all = (await listOrganizerNames(db, cardSystemId)).map(({ id }) => id)
      const ofClient = clientId === undefined ? undefined : await findBaliesOf(db, clientId)
      const own = ofClient ? all.filter((id) => ofClient.includes(id)) : all
      const found = await searchEvents(db, {
        ...pageOf(request.query),
        organizerIds: organizerId === undefined ? own : own.filter((id) => id === organizerId.toLowerCase()),
        // Every word is wanted: who types more finds less.
        ...(q ? { text: q.replaceAll('"', ' '), forgiving: true } : {}),
        ...(from ? { dateFrom: startOfDay(from) } : {}),
        ...(until ? { dateTo: new Date(startOfDay(addDays(until, 1)).getTime() - 1) } : {}),
        sort: [{ field: 'created', descending: true }],
      })
      const keys = await findConsumerKeys(
        db,
        found.events.flatMap((event) => event.organizerId ?? []),
      )
      return {
        totalItems: found.totalItems,
        member: found.events.map((event) => ({
          ...listed(event),
          clientIds: keys.get(event.organizerId ?? '') ?? [],
        })),
      }
    },
  )

  api.get(
    '/card-systems/:cardSystemId/events/:eventId',
    {
      config: { permission, problems: unknown },
      schema: {
        operationId: 'get-card-system-event',
        summary: 'One event: points, limits, card systems and distribution keys',
        tags,
        params: ofEvent,
        response: { 200: EventInKsb },
      },
    },
    async (request) => {
      const { cardSystemId, eventId } = request.params
      requireCardSystem(actorOf(request), cardSystemId)
      const event = await getEventIn(db, cardSystemId, eventId)
      return {
        ...listed(event),
        settings: settingsAnswer(event),
        cardSystems: await cardSystemsOf(db, event, clock.now()),
      }
    },
  )

  api.put(
    '/card-systems/:cardSystemId/events/:eventId/settings',
    {
      config: { permission, problems: unknown },
      schema: {
        operationId: 'put-card-system-event-settings',
        summary: 'Change the points and limits of an event',
        description: 'Without passholderTicketLimit there is none; without checkinLimit a point is saved once a day.',
        tags,
        params: ofEvent,
        body: Type.Omit(Settings, ['id'], { additionalProperties: false }),
        response: { 204: Type.Null() },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const { cardSystemId, eventId } = request.params
        requireCardSystem(work.by, cardSystemId)
        const event = await getEventIn(work.trx, cardSystemId, eventId)
        await saveEventSettings(work.trx, event.id, settingsOf(request.body))
        work.record({
          act: 'event.settings',
          organizerId: event.organizerId,
          subject: 'event',
          subjectId: event.id,
          fields: Object.keys(request.body),
        })
        return { status: 204 }
      }),
  )

  api.put(
    '/card-systems/:cardSystemId/events/:eventId/card-system',
    {
      config: {
        permission,
        problems: { ...unknown, 'uitpas/event-already-has-ticketsales': 400, 'uitpas/invalid-distributionkey': 400 },
      },
      schema: {
        operationId: 'put-card-system-event-card-system',
        summary:
          'Choose whether an event takes part in the card system, and by which keys that are switched on by hand',
        description: 'What was chosen in other card systems stays.',
        tags,
        params: ofEvent,
        body: Type.Object(
          {
            enabled: Type.Boolean(),
            distributionKeyIds: Type.Array(Type.Integer(), {
              maxItems: 1000,
              description: 'of those that are not automatic; what is missing is switched off',
            }),
          },
          { additionalProperties: false },
        ),
        response: { 204: Type.Null() },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const { cardSystemId, eventId } = request.params
        requireCardSystem(work.by, cardSystemId)
        const event = await getEventIn(work.trx, cardSystemId, eventId)
        const { enabled, distributionKeyIds: keyIds } = request.body
        await chooseInCardSystem(work, event, { cardSystemId, enabled, keyIds })
        return { status: 204 }
      }),
  )

  api.get(
    '/card-systems/:cardSystemId/event-codes',
    {
      config: { permission, problems: unknown },
      schema: {
        operationId: 'get-card-system-event-codes',
        summary: 'The QR-spaarcodes of events, to print: one PDF with a page for each, or a ZIP with a PDF for each',
        tags,
        params: Type.Object(ofCardSystem),
        querystring: Type.Object({
          eventId: Type.Array(Type.String({ maxLength: 50 }), { minItems: 1, maxItems: 100 }),
          format: Type.Optional(Type.Enum(['pdf', 'zip'], { default: 'pdf' })),
        }),
      },
    },
    async (request, reply) => {
      const { cardSystemId } = request.params
      requireCardSystem(actorOf(request), cardSystemId)
      const ids = [...new Set(request.query.eventId.map((id) => id.toLowerCase()))]
      const found = await findEvents(db, ids)
      const events = ids.flatMap((id) => found.get(id) ?? [])
      if (events.length < ids.length) throw new Problem('uitpas/event-not-found')
      for (const event of events) await requireIn(db, cardSystemId, event)
      return sendSheets(reply, system, events, request.query.format ?? 'pdf')
    },
  )
}

/** With every key that could count there, and whether it does. */
async function cardSystemsOf(db: Db, event: Event, now: Date): Promise<Static<typeof EventInKsb>['cardSystems']> {
  const found = await eventCardSystems(db, event.id, now)
  const { id, organizerId } = event
  if (organizerId === null) return []
  const all = await findKeysAt(db, { cardSystemIds: found.map((one) => one.id), organizerId }, now)
  const keyIds = (await findEventChoice(db, id, now))?.keyIds ?? []
  const choice = { organizerId, keyIds, cardSystemIds: found.filter((one) => one.enabled).map((one) => one.id) }
  return found.map(({ id, name = '', enabled }) => ({
    id,
    name,
    enabled,
    distributionKeys: all
      .filter((key) => key.cardSystemId === id)
      .map((key) => ({
        id: key.keyId,
        name: key.name,
        automatic: key.automatic,
        counts: keyState(key, all, choice) === 'COUNTS',
      })),
  }))
}

const listed = (event: Event): Omit<Static<typeof ListedEvent>, 'clientIds'> => ({
  id: event.id,
  title: event.title,
  organizerId: event.organizerId ?? '',
  organizerName: event.organizerName ?? '',
  place: event.place.name[event.place.mainLanguage] ?? Object.values(event.place.name)[0] ?? '',
  city: event.place.city,
  calendarType: event.calendar.type,
  ...(event.startsAt ? { startsAt: toRfc3339(event.startsAt) } : {}),
  ...(event.endsAt ? { endsAt: toRfc3339(event.endsAt) } : {}),
  status: event.status,
  checkinPoints: event.settings.checkinPoints,
})
