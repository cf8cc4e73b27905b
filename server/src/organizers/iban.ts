import { electronicFormatIBAN, isValidIBAN } from 'ibantools'
import type { Db, Trx } from '../db/database.ts'
import { Problem } from '../http/problems.ts'
import type { Work } from '../http/work.ts'
import type { CardSystemId, OrganizerId } from '../values/ids.ts'

/** `BE68 5390 0754 7034` → `BE68539007547034`. @throws body/invalid-data for what is no account number */
export function ibanOf(typed: string): string {
  const iban = electronicFormatIBAN(typed) ?? ''
  if (isValidIBAN(iban)) return iban
  throw new Problem('body/invalid-data', { schemaErrors: [{ jsonPointer: '/iban', error: 'is no IBAN' }] })
}

/** Undefined as long as none was given. */
export async function findIban(
  db: Db,
  cardSystemId: CardSystemId,
  organizerId: OrganizerId,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('organizer_card_systems')
    .select('iban')
    .where('organizer_id', '=', organizerId)
    .where('card_system_id', '=', cardSystemId)
    .executeTakeFirst()
  return row?.iban ?? undefined
}

/** In every card system of these; those without are missing. */
export async function listIbans(db: Db, organizerId: OrganizerId): Promise<Map<CardSystemId, string>> {
  const rows = await db
    .selectFrom('organizer_card_systems')
    .select(['card_system_id as cardSystemId', 'iban'])
    .where('organizer_id', '=', organizerId)
    .where('iban', 'is not', null)
    .limit(1000)
    .execute()
  return new Map(rows.flatMap(({ cardSystemId, iban }) => (iban === null ? [] : [[cardSystemId, iban]])))
}

/**
 * Keeps where an organiser is paid in a card system. What is closed already stays as it was closed.
 * @throws body/invalid-data, uitpas/organizer-not-found for one that is not in this card system
 */
export async function keepIban(
  work: Work,
  of: { cardSystemId: CardSystemId; organizerId: OrganizerId },
  typed: string | null,
): Promise<void> {
  const { organizerId } = of
  if (!(await setIban(work.trx, of, typed === null ? null : ibanOf(typed))))
    throw new Problem('uitpas/organizer-not-found')
  const subject = { subject: 'organizer', subjectId: organizerId }
  work.record({ act: 'organizer.set-iban', organizerId, ...subject, fields: ['iban'] })
}

async function setIban(
  trx: Trx,
  { cardSystemId, organizerId }: { cardSystemId: CardSystemId; organizerId: OrganizerId },
  iban: string | null,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('organizer_card_systems')
    .set({ iban })
    .where('organizer_id', '=', organizerId)
    .where('card_system_id', '=', cardSystemId)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
