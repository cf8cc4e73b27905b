import { sql } from 'kysely'
import type { Db, Trx } from '../db/database.ts'
import { inParts } from '../exports/parts.ts'
import type { Page } from '../http/paging.ts'
import type { Day } from '../values/day.ts'
import type { CardSystemId, PassholderId } from '../values/ids.ts'
import { periodStart } from '../values/period.ts'
import { plainText } from '../values/plain-text.ts'

/** Writes or takes away who stands behind a group pass. */
export async function saveOrganisation(
  trx: Trx,
  passholderId: PassholderId,
  organisation: string | null,
): Promise<void> {
  if (organisation === null) {
    await trx.deleteFrom('grouppass_organisations').where('passholder_id', '=', passholderId).execute()
    return
  }
  await trx
    .insertInto('grouppass_organisations')
    .values({ passholder_id: passholderId, organisation })
    .onConflict((conflict) => conflict.column('passholder_id').doUpdateSet({ organisation }))
    .execute()
}

export const groupOrders = ['name', 'endDate', 'createdAt', 'city'] as const

export interface GroupList {
  cardSystemId: CardSystemId
  /** Part of the name of the pass or of the organisation; accents and capitals say nothing. */
  name?: string | undefined
  /** Digits that are somewhere in the number of a card of theirs. */
  uitpasNumber?: string | undefined
  city?: string | undefined
  status?: GroupStatus | undefined
  id?: PassholderId | undefined
  /** Those after this one, by their id: for a file. */
  after?: PassholderId | undefined
  sort?: (typeof groupOrders)[number] | 'id' | undefined
  order?: 'asc' | 'desc' | undefined
}

/** ACTIVE: gives tickets today. EXPIRED: its end is past. ENDED: closed for good. */
export const groupStatuses = ['ACTIVE', 'EXPIRED', 'ENDED'] as const
export type GroupStatus = (typeof groupStatuses)[number]

export interface ListedGroup {
  id: PassholderId
  name: string
  organisation: string | null
  email: string | null
  phoneNumber: string | null
  street: string | null
  postalCode: string
  city: string
  createdAt: Date
  status: GroupStatus
  endDate: Day | null
  endedAt: Date | null
  ticketsPerYear: number | null
  ticketsPerDay: number | null
  soldThisYear: number
  uitpasNumber: string | null
  cardStatus: 'ACTIVE' | 'BLOCKED' | 'DELETED' | null
  cardType: 'NFC_CARD' | 'DIGITAL' | null
}

const like = (text: string) => `%${text.replace(/[\\%_]/g, '\\$&')}%`

/** Those of a card system, with their current card and what their year has used; the ended ones too. */
export async function listGroups(
  db: Db,
  list: GroupList,
  page: Page,
  at: { now: Date; day: Day },
): Promise<{ totalItems: number; groups: ListedGroup[] }> {
  const groups = sql`(
    select p.id, p.name, o.organisation, p.email, p.phone_number as "phoneNumber", p.street,
      p.postal_code as "postalCode", p.city, p.created_at as "createdAt", s.name_plain, s.city_plain,
      case when m.status = 'CLOSED' then 'ENDED'
        when m.social_tariff_end is null or m.social_tariff_end + c.grace_period_days < ${at.day}::date then 'EXPIRED'
        else 'ACTIVE' end as status,
      m.social_tariff_end as "endDate", m.closed_at as "endedAt", m.tickets_per_year as "ticketsPerYear",
      m.tickets_per_day as "ticketsPerDay"
    from passholders p
      join memberships m on m.passholder_id = p.id and m.card_system_id = ${list.cardSystemId}
      join card_systems c on c.id = m.card_system_id
      join passholder_search s on s.passholder_id = p.id
      left join grouppass_organisations o on o.passholder_id = p.id
    where p.kind = 'GROUP'
  ) g`
  const conditions = [sql`true`]
  const { name, uitpasNumber, city, status, id, after } = list
  if (name) {
    conditions.push(
      sql`(g.name_plain like ${like(plainText(name))} or lower(g.organisation) like ${like(name.toLowerCase())})`,
    )
  }
  if (city) conditions.push(sql`g.city_plain like ${like(plainText(city))}`)
  if (status) conditions.push(sql`g.status = ${status}`)
  if (id !== undefined) conditions.push(sql`g.id = ${id}::uuid`)
  if (after !== undefined) conditions.push(sql`g.id > ${after}::uuid`)
  if (uitpasNumber) {
    conditions.push(sql`exists (select from cards x where x.passholder_id = g.id
      and x.card_system_id = ${list.cardSystemId} and x.uitpas_number like ${like(uitpasNumber)})`)
  }
  const found = sql`from ${groups} where ${sql.join(conditions, sql` and `)}`
  const direction = list.order === 'desc' ? sql`desc nulls last` : sql`asc nulls last`
  const orders = {
    name: sql`g.name_plain`,
    endDate: sql`g."endDate"`,
    createdAt: sql`g."createdAt"`,
    city: sql`g.city_plain`,
    id: sql`g.id`,
  }
  const order = orders[list.sort ?? 'name']
  const [counted, { rows }] = await Promise.all([
    sql<{ count: number }>`select count(*)::int as count ${found}`.execute(db),
    // The card and the count are looked up for the lines of the page only.
    sql<ListedGroup>`
      select g.id, g.name, g.organisation, g.email, g."phoneNumber", g.street, g."postalCode", g.city, g."createdAt",
        g.status, g."endDate", g."endedAt", g."ticketsPerYear", g."ticketsPerDay",
        (select count(*)::int from ticket_sales t where t.passholder_id = g.id and t.cancelled_at is null
          and t.sold_at >= ${periodStart('YEAR', at.now)}) as "soldThisYear",
        card.uitpas_number as "uitpasNumber", card.status as "cardStatus", card.card_type as "cardType"
      from (select g.* ${found} order by ${order} ${direction}, g.id ${direction} limit ${page.limit} offset ${page.start}) g
        left join lateral (select x.uitpas_number, x.status, x.card_type from cards x
          where x.passholder_id = g.id and x.card_system_id = ${list.cardSystemId}
          order by (x.status = 'ACTIVE') desc, x.activated_at desc nulls last, x.uitpas_number limit 1) card on true
      order by ${order} ${direction}, g.id ${direction}`.execute(db),
  ])
  return { totalItems: counted.rows[0]?.count ?? 0, groups: rows }
}

export const eachGroup = (db: Db, list: Omit<GroupList, 'sort' | 'order' | 'after'>, at: { now: Date; day: Day }) =>
  inParts<ListedGroup>(async (last, limit) => {
    const { groups } = await listGroups(db, { ...list, sort: 'id', after: last?.id }, { start: 0, limit }, at)
    return groups
  })
