import { sql } from 'kysely'
import type { Db, Trx } from '../db/database.ts'
import type { Day } from '../values/day.ts'
import type { AccountId, CardSystemId } from '../values/ids.ts'

/** What a card system says of itself. */
export interface Profile {
  name: string
  primaryColor: string | null
  secondaryColor: string | null
  website: string | null
  welcomeText: string | null
  helpDeskEmail: string | null
  handbookUrl: string | null
  handbookText: string | null
  socialTariffInfo: string | null
}

/** What it decides for itself. */
export interface Rules {
  checkinMinutesBefore: number
  checkinMinutesAfter: number
  gracePeriodDays: number
  /** Month and day, `04-30`: until then of the next year social tariff is granted. */
  socialTariffEndDay: string
}

export interface Settings extends Profile {
  version: number
  logoUrl: string | null
  rules: Rules
  cities: { postalCode: string; name: string }[]
}

export interface PlannedRules extends Rules {
  id: number
  from: Day
  plannedBy: string | null
  plannedAt: Date
}

const profileColumns = sql`c.name, c.primary_color as "primaryColor", c.secondary_color as "secondaryColor", c.website,
  c.welcome_text as "welcomeText", c.help_desk_email as "helpDeskEmail", c.handbook_url as "handbookUrl",
  c.handbook_text as "handbookText", c.social_tariff_info as "socialTariffInfo"`

export async function findSettings(db: Db, id: CardSystemId): Promise<Settings | undefined> {
  const { rows } = await sql<Profile & Rules & Pick<Settings, 'version' | 'logoUrl' | 'cities'>>`
    select ${profileColumns}, c.settings_version as version, c.logo_url as "logoUrl",
      c.checkin_minutes_before as "checkinMinutesBefore", c.checkin_minutes_after as "checkinMinutesAfter",
      c.grace_period_days as "gracePeriodDays", c.social_tariff_end_day as "socialTariffEndDay",
      (select coalesce(jsonb_agg(jsonb_build_object('postalCode', p.postal_code, 'name', p.name)
        order by p.postal_code, p.name), '[]') from card_system_postal_codes p where p.card_system_id = c.id) as cities
    from card_systems c where c.id = ${id}::int`.execute(db)
  const [row] = rows
  if (!row) return undefined
  const { checkinMinutesBefore, checkinMinutesAfter, gracePeriodDays, socialTariffEndDay, ...rest } = row
  return { ...rest, rules: { checkinMinutesBefore, checkinMinutesAfter, gracePeriodDays, socialTariffEndDay } }
}

/** Takes the next version, and holds the row until the end. @returns false when it is another by now */
export async function takeVersion(trx: Trx, id: CardSystemId, version: number): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('card_systems')
    .set((eb) => ({ settings_version: eb('settings_version', '+', 1) }))
    .where('id', '=', id)
    .where('settings_version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function updateProfile(trx: Trx, id: CardSystemId, profile: Profile): Promise<void> {
  await trx
    .updateTable('card_systems')
    .set({
      name: profile.name,
      primary_color: profile.primaryColor,
      secondary_color: profile.secondaryColor,
      website: profile.website,
      welcome_text: profile.welcomeText,
      help_desk_email: profile.helpDeskEmail,
      handbook_url: profile.handbookUrl,
      handbook_text: profile.handbookText,
      social_tariff_info: profile.socialTariffInfo,
    })
    .where('id', '=', id)
    .execute()
}

export async function updateLogo(trx: Trx, id: CardSystemId, logoUrl: string | null): Promise<void> {
  await trx.updateTable('card_systems').set({ logo_url: logoUrl }).where('id', '=', id).execute()
}

export async function updateRules(trx: Trx, id: CardSystemId, rules: Rules): Promise<void> {
  await trx
    .updateTable('card_systems')
    .set({
      checkin_minutes_before: rules.checkinMinutesBefore,
      checkin_minutes_after: rules.checkinMinutesAfter,
      grace_period_days: rules.gracePeriodDays,
      social_tariff_end_day: rules.socialTariffEndDay,
    })
    .where('id', '=', id)
    .execute()
}

/** Only these postal codes; every part of each. */
export async function keepPostalCodes(trx: Trx, id: CardSystemId, postalCodes: readonly string[]): Promise<void> {
  await sql`delete from card_system_postal_codes where card_system_id = ${id}::int
    and not postal_code = any(${[...postalCodes]}::text[])`.execute(trx)
}

/** Decided for a later day; on the same day, the last one that was decided. */
export async function planRules(
  trx: Trx,
  id: CardSystemId,
  change: { from: Day; rules: Rules; by: AccountId; at: Date; applied: boolean },
): Promise<number> {
  const { from, rules, by, at, applied } = change
  if (!applied)
    await sql`update card_system_rule_changes set withdrawn_at = ${at} where card_system_id = ${id}::int
      and from_day = ${from}::date and applied_at is null and withdrawn_at is null`.execute(trx)
  const { rows } = await sql<{ id: number }>`
    insert into card_system_rule_changes (card_system_id, from_day, checkin_minutes_before, checkin_minutes_after,
      grace_period_days, social_tariff_end_day, planned_by, planned_at, applied_at)
    values (${id}::int, ${from}::date, ${rules.checkinMinutesBefore}, ${rules.checkinMinutesAfter},
      ${rules.gracePeriodDays}, ${rules.socialTariffEndDay}, ${by}::uuid, ${at}::timestamptz,
      ${applied ? at : null}::timestamptz) returning id::int as id`.execute(trx)
  return rows[0]?.id ?? 0
}

/** What waits for its day, the first one first. */
export async function listPlannedRules(db: Db, id: CardSystemId): Promise<PlannedRules[]> {
  const { rows } = await sql<PlannedRules>`
    select r.id::int as id, r.from_day as "from", r.checkin_minutes_before as "checkinMinutesBefore",
      r.checkin_minutes_after as "checkinMinutesAfter", r.grace_period_days as "gracePeriodDays",
      r.social_tariff_end_day as "socialTariffEndDay", a.name as "plannedBy", r.planned_at as "plannedAt"
    from card_system_rule_changes r left join accounts a on a.id = r.planned_by
    where r.card_system_id = ${id}::int and r.applied_at is null and r.withdrawn_at is null
    order by r.from_day limit 100`.execute(db)
  return rows
}

/** @returns false when it is not waiting (any more) */
export async function withdrawPlannedRules(trx: Trx, id: CardSystemId, changeId: number, at: Date): Promise<boolean> {
  const { rows } = await sql`update card_system_rule_changes set withdrawn_at = ${at} where id = ${changeId}::bigint
    and card_system_id = ${id}::int and applied_at is null and withdrawn_at is null returning id`.execute(trx)
  return rows.length === 1
}

/**
 * Rules whose day came hold from now on. Of several days that passed (no server ran) the last one wins. Harmless when
 * several servers do it: each row is taken once.
 */
export async function applyDueRules(trx: Trx, today: Day, at: Date): Promise<void> {
  await sql`
    with due as (
      update card_system_rule_changes set applied_at = ${at}
      where applied_at is null and withdrawn_at is null and from_day <= ${today}::date returning *
    ), last as (
      select distinct on (card_system_id) * from due order by card_system_id, from_day desc
    )
    update card_systems c set checkin_minutes_before = l.checkin_minutes_before,
      checkin_minutes_after = l.checkin_minutes_after, grace_period_days = l.grace_period_days,
      social_tariff_end_day = l.social_tariff_end_day, settings_version = c.settings_version + 1
    from last l where c.id = l.card_system_id`.execute(trx)
}

/** How many people have social tariff on a day, by its end and so many days after. */
export async function countSocialTariff(
  db: Db,
  id: CardSystemId,
  at: { day: Day; graceNow: number; graceThen: number },
): Promise<{ now: number; later: number; lose: number; gain: number }> {
  const { rows } = await sql<{ now: number; later: number; lose: number; gain: number }>`
    select count(*) filter (where before)::int as now, count(*) filter (where later)::int as later,
      count(*) filter (where before and not later)::int as lose,
      count(*) filter (where later and not before)::int as gain
    from (select m.social_tariff_end + ${at.graceNow}::int >= ${at.day}::date as before,
        m.social_tariff_end + ${at.graceThen}::int >= ${at.day}::date as later
      from memberships m where m.card_system_id = ${id}::int and m.status = 'ACTIVE'
        and m.social_tariff_end is not null) counted`.execute(db)
  return rows[0] ?? { now: 0, later: 0, lose: 0, gain: 0 }
}

/** How many members with social tariff live in these postal codes. */
export async function countHoldersIn(
  db: Db,
  id: CardSystemId,
  postalCodes: readonly string[],
  day: Day,
): Promise<{ members: number; socialTariff: number }> {
  const { rows } = await sql<{ members: number; socialTariff: number }>`
    select count(*)::int as members, count(*) filter (where m.social_tariff_end >= ${day}::date)::int as "socialTariff"
    from memberships m join passholders p on p.id = m.passholder_id
    where m.card_system_id = ${id}::int and m.status <> 'CLOSED'
      and p.postal_code = any(${[...postalCodes]}::text[])`.execute(db)
  return rows[0] ?? { members: 0, socialTariff: 0 }
}

const standardEndDay = '04-30'

/** Month and day until which social tariff is granted there. */
export async function findSocialTariffEndDay(db: Db, id: CardSystemId): Promise<string> {
  return (await findSocialTariffEndDays(db, [id])).get(id) ?? standardEndDay
}

export async function findSocialTariffEndDays(
  db: Db,
  ids: readonly CardSystemId[],
): Promise<Map<CardSystemId, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('card_systems')
    .select(['id', 'social_tariff_end_day as endDay'])
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map(({ id, endDay }) => [id, endDay]))
}

export async function insertLogo(
  trx: Trx,
  logo: { id: string; cardSystemId: CardSystemId; jpeg: Buffer; at: Date },
): Promise<void> {
  await trx
    .insertInto('card_system_logos')
    .values({ id: logo.id, card_system_id: logo.cardSystemId, jpeg: logo.jpeg, created_at: logo.at })
    .execute()
}

export async function findLogo(db: Db, id: string): Promise<Buffer | undefined> {
  return (await db.selectFrom('card_system_logos').select('jpeg').where('id', '=', id).executeTakeFirst())?.jpeg
}
