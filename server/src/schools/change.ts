import { Problem } from '../http/problems.ts'
import type { Work } from '../http/work.ts'
import { holdFound } from '../passholders/hold.ts'
import type { PassholderId } from '../values/ids.ts'
import { findSchool, removeSchool, setSchool } from './store.ts'

/** @throws uitpas/school-not-found for one that is not there, or is closed */
export async function changeSchool(work: Work, passholderId: PassholderId, schoolId: string): Promise<void> {
  const school = await findSchool(work.trx, schoolId)
  if (!school?.active) throw new Problem('uitpas/school-not-found')
  await holdFound(work.trx, passholderId)
  await setSchool(work.trx, passholderId, school.id, work.now)
  work.record({ act: 'school.set', passholderId, subject: 'passholder', subjectId: passholderId, fields: ['school'] })
}

/** Who has none, has none. */
export async function leaveSchool(work: Work, passholderId: PassholderId): Promise<void> {
  await removeSchool(work.trx, passholderId)
  work.record({
    act: 'school.remove',
    passholderId,
    subject: 'passholder',
    subjectId: passholderId,
    fields: ['school'],
  })
}
