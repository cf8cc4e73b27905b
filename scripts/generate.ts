import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildApp } from '../server/src/app.ts'
import { createAuditTrail } from '../server/src/audit/trail.ts'
import { readConfig } from '../server/src/config.ts'
import { connect } from '../server/src/db/connect.ts'
import { startEmbedded } from '../server/src/db/embedded.ts'
import { migrate } from '../server/src/db/migrate.ts'
import { readSchema } from '../server/src/db/read-schema.ts'
import type { App } from '../server/src/http/app-types.ts'
import { systemClock } from '../server/src/values/clock.ts'
import { readTable, rowsOf, type TableRoute, tableFile, writeTable } from './permissions-table.ts'
import { typesOf } from './types-of.ts'

/** Writes what is generated: the API documents, their types, the database schema, and the table of permissions. `--check` only compares. */
const root = join(import.meta.dirname, '..')
const check = process.argv.includes('--check')

const dataDir = await mkdtemp(join(tmpdir(), 'openpas-generate-'))
const embedded = await startEmbedded({ dataDir, durable: false })
const db = connect(embedded.url, { max: 2 })
const files: Record<string, string> = {}
try {
  await migrate(embedded.url)
  files['server/schema.sql'] = await readSchema(db)
  const config = readConfig({ LOG_LEVEL: 'silent', DEMO: 'false' })
  const nobody = () => Promise.reject(new Error('Documents only'))
  const authentication = { verify: nobody, actorFor: nobody, identify: nobody, kiosk: nobody, isOrigin: nobody }
  const routes: TableRoute[] = []
  const watch = async (part: App) => {
    part.addHook('onRoute', ({ method, url, config: { permission } = {} }) => {
      for (const one of [method].flat().filter((name) => name !== 'HEAD' && name !== 'OPTIONS'))
        routes.push({ method: one, url, permission })
    })
  }
  const audit = createAuditTrail(db)
  const app = await buildApp({ db, config, clock: systemClock, audit, authentication, register: [watch] })
  for (const [name, path] of [
    ['openapi', '/api/uitpas'],
    ['balie', '/api/balie'],
    ['ksb', '/api/ksb'],
    ['mijn', '/api/mijn'],
    ['search', '/api/search'],
    ['entry', '/api/entry'],
  ] as const) {
    const answer = await app.inject(`${path}/openapi.json`)
    if (answer.statusCode !== 200) throw new Error(`${path}/openapi.json: ${answer.statusCode}`)
    files[`contract/${name}.json`] = `${JSON.stringify(answer.json(), null, 1)}\n`
    files[`contract/${name}.d.ts`] = await typesOf(answer.json())
  }
  const kept = readTable(await readFile(join(root, tableFile), 'utf8').catch(() => ''))
  files[tableFile] = writeTable(rowsOf(routes, kept))
  await app.close()
} finally {
  await db.destroy()
  await embedded.stop()
  await rm(dataDir, { recursive: true, force: true })
}

const stale: string[] = []
for (const [file, text] of Object.entries(files)) {
  const now = await readFile(join(root, file), 'utf8').catch(() => '')
  if (now === text) continue
  stale.push(file)
  if (!check) await writeFile(join(root, file), text)
}
if (stale.length) process.stdout.write(`${check ? 'Stale, run npm run generate' : 'Written'}: ${stale.join(', ')}\n`)
process.exitCode = check && stale.length ? 1 : 0
