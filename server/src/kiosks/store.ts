import { sql } from 'kysely'
import type { Db, Trx } from '../db/database.ts'
import type { Page } from '../http/paging.ts'
import { type CardSystemId, type EventId, isUuid, type KioskId, type OrganizerId, type PlaceId } from '../values/ids.ts'
import type { ReaderPosition } from './tables.ts'

export type { ReaderPosition } from './tables.ts'

/** A balie that a pillar is assigned to. */
export interface KioskBalie {
  id: OrganizerId
  name: string
  active: boolean
  linkedLocationId: PlaceId | null
}

/** What an administrator decides about a pillar. */
export interface KioskDetails {
  name: string
  organizerIds: readonly OrganizerId[]
  showsCode: boolean
  automatic: boolean
  reader: ReaderPosition
  fixedEventId: EventId | null
}

export interface Kiosk {
  id: KioskId
  cardSystemId: CardSystemId
  name: string
  showsCode: boolean
  automatic: boolean
  reader: ReaderPosition
  fixedEventId: EventId | null
  chosenEventId: EventId | null
  setupCodeExpiresAt: Date | null
  deviceId: string | null
  deviceName: string | null
  setUpAt: Date | null
  lastSeenAt: Date | null
  /** By name. */
  balies: KioskBalie[]
}

function selectKiosks(db: Db) {
  return db
    .selectFrom('kiosks as k')
    .select([
      'k.id',
      'k.card_system_id as cardSystemId',
      'k.name',
      'k.shows_code as showsCode',
      'k.automatic',
      'k.reader',
      'k.fixed_event_id as fixedEventId',
      'k.chosen_event_id as chosenEventId',
      'k.setup_code_expires_at as setupCodeExpiresAt',
      'k.device_id as deviceId',
      'k.device_name as deviceName',
      'k.set_up_at as setUpAt',
      'k.last_seen_at as lastSeenAt',
    ])
    .select(
      sql<KioskBalie[]>`(
        select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name, 'active', o.active,
          'linkedLocationId', o.linked_location_id) order by o.name_plain, o.id), '[]')
        from kiosk_organizers ko join organizers o on o.id = ko.organizer_id where ko.kiosk_id = k.id
      )`.as('balies'),
    )
}

/** Text that is no UUID is no pillar. */
export async function findKiosk(db: Db, id: KioskId): Promise<Kiosk | undefined> {
  if (!isUuid(id)) return undefined
  return selectKiosks(db).where('k.id', '=', id).executeTakeFirst()
}

/** With the hash of the secret of the device that it has, if any. */
export function findKioskBySetupCode(
  db: Db,
  codeHash: Buffer,
): Promise<(Kiosk & { secretHash: Buffer | null }) | undefined> {
  return selectKiosks(db)
    .select('k.secret_hash as secretHash')
    .where('k.setup_code_hash', '=', codeHash)
    .executeTakeFirst()
}

export async function findKioskIdBySecret(db: Db, secretHash: Buffer): Promise<KioskId | undefined> {
  const row = await db.selectFrom('kiosks').select('id').where('secret_hash', '=', secretHash).executeTakeFirst()
  return row?.id
}

export interface KioskFilter {
  organizerIds?: readonly OrganizerId[]
  cardSystemId?: CardSystemId
  /** A part of the name. */
  q?: string
  id?: string
  /** Fixed, or chosen at a balie. */
  eventId?: string
}

/** By name, or by when they were last seen. */
export async function listKiosks(
  db: Db,
  filter: KioskFilter,
  page: Page,
  sort: 'name' | '-name' | 'lastSeen' | '-lastSeen' = 'name',
): Promise<{ totalItems: number; kiosks: Kiosk[] }> {
  const { organizerIds, cardSystemId, q, id, eventId } = filter
  // Text that is no UUID is nothing.
  if ([id, eventId].some((one) => one !== undefined && !isUuid(one))) return { totalItems: 0, kiosks: [] }
  let query = selectKiosks(db)
  if (id !== undefined) query = query.where('k.id', '=', id)
  if (eventId !== undefined)
    query = query.where((eb) => eb.or([eb('k.fixed_event_id', '=', eventId), eb('k.chosen_event_id', '=', eventId)]))
  if (cardSystemId !== undefined) query = query.where('k.card_system_id', '=', cardSystemId)
  if (q) query = query.where(sql<boolean>`strpos(lower(k.name), lower(${q})) > 0`)
  if (organizerIds) {
    query = query.where('k.id', 'in', (eb) =>
      eb
        .selectFrom('kiosk_organizers')
        .select('kiosk_id')
        .where('organizer_id', '=', sql<string>`any(${[...organizerIds]}::uuid[])`),
    )
  }
  const { count } = await query
    .clearSelect()
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  if (page.limit === 0) return { totalItems: count, kiosks: [] }
  const down = sort.startsWith('-') ? 'desc' : 'asc'
  const ordered = sort.endsWith('name')
    ? query.orderBy(sql`lower(k.name)`, down)
    : query.orderBy('k.last_seen_at', (ob) => (down === 'desc' ? ob.desc().nullsLast() : ob.asc().nullsFirst()))
  const kiosks = await ordered.orderBy('k.id').offset(page.start).limit(page.limit).execute()
  return { totalItems: count, kiosks }
}

const columnsOf = ({ name, showsCode, automatic, reader, fixedEventId }: KioskDetails) => ({
  name,
  shows_code: showsCode,
  automatic,
  reader,
  fixed_event_id: fixedEventId,
})

/** @throws a violation of `kiosks_name` when there is one of this name */
export async function insertKiosk(
  trx: Trx,
  kiosk: KioskDetails & { id: KioskId; cardSystemId: CardSystemId; at: Date },
): Promise<void> {
  await trx
    .insertInto('kiosks')
    .values({ id: kiosk.id, card_system_id: kiosk.cardSystemId, ...columnsOf(kiosk), created_at: kiosk.at })
    .execute()
  await insertBalies(trx, kiosk.id, kiosk.organizerIds)
}

/** @throws a violation of `kiosks_name` when there is another one of this name */
export async function updateKiosk(trx: Trx, id: KioskId, details: KioskDetails): Promise<void> {
  await trx.updateTable('kiosks').set(columnsOf(details)).where('id', '=', id).execute()
  await trx.deleteFrom('kiosk_organizers').where('kiosk_id', '=', id).execute()
  await insertBalies(trx, id, details.organizerIds)
}

async function insertBalies(trx: Trx, kioskId: KioskId, organizerIds: readonly OrganizerId[]): Promise<void> {
  if (organizerIds.length === 0) return
  await trx
    .insertInto('kiosk_organizers')
    .values(organizerIds.map((organizer_id) => ({ kiosk_id: kioskId, organizer_id })))
    .execute()
}

export async function deleteKiosk(trx: Trx, id: KioskId): Promise<void> {
  await trx.deleteFrom('kiosks').where('id', '=', id).execute()
}

/** @returns false when there was none to take away */
export async function setChosenEvent(trx: Trx, id: KioskId, eventId: EventId | null): Promise<boolean> {
  const result = await trx
    .updateTable('kiosks')
    .set({ chosen_event_id: eventId })
    .where('id', '=', id)
    .where(sql<boolean>`(${eventId}::uuid is not null or chosen_event_id is not null)`)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

export async function setShowsCode(trx: Trx, id: KioskId, shown: boolean): Promise<void> {
  await trx.updateTable('kiosks').set({ shows_code: shown }).where('id', '=', id).execute()
}

/** A new configuration code. The device that there is works on until another one is set up with it. */
export async function setSetupCode(trx: Trx, id: KioskId, code: { hash: Buffer; expiresAt: Date }): Promise<void> {
  await trx
    .updateTable('kiosks')
    .set({ setup_code_hash: code.hash, setup_code_expires_at: code.expiresAt })
    .where('id', '=', id)
    .execute()
}

/**
 * Gives the pillar to a device in place of the one it had. The code stays, so that the same device may ask again until it
 * was seen with its secret (set-up.ts). @throws a violation of `kiosks_device` when another pillar has this device
 * @returns false when another device was first, or the code was replaced meanwhile
 */
export async function setDevice(
  trx: Trx,
  id: KioskId,
  device: {
    codeHash: Buffer
    before: Buffer | null
    deviceId: string
    name: string
    secretHash: Buffer
    at: Date
  },
): Promise<boolean> {
  const result = await trx
    .updateTable('kiosks')
    .set({
      device_id: device.deviceId,
      device_name: device.name,
      secret_hash: device.secretHash,
      set_up_at: device.at,
      last_seen_at: null,
    })
    .where('id', '=', id)
    .where('setup_code_hash', '=', device.codeHash)
    .where('secret_hash', 'is not distinct from', device.before)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** The device is known no more, from this moment on. @returns false when there was none */
export async function removeDevice(trx: Trx, id: KioskId): Promise<boolean> {
  const result = await trx
    .updateTable('kiosks')
    .set({
      device_id: null,
      device_name: null,
      secret_hash: null,
      set_up_at: null,
      last_seen_at: null,
      setup_code_hash: null,
      setup_code_expires_at: null,
    })
    .where('id', '=', id)
    .where('device_id', 'is not', null)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** The pillar is there. Written down no more than twice a minute: it asks much more often. */
export async function markSeen(db: Db, id: KioskId, at: Date): Promise<void> {
  await db
    .updateTable('kiosks')
    .set({ last_seen_at: at })
    .where('id', '=', id)
    .where((eb) => eb.or([eb('last_seen_at', 'is', null), eb('last_seen_at', '<', new Date(at.getTime() - 30_000))]))
    .execute()
}
