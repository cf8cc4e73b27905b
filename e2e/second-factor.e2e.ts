import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { codeInApp } from '../server/test/authenticator-app.ts'
import { accessibilityBreaches, type E2e, openE2e } from './harness.ts'

let e2e: E2e
beforeAll(async () => {
  e2e = await openE2e()
})
afterAll(() => e2e?.close())

const email = 'balie@demo.test'

/** A device with a finger on it, as the browser sees it. */
async function addDevice(page: Page): Promise<void> {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('WebAuthn.enable')
  await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
}

async function typePassword(page: Page): Promise<void> {
  await page.getByLabel('E-mailadres').fill(email)
  await page.getByLabel('Je wachtwoord', { exact: true }).fill('openpas-demo')
  await page.getByRole('button', { name: 'Meld je aan', exact: true }).click()
}

/** The counter's own page, after leaving the session of this browser. */
async function openBalieAnew(page: Page): Promise<void> {
  await page.context().clearCookies()
  await page.goto(`${e2e.url}/balie`)
  await page.evaluate(() => sessionStorage.clear())
  await page.goto(`${e2e.url}/balie`)
  await page.getByRole('heading', { name: 'Meld je aan' }).waitFor()
}

async function choosesBetweenTwoBalies(page: Page): Promise<void> {
  await page.getByRole('heading', { name: 'Kies je balie' }).waitFor()
  for (const name of [/Bibliotheek Eeklo/, /CC De Herbakker/]) await page.getByText(name).first().waitFor()
}

test('somebody enrols a passkey and an app, and logs in to the counter with each', async () => {
  const page = await e2e.open({ viewport: { width: 390, height: 844 } })
  await addDevice(page)
  await page.goto(`${e2e.url}/id/second-factor`)
  await typePassword(page)
  await page.getByRole('heading', { name: 'Tweede stap' }).waitFor()
  expect(await accessibilityBreaches(page)).toEqual([])

  await page.getByRole('button', { name: 'Maak een toegangssleutel' }).click()
  await page.getByRole('heading', { name: 'Bewaar je herstelcodes' }).waitFor()
  expect(await page.locator('.codes li').count()).toBe(10)
  expect(await accessibilityBreaches(page)).toEqual([])
  await page.getByRole('link', { name: 'Ik heb ze bewaard' }).click()

  await page.getByRole('link', { name: 'Gebruik een app met codes' }).click()
  const secret = (await page.locator('.secret').innerText()).replaceAll(' ', '')
  await page.getByLabel('Code in je app').fill('000000')
  await page.getByRole('button', { name: 'Koppel de app' }).click()
  await page.getByText('Deze code klopt niet. De app is nog niet gekoppeld.').waitFor()
  expect(await accessibilityBreaches(page)).toEqual([])
  await page.getByLabel('Code in je app').fill(codeInApp(secret, -1))
  await page.getByRole('button', { name: 'Koppel de app' }).click()
  await page.getByText('Toegevoegd.').waitFor()

  // The passkey alone is the whole log-in.
  await openBalieAnew(page)
  await page.getByRole('button', { name: 'Meld je aan met een toegangssleutel' }).click()
  await choosesBetweenTwoBalies(page)

  // The password, then the passkey.
  await openBalieAnew(page)
  await typePassword(page)
  await page.getByRole('heading', { name: 'Nog één stap' }).waitFor()
  expect(await accessibilityBreaches(page)).toEqual([])
  await page.getByRole('button', { name: 'Gebruik je toegangssleutel' }).click()
  await choosesBetweenTwoBalies(page)

  // The password, then the code of the app: a wrong one first.
  await openBalieAnew(page)
  await typePassword(page)
  await page.getByLabel('Code', { exact: true }).fill('12')
  await page.getByRole('button', { name: 'Ga verder' }).click()
  await page.getByText('Deze code klopt niet of is al gebruikt.').waitFor()
  expect(await accessibilityBreaches(page)).toEqual([])
  await page.getByLabel('Code', { exact: true }).fill(codeInApp(secret))
  await page.getByRole('button', { name: 'Ga verder' }).click()
  await choosesBetweenTwoBalies(page)

  for (const name of ['profile', 'sessions']) {
    await page.goto(`${e2e.url}/id/${name}`)
    expect(await accessibilityBreaches(page)).toEqual([])
  }
  await page.context().close()
})

test.each([
  390, 1440,
])('the pages of one’s own are accessible %i wide, also with something wrong in them', async (width) => {
  const page = await e2e.open({ viewport: { width, height: 844 } })
  await page.goto(`${e2e.url}/id/profile`)
  await page.getByLabel('E-mailadres').fill('ksb@demo.test')
  await page.getByLabel('Je wachtwoord', { exact: true }).fill('openpas-demo')
  await page.getByRole('button', { name: 'Meld je aan', exact: true }).click()
  await page.getByRole('heading', { name: 'Profiel' }).waitFor()
  const wrong: [string, string, string, string][] = [
    ['profile', 'Voornaam en naam', 'Bewaar', 'Vul je naam in.'],
    ['email', 'Je nieuwe e-mailadres', 'Stuur de link', 'Vul je nieuwe e-mailadres in.'],
    ['password', 'Je wachtwoord van nu', 'Verander je wachtwoord', 'Minstens 8 tekens'],
    ['second-factor/app', 'Code in je app', 'Koppel de app', 'code'],
  ]
  for (const [name, label, button, sentence] of wrong) {
    await page.goto(`${e2e.url}/id/${name}`)
    expect(await accessibilityBreaches(page)).toEqual([])
    await page.getByLabel(label, { exact: true }).fill('')
    await page.getByRole('button', { name: button, exact: true }).click()
    await page.locator('.error').filter({ hasText: sentence }).first().waitFor()
    expect(await accessibilityBreaches(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
  }
  for (const name of ['sessions', 'second-factor', 'email/confirm']) {
    await page.goto(`${e2e.url}/id/${name}`)
    expect(await accessibilityBreaches(page)).toEqual([])
  }
  await page.context().close()
})

test('a device without a passkey says so, and nothing happened', async () => {
  const page = await e2e.open()
  await page.goto(`${e2e.url}/balie`)
  await page.getByRole('heading', { name: 'Meld je aan' }).waitFor()
  await addDevice(page)
  await page.getByRole('button', { name: 'Meld je aan met een toegangssleutel' }).click()
  await page.getByText('Je toestel gaf geen toegangssleutel. Er is niets gebeurd.').waitFor({ timeout: 90_000 })
  expect(await accessibilityBreaches(page)).toEqual([])
  await page.context().close()
})
