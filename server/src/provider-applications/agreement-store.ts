import type { Db, Trx } from '../db/database.ts'
import type { AccountId, CardSystemId } from '../values/ids.ts'

export interface AgreementText {
  nisCode: string
  body: string
  version: number
  changedAt: Date
}

/** Those that were written; the one with an empty code is for the municipalities without. */
export async function listAgreements(db: Db, cardSystemId: CardSystemId): Promise<AgreementText[]> {
  return await db
    .selectFrom('provider_agreements')
    .select(['nis_code as nisCode', 'body', 'version', 'changed_at as changedAt'])
    .where('card_system_id', '=', cardSystemId)
    .orderBy('nis_code')
    .limit(1000)
    .execute()
}

/** Of this municipality, or else of the whole region; undefined when nobody wrote one. */
export async function findAgreement(
  db: Db,
  cardSystemId: CardSystemId,
  nisCode: string,
): Promise<AgreementText | undefined> {
  const all = await listAgreements(db, cardSystemId)
  return all.find((one) => one.nisCode === nisCode) ?? all.find((one) => one.nisCode === '')
}

/** @returns the version it has now; undefined when it is not the one that was seen (0: none) */
export async function saveAgreement(
  trx: Trx,
  one: { cardSystemId: CardSystemId; nisCode: string; body: string; version: number; at: Date; by: AccountId },
): Promise<number | undefined> {
  const { cardSystemId, nisCode, body, version, at, by } = one
  if (version === 0) {
    const row = await trx
      .insertInto('provider_agreements')
      .values({ card_system_id: cardSystemId, nis_code: nisCode, body, changed_at: at, changed_by: by })
      .onConflict((conflict) => conflict.doNothing())
      .returning('version')
      .executeTakeFirst()
    return row?.version
  }
  const row = await trx
    .updateTable('provider_agreements')
    .set((eb) => ({ body, version: eb('version', '+', 1), changed_at: at, changed_by: by }))
    .where('card_system_id', '=', cardSystemId)
    .where('nis_code', '=', nisCode)
    .where('version', '=', version)
    .returning('version')
    .executeTakeFirst()
  return row?.version
}

/** The region's text, or the standard one, holds again. @returns false when it has none of its own, or another version */
export async function deleteAgreement(trx: Trx, cardSystemId: CardSystemId, nisCode: string): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('provider_agreements')
    .where('card_system_id', '=', cardSystemId)
    .where('nis_code', '=', nisCode)
    .executeTakeFirst()
  return numDeletedRows === 1n
}
