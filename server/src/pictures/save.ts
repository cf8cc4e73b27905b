import type { Work } from '../http/work.ts'
import { holdFound } from '../passholders/hold.ts'
import type { PassholderId } from '../values/ids.ts'
import { encodePicture } from './encode.ts'
import { storePicture } from './store.ts'

/** Keeps a picture as the passholder's, in place of an earlier one. @throws body/invalid-data as encodePicture does */
export async function savePicture(work: Work, passholderId: PassholderId, bytes: Buffer): Promise<void> {
  const jpeg = await encodePicture(bytes)
  await holdFound(work.trx, passholderId)
  await storePicture(work.trx, { passholderId, jpeg, at: work.now })
  work.record({ act: 'passholder.picture.write', passholderId, subject: 'passholder', subjectId: passholderId })
}
