import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openTestDb } from '../../test/open-test-db.ts'
import { readConfig } from '../config.ts'
import { createAccount, findAccountByEmail, setPassword } from './accounts.ts'
import { checkPassword } from './check-password.ts'

let own: Awaited<ReturnType<typeof openTestDb>>
const { secrets } = readConfig({})
const email = 'Hilde@Bib.test'
let accountId: string

beforeAll(async () => {
  own = await openTestDb()
  accountId = await createAccount(own.db, { email, name: 'Hilde', password: 'eerste woorden' })
})
afterAll(() => own.close())
beforeEach(() => own.db.deleteFrom('login_attempts').execute())

const check = (password: string, more: { email?: string; address?: string } = {}) =>
  checkPassword(own.db, secrets, { email, address: '192.0.2.1', password, ...more })

test('an account is found by its address in any capitals, and only one can have it', async () => {
  expect(await findAccountByEmail(own.db, 'hilde@bib.TEST ')).toMatchObject({ id: accountId, email })
  await expect(createAccount(own.db, { email: 'HILDE@bib.test', name: 'Iemand anders' })).rejects.toMatchObject({
    constraint: 'accounts_email_key',
  })
})

test('passwords are kept as Argon2id with the parameters OWASP asks for', async () => {
  const row = await own.db.selectFrom('accounts').select('password_hash').executeTakeFirstOrThrow()
  expect(row.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
})

test('the new password works and the old one does not', async () => {
  await setPassword(own.db, accountId, 'crème brûlée')
  // The same letters as a phone may send them.
  expect(await check('crème brûlée'.normalize('NFD'))).toMatchObject({
    outcome: 'accepted',
    account: { id: accountId },
  })
  expect(await check('eerste woorden')).toMatchObject({ outcome: 'refused' })
  await setPassword(own.db, accountId, 'eerste woorden')
})

test('an account without a password accepts none', async () => {
  await createAccount(own.db, { email: 'later@bib.test', name: 'Later' })
  expect(await check('', { email: 'later@bib.test' })).toMatchObject({ outcome: 'refused' })
  expect(await check('nobody has this password', { email: 'later@bib.test' })).toMatchObject({ outcome: 'refused' })
})

test('an unknown account takes as long as a known one', async () => {
  const time = async (address: string) => {
    const start = performance.now()
    await check('wrong', { email: address })
    return performance.now() - start
  }
  await time('warm@bib.test')
  // By turns, and the fastest of each: what else the machine does is no part of the work.
  const known: number[] = []
  const unknown: number[] = []
  for (let i = 0; i < 4; i++) {
    known.push(await time(email))
    unknown.push(await time('nobody@bib.test'))
  }
  const ratio = Math.min(...unknown) / Math.min(...known)
  expect(ratio).toBeGreaterThan(0.4)
  expect(ratio).toBeLessThan(2.5)
})

test('guesses sent at once count one by one: of twenty, at most five are looked at', async () => {
  const outcomes = await Promise.all(Array.from({ length: 20 }, (_, i) => check(`guess ${i}`)))
  expect(outcomes.filter(({ outcome }) => outcome === 'refused').length).toBeLessThanOrEqual(5)
  expect(await check('eerste woorden')).toMatchObject({ outcome: 'too-many' })
})

test('the wait passes, and a right password forgets the failures', async () => {
  for (let i = 0; i < 5; i++) await check('wrong')
  await own.db
    .updateTable('login_attempts')
    .set({ blocked_until: new Date(Date.now() - 1000) })
    .execute()
  expect(await check('eerste woorden')).toMatchObject({ outcome: 'accepted' })
  expect(await check('wrong')).toMatchObject({ outcome: 'refused' })
})

test('one place that tries many accounts is slowed down as a whole; the next desk is not', async () => {
  for (let i = 0; i < 50; i++) await check('wrong', { email: `person-${i}@bib.test`, address: '2001:db8:1:2::7' })
  expect(await check('eerste woorden', { address: '2001:db8:1:2:aaaa::1' })).toMatchObject({ outcome: 'too-many' })
  expect(await check('eerste woorden')).toMatchObject({ outcome: 'accepted' })
})
