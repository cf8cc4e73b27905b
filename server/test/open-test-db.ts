import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { inject } from 'vitest'
import { connect, type Db } from '../src/db/connect.ts'
import type { TestServer } from './global-setup.ts'

export interface TestDb {
  db: Db
  url: string
  /** Ends the connections and drops the database. */
  close(): Promise<void>
}

/**
 * A database of its own for a test file, some tens of milliseconds: a copy of the migrated one, or an empty one.
 * @throws with the reason when the server of this run did not start or a migration failed.
 */
export async function openTestDb(options: { empty?: boolean } = {}): Promise<TestDb> {
  const template = new URL(await templateUrl())
  const name = `test_${randomBytes(6).toString('hex')}`
  // Copying files beats writing everything to the log, since nothing waits for the disk here.
  const source = options.empty ? 'template0' : `${template.pathname.slice(1)} strategy file_copy`
  await administer(template, `create database ${name} template ${source}`)
  const url = withDatabase(template, name)
  const db = connect(url)
  return {
    db,
    url,
    async close() {
      await db.destroy()
      await administer(template, `drop database ${name} with (force)`)
    },
  }
}

async function templateUrl(): Promise<string> {
  const file = join(inject('testServerDir'), 'ready.json')
  let text: string | undefined
  while (text === undefined) {
    text = await readFile(file, 'utf8').catch(() => undefined)
    if (text === undefined) await sleep(20)
  }
  const server = JSON.parse(text) as TestServer
  if (server.url === undefined) throw new Error(`No test database: ${server.failure}`)
  return server.url
}

async function administer(template: URL, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: withDatabase(template, 'postgres') })
  await client.connect()
  await client.query(sql).finally(() => client.end())
}

function withDatabase(template: URL, name: string): string {
  const url = new URL(template)
  url.pathname = `/${name}`
  return url.href
}
