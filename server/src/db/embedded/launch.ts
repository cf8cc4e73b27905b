import { spawn } from 'node:child_process'
import { open, readdir, readFile, rm, stat } from 'node:fs/promises'
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
 * commit, and the next start of ours adopts it. After a crash the last processes of the old server may need a moment
 * to let go, so that a start that fails for that reason is tried again for some seconds.
 * @throws with the server's own words when it does not start.
 */
export async function launch(input: LaunchInput): Promise<void> {
  for (const deadline = performance.now() + patienceMs; ; await sleep(100)) {
    await clearLeftovers(input.clusterDir)
    const complaint = await attempt(input)
    if (complaint === undefined) return
    const passing = /lock file .* already exists|shared memory block|could not bind|Address already in use/.test(
      complaint,
    )
    if (!passing || performance.now() > deadline) throw new Error(`PostgreSQL does not start: ${complaint}`)
  }
}

/**
 * The number in a lock file that a crash left may belong to somebody else by now (after a container restarts), or to
 * a zombie that nobody collects. PostgreSQL would believe it; we look whether anything still works in the cluster.
 */
async function clearLeftovers(clusterDir: string): Promise<void> {
  const locks = (await readdir(clusterDir)).filter(
    (name) => name === 'postmaster.pid' || /^\.s\.PGSQL.*\.lock$/.test(name),
  )
  if (locks.length === 0 || !(await isDeserted(clusterDir))) return
  for (const name of locks) await rm(join(clusterDir, name), { force: true })
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
  const words = [startLog, await newestLog(clusterDir)].map((file) => lastLines(file))
  return (await Promise.all(words)).filter((text) => text).join(' | ') || failure
}

/** Once its own log is open, the server writes there why it stops. */
async function newestLog(clusterDir: string): Promise<string | undefined> {
  const dir = join(clusterDir, 'log')
  const files = (await readdir(dir).catch(() => [])).map((name) => join(dir, name))
  const written = await Promise.all(files.map(async (file) => ({ file, at: (await stat(file)).mtimeMs })))
  return written.sort((a, b) => b.at - a.at)[0]?.file
}

async function lastLines(file: string | undefined): Promise<string> {
  const text = file ? await readFile(file, 'utf8').catch(() => '') : ''
  return text.trim().split('\n').slice(-3).join(' | ')
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
  for (const deadline = performance.now() + waitMs; performance.now() < deadline; await sleep(10)) {
    if (!(await findPostmaster(clusterDir))) return true
  }
  return false
}
