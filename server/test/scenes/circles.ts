import {
  type Association,
  insertAssociation,
  insertAssociationMembership,
  replaceRights,
} from '../../src/associations/store.ts'
import { transact } from '../../src/db/transact.ts'
import { insertSchool, type School, setSchool } from '../../src/schools/store.ts'
import { newId } from '../../src/values/ids.ts'
import type { Stage } from '../test-app.ts'

interface Rights {
  reads?: readonly string[]
  writes?: readonly string[]
}

/** An association until 31 August, unless told otherwise. */
export async function addAssociation(
  test: Stage,
  cardSystemId: number,
  { reads = [], writes = [] }: Rights,
  association: Partial<Association> = {},
): Promise<string> {
  const id = newId()
  await transact(test.db, async (trx) => {
    await insertAssociation(trx, {
      id,
      cardSystemId,
      name: `Scouts ${id.slice(-6)}`,
      active: true,
      endDateType: 'CUSTOM',
      yearlyEnd: association.endDateType === undefined ? '08-31' : null,
      endAge: null,
      months: null,
      renewalDays: 60,
      ...association,
    })
    await replaceRights(trx, id, [
      ...reads.map((organizerId) => ({ organizerId, canWrite: false })),
      ...writes.map((organizerId) => ({ organizerId, canWrite: true })),
    ])
  })
  return id
}

export async function addAssociationMember(
  test: Stage,
  passholderId: string,
  associationId: string,
  endDate: string,
): Promise<void> {
  const membership = { passholderId, associationId, since: '2025-09-01', endDate }
  await transact(test.db, (trx) => insertAssociationMembership(trx, membership))
}

export async function addSchool(test: Stage, cardSystemId: number, school: Partial<School> = {}): Promise<string> {
  const id = newId()
  const college = { name: `College ${id.slice(-6)}`, street: null, postalCode: '9900', city: 'Eeklo', active: true }
  await transact(test.db, (trx) => insertSchool(trx, { id, cardSystemId, ...college, ...school }))
  return id
}

export async function putInSchool(test: Stage, passholderId: string, schoolId: string): Promise<void> {
  await transact(test.db, (trx) => setSchool(trx, passholderId, schoolId, test.clock.now()))
}
