import type { Db } from '../db/database.ts'
import { findAccounts } from '../identity/accounts.ts'
import { findOrganizerNames } from '../organizers/store.ts'
import type { OrganizerId } from '../values/ids.ts'
import { toRfc3339 } from '../values/instant.ts'
import type { UitpasNumber } from '../values/uitpas-number.ts'
import { actsOnCard, statusAfter } from './life.ts'
import type { CardDetail } from './schema.ts'
import { listSteps } from './steps.ts'
import { type Card, findCard } from './store.ts'

/** Cards as balies and administrators see them. */
export async function cardDetails(db: Db, cards: readonly Card[]): Promise<CardDetail[]> {
  const names = await organizerNames(db, cards)
  return cards.map((card) => {
    const { uitpasNumber, cardSystemId, cardType, status, socialTariff, passholderId, organizerId } = card
    const name = organizerId === null ? undefined : names.get(organizerId)
    return {
      uitpasNumber,
      ...(card.chipNumber === null ? {} : { chipNumber: card.chipNumber }),
      cardSystemId,
      cardType,
      status,
      socialTariff,
      ...(passholderId === null ? {} : { passholderId }),
      ...(organizerId === null || name === undefined ? {} : { organizer: { id: organizerId, name } }),
      ...(card.batchId === null ? {} : { batchId: card.batchId }),
      ...(card.activatedAt === null ? {} : { activatedAt: toRfc3339(card.activatedAt) }),
      ...(card.blockedAt === null ? {} : { blockedAt: toRfc3339(card.blockedAt) }),
      ...(card.blockReason === null ? {} : { blockReason: card.blockReason }),
      acts: actsOnCard.filter((act) => statusAfter(act, status, passholderId !== null) !== undefined),
    }
  })
}

/** One card after an act on it, in the same transaction. */
export async function cardDetail(db: Db, uitpasNumber: UitpasNumber): Promise<CardDetail> {
  const card = await findCard(db, uitpasNumber)
  const [detail] = card ? await cardDetails(db, [card]) : []
  if (!detail) throw new Error('The card of an act is gone')
  return detail
}

/** What happened to a card, newest first, with the names of who did it and of where. */
export async function cardHistory(db: Db, uitpasNumber: UitpasNumber) {
  const steps = await listSteps(db, uitpasNumber)
  const [names, accounts] = await Promise.all([
    organizerNames(db, steps),
    findAccounts(
      db,
      steps.flatMap(({ accountId }) => accountId ?? []),
    ),
  ])
  return steps.map(({ at, from, to, reason, accountId, clientId, organizerId }) => {
    const by = (accountId === null ? undefined : accounts.get(accountId)?.name) ?? clientId
    const name = organizerId === null ? undefined : names.get(organizerId)
    return {
      at: toRfc3339(at),
      ...(from === null ? {} : { from }),
      to,
      ...(reason === null ? {} : { reason }),
      ...(by === null ? {} : { by }),
      ...(organizerId === null || name === undefined ? {} : { organizer: { id: organizerId, name } }),
    }
  })
}

async function organizerNames(
  db: Db,
  rows: readonly { organizerId: OrganizerId | null }[],
): Promise<Map<OrganizerId, string>> {
  const ids = [...new Set(rows.flatMap(({ organizerId }) => organizerId ?? []))]
  return new Map((await findOrganizerNames(db, ids)).map(({ id, name }) => [id, name]))
}
