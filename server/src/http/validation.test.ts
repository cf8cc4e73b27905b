import { expect, test } from 'vitest'
import { openTestDb } from '../../test/open-test-db.ts'
import { openTestApp } from '../../test/test-app.ts'

// A running server compiles a schema when it is first needed, so a fault in one would only show then.
test('every schema of every route can be compiled', async () => {
  const app = await openTestApp({}, openTestDb, { eager: true })
  expect(app.routes.length).toBeGreaterThan(300)
  await app.close()
})
