import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Config } from '../config.ts'
import type { Db, Trx } from '../db/database.ts'
import type { CardSystemId, ClientId } from '../values/ids.ts'
import { type Grant, secretHash } from './clients.ts'

/** A client as administrators see it: never its secret. */
export interface RegisteredClient {
  clientId: ClientId
  name: string
  kind: string
  redirectUris: string[]
  postLogoutRedirectUris: string[]
  allowedOrigins: string[]
  grants: string[]
  cardSystemId: CardSystemId | null
  active: boolean
}

/** Whose: of one card system, or, without one, of all of them and of the platform. */
export interface Whose {
  cardSystemId?: CardSystemId | undefined
}

const registered = (db: Db, { cardSystemId }: Whose) => {
  const all = db.selectFrom('clients')
  return cardSystemId === undefined ? all : all.where('card_system_id', '=', cardSystemId)
}

export async function listClients(db: Db, whose: Whose, page: { start: number; limit: number }) {
  const { total } = await registered(db, whose).select(sql<string>`count(*)`.as('total')).executeTakeFirstOrThrow()
  const rows = await registered(db, whose)
    .select(columns)
    .orderBy('name')
    .orderBy('client_id')
    .offset(page.start)
    .limit(page.limit)
    .execute()
  return { totalItems: Number(total), member: rows.map(shown) }
}

export async function findRegisteredClient(
  db: Db,
  whose: Whose,
  clientId: ClientId,
): Promise<RegisteredClient | undefined> {
  const row = await registered(db, whose).select(columns).where('client_id', '=', clientId).executeTakeFirst()
  return row && shown(row)
}

/** Until the end of the transaction, so that two changes of one client come one after the other. */
export async function lockClient(trx: Trx, whose: Whose, clientId: ClientId): Promise<RegisteredClient | undefined> {
  const row = await registered(trx, whose)
    .select(columns)
    .where('client_id', '=', clientId)
    .forUpdate()
    .executeTakeFirst()
  return row && shown(row)
}

export interface ClientChange {
  name: string
  redirectUris: string[]
  postLogoutRedirectUris: string[]
  allowedOrigins: string[]
  grants: Grant[]
}

export async function updateClient(trx: Trx, clientId: ClientId, change: ClientChange): Promise<void> {
  await trx
    .updateTable('clients')
    .set({
      name: change.name,
      redirect_uris: change.redirectUris,
      post_logout_redirect_uris: change.postLogoutRedirectUris,
      allowed_origins: change.allowedOrigins,
      grants: change.grants,
    })
    .where('client_id', '=', clientId)
    .execute()
}

export async function setClientCardSystem(trx: Trx, clientId: ClientId, cardSystemId: CardSystemId): Promise<void> {
  await trx.updateTable('clients').set({ card_system_id: cardSystemId }).where('client_id', '=', clientId).execute()
}

/** The one before it works no longer. @returns the secret, which is kept nowhere */
export async function replaceSecret(trx: Trx, secrets: Config['secrets'], clientId: ClientId): Promise<string> {
  const secret = randomBytes(32).toString('base64url')
  const secret_hash = secretHash(secrets, clientId, secret)
  await trx.updateTable('clients').set({ secret_hash }).where('client_id', '=', clientId).execute()
  return secret
}

export async function setClientActive(trx: Trx, clientId: ClientId, active: boolean): Promise<void> {
  const disabled_at = active ? null : sql<Date>`coalesce(disabled_at, now())`
  await trx.updateTable('clients').set({ disabled_at }).where('client_id', '=', clientId).execute()
}

const columns = [
  'client_id',
  'name',
  'kind',
  'redirect_uris',
  'post_logout_redirect_uris',
  'allowed_origins',
  'grants',
  'card_system_id',
  'disabled_at',
] as const

interface Row {
  client_id: string
  name: string
  kind: string
  redirect_uris: string[]
  post_logout_redirect_uris: string[]
  allowed_origins: string[]
  grants: string[]
  card_system_id: number | null
  disabled_at: Date | null
}

const shown = (row: Row): RegisteredClient => ({
  clientId: row.client_id,
  name: row.name,
  kind: row.kind,
  redirectUris: row.redirect_uris,
  postLogoutRedirectUris: row.post_logout_redirect_uris,
  allowedOrigins: row.allowed_origins,
  grants: row.grants,
  cardSystemId: row.card_system_id,
  active: row.disabled_at === null,
})
