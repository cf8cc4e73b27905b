import { calculatePKCECodeChallenge, randomPKCECodeVerifier } from 'openid-client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accessibilityBreaches, type E2e, openE2e } from './harness.ts'

let e2e: E2e
beforeAll(async () => {
  e2e = await openE2e()
})
afterAll(() => e2e.close())

const website = 'http://localhost:8080/callback'

/** A visitor of a partner's website, who proves at the government's that they are this person. */
async function prove(name: string | RegExp) {
  const verifier = randomPKCECodeVerifier()
  const query = new URLSearchParams({
    state: 'x',
    code_challenge: await calculatePKCECodeChallenge(verifier),
    redirect_uri: website,
  })
  const page = await e2e.open()
  await page.route(`${website}**`, (route) => route.fulfill({ body: 'the website of the partner' }))
  await page.goto(`${e2e.url}/api/uitpas/social-tariff-validation/start?${query}`)
  expect(await accessibilityBreaches(page)).toEqual([])
  await page.getByRole('link', { name }).click()
  await page.waitForURL(`${website}**`)
  const { searchParams } = new URL(page.url())
  await page.context().close()
  const code = searchParams.get('code')
  if (code === null) return { error: searchParams.get('error') }
  const { token } = await (
    await fetch(`${e2e.url}/api/uitpas/social-tariff-validation/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code, codeVerifier: verifier }),
    })
  ).json()
  const answer = await fetch(`${e2e.url}/api/uitpas/social-tariff-validation`, { headers: { 'x-custom-token': token } })
  return answer.json()
}

test('somebody of the demo for every outcome of a social-tariff validation', async () => {
  expect(await prove('Amina Diallo')).toMatchObject({
    user: { hasSocialTariff: true, uitpasNumber: '0900011902815', city: 'Gent' },
    children: [{ givenName: 'Fanta', hasSocialTariff: true, uitpasNumber: '0900011903417' }],
  })
  expect(await prove('Sofie Van Hoorde')).toMatchObject({
    user: { hasSocialTariff: false },
    children: [{ givenName: 'Lina', hasSocialTariff: true }],
  })
  expect(await prove('Bram Verstraete')).toMatchObject({ user: { hasSocialTariff: false }, children: [] })
  const newcomer = await prove('Eloïse Goossens')
  expect(newcomer).toMatchObject({ user: { hasSocialTariff: true }, children: [{ hasSocialTariff: false }] })
  expect(newcomer.user).not.toHaveProperty('uitpasNumber')
  expect(await prove('Karel Nys')).toMatchObject({ user: { familyName: 'Nys', hasSocialTariff: false }, children: [] })
  expect(await prove('Rita Bogaert')).toEqual({ error: 'temporarily_unavailable' })
  expect(await prove('Toch niet')).toEqual({ error: 'access_denied' })
})
