import { spawnSync } from 'node:child_process'
import { cp, lstat, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findBinaries } from './binaries.ts'
import { chooseOsUser } from './os-user.ts'

let dir: string

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'openpas-binaries-')) // closed to everybody else
})
afterEach(() => rm(dir, { recursive: true, force: true }))

/** The package as `npm ci --ignore-scripts` leaves it. */
async function packageWithoutLinks(): Promise<string> {
  const home = join(dir, 'package')
  const installed = dirname(dirname(await findBinaries(undefined, () => {})))
  const noLinks = async (path: string) => !path.endsWith('.a') && !(await lstat(path)).isSymbolicLink()
  await cp(installed, home, { recursive: true, filter: noLinks })
  return home
}

test('library links that were not installed are restored', async () => {
  const home = await packageWithoutLinks()
  const program = join(home, 'native', 'bin', 'initdb')
  expect(spawnSync(program, ['--version']).status).not.toBe(0)
  expect(await findBinaries(undefined, () => {}, home)).toBe(dirname(program))
  expect(spawnSync(program, ['--version']).status).toBe(0)
})

test.skipIf(process.getuid?.() !== 0)('programs in a private checkout of root run from a copy', async () => {
  const home = await packageWithoutLinks()
  const user = await chooseOsUser(join(dir, 'none'), () => {})
  const log: string[] = []
  const bin = await findBinaries(user, (message) => log.push(message), home)
  expect(bin.startsWith(dir)).toBe(false)
  expect(log).toEqual([expect.stringContaining(`because its account cannot use ${home}`)])
  expect(spawnSync(join(bin, 'postgres'), ['--version'], { ...user, cwd: '/' }).status).toBe(0)
})
