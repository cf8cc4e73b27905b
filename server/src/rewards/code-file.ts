import { rm } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import type { Reply, Request } from '../http/app-types.ts'
import { type SpooledFile, spool } from '../http/csv-upload.ts'
import { Problem } from '../http/problems.ts'
import { write } from '../http/write.ts'
import type { System } from '../system.ts'
import { addCodes } from './codes.ts'
import { readCodes } from './read-codes.ts'

/** A million codes of a hundred characters. */
const maxBytes = 128 * 1024 * 1024

interface CodeFile {
  /** Of the file, to ask for its progress. */
  id: string
  rewardId: number
  stream: Readable | undefined
}

/**
 * Reads a file of codes in: first onto the disk, then in one transaction, which says meanwhile how far it is.
 * @throws body/missing, body/too-large, body/invalid-data
 */
export async function readInCodes(system: System, request: Request, reply: Reply, asked: CodeFile): Promise<void> {
  const { id, rewardId, stream } = asked
  if (!stream) throw new Problem('body/missing')
  const file = await spool(stream, maxBytes)
  // What makes the same request the same, for who repeats it.
  request.body = { sha256: file.sha256 }
  const report = progressOf(system, { id, rewardId, file })
  try {
    await write(system, request, reply, async (work) => {
      report('RUNNING', 0)
      const body = await addCodes(work.trx, rewardId, readCodes(file.path), (lines) => void report('RUNNING', lines))
      work.record({ act: 'reward.codes', subject: 'reward', subjectId: String(rewardId), fields: ['codes'] })
      return { status: 201, body }
    })
    await report('DONE', file.lines)
  } catch (error) {
    await report('REFUSED', 0)
    throw error
  } finally {
    await rm(file.path, { force: true })
  }
}

/** One report after the other, outside the transaction; one that fails is no reason to read nothing in. */
function progressOf(
  { db, clock }: System,
  { id, rewardId, file }: { id: string; rewardId: number; file: SpooledFile },
) {
  let last: Promise<unknown> = Promise.resolve()
  return (status: 'RUNNING' | 'DONE' | 'REFUSED', linesRead: number): Promise<unknown> => {
    const said = { status, lines_read: linesRead, reported_at: clock.now() }
    last = last
      .then(() =>
        db
          .insertInto('reward_code_files')
          .values({ id, reward_id: rewardId, lines: file.lines, ...said })
          .onConflict((conflict) =>
            conflict.column('id').doUpdateSet(said).where('reward_code_files.reward_id', '=', rewardId),
          )
          .execute(),
      )
      .catch(() => {})
    return last
  }
}
