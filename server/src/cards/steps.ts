import type { Db, Trx } from '../db/database.ts'
import type { Work } from '../http/work.ts'
import type { OrganizerId } from '../values/ids.ts'
import type { UitpasNumber } from '../values/uitpas-number.ts'
import type { CardStatus } from './tables.ts'

/** Who moved a card, and at which balie. Nobody when it came with the demo. */
export interface CardActor {
  accountId?: string | undefined
  clientId?: string | undefined
  organizerId?: OrganizerId | undefined
}

/** One step in the life of a card. */
export interface CardStep {
  uitpasNumber: UitpasNumber
  /** null when its life begins with this. */
  from: Exclude<CardStatus, 'DELETED'> | null
  to: CardStatus
  reason?: string | undefined
  at: Date
  by?: CardActor | undefined
}

/** Who carries out this work, for the history of a card. */
export function cardActor(work: Pick<Work, 'by'>, organizerId?: OrganizerId): CardActor {
  const { accountId, clientId } = work.by
  return { accountId, clientId, organizerId }
}

/** Adds steps to the history of their cards. */
export async function recordSteps(trx: Trx, steps: readonly CardStep[]): Promise<void> {
  if (steps.length === 0) return
  await trx
    .insertInto('card_steps')
    .values(
      steps.map(({ uitpasNumber, from, to, reason, at, by }) => ({
        uitpas_number: uitpasNumber,
        from_status: from,
        to_status: to,
        reason: reason ?? null,
        at,
        account_id: by?.accountId ?? null,
        client_id: by?.clientId ?? null,
        organizer_id: by?.organizerId ?? null,
      })),
    )
    .execute()
}

/** Newest first; one card has few. */
export async function listSteps(db: Db, uitpasNumber: UitpasNumber) {
  return await db
    .selectFrom('card_steps')
    .select(['at', 'from_status as from', 'to_status as to', 'reason'])
    .select(['account_id as accountId', 'client_id as clientId', 'organizer_id as organizerId'])
    .where('uitpas_number', '=', uitpasNumber)
    .orderBy('id', 'desc')
    .limit(1000)
    .execute()
}
