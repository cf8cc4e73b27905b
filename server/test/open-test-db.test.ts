import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { listMigrations } from '../src/db/migrate.ts'
import { openTestDb } from './open-test-db.ts'

test('a test database has every migration and nobody else in it', async () => {
  const [one, two] = await Promise.all([openTestDb(), openTestDb()])
  await sql`create table only_here (id int)`.execute(one.db)
  const names = await sql<{ name: string }>`select name from migrations order by name`.execute(two.db)
  expect(names.rows.map((row) => row.name)).toEqual((await listMigrations()).map((migration) => migration.name))
  const table = sql<{ found: string | null }>`select to_regclass('only_here')::text as found`
  expect((await table.execute(two.db)).rows[0]?.found).toBeNull()
  await Promise.all([one.close(), two.close()])
})

test('an empty database has no tables', async () => {
  const { db, close } = await openTestDb({ empty: true })
  const tables = await sql`select 1 from pg_tables where schemaname = 'public'`.execute(db)
  expect(tables.rows).toHaveLength(0)
  await close()
})
