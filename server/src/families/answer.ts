import type { Db } from '../db/database.ts'
import { passholderAnswers } from '../passholders/answer.ts'
import type { Passholder } from '../passholders/store.ts'
import { toRfc3339 } from '../values/instant.ts'
import type { FamilyMemberAnswer } from './schema.ts'
import { findFamilyMembers } from './store.ts'

/** The whole family: the person that it is of first, who is its main family member. */
export async function familyAnswer(db: Db, person: Passholder, now: Date): Promise<FamilyMemberAnswer[]> {
  const members = await findFamilyMembers(db, person.id)
  const all = [{ memberId: person.id, icon: null, createdAt: person.createdAt }, ...members]
  const answers = await passholderAnswers(
    db,
    all.map((one) => one.memberId),
    now,
  )
  return all.flatMap(({ memberId, icon, createdAt }) => {
    const passholder = answers.find((one) => one.id === memberId)
    if (!passholder) return []
    const { uitpasNumber } = passholder
    return {
      ...(uitpasNumber === undefined ? {} : { uitpasNumber }),
      passholder,
      creationDate: toRfc3339(createdAt),
      ...(icon === null ? {} : { icon }),
      mainFamilyMember: memberId === person.id,
    }
  })
}
