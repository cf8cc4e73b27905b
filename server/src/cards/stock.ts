import { sql } from 'kysely'
import type { Db, Trx } from '../db/database.ts'
import { nameHas } from '../db/text-search.ts'
import type { Page } from '../http/paging.ts'
import { Problem } from '../http/problems.ts'
import type { Work } from '../http/work.ts'
import type { CardSystemId, OrganizerId } from '../values/ids.ts'
import type { UitpasNumber } from '../values/uitpas-number.ts'
import { requireOrganizerOf } from './deliver.ts'
import { cardActor } from './steps.ts'
import type { Card } from './store.ts'

/** What a balie has, of each kind. */
export interface Stock {
  organizerId: OrganizerId
  name: string
  active: boolean
  regular: number
  socialTariff: number
  /** On their way to it. */
  underWay: number
  lowRegular: number | null
  lowSocialTariff: number | null
  /** One of the kinds is at or under its threshold. */
  low: boolean
}

export const stockOrders = ['name', 'regular', 'socialTariff', 'underWay'] as const

export interface StockList {
  cardSystemId: CardSystemId
  organizerId?: OrganizerId | undefined
  /** Part of the name of the balie. */
  name?: string | undefined
  low?: boolean | undefined
  sort?: (typeof stockOrders)[number] | undefined
  order?: 'asc' | 'desc' | undefined
}

const stockColumns = { name: 'name_plain', regular: 'regular', socialTariff: 'social', underWay: 'under_way' } as const

/** The balies of a card system with their stock, unless asked otherwise what is low first, then by name. */
export async function listStock(db: Db, list: StockList, page: Page): Promise<{ totalItems: number; member: Stock[] }> {
  const { cardSystemId, organizerId = null, low = null, name, sort } = list
  const direction = list.order === 'desc' ? sql`desc` : sql`asc`
  const order = sort === undefined ? sql`low desc` : sql`${sql.ref(stockColumns[sort])} ${direction}`
  const named = name === undefined ? sql`true` : nameHas('name', name)
  const { rows } = await sql<Stock & { total: number }>`
    with counted as (
      select organizer_id, count(*) filter (where not social_tariff) as regular,
        count(*) filter (where social_tariff) as social
      from cards where card_system_id = ${cardSystemId} and status = 'LOCAL_STOCK' group by organizer_id
    ), under_way as (
      select organizer_id, sum(regular + social_tariff) as cards
      from card_deliveries where card_system_id = ${cardSystemId} and status = 'SENT' group by organizer_id
    ), balies as (
      select o.id, o.name, o.name_plain, o.active, coalesce(c.regular, 0) as regular, coalesce(c.social, 0) as social,
        coalesce(u.cards, 0) as under_way, t.regular as low_regular, t.social_tariff as low_social,
        coalesce(coalesce(c.regular, 0) <= t.regular or coalesce(c.social, 0) <= t.social_tariff, false) as low
      from organizer_card_systems oc
      join organizers o on o.id = oc.organizer_id
      left join counted c on c.organizer_id = o.id
      left join under_way u on u.organizer_id = o.id
      left join card_stock_thresholds t on t.card_system_id = oc.card_system_id and t.organizer_id = o.id
      where oc.card_system_id = ${cardSystemId} and (${organizerId}::uuid is null or o.id = ${organizerId}::uuid)
    )
    select id as "organizerId", name, active, regular, social as "socialTariff", under_way::int as "underWay",
      low_regular as "lowRegular", low_social as "lowSocialTariff", low, count(*) over () as total
    from balies where (${low}::boolean is null or low = ${low}::boolean) and ${named}
    order by ${order}, name_plain, id limit ${page.limit} offset ${page.start}`.execute(db)
  const member = rows.map(({ total: _, ...stock }) => stock)
  return { totalItems: rows[0]?.total ?? 0, member }
}

/** From how many cards on a balie's stock is called low. @throws uitpas/organizer-not-found */
export async function setThreshold(
  work: Work,
  threshold: { cardSystemId: CardSystemId; organizerId: OrganizerId; regular: number; socialTariff: number },
): Promise<void> {
  const { cardSystemId, organizerId, regular, socialTariff } = threshold
  await requireOrganizerOf(work.trx, organizerId, cardSystemId)
  const values = { regular, social_tariff: socialTariff }
  await work.trx
    .insertInto('card_stock_thresholds')
    .values({ card_system_id: cardSystemId, organizer_id: organizerId, ...values })
    .onConflict((conflict) => conflict.columns(['card_system_id', 'organizer_id']).doUpdateSet(values))
    .execute()
  work.record({ act: 'card-stock.threshold', organizerId, subject: 'organizer', subjectId: organizerId })
}

/** Cards of a balie's stock, from the first number to the last: a box, or a single card. */
export interface Selection {
  cardSystemId: CardSystemId
  organizerId: OrganizerId
  firstNumber: UitpasNumber
  lastNumber: UitpasNumber
}

/** To another balie of the card system. @returns how many @throws openpas/cards-short, uitpas/organizer-not-found */
export async function moveStock(work: Work, selection: Selection, to: OrganizerId): Promise<number> {
  await requireOrganizerOf(work.trx, to, selection.cardSystemId)
  const moved = await stepStock(work, selection, { status: 'LOCAL_STOCK', at: to, reason: 'MOVED' })
  work.record({ act: 'card-stock.move', organizerId: to, subject: 'organizer', subjectId: selection.organizerId })
  return moved
}

/** One card, to another balie of its card system. @throws openpas/cards-short when it is in nobody's stock (any more) */
export async function moveCard(work: Work, card: Card, to: OrganizerId): Promise<void> {
  const { uitpasNumber, cardSystemId, organizerId } = card
  if (organizerId === null) throw new Problem('openpas/cards-short')
  const selection = { cardSystemId, organizerId, firstNumber: uitpasNumber, lastNumber: uitpasNumber }
  await stepStock(work, selection, { status: 'LOCAL_STOCK', at: to, reason: 'MOVED' })
  work.record({ act: 'card.move', organizerId: to, subject: 'card', subjectId: uitpasNumber, fields: ['organizer'] })
}

/** Stock that was lost: blocked, or gone for good. @returns how many @throws openpas/cards-short when there is none */
export async function writeOffStock(
  work: Work,
  selection: Selection,
  { status, reason }: { status: 'BLOCKED' | 'DELETED'; reason: 'LOST' | 'STOLEN' | 'DEFECT' },
): Promise<number> {
  const { organizerId } = selection
  const count = await stepStock(work, selection, { status, at: organizerId, reason })
  work.record({ act: 'card-stock.write-off', organizerId, subject: 'organizer', subjectId: organizerId })
  return count
}

interface StockStep {
  status: 'LOCAL_STOCK' | 'BLOCKED' | 'DELETED'
  at: OrganizerId
  reason: string
}

/** What was handed out meanwhile is left alone; nothing at all is a mistake. */
async function stepStock(work: Work, selection: Selection, step: StockStep): Promise<number> {
  const { cardSystemId, organizerId, firstNumber, lastNumber } = selection
  const { status, at, reason } = step
  const { accountId, clientId } = cardActor(work)
  const blocked = status === 'BLOCKED'
  const { rows } = await sql<{ count: number }>`
    with chosen as (
      select uitpas_number from cards
      where card_system_id = ${cardSystemId} and status = 'LOCAL_STOCK' and organizer_id = ${organizerId}
        and uitpas_number between ${firstNumber} and ${lastNumber}
      order by uitpas_number for update
    ), stepped as (
      update cards set status = ${status}, organizer_id = ${at}::uuid,
        blocked_at = ${blocked ? work.now : null}, block_reason = ${blocked ? reason : null}
      where uitpas_number in (select uitpas_number from chosen) returning uitpas_number
    ), recorded as (
      insert into card_steps (uitpas_number, at, from_status, to_status, reason, account_id, client_id, organizer_id)
      select uitpas_number, ${work.now}::timestamptz, 'LOCAL_STOCK', ${status}, ${reason}, ${accountId ?? null}::uuid,
        ${clientId ?? null}, ${at}::uuid
      from stepped order by uitpas_number
    )
    select count(*) as count from stepped`.execute(work.trx)
  const count = rows[0]?.count ?? 0
  if (count === 0) throw new Problem('openpas/cards-short', { detail: 'None of these cards is in this stock' })
  return count
}

/** How many cards of each kind are in a batch and with no balie yet. */
export async function countUnsent(trx: Trx | Db, cardSystemId: CardSystemId) {
  const { rows } = await sql<{ regular: number; socialTariff: number }>`
    select count(*) filter (where not social_tariff) as regular, count(*) filter (where social_tariff) as "socialTariff"
    from cards where card_system_id = ${cardSystemId} and status = 'PROVISIONED' and delivery_id is null`.execute(trx)
  return rows[0] ?? { regular: 0, socialTariff: 0 }
}
