import { sql } from 'kysely'
import type { Db, Trx } from '../db/database.ts'
import type { Day } from '../values/day.ts'
import type { CardSystemId } from '../values/ids.ts'
import type { CardSystem } from './schema.ts'

/** What a card system decides for itself, beside what the contract shows of it. */
export interface CardSystemRules {
  checkinMinutesBefore: number
  checkinMinutesAfter: number
  /** How long an ended social tariff still counts. */
  gracePeriodDays: number
}

export interface NewCardSystem extends Partial<CardSystemRules> {
  /** Chosen by the database when left out. */
  id?: CardSystemId
  name: string
  logoUrl?: string
  primaryColor?: string
  secondaryColor?: string
  website?: string
  permanent?: boolean
  allowsCardlessRegistration?: boolean
  cardlessRegistrationType?: 'ALL' | 'REGULAR' | 'SOCIALTARIFF' | 'NONE'
  socialTariffInfo?: string
  /** Where people and administrators of other regions reach this one. */
  helpDeskEmail?: string
  /** The version of its terms that is accepted now. */
  termsVersion?: string
}

export interface PostalCode {
  postalCode: string
  /** The sub-municipality or part that carries this postal code. */
  name: string
  nisCode: string
  latitude: number
  longitude: number
}

/** All of them. */
export async function listCardSystemIds(db: Db): Promise<CardSystemId[]> {
  const rows = await db.selectFrom('card_systems').select('id').orderBy('id').limit(10_000).execute()
  return rows.map((row) => row.id)
}

export async function findCardSystem(db: Db, id: CardSystemId): Promise<CardSystem | undefined> {
  return (await findCardSystems(db, [id])).get(id)
}

/** The card systems as the contract shows them, with their cities; ids that do not exist are missing. */
export async function findCardSystems(db: Db, ids: readonly CardSystemId[]): Promise<Map<CardSystemId, CardSystem>> {
  const wanted = [...new Set(ids)].filter(isCardSystemId)
  if (wanted.length === 0) return new Map()
  const rows = await db
    .selectFrom('card_systems as c')
    .select(['c.id', 'c.name', 'c.logo_url', 'c.primary_color', 'c.secondary_color', 'c.website', 'c.permanent'])
    .select(['c.allows_cardless_registration', 'c.cardless_registration_type', 'c.social_tariff_info'])
    .select(
      sql<{ postalCode: string; name: string }[]>`(
        select coalesce(jsonb_agg(jsonb_build_object('postalCode', p.postal_code, 'name', p.name)
          order by p.postal_code, p.name), '[]')
        from card_system_postal_codes p where p.card_system_id = c.id
      )`.as('cities'),
    )
    .where('c.id', 'in', wanted)
    .execute()
  return new Map(rows.map((row) => [row.id, cardSystemOf(row)]))
}

interface CardSystemRow {
  id: number
  name: string
  logo_url: string | null
  primary_color: string | null
  secondary_color: string | null
  website: string | null
  permanent: boolean
  allows_cardless_registration: boolean
  cardless_registration_type: 'ALL' | 'REGULAR' | 'SOCIALTARIFF' | 'NONE'
  social_tariff_info: string | null
  cities: { postalCode: string; name: string }[]
}

function cardSystemOf(row: CardSystemRow): CardSystem {
  return {
    id: row.id,
    name: row.name,
    branding: {
      ...(row.logo_url === null ? {} : { logo: row.logo_url }),
      ...(row.primary_color === null ? {} : { primaryColor: row.primary_color }),
      ...(row.secondary_color === null ? {} : { secondaryColor: row.secondary_color }),
    },
    links: row.website === null ? {} : { website: row.website },
    cities: row.cities,
    permanent: row.permanent,
    allowsCardlessRegistration: row.allows_cardless_registration,
    cardlessRegistrationType: row.cardless_registration_type,
    ...(row.social_tariff_info === null ? {} : { socialTariffInfo: row.social_tariff_info }),
  }
}

/** A larger number cannot be an id, and must not reach the database as one. */
function isCardSystemId(id: number): boolean {
  return Number.isInteger(id) && id > 0 && id <= 2_147_483_647
}

export async function findCardSystemRules(
  db: Db,
  ids: readonly CardSystemId[],
): Promise<Map<CardSystemId, CardSystemRules>> {
  const wanted = [...new Set(ids)].filter(isCardSystemId)
  if (wanted.length === 0) return new Map()
  const rows = await db
    .selectFrom('card_systems')
    .select(['id', 'checkin_minutes_before', 'checkin_minutes_after', 'grace_period_days'])
    .where('id', 'in', wanted)
    .execute()
  return new Map(
    rows.map((row) => [
      row.id,
      {
        checkinMinutesBefore: row.checkin_minutes_before,
        checkinMinutesAfter: row.checkin_minutes_after,
        gracePeriodDays: row.grace_period_days,
      },
    ]),
  )
}

export interface CardSystemDesk {
  name: string
  helpDeskEmail: string | null
  termsVersion: string
  /** What a new passholder reads first. */
  welcomeText: string | null
}

/** Where a card system is reached, and which terms hold there. */
export async function findCardSystemDesk(db: Db, id: CardSystemId): Promise<CardSystemDesk | undefined> {
  if (!isCardSystemId(id)) return undefined
  return await db
    .selectFrom('card_systems')
    .select([
      'name',
      'help_desk_email as helpDeskEmail',
      'terms_version as termsVersion',
      'welcome_text as welcomeText',
    ])
    .where('id', '=', id)
    .executeTakeFirst()
}

/** Adds a card system; `addPostalCodesToCardSystem` gives it its region. */
export async function createCardSystem(trx: Trx, cardSystem: NewCardSystem): Promise<CardSystemId> {
  const columns = {
    ...(cardSystem.id === undefined ? {} : { id: cardSystem.id }),
    name: cardSystem.name,
    logo_url: cardSystem.logoUrl ?? null,
    primary_color: cardSystem.primaryColor ?? null,
    secondary_color: cardSystem.secondaryColor ?? null,
    website: cardSystem.website ?? null,
    permanent: cardSystem.permanent ?? true,
    allows_cardless_registration: cardSystem.allowsCardlessRegistration ?? true,
    cardless_registration_type: cardSystem.cardlessRegistrationType ?? 'ALL',
    social_tariff_info: cardSystem.socialTariffInfo ?? null,
    checkin_minutes_before: cardSystem.checkinMinutesBefore ?? 60,
    checkin_minutes_after: cardSystem.checkinMinutesAfter ?? 60,
    grace_period_days: cardSystem.gracePeriodDays ?? 0,
    help_desk_email: cardSystem.helpDeskEmail ?? null,
    ...(cardSystem.termsVersion === undefined ? {} : { terms_version: cardSystem.termsVersion }),
  } as const
  const row = await trx.insertInto('card_systems').values(columns).returning('id').executeTakeFirstOrThrow()
  return row.id
}

/** Makes every part with one of these postal codes a part of the card system's region. */
export async function addPostalCodesToCardSystem(
  trx: Trx,
  id: CardSystemId,
  postalCodes: readonly string[],
): Promise<void> {
  if (postalCodes.length === 0) return
  await trx
    .insertInto('card_system_postal_codes')
    .columns(['card_system_id', 'postal_code', 'name'])
    .expression((eb) =>
      eb
        .selectFrom('postal_codes')
        .select((from) => [from.val(id).$castTo<number>().as('card_system_id'), 'postal_code', 'name'])
        .where('postal_code', 'in', postalCodes),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** The dates that a municipality exists between: they merge and change codes. */
export interface Municipality {
  nisCode: string
  name: string
  validFrom?: Day
  /** The first day on which it is no more. */
  validUntil?: Day
}

/** Adds municipalities that are not known yet; a known one keeps its dates. */
export async function saveMunicipalities(trx: Trx, municipalities: readonly Municipality[]): Promise<void> {
  if (municipalities.length === 0) return
  await trx
    .insertInto('municipalities')
    .values(
      municipalities.map((one) => ({
        nis_code: one.nisCode,
        name: one.name,
        valid_from: one.validFrom ?? '-infinity',
        valid_until: one.validUntil ?? 'infinity',
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function savePostalCodes(trx: Trx, postalCodes: readonly PostalCode[]): Promise<void> {
  if (postalCodes.length === 0) return
  await trx
    .insertInto('postal_codes')
    .values(
      postalCodes.map((one) => ({
        postal_code: one.postalCode,
        name: one.name,
        nis_code: one.nisCode,
        latitude: one.latitude,
        longitude: one.longitude,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['postal_code', 'name']).doUpdateSet((eb) => ({
        nis_code: eb.ref('excluded.nis_code'),
        latitude: eb.ref('excluded.latitude'),
        longitude: eb.ref('excluded.longitude'),
      })),
    )
    .execute()
}

/** Those that no part of the reference data carries. */
export async function findUnknownPostalCodes(db: Db, postalCodes: readonly string[]): Promise<string[]> {
  if (postalCodes.length === 0) return []
  const { rows } = await sql<{ code: string }>`
    select code from unnest(${[...postalCodes]}::text[]) code
    where not exists (select 1 from postal_codes where postal_code = code) limit 2000`.execute(db)
  return rows.map((row) => row.code)
}
