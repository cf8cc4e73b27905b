import type { Db } from '../db/database.ts'
import { requireCardSystem } from '../http/actor.ts'
import { Problem } from '../http/problems.ts'
import type { Work } from '../http/work.ts'
import { listOrganizerNames } from '../organizers/store.ts'
import { isDay } from '../values/day.ts'
import { type CardSystemId, newId } from '../values/ids.ts'
import type { AssociationDetails } from './schema.ts'
import { type Association, findAssociation, insertAssociation, replaceRights, updateAssociation } from './store.ts'

/**
 * Makes or changes an association of a card system; who is a member stays so until the day that was said then.
 * @param id of the one to change
 * @throws openpas/name-taken when the card system has another one of this name
 */
export async function saveAssociation(
  work: Work,
  cardSystemId: CardSystemId,
  details: AssociationDetails,
  id?: string,
): Promise<string> {
  requireCardSystem(work.by, cardSystemId)
  const association = associationOf(details, cardSystemId, id ?? newId())
  const known = new Set((await listOrganizerNames(work.trx, cardSystemId)).map((one) => one.id))
  const strange = details.organizers.findIndex((one) => !known.has(one.organizerId.toLowerCase()))
  if (strange >= 0) throw wrong(`/organizers/${strange}/organizerId`, 'is no organizer of this card system')
  if (id === undefined) {
    if (!(await insertAssociation(work.trx, association))) throw new Problem('openpas/name-taken')
  } else {
    await getOfCardSystem(work.trx, cardSystemId, id)
    await updateAssociation(work.trx, association)
  }
  const rights = new Map(details.organizers.map((one) => [one.organizerId.toLowerCase(), one.canWrite]))
  await replaceRights(
    work.trx,
    association.id,
    [...rights].map(([organizerId, canWrite]) => ({ organizerId, canWrite })),
  )
  work.record({
    act: id === undefined ? 'association.create' : 'association.update',
    subject: 'association',
    subjectId: association.id,
    fields: Object.keys(details),
  })
  return association.id
}

/** @throws uitpas/association-not-found for one of another card system too */
export async function getOfCardSystem(db: Db, cardSystemId: CardSystemId, id: string): Promise<Association> {
  const association = await findAssociation(db, id)
  if (association?.cardSystemId !== cardSystemId) throw new Problem('uitpas/association-not-found')
  return association
}

function associationOf(details: AssociationDetails, cardSystemId: CardSystemId, id: string): Association {
  const { name, endDateType, yearlyEnd = null, endAge = null, months = null, renewalDays = 60, active = true } = details
  if (yearlyEnd !== null && endDateType !== 'CUSTOM') throw wrong('/yearlyEnd', 'is for CUSTOM')
  // In a leap year every day exists.
  if (yearlyEnd !== null && !isDay(`2028-${yearlyEnd}`)) throw wrong('/yearlyEnd', 'no day')
  if (endAge !== null && endDateType !== 'BASED_ON_DATE_OF_BIRTH')
    throw wrong('/endAge', 'is for BASED_ON_DATE_OF_BIRTH')
  if ((months !== null) !== (endDateType === 'BASED_ON_REGISTRATION_DATE')) {
    throw wrong('/months', 'is for BASED_ON_REGISTRATION_DATE, and required there')
  }
  return {
    id: id.toLowerCase(),
    cardSystemId,
    name: name.trim(),
    endDateType,
    yearlyEnd,
    endAge,
    months,
    renewalDays,
    active,
  }
}

const wrong = (jsonPointer: string, error: string) =>
  new Problem('body/invalid-data', { schemaErrors: [{ jsonPointer, error }] })
