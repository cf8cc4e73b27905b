import { spawn } from 'node:child_process'
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { startEmbedded } from '../src/db/embedded.ts'
import { migrate } from '../src/db/migrate.ts'
import { fastestFolder } from './fastest-folder.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of this run's server; `ready.json` appears there when the template can be cloned. */
    testServerDir: string
  }
}

/** What a test needs to make a database of its own; in `ready.json`. */
export interface TestServer {
  /** The migrated database, which `create database … template` copies. */
  url?: string
  failure?: string
}

/**
 * One server for each test run, in a folder of its own. It is made in the background: tests that need no database
 * do not wait for it.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dir = await mkdtemp(join(await fastestFolder(), 'openpas-test-'))
  const watchman = postWatchman(dir)
  project.provide('testServerDir', dir)
  const starting = prepare(dir)
  return async () => {
    await (await starting)?.stop()
    watchman.stdin.end()
    await rm(dir, { recursive: true, force: true })
  }
}

async function prepare(dir: string) {
  const announce = async (server: TestServer) => {
    await writeFile(join(dir, 'ready.new'), JSON.stringify(server))
    await rename(join(dir, 'ready.new'), join(dir, 'ready.json'))
  }
  try {
    const server = await startEmbedded({ dataDir: dir, durable: false })
    await migrate(server.url)
    await freezePlans(server.url)
    await announce({ url: server.url })
    return server
  } catch (error) {
    // The tests say it, each that needs a database; the run goes on for those that do not.
    await announce({ failure: error instanceof Error ? `${error.message} ${error.cause ?? ''}` : String(error) })
    return undefined
  }
}

/** Statistics for the few rows that migrations insert; autovacuum is off. */
async function freezePlans(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query('analyze').finally(() => client.end())
}

/**
 * Cleans up even when this process is killed: a shell that waits for the end of its input, which comes when we are
 * gone in whatever way. It has nothing left to do after a normal end.
 */
function postWatchman(dir: string) {
  const script = `read -r _
    pid=$(head -n 1 "$0/postgres/cluster/postmaster.pid" 2>/dev/null) && kill -QUIT "$pid" && sleep 1
    rm -rf "$0"`
  const watchman = spawn('/bin/sh', ['-c', script, dir], { detached: true, stdio: ['pipe', 'ignore', 'ignore'] })
  watchman.unref()
  return watchman
}
