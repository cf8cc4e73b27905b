import { buildEndSessionUrl, calculatePKCECodeChallenge, randomPKCECodeVerifier } from 'openid-client'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { openBrowser } from '../../test/browser.ts'
import { openTestIdentity, person, type TestIdentity } from '../../test/open-test-identity.ts'
import { createAuditTrail } from '../audit/trail.ts'
import { verifyAuditTrail } from '../audit/verify.ts'
import { systemClock } from '../values/clock.ts'
import { actOnAccount, recordSecurityEvent, securityAct } from './security-events.ts'

let own: TestIdentity
const verifier = randomPKCECodeVerifier()

beforeAll(async () => {
  own = await openTestIdentity()
})
afterAll(() => own.close())
beforeEach(async () => {
  await own.db.deleteFrom('login_attempts').execute()
})

async function authorizationUrl(): Promise<string> {
  const query = new URLSearchParams({
    client_id: 'openpas-balie',
    redirect_uri: own.callback,
    response_type: 'code',
    scope: 'openid',
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  })
  return `${own.config.urls.id}/realms/uitid/protocol/openid-connect/auth?${query}`
}

/** Newest last. */
async function trail(act: string) {
  return await own.db
    .selectFrom('audit_entries')
    .select(['account_id', 'client_id', 'address', 'actor', 'subject', 'subject_id', 'fields', 'request_id'])
    .where('act', '=', act)
    .orderBy('at')
    .execute()
}

test('logging in, being refused and logging out are in the trail: who, which application, from where, no values', async () => {
  const browser = openBrowser([own.callback, own.config.urls.balie])
  const page = await browser.open(await authorizationUrl())
  await browser.submit(page, { username: person.email, password: 'not this one' })
  await browser.submit(page, { username: 'nobody@bib.test', password: 'not this one' })
  await browser.submit(page, { username: person.email, password: person.password })
  const balie = await own.peer('openpas-balie')
  await browser.open(buildEndSessionUrl(balie, { post_logout_redirect_uri: `${own.config.urls.balie}/` }))
  const who = { account_id: own.accountId, client_id: 'openpas-balie', actor: 'USER', address: expect.any(String) }
  await vi.waitFor(async () => {
    expect(await trail('account.log-in')).toMatchObject([{ ...who, subject_id: own.accountId, fields: ['pwd'] }])
    expect(await trail('account.log-in-refused')).toMatchObject([
      { ...who, subject_id: own.accountId },
      { account_id: null, actor: 'IDENTIFIED', subject_id: 'unknown' },
    ])
    expect(await trail('account.log-out')).toMatchObject([{ ...who, request_id: expect.not.stringMatching('unknown') }])
  })
  const rows = JSON.stringify(await own.db.selectFrom('audit_entries').selectAll().execute())
  for (const value of [person.email, 'nobody@bib.test', 'not this one', person.password])
    expect(rows).not.toContain(value)
  expect((await verifyAuditTrail(own.db)).faults).toEqual([])
})

test('an account that is closed for a while is in the trail', async () => {
  const browser = openBrowser([own.callback])
  const page = await browser.open(await authorizationUrl())
  for (let i = 0; i < 5; i++) await browser.submit(page, { username: person.email, password: 'not this one' })
  await vi.waitFor(async () =>
    expect(await trail('account.log-in-locked')).toMatchObject([{ account_id: own.accountId }]),
  )
})

test('what cannot be written fails nothing, and is in the log', async () => {
  const lines: object[] = []
  const db = own.db
  const audit = { ...createAuditTrail(db), recordRead: async () => Promise.reject(new Error('the disk is full')) }
  const log = () => ({ error: (details: object) => void lines.push(details) })
  const origin = { id: 'r', ip: '192.0.2.1' }
  recordSecurityEvent({ db, audit, clock: systemClock, log }, origin, { event: 'loggedIn', accountId: own.accountId })
  await vi.waitFor(() => expect(lines).toMatchObject([{ event: 'loggedIn', accountId: own.accountId }]))
})

test('a change and its entry are written together, or neither is', async () => {
  const parts = { db: own.db, audit: createAuditTrail(own.db), clock: systemClock }
  const rename = (name: string, fail: boolean) =>
    actOnAccount(parts, { id: 'r', ip: '192.0.2.1' }, { accountId: own.accountId }, async (work) => {
      await work.trx.updateTable('accounts').set({ name }).where('id', '=', own.accountId).execute()
      work.record(securityAct({ event: 'profileChanged', accountId: own.accountId, fields: ['name'] }))
      if (fail) throw new Error('no')
    })
  await expect(rename('Niet', true)).rejects.toThrow('no')
  expect(await trail('account.change-profile')).toEqual([])
  await rename('Hilde Standaert', false)
  expect(await trail('account.change-profile')).toMatchObject([{ account_id: own.accountId, fields: ['name'] }])
  expect((await verifyAuditTrail(own.db)).faults).toEqual([])
})
