import type { Db } from '../db/database.ts'
import type { Actor } from '../http/actor.ts'
import { faultOfUri } from '../identity/client-uris.ts'
import { findClient } from '../identity/clients.ts'
import { invalidOrder } from './refusals.ts'

/**
 * Where the payer goes back to. Anybody can send somebody else’s client id; so without a token only addresses of origins that
 * are registered for it are gone to.
 * @throws body/invalid-data
 */
export async function requireAddress(db: Db, actor: Actor, address: string, pointer: string): Promise<void> {
  const fault = faultOfUri(address)
  if (fault !== undefined) throw invalidOrder(pointer, fault)
  if (actor.kind !== 'IDENTIFIED') return
  const client = await findClient(db, actor.clientId)
  const origins = [...(client?.redirect_uris ?? []).map(originOf), ...(client?.allowed_origins ?? [])]
  if (!origins.includes(originOf(address)))
    throw invalidOrder(pointer, 'is at no origin that is registered for this client')
}

/** An app’s own scheme has no origin: its beginning takes the place of one. */
const originOf = (address: string) =>
  /^https?:/.test(address) ? new URL(address).origin : (address.split('://')[0] ?? '')
