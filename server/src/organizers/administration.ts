import { type Static, Type } from 'typebox'
import { CardSystemIdSchema } from '../card-systems/params.ts'
import { findCardSystems } from '../card-systems/store.ts'
import { Problem } from '../http/problems.ts'
import type { Work } from '../http/work.ts'
import { keepGroupsWithin } from '../permissions/change-groups.ts'
import { isUuid, newId, type OrganizerId } from '../values/ids.ts'
import { tidied } from './details.ts'
import { OrganizerDetails } from './ksb-schema.ts'
import { recordOrganizer } from './record.ts'
import { createOrganizer, setOrganizerActive, updateOrganizer } from './store.ts'

/** A balie as the platform writes it. */
export const OrganizerBody = Type.Object({
  ...OrganizerDetails,
  cardSystemIds: Type.Array(CardSystemIdSchema, { minItems: 1, maxItems: 50, uniqueItems: true }),
  active: Type.Optional(Type.Boolean({ description: 'a new balie is, unless this says otherwise' })),
})
export type OrganizerBody = Static<typeof OrganizerBody>

/** A new balie: an organiser that the registry knows already brings its id, and its activities become pass events. */
export const NewOrganizerBody = Type.Object({
  ...OrganizerBody.properties,
  id: Type.Optional(Type.String({ format: 'uuid', description: 'of an organiser of the event registry' })),
})

/** @throws body/invalid-data for a card system that does not exist, an id that is a balie's already, or opening hours that cannot be */
export async function addOrganizer(work: Work, organizer: Static<typeof NewOrganizerBody>): Promise<OrganizerId> {
  await requireCardSystems(work, organizer)
  const id = organizer.id?.toLowerCase() ?? newId()
  const isNew = await createOrganizer(work.trx, { ...organizer, ...tidied(organizer), id })
  if (!isNew) throw new Problem('body/invalid-data', { schemaErrors: [{ jsonPointer: '/id', error: 'is a balie' }] })
  recordOrganizer(work, 'organizer.create', id, Object.keys(organizer))
  return id
}

/** What is left out is emptied. @throws uitpas/organizer-not-found, body/invalid-data as addOrganizer */
export async function changeOrganizer(work: Work, id: OrganizerId, organizer: OrganizerBody): Promise<void> {
  await requireCardSystems(work, organizer)
  if (!isUuid(id)) throw new Problem('uitpas/organizer-not-found')
  await keepGroupsWithin(work.trx, id.toLowerCase())
  if (!(await updateOrganizer(work.trx, { ...organizer, ...tidied(organizer), id })))
    throw new Problem('uitpas/organizer-not-found')
  recordOrganizer(work, 'organizer.update', id.toLowerCase(), Object.keys(organizer))
}

/** An inactive balie looks and reports, and registers nothing, from at most three seconds later on. */
export async function activateOrganizer(
  work: Work,
  id: OrganizerId,
  { active, reason }: { active: boolean; reason?: string },
): Promise<void> {
  const why = { reason: reason?.trim() || undefined, at: work.now }
  const found = isUuid(id) && (await setOrganizerActive(work.trx, id, active, why))
  if (!found) throw new Problem('uitpas/organizer-not-found')
  const fields = why.reason === undefined || active ? ['active'] : ['active', 'reason']
  recordOrganizer(work, active ? 'organizer.activate' : 'organizer.deactivate', id.toLowerCase(), fields)
}

async function requireCardSystems({ trx }: Work, { cardSystemIds }: OrganizerBody): Promise<void> {
  const known = await findCardSystems(trx, cardSystemIds)
  const wrong = cardSystemIds.flatMap((id, at) =>
    known.has(id) ? [] : [{ jsonPointer: `/cardSystemIds/${at}`, error: 'is no card system' }],
  )
  if (wrong.length) throw new Problem('body/invalid-data', { schemaErrors: wrong })
}
