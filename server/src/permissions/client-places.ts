import { type TObject, Type } from 'typebox'
import { CardSystemParams, ofCardSystem } from '../card-systems/params.ts'
import { type Actor, requireCardSystem } from '../http/actor.ts'
import type { RouteProblems } from '../http/app-types.ts'
import { Problem } from '../http/problems.ts'
import type { Work } from '../http/work.ts'
import { lockClient, type RegisteredClient, type Whose } from '../identity/client-registry.ts'
import type { CardSystemId } from '../values/ids.ts'

export interface Place {
  path: string
  id: string
  params: TObject
  permission: 'PLATFORM' | 'KSB'
  /** Of registering there. */
  problems: RouteProblems
}

export type ClientPath = { cardSystemId?: CardSystemId; clientId?: string; organizerId?: string }

export function whoseOf(actor: Actor, { cardSystemId }: ClientPath): Whose {
  if (cardSystemId !== undefined) requireCardSystem(actor, cardSystemId)
  return { cardSystemId }
}

/** @throws uitpas/client-not-found for one that is not there, or not theirs */
export async function lockedClient(work: Work, asked: ClientPath): Promise<RegisteredClient> {
  const client = await lockClient(work.trx, whoseOf(work.by, asked), asked.clientId ?? '')
  if (!client) throw new Problem('uitpas/client-not-found')
  return client
}

export const clientParams = ({ params }: Place) =>
  Type.Object({ ...params.properties, clientId: Type.String({ maxLength: 100 }) })

/** The platform has all clients; a card system those that were registered for it. */
export const places: Place[] = [
  { path: '/clients', id: 'clients', params: Type.Object({}), permission: 'PLATFORM', problems: {} },
  {
    path: `${ofCardSystem}/clients`,
    id: 'card-systems-cardSystemId-clients',
    params: CardSystemParams,
    permission: 'KSB',
    problems: { 'uitpas/cardsystem-not-found': 404 },
  },
]
