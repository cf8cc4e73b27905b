import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Adapter, AdapterPayload } from 'oidc-provider'
import type { Db } from '../db/database.ts'
import { errors } from './protocol-library.ts'

/**
 * A refresh token that was just exchanged may be exchanged once more within this time: the answer was lost on a bad
 * network, or two tabs refreshed at once. After it, a second use means that the token was stolen, and ends the grant.
 */
export const refreshReuseSeconds = 20

/** Where the protocol library keeps one kind of thing. Everything but clients lives in one table. */
export function artifactAdapter(db: Db, model: string): Adapter {
  const byId = (id: string) => idHash(model, id)
  return {
    async upsert(id, payload, expiresIn) {
      const row = {
        payload: JSON.stringify({ ...payload, jti: undefined }),
        // A page that is open mentions the grant, but does not end with it.
        grant_id: model === 'Interaction' ? null : (payload.grantId ?? null),
        uid: payload.uid ?? null,
        user_code: payload.userCode ?? null,
        account_id: payload.accountId ?? null,
        expires_at: expiresIn === undefined ? null : sql<Date>`now() + make_interval(secs => ${expiresIn})`,
      }
      await db
        .insertInto('oidc_artifacts')
        .values({ id_hash: byId(id), model, consumed_at: null, ...row })
        .onConflict((conflict) => conflict.column('id_hash').doUpdateSet(row))
        .execute()
    },

    async find(id) {
      const row = await select(db).where('id_hash', '=', byId(id)).executeTakeFirst()
      return row && payloadOf(row, model, id)
    },

    async findByUid(uid) {
      const row = await select(db).where('model', '=', model).where('uid', '=', uid).executeTakeFirst()
      return row && payloadOf(row, model)
    },

    async findByUserCode(userCode) {
      const row = await select(db).where('model', '=', model).where('user_code', '=', userCode).executeTakeFirst()
      return row && payloadOf(row, model)
    },

    // Two exchanges of one code at the same moment both find it unused: the statement decides who was first.
    async consume(id) {
      const { numUpdatedRows } = await db
        .updateTable('oidc_artifacts')
        .set({ consumed_at: sql<Date>`now()` })
        .where('id_hash', '=', byId(id))
        .where('consumed_at', 'is', null)
        .executeTakeFirst()
      if (!numUpdatedRows && model !== 'RefreshToken') throw new errors.InvalidGrant('already consumed')
    },

    async destroy(id) {
      await db.deleteFrom('oidc_artifacts').where('id_hash', '=', byId(id)).execute()
    },

    async revokeByGrantId(grantId) {
      await db.deleteFrom('oidc_artifacts').where('model', '=', model).where('grant_id', '=', grantId).execute()
    },
  }
}

/** Ends a grant: the grant itself and every code and refresh token that came from it. */
export async function revokeGrant(db: Db, grantId: string): Promise<void> {
  await db
    .deleteFrom('oidc_artifacts')
    .where((eb) => eb.or([eb('grant_id', '=', grantId), eb('id_hash', '=', grantHash(grantId))]))
    .execute()
}

/** Under which a grant itself is kept. */
export function grantHash(grantId: string): Buffer {
  return idHash('Grant', grantId)
}

/** Says in a token which grant it came from, without giving the grant away. */
export function grantName(grantId: string): string {
  return grantHash(grantId).toString('base64url')
}

/** Whether somebody may still use what came from this grant: logging out, and a code or token used twice, end it. */
export async function isLiveGrant(db: Db, name: string): Promise<boolean> {
  const row = await db
    .selectFrom('oidc_artifacts')
    .select('model')
    .where('id_hash', '=', Buffer.from(name, 'base64url'))
    .where('expires_at', '>', sql<Date>`now()`)
    .executeTakeFirst()
  return row?.model === 'Grant'
}

/** Deletes what expired over a day ago: until then a late caller hears "expired", and a replay is still recognised. */
export async function purgeArtifacts(db: Db): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('oidc_artifacts')
    .where('id_hash', 'in', (eb) =>
      eb
        .selectFrom('oidc_artifacts')
        .select('id_hash')
        .where('expires_at', '<', sql<Date>`now() - interval '1 day'`)
        .limit(10_000),
    )
    .executeTakeFirst()
  return Number(numDeletedRows)
}

function select(db: Db) {
  return db
    .selectFrom('oidc_artifacts')
    .select(['payload', 'consumed_at'])
    .select(sql<number>`extract(epoch from now() - consumed_at)::int`.as('consumed_seconds'))
    .limit(1)
}

interface Row {
  payload: Record<string, unknown>
  consumed_at: Date | null
  consumed_seconds: number
}

function payloadOf(row: Row, model: string, id?: string): AdapterPayload {
  const spent = row.consumed_at !== null && !(model === 'RefreshToken' && row.consumed_seconds < refreshReuseSeconds)
  return {
    ...row.payload,
    ...(id === undefined ? {} : { jti: id }),
    ...(spent ? { consumed: true } : {}),
  }
}

function idHash(model: string, id: string): Buffer {
  return createHash('sha256').update(`${model}:${id}`).digest()
}
