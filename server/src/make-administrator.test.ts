import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDb, type TestDb } from '../test/open-test-db.ts'
import { readConfig } from './config.ts'
import { transact } from './db/transact.ts'
import { createAccount } from './identity/accounts.ts'
import { makeAdministrator } from './make-administrator.ts'
import { acceptInvitations } from './permissions/invite.ts'
import { systemClock } from './values/clock.ts'

let t: TestDb
beforeAll(async () => {
  t = await openTestDb()
})
afterAll(() => t.close())

async function run(email: string | undefined, env: Record<string, string> = {}): Promise<string> {
  const lines: string[] = []
  await makeAdministrator(readConfig({ DATABASE_URL: t.url, DEMO: 'false', ...env }), email, (line) => lines.push(line))
  return lines.join('\n')
}
const administrators = async () =>
  (await t.db.selectFrom('platform_admins').select('account_id').execute()).map((row) => row.account_id)

test('who has an account becomes administrator, once', async () => {
  const id = await createAccount(t.db, { email: 'samira@city.example', name: 'Samira', emailVerified: true })
  expect(await run('Samira@City.example')).toContain('administers the platform now')
  expect(await run('samira@city.example')).toContain('already')
  expect(await administrators()).toEqual([id])
  const entries = await t.db.selectFrom('audit_entries').select(['act', 'actor']).execute()
  expect(entries).toEqual([{ act: 'role.give', actor: 'SYSTEM' }])
})

test('who has none gets a link, which is printed when there is no mail server, and is administrator with the account', async () => {
  const email = 'nieuw@city.example'
  expect(await run(email)).toMatch(/http:\/\/localhost:3000\/id\/invitation\?token=[\w-]{43}$/)
  const mailed = await run(email, { SMTP_URL: 'smtp://localhost', MAIL_FROM: 'a@city.example' })
  expect(mailed).not.toContain('token=')
  const id = await createAccount(t.db, { email, name: 'Nieuw', emailVerified: true })
  await transact(t.db, (trx) => acceptInvitations(trx, { accountId: id, email }, systemClock.now()))
  expect(await administrators()).toContain(id)
})

test('it begins with the standard groups, and refuses what is no address', async () => {
  expect(await t.db.selectFrom('permission_groups').select('id').execute()).toHaveLength(3)
  await expect(run(undefined)).rejects.toThrow('Which e-mail address')
  await expect(run('nobody')).rejects.toThrow('no e-mail address')
})
