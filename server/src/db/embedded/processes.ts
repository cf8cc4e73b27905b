import { readdir, readFile, readlink, realpath } from 'node:fs/promises'
import { platform } from 'node:os'
import { join } from 'node:path'

const linux = platform() === 'linux'

/**
 * A mark that tells this process from a later one with the same number, or `undefined` when it does not live.
 * A zombie does not live: in a container nobody may ever collect it.
 */
export async function birthOf(pid: number): Promise<string | undefined> {
  if (!linux) return signalReaches(pid) ? 'alive' : undefined
  const line = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  const fields = line.slice(line.lastIndexOf(')') + 2).split(' ') // the name before it may hold anything
  return line === '' || fields[0] === 'Z' ? undefined : fields[19] // field 22: start, in ticks since boot
}

/** Whether `pid` is a PostgreSQL process on this cluster: those always have it as their working directory. */
export async function worksIn(pid: number, clusterDir: string): Promise<boolean> {
  if ((await birthOf(pid)) === undefined) return false
  if (!linux) return true
  const cwd = await readlink(`/proc/${pid}/cwd`).catch(() => undefined)
  return cwd !== undefined && cwd === (await realpath(clusterDir).catch(() => clusterDir))
}

/** Whether nothing on this machine works in the cluster any more; `false` when we cannot tell. */
export async function isDeserted(clusterDir: string): Promise<boolean> {
  if (!linux) return false
  for (const name of await readdir('/proc')) {
    if (/^\d+$/.test(name) && (await worksIn(Number(name), clusterDir))) return false
  }
  return true
}

export type Postmaster = { pid: number; ready: boolean; stopping: boolean }

/** The living server of this cluster, from its own postmaster.pid; a file left by a crash is not believed. */
export async function findPostmaster(clusterDir: string): Promise<Postmaster | undefined> {
  const lines = (await readFile(join(clusterDir, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')
  const pid = Number(lines[0])
  if (!(pid > 0) || !(await worksIn(pid, clusterDir))) return undefined
  const status = lines[7]?.trim() // the eighth line: starting, ready, standby or stopping
  return { pid, ready: status === 'ready' || status === 'standby', stopping: status === 'stopping' }
}

function signalReaches(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
