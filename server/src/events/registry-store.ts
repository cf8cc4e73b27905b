import { sql } from 'kysely'
import type { Db, Trx } from '../db/database.ts'
import { isUuid, type OrganizerId } from '../values/ids.ts'
import { plainText } from '../values/plain-text.ts'
import type { RegistryOrganizer } from './event.ts'

const columns = [
  'id',
  'kept_by as keptBy',
  'main_language as mainLanguage',
  'name',
  'description',
  'url',
  'street',
  'postal_code as postalCode',
  'city',
  'country',
  'labels',
  'details',
  'creator',
] as const

/** What the registry says of an organiser. Text that is no UUID is no organiser. */
export async function findRegistryOrganizer(db: Db, id: OrganizerId): Promise<RegistryOrganizer | undefined> {
  if (!isUuid(id)) return undefined
  return await db.selectFrom('registry_organizers').select(columns).where('id', '=', id).executeTakeFirst()
}

export async function findRegistryOrganizers(
  db: Db,
  ids: readonly OrganizerId[],
): Promise<Map<OrganizerId, RegistryOrganizer>> {
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('registry_organizers').select(columns).where('id', 'in', ids).execute()
  return new Map(rows.map((row) => [row.id, row]))
}

/** Those that a balie entered, itself not among them, by name. */
export async function listKeptOrganizers(db: Db, keptBy: OrganizerId): Promise<RegistryOrganizer[]> {
  return await db
    .selectFrom('registry_organizers')
    .select(columns)
    .where('kept_by', '=', keptBy)
    .where('id', '!=', keptBy)
    .orderBy('search_text')
    .orderBy('id')
    .limit(1000)
    .execute()
}

/**
 * The balie whose people enter and change what this organiser does: itself, or the one that entered it; undefined for an
 * organiser that nobody here knows.
 */
export async function findKeeper(db: Db, organizerId: OrganizerId): Promise<OrganizerId | undefined> {
  if (!isUuid(organizerId)) return undefined
  const { rows } = await sql<{ keeper: string | null }>`
    select coalesce(
      (select id from organizers where id = ${organizerId}::uuid),
      (select kept_by from registry_organizers where id = ${organizerId}::uuid)
    ) as keeper`.execute(db)
  return rows[0]?.keeper ?? undefined
}

/** Adds an organiser, or replaces what is said of it. */
export async function saveRegistryOrganizer(trx: Trx, organizer: RegistryOrganizer, at: Date): Promise<void> {
  const { id, keptBy, name, description, details } = organizer
  const said = {
    kept_by: keptBy,
    main_language: organizer.mainLanguage,
    name: JSON.stringify(name),
    description: description && JSON.stringify(description),
    url: organizer.url,
    street: organizer.street,
    postal_code: organizer.postalCode,
    city: organizer.city,
    country: organizer.country,
    labels: organizer.labels,
    details: JSON.stringify(details),
    search_text: plainText(
      [...Object.values(name), organizer.postalCode, organizer.city, ...organizer.labels].filter(Boolean).join(' '),
    ),
    modified_at: at,
  }
  await trx
    .insertInto('registry_organizers')
    .values({ id, ...said, creator: organizer.creator, created_at: at })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(said))
    .execute()
}

export interface RegistryImage {
  id: string
  organizerId: OrganizerId
  jpeg: Buffer
  description: string | null
  copyrightHolder: string | null
  language: string
  creator: string | null
}

export async function insertImage(trx: Trx, image: RegistryImage, at: Date): Promise<void> {
  await trx
    .insertInto('registry_images')
    .values({
      id: image.id,
      organizer_id: image.organizerId,
      jpeg: image.jpeg,
      description: image.description,
      copyright_holder: image.copyrightHolder,
      language: image.language,
      creator: image.creator,
      created_at: at,
    })
    .execute()
}

export async function findImage(db: Db, id: string): Promise<RegistryImage | undefined> {
  if (!isUuid(id)) return undefined
  return await db
    .selectFrom('registry_images')
    .select(['id', 'organizer_id as organizerId', 'jpeg', 'description', 'copyright_holder as copyrightHolder'])
    .select(['language', 'creator'])
    .where('id', '=', id)
    .executeTakeFirst()
}

/** Which of these are pictures that we have. */
export async function findImageIds(db: Db, ids: readonly string[]): Promise<Set<string>> {
  const wanted = ids.filter(isUuid)
  if (wanted.length === 0) return new Set()
  const rows = await db.selectFrom('registry_images').select('id').where('id', 'in', wanted).execute()
  return new Set(rows.map((row) => row.id))
}
