import { Type } from 'typebox'
import { type Actor, requireWritePermission } from '../http/actor.ts'
import { Problem } from '../http/problems.ts'
import type { Work } from '../http/work.ts'
import type { OrganizerId } from '../values/ids.ts'
import { idOfReference } from './entry-document.ts'
import { findImageIds, findKeeper } from './registry-store.ts'

/** What whoever enters something in the registry holds, for the balie that organises it or keeps who does. */
export const permission = 'ACTIVITIES_WRITE'

/** As the registry answers. */
export const Created = Type.Object({ id: Type.String(), url: Type.String() })

export const invalid = (jsonPointer: string, error: string) =>
  new Problem('body/invalid-data', { schemaErrors: [{ jsonPointer, error }] })

/** Who did it, as the registry names its creators. */
export const creatorOf = (by: Actor) => by.accountId ?? by.clientId

/**
 * The organiser that a document names, and the balie that acts for it.
 * @throws body/invalid-data for one that nobody knows, auth/forbidden for somebody else's
 */
export async function requireOrganizer(
  work: Work,
  reference: { '@id': string },
  jsonPointer: string,
): Promise<{ organizerId: OrganizerId; keeper: OrganizerId }> {
  const organizerId = idOfReference(reference)
  const keeper = organizerId && (await findKeeper(work.trx, organizerId))
  if (!organizerId || !keeper) throw invalid(jsonPointer, 'is no organizer')
  requireWritePermission(work.by, permission, keeper)
  return { organizerId, keeper }
}

/**
 * The balie for which something is entered: the one that the document names, or the only one that the caller enters for.
 * @throws openpas/organizer-inactive when they can enter for none, body/invalid-data when they can for several and named none
 */
export async function requireBalie(
  work: Work,
  reference: { '@id': string } | undefined,
  jsonPointer: string,
): Promise<OrganizerId> {
  if (reference) return (await requireOrganizer(work, reference, jsonPointer)).keeper
  const own = baliesOf(work.by)
  const [only, another] = own
  if (!only) throw new Problem('openpas/organizer-inactive')
  if (another) throw invalid(jsonPointer, 'is needed: you enter for more than one organizer')
  return only
}

/** The balies for which the caller enters what they organise. */
export const baliesOf = (by: Actor): OrganizerId[] =>
  [...by.grants.values()]
    .filter((grant) => grant.active && grant.permissions.has(permission))
    .map((grant) => grant.organizerId)

/** @throws body/invalid-data for a picture that was never brought */
export async function requireImages(work: Work, images: readonly { id: string }[] | undefined): Promise<void> {
  const known = await findImageIds(work.trx, images?.map(({ id }) => id) ?? [])
  for (const [index, { id }] of (images ?? []).entries())
    if (!known.has(id)) throw invalid(`/mediaObject/${index}/@id`, 'is no image')
}
