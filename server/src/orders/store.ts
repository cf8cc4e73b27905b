import { sql } from 'kysely'
import type { Db, Trx } from '../db/database.ts'
import type { Cents } from '../values/cents.ts'
import { type CardSystemId, isUuid, type OrganizerId, type PassholderId } from '../values/ids.ts'

export type OrderState = 'PENDING_PAYMENT' | 'REGISTERED' | 'CANCELLED'

export interface Order {
  id: string
  clientId: string
  status: OrderState
  totalCents: Cents
  paymentId: string | null
  peopleSealed: string | null
  createdAt: Date
}

export interface OrderPerson {
  position: number
  passholderId: PassholderId
  cardSystemId: CardSystemId
  organizerId: OrganizerId
  priceCents: Cents
  socialTariff: boolean
}

export async function insertOrder(
  trx: Trx,
  order: Order & { tokenHash: Buffer; endedAt: Date | null; people: readonly OrderPerson[] },
): Promise<void> {
  await trx
    .insertInto('orders')
    .values({
      id: order.id,
      client_id: order.clientId,
      status: order.status,
      total_cents: order.totalCents,
      token_hash: order.tokenHash,
      payment_id: order.paymentId,
      people_sealed: order.peopleSealed,
      created_at: order.createdAt,
      ended_at: order.endedAt,
      refusal: null,
    })
    .execute()
  await trx
    .insertInto('order_people')
    .values(
      order.people.map((one) => ({
        order_id: order.id,
        position: one.position,
        passholder_id: one.passholderId,
        card_system_id: one.cardSystemId,
        organizer_id: one.organizerId,
        price_cents: one.priceCents,
        social_tariff: one.socialTariff,
      })),
    )
    .execute()
}

const selectOrders = (db: Db) =>
  db
    .selectFrom('orders')
    .select(['id', 'client_id as clientId', 'status', 'total_cents as totalCents', 'payment_id as paymentId'])
    .select(['people_sealed as peopleSealed', 'created_at as createdAt'])

/** Text that is no UUID is no order. */
export async function findOrder(db: Db, id: string): Promise<Order | undefined> {
  if (!isUuid(id)) return undefined
  return await selectOrders(db).where('id', '=', id).executeTakeFirst()
}

/** The order of whoever holds its token. */
export async function findOrderByToken(db: Db, id: string, tokenHash: Buffer): Promise<Order | undefined> {
  if (!isUuid(id)) return undefined
  return await selectOrders(db).where('id', '=', id).where('token_hash', '=', tokenHash).executeTakeFirst()
}

/** Until the end of the transaction nobody else ends this order. */
export async function holdOrder(trx: Trx, id: string): Promise<Order | undefined> {
  return await selectOrders(trx).where('id', '=', id).forUpdate().executeTakeFirst()
}

export async function findOrderPeople(db: Db, orderId: string): Promise<OrderPerson[]> {
  return await db
    .selectFrom('order_people')
    .select(['position', 'passholder_id as passholderId', 'card_system_id as cardSystemId'])
    .select(['organizer_id as organizerId', 'price_cents as priceCents', 'social_tariff as socialTariff'])
    .where('order_id', '=', orderId)
    .orderBy('position')
    .limit(100)
    .execute()
}

/** They are passholders now: what was sent about them is not kept twice. */
export async function setRegistered(trx: Trx, id: string, at: Date): Promise<void> {
  await trx
    .updateTable('orders')
    .set({ status: 'REGISTERED', ended_at: at, people_sealed: null })
    .where('id', '=', id)
    .execute()
}

/** @param refusal for what was paid and could not be registered: the type of the problem */
export async function setCancelled(trx: Trx, id: string, at: Date, refusal: string | null = null): Promise<void> {
  await trx.updateTable('orders').set({ status: 'CANCELLED', ended_at: at, refusal }).where('id', '=', id).execute()
}

/** After this many days nobody pays any more for what was cancelled. */
export const keptDays = 30

export async function purgeOrderedPeople(db: Db, now: Date): Promise<void> {
  await db
    .updateTable('orders')
    .set({ people_sealed: null })
    .where('people_sealed', 'is not', null)
    .where('ended_at', '<', sql<Date>`${now}::timestamptz - make_interval(days => ${keptDays})`)
    .execute()
}
