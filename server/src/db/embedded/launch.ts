import { spawn } from 'node:child_process'
import { open, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type OsUser, pathFromWithin, programEnv } from './os-user.ts'
import { findPostmaster, isDeserted } from './processes.ts'

const patienceMs = 15_000

export interface LaunchInput {
  clusterDir: string
  bin: string
  port: number
  user: OsUser
  /** Where the server writes until its own log is open. */
  startLog: string
}

/**
 * Starts the server and waits until it answers. It does not die with us: it may be in the middle of somebody's
 * commit, and the next start of ours adopts it. After a crash, a first attempt can fail while the last processes of
 * the old server let go; that is tried again for some seconds.
 * @throws with the server's own words when it does not start.
 */
export async function launch(input: LaunchInput): Promise<void> {
  for (const deadline = Date.now() + patienceMs; ; await sleep(200)) {
    const complaint = await attempt(input)
    if (complaint === undefined) return
    const leftover = /lock file "postmaster.pid" already exists/.test(complaint)
    const passing = leftover || /shared memory block|could not bind|Address already in use/.test(complaint)
    if (!passing || Date.now() > deadline) throw new Error(`PostgreSQL does not start: ${complaint}`)
    // After a container restarts, the number in the file may belong to an unrelated process by now.
    if (leftover && (await isDeserted(input.clusterDir)))
      await rm(join(input.clusterDir, 'postmaster.pid'), { force: true })
  }
}

/** Returns why it failed, or nothing. */
async function attempt({ clusterDir, bin, port, user, startLog }: LaunchInput): Promise<string | undefined> {
  const output = await open(startLog, 'w', 0o600)
  const args = ['-D', pathFromWithin(clusterDir, user), '-p', String(port)]
  const child = spawn(join(bin, 'postgres'), args, {
    ...user,
    cwd: clusterDir,
    stdio: ['ignore', output.fd, output.fd],
    detached: true, // or Ctrl-C in a terminal would stop it under the requests that are still running
    env: programEnv,
  })
  let failure: string | undefined
  child.once('error', (error) => (failure = error.message))
  child.once('exit', () => (failure ??= 'it stopped at once'))
  await output.close()
  child.unref()
  // Recovery after a crash takes as long as it takes; the process is there meanwhile.
  while (failure === undefined) {
    const postmaster = await findPostmaster(clusterDir)
    if (postmaster?.ready && postmaster.pid === child.pid) return undefined
    await sleep(5)
  }
  return (await readFile(startLog, 'utf8')).trim().split('\n').slice(-5).join(' | ') || failure
}

/** Waits until a server that somebody else starts or stops has done so; `true` when one is ready. */
export async function isReady(clusterDir: string): Promise<boolean> {
  for (;;) {
    const postmaster = await findPostmaster(clusterDir)
    if (!postmaster) return false
    if (postmaster.ready) return true
    await sleep(10)
  }
}

/** Fast shutdown: refuses new work, rolls open transactions back, writes everything to disk. */
export async function shutDown(clusterDir: string, log: (message: string) => void): Promise<void> {
  if (await signalAndWait(clusterDir, 'SIGINT', 60_000)) return
  log('PostgreSQL did not stop within a minute: stops it at once, it will recover at the next start')
  if (!(await signalAndWait(clusterDir, 'SIGQUIT', 10_000)))
    throw new Error(`PostgreSQL in ${clusterDir} does not stop`)
}

async function signalAndWait(clusterDir: string, signal: 'SIGINT' | 'SIGQUIT', waitMs: number): Promise<boolean> {
  const postmaster = await findPostmaster(clusterDir)
  if (!postmaster) return true
  process.kill(postmaster.pid, signal)
  for (const deadline = Date.now() + waitMs; Date.now() < deadline; await sleep(10)) {
    if (!(await findPostmaster(clusterDir))) return true
  }
  return false
}
