import type { Db, Trx } from '../db/database.ts'

export interface Validation {
  id: string
  peopleSealed: string
  expiresAt: Date
}

export async function insertValidation(
  db: Db,
  validation: Validation & { codeHash: Buffer; codeChallenge: string; codeExpiresAt: Date; at: Date },
): Promise<void> {
  await db
    .insertInto('social_tariff_validations')
    .values({
      id: validation.id,
      code_hash: validation.codeHash,
      code_challenge: validation.codeChallenge,
      code_expires_at: validation.codeExpiresAt,
      token_hash: null,
      people_sealed: validation.peopleSealed,
      created_at: validation.at,
      expires_at: validation.expiresAt,
    })
    .execute()
}

/** Gives a token for a code: once, in time, and to who knows what its challenge was made of. @returns its id, undefined otherwise */
export async function exchangeCode(
  trx: Trx,
  exchange: { codeHash: Buffer; codeChallenge: string; tokenHash: Buffer; at: Date },
): Promise<string | undefined> {
  const row = await trx
    .updateTable('social_tariff_validations')
    .set({ code_hash: null, token_hash: exchange.tokenHash })
    .where('code_hash', '=', exchange.codeHash)
    .where('code_challenge', '=', exchange.codeChallenge)
    .where('code_expires_at', '>', exchange.at)
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

function selectValidations(db: Db) {
  return db
    .selectFrom('social_tariff_validations')
    .select(['id', 'people_sealed as peopleSealed', 'expires_at as expiresAt'])
}

export async function findValidation(db: Db, id: string, now: Date): Promise<Validation | undefined> {
  return await selectValidations(db).where('id', '=', id).where('expires_at', '>', now).executeTakeFirst()
}

/** Also one that has expired, as long as it is there. */
export async function findValidationByToken(db: Db, tokenHash: Buffer): Promise<Validation | undefined> {
  return await selectValidations(db).where('token_hash', '=', tokenHash).executeTakeFirst()
}

export async function purgeValidations(db: Db, now: Date): Promise<void> {
  await db.deleteFrom('social_tariff_validations').where('expires_at', '<', now).execute()
}
