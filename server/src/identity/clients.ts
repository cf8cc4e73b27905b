import { randomBytes, timingSafeEqual } from 'node:crypto'
import { sql } from 'kysely'
import type { Config } from '../config.ts'
import type { Db, Trx } from '../db/database.ts'
import { lookupHash } from '../secrets/sealed.ts'
import { type ClientId, newId } from '../values/ids.ts'

export type Grant = 'authorization_code' | 'refresh_token' | 'client_credentials'

export interface NewClient {
  /** Chosen by us when left out. */
  clientId?: ClientId
  /** What people read on the log-in page. */
  name: string
  kind: 'confidential' | 'public'
  /** To take over a client that has a secret already; otherwise one is made. */
  secret?: string
  redirectUris?: string[]
  postLogoutRedirectUris?: string[]
  allowedOrigins?: string[]
  grants?: Grant[]
}

/**
 * Registers an application. The secret of a confidential one is in the answer and nowhere else: only its keyed hash
 * is kept (a fast one: a secret is 256 random bits, and without the key a copy of the table has nothing to guess at).
 */
export async function createClient(
  trx: Trx,
  secrets: Config['secrets'],
  client: NewClient,
): Promise<{ clientId: ClientId; secret: string | undefined }> {
  const clientId = client.clientId ?? newId()
  const confidential = client.kind === 'confidential'
  const secret = confidential ? (client.secret ?? randomBytes(32).toString('base64url')) : undefined
  const redirectUris = client.redirectUris ?? []
  await trx
    .insertInto('clients')
    .values({
      client_id: clientId,
      name: client.name,
      kind: client.kind,
      secret_hash: secret === undefined ? null : secretHash(secrets, clientId, secret),
      redirect_uris: redirectUris,
      post_logout_redirect_uris: client.postLogoutRedirectUris ?? [],
      allowed_origins: client.allowedOrigins ?? [],
      grants: client.grants ?? grantsFor(confidential, redirectUris),
      disabled_at: null,
    })
    .execute()
  return { clientId, secret }
}

function grantsFor(confidential: boolean, redirectUris: string[]): Grant[] {
  const forPeople: Grant[] = redirectUris.length ? ['authorization_code', 'refresh_token'] : []
  return confidential ? [...forPeople, 'client_credentials'] : forPeople
}

export async function findClient(db: Db, clientId: ClientId) {
  // From a form that only the protocol library reads: PostgreSQL takes no such text.
  if (clientId.includes('\0')) return undefined
  return await db
    .selectFrom('clients')
    .select(['client_id', 'name', 'kind', 'secret_hash', 'redirect_uris', 'post_logout_redirect_uris'])
    .select(['allowed_origins', 'grants'])
    .where('client_id', '=', clientId)
    .where('disabled_at', 'is', null)
    .executeTakeFirst()
}

/** Closed by an administrator. Our own applications are no rows, and never are. */
export async function isDisabledClient(db: Db, clientId: ClientId): Promise<boolean> {
  const row = await db
    .selectFrom('clients')
    .select('client_id')
    .where('client_id', '=', clientId)
    .where('disabled_at', 'is not', null)
    .executeTakeFirst()
  return row !== undefined
}

/** Whether any registered application has pages there: a registered origin, or where it sends people back to. */
export async function isRegisteredOrigin(db: Db, origin: string): Promise<boolean> {
  if (!/^https?:\/\/[\w.:[\]-]+$/.test(origin)) return false
  const { rows } = await sql`
    select 1 from clients
    where disabled_at is null and (${origin} = any (allowed_origins)
      or exists (select 1 from unnest(redirect_uris) uri where starts_with(uri, ${`${origin}/`})))
    limit 1`.execute(db)
  return rows.length > 0
}

/** Whether any application that is not disabled waits for people at exactly this address. */
export async function isRegisteredRedirect(db: Db, redirectUri: string): Promise<boolean> {
  // PostgreSQL takes no such text.
  if (redirectUri.includes('\0')) return false
  const { rows } = await sql`
    select 1 from clients where disabled_at is null and ${redirectUri} = any (redirect_uris) limit 1`.execute(db)
  return rows.length > 0
}

export function isClientSecret(secrets: Config['secrets'], clientId: ClientId, hash: Buffer, secret: string): boolean {
  return timingSafeEqual(hash, secretHash(secrets, clientId, secret))
}

export function secretHash(secrets: Config['secrets'], clientId: ClientId, secret: string): Buffer {
  return lookupHash(secrets, `client secret of ${clientId}`, secret)
}
