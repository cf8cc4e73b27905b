import { type SelectQueryBuilder, sql } from 'kysely'
import type { Database, Db, Trx } from '../db/database.ts'
import { isUuid } from '../values/ids.ts'
import { rangeOf } from './calendar.ts'
import {
  defaultEventSettings,
  type Event,
  type EventSettings,
  type NewEvent,
  type NewPlace,
  type Place,
} from './event.ts'
import { eventSearchText, placeSearchText, titleText } from './search-text.ts'

/** Events with everything that belongs to them; narrowed, ordered and limited by who asks. */
export function selectEvents(db: Db) {
  return db
    .selectFrom('events as e')
    .innerJoin('places as p', 'p.id', 'e.place_id')
    .leftJoin('organizers as o', 'o.id', 'e.organizer_id')
    .leftJoin('registry_organizers as r', 'r.id', 'e.organizer_id')
    .leftJoin('event_settings as s', 's.event_id', 'e.id')
    .select([
      'e.id',
      'e.organizer_id',
      'o.name as organizer_name',
      'r.name as registry_name',
      'r.main_language as registry_main_language',
      'e.main_language',
      'e.name',
      'e.description',
      'e.calendar',
      'e.starts_at',
      'e.ends_at',
      'e.status',
      'e.workflow_status',
      'e.audience_type',
      'e.available_from',
      'e.available_to',
      'e.price_info',
      'e.labels',
      'e.terms',
      'e.details',
      'e.creator',
      'e.created_at',
      'e.modified_at',
      'p.id as place_id',
      'p.main_language as place_main_language',
      'p.name as place_name',
      'p.street',
      'p.postal_code',
      'p.city',
      'p.country',
      'p.latitude',
      'p.longitude',
      'p.organizer_id as place_organizer_id',
      'p.creator as place_creator',
      's.checkin_points',
      's.checkin_limit_volume',
      's.checkin_limit_period',
      's.ticket_limit_volume',
      's.ticket_limit_period',
    ])
    .select(
      sql<string[]>`array(
        select c.name from organizer_card_systems oc join card_systems c on c.id = oc.card_system_id
        where oc.organizer_id = e.organizer_id order by c.name
      )`.as('card_system_names'),
    )
}

type Selected<Query> = Query extends SelectQueryBuilder<infer _DB, infer _TB, infer Row> ? Row : never
export type EventRow = Selected<ReturnType<typeof selectEvents>>
export type EventQuery = ReturnType<typeof selectEvents>

export function eventOf(row: EventRow): Event {
  return {
    id: row.id,
    organizerId: row.organizer_id,
    organizerName: row.organizer_name,
    registryOrganizerName: row.registry_name?.[row.registry_main_language ?? 'nl'] ?? null,
    cardSystemNames: row.card_system_names,
    title: row.name[row.main_language] ?? Object.values(row.name)[0] ?? '',
    mainLanguage: row.main_language,
    name: row.name,
    description: row.description,
    place: placeOf({
      ...row,
      id: row.place_id,
      main_language: row.place_main_language,
      name: row.place_name,
      organizer_id: row.place_organizer_id,
      creator: row.place_creator,
    }),
    calendar: row.calendar,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    status: row.status,
    workflowStatus: row.workflow_status,
    audienceType: row.audience_type,
    availableFrom: row.available_from,
    availableTo: row.available_to,
    priceInfo: row.price_info,
    labels: row.labels,
    terms: row.terms,
    details: row.details,
    creator: row.creator,
    createdAt: row.created_at,
    modifiedAt: row.modified_at,
    settings: settingsOf(row),
  }
}

type PlaceRow = Pick<
  { [Column in keyof Database['places']]: Database['places'][Column] },
  'id' | 'main_language' | 'street' | 'postal_code' | 'city' | 'latitude' | 'longitude'
> & { name: Place['name']; country: string; organizer_id: string | null; creator: string | null }

/** What is read of a place. */
export const placeColumns = [
  'id',
  'main_language',
  'name',
  'street',
  'postal_code',
  'city',
  'country',
  'latitude',
  'longitude',
  'organizer_id',
  'creator',
] as const

export function placeOf(row: PlaceRow): Place {
  return {
    id: row.id,
    mainLanguage: row.main_language,
    name: row.name,
    street: row.street,
    postalCode: row.postal_code,
    city: row.city,
    country: row.country,
    latitude: row.latitude,
    longitude: row.longitude,
    organizerId: row.organizer_id,
    creator: row.creator,
  }
}

type SettingsRow = Pick<
  EventRow,
  'checkin_points' | 'checkin_limit_volume' | 'checkin_limit_period' | 'ticket_limit_volume' | 'ticket_limit_period'
>

function settingsOf(row: SettingsRow): EventSettings {
  if (row.checkin_points === null || row.checkin_limit_volume === null || row.checkin_limit_period === null) {
    return defaultEventSettings
  }
  const { ticket_limit_volume: volume, ticket_limit_period: periodType } = row
  return {
    checkinPoints: row.checkin_points,
    checkinLimit: { volume: row.checkin_limit_volume, periodType: row.checkin_limit_period },
    passholderTicketLimit: volume === null || periodType === null ? null : { volume, periodType },
  }
}

/** Withdrawn events are found too: what was saved there is still shown. Text that is no UUID is no event. */
export async function findEvent(db: Db, eventId: string): Promise<Event | undefined> {
  if (!isUuid(eventId)) return undefined
  const row = await selectEvents(db).where('e.id', '=', eventId).executeTakeFirst()
  return row && eventOf(row)
}

/** By id in lower case; ids that do not exist are missing. */
export async function findEvents(db: Db, eventIds: readonly string[]): Promise<Map<string, Event>> {
  const ids = eventIds.filter(isUuid)
  if (ids.length === 0) return new Map()
  const rows = await selectEvents(db).where('e.id', 'in', ids).execute()
  return new Map(rows.map((row) => [row.id, eventOf(row)]))
}

export async function findPlace(db: Db, placeId: string): Promise<Place | undefined> {
  if (!isUuid(placeId)) return undefined
  const row = await db.selectFrom('places').select(placeColumns).where('id', '=', placeId).executeTakeFirst()
  return row && placeOf(row)
}

/** Until the transaction ends, nobody else changes this place. */
export async function lockPlace(trx: Trx, placeId: string): Promise<Place | undefined> {
  if (!isUuid(placeId)) return undefined
  const row = await trx
    .selectFrom('places')
    .select(placeColumns)
    .where('id', '=', placeId)
    .forUpdate()
    .executeTakeFirst()
  return row && placeOf(row)
}

/** Adds places, or replaces those that are there. */
export async function savePlaces(trx: Trx, places: readonly NewPlace[], at: Date): Promise<void> {
  if (places.length === 0) return
  await trx
    .insertInto('places')
    .values(
      places.map((place) => ({
        id: place.id,
        main_language: place.mainLanguage ?? 'nl',
        name: JSON.stringify(place.name),
        street: place.street,
        postal_code: place.postalCode,
        city: place.city,
        country: place.country ?? 'BE',
        latitude: place.latitude,
        longitude: place.longitude,
        search_text: placeSearchText(place),
        organizer_id: place.organizerId ?? null,
        creator: place.creator ?? null,
        created_at: at,
        modified_at: at,
      })),
    )
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((eb) => ({
        main_language: eb.ref('excluded.main_language'),
        name: eb.ref('excluded.name'),
        street: eb.ref('excluded.street'),
        postal_code: eb.ref('excluded.postal_code'),
        city: eb.ref('excluded.city'),
        country: eb.ref('excluded.country'),
        latitude: eb.ref('excluded.latitude'),
        longitude: eb.ref('excluded.longitude'),
        search_text: eb.ref('excluded.search_text'),
        organizer_id: eb.ref('excluded.organizer_id'),
        modified_at: eb.ref('excluded.modified_at'),
      })),
    )
    .execute()
}

/** Adds events, or replaces what the registry says of those that are there. Settings stay as they are. */
export async function saveEvents(trx: Trx, events: readonly NewEvent[], at: Date): Promise<void> {
  if (events.length === 0) return
  await trx
    .insertInto('events')
    .values(events.map((event) => columnsOf(event, at)))
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((eb) => ({
        organizer_id: eb.ref('excluded.organizer_id'),
        place_id: eb.ref('excluded.place_id'),
        main_language: eb.ref('excluded.main_language'),
        name: eb.ref('excluded.name'),
        description: eb.ref('excluded.description'),
        calendar_type: eb.ref('excluded.calendar_type'),
        calendar: eb.ref('excluded.calendar'),
        starts_at: eb.ref('excluded.starts_at'),
        ends_at: eb.ref('excluded.ends_at'),
        status: eb.ref('excluded.status'),
        workflow_status: eb.ref('excluded.workflow_status'),
        audience_type: eb.ref('excluded.audience_type'),
        available_from: eb.ref('excluded.available_from'),
        available_to: eb.ref('excluded.available_to'),
        price_info: eb.ref('excluded.price_info'),
        labels: eb.ref('excluded.labels'),
        terms: eb.ref('excluded.terms'),
        details: eb.ref('excluded.details'),
        title_text: eb.ref('excluded.title_text'),
        search_text: eb.ref('excluded.search_text'),
        modified_at: eb.ref('excluded.modified_at'),
      })),
    )
    .execute()
}

/** Until the transaction ends, nobody else changes this event. Text that is no UUID is no event. */
export async function lockEvent(trx: Trx, eventId: string): Promise<void> {
  if (!isUuid(eventId)) return
  await trx.selectFrom('events').select('id').where('id', '=', eventId).forUpdate().execute()
}

/** It stays for what was saved and sold there. */
export async function withdrawEvent(trx: Trx, eventId: string, at: Date): Promise<void> {
  await trx
    .updateTable('events')
    .set({ workflow_status: 'DELETED', modified_at: at })
    .where('id', '=', eventId)
    .execute()
}

function columnsOf(event: NewEvent, at: Date) {
  const range = rangeOf(event.calendar)
  return {
    id: event.id,
    organizer_id: event.organizerId,
    place_id: event.placeId,
    main_language: event.mainLanguage ?? 'nl',
    name: JSON.stringify(event.name),
    description: event.description ? JSON.stringify(event.description) : null,
    calendar_type: event.calendar.type,
    calendar: JSON.stringify(event.calendar),
    starts_at: range.start,
    ends_at: range.end,
    status: event.status ?? 'Available',
    workflow_status: event.workflowStatus ?? 'APPROVED',
    audience_type: event.audienceType ?? 'everyone',
    available_from: event.availableFrom ?? at,
    // Calendars on the web show an event until it is over.
    available_to: range.end,
    price_info: JSON.stringify(event.priceInfo ?? []),
    labels: event.labels ?? [],
    terms: JSON.stringify(event.terms ?? []),
    details: JSON.stringify(event.details ?? {}),
    title_text: titleText(event.name),
    search_text: eventSearchText(event),
    creator: event.creator ?? null,
    created_at: at,
    modified_at: at,
  }
}

/** Replaces the settings of an event that is there. */
export async function saveEventSettings(trx: Trx, eventId: string, settings: EventSettings): Promise<void> {
  const columns = {
    checkin_points: settings.checkinPoints,
    checkin_limit_volume: settings.checkinLimit.volume,
    checkin_limit_period: settings.checkinLimit.periodType,
    ticket_limit_volume: settings.passholderTicketLimit?.volume ?? null,
    ticket_limit_period: settings.passholderTicketLimit?.periodType ?? null,
  }
  await trx
    .insertInto('event_settings')
    .values({ event_id: eventId, ...columns })
    .onConflict((conflict) => conflict.column('event_id').doUpdateSet(columns))
    .execute()
}
