import { randomUUID } from 'node:crypto'
import { link, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { birthOf } from './processes.ts'

// Who uses the server of a data folder: one small file a user, with the process and its birth. The last one that
// leaves stops the server. A process that was killed leaves its file behind; it is recognised as dead and removed.

const ownMark = async () => `${process.pid} ${await birthOf(process.pid)}`

/** Says of a file's writer whether it lives; `undefined` when the file is gone meanwhile. */
async function isAlive(file: string): Promise<boolean | undefined> {
  const mark = await readFile(file, 'utf8').catch(() => undefined)
  if (mark === undefined) return undefined
  const [pid, birth] = mark.split(' ')
  return birth !== undefined && (await birthOf(Number(pid))) === birth
}

export async function addHolder(dataDir: string): Promise<string> {
  await mkdir(join(dataDir, 'holders'), { recursive: true })
  const file = join(dataDir, 'holders', `${process.pid}-${randomUUID()}`)
  await writeFile(file, await ownMark())
  return file
}

/** Takes `file` away and says whether somebody else still holds the server. */
export async function removeHolder(dataDir: string, file: string): Promise<{ others: boolean }> {
  await rm(file, { force: true })
  let others = false
  for (const name of await readdir(join(dataDir, 'holders'))) {
    const other = join(dataDir, 'holders', name)
    if (await isAlive(other)) others = true
    else await rm(other, { force: true })
  }
  return { others }
}

/**
 * One process at a time starts or stops the server. This keeps us from getting in each other's way; what protects
 * the data against two servers is PostgreSQL's own lock.
 */
export async function withLock<T>(dataDir: string, work: () => Promise<T>): Promise<T> {
  const lock = join(dataDir, 'lock')
  const claim = `${lock}.${randomUUID()}`
  await writeFile(claim, await ownMark())
  try {
    // A link appears with its content at once, and fails when there is one already.
    while (!(await link(claim, lock).then(() => true, isTaken))) {
      const alive = await isAlive(lock)
      if (alive) await sleep(20)
      if (alive === false) await rm(lock, { force: true })
    }
  } finally {
    await rm(claim, { force: true })
  }
  try {
    return await work()
  } finally {
    await rm(lock, { force: true })
  }
}

function isTaken(error: NodeJS.ErrnoException): false {
  if (error.code === 'EEXIST') return false
  throw error
}
