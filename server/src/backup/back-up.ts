import { createHash } from 'node:crypto'
import type pg from 'pg'
import { to } from 'pg-copy-streams'
import { type Config, ConfigError } from '../config.ts'
import { restoreMark } from '../db/migrate.ts'
import { openDatabase } from '../open-database.ts'
import { systemClock } from '../values/clock.ts'
import { type Entry, writeArchive } from './archive.ts'
import { type Beginning, copyTarget, type Ending, keyMarks, listTables, open, readSequences } from './contents.ts'

/**
 * `npm run backup -- <file>`: everything in the database as it was at one moment, in one file. Servers may go on working.
 * The database may be of an older version: this is what one does before upgrading.
 * @throws ConfigError when there is no file name, nothing to keep, or a file of that name.
 */
export async function backUp(config: Config, file: string | undefined, say: (line: string) => void): Promise<void> {
  if (file === undefined) throw new ConfigError('Into which file? npm run backup -- openpas-2027-01-31.tar.gz')
  const database = await openDatabase(config, () => {})
  const client = await open(database.url)
  try {
    await requireRegion(client)
    await client.query('begin isolation level repeatable read read only')
    let rows = 0
    const { bytes } = await writeArchive(
      file,
      entriesOf(client, config, (table, count) => {
        rows += count
        if (count >= 100_000) say(`${table}: ${count} rows`)
      }),
    )
    say(`${file}: ${rows} rows, ${(bytes / 1e6).toFixed(1)} MB. The keys are not in it: keep them elsewhere.`)
  } finally {
    await client.end()
    await database.stop()
  }
}

async function requireRegion(client: pg.Client): Promise<void> {
  const { rows } = await client.query("select to_regclass('migrations') as whole, to_regclass($1) as half", [
    restoreMark,
  ])
  if (rows[0].whole === null || rows[0].half !== null)
    throw new ConfigError('There is no region in this database, or only half of one. No backup was made.')
}

/** So much of a table is in memory at a time. */
const chunkBytes = 4 * 1024 * 1024

async function* entriesOf(
  client: pg.Client,
  config: Config,
  onTable: (table: string, rows: number) => void,
): AsyncGenerator<Entry> {
  const { rows } = await client.query<{ name: string }>('select name from migrations order by name')
  const beginning: Beginning = {
    format: 1,
    madeAt: systemClock.now().toISOString(),
    migrations: rows.map(({ name }) => name),
    tables: await listTables(client),
    keys: keyMarks(config.secrets),
  }
  yield json('begin.json', beginning)
  const ending: Ending = { tables: {}, sequences: {} }
  for (const [table, columns] of Object.entries(beginning.tables)) {
    const hash = createHash('sha256')
    const lines = client.query(to(`copy ${copyTarget(client, table, columns)} to stdout`))
    let part = 0
    for await (const body of inChunks(lines)) {
      hash.update(body)
      part += 1
      yield { name: `${table}/${String(part).padStart(6, '0')}.copy`, body }
    }
    ending.tables[table] = { rows: lines.rowCount, sha256: hash.digest('hex') }
    onTable(table, lines.rowCount)
  }
  // Sequences know no moment: read last, they are past every row that is in the file.
  ending.sequences = await readSequences(client)
  yield json('end.json', ending)
}

const json = (name: string, value: unknown): Entry => ({
  name,
  body: Buffer.from(`${JSON.stringify(value, null, 2)}\n`),
})

async function* inChunks(stream: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream) {
    chunks.push(chunk)
    size += chunk.length
    if (size < chunkBytes) continue
    yield Buffer.concat(chunks)
    chunks = []
    size = 0
  }
  if (size) yield Buffer.concat(chunks)
}
