import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDb, type TestDb } from '../test/open-test-db.ts'
import { closeOrReopen, rotateKeys } from './account-commands.ts'
import { readConfig } from './config.ts'
import { createAccount, findAccount } from './identity/accounts.ts'
import { loadSigningKeys } from './identity/signing-keys.ts'

let t: TestDb
const lines: string[] = []
beforeAll(async () => {
  t = await openTestDb()
})
afterAll(() => t.close())

const config = () => readConfig({ DATABASE_URL: t.url, DEMO: 'false' })
const run = (does: 'close' | 'reopen', email?: string) =>
  closeOrReopen(config(), does, email, (line) => lines.push(line))
const acts = async () => {
  const rows = await t.db
    .selectFrom('audit_entries')
    .select(['act', 'actor', 'subject_id'])
    .orderBy('at')
    .orderBy('position')
    .execute()
  return rows.splice(0)
}

test('an account is closed and opened again, with its sessions and its traces', async () => {
  const id = await createAccount(t.db, { email: 'Weg@city.example', name: 'Weg', emailVerified: true })
  const session = { id_hash: Buffer.from('een'), model: 'Session', payload: '{}', account_id: id }
  const none = { grant_id: null, uid: null, user_code: null, consumed_at: null, expires_at: null }
  await t.db
    .insertInto('oidc_artifacts')
    .values({ ...session, ...none })
    .execute()
  await run('close', 'weg@City.example')
  await run('close', 'weg@city.example')
  expect(await findAccount(t.db, id)).toBeUndefined()
  expect(await t.db.selectFrom('oidc_artifacts').selectAll().where('account_id', '=', id).execute()).toEqual([])
  await run('reopen', 'weg@city.example')
  await run('reopen', 'weg@city.example')
  expect(await findAccount(t.db, id)).toBeDefined()
  expect(lines).toEqual([
    'This account is closed now.',
    'This account is closed already.',
    'This account is open now.',
    'This account is open already.',
  ])
  const entry = (act: string) => ({ act, actor: 'SYSTEM', subject_id: id })
  expect(await acts()).toEqual(['account.disable', 'session.end-all', 'account.enable'].map(entry))
})

test('whoever is not there is not closed', async () => {
  await expect(run('close')).rejects.toThrow('Which e-mail address')
  await expect(run('close', 'niemand@city.example')).rejects.toThrow('Nothing was changed.')
})

test('a new signing key is in the trail by its id', async () => {
  await loadSigningKeys(t.db, config().secrets)
  await rotateKeys(config(), (line) => lines.push(line))
  const [, next] = await loadSigningKeys(t.db, config().secrets)
  expect((await acts()).at(-1)).toEqual({ act: 'signing-key.rotate', actor: 'SYSTEM', subject_id: next?.kid })
})
