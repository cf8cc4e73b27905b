import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import type { Page } from '../http/paging.ts'
import { type CardSystemId, isUuid, type OrganizerId } from '../values/ids.ts'
import { type Card, type CardStatus, selectCards } from './store.ts'

export const cardOrders = ['uitpasNumber', 'status'] as const

/** Cards of a card system, all of these holding for them. */
export interface CardList {
  cardSystemId: CardSystemId
  /** Who holds it. */
  passholderId?: string | undefined
  /** Digits that are somewhere in it: people read the last four. */
  uitpasNumber?: string | undefined
  chipNumber?: string | undefined
  status?: readonly CardStatus[] | undefined
  organizerId?: OrganizerId | undefined
  batchId?: string | undefined
  /** The delivery it is in, or came with. */
  deliveryId?: string | undefined
  socialTariff?: boolean | undefined
  cardType?: Card['cardType'] | undefined
  sort?: (typeof cardOrders)[number] | undefined
  order?: 'asc' | 'desc' | undefined
}

export async function listCards(db: Db, list: CardList, page: Page): Promise<{ totalItems: number; cards: Card[] }> {
  const { order = 'asc', sort = 'uitpasNumber' } = list
  const ordered = <Query extends { orderBy(column: 'status' | 'uitpas_number', order: 'asc' | 'desc'): Query }>(
    query: Query,
  ) => (sort === 'status' ? query.orderBy('status', order) : query).orderBy('uitpas_number', order)
  // Their numbers first: what is filtered by is in the indexes, and the cards themselves are read for one page only.
  const ofPage = ordered(filtered(db, list).clearSelect().select('uitpas_number')).limit(page.limit).offset(page.start)
  const [counted, cards] = await Promise.all([
    filtered(db, list)
      .clearSelect()
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow(),
    page.limit === 0 ? [] : ordered(selectCards(db).where('uitpas_number', 'in', ofPage)).execute(),
  ])
  return { totalItems: counted.count, cards }
}

/** All of them by number, a part at a time: what an export reads. */
export async function* eachCard(db: Db, list: CardList, atOnce = 1000): AsyncGenerator<Card[]> {
  let after = ''
  for (;;) {
    const part: Card[] = await filtered(db, list)
      .where('uitpas_number', '>', after)
      .orderBy('uitpas_number')
      .limit(atOnce)
      .execute()
    if (part.length) yield part
    const last = part.at(-1)
    if (!last || part.length < atOnce) return
    after = last.uitpasNumber
  }
}

function filtered(db: Db, list: CardList) {
  const { cardSystemId, uitpasNumber, chipNumber, status, organizerId, batchId, deliveryId, socialTariff, cardType } =
    list
  let query = selectCards(db).where('card_system_id', '=', cardSystemId)
  const { passholderId } = list
  // Text that is no UUID is nobody.
  if (passholderId !== undefined)
    query = isUuid(passholderId) ? query.where('passholder_id', '=', passholderId) : query.where(sql<boolean>`false`)
  if (uitpasNumber?.length === 13) query = query.where('uitpas_number', '=', uitpasNumber)
  else if (uitpasNumber) query = query.where(sql<boolean>`uitpas_number like ${`%${uitpasNumber}%`}`)
  if (chipNumber) query = query.where(sql<boolean>`chip_number like ${`%${chipNumber}%`}`)
  if (status?.length) query = query.where('status', 'in', status)
  if (organizerId !== undefined) query = query.where('organizer_id', '=', organizerId)
  if (batchId !== undefined) query = query.where('batch_id', '=', batchId)
  if (deliveryId !== undefined) query = query.where('delivery_id', '=', deliveryId)
  if (socialTariff !== undefined) query = query.where('social_tariff', '=', socialTariff)
  if (cardType !== undefined) query = query.where('card_type', '=', cardType)
  return query
}
