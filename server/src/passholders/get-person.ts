import type { Db } from '../db/database.ts'
import { Problem } from '../http/problems.ts'
import { findKeptPassholder, type Passholder } from './store.ts'

/** @throws uitpas/passholder-not-found for nobody, and for a group */
export async function getPerson(db: Db, passholderId: string): Promise<Passholder> {
  const person = await findKeptPassholder(db, passholderId)
  if (person?.kind !== 'INDIVIDUAL') throw new Problem('uitpas/passholder-not-found')
  return person
}
