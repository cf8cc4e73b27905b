import { sql } from 'kysely'
import type { Db, Trx } from '../db/database.ts'
import { Problem } from '../http/problems.ts'
import type { Work } from '../http/work.ts'
import { findCardSystemIdsOf } from '../organizers/store.ts'
import { type CardSystemId, newId, type OrganizerId } from '../values/ids.ts'
import type { UitpasNumber } from '../values/uitpas-number.ts'
import { type CardActor, cardActor } from './steps.ts'

export interface NewDelivery {
  cardSystemId: CardSystemId
  batchId: string
  organizerId: OrganizerId
  /** How many of each kind. */
  regular: number
  socialTariff: number
}

/**
 * Sends the next cards of a batch to a balie, by number. They are its stock once it says that it has them.
 * @throws url/not-found for a batch that is not of this card system, uitpas/organizer-not-found for a balie that is not in
 *   it, openpas/cards-short when the batch has fewer left
 */
export async function sendDelivery(work: Work, delivery: NewDelivery): Promise<string> {
  const { trx, now } = work
  const { cardSystemId, batchId, organizerId, regular, socialTariff } = delivery
  await requireOrganizerOf(trx, organizerId, cardSystemId)
  // Held, so that two deliveries from one batch take their cards one after the other.
  const batch = await trx
    .selectFrom('card_batches')
    .select('id')
    .where('id', '=', batchId)
    .where('card_system_id', '=', cardSystemId)
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (!batch) throw new Problem('url/not-found')
  const id = newId()
  await trx
    .insertInto('card_deliveries')
    .values({
      id,
      card_system_id: cardSystemId,
      organizer_id: organizerId,
      batch_id: batchId,
      status: 'SENT',
      regular,
      social_tariff: socialTariff,
      sent_at: now,
      closed_at: null,
    })
    .execute()
  await take(trx, id, batchId, false, regular)
  await take(trx, id, batchId, true, socialTariff)
  work.record({ act: 'card-delivery.send', organizerId, subject: 'card-delivery', subjectId: id })
  return id
}

/** @throws uitpas/organizer-not-found */
export async function requireOrganizerOf(db: Db, organizerId: OrganizerId, cardSystemId: CardSystemId): Promise<void> {
  const own = await findCardSystemIdsOf(db, [organizerId])
  if (!own.includes(cardSystemId)) {
    throw new Problem('uitpas/organizer-not-found', { detail: 'No organizer of this card system has this id' })
  }
}

async function take(trx: Trx, id: string, batchId: string, socialTariff: boolean, count: number): Promise<void> {
  if (count === 0) return
  const { numAffectedRows = 0n } = await sql`
    update cards set delivery_id = ${id} where uitpas_number in (
      select uitpas_number from cards
      where batch_id = ${batchId} and status = 'PROVISIONED' and delivery_id is null and social_tariff = ${socialTariff}
      order by uitpas_number limit ${count}
    )`.execute(trx)
  if (Number(numAffectedRows) === count) return
  throw new Problem('openpas/cards-short', { detail: `Of ${count} cards there are ${numAffectedRows}` })
}

export interface Receipt {
  deliveryId: string
  /** Where it was sent: a balie receives its own. */
  organizerId?: OrganizerId
  cardSystemIds: readonly CardSystemId[]
  /** What was not in the box goes back to the batch. */
  missing: readonly UitpasNumber[]
}

/**
 * A balie has the cards: they are its stock from now on.
 * @throws url/not-found for a delivery that is not theirs, openpas/delivery-closed when it was received or cancelled,
 *   body/invalid-data when something is missing that was not in it
 */
export async function receiveDelivery(work: Work, receipt: Receipt): Promise<void> {
  const { trx, now } = work
  const { deliveryId, missing } = receipt
  const organizerId = await close(work, receipt, 'RECEIVED', missing.length)
  await putBack(trx, deliveryId, missing)
  const by = cardActor(work, organizerId)
  await moveToStock(trx, deliveryId, organizerId, by, now)
  work.record({ act: 'card-delivery.receive', organizerId, subject: 'card-delivery', subjectId: deliveryId })
}

/** It never went, or came back: its cards can be sent again. @throws as receiveDelivery does */
export async function cancelDelivery(work: Work, delivery: Omit<Receipt, 'missing'>): Promise<void> {
  const organizerId = await close(work, delivery, 'CANCELLED', 0)
  await sql`update cards set delivery_id = null where delivery_id = ${delivery.deliveryId}`.execute(work.trx)
  work.record({ act: 'card-delivery.cancel', organizerId, subject: 'card-delivery', subjectId: delivery.deliveryId })
}

async function close(
  { trx, now }: Work,
  { deliveryId, organizerId, cardSystemIds }: Omit<Receipt, 'missing'>,
  status: 'RECEIVED' | 'CANCELLED',
  missing: number,
): Promise<OrganizerId> {
  const theirs = trx
    .selectFrom('card_deliveries')
    .select(['organizer_id', 'status'])
    .where('id', '=', deliveryId)
    .where('card_system_id', 'in', [...cardSystemIds, 0])
    .$if(organizerId !== undefined, (query) => query.where('organizer_id', '=', organizerId ?? ''))
  const found = await theirs.forUpdate().executeTakeFirst()
  if (!found) throw new Problem('url/not-found')
  if (found.status !== 'SENT')
    throw new Problem('openpas/delivery-closed', { detail: `The delivery is ${found.status}` })
  await trx
    .updateTable('card_deliveries')
    .set({ status, missing, closed_at: now })
    .where('id', '=', deliveryId)
    .execute()
  return found.organizer_id
}

async function putBack(trx: Trx, deliveryId: string, missing: readonly UitpasNumber[]): Promise<void> {
  if (missing.length === 0) return
  const { rows } = await sql<{ number: UitpasNumber }>`
    update cards set delivery_id = null
    where delivery_id = ${deliveryId} and status = 'PROVISIONED' and uitpas_number = any(${[...missing]}::text[])
    returning uitpas_number as number`.execute(trx)
  const back = new Set(rows.map(({ number }) => number))
  const unknown = missing.flatMap((number, index) => (back.has(number) ? [] : index))
  if (unknown.length) {
    throw new Problem('body/invalid-data', {
      schemaErrors: unknown.map((index) => ({ jsonPointer: `/missing/${index}`, error: 'is not in this delivery' })),
    })
  }
}

async function moveToStock(trx: Trx, deliveryId: string, organizerId: OrganizerId, by: CardActor, at: Date) {
  await sql`
    with received as (
      update cards set status = 'LOCAL_STOCK', organizer_id = ${organizerId}
      where delivery_id = ${deliveryId} and status = 'PROVISIONED' returning uitpas_number
    )
    insert into card_steps (uitpas_number, at, from_status, to_status, account_id, client_id, organizer_id)
    select uitpas_number, ${at}::timestamptz, 'PROVISIONED', 'LOCAL_STOCK', ${by.accountId ?? null}::uuid,
      ${by.clientId ?? null}, ${organizerId}::uuid
    from received order by uitpas_number`.execute(trx)
}
