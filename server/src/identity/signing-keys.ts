import { exportJWK, generateKeyPair, type JWK } from 'jose'
import { sql } from 'kysely'
import type { Config } from '../config.ts'
import type { Db } from '../db/database.ts'
import { transact } from '../db/transact.ts'
import { isSealedWithOldKey, seal, unseal } from '../secrets/sealed.ts'
import { newId } from '../values/ids.ts'
import { type AccountWork, securityAct } from './security-events.ts'

/** The one algorithm for id tokens and access tokens: every client library knows it, and checking it is cheap. */
export const signingAlgorithm = 'RS256'

export type SigningKey = JWK & { kid: string }

const purpose = (kid: string) => `signing key ${kid}`

/**
 * The keys to publish, the one that signs first. Makes the first one where there is none; processes that start at
 * the same moment agree on it.
 */
export async function loadSigningKeys(db: Db, secrets: Config['secrets']): Promise<SigningKey[]> {
  const keys = await readKeys(db, secrets)
  if (keys.length) return keys
  await transact(db, async (trx) => {
    await sql`lock table signing_keys in share row exclusive mode`.execute(trx)
    const { rows } = await sql`select 1 from signing_keys limit 1`.execute(trx)
    if (!rows.length) await addKey(trx, secrets, 0)
  })
  return readKeys(db, secrets)
}

/**
 * Adds a key that will sign after a pause in which every process and every client can learn it. The ones before it
 * stay published for 30 days, since log-out hints carry id tokens that are long expired.
 */
export async function rotateSigningKey(
  { trx, record }: AccountWork,
  secrets: Config['secrets'],
  pauseMinutes = 15,
): Promise<void> {
  await sql`update signing_keys set expires_at = now() + interval '30 days' where expires_at is null`.execute(trx)
  const kid = await addKey(trx, secrets, pauseMinutes)
  record(securityAct({ event: 'signingKeyRotated', accountId: undefined, about: { subject: 'signing-key', id: kid } }))
}

async function addKey(db: Db, secrets: Config['secrets'], pauseMinutes: number): Promise<string> {
  const { privateKey } = await generateKeyPair(signingAlgorithm, { modulusLength: 2048, extractable: true })
  const kid = newId()
  const jwk = { ...(await exportJWK(privateKey)), kid, alg: signingAlgorithm, use: 'sig' }
  await db
    .insertInto('signing_keys')
    .values({
      kid,
      private_jwk_sealed: seal(secrets, purpose(kid), JSON.stringify(jwk)),
      signs_from: sql<Date>`now() + make_interval(mins => ${pauseMinutes})`,
      expires_at: null,
    })
    .execute()
  return kid
}

async function readKeys(db: Db, secrets: Config['secrets']): Promise<SigningKey[]> {
  const rows = await db
    .selectFrom('signing_keys')
    .select(['kid', 'private_jwk_sealed'])
    .where((eb) => eb.or([eb('expires_at', 'is', null), eb('expires_at', '>', sql<Date>`now()`)]))
    // Whose time has come before whose time has not; among the first, the newest.
    .orderBy(sql`signs_from <= now()`, 'desc')
    .orderBy('signs_from', 'desc')
    .limit(20)
    .execute()
  for (const row of rows) {
    if (isSealedWithOldKey(secrets, row.private_jwk_sealed)) await sealAgain(db, secrets, row)
  }
  return rows.map((row) => JSON.parse(unseal(secrets, purpose(row.kid), row.private_jwk_sealed)))
}

async function sealAgain(db: Db, secrets: Config['secrets'], row: { kid: string; private_jwk_sealed: string }) {
  const plain = unseal(secrets, purpose(row.kid), row.private_jwk_sealed)
  await db
    .updateTable('signing_keys')
    .set({ private_jwk_sealed: seal(secrets, purpose(row.kid), plain) })
    .where('kid', '=', row.kid)
    .execute()
}
