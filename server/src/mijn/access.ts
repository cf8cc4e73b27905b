import type { Db } from '../db/database.ts'
import { getSelfOrFamilyMember } from '../families/on-behalf.ts'
import type { Actor } from '../http/actor.ts'
import { actorOf, type Request } from '../http/app-types.ts'
import { type EndUserMessage, Problem } from '../http/problems.ts'
import { passholderApp } from '../identity/first-party.ts'
import { findPassholderOfAccount, type Passholder } from '../passholders/store.ts'
import type { AccountId } from '../values/ids.ts'

/** A person in our own app. */
export type Person = Actor & { accountId: AccountId }

/**
 * Our own app, and no other: what another app may do in somebody's name is what it was given permission for.
 * @throws auth/forbidden
 */
export function personOf(request: Request): Person {
  const actor = actorOf(request)
  const { accountId } = actor
  if (actor.clientId !== passholderApp || accountId === undefined) {
    throw new Problem('auth/forbidden', { detail: `Only for ${passholderApp}` })
  }
  return { ...actor, accountId }
}

/** @throws auth/forbidden, uitpas/passholder-not-found for an account that has no pass (any more) */
export async function getOwn(db: Db, request: Request): Promise<Passholder> {
  const own = await findPassholderOfAccount(db, personOf(request).accountId)
  if (!own) throw new Problem('uitpas/passholder-not-found', { detail: 'No pass is linked', endUserMessage: linkFirst })
  return own
}

/**
 * Oneself or somebody in one's family.
 * @throws auth/forbidden for anybody else, and what getOwn throws
 */
export async function getOneOfMine(db: Db, request: Request, passholderId: string): Promise<Passholder> {
  const own = await getOwn(db, request)
  if (passholderId === 'me' || passholderId.toLowerCase() === own.id) return own
  return getSelfOrFamilyMember(db, personOf(request), passholderId)
}

const linkFirst: EndUserMessage = {
  nl: 'Er is nog geen pas aan je account gekoppeld. Koppel eerst je pas.',
  fr: 'Aucun pass n’est encore lié à votre compte. Liez d’abord votre pass.',
  en: 'No pass is linked to your account yet. Link your pass first.',
  de: 'Mit Ihrem Konto ist noch kein Pass verbunden. Verbinden Sie zuerst Ihren Pass.',
}
