import { calculatePKCECodeChallenge, randomPKCECodeVerifier } from 'openid-client'
import { expect, test } from 'vitest'
import { openTestApp } from '../../test/test-app.ts'
import { transact } from '../db/transact.ts'
import { createClient } from '../identity/clients.ts'

test('where nothing is configured, the website hears that it does not work now', async () => {
  const t = await openTestApp()
  const website = 'https://stad.example/klaar'
  await transact(t.db, (trx) =>
    createClient(trx, t.config.secrets, { name: 'Website', kind: 'public', redirectUris: [website] }),
  )
  const query = new URLSearchParams({
    state: 'x',
    code_challenge: await calculatePKCECodeChallenge(randomPKCECodeVerifier()),
    redirect_uri: website,
  })
  const start = await t.app.inject(`/api/uitpas/social-tariff-validation/start?${query}`)
  const go = new URL(String(start.headers.location))
  const back = await t.app.inject(`${go.pathname}${go.search}`)
  expect(back.headers.location).toBe(`${website}?error=temporarily_unavailable&state=x`)
  await t.close()
})
