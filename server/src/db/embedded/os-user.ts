import { spawnSync } from 'node:child_process'
import { chown, lchown, readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** The unprivileged account that runs PostgreSQL; `undefined` means: as ourselves. */
export type OsUser = { uid: number; gid: number } | undefined

/** Not our own environment: that has secrets, and a language in which we could not read the messages. */
export const programEnv = { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C' }

/**
 * PostgreSQL refuses to run as root. As root we therefore run its programs as the owner of an existing cluster,
 * else as the first of these accounts that exists, else as one that we create.
 */
export async function chooseOsUser(clusterDir: string, log: (message: string) => void): Promise<OsUser> {
  if (process.getuid?.() !== 0) return undefined
  const owner = await stat(clusterDir).catch(() => undefined)
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  const found = (await findAccount('openpas-db')) ?? (await findAccount('postgres')) ?? (await createAccount(log))
  const user = found ?? (await findAccount('nobody'))
  if (!user) throw new Error('PostgreSQL cannot run as root, and this machine has no other account. Add one: postgres')
  // Files put back from a backup by root belong to root: hand them over, or the server cannot read them.
  if (owner) await giveTo(user, clusterDir)
  return user
}

async function findAccount(name: string): Promise<OsUser> {
  const passwd = await readFile('/etc/passwd', 'utf8').catch(() => '')
  const fields = passwd
    .split('\n')
    .find((line) => line.startsWith(`${name}:`))
    ?.split(':') // name:x:uid:gid:…
  return fields ? { uid: Number(fields[2]), gid: Number(fields[3]) } : undefined
}

async function createAccount(log: (message: string) => void): Promise<OsUser> {
  const name = 'openpas-db'
  const useradd = [
    '--system',
    '--user-group',
    '--no-create-home',
    '--home-dir',
    '/nonexistent',
    '--shell',
    '/bin/false',
    name,
  ]
  // The second form is Alpine's. Either may be missing; then `nobody` remains.
  const made =
    spawnSync('useradd', useradd, { stdio: 'ignore' }).status === 0 ||
    spawnSync('adduser', ['-S', '-D', '-H', name], { stdio: 'ignore' }).status === 0
  if (made) log(`created the system account ${name} to run PostgreSQL`)
  return findAccount(name)
}

async function giveTo(user: { uid: number; gid: number }, dir: string): Promise<void> {
  for (const entry of await readdir(dir, { recursive: true })) await lchown(join(dir, entry), user.uid, user.gid)
  await chown(dir, user.uid, user.gid)
}

/**
 * How that account can name `dir` from within (it is the working directory of the programs we run). Usually by its
 * own path. When a folder above is closed to the account (root's home, a private temporary folder) the kernel still
 * knows the working directory itself, so the data stays where the operator asked for it.
 */
export function pathFromWithin(dir: string, user: OsUser): string {
  if (!user) return dir
  const enter = (path: string) => spawnSync('/bin/sh', ['-c', 'cd "$0"', path], { ...user, cwd: dir, stdio: 'ignore' })
  for (const path of [dir, '/proc/self/cwd']) if (enter(path).status === 0) return path
  throw new Error(`PostgreSQL runs as uid ${user.uid}, which cannot reach ${dir}: choose another data folder`)
}
