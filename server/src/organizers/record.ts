import type { Act } from '../audit/acts.ts'
import type { Work } from '../http/work.ts'
import type { OrganizerId } from '../values/ids.ts'

/** One act on a balie, with the names of what it changed. */
export function recordOrganizer(work: Work, act: Act, id: OrganizerId, fields: string[]): void {
  work.record({ act, organizerId: id, subject: 'organizer', subjectId: id, fields: fields.toSorted() })
}
